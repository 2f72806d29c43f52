/** Looking for somebody in all lists at once. */
export { attachLookup, buildLookup, type Lookup, type WalletHit } from './lookup.ts'
export { lookupOf } from './lookupOf.ts'
export { type LookupRoom, type LookupSource, type LookupState, openLookup } from './openLookup.ts'
export type { LookupList, SharedLookup } from './shared.ts'
