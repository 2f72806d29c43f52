/** What the flows are worth: present worth, rates, payback, and the same in other money. */
import {
  inEachMoney,
  internalRates,
  modifiedInternalRate,
  paybackYears,
  profitabilityIndex,
} from '../../finance/index.ts'
import type { PlanCore } from '../planSite.ts'
import { percent, printed, type Trace } from './trace.ts'

export function addReturns({ site, flowsUsd, npvUsd, money }: PlanCore, { add, field, figure }: Trace): void {
  const rate = site.money.discountPercent / 100
  const rates = internalRates(flowsUsd)
  add('npv', 'Net present value', npvUsd, 'USD', 'Σ net cash flow of year n ÷ (1 + discount rate)^n', [
    field('money.discountPercent'),
    ...flowsUsd.map((usd, year) => ({
      name: year === 0 ? 'before' : String(site.startYear + year - 1),
      value: printed(usd),
      source: 'cashflow.csv, net',
    })),
  ])
  add(
    'irr',
    rates.rates.length > 1
      ? `Internal rate of return (one of ${rates.rates.length}: ${rates.rates.map((one) => `${(one * 100).toFixed(1)} %`).join(', ')}; judge by NPV)`
      : 'Internal rate of return',
    percent(rates.preferred),
    '%',
    'the rate nearest zero at which the flows are worth nothing',
    [
      {
        name: 'all rates',
        value: rates.rates.map((one) => `${printed(one * 100)} %`).join(', ') || 'none',
        source: 'cashflow.csv, net',
      },
    ],
  )
  add(
    'mirr',
    'Modified internal rate of return',
    percent(modifiedInternalRate(flowsUsd, rate, rate)),
    '%',
    '(income compounded to the end ÷ outlays discounted to now)^(1/years) − 1, both at the discount rate',
    [field('money.discountPercent')],
  )
  add(
    'profitabilityIndex',
    'Profitability index',
    profitabilityIndex(rate, flowsUsd),
    '',
    'present value of the flows after the first outlay ÷ that outlay',
    [
      figure('npv', npvUsd),
      { name: 'before', value: printed(flowsUsd[0] ?? 0), source: 'cashflow.csv, net' },
    ],
  )
  add(
    'payback',
    'Payback',
    paybackYears(flowsUsd),
    'years',
    'years until the summed flows stay above nothing',
    [],
  )
  add(
    'discountedPayback',
    'Payback, discounted',
    paybackYears(flowsUsd, rate),
    'years',
    'the same of the discounted flows',
    [field('money.discountPercent')],
  )
  add(
    'outlay',
    'Outlay before the first year',
    -(flowsUsd[0] ?? 0),
    'USD',
    'machines, buildings, connection, working capital, less the loan',
    Object.entries(money.lines)
      .filter(([, values]) => (values[0] ?? 0) !== 0)
      .map(([name, values]) => ({ name, value: printed(values[0] ?? 0), source: 'cashflow.csv' })),
  )
  const inOthers = inEachMoney(npvUsd, {
    roublesPerUsd: site.money.roublesPerUsd,
    yuanPerUsd: site.money.yuanPerUsd,
    goldUsdPerTroyOunce: site.money.goldUsdPerTroyOunce,
  })
  add('npvRoubles', 'NPV in roubles', inOthers.roubles, 'RUB', 'npv × rate', [
    figure('npv', npvUsd),
    field('money.roublesPerUsd'),
  ])
  add('npvYuan', 'NPV in yuan', inOthers.yuan, 'CNY', 'npv × rate', [
    figure('npv', npvUsd),
    field('money.yuanPerUsd'),
  ])
  add('npvGold', 'NPV in grams of gold', inOthers.goldGrams, 'g', 'npv ÷ price of an ounce × 31.1034768', [
    figure('npv', npvUsd),
    field('money.goldUsdPerTroyOunce'),
  ])
}
