/** Coins from one holder to another: no clearance, no fee, nobody's leave. Only a freeze stops it. */

import type { Address, Signer } from '@specie/coin'
import { type CoinUnits, compare, type Outcome, toBigint } from '@specie/units'
import { isAddressEqual } from 'viem'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'

export async function transfer(
  office: Office,
  order: { readonly key: string; readonly from: Signer; readonly to: Address; readonly amount: CoinUnits },
): Promise<Outcome<Done, KeyRefusal | RefusedOnChain>> {
  const { key, from, to, amount } = order
  return once<KeyRefusal | RefusedOnChain>(office, {
    key,
    deed: 'transfer',
    body: { from: from.address, to, amount: toBigint(amount) },
    isDone: (event) =>
      event.kind === 'transferred' &&
      isAddressEqual(event.from, from.address) &&
      isAddressEqual(event.to, to) &&
      compare(event.amount, amount) === 0,
    perform: (sending) => onChain(office.chain.write.transfer(from, { to, amount }, sending)),
  })
}
