/** An investor's page: the frame that all share, around one page's own component. The same on the server and in the browser. */
import type { ComponentType } from 'react'
import type { Language } from '../language/Language.tsx'
import { Spoken } from '../language/Language.tsx'
import { GivenSearch } from '../live/address.ts'
import { type Answers, GivenAnswers } from '../live/answers.ts'
import { Frame } from './Frame.tsx'
import { pages } from './pages.ts'
import { type Visit, Visiting } from './visit.ts'
import { Knowing } from './world.tsx'

export type PublicPageProps = {
  readonly visit: Visit
  readonly language: Language
  readonly answers: Answers
  /** Null where the address leads to no page. */
  readonly Content: ComponentType | null
}

export function PublicPage({ visit, language, answers, Content }: PublicPageProps) {
  return (
    <Visiting value={visit}>
      <GivenSearch value={visit.search}>
        <GivenAnswers value={answers}>
          <Spoken language={language}>
            <Knowing needs={Content === null ? [] : pages[visit.page].needs}>
              <Frame Content={Content} />
            </Knowing>
          </Spoken>
        </GivenAnswers>
      </GivenSearch>
    </Visiting>
  )
}
