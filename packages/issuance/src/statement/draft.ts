/**
 * A statement is drafted from the list that the register would publish now. `seen` is the length of the vault's journal: whoever
 * drafts says that every departure and hold so far is reflected in this list, and the signers swear to it. Only final entries can be
 * sworn to: after a reorganisation the same number could be another departure, and a signed draft would have excused it.
 */

import type { Digest, Statement } from '@specie/coin'
import { digestOf, type SignableData, statementTypedData } from '@specie/evidence'
import { type PublishRefusal, publishList } from '@specie/register'
import { type Outcome, ok, refused } from '@specie/units'
import { openEntries, reflectJournal } from '../journal.ts'
import { type ListRefusal, treeOf, vaultState } from '../listInForce.ts'
import type { Records } from '../office.ts'
import { type Draft, findDraftByKey, keepDraft } from '../store/drafts.ts'

export type DraftRefusal =
  /** On chain, but nobody has added it to the register. */
  | { readonly code: 'VAULT_NOT_REGISTERED'; readonly vault: number }
  /** The register has learnt something younger of this vault, and only the present can be listed. */
  | { readonly code: 'KNOWN_LATER'; readonly vault: number; readonly asOf: number; readonly known: number }
  | Extract<ListRefusal, { code: 'VAULT_UNKNOWN' }>
  | { readonly code: 'NOT_LATER'; readonly vault: number; readonly asOf: number; readonly inForce: number }
  | { readonly code: 'IN_THE_FUTURE'; readonly asOf: number; readonly now: number }
  | { readonly code: 'KEY_USED_OTHERWISE'; readonly key: string; readonly deed: string }
  | { readonly code: 'JOURNAL_NOT_REFLECTED'; readonly vault: number; readonly entries: readonly number[] }
  /** The chain may still take these back: the draft is asked for again when they are final. */
  | { readonly code: 'JOURNAL_NOT_FINAL'; readonly vault: number; readonly entries: readonly number[] }

export type DraftOrder = {
  readonly key: string
  readonly vault: number
  /** When the bars were counted, in seconds; now without it. */
  readonly asOf?: number
  /** Journal entries of holds and duplicates that people have settled otherwise, and that the signers know of. */
  readonly settled?: readonly number[]
}

export async function draftStatement(
  office: Records,
  order: DraftOrder,
): Promise<Outcome<Draft, DraftRefusal>> {
  const { key, vault } = order
  const earlier = await findDraftByKey(office.pool, key)
  if (earlier !== null) {
    return sameAsked(earlier, order)
      ? ok(earlier)
      : refused({ code: 'KEY_USED_OTHERWISE', key, deed: 'draft' })
  }
  // Before the journal's events are read: then those up to here are read as they will stay.
  const final = await finalJournalLength(office, vault)
  const state = await vaultState(office, vault)
  if (!state.ok) return state
  const now = await office.chain.now()
  const asOf = order.asOf ?? now
  if (asOf > now) return refused({ code: 'IN_THE_FUTURE', asOf, now })
  if (asOf <= state.value.asOf) return refused({ code: 'NOT_LATER', vault, asOf, inForce: state.value.asOf })

  // The chain was read first: whatever the journal gains from here on is beyond `seen`, and is subtracted as pending.
  await reflectJournal(office, vault)
  const open = await openEntries(office, vault, state.value.seen, state.value.journalLength)
  const entries = open.filter((entry) => order.settled?.includes(entry) !== true)
  if (entries.length > 0) return refused({ code: 'JOURNAL_NOT_REFLECTED', vault, entries })
  // Not drafted with the smaller `seen`: the list leaves the bar out already, and its departure would be subtracted a second time.
  const { journalLength } = state.value
  const young = Array.from({ length: Math.max(0, journalLength - final) }, (_, index) => final + index + 1)
  if (young.length > 0) return refused({ code: 'JOURNAL_NOT_FINAL', vault, entries: young })

  const list = await publishList(office.pool, String(vault), new Date(asOf * 1000))
  if (!list.ok) return refused(fromRegister(list.refusal, vault, asOf))
  const tree = treeOf(list.value)
  const statement: Statement = {
    vault,
    asOf,
    // Final to its end, and not beyond: nobody has asked whether this list reflects what came after the look at the journal.
    seen: journalLength,
    barCount: tree.barCount,
    fineGold: tree.root.sum,
    barRoot: tree.root.hash,
    listDigest: asDigest(list.value.listDigest),
  }
  const digest = digestOf(typedDataOfStatement(office, statement))
  await keepDraft(office.pool, { key, digest, statement })
  // Another attempt with this key may have been quicker, a second earlier: then that one is the answer.
  const kept = await findDraftByKey(office.pool, key)
  if (kept === null) throw new Error(`Draft ${digest} was kept and is not there.`)
  return sameAsked(kept, order) ? ok(kept) : refused({ code: 'KEY_USED_OTHERWISE', key, deed: 'draft' })
}

/** Entries of this vault's journal that the chain will not take back. */
async function finalJournalLength(office: Records, number: number): Promise<number> {
  const { vaults } = await office.chain.readReserve((await office.chain.finalized()).number)
  return vaults.find(({ vault }) => vault === number)?.journalLength ?? 0
}

function sameAsked({ statement }: Draft, { vault, asOf }: DraftOrder): boolean {
  return statement.vault === vault && (asOf ?? statement.asOf) === statement.asOf
}

/** What custodian and auditors sign. */
export function typedDataOfStatement(office: Records, statement: Statement): SignableData {
  const place = { chainId: office.chain.chainId, contract: office.chain.contracts.reserve }
  return statementTypedData(place, {
    ...statement,
    vault: BigInt(statement.vault),
    asOf: BigInt(statement.asOf),
    seen: BigInt(statement.seen),
  })
}

function fromRegister(refusal: PublishRefusal, vault: number, asOf: number): DraftRefusal {
  if (refusal.code === 'VAULT_UNKNOWN') return { code: 'VAULT_NOT_REGISTERED', vault }
  return { code: 'KNOWN_LATER', vault, asOf, known: Math.floor(refusal.known.getTime() / 1000) }
}

function asDigest(text: string): Digest {
  return text as Digest
}
