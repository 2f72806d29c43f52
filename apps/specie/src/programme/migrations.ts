/** The tables of every package, brought to what this program expects. */
import { booksMigrations } from '@specie/books'
import { outboxMigrations } from '@specie/coin/outbox'
import { readerMigrations } from '@specie/coin/reader'
import { alarmsMigrations } from '@specie/evidence/alarms'
import { balancesMigrations } from '@specie/evidence/balances'
import { documentsMigrations } from '@specie/evidence/documents'
import { logMigrations } from '@specie/evidence/log-store'
import { migrations as issuanceMigrations } from '@specie/issuance'
import { migrations as registerMigrations } from '@specie/register'
import { screeningMigrations } from '@specie/screening'
import { settlementMigrations } from '@specie/settlement'
import { type Migration, migrate, migrateJobs, type Store } from '@specie/store'
import { deskMigrations } from '../server/desk/calls/store.ts'
import { liveMigrations } from '../server/desk/live/store.ts'
import { sessionMigrations } from '../server/session/store.ts'
import { programmeMigrations } from './store.ts'

/** In the order in which they stand on each other. */
export const allMigrations: readonly Migration[] = [
  ...programmeMigrations,
  ...registerMigrations,
  ...screeningMigrations,
  ...readerMigrations,
  ...outboxMigrations,
  ...documentsMigrations,
  ...alarmsMigrations,
  ...balancesMigrations,
  ...logMigrations,
  ...issuanceMigrations,
  ...settlementMigrations,
  ...booksMigrations,
  ...sessionMigrations,
  ...liveMigrations,
  ...deskMigrations,
]

/** Every schema that is ours. The last two hold what is made again: jobs by a sweep, news by whatever happens next. */
export const ourSchemas = [
  'programme',
  'register',
  'screening',
  'chain',
  'outbox',
  'evidence',
  'issuance',
  'settlement',
  'books',
  'desk',
  'session',
  'live',
  'graphile_worker',
] as const

/** Any number of processes may do it at once. */
export async function migrateAll(pool: Store['pool']): Promise<void> {
  await Promise.all([migrate(pool, allMigrations), migrateJobs(pool)])
}
