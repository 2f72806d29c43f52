/** What the schema `screening` is made of, room by room, in the order in which the rooms stand on each other. */

import type { Migration } from '@specie/store'
import { casesMigrations } from './casesSchema.ts'
import { holdersMigrations } from './holdersSchema.ts'
import { licencesMigrations } from './licencesSchema.ts'
import { listsMigrations } from './listsSchema.ts'
import { partiesMigrations } from './partiesSchema.ts'
import { policyMigrations } from './policySchema.ts'

export const screeningMigrations: readonly Migration[] = [
  { name: 'screening-0001', sql: 'CREATE SCHEMA screening' },
  ...listsMigrations,
  ...policyMigrations,
  ...partiesMigrations,
  ...casesMigrations,
  ...licencesMigrations,
  ...holdersMigrations,
]
