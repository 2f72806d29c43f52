/** What can be in the public log, and the entries that a programme's events make. */
export * from './canonical.ts'
export * from './entry.ts'
export { type EntryKind, kinds, type What } from './kinds.ts'
export { attestorsOf, type EventContext, entriesOfEvent, loggedKinds, programmeId } from './ofEvent.ts'
export { timeOf } from './parts.ts'
export { sourceOf } from './sourceOf.ts'
