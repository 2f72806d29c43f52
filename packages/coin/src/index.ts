/** What others may use of coin. Runs in browsers too; the embedded chain is `@specie/coin/local`. */

export { demoAccount, demoAccountCount, isDemoAddress, localChainId } from './demoAccounts.ts'
export * from './derived/coverage.ts'
export * from './derived/figures.ts'
export type * from './port/chain.ts'
export type * from './port/events.ts'
export type * from './port/refusal.ts'
export type * from './port/state.ts'
export type * from './port/transitions.ts'
