/**
 * Which entries an event makes. One table over every kind of event there is: a new kind does not compile until it has its rule. Coins that
 * come to be or cease are booked by the event that says why, not by the transfer from or to nobody beside it.
 */
import type { Address, ChainEvent, HappeningKind } from '@specie/coin'
import { micrograms, weightBehind } from '@specie/units'
import { isAddressEqual, zeroAddress } from 'viem'
import type { Account, Entry } from './entry.ts'
import type { Holdings, Move } from './position.ts'

/** Every kind of event, by what it moves. `none` is a rule too: it says that somebody thought of it. */
type Rules = {
  readonly [Kind in HappeningKind]: (
    event: Extract<ChainEvent, { kind: Kind }>,
    holdings: Holdings,
    moves: readonly Move[],
  ) => readonly Entry[]
}

/**
 * Takes the event into the holdings, and gives what it moves, nothing at all where it moves nothing. Metal whose raise delay is over is
 * moved by the first event of any kind after that: nothing happens on a chain between two events.
 */
export function entriesOf(event: ChainEvent, holdings: Holdings): readonly Entry[] {
  const moves = holdings.take(event)
  // Each rule takes the events of its own name; the compiler cannot join the two by itself.
  const rule = rules[event.kind] as (
    event: ChainEvent,
    holdings: Holdings,
    moves: readonly Move[],
  ) => readonly Entry[]
  const ripened = moves.flatMap((move) => ripenedEntries(move, holdings))
  const own = rule(
    event,
    holdings,
    moves.filter((move) => move.ripened === null),
  )
  return [...ripened, ...own].filter(({ amount }) => amount !== nothing)
}

/** Every kind of event there is, and whether it makes entries of its own. */
export function ruledKinds(): readonly { readonly kind: string; readonly moves: boolean }[] {
  return Object.entries(rules).map(([kind, rule]) => ({ kind, moves: rule !== none }))
}

const nothing = micrograms(0n)
const none = () => []

const rules: Rules = {
  statementAccepted: (event, holdings, moves) =>
    metalEntries(moves, holdings, {
      narrative: `Statement of vault ${event.vault} as of ${day(event.asOf)}: ${event.barCount} bars sworn, journal seen to ${event.seen}`,
      evidence: event.listDigest,
    }),
  journalled: (event, holdings, moves) =>
    metalEntries(moves, holdings, {
      narrative: `Journal of vault ${event.vault}, entry ${event.entry}: ${event.entryKind}`,
      evidence: event.evidence,
    }),
  minted: ({ sponsor, to, amount, decision, reference }) => [
    {
      book: 'coin',
      debit: coinsWith(to),
      credit: issuedBy(sponsor),
      amount: weightBehind(amount),
      sponsor,
      vault: null,
      narrative: `Coins issued, reference ${reference}`,
      evidence: decision,
    },
  ],
  retired: ({ sponsor, amount }) => [
    {
      book: 'coin',
      debit: issuedBy(sponsor),
      credit: coinsWith(sponsor),
      amount: weightBehind(amount),
      sponsor,
      vault: null,
      narrative: 'Coins retired by their sponsor',
      evidence: null,
    },
  ],
  assumed: ({ from, to, amount, decision, reference }) => [
    {
      book: 'coin',
      debit: issuedBy(from),
      credit: issuedBy(to),
      amount: weightBehind(amount),
      sponsor: to,
      vault: null,
      narrative: `Coins assumed from another sponsor, reference ${reference}`,
      evidence: decision,
    },
  ],
  transferred: ({ from, to, amount }) =>
    isNobody(from) || isNobody(to) || isAddressEqual(from, to)
      ? []
      : [
          {
            book: 'coin',
            debit: coinsWith(to),
            credit: coinsWith(from),
            amount: weightBehind(amount),
            sponsor: null,
            vault: null,
            narrative: 'Coins transferred',
            evidence: null,
          },
        ],
  titleOpened: ({ owner, sponsor, vault, barKey, fine, title }) => {
    const about = { sponsor, vault, amount: fine, evidence: barKey, narrative: `Coins became title ${title}` }
    return [
      { book: 'coin', debit: issuedBy(sponsor), credit: coinsWith(owner), ...about },
      { book: 'title', debit: titlesWith(owner), credit: titlesOwed(sponsor), ...about },
    ]
  },
  titleClosed: ({ owner, vault, barKey, fine, title }, holdings) => {
    const sponsor = holdings.sponsorOf(vault)
    const about = { sponsor, vault, evidence: barKey, narrative: `Title ${title} became coins` }
    // The title's own weight ends with it; a bar found heavier since gives no more coins than the title was for.
    return [
      { book: 'title', debit: titlesOwed(sponsor), credit: titlesWith(owner), amount: fine, ...about },
      { book: 'coin', debit: coinsWith(owner), credit: issuedBy(sponsor), amount: fine, ...about },
    ]
  },
  titleDelivered: ({ owner, vault, barKey, fine, title }, holdings) => {
    const sponsor = holdings.sponsorOf(vault)
    return [
      {
        book: 'title',
        debit: titlesOwed(sponsor),
        credit: titlesWith(owner),
        amount: fine,
        sponsor,
        vault,
        narrative: `Bar of title ${title} delivered to its owner`,
        evidence: barKey,
      },
    ]
  },
  titleTransferred: ({ from, to, title }, holdings) =>
    isNobody(from) || isNobody(to) || isAddressEqual(from, to)
      ? []
      : [
          {
            book: 'title',
            debit: titlesWith(to),
            credit: titlesWith(from),
            amount: micrograms(holdings.fineOf(title)),
            sponsor: null,
            vault: null,
            narrative: `Title ${title} transferred`,
            evidence: null,
          },
        ],
  // The journal's own event moves the metal of a withdrawal.
  barWithdrawn: none,
  holdConsented: none,
  signatureWithdrawn: none,
  deliveryAsked: none,
  frozen: none,
  freezeConfirmed: none,
  freezeLifted: none,
  liftAsked: none,
  spenderAllowed: none,
  authorizationUsed: none,
  authorizationCancelled: none,
  titleSpenderAllowed: none,
  logAnchored: none,
  admitted: none,
  suspended: none,
  vaultAdded: none,
  custodianReplaced: none,
  capSet: none,
  changeProposed: none,
  changeApproved: none,
  approvalRevoked: none,
  changeRipening: none,
  changeVetoed: none,
  changeExecuted: none,
  seatTaken: none,
  seatLeft: none,
  thresholdSet: none,
  // Its payments are transfers of their own.
  settled: none,
  nonceRaised: none,
}

