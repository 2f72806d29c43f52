/** Screening: lists, names, wallets, parties, cases, licences, and the rules by jurisdiction. */
export { screeningMigrations } from './store/migrations.ts'
