/**
 * Makes a programme: the five contracts that point at each other for ever, and the anchor of its log. Their addresses are computed before they are
 * made, from the sender and its nonce. Cut off in the middle, it is taken up again under the same nonces: what stands is kept, and no
 * second set of contracts comes to be.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { isAddressEqual } from 'viem'
import type { Chain, Signer } from '../port/chain.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address, ProgrammeContracts, Rules } from '../port/state.ts'
import { chainOn } from '../viem/connectChain.ts'
import { creationsIn } from '../viem/creations.ts'
import { type Network, openNetwork } from '../viem/network.ts'
import { pause } from '../viem/pause.ts'
import { checkRules } from './checkRules.ts'
import { codeDifferences } from './sameCode.ts'
import { sendStep } from './sendStep.ts'
import { addressesFrom, type DeploymentStep, type DeploymentWhat, deploymentSteps } from './steps.ts'

/** What is chosen once. `holdRest` and `freezeLapse` are constants of the contracts and cannot be chosen. */
export type ProgrammeRules = Omit<Rules, 'holdRestSeconds' | 'freezeLapseSeconds'>

export type ProgrammeNames = {
  readonly coinName: string
  readonly coinSymbol: string
  readonly titleName: string
  readonly titleSymbol: string
}

/** Where a deployment began: enough to take it up again. */
export type DeploymentBegun = { readonly firstNonce: number; readonly atBlock: number }

export type DeployOptions = DeploymentWhat & {
  readonly rpcUrl: string
  /** Pays, and has no right in what it made. */
  readonly signer: Signer
  /** An attempt that was cut off, with the very same names, rules, seats and threshold. */
  readonly begun?: DeploymentBegun
  /** Awaited before anything is sent: what is written down here makes a second attempt safe. */
  readonly onBegin?: (begun: DeploymentBegun) => Promise<void>
  readonly log?: (line: string) => void
}

export type DeployedProgramme = {
  readonly contracts: ProgrammeContracts
  readonly deployedAtBlock: number
  readonly chain: Chain
}

export async function deployProgramme(
  options: DeployOptions,
): Promise<Outcome<DeployedProgramme, ChainRefusal>> {
  const { signer, log } = options
  const wrong = checkRules(options.rules, options.seats, options.threshold)
  if (wrong !== undefined) return refused(wrong)
  const network = await openNetwork(options.rpcUrl)
  const begun = options.begun ?? (await begin(network, signer.address))
  if (options.begun === undefined) await options.onBegin?.(begun)
  const contracts = addressesFrom(signer.address, begun.firstNonce)

  let deployedAtBlock: number | undefined
  for (const step of deploymentSteps(signer.address, begun.firstNonce, options)) {
    const made = await makeOrFind(network, signer, step, begun)
    if (!made.ok) return made
    deployedAtBlock ??= made.value
    log?.(`${step.name} at ${step.contract}, block ${made.value}`)
  }
  const chain = chainOn(network, contracts, deployedAtBlock ?? 0)
  const different = await codeDifferences(chain, options.names.coinName)
  if (different.length > 0)
    throw new Error(`What was deployed is not what was built: ${different.join('; ')}.`)
  return ok({ contracts, deployedAtBlock: deployedAtBlock ?? 0, chain })
}

async function begin(network: Network, address: Address): Promise<DeploymentBegun> {
  const [firstNonce, head] = await Promise.all([
    network.client.getTransactionCount({ address, blockTag: 'pending' }),
    network.client.getBlockNumber(),
  ])
  return { firstNonce, atBlock: Number(head) }
}

/** The block that has the contract. */
async function makeOrFind(
  network: Network,
  signer: Signer,
  step: DeploymentStep,
  begun: DeploymentBegun,
): Promise<Outcome<number, ChainRefusal>> {
  const { client } = network
  for (const deadlineMs = Date.now() + patienceMs; Date.now() < deadlineMs; await pause(200)) {
    if ((await client.getCode({ address: step.contract })) !== undefined)
      return ok(await blockOf(network, step, begun))
    if ((await client.getTransactionCount({ address: signer.address, blockTag: 'latest' })) > step.nonce)
      break
    const sent = await sendStep(network, signer, step)
    if (sent === null) continue
    if (!sent.ok) return sent
    const { contractAddress, blockNumber } = sent.value
    if (contractAddress && isAddressEqual(contractAddress, step.contract)) return ok(Number(blockNumber))
  }
  throw new Error(
    `The ${step.name} was to be made at ${step.contract} with transaction ${step.nonce} of ${signer.address}, ` +
      'and that number is used by something else. Deploy from an account that nobody else uses meanwhile.',
  )
}

/** Found by looking at each block since it began: asking for code of the past needs a node that keeps it. */
async function blockOf(network: Network, step: DeploymentStep, begun: DeploymentBegun): Promise<number> {
  const head = Number(await network.client.getBlockNumber())
  for (let block = begun.atBlock; block <= head; block += 1) {
    const made = await creationsIn(network.client, block)
    const ours = made.find(({ contract }) => isAddressEqual(contract, step.contract))
    if (ours === undefined) continue
    if (ours.data !== step.data)
      throw new Error(`The ${step.name} at ${step.contract} was made from other code.`)
    return block
  }
  throw new Error(
    `The ${step.name} stands at ${step.contract} and no block from ${begun.atBlock} to ${head} made it.`,
  )
}

const patienceMs = 180_000
