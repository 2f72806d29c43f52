/** A site planned: its hours, its money, its size, its figures. */

export { type Canonical, canonicalJson } from './canonicalJson.ts'
export { type Course, courseOf, type YearOutcome } from './course.ts'
export { valueOfPath } from './lifetime.ts'
export { type LineName, lineNames, type Money } from './money.ts'
export { expectedPath, monthOf, pathOf, tipOf, yearsFromTip } from './path.ts'
export { type PlanOptions, planSite, type RiskRequest, sizesOf } from './planSite.ts'
export { largestSize, type Prepared, prepare, withSite } from './prepare.ts'
export type * from './types.ts'
export type { Solve } from './year.ts'
