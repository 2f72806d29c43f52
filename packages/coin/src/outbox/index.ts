/** The outbox: what must reach the chain, once, whatever dies on the way (`@specie/coin/outbox`, needs Node). */
export { cancel, enqueue, listMessages, readMessage } from './enqueue.ts'
export type { FeeLimits } from './fees.ts'
export { followOutbox } from './followOutbox.ts'
export type { Attempt, Message, MessageChange, MessageState } from './message.ts'
export { type Outbox, type OutboxOptions, openOutbox } from './openOutbox.ts'
export { carriers } from './store/carriers.ts'
export { outboxMigrations } from './store/schema.ts'
