/** Cases. */
import { PageHead } from '../parts/PageHead.tsx'

export function CasesPage() {
  return <PageHead title="Cases" lead="Coming." />
}
