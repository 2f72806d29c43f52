/** Matching of names, numbers and wallets: pure, no database, runs in a browser and in a worker. */
export * from '../names/index.ts'
export type * from './found.ts'
export { type PreparedEntry, type PreparedSubject, prepareEntry, prepareSubject } from './prepareSubject.ts'
export { type Scored, scoreEntry } from './scoreEntry.ts'
export type * from './subject.ts'
export { threshold } from './threshold.ts'
export { matcherVersion } from './version.ts'
