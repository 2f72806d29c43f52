/**
 * The six transactions that make a programme, each under a nonce of its own, so that every address is known before the first is sent
 * and a second attempt at one of them can happen only instead of the first.
 */
import { encodeDeployData, getContractAddress, type Hex } from 'viem'
import { barTitleAbi, barTitleBytecode } from '../generated/barTitle.ts'
import { coinAbi, coinBytecode } from '../generated/coin.ts'
import { councilAbi, councilBytecode } from '../generated/council.ts'
import { logAnchorBytecode } from '../generated/logAnchor.ts'
import { reserveAbi, reserveBytecode } from '../generated/reserve.ts'
import { settlementAbi, settlementBytecode } from '../generated/settlement.ts'
import type { Address, ProgrammeContracts } from '../port/state.ts'
import type { ProgrammeNames, ProgrammeRules } from './deployProgramme.ts'

export type DeploymentStep = {
  readonly name: keyof ProgrammeContracts
  readonly nonce: number
  /** Where it will stand. */
  readonly contract: Address
  /** Creation code and the constructor's arguments. */
  readonly data: Hex
}

export type DeploymentWhat = {
  readonly names: ProgrammeNames
  readonly rules: ProgrammeRules
  readonly seats: readonly Address[]
  readonly threshold: number
}

/** The addresses of the six contracts that an account makes with its transactions from this nonce on. */
export function addressesFrom(from: Address, nonce: number): ProgrammeContracts {
  const at = (offset: number) => getContractAddress({ from, nonce: BigInt(nonce + offset) })
  return { coin: at(0), barTitle: at(1), council: at(2), settlement: at(3), reserve: at(4), logAnchor: at(5) }
}

/** In the order of their making: the Reserve refuses to be made unless the four before it point at it. The log's anchor stands alone. */
export function deploymentSteps(
  from: Address,
  firstNonce: number,
  { names, rules, seats, threshold }: DeploymentWhat,
): readonly DeploymentStep[] {
  const contracts = addressesFrom(from, firstNonce)
  const { coin, barTitle, council, settlement, reserve } = contracts
  const codes: readonly (readonly [keyof ProgrammeContracts, Hex])[] = [
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
    ['logAnchor', logAnchorBytecode],
  ]
  return codes.map(([name, data], offset) => ({
    name,
    data,
    nonce: firstNonce + offset,
    contract: contracts[name],
  }))
}
