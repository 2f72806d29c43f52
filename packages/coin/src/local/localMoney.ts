/**
 * Money for a demonstration and for tests: a token of an invented bank on the local chain. It is the coin's own code under another issuer, an
 * account of the bank's instead of the Reserve; what it stands for is nobody's promise.
 */
import {
  createPublicClient,
  createWalletClient,
  encodeDeployData,
  erc20Abi,
  getAddress,
  http,
  type LocalAccount,
} from 'viem'
import { coinAbi, coinBytecode } from '../generated/coin.ts'
import type { Address } from '../port/state.ts'

export type LocalMoney = {
  readonly asset: Address
  issue(to: Address, units: bigint): Promise<void>
  /** The owner lets somebody take it. */
  allow(owner: LocalAccount, spender: Address, units: bigint): Promise<void>
  balanceOf(account: Address): Promise<bigint>
}

/** Six decimals, as the coin has. Throws where the node refuses; the node of a local chain mines at once. */
export async function makeLocalMoney(
  rpcUrl: string,
  bank: LocalAccount,
  named: { readonly name: string; readonly symbol: string },
): Promise<LocalMoney> {
  const data = encodeDeployData({
    abi: coinAbi,
    bytecode: coinBytecode,
    args: [named.name, named.symbol, bank.address],
  })
  const { contractAddress } = await sent(rpcUrl, bank, { data })
  if (contractAddress === null || contractAddress === undefined)
    throw new Error(`The token ${named.symbol} was not made.`)
  return localMoneyAt(rpcUrl, bank, getAddress(contractAddress))
}

export function localMoneyAt(rpcUrl: string, bank: LocalAccount, asset: Address): LocalMoney {
  const reader = createPublicClient({ transport: http(rpcUrl) })
  const wallet = (account: LocalAccount) => createWalletClient({ account, transport: http(rpcUrl) })
  return {
    asset,
    async issue(to, units) {
      const call = { address: asset, abi: coinAbi, functionName: 'mint', args: [to, units] } as const
      const hash = await wallet(bank).writeContract({ ...call, chain: null })
      await reader.waitForTransactionReceipt({ hash, pollingInterval: pollMs })
    },
    async allow(owner, spender, units) {
      const call = { address: asset, abi: erc20Abi, functionName: 'approve', args: [spender, units] } as const
      const hash = await wallet(owner).writeContract({ ...call, chain: null })
      await reader.waitForTransactionReceipt({ hash, pollingInterval: pollMs })
    },
    balanceOf: (account) =>
      reader.readContract({ address: asset, abi: erc20Abi, functionName: 'balanceOf', args: [account] }),
  }
}

async function sent(rpcUrl: string, account: LocalAccount, { data }: { readonly data: `0x${string}` }) {
  const reader = createPublicClient({ transport: http(rpcUrl) })
  const wallet = createWalletClient({ account, transport: http(rpcUrl) })
  const hash = await wallet.sendTransaction({ data, chain: null })
  return reader.waitForTransactionReceipt({ hash, pollingInterval: pollMs })
}

const pollMs = 20
