/** The investor's pages by the name in their address: `/en/` is the overview, `/en/coin` the page on the coin. */
import { isLocale, type Locale } from '../language/locale.ts'

export const pageNames = [
  'overview',
  'coin',
  'bars',
  'parties',
  'documents',
  'risks',
  'terms',
  'stress',
  'report',
  'address',
  'news',
  'check',
] as const
export type PageName = (typeof pageNames)[number]

export type Place = { readonly locale: Locale; readonly page: PageName }

export function pagePath({ locale, page }: Place): string {
  return page === 'overview' ? `/${locale}/` : `/${locale}/${page}`
}

/** The page at a path, or null where there is none. */
export function placeAt(path: string): Place | null {
  const [, locale, name = ''] = /^\/([a-z]{2})\/([a-z]*)$/.exec(path) ?? []
  const page = name === '' ? 'overview' : pageNames.find((one) => one === name && one !== 'overview')
  return isLocale(locale) && page !== undefined ? { locale, page } : null
}
