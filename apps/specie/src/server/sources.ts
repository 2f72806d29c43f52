/**
 * What the server reads from: the chain (through snapshots), the archive of lists, and what the parties
 * and vaults are called. One object, made once, handed to every read.
 */
import type { Address, SignatureBy } from '@specie/coin'
import type { NamedParty, ProgrammeSettings } from '../programme/store.ts'
import type { Archive, VaultFacts } from './archive.ts'
import { boundedName } from './bounded.ts'
import type { Accepted, Shelves } from './reading/shelves.ts'
import type { Snapshot, Snapshots } from './reading/snapshot.ts'

export type Sources = {
  readonly settings: ProgrammeSettings
  readonly snapshots: Snapshots
  readonly archive: Archive
  /** The bars of the lists in force at a snapshot. */
  readonly shelves: (snapshot: Snapshot) => Promise<Shelves>
  /** Under a statement, as the transaction carries them that brought it. */
  readonly signatures: (statement: Accepted) => Promise<readonly SignatureBy[]>
  readonly names: () => Promise<Names>
  /** Told to the public only where the chain is this machine's own: a hosted node's address may hold a secret. */
  readonly publicRpcUrl: string | null
}

export type Names = {
  /** What somebody is called, or its address where nobody named it. */
  nameOf(address: Address): string
  partyOf(address: Address): { address: Address; name: string; jurisdiction: string }
  namedOf(address: Address): { address: Address; name: string }
  /** Everybody whom somebody named. */
  everybody(): readonly { address: Address; name: string; jurisdiction: string }[]
  vaultOf(vault: number): VaultFacts
  /** The chain's number of the vault with this id, or undefined. */
  vaultCalled(id: string): number | undefined
}

export function namesOf(parties: readonly NamedParty[], vaults: readonly VaultFacts[]): Names {
  const byAddress = new Map(parties.map((party) => [party.address.toLowerCase(), party]))
  const byNumber = new Map(
    vaults.map((facts) => [
      facts.vault,
      { ...facts, name: boundedName(facts.name), place: boundedName(facts.place) },
    ]),
  )
  const find = (address: Address) => byAddress.get(address.toLowerCase())
  const nameOf = (address: Address) => boundedName(find(address)?.name ?? address)
  return {
    nameOf,
    namedOf: (address) => ({ address, name: nameOf(address) }),
    everybody: () =>
      parties.map(({ address, name, jurisdiction }) => ({ address, name: boundedName(name), jurisdiction })),
    partyOf: (address) => ({
      address,
      name: nameOf(address),
      jurisdiction: find(address)?.jurisdiction ?? '',
    }),
    vaultOf: (vault) =>
      byNumber.get(vault) ?? { id: String(vault), vault, name: `Vault ${vault}`, place: '' },
    vaultCalled: (id) =>
      vaults.find((facts) => facts.id === id)?.vault ??
      (/^[0-9]{1,9}$/.test(id) && !byNumber.has(Number(id)) ? Number(id) : undefined),
  }
}
