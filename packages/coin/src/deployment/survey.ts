/** What a deployment would meet: the account that pays, and what each of the six transactions would cost. Nothing is sent. */
import type { Address } from '../port/state.ts'
import { openNetwork } from '../viem/network.ts'
import { type DeploymentStep, type DeploymentWhat, deploymentSteps } from './steps.ts'

export type SurveyedStep = DeploymentStep & {
  readonly gas: bigint
  /** False where the node cannot try a contract that needs others before it: then the figure is the build's own. */
  readonly estimatedHere: boolean
}

export type Survey = {
  readonly chainId: number
  /** A local node, on which alone the demo keys may act. */
  readonly isLocal: boolean
  readonly head: number
  readonly balanceWei: bigint
  readonly maxFeePerGasWei: bigint
  readonly steps: readonly SurveyedStep[]
}

/** `firstNonce` is that of an attempt that was cut off; the account's next one without it. */
export async function surveyDeployment(options: {
  readonly rpcUrl: string
  readonly from: Address
  readonly what: DeploymentWhat
  readonly firstNonce?: number
}): Promise<Survey> {
  const { from, what } = options
  const { client, chainId, isLocal } = await openNetwork(options.rpcUrl)
  const [nonce, head, balanceWei, fees] = await Promise.all([
    options.firstNonce ?? client.getTransactionCount({ address: from, blockTag: 'pending' }),
    client.getBlockNumber(),
    client.getBalance({ address: from }),
    client.estimateFeesPerGas(),
  ])
  const steps = deploymentSteps(from, nonce, what)
  const tried = await Promise.all(
    steps.map(({ data, name }) =>
      // The Reserve asks the four before it, which are not there yet.
      name === 'reserve'
        ? null
        : client
            .estimateGas({ account: from, data, stateOverride: [{ address: from, balance: 10n ** 24n }] })
            .catch(() => null),
    ),
  )
  return {
    chainId,
    isLocal,
    head: Number(head),
    balanceWei,
    maxFeePerGasWei: fees.maxFeePerGas,
    steps: steps.map((step, index) => {
      const gas = tried[index] ?? null
      return { ...step, gas: gas ?? measuredGas[step.name], estimatedHere: gas !== null }
    }),
  }
}

/** Whole transactions with a council of fifteen seats, as the behaviour tests' node measures them; a test keeps them at or above what is used. */
export const measuredGas: Readonly<Record<DeploymentStep['name'], bigint>> = {
  coin: 2_000_000n,
  barTitle: 1_200_000n,
  council: 2_800_000n,
  settlement: 2_100_000n,
  reserve: 6_000_000n,
  logAnchor: 260_000n,
}
