/** An entry of the log in one line of the page's language, for the page and for its feed. */
import type { NewsEntry } from '../api/news.ts'
import type { Speech } from '../language/speech.ts'
import type { Texts } from '../language/texts.ts'

/** Weights are cut downward; the exact figure is in the entry. */
export function headlineOf(entry: NewsEntry, texts: Texts, speech: Speech): string {
  const words = texts.news.entries
  const notice = noticeIn(entry, speech.locale)
  if (notice !== null) return notice.title
  return [
    words.kinds[entry.kind],
    entry.detail === null ? null : (ownOf(words.steps, entry.detail) ?? entry.detail),
    entry.vault === null ? null : words.vault(speech.count(entry.vault)),
    entry.amount === null ? null : speech.weightText(entry.amount, 'metric'),
  ]
    .filter((part) => part !== null)
    .join(speech.marks.comma)
}

function ownOf(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}

/** In the page's language, else in English, else in the first that it has. */
export function noticeIn(entry: NewsEntry, language: string): NewsEntry['notices'][number] | null {
  const { notices } = entry
  const found =
    notices.find((one) => one.language === language) ?? notices.find((one) => one.language === 'en')
  return found ?? notices[0] ?? null
}
