/** Links from texts to the programme's other pages. */
import type { To } from '../language/en/coin.tsx'
import { pagePath } from './pageNames.ts'
import { pages } from './pages.ts'
import { useVisit } from './visit.ts'

/** A page that is not filled yet is named, not linked. */
export function useTo(): To {
  const { locale } = useVisit()
  return (page, words) => (pages[page].filled ? <a href={pagePath({ locale, page })}>{words}</a> : words)
}

export function toJoin(words: string) {
  return (
    <a href="/join" hrefLang="en">
      {words}
    </a>
  )
}
