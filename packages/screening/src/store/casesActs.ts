/** An officer's acts on a case: written once, by their caller's key. */
import type { Attachment } from '../case/case.ts'
import type { OfficerPart } from '../case/decisionText.ts'
import type { CaseOutcome, OfficerActName } from '../case/machine.ts'
import type { Digest } from '../case/question.ts'
import type { Address } from '../party/facts.ts'
import type { OwnerData } from '../party/seal/personalData.ts'
import { actField, type SealedReason } from './cases.ts'
import type { Queryable } from './policyRules.ts'

export type EarlierWrite = { readonly case: string; readonly bodyDigest: string }

export async function earlierWrite(db: Queryable, key: string): Promise<EarlierWrite | null> {
  const { rows } = await db.query<EarlierWrite>(
    `select "case"::text as "case", body_digest as "bodyDigest" from screening.case_act where write_key = $1`,
    [key],
  )
  return rows[0] ?? null
}

export type Proposal = OfficerPart & {
  readonly number: number
  readonly by: Address
  readonly outcome: CaseOutcome
}

/** The newest: the one that an answer is to. */
export async function findProposal(db: Queryable, id: string): Promise<Proposal | null> {
  const { rows } = await db.query<Proposal>(
    `select number, by, outcome, at, reason_digest as "reasonDigest", attachments
     from screening.case_act where "case" = $1 and act = 'proposed' order by number desc limit 1`,
    [id],
  )
  return rows[0] ?? null
}

export type NewAct = {
  readonly case: string
  readonly owner: string
  readonly act: OfficerActName
  readonly outcome: CaseOutcome | null
  readonly match: number
  readonly by: Address
  readonly proposedBy: Address | null
  readonly at: Date
  readonly reason: string
  readonly reasonDigest: Digest
  readonly attachments: readonly Attachment[]
  readonly decision: { readonly text: string; readonly digest: Digest } | null
  readonly key: string
  readonly bodyDigest: Digest
}

/** Gives its number. Call it with the owner locked. */
export async function addOfficerAct(client: Queryable, data: OwnerData, act: NewAct): Promise<number> {
  const { rows } = await client.query<{ next: number }>(
    'select acts + 1 as next from screening.case_now where "case" = $1',
    [act.case],
  )
  const number = rows[0]?.next
  if (number === undefined) throw new Error(`Case ${act.case} has no acts, and every case was opened by one.`)
  const sealed: SealedReason = {
    reason: act.reason,
    attachments: act.attachments.map(({ name }) => name.trim()),
  }
  await client.query(
    `insert into screening.case_act ("case", number, owner, act, outcome, match, by, proposed_by, at, sealed, reason_digest,
       attachments, decision_text, decision_digest, write_key, body_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      act.case,
      number,
      act.owner,
      act.act,
      act.outcome,
      act.match,
      act.by,
      act.proposedBy,
      act.at,
      data.seal(actField(act.case, number), sealed),
      act.reasonDigest,
      act.attachments.map(({ digest }) => digest),
      act.decision?.text ?? null,
      act.decision?.digest ?? null,
      act.key,
      act.bodyDigest,
    ],
  )
  return number
}
