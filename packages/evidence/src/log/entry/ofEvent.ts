/**
 * The entries that an event of a final block makes, by one table over every kind of event: a new kind does not compile until it has its rule.
 * What passes between holders makes none: it is on the chain, and a log for ever is no place for whose it is.
 */
import type { ChainEvent, HappeningKind } from '@specie/coin'
import { toBigint } from '@specie/units'
import type { Entry, Evidence, HowToCheck } from './entry.ts'
import type { EntryKind, What } from './kinds.ts'
import { timeOf } from './parts.ts'

export type EventContext = {
  readonly chainId: number
  readonly reserve: string
  /** How long a statement counts after its date. */
  readonly maxAgeSeconds: number
  /** Who signs under which index; see `attestorsOf`. */
  readonly attestors: ReadonlyMap<number, string>
}

/** Custodians and auditors by the index that they sign under. An index is never given again, so that later admissions change no entry. */
export function attestorsOf(events: readonly ChainEvent[]): EventContext['attestors'] {
  return new Map(
    events.flatMap((event) =>
      event.kind === 'admitted' && (event.role === 'custodian' || event.role === 'auditor')
        ? [[event.index, event.party] as const]
        : [],
    ),
  )
}

export function entriesOfEvent(event: ChainEvent, context: EventContext): readonly Entry[] {
  const rule = rules[event.kind] as Rule<HappeningKind>
  return rule(event, context).map(
    (draft) =>
      ({
        v: 1,
        kind: draft.kind,
        programme: programmeId(context),
        by: draft.by.map(lower),
        at: timeOf(event.block.time),
        until: draft.until ?? null,
        what: draft.what,
        evidence: draft.evidence ?? [],
        check: draft.check ?? onChain(event, draft.contract ?? 'reserve', context),
      }) as Entry,
  )
}

/** How a programme is called in entries: chain and Reserve, as CAIP-10 writes accounts. */
export function programmeId({ chainId, reserve }: Pick<EventContext, 'chainId' | 'reserve'>): string {
  return `eip155:${chainId}:${lower(reserve)}`
}

type Draft = {
  readonly [Kind in EntryKind]: {
    readonly kind: Kind
    readonly by: readonly string[]
    readonly what: What[Kind]
    readonly until?: string
    readonly evidence?: readonly Evidence[]
    readonly contract?: Extract<HowToCheck, { how: 'chain' }>['contract']
    readonly check?: HowToCheck
  }
}[EntryKind]

type Of<Kind extends HappeningKind> = Extract<ChainEvent, { readonly kind: Kind }>
type Rule<Kind extends HappeningKind> = (event: Of<Kind>, context: EventContext) => readonly Draft[]

const none = () => []
const weight = (amount: Parameters<typeof toBigint>[0]) => String(toBigint(amount))
const keccak = (of: string, digest: string): Evidence => ({ of, algorithm: 'keccak-256', digest })
const lower = (account: string) => account.toLowerCase()

