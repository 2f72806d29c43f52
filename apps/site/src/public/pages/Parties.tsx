/** Who owes, who keeps, who counts, and what each can do. */
import { useTexts } from '../../language/Language.tsx'
import { PageHead } from '../../parts/Article.tsx'
import { Roles } from '../../sections/Roles.tsx'
import { Rules } from '../../sections/Rules.tsx'
import { Sponsors } from '../../sections/Sponsors.tsx'
import { useWorld } from '../world.tsx'

export default function Parties() {
  const { parties, pages } = useTexts()
  const { programme, reserve, vaults } = useWorld()
  return (
    <>
      <PageHead title={pages.parties.title} lead={parties.lead} />
      <Sponsors reserve={reserve} vaults={vaults.value?.vaults ?? []} programme={programme.value} />
      <Roles programme={programme} />
      <Rules programme={programme} />
    </>
  )
}
