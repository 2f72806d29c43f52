/** Licences and orders: the lawful way for blocked gold to move, kept by two officers, with what orders have taken of each. */
import { usePlace } from '../place.ts'
import { DraftLicence } from './DraftLicence.tsx'
import { LicenceList } from './LicenceList.tsx'
import { OneLicence } from './OneLicence.tsx'

export function LicencesPage() {
  const { open, search } = usePlace()
  if (open === null) return <LicenceList />
  if (open === '+') return <DraftLicence amends={search.get('amend')} />
  return <OneLicence licence={open} />
}
