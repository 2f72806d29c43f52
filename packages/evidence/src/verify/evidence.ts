/**
 * Everything that the checks look at, read before they begin and all of one block. What cannot be read is kept as the reason
 * why, so that each check that needs it fails, and the others still run.
 */
import type {
  Block,
  CarriedClearance,
  ChainEvent,
  Digest,
  Hex,
  PartiesState,
  ProgrammeContracts,
  ReserveState,
  SignatureBy,
  TitleState,
  VaultState,
} from '@specie/coin'
import { parseList, printListRefusal, type WeightList } from '@specie/register/list'
import type { Micrograms } from '@specie/units'
import { type SumTree, sumTree } from '../tree/sumTree.ts'
import { isCleared } from './deeds.ts'
import type { ShownFigures, ShownScreeningList, StatementAccepted, VerifyInputs } from './inputs.ts'
import { gatherLog, type LogEvidence } from './publicLog.ts'
import { type CheckedSigners, checkSigners } from './signers.ts'
import { need, type Settled, settle as settled, Unusable } from './verdict.ts'

export type Evidence = {
  readonly inputs: VerifyInputs
  readonly block: Settled<Block>
  /** The last block that the node holds for final: nothing later is due in the public log. */
  readonly finalized: Settled<Block>
  readonly code: Readonly<Record<keyof ProgrammeContracts, Settled<Hex>>>
  readonly reserve: Settled<ReserveState>
  readonly parties: Settled<PartiesState>
  readonly titles: Settled<readonly TitleState[]>
  readonly events: Settled<readonly ChainEvent[]>
  /** What each transaction with a cleared deed in it carried. */
  readonly clearances: ReadonlyMap<Digest, Settled<readonly CarriedClearance[]>>
  /** The vaults that have a statement. */
  readonly vaults: Settled<readonly VaultEvidence[]>
  /** The public log; undefined where none was given. */
  readonly log: Settled<LogEvidence> | undefined
  readonly screeningLists: Settled<readonly ShownScreeningList[]> | undefined
  /** The server's figures and the reserve at their block; undefined where none were asked for. */
  readonly shown:
    | Settled<{
        readonly claims: ShownFigures
        readonly reserve: ReserveState
        /** At the blocks of which the server displays them; undefined where it was not asked. */
        readonly parties: PartiesState | undefined
        readonly titles: readonly TitleState[] | undefined
        readonly pages: readonly {
          readonly path: string
          readonly shown: ShownFigures
          readonly reserve: ReserveState
        }[]
      }>
    | undefined
}

export type VaultEvidence = {
  readonly state: VaultState
  readonly accepted: Settled<StatementAccepted>
  readonly signatures: Settled<readonly SignatureBy[]>
  readonly bytes: Settled<Uint8Array>
  readonly journal: Settled<readonly bigint[]>
  readonly countedOnChain: Settled<Micrograms>
  /** Both throw Unusable where the list is missing or wrong; read and built once, by whichever check needs them first. */
  readonly list: () => WeightList
  readonly tree: () => SumTree
  /** Who really signed the statement in force; checked once. */
  readonly signers: () => Promise<CheckedSigners>
}

/** `onReading` hears of each part as it has been read, or has not. */
export async function gather(
  inputs: VerifyInputs,
  onReading: (what: string) => void = () => {},
): Promise<Evidence> {
  const settle: typeof settled = async (what, read) => {
    const part = await settled(what, read)
    onReading(what)
    return part
  }
  const { chain, programme } = inputs
  const { at: wanted } = inputs
  const block = await settle(wanted === undefined ? 'the newest block' : `block ${wanted}`, () =>
    wanted === undefined ? chain.head() : chain.block(wanted),
  )
  const finalized = await settle('the last final block', () => chain.finalized())
  const at = async <Value>(read: (number: number) => Promise<Value>) => read(need(block).number)
  const { contracts } = programme
  const code = (name: keyof ProgrammeContracts) =>
    settle(`code of ${name}`, () => at((number) => chain.codeAt(contracts[name], number)))
  const events = await settle('events', () =>
    at((number) => chain.events({ from: programme.deployedAtBlock, to: number })),
  )
  const [reserve, parties, titles] = await Promise.all([
    settle('the state of the reserve', () => at((number) => chain.readReserve(number))),
    settle('the parties', () => at((number) => chain.readParties(number))),
    settle('the titles', () => at((number) => chain.readTitles(number))),
  ])
  const vaults = await settle('the vaults', async () => {
    const stated = need(reserve).vaults.filter((vault) => vault.asOf > 0)
    return Promise.all(stated.map((state) => gatherVault(inputs, state, need(block).number, events, settle)))
  })
  const clearances = await gatherClearances(inputs, events, settle)
  const { fetchShown, log: logInputs, fetchScreeningLists } = inputs
  const log =
    logInputs && (await settle('the public log', () => at((number) => gatherLog(logInputs, chain, number))))
  const screeningLists = fetchScreeningLists && (await settle('sanctions lists', fetchScreeningLists))
  const shown =
    fetchShown &&
    (await settle("the server's figures", async () => {
      const claims = await fetchShown()
      const [reserve, parties, titles] = await Promise.all([
        chain.readReserve(claims.block.number),
        claims.programme && chain.readParties(claims.programme.block),
        claims.titles && chain.readTitles(claims.titles.block),
      ])
      const pages = await Promise.all(
        (claims.pages ?? []).map(async ({ path, shown }) => ({
          path,
          shown,
          reserve: await chain.readReserve(shown.block.number),
        })),
      )
      return { claims, reserve, parties, titles, pages }
    }))
  const [ofReserve, coin, barTitle, council, settlement, logAnchor] = await Promise.all([
    code('reserve'),
    code('coin'),
    code('barTitle'),
    code('council'),
    code('settlement'),
    code('logAnchor'),
  ])
  return {
    inputs,
    block,
    finalized,
    code: { reserve: ofReserve, coin, barTitle, council, settlement, logAnchor },
    reserve,
    parties,
    titles,
    events,
    clearances,
    vaults,
    log,
    screeningLists,
    shown,
  }
}

