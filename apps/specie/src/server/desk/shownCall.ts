/** A call for somebody's own wallet, tried before it is handed over: what would be refused is said before anybody signs. */
import type { Call } from '@specie/client'
import type { Address, Hex } from '@specie/coin'
import type { Desk } from './desk.ts'

export async function shownCall(
  desk: Desk,
  call: {
    readonly from: Address
    readonly to: Address
    readonly data: Hex
    readonly says: readonly string[]
  },
): Promise<Call> {
  const { from, to, data, says } = call
  const refusal = await desk.trial(from, { to, data })
  return {
    chainId: desk.sources.settings.chainId,
    from,
    to,
    data,
    says: [...says],
    refusal:
      refusal === null ? null : { code: refusal.code, message: refusal.message, facts: plain(refusal.facts) },
  }
}

function plain(facts: Readonly<Record<string, string | number | bigint | boolean>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'bigint' ? String(value) : value]),
  )
}
