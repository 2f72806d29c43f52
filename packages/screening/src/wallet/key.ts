/**
 * What a wallet comes down to: one short text for each thing that a chain pays to. Two addresses belong to one key where they share a
 * key text, whatever chain and whatever way of writing they came in.
 */

/**
 * `account:` 20 bytes of a hashed public key, as EVM chains and TRON use it · `publicKey:` hash160 of a public key (P2PKH, P2WPKH, and
 * whatever chain copied them) · `script:` hash160 of a script (P2SH) · `witness0:`, `witness1:` … a witness programme · `monero:` both
 * public keys · `text:` an address of no known kind, letter by letter.
 */
export type WalletKey = `${WalletKeyKind}:${string}`

export type WalletKeyKind = 'account' | 'publicKey' | 'script' | `witness${number}` | 'monero' | 'text'

export type WalletRefusal =
  | { readonly code: 'WALLET_EMPTY' }
  | { readonly code: 'WALLET_TOO_LONG'; readonly length: number; readonly most: number }
  /** It looks like `form`, and its own check digits say that it is mistyped. */
  | { readonly code: 'WALLET_CHECKSUM'; readonly form: string; readonly address: string }
  /** It looks like `form`, and something else is wrong with it. */
  | {
      readonly code: 'WALLET_MALFORMED'
      readonly form: string
      readonly address: string
      readonly expected: string
    }

/** What, where, and what would be right. */
export function printWalletRefusal(refusal: WalletRefusal): string {
  switch (refusal.code) {
    case 'WALLET_EMPTY':
      return 'There is no address. Give one, like 0x52908400098527886E0F7030069857D2E4169EE7.'
    case 'WALLET_TOO_LONG':
      return `The address has ${refusal.length} characters; none has more than ${refusal.most}.`
    case 'WALLET_CHECKSUM':
      return `${refusal.address} looks like ${refusal.form}, but its checksum does not agree: a character of it is mistyped.`
    case 'WALLET_MALFORMED':
      return `${refusal.address} looks like ${refusal.form}, but is none: ${refusal.expected} would be right.`
  }
}
