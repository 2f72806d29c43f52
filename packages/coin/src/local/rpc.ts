/** The few calls that only a local node answers, which no chain client knows by name. */
import { NodeUnreachable } from '../viem/unreachable.ts'

/** One JSON-RPC call. Throws with the node's own words when it refuses, with the cause when it does not answer. */
export async function call(rpcUrl: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((cause: unknown) => {
    throw new NodeUnreachable(rpcUrl, cause)
  })
  const answer: unknown = await response.json().catch((cause: unknown) => {
    throw new NodeUnreachable(rpcUrl, cause)
  })
  if (typeof answer === 'object' && answer !== null && 'result' in answer) return answer.result
  throw new NodeRefused(method, rpcUrl, answer)
}

/** The node answered, and said no. */
export class NodeRefused extends Error {
  readonly words: string
  constructor(method: string, rpcUrl: string, answer: unknown) {
    super(`${method} at ${rpcUrl}: ${JSON.stringify(answer)}`)
    this.name = 'NodeRefused'
    this.words = wordsIn(answer)
  }
}

function wordsIn(answer: unknown): string {
  const error = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : answer
  return typeof message === 'string' ? message : JSON.stringify(message)
}

/** A hexadecimal quantity of JSON-RPC as a number. */
export function quantity(value: unknown): number {
  if (typeof value !== 'string' || !/^0x[0-9a-f]+$/.test(value))
    throw new Error(`Not a quantity: ${String(value)}.`)
  return Number.parseInt(value, 16)
}

const timeoutMs = 30_000
