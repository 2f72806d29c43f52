/** Series of prices and of wet-bulb temperatures: read, made up, counted. Runs in browsers too. */
export { digestOf } from './digest.ts'
export { printFault, type RowFault } from './faults.ts'
export { joinSeries, readPriceFiles } from './joining.ts'
export { makePrices, type PriceWish, type WishRefusal } from './makePrices.ts'
export { makeWetBulb, type WetBulbNormals, wetBulbNormals } from './makeWetBulb.ts'
export type { Mapping, PriceMapping, PriceUnit } from './mapping.ts'
export { type Preset, type PresetName, type PriceStatistics, presets } from './priceStatistics.ts'
export { printSeries } from './printSeries.ts'
export { readPrices } from './readPrices.ts'
export { readWetBulb, type WeatherMapping } from './readWetBulb.ts'
export {
  calendarYears,
  canonicalText,
  isWholeYears,
  type Series,
  type SeriesFacts,
  seriesOf,
} from './series.ts'
export { durationCurve, meanOf, quantile, type Statistics, shareAbove, statistics } from './statistics.ts'
export { stullWetBulbC, wetBulbC } from './wetBulb.ts'
