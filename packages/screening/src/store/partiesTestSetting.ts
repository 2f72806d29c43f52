/** The tables that parties stand on, for tests of this room alone. */
import { partiesMigrations } from './partiesSchema.ts'

export const migrationsForTests = [
  { name: 'screening-0001', sql: 'CREATE SCHEMA screening' },
  ...partiesMigrations,
]
