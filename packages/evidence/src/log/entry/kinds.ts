/**
 * What can be in the public log: for each kind what it says. Parties that answer for something (sponsors, custodians, auditors, guardians,
 * officers, seats, members) stand in it by account. Holders do not, and no person by name: whoever may know finds them on the chain.
 */
import { z } from 'zod'
import { address, count, day, decimal, digest, language, micrograms, text, time, units } from './parts.ts'

const vault = count.meta({ description: 'number of the vault on chain' })
const entry = count.meta({ description: 'number in the journal of the vault, from 1' })
const title = count.meta({ description: 'number of the title' })
const decision = digest.meta({ description: 'digest of the screening decision behind the clearance' })
const role = z.enum(['sponsor', 'custodian', 'auditor', 'guardian', 'officer', 'member', 'seat'])
const meter = z.strictObject({
  site: text(64),
  from: time,
  to: time,
  measuredBy: text(64).meta({ description: 'the meter or the pool, by its code' }),
})

export const kinds = {
  log: z
    .strictObject({
      origin: text(200),
      key: text(300).meta({ description: 'the verifier key of the log, as signed notes write it' }),
      anchoredBy: address.nullable(),
    })
    .meta({ description: 'from here on the log is signed with this key and anchored by this account' }),
  weightList: z
    .strictObject({ vault, listDigest: digest, bars: count, asOf: time })
    .meta({ description: 'a list of bars that a statement swears to, by its digest' }),
  statement: z
    .strictObject({
      vault,
      asOf: time,
      seen: entry.meta({ description: 'how much of the journal the list has seen' }),
      barCount: count,
      fineMicrograms: micrograms,
      barRoot: digest,
      listDigest: digest,
      signers: z
        .string()
        .regex(/^0x[0-9a-f]+$/)
        .meta({ description: 'bitmap of the admission indices of who signed' }),
      countedMicrograms: micrograms.meta({ description: 'counts at once' }),
      laterMicrograms: micrograms.meta({ description: 'counts from `laterAt` on' }),
      laterAt: time,
      wholeAt: time.meta({ description: 'from then on all of `fineMicrograms` counts' }),
    })
    .meta({ description: 'custodian and auditors swore to what lies in a vault' }),
  signatureWithdrawn: z.strictObject({ vault, auditor: address }),
  hold: z
    .strictObject({ vault, entry, amountMicrograms: micrograms })
    .meta({ description: 'gold taken out of the backing at once' }),
  holdConsented: z.strictObject({ vault, entry, consenting: address }),
  duplicate: z
    .strictObject({ vault, entry, barKey: digest, amountMicrograms: micrograms })
    .meta({ description: 'a bar proved to stand in two lists' }),
  mint: z.strictObject({ sponsor: address, amountMicrograms: micrograms, order: digest, decision }),
  retirement: z.strictObject({ sponsor: address, amountMicrograms: micrograms }),
  assumption: z
    .strictObject({ from: address, to: address, amountMicrograms: micrograms, decision })
    .meta({ description: 'one sponsor took over what another owed' }),
  titleOpened: z.strictObject({
    title,
    vault,
    sponsor: address,
    barKey: digest,
    fineMicrograms: micrograms,
    detail: digest,
  }),
  titleClosed: z.strictObject({ title, vault, barKey: digest, fineMicrograms: micrograms }),
  deliveryAsked: z.strictObject({ title, vault }),
  delivery: z.strictObject({ title, vault, barKey: digest, fineMicrograms: micrograms, entry, decision }),
  withdrawal: z.strictObject({
    vault,
    sponsor: address,
    barKey: digest,
    fineMicrograms: micrograms,
    entry,
    decision,
  }),
  freeze: z
    .strictObject({ step: z.enum(['frozen', 'confirmed', 'liftAsked', 'lifted']) })
    .meta({ description: 'an account was frozen or freed; which one, the transaction says' }),
  settlement: z
    .strictObject({
      batch: digest,
      obligationsRoot: digest.meta({
        description: 'each member can prove that its own obligations are in it',
      }),
      members: count.meta({ description: 'how many signed it; who, the transaction says' }),
      totals: z.array(
        z.strictObject({
          asset: address,
          units: units.meta({ description: 'what moved: all nets above zero together, in its least units' }),
        }),
      ),
      titles: count.meta({ description: 'how many titles changed hands' }),
      decision,
    })
    .meta({ description: 'net payments among members, whole or not at all' }),
  council: z
    .discriminatedUnion('step', [
      z.strictObject({
        step: z.literal('proposed'),
        proposal: count,
        change: text(64),
        unvetoable: z.boolean(),
      }),
      z.strictObject({
        step: z.enum(['approved', 'approvalRevoked', 'vetoed', 'executed']),
        proposal: count,
      }),
      z.strictObject({ step: z.literal('ripening'), proposal: count, opensAt: time, closesAt: time }),
      z.strictObject({ step: z.enum(['seatTaken', 'seatLeft']), seat: address }),
      z.strictObject({ step: z.literal('thresholdSet'), threshold: count, seats: count }),
    ])
    .meta({ description: 'what the council did' }),
  admission: z
    .strictObject({ step: z.enum(['admitted', 'suspended']), role, party: address })
    .meta({ description: 'a party came in or lost its standing' }),
  vault: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('added'),
      vault,
      sponsor: address,
      custodian: address,
      jurisdiction: text(8),
    }),
    z.strictObject({ step: z.literal('custodianReplaced'), vault, previous: address, custodian: address }),
  ]),
  cap: z.strictObject({ sponsor: address, previousMicrograms: micrograms, capMicrograms: micrograms }),
  sanctionsList: z
    .strictObject({
      list: text(64),
      version: digest,
      published: text(100).nullable(),
      acceptedBy: count.meta({ description: 'officers who accepted it by hand; 0: it came as expected' }),
    })
    .meta({ description: 'the version of a list with which parties are screened from then on' }),
  terms: z.strictObject({ version: count, digest, effectiveFrom: day }),
  report: z
    .strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), digest })
    .meta({ description: 'a monthly reserve report' }),
  notice: z
    .strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
      texts: z
        .array(z.strictObject({ language, title: text(200), text: text(4_000) }))
        .min(1)
        .max(4),
      corrects: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
        .nullable(),
    })
    .meta({ description: 'news of the programme, in its own words' }),
  energy: z
    .strictObject({ ...meter.shape, energyKilowattHours: decimal })
    .meta({ description: 'what a power station put out, as metered' }),
  mining: z
    .strictObject({ ...meter.shape, energyKilowattHours: decimal, satoshi: decimal })
    .meta({ description: 'what a mine drew and earned; it never counts as backing' }),
} as const

export type EntryKind = keyof typeof kinds
export type What = { readonly [Kind in EntryKind]: z.infer<(typeof kinds)[Kind]> }

/** What the programme says of itself; everything else follows from the chain's events, byte for byte. */
const own = new Set<EntryKind>(['log', 'sanctionsList', 'terms', 'report', 'notice', 'energy', 'mining'])

export function isOfTheChain(kind: EntryKind): boolean {
  return !own.has(kind)
}
