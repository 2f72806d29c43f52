/** PostgreSQL for Specie: a server of its own or yours, migrations, transactions, and databases to throw away in tests. */
export { type EmbeddedUse, removeEmbeddedServer } from './embedded/join.ts'
export { exactNumbers } from './exact-numbers.ts'
export {
  addJob,
  type JobClient,
  type JobOptions,
  migrateJobs,
  type RunJobsOptions,
  runJobs,
  type Task,
} from './jobs.ts'
export { type Migration, migrate } from './migrate.ts'
export { type OpenStoreOptions, openStore, type Store } from './open-store.ts'
export { createPool } from './pool.ts'
export { sealTemplate } from './seal-template.ts'
export {
  startTestDatabase,
  type TestDatabase,
  type ThrowAwayDatabase,
  throwAwayDatabase,
} from './test-database.ts'
export { type TransactionOptions, transaction } from './transaction.ts'
export { parseWhole, printWhole } from './whole.ts'
