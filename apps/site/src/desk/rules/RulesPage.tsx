/** Rules by jurisdiction. */
import { PageHead } from '../parts/PageHead.tsx'

export function RulesPage() {
  return <PageHead title="Rules by jurisdiction" lead="Coming." />
}
