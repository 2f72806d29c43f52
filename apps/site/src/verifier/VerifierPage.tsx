/** What the file shows: the language, the programme's address, and the check. */
import { useId, useState } from 'react'
import { CheckNow } from '../check/CheckNow.tsx'
import { language as be } from '../language/be/index.ts'
import { language as en } from '../language/en/index.ts'
import { Spoken } from '../language/Language.tsx'
import { type Locale, languageTags, localeNames, locales } from '../language/locale.ts'
import { language as ru } from '../language/ru/index.ts'
import { language as zh } from '../language/zh/index.ts'

const languages = { en, ru, be, zh } as const

export function VerifierPage({ openWorker }: { readonly openWorker: () => Worker }) {
  const [locale, setLocale] = useState<Locale>('en')
  const [typed, setTyped] = useState('')
  const id = useId()
  const { file } = languages[locale].texts.checking
  const server = typed.trim().replace(/\/+$/, '')
  const speak = (chosen: Locale) => {
    setLocale(chosen)
    document.documentElement.lang = languageTags[chosen]
  }
  return (
    <Spoken language={languages[locale]}>
      <main id="content">
        <nav className="languages">
          <ul>
            {locales.map((one) => (
              <li key={one} lang={languageTags[one]}>
                <button
                  type="button"
                  className="plain-button"
                  aria-pressed={one === locale}
                  onClick={() => speak(one)}
                >
                  {localeNames[one]}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <header className="page-head">
          <h1>{file.title}</h1>
          <p>{file.lead}</p>
        </header>
        <div className="check-field check-server">
          <label htmlFor={id}>{file.server}</label>
          <input
            id={id}
            name="server"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            placeholder="https://"
            spellCheck={false}
            autoComplete="off"
          />
          <p className="check-hint">{file.serverHint}</p>
        </div>
        <CheckNow key={server} server={server} ownNode={null} openWorker={openWorker} fromDisk />
      </main>
    </Spoken>
  )
}