const rules: { readonly [Kind in HappeningKind]: Rule<Kind> } = {
  statementAccepted: (event, { maxAgeSeconds, attestors }) => {
    const { vault, listDigest, barCount } = event
    const [asOf, until] = [timeOf(event.asOf), timeOf(event.asOf + maxAgeSeconds)]
    const list = keccak('weight list', listDigest)
    const by = [...attestors].filter(([index]) => ((event.signers >> BigInt(index)) & 1n) === 1n)
    const signers = by.toSorted(([a], [b]) => a - b).map(([, signer]) => signer)
    return [
      {
        kind: 'weightList',
        by: signers,
        what: { vault, listDigest, bars: barCount, asOf },
        evidence: [list],
        check: { how: 'document', path: `/api/v1/lists/${listDigest}.csv` },
      },
      {
        kind: 'statement',
        by: signers,
        until,
        what: {
          vault,
          asOf,
          seen: event.seen,
          barCount,
          fineMicrograms: weight(event.fineGold),
          barRoot: event.barRoot,
          listDigest,
          signers: `0x${event.signers.toString(16)}`,
          countedMicrograms: weight(event.base),
          laterMicrograms: weight(event.waiting),
          laterAt: timeOf(event.waitingAt),
          wholeAt: timeOf(event.goldAt),
        },
        evidence: [list],
      },
    ]
  },
  signatureWithdrawn: ({ vault, auditor }) => [
    { kind: 'signatureWithdrawn', by: [auditor], what: { vault, auditor: lower(auditor) } },
  ],
  journalled: ({ vault, entry, entryKind, amount, evidence, by }) => {
    const amountMicrograms = weight(amount)
    if (entryKind === 'hold')
      return [
        {
          kind: 'hold',
          by: [by],
          what: { vault, entry, amountMicrograms },
          evidence: [keccak('ground of the hold', evidence)],
        },
      ]
    // Whoever proves a duplicate may be anybody; deliveries and withdrawals have events of their own, which say more.
    if (entryKind === 'duplicate')
      return [{ kind: 'duplicate', by: [], what: { vault, entry, barKey: evidence, amountMicrograms } }]
    return []
  },
  holdConsented: ({ vault, entry, consenting }) => [
    { kind: 'holdConsented', by: [consenting], what: { vault, entry, consenting: lower(consenting) } },
  ],
  minted: ({ sponsor, amount, order, decision }) => [
    {
      kind: 'mint',
      by: [sponsor],
      what: { sponsor: lower(sponsor), amountMicrograms: weight(amount), order, decision },
      evidence: [keccak('screening decision', decision)],
    },
  ],
  titleOpened: ({ title, sponsor, vault, barKey, fine, detail }) => [
    {
      kind: 'titleOpened',
      by: [],
      what: { title, vault, sponsor: lower(sponsor), barKey, fineMicrograms: weight(fine), detail },
      evidence: [keccak('line of the weight list', detail)],
    },
  ],
  titleClosed: ({ title, vault, barKey, fine }) => [
    { kind: 'titleClosed', by: [], what: { title, vault, barKey, fineMicrograms: weight(fine) } },
  ],
  titleDelivered: ({ title, vault, barKey, fine, entry, decision }) => [
    {
      kind: 'delivery',
      by: [],
      what: { title, vault, barKey, fineMicrograms: weight(fine), entry, decision },
      evidence: [keccak('screening decision', decision)],
    },
  ],
  deliveryAsked: ({ title, vault }) => [{ kind: 'deliveryAsked', by: [], what: { title, vault } }],
  barWithdrawn: ({ vault, sponsor, barKey, fine, entry, decision }) => [
    {
      kind: 'withdrawal',
      by: [sponsor],
      what: { vault, sponsor: lower(sponsor), barKey, fineMicrograms: weight(fine), entry, decision },
      evidence: [keccak('screening decision', decision)],
    },
  ],
  retired: ({ sponsor, amount }) => [
    {
      kind: 'retirement',
      by: [sponsor],
      what: { sponsor: lower(sponsor), amountMicrograms: weight(amount) },
    },
  ],
  assumed: ({ from, to, amount, decision }) => [
    {
      kind: 'assumption',
      by: [from, to],
      what: { from: lower(from), to: lower(to), amountMicrograms: weight(amount), decision },
      evidence: [keccak('screening decision', decision)],
    },
  ],
  frozen: ({ officer, evidence, lapsesAt }) => [
    {
      kind: 'freeze',
      by: [officer],
      until: timeOf(lapsesAt),
      what: { step: 'frozen' },
      evidence: [keccak('ground of the freeze', evidence)],
      contract: 'coin',
    },
  ],
  freezeConfirmed: ({ by }) => [{ kind: 'freeze', by: [by], what: { step: 'confirmed' }, contract: 'coin' }],
  liftAsked: ({ officer }) => [
    { kind: 'freeze', by: [officer], what: { step: 'liftAsked' }, contract: 'coin' },
  ],
  freezeLifted: ({ by }) => [{ kind: 'freeze', by: [by], what: { step: 'lifted' }, contract: 'coin' }],
  settled: ({ digest, obligationsRoot, members, assets, totals, titles, decision }) => [
    {
      kind: 'settlement',
      by: [],
      what: {
        batch: digest,
        obligationsRoot,
        members: members.length,
        totals: assets.map((asset, place) => ({ asset: lower(asset), units: String(totals[place] ?? 0n) })),
        titles,
        decision,
      },
      evidence: [keccak('screening decision', decision), keccak('obligations', obligationsRoot)],
      contract: 'settlement',
    },
  ],
  admitted: ({ role, party }) => [
    { kind: 'admission', by: [], what: { step: 'admitted', role, party: lower(party) } },
  ],
  suspended: ({ role, party }) => [
    { kind: 'admission', by: [], what: { step: 'suspended', role, party: lower(party) } },
  ],
  vaultAdded: ({ vault, sponsor, custodian, jurisdiction }) => [
    {
      kind: 'vault',
      by: [],
      what: { step: 'added', vault, sponsor: lower(sponsor), custodian: lower(custodian), jurisdiction },
    },
  ],
  custodianReplaced: ({ vault, previous, custodian }) => [
    {
      kind: 'vault',
      by: [],
      what: { step: 'custodianReplaced', vault, previous: lower(previous), custodian: lower(custodian) },
    },
  ],
  capSet: ({ sponsor, previous, cap }) => [
    {
      kind: 'cap',
      by: [],
      what: { sponsor: lower(sponsor), previousMicrograms: weight(previous), capMicrograms: weight(cap) },
    },
  ],
  changeProposed: ({ proposal, seat, change, unvetoable }) => [
    council([seat], { step: 'proposed', proposal, change: change.kind, unvetoable }),
  ],
  changeApproved: ({ proposal, seat }) => [council([seat], { step: 'approved', proposal })],
  approvalRevoked: ({ proposal, seat }) => [council([seat], { step: 'approvalRevoked', proposal })],
  changeRipening: ({ proposal, opensAt, closesAt }) => [
    council([], {
      step: 'ripening',
      proposal,
      opensAt: timeOf(opensAt),
      closesAt: timeOf(closesAt),
    }),
  ],
  changeVetoed: ({ proposal, guardian }) => [council([guardian], { step: 'vetoed', proposal })],
  changeExecuted: ({ proposal }) => [council([], { step: 'executed', proposal })],
  seatTaken: ({ seat }) => [council([], { step: 'seatTaken', seat: lower(seat) })],
  seatLeft: ({ seat }) => [council([], { step: 'seatLeft', seat: lower(seat) })],
  thresholdSet: ({ threshold, seats }) => [council([], { step: 'thresholdSet', threshold, seats })],
  transferred: none,
  spenderAllowed: none,
  authorizationUsed: none,
  authorizationCancelled: none,
  titleTransferred: none,
  titleSpenderAllowed: none,
  nonceRaised: none,
  // The log does not write down that it was written down.
  logAnchored: none,
}

/** The kinds of event that make entries. */
export const loggedKinds: readonly HappeningKind[] = (Object.keys(rules) as HappeningKind[]).filter(
  (kind) => rules[kind] !== none,
)

function council(by: readonly string[], what: What['council']): Draft {
  return { kind: 'council', by, what, contract: 'council' }
}

function onChain(
  { block, transaction, logIndex }: ChainEvent,
  contract: Extract<HowToCheck, { how: 'chain' }>['contract'],
  { chainId }: EventContext,
): HowToCheck {
  return {
    how: 'chain',
    chainId,
    contract,
    block: block.number,
    blockHash: block.hash,
    transaction,
    logIndex,
  }
}
