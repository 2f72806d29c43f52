/**
 * The port without a chain: the mechanism in memory, for tests of whatever stands on the port. It checks every signature and keeps
 * every block's state; it knows no wallet contracts, no other assets than the coin, and no gas.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { getAddress, isAddress, isHex, keccak256, stringToBytes } from 'viem'
import type { ProgrammeRules } from '../deployment/deployProgramme.ts'
import type {
  CarriedClearance,
  Chain,
  Reads,
  Receipt,
  Sending,
  Signer,
  Submission,
  Writes,
} from '../port/chain.ts'
import type { ChainEvent, Happening } from '../port/events.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address, Block, Digest, ProgrammeContracts } from '../port/state.ts'
import type { SignedClearance, TransitionName, Transitions } from '../port/transitions.ts'
import { encodeCall } from '../viem/encodeCall.ts'
import { type Context, Reverted } from './context.ts'
import { seatFirst } from './council.ts'
import { fakeReads } from './reads.ts'
import { admitParty } from './registry.ts'
import { emptyState, type FakeFixed, type FakeState } from './state.ts'
import { transitions } from './transitions.ts'

export type FakeOptions = {
  readonly rules: ProgrammeRules
  readonly seats: readonly Address[]
  readonly threshold: number
  readonly coinName: string
  /** Unix seconds of the block in which the contracts came to be. Each block is one second after the one before. */
  readonly genesisTime: number
  readonly chainId?: number
  /** Made up without it. */
  readonly contracts?: ProgrammeContracts
}

export type FakeChain = Chain & {
  /** Moves the clock, with a block there. */
  advance(seconds: number): Promise<void>
  /** Forgets every block after this one: for a test that begins where another began. */
  goBack(block: number): Promise<void>
}

/** A block, what the contracts held after it, and what happened in it. */
export type FakeBlock = {
  readonly block: Block
  readonly state: FakeState
  readonly events: readonly ChainEvent[]
  readonly submissions: readonly { readonly transaction: Digest; readonly submission: Submission }[]
  readonly clearances: readonly { readonly transaction: Digest; readonly carried: CarriedClearance }[]
}

export function createFakeChain(options: FakeOptions): FakeChain {
  const fixed: FakeFixed = {
    chainId: options.chainId ?? 31337,
    contracts: options.contracts ?? madeUpContracts(),
    rules: options.rules,
    coinName: options.coinName,
  }
  const blocks: FakeBlock[] = [firstBlock(fixed, options)]
  const newest = (): FakeBlock => {
    const last = blocks.at(-1)
    if (last === undefined) throw new Error('The fake has lost its first block.')
    return last
  }

  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = queue.then(work)
    queue = mine.catch(() => {})
    return mine
  }

  const write =
    <Name extends TransitionName>(name: Name) =>
    (signer: Signer, given: Transitions[Name], sending?: Sending): Promise<Outcome<Receipt, ChainRefusal>> =>
      inTurn(async () => {
        const what = normal(given)
        // What cannot even be put to the contracts is refused before they look at anything.
        const call = encodeCall(name, what, fixed.contracts)
        if (!call.ok) return call
        const state = structuredClone(newest().state)
        const happened: Happening[] = []
        const block = nextBlock(newest().block, 1)
        const context: Context = {
          fixed,
          state,
          caller: getAddress(signer.address),
          time: block.time,
          emit: (happening) => happened.push(happening),
        }
        try {
          await transitions[name](context, what)
        } catch (error) {
          if (error instanceof Reverted) return refused(error.refusal)
          throw error
        }
        const transaction = madeUp(`transaction ${block.number}`)
        await sending?.beforeSend({
          account: context.caller,
          nonce: block.number,
          hash: transaction,
          raw: transaction,
        })
        const events = happened.map((happening, logIndex) => ({ ...happening, block, transaction, logIndex }))
        const submissions = isSubmission(what) ? [{ transaction, submission: what }] : []
        const carried = carriedBy(name, what)
        const clearances = carried === undefined ? [] : [{ transaction, carried }]
        blocks.push({ block, state, events, submissions, clearances })
        return ok({ transaction, block, gasUsed: 0n, events })
      })

  const reads: Reads = fakeReads(fixed, blocks)
  return {
    chainId: fixed.chainId,
    contracts: fixed.contracts,
    ...reads,
    write: everyWrite(write),
    async resume({ hash }) {
      for (const { block, events } of blocks) {
        if (events[0]?.transaction !== hash) continue
        return { kind: 'landed', outcome: ok({ transaction: hash, block, gasUsed: 0n, events }) }
      }
      return { kind: 'gone' }
    },
    goBack: (block) =>
      inTurn(async () => {
        blocks.length = Math.min(blocks.length, block + 1)
      }),
    advance: (seconds) =>
      inTurn(async () => {
        if (!Number.isSafeInteger(seconds) || seconds <= 0)
          throw new RangeError(`The clock goes forward by whole seconds above 0, not by ${seconds}.`)
        blocks.push({
          block: nextBlock(newest().block, seconds),
          state: newest().state,
          events: [],
          submissions: [],
          clearances: [],
        })
      }),
  }
}

