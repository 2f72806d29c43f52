export * from './memberProof.ts'
export * from './obligation.ts'
export * from './tree.ts'
