/**
 * From where a request comes. The socket says it; behind proxies of one's own, as many as are named (`SPECIE_PROXIES`), the last
 * address that the outermost of them saw. What a caller writes into X-Forwarded-For itself stands further left and is not believed.
 */
import { networkOf } from './admission.ts'

export type Incoming = {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } }
}

/** The network that limits are counted by: an IPv4 address, or an IPv6 /64. */
export function callerAddress(env: Incoming | undefined, forwarded: string | null, proxies: number): string {
  const socket = env?.incoming?.socket?.remoteAddress ?? 'nowhere'
  if (proxies === 0) return networkOf(socket)
  const hops = (forwarded ?? '').split(',').map((one) => one.trim())
  return networkOf(hops.at(-proxies) || socket)
}

export function proxiesFrom(text: string | undefined): number {
  if (text === undefined || text === '') return 0
  if (/^[0-9]$/.test(text)) return Number(text)
  throw new Error(
    `SPECIE_PROXIES is not right: ${JSON.stringify(text)}; how many proxies stand before it, 0 to 9.`,
  )
}
