/** What may come otherwise, and which sizes are compared. */
import { z } from 'zod'
import { amount, assumed, month, part, percent, positive, stated } from './stated.ts'

export const risk = part('What may come otherwise.', {
  lifetimes: assumed(
    z.int().min(10).max(1_000_000),
    'How many futures are drawn.',
    2000,
    'enough for the 5th percentile to a few percent',
  ),
  bitcoinVolatilityPercent: assumed(
    percent,
    'Volatility of the price of bitcoin, a year.',
    60,
    'assumed: between 45 and 80 % in 2018 to 2025',
  ),
  powerVolatilityPercent: assumed(
    percent,
    'Volatility of the level of power prices, a year.',
    20,
    'assumed: the yearly mean of PJM’s Braidwood node fell by 27 and 21 % in 2019 and 2020',
  ),
  networkVolatilityPercent: assumed(
    percent,
    'Volatility of the network’s growth, a year.',
    20,
    'assumed; back-tested errors in docs/validation.md',
  ),
  feeVolatilityPercent: assumed(
    amount,
    'Volatility of fees, a year.',
    100,
    'assumed: within a year they may as well double as halve',
  ),
  networkResponsePercentPerMonth: assumed(
    percent,
    'How much of the gap between bitcoin’s price and the network, each beside its stated course, the network closes in a month: miners come where it pays and leave where it does not.',
    5,
    'assumed: half of it in 14 months; after the peaks of 2017 and 2021 hash price was back at its trend within two years',
  ),
  networkFollowsPrice: assumed(
    z.number().min(-1).max(1),
    'Correlation of the network’s own monthly swings with the price of bitcoin, beside that response.',
    0.5,
    'assumed: machines are bought when the price rises, and arrive months later',
  ),
  powerFollowsPrice: assumed(
    z.number().min(-1).max(1),
    'Correlation of power prices with the price of bitcoin.',
    0,
    'assumed: none',
  ),
  ban: assumed(
    part('A rule that ends mining.', {
      from: stated(month, 'First month without mining.'),
      resalePercent: stated(
        percent,
        'What the machines then bring, % of what an owner who sells by choice would get.',
      ),
    }).nullable(),
    'A ban on mining at a date.',
    null,
    'none in the plan itself; the report shows one as a scenario',
  ),
})

export const sizing = part('Sizes to compare.', {
  fromMw: assumed(
    amount.nullable(),
    'Smallest.',
    null,
    'no mine at all: what every size is measured against',
  ),
  toMw: assumed(positive.nullable(), 'Largest.', null, 'what the station may spare, at most twice the mine'),
  points: assumed(z.int().min(3).max(200), 'How many.', 21, 'enough for a smooth curve'),
})
