/** The port on a real chain: the contracts of one programme at one node, embedded or anyone's. */
import { type Outcome, ok } from '@specie/units'
import type { Chain, Receipt, Signer, Writes } from '../port/chain.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { ProgrammeContracts } from '../port/state.ts'
import type { TransitionName, Transitions } from '../port/transitions.ts'
import { blockAt } from './blocks.ts'
import { encodeCall } from './encodeCall.ts'
import { toEvents } from './logs.ts'
import { type Network, openNetwork } from './network.ts'
import { reads } from './reads.ts'
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
  const send = sender(network)
  return {
    chainId: network.chainId,
    contracts,
    ...reads(network.client, contracts, deployedAtBlock),
    write: writes(network, contracts, send),
  }
}

function writes(network: Network, contracts: ProgrammeContracts, send: Send): Writes {
  const write =
    <Name extends TransitionName>(name: Name) =>
    async (signer: Signer, what: Transitions[Name]): Promise<Outcome<Receipt, ChainRefusal>> => {
      const call = encodeCall(name, what, contracts)
      if (!call.ok) return call
      const sent = await send(signer, call.value)
      if (!sent.ok) return sent
      const { transactionHash, blockNumber, gasUsed, logs } = sent.value
      const [block, events] = await Promise.all([
        blockAt(network.client, Number(blockNumber)),
        toEvents(network.client, contracts, logs),
      ])
      return ok({ transaction: transactionHash, block, gasUsed, events })
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
  }
}
