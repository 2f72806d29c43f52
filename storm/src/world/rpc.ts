/** The calls to a chain node that no client knows by name: to save, to mine, to reorganise, to move the clock. */

export async function rpc(url: string, method: string, params: readonly unknown[] = []): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(timeoutMs),
  })
  const answer: unknown = await response.json()
  if (typeof answer === 'object' && answer !== null && 'result' in answer) return answer.result
  throw new Error(`${method}: ${JSON.stringify(answer)}`)
}

export async function headNumber(url: string): Promise<number> {
  return Number(await rpc(url, 'eth_blockNumber'))
}

/** Unix seconds of the newest block, or of the one that would be made now. */
export async function blockTime(url: string, tag: 'latest' | 'pending'): Promise<number> {
  const block = await rpc(url, 'eth_getBlockByNumber', [tag, false])
  if (typeof block !== 'object' || block === null || !('timestamp' in block)) {
    throw new Error(`The node has no ${tag} block.`)
  }
  return Number(block.timestamp)
}

const timeoutMs = 20_000