function everyWrite(
  write: <Name extends TransitionName>(
    name: Name,
  ) => (
    signer: Signer,
    what: Transitions[Name],
    sending?: Sending,
  ) => Promise<Outcome<Receipt, ChainRefusal>>,
): Writes {
  const names = Object.keys(transitions) as TransitionName[]
  // Every name is in the table of transitions; the compiler cannot follow it through the entries.
  return Object.fromEntries(names.map((name) => [name, write(name)])) as unknown as Writes
}

function firstBlock(fixed: FakeFixed, options: FakeOptions): FakeBlock {
  const state = emptyState()
  const happened: Happening[] = []
  const block = { number: 0, hash: madeUp('block 0'), time: options.genesisTime }
  const context: Context = {
    fixed,
    state,
    caller: fixed.contracts.council,
    time: options.genesisTime,
    emit: (happening) => happened.push(happening),
  }
  const seats = options.seats.map((seat) => getAddress(seat))
  seatFirst(context, seats, options.threshold)
  for (const seat of seats) admitParty(context, seat, 'seat')
  const transaction = madeUp('transaction 0')
  return {
    block,
    state,
    events: happened.map((happening, logIndex) => ({ ...happening, block, transaction, logIndex })),
    submissions: [],
    clearances: [],
  }
}

function nextBlock({ number, time }: Block, seconds: number): Block {
  return { number: number + 1, hash: madeUp(`block ${number + 1}`), time: time + seconds }
}

function carriedBy(name: TransitionName, what: object): CarriedClearance | undefined {
  switch (name) {
    case 'admitMember':
    case 'mint':
    case 'deliver':
    case 'withdraw':
    case 'assume':
    case 'settle':
      return 'clearance' in what
        ? { kind: name, clearance: what.clearance as SignedClearance } // each of these six has one, by the table of transitions
        : undefined
    default:
      return undefined
  }
}

function isSubmission(what: object): what is Submission {
  return 'statement' in what && 'signatures' in what
}

/** Addresses with their checksums and digests in lower case, as a chain gives them back. */
function normal<What>(what: What): What {
  return normalized(what) as What
}

function normalized(value: unknown): unknown {
  if (typeof value === 'string') {
    if (isAddress(value, { strict: false })) return getAddress(value)
    return isHex(value) ? value.toLowerCase() : value
  }
  if (Array.isArray(value)) return value.map(normalized)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, normalized(part)]))
}

function madeUpContracts(): ProgrammeContracts {
  const at = (name: string) => getAddress(`0x${madeUp(name).slice(26)}`)
  return {
    reserve: at('reserve'),
    coin: at('coin'),
    barTitle: at('bar title'),
    council: at('council'),
    settlement: at('settlement'),
    logAnchor: at('log anchor'),
  }
}

function madeUp(name: string): Digest {
  return keccak256(stringToBytes(`fake ${name}`))
}
