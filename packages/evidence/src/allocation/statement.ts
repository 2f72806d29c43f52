/** What stands behind an address at a block, as a text whose digest two people can compare: docs/formats.md, section 13. */
import type { Address, Block } from '@specie/coin'
import { keccak256Hex } from '@specie/register/list'
import type { TitledBar } from './shelf.ts'
import type { Behind } from './spans.ts'

export type BehindAddress = {
  readonly chainId: number
  readonly reserve: Address
  readonly block: Block
  readonly address: string
  readonly behind: Behind
  /** Titles of this address alone. */
  readonly titles: readonly TitledBar[]
}

export function printBehind({ chainId, reserve, block, address, behind, titles }: BehindAddress): string {
  return [
    'specie bars behind 1',
    `reserve ${reserve.toLowerCase()} on chain ${chainId}`,
    `block ${block.number} ${block.hash}`,
    `address ${address.toLowerCase()}`,
    `balance ${behind.balanceMicrograms} micrograms`,
    `missing ${behind.missingMicrograms} micrograms`,
    ...behind.spans.map(
      ({ stretch, from, micrograms }) =>
        `vault ${stretch.vault} bar ${stretch.barKey} from ${from} micrograms ${micrograms}`,
    ),
    ...titles.map(
      ({ title, vault, barKey, fineMicrograms, standing }) =>
        `title ${title} vault ${vault} bar ${barKey} micrograms ${fineMicrograms} ${standing}`,
    ),
    '',
  ].join('\n')
}

export function behindDigest(what: BehindAddress): string {
  return keccak256Hex(printBehind(what))
}
