/** For pages that show checks and compute none: their names, and what a report of them looks like. No code but the names: `@specie/evidence/check-ids`. */

export { type CheckId, type CheckInput, checkIds, inputsOfChecks } from './checkIds.ts'
export type { CheckReport, ReportedCheck } from './checkReport.ts'
export type { KnownAttestor, LogHead } from './inputs.ts'
export type { Check, Fact, Result } from './verdict.ts'
