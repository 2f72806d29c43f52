/** What deciding is worth: the first year sold, mined, at its best and without foresight; and the sizes compared. */
import type { PlanCore } from '../planSite.ts'
import { percent, type Trace } from './trace.ts'

export function addChoices({ dispatch, sizing }: PlanCore, { add, figure }: Trace): void {
  const { sellAllUsd, mineAllUsd, optimumUsd, honestUsd } = dispatch.values
  const gained = optimumUsd - sellAllUsd
  add('sellAll', 'Selling everything, first year', sellAllUsd, 'USD', 'Σ price × what can be sold', [])
  add(
    'mineAll',
    'Mining everything, first year',
    mineAllUsd,
    'USD',
    'the mine runs whenever there is power',
    [],
  )
  add(
    'optimum',
    'The best of both, first year',
    optimumUsd,
    'USD',
    'the optimum of the year’s dispatch, every price known',
    [{ name: 'method', value: dispatch.method, source: 'dispatch' }],
  )
  add(
    'honest',
    'Decided with yesterday’s prices',
    honestUsd,
    'USD',
    'each day is decided with the prices of the day before and settled at its own',
    [],
  )
  add(
    'foresight',
    'Share of the gain that needs no foresight',
    gained > 0 && honestUsd !== null ? percent((honestUsd - sellAllUsd) / gained) : null,
    '%',
    '(decided with yesterday’s prices − selling everything) ÷ (optimum − selling everything)',
    [figure('honest', honestUsd), figure('sellAll', sellAllUsd), figure('optimum', optimumUsd)],
  )
  if (sizing !== null) {
    add('bestMw', 'Best size', sizing.best.mw, 'MW', 'the size with the greatest NPV among those compared', [
      figure('bestNpv', sizing.best.npvUsd),
    ])
    add('bestNpv', 'NPV at the best size', sizing.best.npvUsd, 'USD', 'as npv', [
      figure('bestMw', sizing.best.mw),
    ])
    add('secondMw', 'Second-best size', sizing.second.mw, 'MW', 'the next', [
      figure('secondNpv', sizing.second.npvUsd),
    ])
    add('secondNpv', 'NPV at the second-best size', sizing.second.npvUsd, 'USD', 'as npv', [
      figure('secondMw', sizing.second.mw),
    ])
  }
}
