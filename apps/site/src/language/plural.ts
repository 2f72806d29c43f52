/**
 * Which form of a word goes with a number, by the rules of the language (CLDR, through Intl.PluralRules): `one`, `few` and `many` differ
 * in Russian and Belarusian (1 слиток, 2 слитка, 5 слитков, 21 слиток), Chinese has one form for all.
 */
import type { Locale } from './locale.ts'

/** The forms that a language needs; one that is missing is a type error. `other` of Russian and Belarusian is that of fractions. */
export type Forms = {
  readonly en: { readonly one: string; readonly other: string }
  readonly ru: { readonly one: string; readonly few: string; readonly many: string; readonly other: string }
  readonly be: { readonly one: string; readonly few: string; readonly many: string; readonly other: string }
  readonly zh: { readonly other: string }
}

/** The form for a count, without the count. */
export function formOf<L extends Locale>(locale: L, forms: Forms[L], count: number): string {
  const given: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string } = forms
  return given[rules[locale].select(count)] ?? given.other
}

// A browser without Belarusian has its plural rules all the same, and they are those of Russian.
const rules = {
  en: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru'),
  be: new Intl.PluralRules('ru'),
  zh: new Intl.PluralRules('zh'),
} satisfies Record<Locale, Intl.PluralRules>
