/**
 * Whether a licence on record lifts a hold in the register: the register asks before it writes, in its own transaction. The number, the authority and the document must
 * be those on record, the bars inside of the scope, and their weight inside of what is left.
 */
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import { leftOf } from '../licence/left.ts'
import { keyOf, liftedUnder, lockLicence } from './licences.ts'

export type LiftAsked = {
  /** The lifting's own id in the register. */
  readonly id: string
  readonly hold: string
  readonly vault: string
  readonly number: string
  readonly authority: string
  /** Digest of the document. */
  readonly evidence: string
  /** From when on it lifts. */
  readonly from: Date
  /** Bars that come later included: only a discharge does that. */
  readonly isWhole: boolean
  readonly bars: readonly { readonly barKey: string; readonly amountMicrograms: bigint }[]
}

export type LiftGranted = {
  readonly licence: string
  readonly version: number
  /** The hold is over for these bars: what they do later is nobody's licence. */
  readonly ends: boolean
  /** When the lifting ends by itself; null where no end is known. */
  readonly until: Date | null
}

export type LiftDenied = { readonly code: 'LIFT_NOT_LICENSED'; readonly number: string; readonly why: string }

/** Within the caller's transaction; what is granted is written down here as well, bar by bar. */
export async function grantLift(
  client: pg.PoolClient,
  asked: LiftAsked,
): Promise<Outcome<LiftGranted, LiftDenied>> {
  const denied = (why: string) => refused({ code: 'LIFT_NOT_LICENSED', number: asked.number, why } as const)
  const { rows } = await client.query<{ id: string }>(
    'select id from screening.licence where number_key = $1 and authority_key = $2',
    [keyOf(asked.number), keyOf(asked.authority)],
  )
  const id = rows[0]?.id
  if (id === undefined)
    return denied(`no licence, order or discharge ${asked.number} of ${asked.authority} is on record`)
  const licence = await lockLicence(client, id, asked.from)
  const current = licence?.current ?? null
  if (licence === null || current === null || licence.state !== 'inForce')
    return denied(`it is on record as ${id}, and ${wordsOf[licence?.state ?? 'drafted']}`)
  const { kind, lifts, scope, documents, validUntil } = current.content
  const isDischarge = kind === 'discharge'
  if (!lifts.some((one) => one.kind === 'hold' && one.hold === asked.hold))
    return denied(`it does not lift hold ${asked.hold}`)
  if (!documents.some(({ digest }) => digest === asked.evidence))
    return denied(`none of its documents has the digest ${asked.evidence}`)
  if (!isDischarge && !scope.purposes.includes('backing'))
    return denied('it is not for backing: under it bars may move, and do not back coins')
  if (scope.vaults !== null && !scope.vaults.some((vault) => String(vault) === asked.vault))
    return denied(`it does not name vault ${asked.vault}`)
  if (asked.isWhole && (!isDischarge || scope.barKeys !== null))
    return denied('it does not end the hold as a whole: name the bars, or an amount')
  const stranger = asked.bars.find(({ barKey }) => !(scope.barKeys?.some((key) => key === barKey) ?? true))
  if (stranger !== undefined) return denied(`it does not name bar ${stranger.barKey}`)
  const uses = licence.uses.filter(({ state }) => state !== 'returned')
  const lifted = liftedUnder(current, licence.lifted)
  const left = leftOf(scope.amountMicrograms, { uses, lifted: [...lifted, ...asked.bars] })
  if (left !== null && left < 0n)
    return denied(`these bars are ${-left} µg more than is left of its ${scope.amountMicrograms} µg`)
  await client.query(
    `insert into screening.licence_lifted (licence, hold, bar_key, version, lift, amount_micrograms, at)
     select $1, $2, bar.key, $3, $4, bar.amount, $5 from unnest($6::text[], $7::numeric[]) as bar (key, amount)`,
    [
      id,
      asked.hold,
      current.version,
      asked.id,
      asked.from,
      asked.bars.map(({ barKey }) => barKey),
      asked.bars.map(({ amountMicrograms }) => amountMicrograms),
    ],
  )
  return ok({
    licence: id,
    version: current.version,
    ends: isDischarge,
    until: isDischarge ? null : validUntil,
  })
}

const wordsOf = {
  drafted: 'waits for its second officer',
  notYet: 'is not valid yet',
  inForce: 'is in force',
  ended: 'has ended',
  revoked: 'was revoked',
  refused: 'was refused',
} as const
