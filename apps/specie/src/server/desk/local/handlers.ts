/** The demonstration's own wallet and the local chain. Anywhere else these routes are not there. */
import { localChainId, localTerms, type NodeRefusal, sendLocal } from '@specie/coin/local'
import type { Outcome } from '@specie/units'
import { Problem } from '../../problem.ts'
import type { Desk, Handlers } from '../desk.ts'

export const localHandlers: Pick<Handlers, 'readLocalTerms' | 'sendLocalTransaction'> = {
  async readLocalTerms({ desk, body }) {
    const { nonce, gas, maxFeePerGas, maxPriorityFeePerGas } = taken(await localTerms(node(desk), body))
    return {
      value: {
        nonce,
        gas: String(gas),
        maxFeePerGas: String(maxFeePerGas),
        maxPriorityFeePerGas: String(maxPriorityFeePerGas),
      },
    }
  },

  async sendLocalTransaction({ desk, body }) {
    return { value: { transaction: taken(await sendLocal(node(desk), body.raw)) } }
  },
}

/** The local chain's node. Everywhere but in a demonstration on it, it is as if the route were not there. */
function node({ sources: { settings, publicRpcUrl } }: Desk): string {
  const here = settings.demonstration && settings.chainId === localChainId && publicRpcUrl !== null
  if (!here) throw new Problem('NOT_FOUND', 'Only a demonstration on the local chain passes transactions on.')
  return publicRpcUrl
}

function taken<T>(outcome: Outcome<T, NodeRefusal>): T {
  if (outcome.ok) return outcome.value
  throw new Problem('BAD_REQUEST', `The node does not take it: ${outcome.refusal.words}`)
}
