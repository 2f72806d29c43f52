/** What is offered for a transaction, all in wei a unit of gas. */

export type FeeLimits = {
  /** Never more than this, but for the few million wei by which no two transactions are alike; a message that would need more waits, and the log says so. */
  readonly maxFeePerGasWei: bigint
  /** For the one who makes the block, when the node suggests nothing else. */
  readonly tipPerGasWei: bigint
  /** So long a transaction may wait at the front of its signer's queue before more is offered for it. */
  readonly patienceMs: number
  /** How often more is offered for one message in all. */
  readonly mostRaises: number
}

export type Fees = { readonly maxFeePerGasWei: bigint; readonly tipPerGasWei: bigint }

export const usualFees: FeeLimits = {
  maxFeePerGasWei: 500_000_000_000n,
  tipPerGasWei: 1_000_000_000n,
  patienceMs: 20_000,
  mostRaises: 24,
}

/** Enough for a base fee that doubles, which takes six full blocks in a row (EIP-1559: an eighth a block). */
export function firstFees(baseFeeWei: bigint, limits: FeeLimits): Fees {
  return within(
    { maxFeePerGasWei: 2n * baseFeeWei + limits.tipPerGasWei, tipPerGasWei: limits.tipPerGasWei },
    limits,
  )
}

/**
 * Null where the limit leaves no room. Nodes take a replacement only when both figures rise by a tenth at least; by an eighth, here, and to what
 * the base fee now asks.
 */
export function raisedFees(earlier: Fees, baseFeeWei: bigint, limits: FeeLimits): Fees | null {
  const tipPerGasWei = byAnEighth(earlier.tipPerGasWei)
  const asked = 2n * baseFeeWei + tipPerGasWei
  const least = byAnEighth(earlier.maxFeePerGasWei)
  const raised = within({ maxFeePerGasWei: asked > least ? asked : least, tipPerGasWei }, limits)
  return raised.maxFeePerGasWei < least ? null : raised
}

function byAnEighth(wei: bigint): bigint {
  return wei + wei / 8n + 1n
}

function within({ maxFeePerGasWei, tipPerGasWei }: Fees, limits: FeeLimits): Fees {
  const bounded = maxFeePerGasWei < limits.maxFeePerGasWei ? maxFeePerGasWei : limits.maxFeePerGasWei
  return { maxFeePerGasWei: bounded, tipPerGasWei: tipPerGasWei < bounded ? tipPerGasWei : bounded }
}
