/** Looking for somebody in all lists at once. */
export { attachLookup, buildLookup, type Lookup, type LookupList, type SharedLookup } from './lookup.ts'
