/** What every page of the desk needs of the programme: its name and rules, its vaults, and what parties are called. */
import { createContext, useContext, useMemo } from 'react'
import { type Programme, readProgramme } from '../api/programme.ts'
import { readVaults, type Vault } from '../api/vaults.ts'
import { type Live, useLive } from '../live/useLive.ts'
import { useSettledBlock } from './server/live.ts'

export type Named = { readonly address: string; readonly name: string; readonly role: string }

export type World = {
  readonly programme: Live<Programme>
  readonly vaults: readonly Vault[]
  readonly known: readonly Named[]
}

const Context = createContext<World | null>(null)
export const WorldContext = Context.Provider

export function useWorld(): World {
  const world = useContext(Context)
  if (world === null) throw new Error('The desk has no programme around it.')
  return world
}

/** Asked again with every block that the server tells of, and now and then without. */
export function useReadWorld(): World {
  const block = useSettledBlock()
  const programme = useLive('/api/v1/programme', readProgramme, 60_000)
  const vaults = useLive('/api/v1/vaults', readVaults, 30_000, block)
  const known = useMemo(() => namedIn(programme.value), [programme.value])
  return { programme, vaults: vaults.value?.vaults ?? noVaults, known }
}

export function nameOf(known: readonly Named[], address: string): string | null {
  return known.find((one) => one.address.toLowerCase() === address.toLowerCase())?.name ?? null
}

export function namedIn(programme: Programme | null): readonly Named[] {
  if (programme === null) return []
  const groups = [
    ['sponsor', programme.sponsors],
    ['custodian', programme.custodians],
    ['auditor', programme.auditors],
    ['guardian', programme.guardians],
    ['officer', programme.officers],
    ['member', programme.members],
    ['seat', programme.seats],
    ['known', programme.others],
  ] as const
  return groups.flatMap(([role, parties]) =>
    (parties ?? []).map(({ address, name }) => ({ address, name, role })),
  )
}

const noVaults: readonly Vault[] = []
