/** Sanctions lists. */
import { PageHead } from '../parts/PageHead.tsx'

export function SanctionsPage() {
  return <PageHead title="Sanctions lists" lead="Coming." />
}
