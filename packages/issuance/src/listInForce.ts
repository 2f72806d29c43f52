/** The list that a vault's statement in force swears to, and the proof of one of its bars, as the contracts check it. */

import type { BarProof, Digest, VaultState } from '@specie/coin'
import { proofOf, type SumTree, sumTree } from '@specie/evidence'
import { readList } from '@specie/register'
import { parseList, type WeightList } from '@specie/register/list'
import { type Outcome, ok, refused } from '@specie/units'
import type { Records } from './office.ts'
import { findSwornList } from './store/drafts.ts'

export type ListInForce = { readonly vault: VaultState; readonly list: WeightList; readonly tree: SumTree }

export type ListRefusal =
  | { readonly code: 'VAULT_UNKNOWN'; readonly vault: number; readonly known: readonly number[] }
  | { readonly code: 'NO_STATEMENT'; readonly vault: number }
  | {
      readonly code: 'LIST_NOT_HERE'
      readonly vault: number
      readonly barRoot: Digest
      readonly listDigest: Digest | null
    }
  | { readonly code: 'BAR_NOT_LISTED'; readonly vault: number; readonly barKey: Digest }

export async function listInForce(
  office: Records,
  vaultNumber: number,
): Promise<Outcome<ListInForce, ListRefusal>> {
  const vault = await vaultState(office, vaultNumber)
  if (!vault.ok) return vault
  const { asOf, barRoot } = vault.value
  if (asOf === 0) return refused({ code: 'NO_STATEMENT', vault: vaultNumber })
  const listDigest =
    (await findSwornList(office.pool, vaultNumber, asOf, barRoot)) ??
    (await digestFromChain(office, vaultNumber, asOf))
  const text = listDigest === null ? null : await readList(office.pool, listDigest)
  if (text === null) return refused({ code: 'LIST_NOT_HERE', vault: vaultNumber, barRoot, listDigest })
  const parsed = parseList(text)
  if (!parsed.ok) throw new Error(`List ${listDigest}, kept here, is none: ${JSON.stringify(parsed.refusal)}`)
  const list = parsed.value
  const tree = treeOf(list)
  if (tree.root.hash !== barRoot) {
    throw new Error(
      `The list ${listDigest} kept for vault ${vaultNumber} has root ${tree.root.hash}, not ${barRoot}.`,
    )
  }
  return ok({ vault: vault.value, list, tree })
}

/** The proof of one bar in the list in force. */
export async function proofInForce(
  office: Records,
  vaultNumber: number,
  barKey: Digest,
): Promise<Outcome<BarProof, ListRefusal>> {
  const inForce = await listInForce(office, vaultNumber)
  if (!inForce.ok) return inForce
  const proof = proofOf(inForce.value.tree, barKey)
  if (proof === undefined) return refused({ code: 'BAR_NOT_LISTED', vault: vaultNumber, barKey })
  const { leaf, index, siblings } = proof
  return ok({ barKey: leaf.barKey, fine: leaf.counted, detail: leaf.detail, position: index, siblings })
}

export async function vaultState(
  office: Records,
  number: number,
): Promise<Outcome<VaultState, Extract<ListRefusal, { code: 'VAULT_UNKNOWN' }>>> {
  const { vaults } = await office.chain.readReserve()
  const vault = vaults.find((one) => one.vault === number)
  if (vault !== undefined) return ok(vault)
  return refused({ code: 'VAULT_UNKNOWN', vault: number, known: vaults.map((one) => one.vault) })
}

/** The tree of a list that stood every check: that it makes none is a defect, not a refusal. */
export function treeOf(list: WeightList): SumTree {
  const tree = sumTree(list.leaves)
  if (!tree.ok) throw new Error(`List ${list.listDigest} makes no tree: ${tree.refusal.code}`)
  return tree.value
}

/** A statement that was brought to the chain by somebody else is known by its event. */
async function digestFromChain(office: Records, vault: number, asOf: number): Promise<Digest | null> {
  const events = await office.chain.events({ from: 0 })
  for (const event of events) {
    if (event.kind === 'statementAccepted' && event.vault === vault && event.asOf === asOf)
      return event.listDigest
  }
  return null
}
