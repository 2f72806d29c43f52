/** The head of a page: title, description, the same page in the other languages, and what a link to it shows elsewhere. */
import { readProgramme } from '../api/programme.ts'
import { languageTags, locales, previewTags } from '../language/locale.ts'
import type { Texts } from '../language/texts.ts'
import type { Answer } from '../live/answers.ts'
import { pagePath } from './pageNames.ts'
import type { Visit } from './visit.ts'

export function headOf(
  visit: Visit,
  texts: Texts,
  programme: Answer | undefined,
  found: boolean,
): { readonly lang: string; readonly head: string } {
  const lang = languageTags[visit.locale]
  const name = nameOf(programme) ?? 'Specie'
  if (!found) {
    return {
      lang,
      head: [`<title>${escaped(texts.frame.nothingHere.title)}</title>`, noIndex].join('\n    '),
    }
  }
  const { title, description } = texts.pages[visit.page]
  const full = `${name}: ${title}`
  const at = (locale: Visit['locale']) => escaped(visit.origin + pagePath({ locale, page: visit.page }))
  const lines = [
    `<title>${escaped(full)}</title>`,
    `<meta name="description" content="${escaped(description)}" />`,
    `<link rel="canonical" href="${at(visit.locale)}" />`,
    ...locales.map((one) => `<link rel="alternate" hreflang="${languageTags[one]}" href="${at(one)}" />`),
    `<link rel="alternate" hreflang="x-default" href="${at('en')}" />`,
    ...properties([
      ['og:type', 'website'],
      ['og:site_name', name],
      ['og:title', full],
      ['og:description', description],
      ['og:url', visit.origin + pagePath(visit)],
      ['og:locale', previewTags[visit.locale]],
      ...locales
        .filter((one) => one !== visit.locale)
        .map((one) => ['og:locale:alternate', previewTags[one]] as const),
      ['og:image', `${visit.origin}/preview.png`],
      ['og:image:type', 'image/png'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', texts.frame.previewPicture],
    ]),
    '<meta name="twitter:card" content="summary_large_image" />',
  ]
  return { lang, head: lines.join('\n    ') }
}

function properties(pairs: readonly (readonly [string, string])[]): readonly string[] {
  return pairs.map(([property, content]) => `<meta property="${property}" content="${escaped(content)}" />`)
}

function nameOf(answer: Answer | undefined): string | null {
  try {
    return answer?.status === 200 ? readProgramme(answer.body, 'The programme').name : null
  } catch {
    return null // the page itself says what is wrong with that answer
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const noIndex = '<meta name="robots" content="noindex" />'
