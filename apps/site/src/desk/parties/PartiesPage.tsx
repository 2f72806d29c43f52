/** Parties: who is on file, one of them, a new one, a change of one. */

import { PageHead } from '../parts/PageHead.tsx'
import { usePlace } from '../place.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { ChangeParty } from './ChangeParty.tsx'
import { NewParty } from './NewParty.tsx'
import { OneParty } from './OneParty.tsx'
import { PartyList } from './PartyList.tsx'

export function PartiesPage() {
  const { open, search } = usePlace()
  const { session } = useSignedIn()
  if (!hasRole(session, 'officer'))
    return <PageHead title="Parties" lead="Papers of parties are seen by the compliance officers alone." />
  if (open === null) return <PartyList />
  if (open === 'new') return <NewParty />
  return search.get('do') === 'change' ? <ChangeParty id={open} /> : <OneParty id={open} />
}