/** A few at a time: there is one for each mint, delivery and withdrawal that there ever was. */
async function gatherClearances(
  { chain }: VerifyInputs,
  events: Settled<readonly ChainEvent[]>,
  settle: typeof settled,
): Promise<Evidence['clearances']> {
  const found = new Map<Digest, Settled<readonly CarriedClearance[]>>()
  if ('unusable' in events) return found
  const waiting = [...new Set(events.value.filter(isCleared).map(({ transaction }) => transaction))]
  const readNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const transaction = next
      const what = `clearance in ${transaction}`
      found.set(transaction, await settle(what, () => chain.clearances(transaction)))
    }
  }
  await Promise.all(Array.from({ length: readAtOnce }, readNext))
  return found
}

const readAtOnce = 16

async function gatherVault(
  inputs: VerifyInputs,
  state: VaultState,
  at: number,
  events: Settled<readonly ChainEvent[]>,
  settle: typeof settled,
): Promise<VaultEvidence> {
  const { chain } = inputs
  const { vault } = state
  const accepted = await settle(`vault ${vault}`, async () => acceptedOf(need(events), state))
  const [signatures, bytes, journal, countedOnChain] = await Promise.all([
    settle(`signatures of vault ${vault}`, async () => signaturesOf(inputs, need(accepted))),
    settle(`list of vault ${vault}`, async () => {
      const { listDigest } = need(accepted)
      return inputs.fetchList(listDigest)
    }),
    settle(`journal of vault ${vault}`, () => chain.readJournal(vault, at)),
    settle(`what vault ${vault} counts`, () => chain.countedOnChain(vault, at)),
  ])
  const list = once(() => parsed(vault, need(bytes)))
  const tree = once(() => treeOf(vault, list()))
  let checked: Promise<CheckedSigners> | undefined
  const signers = () => {
    checked ??= checkSigners(inputs, need(accepted), need(signatures), at)
    return checked
  }
  return { state, accepted, signatures, bytes, journal, countedOnChain, list, tree, signers }
}

/** The event of the statement in force. The list's digest is in no storage: only the event says it. */
function acceptedOf(events: readonly ChainEvent[], state: VaultState): StatementAccepted {
  const found = events.findLast(
    (event): event is StatementAccepted => event.kind === 'statementAccepted' && event.vault === state.vault,
  )
  if (found === undefined) throw new Unusable('no statement is among the events')
  if (found.asOf !== state.asOf || found.barRoot !== state.barRoot) {
    throw new Unusable(
      `the newest statement among the events (as of ${found.asOf}) is not the one in force (as of ${state.asOf})`,
    )
  }
  return found
}

async function signaturesOf(
  inputs: VerifyInputs,
  accepted: StatementAccepted,
): Promise<readonly SignatureBy[]> {
  const { vault, asOf, listDigest, transaction } = accepted
  const carried = await inputs.chain.submissions(transaction)
  const own = carried.find(({ statement }) => statement.vault === vault && statement.asOf === asOf)
  if (own !== undefined) return own.signatures
  if (inputs.fetchSignatures === undefined) {
    throw new Unusable(`transaction ${transaction} shows none, and nobody else was asked`)
  }
  return inputs.fetchSignatures(listDigest)
}

function parsed(vault: number, bytes: Uint8Array): WeightList {
  const list = parseList(bytes)
  if (list.ok) return list.value
  const [first] = list.refusal
  const shown = first === undefined ? 'it cannot be read' : printListRefusal(first)
  throw new Unusable(`list of vault ${vault}, ${shown} (${list.refusal.length} faults)`)
}

function treeOf(vault: number, list: WeightList): SumTree {
  const tree = sumTree(list.leaves)
  if (tree.ok) return tree.value
  throw new Unusable(
    `list of vault ${vault} makes no tree: ${tree.refusal.code} at bar ${tree.refusal.position + 1}`,
  )
}

function once<Value>(make: () => Value): () => Value {
  let made: Settled<Value> | undefined
  return () => {
    if (made === undefined) {
      try {
        made = { value: make() }
      } catch (error) {
        if (!(error instanceof Unusable)) throw error
        made = { unusable: error }
      }
    }
    return need(made)
  }
}
