/** One bar in two vaults' lists in force: anyone who sees it may prove it, and the older list loses its weight. */

import type { Digest, Signer } from '@specie/coin'
import { type Outcome, refused } from '@specie/units'
import { type ListRefusal, proofInForce, vaultState } from '../listInForce.ts'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'

export type TwiceRefusal =
  | KeyRefusal
  | RefusedOnChain
  | ListRefusal
  | { readonly code: 'SAME_VAULT'; readonly vault: number }

/** The two vaults in either order: which statement is older decides who loses. */
export async function reportTwice(
  office: Office,
  order: {
    readonly key: string
    readonly by: Signer
    readonly barKey: Digest
    readonly vaults: readonly [number, number]
  },
): Promise<Outcome<Done, TwiceRefusal>> {
  const { key, by, barKey, vaults } = order
  const [low, high] = vaults[0] <= vaults[1] ? vaults : ([vaults[1], vaults[0]] as const)
  if (low === high) return refused({ code: 'SAME_VAULT', vault: low })
  return once<TwiceRefusal>(office, {
    key,
    deed: 'twice',
    body: { barKey, low, high },
    isDone: (event) =>
      event.kind === 'journalled' && event.entryKind === 'duplicate' && event.evidence === barKey,
    perform: async (sending) => {
      const [one, other] = await Promise.all([vaultState(office, low), vaultState(office, high)])
      if (!one.ok) return one
      if (!other.ok) return other
      const [older, newer] =
        one.value.asOf <= other.value.asOf ? [one.value, other.value] : [other.value, one.value]
      const proof = await proofInForce(office, older.vault, barKey)
      if (!proof.ok) return proof
      const otherProof = await proofInForce(office, newer.vault, barKey)
      if (!otherProof.ok) return otherProof
      return onChain(
        office.chain.write.twice(
          by,
          {
            vault: older.vault,
            proof: proof.value,
            otherVault: newer.vault,
            otherProof: otherProof.value,
          },
          sending,
        ),
      )
    },
  })
}
