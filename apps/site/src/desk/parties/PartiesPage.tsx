/** Parties. */
import { PageHead } from '../parts/PageHead.tsx'

export function PartiesPage() {
  return <PageHead title="Parties" lead="Coming." />
}
