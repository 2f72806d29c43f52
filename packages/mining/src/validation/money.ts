/** Published cases of project finance. */
import {
  type CashFlowCase,
  cashFlow,
  internalRates,
  levelisedUsdPerMwh,
  modifiedInternalRate,
  npv,
  worthPerOutlay,
} from '../finance/index.ts'
import { type CheckGroup, exactly, published } from './check.ts'

/** Idaho National Laboratory, TEAL: two components over 120 years, through the general cash flow. */
const teal: CashFlowCase = {
  years: 120,
  components: [
    {
      name: 'A',
      usd: 4.51e9 * (300 / 1100) ** 0.64,
      lifeYears: 60,
      depreciation: { method: 'macrs', years: 15 },
      shieldInflationPercent: 4,
    },
    { name: 'B', usd: (153e6 * 51) / 231, lifeYears: 40, depreciation: null },
  ],
  lines: [
    { name: 'power', kind: 'revenue', usd: { usdPerYear: 350e6 } },
    { name: 'product', kind: 'revenue', usd: { usdPerYear: 31.5e6 } },
  ],
  tax: { percent: 39.2, losses: { are: 'refunded' } },
}

export function moneyChecks(): CheckGroup {
  const { netUsd } = cashFlow(teal)
  const several = internalRates([-5, 10.5, 1, -8, 1])
  const laboratory = 'INL TEAL, published case'
  return {
    title: 'Money',
    checks: [
      published('NPV of the laboratory case, USD', laboratory, '2,936,276,496.6', npv(0.05, netUsd)),
      published('IRR of the laboratory case', laboratory, '0.134286080409', internalRates(netUsd).preferred),
      published(
        'TEAL’s own index of it',
        laboratory,
        '1.47009853876',
        worthPerOutlay(0.05, netUsd),
        '−NPV ÷ flow of year 0',
      ),
      published(
        'npv(8 %, −40,000, 5,000, 8,000, 12,000, 30,000)',
        'NumPy Financial',
        '3065.22267',
        npv(0.08, [-40000, 5000, 8000, 12000, 30000]),
      ),
      published(
        'irr(−100, 39, 59, 55, 20)',
        'NumPy Financial',
        '0.28095',
        internalRates([-100, 39, 59, 55, 20]).preferred,
      ),
      published(
        'irr(−5, 10.5, 1, −8, 1), the root nearest zero',
        'NumPy Financial',
        '0.0886',
        several.preferred,
        `all its roots: ${several.rates.map((rate) => rate.toFixed(4).replace('-', '−')).join(', ')}; the published 0.709 is cut off, not rounded`,
      ),
      exactly(
        'Its second root, cut off at three decimals',
        'NumPy Financial',
        '0.709',
        (Math.floor((several.rates.at(-1) ?? Number.NaN) * 1000) / 1000).toFixed(3),
      ),
      published(
        'mirr(−100, 50, −60, 70; 10 %, 12 %)',
        'NumPy Financial',
        '−0.03909366594356467',
        modifiedInternalRate([-100, 50, -60, 70], 0.1, 0.12),
      ),
      published(
        'Levelised cost without fuel, USD/MWh',
        '5,750 USD/kW, 175 USD/kW and year, 2.8 USD/MWh, capacity factor 0.93, 7 %, 60 years',
        '74.554',
        levelisedUsdPerMwh({
          capitalUsdPerKw: 5750,
          fixedUsdPerKwYear: 175,
          variableUsdPerMwh: 2.8,
          capacityFactor: 0.93,
          ratePercent: 7,
          years: 60,
        }),
      ),
    ],
  }
}
