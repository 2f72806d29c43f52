/**
 * The currencies that a programme counts money in, and how many decimals their smallest unit has (ISO 4217). A
 * currency that is not here is refused; adding one is one line.
 */
import { type Outcome, ok, refused } from './outcome.ts'

/** Decimals of the minor unit, by ISO 4217 code. */
export const currencyDecimals = {
  AED: 2,
  AUD: 2,
  BHD: 3,
  BYN: 2,
  CAD: 2,
  CHF: 2,
  CNY: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  INR: 2,
  JPY: 0,
  KGS: 2,
  KRW: 0,
  KWD: 3,
  KZT: 2,
  RUB: 2,
  SGD: 2,
  TRY: 2,
  USD: 2,
  UZS: 2,
  ZAR: 2,
} as const satisfies Record<string, number>

export type Currency = keyof typeof currencyDecimals

export type CurrencyRefusal = {
  readonly code: 'UNKNOWN_CURRENCY'
  readonly text: string
  readonly message: string
}

/** The currency of an ISO 4217 code, in capitals. */
export function parseCurrency(text: string): Outcome<Currency, CurrencyRefusal> {
  if (isCurrency(text)) return ok(text)
  const known = Object.keys(currencyDecimals).join(', ')
  return refused({
    code: 'UNKNOWN_CURRENCY',
    text,
    message: `${JSON.stringify(text)} is no currency here. Known: ${known}.`,
  })
}

function isCurrency(text: string): text is Currency {
  return Object.hasOwn(currencyDecimals, text)
}
