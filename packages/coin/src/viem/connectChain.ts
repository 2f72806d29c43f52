/** The port on a real chain: the contracts of one programme at one node, embedded or anyone's. */
import { type Outcome, ok } from '@specie/units'
import type { TransactionReceipt } from 'viem'
import type { Chain, Receipt, Sending, Signer, Writes } from '../port/chain.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { ProgrammeContracts } from '../port/state.ts'
import type { TransitionName, Transitions } from '../port/transitions.ts'
import { blockAt } from './blocks.ts'
import { encodeCall } from './encodeCall.ts'
import { signerLanes } from './lanes.ts'
import { toEvents } from './logs.ts'
import { type Network, openNetwork } from './network.ts'
import { reads } from './reads.ts'
import { resumer } from './resume.ts'
import { type Send, sender } from './send.ts'

export type ConnectOptions = {
  readonly rpcUrl: string
  readonly contracts: ProgrammeContracts
  /** No event is looked for before it. On a public chain name it: looking from block 0 takes long. */
  readonly deployedAtBlock?: number
}

/** Throws when nothing answers at the URL, or when there is no Reserve at the address. */
export async function connectChain(options: ConnectOptions): Promise<Chain> {
  const network = await openNetwork(options.rpcUrl)
  const code = await network.client.getCode({ address: options.contracts.reserve })
  if (code === undefined)
    throw new Error(
      `Chain ${network.chainId} at ${options.rpcUrl} has no contract at ${options.contracts.reserve}: another chain, or one that was started afresh.`,
    )
  return chainOn(network, options.contracts, options.deployedAtBlock ?? 0)
}

export function chainOn(network: Network, contracts: ProgrammeContracts, deployedAtBlock: number): Chain {
  const lanes = signerLanes()
  const send = sender(network, lanes)
  const resume = resumer(network, lanes)
  return {
    chainId: network.chainId,
    contracts,
    ...reads(network.client, contracts, deployedAtBlock),
    write: writes(network, contracts, send),
    async resume(sent) {
      const resumed = await resume(sent)
      if (resumed.kind !== 'landed') return resumed
      const { outcome } = resumed
      if (!outcome.ok) return { kind: 'landed', outcome }
      return { kind: 'landed', outcome: ok(await receiptFrom(network, contracts, outcome.value)) }
    },
  }
}

async function receiptFrom(
  network: Network,
  contracts: ProgrammeContracts,
  { transactionHash, blockNumber, gasUsed, logs }: TransactionReceipt,
): Promise<Receipt> {
  const [block, events] = await Promise.all([
    blockAt(network.client, Number(blockNumber)),
    toEvents(network.client, contracts, logs),
  ])
  return { transaction: transactionHash, block, gasUsed, events }
}

function writes(network: Network, contracts: ProgrammeContracts, send: Send): Writes {
  const write =
    <Name extends TransitionName>(name: Name) =>
    async (
      signer: Signer,
      what: Transitions[Name],
      sending?: Sending,
    ): Promise<Outcome<Receipt, ChainRefusal>> => {
      const call = encodeCall(name, what, contracts)
      if (!call.ok) return call
      const sent = await send(signer, call.value, sending)
      return sent.ok ? ok(await receiptFrom(network, contracts, sent.value)) : sent
    }
  return {
    submit: write('submit'),
    hold: write('hold'),
    withdrawSignature: write('withdrawSignature'),
    twice: write('twice'),
    admitMember: write('admitMember'),
    mint: write('mint'),
    open: write('open'),
    close: write('close'),
    ask: write('ask'),
    deliver: write('deliver'),
    withdraw: write('withdraw'),
    retire: write('retire'),
    assume: write('assume'),
    freeze: write('freeze'),
    confirmFreeze: write('confirmFreeze'),
    liftFreeze: write('liftFreeze'),
    transfer: write('transfer'),
    approve: write('approve'),
    transferFrom: write('transferFrom'),
    permit: write('permit'),
    transferWithAuthorization: write('transferWithAuthorization'),
    receiveWithAuthorization: write('receiveWithAuthorization'),
    cancelAuthorization: write('cancelAuthorization'),
    transferTitle: write('transferTitle'),
    approveTitle: write('approveTitle'),
    propose: write('propose'),
    approveChange: write('approveChange'),
    revokeApproval: write('revokeApproval'),
    executeChange: write('executeChange'),
    vetoChange: write('vetoChange'),
    settle: write('settle'),
    raiseNonce: write('raiseNonce'),
    anchorLog: write('anchorLog'),
  }
}
