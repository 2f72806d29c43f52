/** The rules that nobody can change, each as its figure and what it means. */
import type { ReactNode } from 'react'
import type { Programme } from '../api/programme.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import type { Live } from '../live/useLive.ts'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { toJoin } from '../public/useTo.tsx'

export function Rules({ programme }: { readonly programme: Live<Programme> }) {
  const { value, failure } = programme
  const { parties, frame } = useTexts()
  return (
    <Section id="rules" title={parties.rules.title} lead={parties.rules.lead(toJoin)}>
      {value === null && failure === null && <Awaiting what={frame.whats.rules} />}
      {value === null && failure !== null && <Trouble failure={failure} what={frame.whats.rules} />}
      {value !== null && <Fixed programme={value} />}
    </Section>
  )
}

function Fixed({ programme }: { readonly programme: Programme }) {
  const { rules } = programme
  const words = useTexts().parties.rules
  const { span } = useSpeech()
  return (
    <dl className="fixed">
      <Rule figure={span(rules.maxAgeSeconds * 1000)}>{words.maxAge}</Rule>
      <Rule figure={`1 + ${rules.quorum}`}>{words.quorum(rules.quorum)}</Rule>
      <Rule figure={span(rules.raiseDelaySeconds * 1000)}>{words.raiseDelay}</Rule>
      <Rule figure={span(rules.changeDelaySeconds * 1000)}>{words.changeDelay}</Rule>
      <Rule figure={span(rules.holdRestSeconds * 1000)}>{words.holdRest}</Rule>
      <Rule figure={span(rules.freezeLapseSeconds * 1000)}>{words.freezeLapse}</Rule>
    </dl>
  )
}

function Rule({ figure, children }: { readonly figure: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{figure}</dt>
      <dd>{children}</dd>
    </div>
  )
}
