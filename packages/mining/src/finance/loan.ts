/** A loan, year by year: what is paid as interest and what is paid back, at each year's end. */

export type LoanTerms = {
  readonly kind: 'annuity' | 'linear' | 'bullet'
  readonly principalUsd: number
  readonly ratePercent: number
  /** From drawing to the last payment, years of grace included. */
  readonly years: number
  /** Years at the start in which nothing is paid back; 0 where not given. */
  readonly graceYears?: number
  /** In the years of grace interest is paid as it falls due, or added to the debt (a plant being built earns nothing); paid where not given. */
  readonly graceInterest?: 'paid' | 'added'
}

export type LoanYear = {
  /** Fallen due in the year; `addedUsd` of it was not paid but added to the debt. */
  readonly interestUsd: number
  readonly addedUsd: number
  readonly principalUsd: number
  readonly owedUsd: number
}

/**
 * Annuity: equal payments P r / (1 - (1 + r)^-n); linear: equal parts of the principal; bullet: interest alone until the last year; each over the
 * years after grace. The last year pays whatever is owed, so the balance ends at exactly 0. RangeError for a term below one year, a grace as long as
 * the term, a negative sum, or a rate of -100 % or less.
 */
export function loanSchedule(terms: LoanTerms): readonly LoanYear[] {
  const { kind, principalUsd, ratePercent, years, graceYears = 0, graceInterest = 'paid' } = terms
  if (!Number.isInteger(years) || years < 1)
    throw new RangeError(`A loan runs for whole years, 1 or more: not ${years}.`)
  if (!Number.isInteger(graceYears) || graceYears < 0 || graceYears >= years)
    throw new RangeError(`Grace is whole years, fewer than the loan's ${years}: not ${graceYears}.`)
  if (!(principalUsd >= 0)) throw new RangeError(`A loan is of 0 or more: not ${principalUsd}.`)
  if (!(ratePercent > -100)) throw new RangeError(`A loan's rate lies above -100 %: not ${ratePercent}.`)
  const rate = ratePercent / 100
  const term = years - graceYears
  const atStart = graceInterest === 'added' ? principalUsd * (1 + rate) ** graceYears : principalUsd
  const payment = atStart * annuityFactor(rate, term)
  let owed = principalUsd
  return Array.from({ length: years }, (_, year) => {
    const interestUsd = owed * rate
    if (year < graceYears) {
      const addedUsd = graceInterest === 'added' ? interestUsd : 0
      owed += addedUsd
      return { interestUsd, addedUsd, principalUsd: 0, owedUsd: owed }
    }
    const last = year === years - 1
    const planned = { annuity: payment - interestUsd, linear: atStart / term, bullet: 0 }[kind]
    const paid = last ? owed : planned
    owed = last ? 0 : owed - paid
    return { interestUsd, addedUsd: 0, principalUsd: paid, owedUsd: owed }
  })
}

/** Yearly payment on a dollar over `years` at `rate` (the capital recovery factor): r / (1 - (1 + r)^-n), and 1 / n at no interest. */
export function annuityFactor(rate: number, years: number): number {
  if (!(years > 0)) throw new RangeError(`An annuity runs for more than 0 years: not ${years}.`)
  if (!(rate > -1)) throw new RangeError(`A rate lies above -1 (-100 %): not ${rate}.`)
  return rate === 0 ? 1 / years : rate / -Math.expm1(-years * Math.log1p(rate))
}
