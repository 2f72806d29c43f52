/**
 * What is left of a licence's amount. Gold counts against it once: as a bar that backs coins again under it, or as what an order moves under it; a lifted bar that
 * an order moves is the same gold, and is counted as moved.
 */

export type LedgerUse = { readonly amountMicrograms: bigint; readonly barKeys: readonly string[] }

export type LedgerLifted = { readonly barKey: string; readonly amountMicrograms: bigint }

export type LicenceLedger = {
  /** Reserved and used; nothing that was given back. */
  readonly uses: readonly LedgerUse[]
  readonly lifted: readonly LedgerLifted[]
}

/** Micrograms, below zero where an amendment took away what had been used; null where the licence names no amount. */
export function leftOf(amountMicrograms: bigint | null, ledger: LicenceLedger): bigint | null {
  if (amountMicrograms === null) return null
  const moved = new Set(ledger.uses.flatMap(({ barKeys }) => barKeys))
  const counting = new Map(ledger.lifted.map((one) => [one.barKey, one.amountMicrograms]))
  const used = ledger.uses.reduce((sum, one) => sum + one.amountMicrograms, 0n)
  let backing = 0n
  for (const [barKey, amount] of counting) if (!moved.has(barKey)) backing += amount
  return amountMicrograms - used - backing
}

export function withUse(ledger: LicenceLedger, use: LedgerUse): LicenceLedger {
  return { ...ledger, uses: [...ledger.uses, use] }
}
