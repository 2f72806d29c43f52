/**
 * The input file, field by field: what a plan needs to know of a station, its power's worth, a mine, bitcoin, money and risk. One schema
 * checks the file, makes the JSON Schema that editors complete from, and holds every default with its source. Powers are at the
 * station's busbar, money is US dollars unless a rate is stated.
 */
import { z } from 'zod'
import { bitcoin } from './bitcoinFields.ts'
import { mine } from './mineFields.ts'
import { money } from './moneyFields.ts'
import { risk, sizing } from './riskFields.ts'
import { assumed, part, stated, whole } from './stated.ts'
import { station } from './stationFields.ts'
import { grid, heat, weather } from './surroundingsFields.ts'
import { worth } from './worthFields.ts'

export const siteSchema = part('A site: a power station and the mine beside it.', {
  name: stated(z.string().min(1), 'Name of the plan.'),
  seed: assumed(whole, 'Everything drawn by chance follows from it.', 1, 'any number'),
  startYear: stated(
    z.int().min(2009).max(2200),
    'First year of mining (for a planned station: first year of operation).',
  ),
  years: assumed(z.int().min(1).max(60), 'Years that the plan covers.', 15, 'three generations of machines'),
  station,
  worth,
  grid: grid.prefault({}),
  heat: assumed(heat.nullable(), 'Heat sold.', null, 'none unless stated'),
  weather: weather.prefault({}),
  mine,
  bitcoin: bitcoin.prefault({}),
  money: money.prefault({}),
  risk: risk.prefault({}),
  sizing: sizing.prefault({}),
})

/** What a file says, before defaults. */
export type SiteInput = z.input<typeof siteSchema>
/** Every field filled. */
export type Site = z.output<typeof siteSchema>
