/** Standards of bars alone: pure, for Node and browsers, with nothing of a database in it. */

export { type Deviation, deviationFrom, truncatedFineThousandths } from './meetsStandard.ts'
export { type Standard, standard, standards, type WeightBounds } from './standards.ts'
