/** Sanctions lists and what is in them: pure, no database. */
export { countryCode, countryName } from './country.ts'
export { ownColumns } from './csv/ownCsv.ts'
export { listedDate, partialDate, printPartialDate } from './dates.ts'
export type * from './entry.ts'
export type { ListFile } from './file.ts'
export * from './readList.ts'
export { type ListRefusal, printListRefusal } from './refusal.ts'
