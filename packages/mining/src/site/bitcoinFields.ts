/** Bitcoin on the day of the plan, and how it is expected to go on. */
import { z } from 'zod'
import { amount, assumed, change, day, part, positive } from './stated.ts'

export const bitcoin = part('Bitcoin on the day the plan is made.', {
  tipHeight: assumed(
    z.int().positive(),
    'Height of the chain.',
    976_000,
    'assumed for November 2026: 840,000 on 2024-04-20 and 144 blocks a day',
  ),
  tipDay: assumed(day, 'Day of that height.', '2026-11-22', 'assumed with the height'),
  difficulty: assumed(
    z.number().min(1).max(1e30),
    'Difficulty.',
    1.4e14,
    'assumed; `bitcoin-cli getdifficulty` says it',
  ),
  priceUsd: assumed(positive.max(1e9), 'Price of a bitcoin.', 90_000, 'assumed; state your own'),
  priceGrowthPercentPerYear: assumed(
    change,
    'Change of the price, a year.',
    6,
    'assumed: below the discount rate, so that waiting for the price alone never pays',
  ),
  networkGrowthPercentPerYear: assumed(
    change,
    'Growth of the network’s hash rate, a year.',
    15,
    'assumed below every calendar year since 2009: slower as blocks pay less; `forecast` and `feedback` are the alternatives',
  ),
  growth: assumed(
    z.enum(['stated', 'forecast', 'feedback']),
    'How the network grows: at the stated rate, by the forecaster, or as far as mining pays at world power prices.',
    'stated',
    'the stated rate',
  ),
  feesBtcPerBlock: assumed(
    amount.max(1000),
    'Fees in a block.',
    0.05,
    'assumed: 1 to 2 % of the subsidy in quiet months',
  ),
  worldPowerUsdPerMwh: assumed(
    positive,
    'What power costs miners in the world; for `feedback`.',
    50,
    'assumed: 45 to 55 USD/MWh in the Cambridge surveys',
  ),
})
