/** The overview: how much gold, how much is owed, what is left without the largest of each, and the questions asked first. */
import { HistoryChapter } from '../../sections/HistoryChapter.tsx'
import { Questions } from '../../sections/Questions.tsx'
import { ReserveChapter } from '../../sections/ReserveChapter.tsx'
import { useWorld } from '../world.tsx'

export default function Overview() {
  const { reserve, vaults, programme, history } = useWorld()
  // Without an answer of any kind the chapters of figures would only repeat the same complaint.
  const silent = reserve.value === null && reserve.failure !== null && reserve.failure.kind !== 'nonsense'
  return (
    <>
      <ReserveChapter reserve={reserve} vaults={vaults.value?.vaults ?? []} programme={programme.value} />
      <Questions />
      {!silent && <HistoryChapter history={history} />}
    </>
  )
}
