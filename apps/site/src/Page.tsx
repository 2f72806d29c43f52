/** The whole page: asks for the parts that stay fresh, and puts the chapters in their order. */
import { useEffect } from 'react'
import { readHistory } from './api/history.ts'
import { readProgramme } from './api/programme.ts'
import { readReserve } from './api/reserve.ts'
import { readVaults } from './api/vaults.ts'
import { Ticking } from './live/clock.tsx'
import { usePreference } from './live/preference.ts'
import { useLive } from './live/useLive.ts'
import { ScaleChoice } from './parts/Weight.tsx'
import type { Scale } from './print/weight.ts'
import { Bars } from './sections/Bars.tsx'
import { Check } from './sections/Check.tsx'
import { CoinTerms } from './sections/CoinTerms.tsx'
import { Concerns } from './sections/Concerns.tsx'
import { Footer } from './sections/Footer.tsx'
import { HistoryChapter } from './sections/HistoryChapter.tsx'
import { Masthead } from './sections/Masthead.tsx'
import { ReserveChapter } from './sections/ReserveChapter.tsx'
import { Rules } from './sections/Rules.tsx'
import { Silence } from './sections/Silence.tsx'
import { Sponsors } from './sections/Sponsors.tsx'
import { Staleness, useBehind } from './sections/Staleness.tsx'
import { Vaults } from './sections/Vaults.tsx'

export function Page() {
  const [scale, setScale] = usePreference<Scale>('scale', ['metric', 'ounces', 'exact'], 'metric')
  const reserve = useLive('/api/v1/reserve', readReserve, seconds(5))
  const block = reserve.value?.block.hash ?? ''
  const programme = useLive('/api/v1/programme', readProgramme, everyMs.programme)
  const vaults = useLive('/api/v1/vaults', readVaults, everyMs.vaults, block)
  const history = useLive('/api/v1/history?points=120', readHistory, everyMs.history, block)
  const list = vaults.value?.vaults ?? []
  const name = programme.value?.name

  const quorum = programme.value?.rules.quorum ?? null
  const behind = useBehind(reserve, { vaults, history, programme }, everyMs)
  // While the reserve is silent too, the strip above speaks for all that is of its block.
  const toTell =
    reserve.failure === null ? behind : behind.filter(({ block }) => block !== reserve.value?.block.number)

  useEffect(() => {
    if (name !== undefined) document.title = `${name}: proof of reserve`
  }, [name])

  const { value: figures, answeredAt } = reserve
  const aheadMs =
    figures === null || answeredAt === null ? 0 : (figures.countedAt ?? figures.block.time) - answeredAt

  // Without an answer of any kind the chapters of figures would only repeat the same complaint.
  const silent = figures === null && reserve.failure !== null && reserve.failure.kind !== 'nonsense'

  return (
    <Ticking aheadMs={aheadMs}>
      <ScaleChoice value={scale}>
        <a className="skip" href="#reserve">
          Skip to the figures
        </a>
        <Masthead programme={programme.value} scale={scale} onScale={setScale} reserve={reserve} />
        <Silence reserve={reserve} />
        <Staleness behind={toTell} />
        <main>
          {figures !== null && (
            <Concerns
              reserve={figures}
              vaults={list}
              quorum={quorum}
              vaultsBehind={behind.find(({ part }) => part === 'vaults') ?? null}
            />
          )}
          <ReserveChapter reserve={reserve} vaults={list} programme={programme.value} />
          <CoinTerms programme={programme.value} />
          {!silent && (
            <>
              <HistoryChapter history={history} />
              <Sponsors reserve={reserve} vaults={list} programme={programme.value} />
              <Vaults vaults={vaults} reserve={figures} quorum={quorum} />
              <Bars vaults={list} />
            </>
          )}
          <Check programme={programme} reserve={figures} vaults={list} />
          {!silent && <Rules programme={programme} />}
        </main>
        <Footer programme={programme.value} />
      </ScaleChoice>
    </Ticking>
  )
}

const seconds = (count: number) => count * 1000
const everyMs = { vaults: seconds(15), history: seconds(60), programme: seconds(60) }
