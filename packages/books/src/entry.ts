/** A double entry: so many micrograms from one account to another, because of one event. Both sides carry the same figure, always. */
import type { Address, Digest } from '@specie/coin'
import type { Micrograms } from '@specie/units'

/** Metal, coins and titles each have their own book: a microgram of one is never set against a microgram of another. */
export type Book = 'metal' | 'coin' | 'title'

export type Account =
  /** Fine gold in the vault that may back something: what was sworn and has arrived, less departures and holds since. */
  | { readonly kind: 'metal:available'; readonly vault: number }
  /** Fine gold in the vault, sworn to, that counts once its raise delay is over. */
  | { readonly kind: 'metal:waiting'; readonly vault: number }
  /** Fine gold in the vault under a hold that the newest statement has not seen yet. */
  | { readonly kind: 'metal:held'; readonly vault: number }
  /** Whose gold it is: what all its vaults hold. */
  | { readonly kind: 'metal:owned'; readonly sponsor: Address }
  | { readonly kind: 'coin:issued'; readonly sponsor: Address }
  | { readonly kind: 'coin:held'; readonly holder: Address }
  | { readonly kind: 'title:owed'; readonly sponsor: Address }
  | { readonly kind: 'title:held'; readonly holder: Address }

export type Entry = {
  readonly book: Book
  readonly debit: Account
  readonly credit: Account
  readonly amount: Micrograms
  readonly sponsor: Address | null
  readonly vault: number | null
  /** What happened, in words. */
  readonly narrative: string
  /** Statement's list, hold's ground, screening decision, bar: whatever proves it. */
  readonly evidence: Digest | null
}

/** Accounts whose balance is a debit; the others' is a credit. */
export function isDebitAccount({ kind }: Account): boolean {
  return debitKinds.has(kind)
}

const debitKinds: ReadonlySet<Account['kind']> = new Set([
  'metal:available',
  'metal:waiting',
  'metal:held',
  'coin:held',
  'title:held',
])

/** The account's name in files and tables: `coin:held:0x…`. Addresses in lower case, so that one account has one name. */
export function accountName(account: Account): string {
  if ('vault' in account) return `${account.kind}:${account.vault}`
  return `${account.kind}:${('sponsor' in account ? account.sponsor : account.holder).toLowerCase()}`
}
