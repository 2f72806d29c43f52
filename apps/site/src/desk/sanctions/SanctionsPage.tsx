/** Sanctions lists: what everybody is screened against, how fresh it is, and what waits because it shrank. */
import { usePlace } from '../place.ts'
import { AllLists } from './AllLists.tsx'
import { OneList } from './OneList.tsx'

export function SanctionsPage() {
  const { open } = usePlace()
  return open === null ? <AllLists /> : <OneList list={open} />
}
