/**
 * The same counted gold, cut three ways: by vault, by custodian, by jurisdiction, in the same order, so that what hangs
 * together stands together.
 */
import { add, compare, isZero, type Micrograms } from '@specie/units'
import type { Without } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import { kilogramsToDraw } from '../print/weight.ts'

export type Segment = {
  readonly key: string
  readonly name: string
  readonly weight: Micrograms
  /** Its loss would hurt most. */
  readonly worst: boolean
}

export type Lane = { readonly name: string; readonly segments: readonly Segment[] }

/** What the lanes are called. */
export type LaneNames = {
  readonly vault: string
  readonly custodian: string
  readonly jurisdiction: string
}

export function lanes(
  vaults: readonly Vault[],
  without: Without | null,
  names: LaneNames,
  region: (code: string) => string,
): readonly Lane[] {
  const ordered = inOrder(vaults.filter(({ countedMicrograms }) => !isZero(countedMicrograms)))
  const cut = (
    name: string,
    of: (vault: Vault) => { readonly key: string; readonly name: string },
    worst: string | undefined,
  ): Lane => {
    const segments = new Map<string, Segment>()
    for (const vault of ordered) {
      const part = of(vault)
      const before = segments.get(part.key)
      const weight =
        before === undefined ? vault.countedMicrograms : add(before.weight, vault.countedMicrograms)
      segments.set(part.key, { ...part, weight, worst: part.key === worst })
    }
    return { name, segments: [...segments.values()] }
  }
  return [
    cut(names.vault, ({ id, name }) => ({ key: id, name }), without?.vault.id),
    cut(
      names.custodian,
      ({ custodian }) => ({ key: custodian.address, name: custodian.name }),
      without?.custodian.address,
    ),
    cut(
      names.jurisdiction,
      ({ jurisdiction }) => ({ key: jurisdiction, name: region(jurisdiction) }),
      without?.jurisdiction.code,
    ),
  ]
}

/** The heaviest jurisdiction first, in it the heaviest custodian, in it the heaviest vault. */
function inOrder(vaults: readonly Vault[]): readonly Vault[] {
  const total = (same: (vault: Vault) => boolean) =>
    vaults.filter(same).reduce((sum, vault) => sum + kilogramsToDraw(vault.countedMicrograms), 0)
  return vaults.toSorted(
    (a, b) =>
      total((one) => one.jurisdiction === b.jurisdiction) -
        total((one) => one.jurisdiction === a.jurisdiction) ||
      a.jurisdiction.localeCompare(b.jurisdiction) ||
      total((one) => one.custodian.address === b.custodian.address) -
        total((one) => one.custodian.address === a.custodian.address) ||
      a.custodian.address.localeCompare(b.custodian.address) ||
      compare(b.countedMicrograms, a.countedMicrograms),
  )
}
