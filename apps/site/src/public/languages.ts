/** Each language's texts, fetched when a page speaks it. */
import type { Language } from '../language/Language.tsx'
import type { Locale } from '../language/locale.ts'

export const languages: Readonly<Record<Locale, () => Promise<{ readonly language: Language }>>> = {
  en: () => import('../language/en/index.ts'),
  ru: () => import('../language/ru/index.ts'),
  be: () => import('../language/be/index.ts'),
  zh: () => import('../language/zh/index.ts'),
}
