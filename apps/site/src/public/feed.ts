/** The news as a feed in one language: the same lines as on the page. */
import { printAtom } from '@specie/evidence/feed'
import { readAnswer } from '../api/ask.ts'
import { newsPath, readNews } from '../api/news.ts'
import { readProgramme } from '../api/programme.ts'
import { type Locale, languageTags } from '../language/locale.ts'
import type { Answer } from '../live/answers.ts'
import { headlineOf, noticeIn } from './headline.ts'
import { languages } from './languages.ts'
import { pagePath } from './pageNames.ts'

/** What `ask` throws, this throws; an answer of another shape is an AskFailed. */
export async function renderFeed(
  locale: Locale,
  origin: string,
  ask: (path: string) => Promise<Answer>,
): Promise<string> {
  const [{ language }, news, programme] = await Promise.all([
    languages[locale](),
    ask(newsPath),
    ask('/api/v1/programme'),
  ])
  const { entries } = readAnswer(newsPath, news, readNews)
  const { name } = readAnswer('/api/v1/programme', programme, readProgramme)
  const { texts, speech } = language
  const page = origin + pagePath({ locale, page: 'news' })
  return printAtom({
    id: `${origin}/${locale}/news`,
    title: `${name}: ${texts.pages.news.title}`,
    updated: Math.floor((entries[0]?.at ?? 0) / 1_000),
    self: `${origin}/${locale}/news.atom`,
    site: page,
    language: languageTags[locale],
    entries: entries.map((entry) => ({
      id: `${origin}/api/v1/log/entries/${entry.index}`,
      title: headlineOf(entry, texts, speech),
      updated: Math.floor(entry.at / 1_000),
      text: noticeIn(entry, locale)?.text ?? headlineOf(entry, texts, speech),
      link: `${origin}/api/v1/log/entries/${entry.index}`,
    })),
  })
}
