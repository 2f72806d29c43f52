/** Whether an account is a sponsor of the programme. A role is for ever, so a yes need not be asked for twice. */

import type { Address, Chain } from '@specie/coin'
import { getAddress } from 'viem'

export async function isSponsor(chain: Chain, party: Address): Promise<boolean> {
  const known = knownTo.get(chain) ?? new Set<Address>()
  knownTo.set(chain, known)
  const wanted = getAddress(party)
  if (known.has(wanted)) return true
  const { sponsors } = await chain.readParties()
  for (const { address } of sponsors) known.add(getAddress(address))
  return known.has(wanted)
}

const knownTo = new WeakMap<Chain, Set<Address>>()
