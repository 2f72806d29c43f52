/** The record of the chain: what happened on it, linked by hash, in the same database as what hangs on it (`@specie/coin/reader`). */
export { type ChainReader, openReader, type ReaderOptions } from './openReader.ts'
export { type Receipt, receivers } from './receivers.ts'
export { AnotherChainRecorded, FinalBlocksLost } from './refusals.ts'
export type { ReaderStep } from './step.ts'
export { type EventFilter, isRecorded, readTip, recordedEvents } from './store/record.ts'
export { readerMigrations } from './store/schema.ts'
