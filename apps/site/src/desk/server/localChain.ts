/** The way of the demonstration wallet to the local chain: through the server, since this page talks to nobody else. */
import type { LocalChain } from '../../wallet/demonstration/setting.ts'
import { api } from './api.ts'

export const localChain: LocalChain = {
  async terms({ from, to, data }) {
    const answer = await api.readLocalTerms({ body: { from: hex(from), to: hex(to), data: hex(data) } })
    if (!answer.ok) throw new Error(answer.refusal.detail)
    const { nonce, gas, maxFeePerGas, maxPriorityFeePerGas } = answer.value
    return {
      nonce,
      gas: BigInt(gas),
      maxFeePerGas: BigInt(maxFeePerGas),
      maxPriorityFeePerGas: BigInt(maxPriorityFeePerGas),
    }
  },
  async send(raw) {
    const answer = await api.sendLocalTransaction({ body: { raw: hex(raw) } })
    if (!answer.ok) throw new Error(answer.refusal.detail)
    return answer.value.transaction
  },
}

function hex(text: string): `0x${string}` {
  if (!/^0x[0-9a-fA-F]*$/.test(text)) throw new Error(`${text.slice(0, 20)} is not hex.`)
  return text.toLowerCase() as `0x${string}`
}
