/** What the drawn futures say. */
import type { PlanCore } from '../planSite.ts'
import { percent, type Trace } from './trace.ts'

export function addRisk({ risk }: PlanCore, { add, field }: Trace): void {
  if (risk === null) return
  const drawn = [
    field('risk.lifetimes'),
    field('seed'),
    field('risk.bitcoinVolatilityPercent'),
    field('risk.networkVolatilityPercent'),
    field('risk.powerVolatilityPercent'),
  ]
  add(
    'probabilityOfLoss',
    'Probability of loss',
    percent(risk.probabilityOfLoss),
    '%',
    'share of the drawn futures with an NPV below nothing',
    drawn,
  )
  add(
    'valueAtRisk',
    'Value at risk, 95 %',
    risk.valueAtRiskUsd,
    'USD',
    'the loss that 95 of 100 drawn futures stay within',
    drawn,
  )
  add(
    'conditionalValueAtRisk',
    'Mean loss of the worst twentieth',
    risk.conditionalValueAtRiskUsd,
    'USD',
    'mean loss of the worst 5 % of the drawn futures',
    drawn,
  )
  add(
    'medianNpv',
    'Median NPV of the futures',
    risk.npvUsd.p50,
    'USD',
    'half of the drawn futures lie below',
    drawn,
  )
}
