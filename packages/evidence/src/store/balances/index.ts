/** Balances at every final block (`@specie/evidence/balances`): fed by the reader of the chain, asked by address and block. */
export { followBalances } from './follow.ts'
export { balancesAt, keptUntil, type PlaceAt, placeAt } from './read.ts'
export { balancesMigrations } from './schema.ts'
