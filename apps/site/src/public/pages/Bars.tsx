/** Where the gold lies, and every bar of it. */
import { useTexts } from '../../language/Language.tsx'
import { PageHead } from '../../parts/Article.tsx'
import { Bars as BarsChapter } from '../../sections/Bars.tsx'
import { Spread } from '../../sections/Spread.tsx'
import { Vaults } from '../../sections/Vaults.tsx'
import { useWorld } from '../world.tsx'

export default function Bars() {
  const { vaults, reserve, quorum } = useWorld()
  const { pages } = useTexts()
  return (
    <>
      <PageHead title={pages.bars.title} lead={pages.bars.description} />
      <Vaults vaults={vaults} reserve={reserve.value} quorum={quorum} />
      <Spread />
      <BarsChapter vaults={vaults.value?.vaults ?? []} />
    </>
  )
}