/** From one position to the next: what counts, what waits, what is held, and whose it is. */
function metalEntries(
  moves: readonly Move[],
  holdings: Holdings,
  about: Pick<Entry, 'narrative' | 'evidence'>,
): readonly Entry[] {
  return moves.flatMap(({ vault, before, after }) => {
    const sponsor = holdings.sponsorOf(vault)
    const owned: Account = { kind: 'metal:owned', sponsor }
    return metalParts.map((part): Entry => {
      const account: Account = { kind: `metal:${part}`, vault }
      const change = after[part] - before[part]
      const [debit, credit] = change >= 0n ? [account, owned] : [owned, account]
      const amount = micrograms(change >= 0n ? change : -change)
      return { book: 'metal', debit, credit, amount, sponsor, vault, ...about }
    })
  })
}

/** Nothing came or went: what waited counts now. */
function ripenedEntries({ vault, before, after, ripened }: Move, holdings: Holdings): readonly Entry[] {
  if (ripened === null) return []
  return [
    {
      book: 'metal',
      debit: { kind: 'metal:available', vault },
      credit: { kind: 'metal:waiting', vault },
      amount: micrograms(before.waiting - after.waiting),
      sponsor: holdings.sponsorOf(vault),
      vault,
      narrative: `Raise delay of vault ${vault} over: what waited counts`,
      evidence: ripened,
    },
  ]
}

const metalParts = ['available', 'waiting', 'held'] as const

function coinsWith(holder: Address): Account {
  return { kind: 'coin:held', holder }
}

function issuedBy(sponsor: Address): Account {
  return { kind: 'coin:issued', sponsor }
}

function titlesWith(holder: Address): Account {
  return { kind: 'title:held', holder }
}

function titlesOwed(sponsor: Address): Account {
  return { kind: 'title:owed', sponsor }
}

function isNobody(address: Address): boolean {
  return isAddressEqual(address, zeroAddress)
}

function day(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().slice(0, 10)
}
