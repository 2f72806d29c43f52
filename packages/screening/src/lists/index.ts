/** Sanctions lists and what is in them: pure, no database. */
export type * from './entry.ts'
