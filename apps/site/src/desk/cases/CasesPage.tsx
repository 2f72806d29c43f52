/** Cases: the queue, or one of them. */
import { usePlace } from '../place.ts'
import { CaseList } from './CaseList.tsx'
import { OneCase } from './OneCase.tsx'

export function CasesPage() {
  const { open } = usePlace()
  return open === null ? <CaseList /> : <OneCase id={open} />
}
