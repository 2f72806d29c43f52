/** The mine: groups of machines, their wear and replacement, buildings, the pool. */
import { z } from 'zod'
import { buildingCosts } from '../mine/building.ts'
import { wearSources } from '../mine/wear.ts'
import { amount, assumed, change, part, percent, positive, stated } from './stated.ts'

const ownMachine = part('A machine of your own, where the catalogue has none.', {
  terahashes: stated(positive, 'Hash rate, TH/s.'),
  watts: stated(positive, 'Power at the wall.'),
  usd: stated(amount, 'Price.'),
})

const group = part('A group of machines that is switched together.', {
  name: stated(z.string().min(1), 'Name.'),
  machine: stated(
    z.union([z.string(), ownMachine]),
    'A name from the catalogue (specie mine machines) or a machine of your own.',
  ),
  sharePercent: assumed(percent, 'Share of the mine’s power.', 100, 'one group'),
  cooling: assumed(z.enum(['air', 'hydro', 'immersion']), 'How it is cooled.', 'air', 'containers with fans'),
  modes: assumed(
    z.array(
      part('A power mode.', {
        name: stated(z.string(), 'Name.'),
        terahashes: stated(positive, 'Hash rate.'),
        watts: stated(positive, 'Power.'),
      }),
    ),
    'Power modes of the machine; none: its rated mode alone.',
    [],
    'the rated mode',
  ),
  partLoad: assumed(
    z.boolean(),
    'Machines without stated modes slow down in steps, as an S19k Pro does under LuxOS.',
    false,
    'machines run at their rated power or not at all',
  ),
  lowestPercent: assumed(
    percent,
    'Lowest load while on, % of the group.',
    0,
    'machines are switched one by one',
  ),
  startUsd: assumed(amount, 'What a start costs.', 0, 'assumed: none'),
  stopUsd: assumed(amount, 'What a stop costs.', 0, 'assumed: none'),
  shortestOnHours: assumed(z.int().min(1), 'Shortest run, hours.', 1, 'free'),
  shortestOffHours: assumed(z.int().min(1), 'Shortest rest, hours.', 1, 'free'),
})

export const mine = part('The mine.', {
  mw: stated(positive, 'Power of the mine at the busbar, cooling included.'),
  groups: stated(z.array(group).min(1), 'Groups of machines.'),
  rampMwPerHour: assumed(
    positive.nullable(),
    'How fast the mine’s load may change (staggered starts). Null: freely.',
    null,
    'containers start within minutes',
  ),
  staggering: assumed(
    part('Machines are switched on in turn, so that the busbar does not jump; the ramp follows.', {
      atOnce: stated(z.int().min(1), 'Machines switched on at once.'),
      secondsBetween: stated(positive, 'Seconds until the next are.'),
    }).nullable(),
    'Staggered starts.',
    null,
    'no slower than a step unless stated',
  ),
  uptimePercent: assumed(
    percent.gt(0),
    'Share of the wanted hours in which machines run.',
    96,
    'assumed: public miners report 95 to 98 %',
  ),
  failurePercentPerYear: assumed(
    percent,
    'Machines that fail in a year, repaired or replaced.',
    5,
    'assumed: one in twenty; state what your service contract says',
  ),
  repairPercentOfPrice: assumed(
    percent,
    'Cost of a repair, % of the machine’s price.',
    20,
    'assumed: a hash board or a power supply',
  ),
  scrapPercent: assumed(
    percent,
    'Failed machines that are bought anew, % of the failed.',
    10,
    wearSources.scrapPercent,
  ),
  degradationPercentPerYear: assumed(
    percent,
    'Hash rate lost to age, a year.',
    1,
    'assumed: dust and worn fans; boards that fail count under failures',
  ),
  replacement: part('When machines are replaced.', {
    everyYears: assumed(
      positive,
      'Age at which all of a group are replaced; the new ones draw the same power.',
      5,
      'assumed: the upper end of the three to five years over which public miners write machines off',
    ),
    efficiencyPercentPerYear: assumed(
      percent,
      'Improvement of J/TH, a year, of what can then be bought.',
      8,
      'assumed: 29.5 J/TH in 2020 to 15 J/TH in 2024 is 15 % a year; half of it is expected henceforth',
    ),
    priceChangePercentPerYear: assumed(
      change,
      'Change of the price of a TH/s, a year.',
      -5,
      'assumed: machines grew cheaper by the TH/s in most years',
    ),
    rule: assumed(
      z.enum(['whenItPays', 'always']),
      'Whether new machines are bought only where last year’s income says that they will earn their price; else the mine closes.',
      'whenItPays',
      'an owner who may choose',
    ),
  }).prefault({}),
  buildingUsdPerMw: assumed(
    amount.nullable(),
    'Containers or halls, transformers and cooling for each MW, once. Null: by the cooling of each group.',
    null,
    `350,000 USD by air, 450,000 hydro, 550,000 immersion: ${buildingCosts.air.source}; ${buildingCosts.hydro.source.replace('assumed: ', '')}; ${buildingCosts.immersion.source.replace('assumed: ', '')}`,
  ),
  runningUsdPerMwYear: assumed(
    amount,
    'Staff, network, insurance, for each MW and year.',
    45_000,
    'assumed: about 5 USD for each MWh mined',
  ),
  fixedUsdPerYear: assumed(
    amount,
    'What a mine of any size costs a year.',
    300_000,
    'assumed: management, guards and audit of a small company',
  ),
  pool: part('The pool.', {
    feePercent: assumed(
      percent,
      'Fee.',
      2,
      'assumed: fees of full-pay-per-share pools are 2 to 4 %, less for large customers',
    ),
    scheme: assumed(
      z.enum(['fpps', 'pps', 'pplns', 'solo']),
      'Payout scheme: full pay per share, pay per share (the pool keeps the fees of blocks), pay per last shares, or alone.',
      'fpps',
      'the most usual among large miners',
    ),
    networkPercent: assumed(
      percent.gt(0),
      'Share of the network that the pool has, with this mine; for the luck of `pplns`.',
      10,
      'assumed: a pool of middle size',
    ),
  }).prefault({}),
})
