/** What a careful reader asks before anything else, each answered in a few sentences from the figures of the moment. */
import type { ReactNode } from 'react'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { Section } from '../parts/Section.tsx'
import { type PageName, pagePath } from '../public/pageNames.ts'
import { pages } from '../public/pages.ts'
import { toJoin } from '../public/useTo.tsx'
import { useVisit } from '../public/visit.ts'
import { useWorld } from '../public/world.tsx'

export function Questions() {
  const { questions } = useTexts()
  const { reserve, programme, vaults } = useWorld()
  const { list, marks, percent, span, town } = useSpeech()
  const { locale } = useVisit()
  const to = (page: PageName) => (words: string) =>
    pages[page].filled && <a href={pagePath({ locale, page })}>{words}</a>
  const sponsors = reserve.value?.sponsors.map(({ name }) => name) ?? []
  const vault = reserve.value?.without?.vault
  const place = vaults.value?.vaults.find(({ id }) => id === vault?.id)?.place
  const vaultName =
    vault === undefined || place === undefined || vault.name.includes(place)
      ? vault?.name
      : vault.name + marks.brackets.join(town(place))
  const rules = programme.value?.rules
  return (
    <Section id="questions" title={questions.title} lead={questions.lead}>
      <dl className="questions">
        <Question asked={questions.own.question}>{questions.own.answer(to('coin'))}</Question>
        <Question asked={questions.owes.question}>
          {sponsors.length === 0
            ? questions.owes.answerWithout(to('parties'))
            : questions.owes.answer(list(sponsors), to('parties'))}
        </Question>
        {vault === undefined || vaultName === undefined ? (
          <Question asked={questions.closes.questionWithout}>
            {questions.closes.answerWithout(to('risks'))}
          </Question>
        ) : (
          <Question asked={questions.closes.question(vaultName)}>
            {questions.closes.answer(percent(vault.coverageBasisPoints), to('risks'))}
          </Question>
        )}
        <Question asked={questions.cheat.question}>
          {rules === undefined
            ? questions.cheat.answerWithout(to('check'))
            : questions.cheat.answer(rules.quorum, span(rules.raiseDelaySeconds * 1000), to('check'))}
        </Question>
        <Question asked={questions.may.question}>{questions.may.answer(toJoin)}</Question>
      </dl>
    </Section>
  )
}

function Question({ asked, children }: { readonly asked: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{asked}</dt>
      <dd>{children}</dd>
    </div>
  )
}
