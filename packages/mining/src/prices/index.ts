/** Series of prices and of wet-bulb temperatures: read, made up, counted. */
export { printFault, type RowFault } from './faults.ts'
export type { Mapping, PriceMapping, PriceUnit } from './mapping.ts'
export { readPrices } from './readPrices.ts'
export { calendarYears, canonicalText, isWholeYears, type Series, seriesOf } from './series.ts'
