/**
 * The public log, pure: trees, tiles, signed notes, checkpoints, witnesses, proofs. It reads and writes no file, asks no
 * network and knows no entry's meaning; it runs in a browser as it does in Node.
 */
export * from './checkpoint/checkpoint.ts'
export * from './checkpoint/policy.ts'
export * from './checkpoint/proofFile.ts'
export * from './merkle/consistency.ts'
export * from './merkle/edge.ts'
export * from './merkle/hash.ts'
export * from './merkle/inclusion.ts'
export { parseBase64, parseHash, printBase64, printHash } from './note/base64.ts'
export * from './note/key.ts'
export * from './note/note.ts'
export * from './sentence.ts'
export * from './tiles/bundle.ts'
export * from './tiles/entries.ts'
export * from './tiles/path.ts'
export * from './tiles/prove.ts'
export * from './tiles/source.ts'
export * from './tiles/writer.ts'
export * from './witness/answer.ts'
export * from './witness/decide.ts'
export * from './witness/request.ts'
