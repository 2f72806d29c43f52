/** The pure figures: no chain, no node, any browser. */
export * from './coverage.ts'
export * from './figures.ts'
