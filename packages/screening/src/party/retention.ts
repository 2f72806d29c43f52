/**
 * How long a party's data are kept. Five years from the end of the relationship is what the money-laundering rules of most places ask (FATF, Recommendation 11);
 * a request that nobody took up lapses after a month.
 */
export const keepsForYears = 5
export const keepsRequestsForDays = 30
/** Papers are looked at again within this time, or when the first of them expires. */
export const reviewDays = 365

export function laterByYears(from: Date, years: number): Date {
  const later = new Date(from)
  later.setUTCFullYear(later.getUTCFullYear() + years)
  return later
}

export function laterByDays(from: Date, days: number): Date {
  return new Date(from.getTime() + days * 86_400_000)
}

/** Of two days YYYY-MM-DD, the first may be missing. */
export function earlier(left: string | null, right: string): string {
  return left !== null && left < right ? left : right
}
