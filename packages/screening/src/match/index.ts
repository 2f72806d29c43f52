/** Matching of names, numbers and wallets: pure, no database, runs in a browser and in a worker. */
export type * from './found.ts'
export type * from './subject.ts'
