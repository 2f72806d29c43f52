/** The public log as this programme keeps it, in its own database. */
export * from './append.ts'
export * from './checkpoints.ts'
export * from './read.ts'
export { logMigrations } from './schema.ts'
