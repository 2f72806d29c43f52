/** What the demonstration wallet is told of the programme: what the public answer says, and the way to the local chain. */

export type Player = { readonly address: string; readonly name: string; readonly role: string }

export type Setting = {
  readonly demonstration: boolean
  readonly chainId: number
  /** Whoever the public answer names. Its other accounts are spare keys. */
  readonly players: readonly Player[]
  /** Contract names by address in lower case. */
  readonly contracts: ReadonlyMap<string, string>
  readonly local: LocalChain
}

/** Two questions that a wallet puts to the chain: what a transaction costs now, and to take it. */
export type LocalChain = {
  terms(call: { readonly from: string; readonly to: string; readonly data: string }): Promise<Terms>
  /** The transaction's digest. */
  send(raw: string): Promise<string>
}

export type Terms = {
  readonly nonce: number
  readonly gas: bigint
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
}
