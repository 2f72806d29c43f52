/** The same page in the other languages, as links that work without a script; with one, what was chosen is remembered for the next visit. */
import { useTexts } from '../language/Language.tsx'
import { type Locale, languageTags, localeNames, locales, rememberedIn } from '../language/locale.ts'
import { printAddress, useAddress } from '../live/address.ts'
import { pagePath } from './pageNames.ts'
import { useVisit } from './visit.ts'

export function LanguageChoice() {
  const { locale: here, page } = useVisit()
  const search = printAddress(useAddress())
  return (
    <nav className="languages" aria-label={useTexts().frame.languages}>
      <ul>
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={pagePath({ locale, page }) + search}
              lang={languageTags[locale]}
              hrefLang={languageTags[locale]}
              aria-current={locale === here ? 'true' : undefined}
              onClick={() => remember(locale)}
            >
              {localeNames[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A year; read by the server only where no language stands in the address. */
function remember(locale: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the other way (CookieStore) is missing in browsers that visitors have.
  document.cookie = `${rememberedIn}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`
}
