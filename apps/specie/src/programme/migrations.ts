/** The tables of every package, brought to what this program expects. */
import { outboxMigrations } from '@specie/coin/outbox'
import { migrations as issuanceMigrations } from '@specie/issuance'
import { migrations as registerMigrations } from '@specie/register'
import { type Migration, migrate, migrateJobs, type Store } from '@specie/store'
import { programmeMigrations } from './store.ts'

/** In the order in which the packages stand on each other. */
export const allMigrations: readonly Migration[] = [
  ...programmeMigrations,
  ...registerMigrations,
  ...outboxMigrations,
  ...issuanceMigrations,
]

/** Every schema that is ours, the job queue's own last: jobs are made again by a sweep. */
export const ourSchemas = [
  'programme',
  'register',
  'chain',
  'outbox',
  'issuance',
  'books',
  'session',
  'graphile_worker',
] as const

/** Any number of processes may do it at once. */
export async function migrateAll(pool: Store['pool']): Promise<void> {
  await Promise.all([migrate(pool, allMigrations), migrateJobs(pool)])
}
