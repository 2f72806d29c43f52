/**
 * Whether a bar's figures can be those of a bar of its standard, and whether its fine weight follows from its
 * gross weight and assay. A list with a slipped digit ends here.
 */

import { printDecimal } from '@specie/units'
import type { ListedWeight, Metal } from '../list/index.ts'
import type { Standard } from './standards.ts'

export type Deviation = {
  readonly code:
    | 'METAL_OTHER'
    | 'UNIT_OTHER'
    | 'FINENESS_LOW'
    | 'WEIGHT_OUTSIDE'
    | 'GROSS_OFF_STEP'
    | 'FINE_WRONG'
  readonly field: 'metal' | 'gross' | 'fineness' | 'fine'
  /** What would be right. */
  readonly expected: string
}

/** What is wrong with these figures, or null. `fineStepThousandths` is the last digit that the list gives. */
export function deviationFrom(
  standard: Standard,
  bar: ListedWeight & { readonly metal: Metal },
  fineStepThousandths = 1n,
): Deviation | null {
  if (bar.metal !== standard.metal) {
    return {
      code: 'METAL_OTHER',
      field: 'metal',
      expected: `${standard.metal}, for ${standard.id} is made of it`,
    }
  }
  const bounds = standard.weights[bar.unit]
  if (bounds === undefined) {
    const units = Object.keys(standard.weights).join(' or ')
    return {
      code: 'UNIT_OTHER',
      field: 'gross',
      expected: `a weight in ${units}, as ${standard.id} is weighed`,
    }
  }
  if (bar.finenessHundredths < standard.minimumFinenessHundredths || bar.finenessHundredths > 100_000n) {
    const least = printDecimal(standard.minimumFinenessHundredths, 2)
    return { code: 'FINENESS_LOW', field: 'fineness', expected: `${least} to 1000.00 for ${standard.id}` }
  }
  if (bar.grossThousandths % bounds.grossStepThousandths !== 0n) {
    const step = printDecimal(bounds.grossStepThousandths, 3)
    return {
      code: 'GROSS_OFF_STEP',
      field: 'gross',
      expected: `a multiple of ${step} ${bar.unit} for ${standard.id}`,
    }
  }
  const weight = bounds.of === 'fine' ? bar.fineThousandths : bar.grossThousandths
  if (weight < bounds.minimumThousandths || weight > bounds.maximumThousandths) {
    const least = printDecimal(bounds.minimumThousandths, 3)
    const most = printDecimal(bounds.maximumThousandths, 3)
    return {
      code: 'WEIGHT_OUTSIDE',
      field: bounds.of,
      expected: `${least} to ${most} ${bar.unit} for ${standard.id}`,
    }
  }
  return fineDeviation(bar, fineStepThousandths)
}

/** Gross × fineness, truncated to the last digit. */
export function truncatedFineThousandths(
  bar: Omit<ListedWeight, 'fineThousandths'>,
  stepThousandths = 1n,
): bigint {
  const divisor = 100_000n * stepThousandths
  return ((bar.grossThousandths * bar.finenessHundredths) / divisor) * stepThousandths
}

function fineDeviation(bar: ListedWeight, stepThousandths: bigint): Deviation | null {
  const truncated = truncatedFineThousandths(bar, stepThousandths)
  const divisor = 100_000n * stepThousandths
  const remainder = (bar.grossThousandths * bar.finenessHundredths) % divisor
  const nearest = 2n * remainder >= divisor ? truncated + stepThousandths : truncated
  if (bar.fineThousandths === truncated || bar.fineThousandths === nearest) return null
  const right = [...new Set([truncated, nearest])].map((weight) => printDecimal(weight, 3)).join(' or ')
  return { code: 'FINE_WRONG', field: 'fine', expected: `${right}, from gross weight and assay` }
}
