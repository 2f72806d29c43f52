/** What others may use of evidence. Runs in browsers too; keystores on disk are `@specie/evidence/keystore-file`. */

export * from './signed/signature.ts'
export * from './signed/subjects.ts'
export * from './signed/typedData.ts'
export * from './signed/types.ts'
export * from './signing/answer.ts'
export * from './signing/keystore.ts'
export * from './signing/request.ts'
export * from './signing/signer.ts'
export * from './signing/summary.ts'
export type { SumRoot } from './tree/layout.ts'
export * from './tree/proof.ts'
export * from './tree/sumTree.ts'
