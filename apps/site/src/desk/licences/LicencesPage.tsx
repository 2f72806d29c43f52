/** Licences and orders. */
import { PageHead } from '../parts/PageHead.tsx'

export function LicencesPage() {
  return <PageHead title="Licences and orders" lead="Coming." />
}
