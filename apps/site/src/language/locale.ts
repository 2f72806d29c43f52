/** The languages of the investor's pages, and which of them a visitor gets who asked for none by address. */

export const locales = ['en', 'ru', 'be', 'zh'] as const
export type Locale = (typeof locales)[number]

/** Each language by its own name: a reader looks for the word it knows. */
export const localeNames = {
  en: 'English',
  ru: 'Русский',
  be: 'Беларуская',
  zh: '中文',
} satisfies Record<Locale, string>

/** As `lang` and `hreflang` name it: the Chinese pages are in simplified characters. */
export const languageTags = { en: 'en', ru: 'ru', be: 'be', zh: 'zh-Hans' } satisfies Record<Locale, string>

/** As link previews name it. */
export const previewTags = {
  en: 'en_GB',
  ru: 'ru_RU',
  be: 'be_BY',
  zh: 'zh_CN',
} satisfies Record<Locale, string>

export function isLocale(text: string | undefined): text is Locale {
  return locales.some((one) => one === text)
}

/**
 * The language remembered by this browser, else the one that `Accept-Language` weighs most, else English. A reader who takes Ukrainian,
 * Kazakh or another language that is not here gets what it named next.
 */
export function chooseLocale(accepted: string | null, remembered: string | null): Locale {
  if (remembered !== null && isLocale(remembered)) return remembered
  const wanted = (accepted ?? '')
    .slice(0, longestHeader)
    .split(',')
    .map((part, place) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const weight = Number(
        /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(rest.join(';'))?.[1] ?? (rest.length === 0 ? 1 : 0),
      )
      return { language: tag.split('-')[0], weight, place }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.place - b.place)
  return wanted.map(({ language }) => language).find(isLocale) ?? 'en'
}

/** The cookie that remembers a language somebody chose; nothing else is ever in it. */
export const rememberedIn = 'language'

export function rememberedLocale(cookies: string | null): string | null {
  return new RegExp(`(?:^|;\\s*)${rememberedIn}=([a-z]{2})(?:;|$)`).exec(cookies ?? '')?.[1] ?? null
}

const longestHeader = 500
