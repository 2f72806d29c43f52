/**
 * The node that the adapter speaks to: which chain it serves, and whether that is the local one, on which alone the demo
 * keys may act.
 */
import {
  type Chain as ChainDefinition,
  createPublicClient,
  defineChain,
  type HttpTransport,
  http,
  type PublicClient,
} from 'viem'
import { localChainId } from '../demoAccounts.ts'
import { NodeUnreachable } from './unreachable.ts'

export type Client = PublicClient<HttpTransport, ChainDefinition>

export type Network = {
  readonly rpcUrl: string
  readonly chainId: number
  /** Chain id 31337 and a node that answers as anvil does. Anything less is a chain where keys are worth something. */
  readonly isLocal: boolean
  readonly client: Client
}

/** Throws NodeUnreachable when nothing answers at the URL. */
export async function openNetwork(
  rpcUrl: string,
  patience: { readonly timeoutMs: number; readonly retryCount: number } = {
    timeoutMs: requestTimeoutMs,
    retryCount: 2,
  },
): Promise<Network> {
  const transport = http(rpcUrl, { timeout: patience.timeoutMs, retryCount: patience.retryCount })
  const chainId = await createPublicClient({ transport })
    .getChainId()
    .catch((cause: unknown) => {
      throw new NodeUnreachable(rpcUrl, cause)
    })
  const chain = defineChain({
    id: chainId,
    name: `chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
  const client = createPublicClient({
    chain,
    transport,
    cacheTime: 0,
    // What is read of one block in one go is a few eth_calls, whether or not the chain has a multicall contract. Their answers
    // come back as the code of a contract that is never made, which nodes limit to 24,576 bytes: so 36-byte questions
    // with answers of up to 700 bytes are asked 32 at a time.
    batch: { multicall: { deployless: true, batchSize: 1_152 } },
  })
  return { rpcUrl, chainId, client, isLocal: chainId === localChainId && (await answersAsAnvil(rpcUrl)) }
}

async function answersAsAnvil(rpcUrl: string): Promise<boolean> {
  const request = http(rpcUrl, { timeout: requestTimeoutMs, retryCount: 0 })({}).request
  try {
    const info: unknown = await request({ method: 'anvil_nodeInfo' })
    return typeof info === 'object' && info !== null && 'currentBlockNumber' in info
  } catch {
    return false
  }
}

const requestTimeoutMs = 30_000
