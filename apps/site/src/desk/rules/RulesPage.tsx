/** Rules by jurisdiction at the desk: what waits for another officer, the record, a change with its effect, a decision with what it rests on. */
import { usePlace } from '../place.ts'
import { Decide } from './Decide.tsx'
import { OneChange } from './OneChange.tsx'
import { OneDecision } from './OneDecision.tsx'
import { ProposeReview } from './ProposeReview.tsx'
import { ProposeRule } from './ProposeRule.tsx'
import { Record } from './Record.tsx'

export function RulesPage() {
  const { open, search } = usePlace()
  const [what = '', number = ''] = (open ?? '').split('-')
  if (what === 'new') return <ProposeRule rule={search.get('rule')} />
  if (what === 'review') return <ProposeReview place={search.get('place') ?? ''} />
  if (what === 'decide') return <Decide />
  if (what === 'change') return <OneChange change={number} />
  if (what === 'decision') return <OneDecision decision={number} />
  return <Record />
}
