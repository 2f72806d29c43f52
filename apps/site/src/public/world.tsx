/** What of the programme the page stands on, kept fresh in one place, so that head, warnings and figures are of one moment. */
import { createContext, type ReactNode, useContext, useState } from 'react'
import { type History, readHistory } from '../api/history.ts'
import { type Programme, readProgramme } from '../api/programme.ts'
import { type Reserve, readReserve } from '../api/reserve.ts'
import { readVaults, type Vaults } from '../api/vaults.ts'
import { Ticking } from '../live/clock.tsx'
import { type Live, useLive } from '../live/useLive.ts'
import { useBehind } from '../sections/Staleness.tsx'
import type { Behind } from '../verdict/staleness.ts'
import type { Need } from './pages.ts'

export type World = {
  readonly reserve: Live<Reserve>
  readonly programme: Live<Programme>
  readonly vaults: Live<Vaults>
  readonly history: Live<History>
  /** How many auditors must have signed; null while it is not known. */
  readonly quorum: number | null
  /** Which of these are of an older moment than the reserve. */
  readonly behind: readonly Behind[]
}

export function useWorld(): World {
  const world = useContext(Known)
  if (world === null) throw new Error('Figures of the programme stand on an investor’s page only.')
  return world
}

export function Knowing(props: { readonly needs: readonly Need[]; readonly children: ReactNode }) {
  const needs = (need: Need) => props.needs.includes(need)
  const reserve = useLive('/api/v1/reserve', readReserve, everyMs.reserve)
  const block = reserve.value?.block.hash ?? ''
  // The block that the page came with is the one its other answers are of.
  const [first] = useState(block)
  const again = block === first ? '' : block
  const programme = useLive('/api/v1/programme', readProgramme, everyMs.programme)
  const vaults = useLive(needs('vaults') ? '/api/v1/vaults' : null, readVaults, everyMs.vaults, again)
  const history = useLive(
    needs('history') ? '/api/v1/history?points=120' : null,
    readHistory,
    everyMs.history,
    again,
  )
  const behind = useBehind(reserve, { vaults, history, programme }, everyMs)
  const quorum = programme.value?.rules.quorum ?? null
  const { value, answeredAt } = reserve
  const aheadMs =
    value === null || answeredAt === null ? 0 : (value.countedAt ?? value.block.time) - answeredAt
  return (
    <Known value={{ reserve, programme, vaults, history, quorum, behind }}>
      <Ticking aheadMs={aheadMs}>{props.children}</Ticking>
    </Known>
  )
}

const Known = createContext<World | null>(null)

const seconds = (count: number) => count * 1000
const everyMs = { reserve: seconds(5), vaults: seconds(15), history: seconds(60), programme: seconds(60) }
