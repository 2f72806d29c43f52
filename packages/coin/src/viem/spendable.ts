/** What the Settlement could take from an account now. A contract that does not answer, or answers nonsense, has nothing. */
import {
  BaseError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  erc20Abi,
  getAddress,
  isAddressEqual,
  type PublicClient,
} from 'viem'
import { barTitleAbi } from '../generated/barTitle.ts'
import { coinAbi } from '../generated/coin.ts'
import type { Address, ProgrammeContracts, TokenState } from '../port/state.ts'

type Client = Pick<PublicClient, 'readContract'>
type At = { readonly blockNumber?: bigint }

export async function spendableOf(
  client: Client,
  { coin, settlement }: ProgrammeContracts,
  { asset, account }: { readonly asset: Address; readonly account: Address },
  at: At,
): Promise<bigint> {
  const token = { address: asset, abi: erc20Abi, ...at } as const
  if (isAddressEqual(asset, coin)) {
    const isFrozen = await client.readContract({
      address: coin,
      abi: coinAbi,
      functionName: 'isFrozen',
      args: [account],
      ...at,
    })
    if (isFrozen) return 0n
  }
  const answered = await ifAnswered(
    Promise.all([
      client.readContract({ ...token, functionName: 'balanceOf', args: [account] }),
      client.readContract({ ...token, functionName: 'allowance', args: [account, settlement] }),
    ]),
  )
  if (answered === undefined) return 0n
  const [has, lets] = answered
  return has < lets ? has : lets
}

export async function spendableTitle(
  client: Client,
  { barTitle, settlement }: ProgrammeContracts,
  title: number,
  at: At,
): Promise<Address | undefined> {
  const titles = { address: barTitle, abi: barTitleAbi, ...at } as const
  const owner = await ifAnswered(
    client.readContract({ ...titles, functionName: 'ownerOf', args: [BigInt(title)] }),
  )
  if (owner === undefined) return undefined
  const [approved, all] = await Promise.all([
    client.readContract({ ...titles, functionName: 'getApproved', args: [BigInt(title)] }),
    client.readContract({ ...titles, functionName: 'isApprovedForAll', args: [owner, settlement] }),
  ])
  return all || isAddressEqual(approved, settlement) ? getAddress(owner) : undefined
}

export async function tokenAt(client: Client, asset: Address, at: At): Promise<TokenState | undefined> {
  const token = { address: asset, abi: erc20Abi, ...at } as const
  const answered = await ifAnswered(
    Promise.all([
      client.readContract({ ...token, functionName: 'name' }),
      client.readContract({ ...token, functionName: 'symbol' }),
      client.readContract({ ...token, functionName: 'decimals' }),
    ]),
  )
  if (answered === undefined) return undefined
  const [name, symbol, decimals] = answered
  return { asset: getAddress(asset), name, symbol, decimals }
}

/** Undefined where the contract refused or answered something else; a node that is not there is thrown. */
async function ifAnswered<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked
  } catch (error) {
    if (isTheContracts(error)) return undefined
    throw error
  }
}

/** It reverted, gave nothing, or gave what cannot be read as the type that was asked for. */
function isTheContracts(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false
  const found = error.walk(
    (cause) =>
      cause instanceof ContractFunctionRevertedError ||
      cause instanceof ContractFunctionZeroDataError ||
      (cause instanceof BaseError && unreadable.test(cause.name)),
  )
  return found !== null
}

const unreadable = /^(Abi|Invalid(Bytes|Address)|PositionOutOfBounds|SizeOverflow)/
