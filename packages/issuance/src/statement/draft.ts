/**
 * A statement is drafted from the list that the register would publish now. `seen` is the length of the vault's journal: whoever
 * drafts says that every departure and hold so far is reflected in this list, and the signers swear to it.
 */

import type { Digest, Statement } from '@specie/coin'
import { digestOf, type SignableData, statementTypedData } from '@specie/evidence'
import { type Outcome, ok, refused } from '@specie/units'
import { type ListRefusal, treeOfList, vaultState } from '../listInForce.ts'
import type { Office } from '../office.ts'
import { type Draft, findDraft, findDraftByKey, keepDraft } from '../store/drafts.ts'

export type DraftRefusal =
  | Extract<ListRefusal, { code: 'VAULT_UNKNOWN' }>
  | { readonly code: 'NOT_LATER'; readonly vault: number; readonly asOf: number; readonly inForce: number }
  | { readonly code: 'IN_THE_FUTURE'; readonly asOf: number; readonly now: number }
  | { readonly code: 'KEY_USED_OTHERWISE'; readonly key: string; readonly deed: string }
  | { readonly code: 'JOURNAL_NOT_REFLECTED'; readonly vault: number; readonly entries: readonly number[] }

export type DraftOrder = {
  readonly key: string
  readonly vault: number
  /** When the bars were counted, in seconds; now without it. */
  readonly asOf?: number
}

export async function draftStatement(
  office: Office,
  order: DraftOrder,
): Promise<Outcome<Draft, DraftRefusal>> {
  const { key, vault } = order
  const earlier = await findDraftByKey(office.pool, key)
  if (earlier !== null) {
    const same =
      earlier.statement.vault === vault && (order.asOf ?? earlier.statement.asOf) === earlier.statement.asOf
    return same ? ok(earlier) : refused({ code: 'KEY_USED_OTHERWISE', key, deed: 'draft' })
  }
  const state = await vaultState(office, vault)
  if (!state.ok) return state
  const now = await office.now()
  const asOf = order.asOf ?? now
  if (asOf > now) return refused({ code: 'IN_THE_FUTURE', asOf, now })
  if (asOf <= state.value.asOf) return refused({ code: 'NOT_LATER', vault, asOf, inForce: state.value.asOf })

  const listText = await office.shelves.listNow(vault)
  const { list, tree } = treeOfList(listText)
  const statement: Statement = {
    vault,
    asOf,
    seen: state.value.journalLength,
    barCount: tree.barCount,
    fineGold: tree.root.sum,
    barRoot: tree.root.hash,
    listDigest: asDigest(list.listDigest),
  }
  const digest = digestOf(typedDataOfStatement(office, statement))
  await keepDraft(office.pool, { key, digest, statement, listText })
  const kept = await findDraft(office.pool, digest)
  if (kept === null) throw new Error(`Draft ${digest} was kept and is not there.`)
  return ok(kept)
}

/** What custodian and auditors sign. */
export function typedDataOfStatement(office: Office, statement: Statement): SignableData {
  const place = { chainId: office.chain.chainId, contract: office.chain.contracts.reserve }
  return statementTypedData(place, {
    ...statement,
    vault: BigInt(statement.vault),
    asOf: BigInt(statement.asOf),
    seen: BigInt(statement.seen),
  })
}

function asDigest(text: string): Digest {
  return text as Digest
}
