/**
 * A page as HTML, for whoever reads without a script and for the first view of everybody else. Parts say what they ask while they are
 * rendered; that is answered, and the page rendered again until nothing new is asked.
 */
import { renderToString } from 'react-dom/server'
import type { Answer, Answers } from '../live/answers.ts'
import { answersOf, printGiven } from './given.ts'
import { headOf } from './head.ts'
import { languages } from './languages.ts'
import { PublicPage } from './PublicPage.tsx'
import type { PageName } from './pageNames.ts'
import { pages } from './pages.ts'
import type { Visit } from './visit.ts'

export { chooseLocale, isLocale, rememberedLocale } from '../language/locale.ts'
export { renderFeed } from './feed.ts'
export { pagePath, placeAt } from './pageNames.ts'

/** The source of a page's component, as the build's manifest knows it. */
export function sourceOf(page: PageName): string {
  return `src/public/pages/${page.slice(0, 1).toUpperCase()}${page.slice(1)}.tsx`
}

export type Rendered = {
  readonly lang: string
  readonly head: string
  readonly body: string
  /** JSON for `<script type="application/json">`, with nothing in it that could end the script. */
  readonly given: string
  readonly found: boolean
}

/** `ask` answers a path of the API. What it throws, this throws. */
export async function renderPage(
  visit: Visit,
  ask: (path: string) => Promise<Answer>,
  nowMs: number,
  /** Whether the address leads to this page; otherwise it says that it leads nowhere. */
  exists: boolean,
): Promise<Rendered> {
  const page = pages[visit.page]
  const found = exists && page.filled
  const [{ language }, content] = await Promise.all([languages[visit.locale](), found ? page.load() : null])
  const answers: Record<string, Answer> = {}
  let body = ''
  for (let round = 0; round < mostRounds; round += 1) {
    const { noting, missing } = noted(answers, nowMs)
    body = renderToString(
      <PublicPage visit={visit} language={language} answers={noting} Content={content?.default ?? null} />,
    )
    if (missing.size === 0) break
    const asked = [...missing]
    const came = await Promise.all(asked.map(ask))
    for (const [index, path] of asked.entries()) {
      const answer = came[index]
      if (answer !== undefined) answers[path] = answer
    }
  }
  return {
    ...headOf(visit, language.texts, answers['/api/v1/programme'], found),
    body,
    given: printGiven({ visit, found, at: nowMs, answers }),
    found,
  }
}

/** The answers so far, and which others a rendering asked for. */
function noted(answers: Readonly<Record<string, Answer>>, at: number) {
  const missing = new Set<string>()
  const kept = answersOf({ answers, at })
  const noting: Answers = {
    at,
    of: (path) => {
      const answer = kept.of(path)
      if (answer === undefined) missing.add(path)
      return answer
    },
  }
  return { noting, missing }
}

/** A part that asks for another part's answer needs a round of its own; deeper than this nothing asks. */
const mostRounds = 4
