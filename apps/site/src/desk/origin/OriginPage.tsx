/** Origin of metal: which refiners, years and custody chains count, by dated rules; a change is drawn before and after, and takes two officers. */
import { usePlace } from '../place.ts'
import { BarOrigin } from './BarOrigin.tsx'
import { OneOriginChange } from './OneOriginChange.tsx'
import { OriginRecord } from './OriginRecord.tsx'
import { ProposeOrigin } from './ProposeOrigin.tsx'

export function OriginPage() {
  const { open, search } = usePlace()
  const [what = '', rest = ''] = (open ?? '').split(/-(.*)/)
  if (what === 'new') return <ProposeOrigin ends={search.get('end')} />
  if (what === 'change') return <OneOriginChange change={rest} />
  if (what === 'bar') return <BarOrigin barKey={rest} />
  return <OriginRecord />
}
