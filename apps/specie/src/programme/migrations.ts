/** The tables of every package, brought to what this program expects. */
import { migrations as issuanceMigrations } from '@specie/issuance'
import { migrations as registerMigrations } from '@specie/register'
import { migrate, type Store } from '@specie/store'
import { programmeMigrations } from './store.ts'

/** In the order in which the packages stand on each other. Any number of processes may do it at once. */
export async function migrateAll(pool: Store['pool']): Promise<void> {
  await migrate(pool, [...programmeMigrations, ...registerMigrations, ...issuanceMigrations])
}
