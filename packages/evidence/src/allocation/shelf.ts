/**
 * The gold behind coins, microgram by microgram: which bars of the lists in force stand behind coins at a block, in the order in which they are
 * walked, and which stand behind titles, or behind nobody. The rule: docs/formats.md, section 13.
 */
import type { Address, ReserveState, TitleState } from '@specie/coin'
import { counted } from '@specie/coin/derived'
import { type Micrograms, type Outcome, ok, refused, toBigint } from '@specie/units'

export type ShelfInputs = {
  /** At the block whose time is `reserve.block.time`. */
  readonly reserve: ReserveState
  readonly titles: readonly Pick<TitleState, 'title' | 'owner' | 'vault' | 'barKey' | 'fine'>[]
  /** By vault: the bars of its list in force, in the list's order. */
  readonly lists: ReadonlyMap<number, readonly ShelfBar[]>
  /** `VAULT KEY` of bars that the journal took after the list's statement: a delivery, a withdrawal, a bar proved to lie twice. */
  readonly gone: ReadonlySet<string>
}

export type ShelfBar = { readonly barKey: string; readonly counted: Micrograms }

/** A part of a bar that stands behind coins: always its first micrograms. All but the last of a vault are whole. */
export type Stretch = {
  readonly vault: number
  readonly barKey: string
  /** Place in its vault's list, from 0. */
  readonly place: number
  /** What the whole bar counts. */
  readonly barMicrograms: bigint
  readonly micrograms: bigint
}

/** `held`: listed with weight 0. `uncounted`: its vault counts less than its titled bars weigh. `missing`: in no list in force. */
export type TitleStanding = 'whole' | 'held' | 'uncounted' | 'missing'

export type TitledBar = {
  readonly title: number
  readonly owner: Address
  readonly vault: number
  readonly barKey: string
  readonly fineMicrograms: bigint
  readonly standing: TitleStanding
}

export type Shelf = {
  readonly stretches: readonly Stretch[]
  /** Where each stretch begins, counted from the first microgram behind coins. */
  readonly starts: readonly bigint[]
  readonly titled: readonly TitledBar[]
  readonly supplyMicrograms: bigint
  /** At most the supply. */
  readonly behindCoinsMicrograms: bigint
  /** Gold that counts, and is more than its sponsor's coins need. */
  readonly behindNobodyMicrograms: bigint
}

export type ShelfRefusal = { readonly code: 'LIST_MISSING'; readonly vault: number }

export function shelfOf(inputs: ShelfInputs): Outcome<Shelf, ShelfRefusal> {
  const { reserve, lists, gone } = inputs
  const titledKeys = new Set<string>(inputs.titles.map(({ barKey }) => barKey))
  const needs = new Map(
    reserve.sponsors.map((sponsor) => [sponsor.address.toLowerCase(), toBigint(sponsor.issued)]),
  )
  const standings = new Map<string, TitleStanding>()
  const walked = new Set<string>()
  const stretches: Stretch[] = []
  const starts: bigint[] = []
  let behindCoins = 0n
  let behindNobody = 0n
  for (const vault of [...reserve.vaults].sort((left, right) => left.vault - right.vault)) {
    if (vault.asOf === 0) continue
    const bars = lists.get(vault.vault)
    if (bars === undefined) return refused({ code: 'LIST_MISSING', vault: vault.vault })
    const counts = toBigint(counted(reserve, vault, reserve.block.time))
    const untitled: Stretch[] = []
    const titledHere: { readonly barKey: string; readonly weight: bigint }[] = []
    let titledWeight = 0n
    let weight = 0n
    for (const [place, bar] of bars.entries()) {
      const { barKey } = bar
      const micrograms = toBigint(bar.counted)
      if (walked.has(barKey) || gone.has(`${vault.vault} ${barKey}`)) continue
      walked.add(barKey)
      if (titledKeys.has(barKey)) {
        titledHere.push({ barKey, weight: micrograms })
        titledWeight += micrograms
      } else if (micrograms > 0n) {
        untitled.push({ vault: vault.vault, barKey, place, barMicrograms: micrograms, micrograms })
        weight += micrograms
      }
    }
    for (const titled of titledHere) {
      standings.set(
        titled.barKey,
        titled.weight === 0n ? 'held' : counts < titledWeight ? 'uncounted' : 'whole',
      )
    }
    const room = least(weight, counts > titledWeight ? counts - titledWeight : 0n)
    const sponsor = vault.sponsor.toLowerCase()
    const need = needs.get(sponsor) ?? 0n
    const taken = least(room, need)
    needs.set(sponsor, need - taken)
    behindNobody += room - taken
    let left = taken
    for (const stretch of untitled) {
      if (left === 0n) break
      const micrograms = least(stretch.micrograms, left)
      stretches.push({ ...stretch, micrograms })
      starts.push(behindCoins)
      behindCoins += micrograms
      left -= micrograms
    }
  }
  return ok({
    stretches,
    starts,
    titled: inputs.titles
      .map(({ title, owner, vault, barKey, fine }) => ({
        title,
        owner,
        vault,
        barKey,
        fineMicrograms: toBigint(fine),
        standing: standings.get(barKey) ?? 'missing',
      }))
      .sort((left, right) => left.title - right.title),
    supplyMicrograms: toBigint(reserve.supply),
    behindCoinsMicrograms: behindCoins,
    behindNobodyMicrograms: behindNobody,
  })
}

function least(left: bigint, right: bigint): bigint {
  return left < right ? left : right
}
