/** A loan, year by year: what is paid as interest and what is paid back, at each year's end. */

export type LoanTerms = {
  readonly kind: 'annuity' | 'linear' | 'bullet'
  readonly principalUsd: number
  readonly ratePercent: number
  readonly years: number
}

export type LoanYear = {
  readonly interestUsd: number
  readonly principalUsd: number
  readonly owedUsd: number
}

/**
 * Annuity: equal payments P r / (1 - (1 + r)^-n); linear: equal parts of the principal; bullet: interest alone until the last year. The last
 * year pays whatever is owed, so the balance ends at exactly 0. RangeError for a term below one year or a negative sum.
 */
export function loanSchedule({ kind, principalUsd, ratePercent, years }: LoanTerms): readonly LoanYear[] {
  if (!Number.isInteger(years) || years < 1)
    throw new RangeError(`A loan runs for whole years, 1 or more: not ${years}.`)
  if (!(principalUsd >= 0)) throw new RangeError(`A loan is of 0 or more: not ${principalUsd}.`)
  const rate = ratePercent / 100
  const payment = rate === 0 ? principalUsd / years : (principalUsd * rate) / (1 - (1 + rate) ** -years)
  let owed = principalUsd
  return Array.from({ length: years }, (_, year) => {
    const interestUsd = owed * rate
    const planned = { annuity: payment - interestUsd, linear: principalUsd / years, bullet: 0 }[kind]
    const paid = year === years - 1 ? owed : planned
    owed = year === years - 1 ? 0 : owed - paid
    return { interestUsd, principalUsd: paid, owedUsd: owed }
  })
}
