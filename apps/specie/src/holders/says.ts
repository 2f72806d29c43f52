/** What an address is and what stands behind it, in one or two sentences: the same for the command line, the route and the certificate. */
import type { Address, ProgrammeContracts } from '@specie/coin'
import type { Place } from '@specie/evidence/allocation'
import { micrograms, printGrams } from '@specie/units'
import { isAddressEqual, zeroAddress } from 'viem'
import type { Held } from './holders.ts'

export type HolderKind = 'holder' | 'emptied' | 'neverHeld' | 'contract' | 'nobody'

export function says(held: Pick<Held, 'kind' | 'contract' | 'freeze' | 'behind' | 'titles'>): string {
  const { coveredMicrograms, missingMicrograms, balanceMicrograms } = held.behind
  const coins =
    balanceMicrograms === 0n
      ? 'It holds no coins at this block, so no bar stands behind it by coins.'
      : missingMicrograms === 0n
        ? `Behind its coins stand ${grams(coveredMicrograms)} of fine gold: all of them.`
        : `Behind its coins stand ${grams(coveredMicrograms)} of fine gold; ${grams(missingMicrograms)} are missing, in the same proportion as for every holder.`
  const titles =
    held.titles.length === 0
      ? ''
      : ` By title ${held.titles.length === 1 ? 'one bar is its own' : `${held.titles.length} bars are its own`}.`
  const frozen =
    held.freeze === undefined ? '' : ' The account is frozen: nothing moves, and the gold behind it stays.'
  return `${whatItIs[held.kind](held.contract)}${coins}${titles}${frozen}`
}

/** Coins that were sent to a contract of the programme are its own for ever: nobody signs for it. */
export function kindOf(
  contracts: ProgrammeContracts,
  {
    address,
    place,
    hasHeld,
  }: { readonly address: Address; readonly place: Place; readonly hasHeld: boolean },
): { readonly kind: HolderKind; readonly contract: string | null } {
  const contract = Object.entries(contracts).find(([, one]) => isAddressEqual(one, address))?.[0] ?? null
  if (isAddressEqual(address, zeroAddress)) return { kind: 'nobody', contract }
  if (contract !== null) return { kind: 'contract', contract }
  return { kind: place.balanceMicrograms > 0n ? 'holder' : hasHeld ? 'emptied' : 'neverHeld', contract }
}

const whatItIs: Readonly<Record<Held['kind'], (contract: string | null) => string>> = {
  holder: () => '',
  emptied: () => 'It held coins before and gave them away. ',
  neverHeld: () => 'No coins had ever come to this address. ',
  contract: (name) => `This is a contract of the programme (${name}), nobody’s account. `,
  nobody: () => 'This is address 0, where coins come from and where they cease. ',
}

export function grams(weight: bigint): string {
  return printGrams(micrograms(weight), 6)
}
