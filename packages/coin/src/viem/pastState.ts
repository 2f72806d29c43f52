/**
 * A question about the state after some past block. Nodes keep the states of some blocks only, a usual one those of the last 128, a
 * local one begun from a save none before it: that is no fault that passes, and never a reason to wait.
 */
import { BaseError, RpcRequestError } from 'viem'

/** Null where the node answered that it cannot say. Throws what may be otherwise the next time: no answer, or too many questions. */
export async function ifKept<Result>(ask: () => Promise<Result>): Promise<Result | null> {
  try {
    return await ask()
  } catch (error) {
    if (!isRefusal(error)) throw error
    return null
  }
}

/** Nodes have no common code for a state they have not: -32000 (geth), -32001, -32002, -32602 (anvil), 4444. */
function isRefusal(error: unknown): boolean {
  const said =
    error instanceof BaseError ? error.walk((cause) => cause instanceof RpcRequestError) : undefined
  return said instanceof RpcRequestError && !passing.includes(said.code)
}

/** An internal error, and a limit on questions. */
const passing: readonly number[] = [-32603, -32005, 429]
