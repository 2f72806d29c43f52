/**
 * Shares, coverages and rates in basis points (hundredths of a percent), each taken with a named direction. A page
 * shows what is left rounded down, and what is owed rounded up.
 */
import { divideDown, divideUp } from './divide.ts'
import { type Quantity, quantityOf, toBigint } from './quantity.ts'

/** A share in hundredths of a percent; above 10,000 where a part exceeds the whole. Never negative. */
export type BasisPoints = Quantity<'basis point'>

/** The only way in from a bare count. Throws RangeError below 0. */
export function basisPoints(count: bigint): BasisPoints {
  return quantityOf(count, 'A share in basis points')
}

/** The whole of something: 10,000 basis points. */
export const wholeInBasisPoints = 10_000n

/** What share `part` is of `whole`, rounded down. Throws RangeError when the whole is 0: there is no share of it. */
export function shareDown<Q extends Quantity>(part: Q, whole: NoInfer<Q>): BasisPoints {
  return basisPoints(divideDown(toBigint(part) * wholeInBasisPoints, toBigint(whole)))
}

/** What share `part` is of `whole`, rounded up. Throws RangeError when the whole is 0. */
export function shareUp<Q extends Quantity>(part: Q, whole: NoInfer<Q>): BasisPoints {
  return basisPoints(divideUp(toBigint(part) * wholeInBasisPoints, toBigint(whole)))
}

/** So many basis points of `whole`, rounded down. */
export function partDown<Q extends Quantity>(whole: Q, share: BasisPoints): Q {
  return quantityOf(divideDown(toBigint(whole) * toBigint(share), wholeInBasisPoints), 'A part')
}

/** So many basis points of `whole`, rounded up. */
export function partUp<Q extends Quantity>(whole: Q, share: BasisPoints): Q {
  return quantityOf(divideUp(toBigint(whole) * toBigint(share), wholeInBasisPoints), 'A part')
}
