/**
 * Makes a programme: the five contracts, each pointing at the others for ever. Their addresses are computed before they are
 * made, from the sender and its nonce; the Reserve comes last and refuses to be made unless the four before it point at it.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { encodeDeployData, getContractAddress, type Hex, isAddressEqual } from 'viem'
import { barTitleAbi, barTitleBytecode } from '../generated/barTitle.ts'
import { coinAbi, coinBytecode } from '../generated/coin.ts'
import { councilAbi, councilBytecode } from '../generated/council.ts'
import { reserveAbi, reserveBytecode } from '../generated/reserve.ts'
import { settlementAbi, settlementBytecode } from '../generated/settlement.ts'
import type { Chain, Signer } from '../port/chain.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address, ProgrammeContracts, Rules } from '../port/state.ts'
import { chainOn } from '../viem/connectChain.ts'
import { openNetwork } from '../viem/network.ts'
import { sender } from '../viem/send.ts'
import { checkRules } from './checkRules.ts'
import { codeDifferences } from './sameCode.ts'

/** What is chosen once. `holdRest` and `freezeLapse` are constants of the contracts and cannot be chosen. */
export type ProgrammeRules = Omit<Rules, 'holdRestSeconds' | 'freezeLapseSeconds'>

export type ProgrammeNames = {
  readonly coinName: string
  readonly coinSymbol: string
  readonly titleName: string
  readonly titleSymbol: string
}

export type DeployOptions = {
  readonly rpcUrl: string
  /** Pays, and has no right in what it made. */
  readonly signer: Signer
  readonly names: ProgrammeNames
  readonly rules: ProgrammeRules
  readonly seats: readonly Address[]
  /** Approvals that a change needs: more than half of the seats, fewer than all. */
  readonly threshold: number
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
  const wrong = checkRules(options.rules, options.seats, options.threshold)
  if (wrong !== undefined) return refused(wrong)
  const network = await openNetwork(options.rpcUrl)
  const send = sender(network)
  const { address } = options.signer
  const nonce = await network.client.getTransactionCount({ address, blockTag: 'pending' })
  const contracts = addressesFrom(address, nonce)

  let deployedAtBlock: number | undefined
  for (const [name, data] of deployments(contracts, options)) {
    const made = await send(options.signer, { data })
    if (!made.ok) return made
    const { contractAddress, blockNumber } = made.value
    if (!contractAddress || !isAddressEqual(contractAddress, contracts[name]))
      throw new Error(
        `The ${name} was made at ${contractAddress}, not at ${contracts[name]}: ${address} sent something else in between. Deploy again, from an account that nobody else uses meanwhile.`,
      )
    deployedAtBlock ??= Number(blockNumber)
    options.log?.(`${name} at ${contracts[name]}, block ${blockNumber}`)
  }
  const chain = chainOn(network, contracts, deployedAtBlock ?? 0)
  const different = await codeDifferences(chain, options.names.coinName)
  if (different.length > 0)
    throw new Error(`What was deployed is not what was built: ${different.join('; ')}.`)
  return ok({ contracts, deployedAtBlock: deployedAtBlock ?? 0, chain })
}

/** The addresses of the five contracts that an account makes with its transactions from this nonce on. */
export function addressesFrom(from: Address, nonce: number): ProgrammeContracts {
  const at = (offset: number) => getContractAddress({ from, nonce: BigInt(nonce + offset) })
  return { coin: at(0), barTitle: at(1), council: at(2), settlement: at(3), reserve: at(4) }
}

/** In the order of their making. */
function deployments(
  contracts: ProgrammeContracts,
  { names, rules, seats, threshold }: DeployOptions,
): readonly (readonly [keyof ProgrammeContracts, Hex])[] {
  const { coin, barTitle, council, settlement, reserve } = contracts
  return [
    [
      'coin',
      encodeDeployData({
        abi: coinAbi,
        bytecode: coinBytecode,
        args: [names.coinName, names.coinSymbol, reserve],
      }),
    ],
    [
      'barTitle',
      encodeDeployData({
        abi: barTitleAbi,
        bytecode: barTitleBytecode,
        args: [names.titleName, names.titleSymbol, reserve, coin],
      }),
    ],
    [
      'council',
      encodeDeployData({
        abi: councilAbi,
        bytecode: councilBytecode,
        args: [reserve, seats, BigInt(threshold)],
      }),
    ],
    [
      'settlement',
      encodeDeployData({
        abi: settlementAbi,
        bytecode: settlementBytecode,
        args: [reserve, coin, barTitle],
      }),
    ],
    [
      'reserve',
      encodeDeployData({
        abi: reserveAbi,
        bytecode: reserveBytecode,
        args: [
          {
            maxAge: BigInt(rules.maxAgeSeconds),
            raiseDelay: BigInt(rules.raiseDelaySeconds),
            changeDelay: BigInt(rules.changeDelaySeconds),
            quorum: rules.quorum,
          },
          { coin, barTitle, council, settlement },
        ],
      }),
    ],
  ]
}
