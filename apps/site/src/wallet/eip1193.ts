/** What a page and a wallet say to each other: EIP-1193 for requests, EIP-6963 for finding each other. */

export type Provider = {
  request(asked: { readonly method: string; readonly params?: readonly unknown[] }): Promise<unknown>
  on?(event: string, listener: (value: unknown) => void): unknown
  removeListener?(event: string, listener: (value: unknown) => void): unknown
}

export type ProviderInfo = {
  readonly uuid: string
  readonly name: string
  /** A data URI. */
  readonly icon: string
  /** Reversed domain name: the same wallet on the next visit. */
  readonly rdns: string
}

export type AnnouncedWallet = { readonly info: ProviderInfo; readonly provider: Provider }

/** The person said no in the wallet (EIP-1193). */
export const userRejected = 4001
export const unauthorized = 4100
export const unsupportedMethod = 4200
/** JSON-RPC: what was asked for cannot be read. */
export const invalidParams = -32602
export const internalError = -32603

/** An error as EIP-1193 has it: a code that the page can tell apart, and words. */
export class ProviderError extends Error {
  readonly code: number
  constructor(code: number, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'ProviderError'
    this.code = code
  }
}

/** The code of whatever a wallet threw, or null: wallets throw objects of their own. */
export function codeOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'number' ? error.code : null
}

export function isAnnouncement(detail: unknown): detail is AnnouncedWallet {
  if (typeof detail !== 'object' || detail === null || !('info' in detail) || !('provider' in detail))
    return false
  const { info, provider } = detail
  const provides =
    typeof provider === 'object' &&
    provider !== null &&
    'request' in provider &&
    typeof provider.request === 'function'
  if (!provides || typeof info !== 'object' || info === null) return false
  const fields: Readonly<Record<string, unknown>> = { ...info }
  return ['uuid', 'name', 'icon', 'rdns'].every((name) => typeof fields[name] === 'string')
}
