/** Origin of metal. */
import { PageHead } from '../parts/PageHead.tsx'

export function OriginPage() {
  return <PageHead title="Origin of metal" lead="Coming." />
}
