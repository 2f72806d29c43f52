/** Money: discount, tax, depreciation, loan, rates of exchange. */
import { z } from 'zod'
import { amount, assumed, change, part, percent, positive, stated } from './stated.ts'

const depreciation = z.discriminatedUnion('method', [
  part('Equal parts.', {
    method: stated(z.literal('straightLine'), 'How.'),
    years: stated(positive, 'Years.'),
  }),
  part('United States.', {
    method: stated(z.literal('macrs'), 'How.'),
    years: stated(
      z.union([z.literal(3), z.literal(5), z.literal(7), z.literal(10), z.literal(15), z.literal(20)]),
      'Class.',
    ),
  }),
  part('Russian groups, linear.', {
    method: stated(z.literal('russian'), 'How.'),
    group: stated(z.int().min(1).max(10), 'Group.'),
    bonusPercent: assumed(percent.max(30), 'Written off at once.', 0, 'none unless elected'),
  }),
  part('Linear by table of lives.', {
    method: stated(z.literal('belarusian'), 'How.'),
    years: stated(positive, 'Standard life.'),
  }),
  part('A table of your own.', {
    method: stated(z.literal('table'), 'How.'),
    percentByYear: stated(z.array(percent).min(1), 'Shares; they add up to 100.'),
  }),
])

export const money = part('Money.', {
  discountPercent: assumed(
    change,
    'Discount rate.',
    8,
    'assumed: between the 7 and 10 % that IEA and OECD-NEA calculate with',
  ),
  taxPercent: assumed(
    percent,
    'Tax on profit.',
    20,
    'assumed: the rate of Belarus since 2022; state your own',
  ),
  machineDepreciation: assumed(
    depreciation,
    'How machines are written off.',
    { method: 'straightLine', years: 3 },
    'assumed: machines are outdated before they are worn',
  ),
  buildingDepreciation: assumed(
    depreciation,
    'How buildings and connection are written off.',
    { method: 'straightLine', years: 10 },
    'assumed: containers and switchgear',
  ),
  loan: assumed(
    part('A loan for the first capital.', {
      percentOfCapital: stated(
        percent,
        'Share of the first capital that is borrowed; of a planned station’s too.',
      ),
      ratePercent: stated(percent, 'Interest, a year.'),
      years: stated(z.int().min(1), 'Years to pay back.'),
      kind: stated(z.enum(['annuity', 'linear', 'bullet']), 'How.'),
    }).nullable(),
    'A loan.',
    null,
    'own money unless stated',
  ),
  workingCapitalDays: assumed(
    amount,
    'Days of cost that lie as working capital.',
    30,
    'assumed: a month between cost and payment',
  ),
  residualPercent: assumed(
    percent,
    'What machines bring at the end of their life, % of their price; before that, on a straight line from it.',
    5,
    'assumed: near scrap',
  ),
  roublesPerUsd: assumed(positive, 'Roubles for a dollar.', 90, 'assumed; state your own'),
  yuanPerUsd: assumed(positive, 'Yuan for a dollar.', 7.1, 'assumed; state your own'),
  goldUsdPerTroyOunce: assumed(positive, 'Gold, USD a troy ounce.', 4000, 'assumed; state your own'),
})
