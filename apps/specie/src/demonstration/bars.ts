/**
 * The bars of the demonstration programme, from a fixed seed: London Good Delivery bars and kilobars as refiners
 * really cast them (gross in steps of 0.025 oz, assay in tenths, fine weight to 0.001 oz), under brands that do not exist.
 * They leave here as CSV files in the LBMA's columns and enter the register by the same import as anyone's file.
 */

export type Brand = {
  readonly code: string
  readonly name: string
  /** Country of the refinery. */
  readonly country: string
  /** How this refiner stamps its serial numbers. */
  readonly serial: (number: number, year: number) => string
}

export type CastBar = {
  readonly serial: string
  readonly brand: string
  readonly year: number
  readonly standard: 'lbma-gold' | 'kilobar-9999'
  readonly unit: 'oz' | 'g'
  readonly grossThousandths: bigint
  readonly finenessHundredths: bigint
  readonly fineThousandths: bigint
  readonly refiner: string
  readonly custody: string | null
}

export type Consignment = {
  readonly largeBars: number
  readonly kilobars: number
  /** Brands by their share in this vault; a brand may stand more than once. */
  readonly brands: readonly string[]
  /** Every so many bars one comes without its chain of custody, and counts for nothing. 0: none. */
  readonly withoutPapersEvery: number
}

/** No refiner of these names or codes is known; any likeness is chance. */
export const brands: readonly Brand[] = [
  { code: 'VRD', name: 'Veridane Refining Works', country: 'CH', serial: (n) => `A ${10_000 + n}` },
  { code: 'TSL', name: 'Tessalin Metalli', country: 'IT', serial: (n, year) => `TS${year % 100}${five(n)}` },
  { code: 'KRV', name: 'Korvach Feingold', country: 'AT', serial: (n) => `${200_000 + n * 7}` },
  { code: 'NMB', name: 'Nimbara Refinery', country: 'AU', serial: (n) => `NB-${five(n)}` },
  { code: 'HKN', name: 'Hakuten Precious Metals', country: 'JP', serial: (n) => `${five(n)}H` },
  { code: 'PDR', name: 'Pedrelo Ouro Fino', country: 'BR', serial: (n, year) => `${five(n)}/${year % 100}` },
  { code: 'ZBL', name: 'Zabelin Smelting Works', country: 'ZZ', serial: (n) => `Z ${five(n)}` },
]

/** The bars of one consignment: same seed and label, same bars, for ever. */
export function castConsignment(label: string, consignment: Consignment): CastBar[] {
  const random = randomFrom(`Meridian Gold ${label}`)
  const bars: CastBar[] = []
  // Each consignment has serial numbers of its own, far from any other's.
  let number = (seedOf(label) % 900) * 100
  const total = consignment.largeBars + consignment.kilobars
  for (let index = 0; index < total; index += 1) {
    number += 1 + below(random, 3)
    const code = consignment.brands[below(random, consignment.brands.length)]
    const brand = brands.find((one) => one.code === code)
    if (brand === undefined) throw new Error(`The demonstration knows no brand ${code}.`)
    const year = 1996 + below(random, 29)
    const unpapered =
      consignment.withoutPapersEvery > 0 &&
      index % consignment.withoutPapersEvery === consignment.withoutPapersEvery - 1
    const papers = { refiner: brand.code, custody: unpapered ? null : digest(random) }
    const stamped = { serial: brand.serial(number, year), brand: brand.code, year, ...papers }
    bars.push(index < consignment.largeBars ? largeBar(stamped, random) : kilobar(stamped))
  }
  return bars
}

/** A file that a custodian would send. */
export type ListFile = { readonly mapping: 'lbma' | 'lbma-grams'; readonly text: string }

/** The consignment as files in the LBMA's columns: weights in ounces in one, in grams in the other, and a total below. */
export function listFiles(bars: readonly CastBar[]): readonly ListFile[] {
  const inOunces = bars.filter((bar) => bar.unit === 'oz')
  const inGrams = bars.filter((bar) => bar.unit === 'g')
  return [
    ...(inOunces.length === 0
      ? []
      : [{ mapping: 'lbma', text: printFile(inOunces, 'troy ounces') } as const]),
    ...(inGrams.length === 0 ? [] : [{ mapping: 'lbma-grams', text: printFile(inGrams, 'grams') } as const]),
  ]
}

function printFile(bars: readonly CastBar[], unit: string): string {
  const header = [
    'Serial number',
    'Brand code',
    `Gross weight (${unit})`,
    'Assay',
    `Fine weight (${unit})`,
    'Year of manufacture',
    'Standard',
    'Refiner',
    'Chain of custody',
  ]
  const lines = bars.map((bar) => [
    bar.serial,
    bar.brand,
    decimals(bar.grossThousandths, 3),
    decimals(bar.finenessHundredths, 2),
    decimals(bar.fineThousandths, 3),
    String(bar.year),
    bar.standard,
    bar.refiner,
    bar.custody ?? '',
  ])
  const gross = bars.reduce((total, bar) => total + bar.grossThousandths, 0n)
  const fine = bars.reduce((total, bar) => total + bar.fineThousandths, 0n)
  const totals = ['Total', '', decimals(gross, 3), '', decimals(fine, 3), '', '', '', '']
  return `${[header, ...lines, totals].map((cells) => cells.join(',')).join('\n')}\n`
}

type Stamped = Pick<CastBar, 'serial' | 'brand' | 'year' | 'refiner' | 'custody'>

function largeBar(stamped: Stamped, random: () => number): CastBar {
  // Pours scatter around 401 oz: the sum of three even draws is close enough to a bell.
  const steps = 15_600 + below(random, 320) + below(random, 320) + below(random, 320)
  const grossThousandths = BigInt(steps) * 25n
  const tenths = 9_952 + below(random, 24) + below(random, 24)
  const finenessHundredths = BigInt(Math.min(tenths, 9_999)) * 10n
  const product = grossThousandths * finenessHundredths
  // Most refiners round to the nearest thousandth of an ounce, some cut off: both are good.
  const fineThousandths = stamped.brand === 'KRV' ? product / 100_000n : (product + 50_000n) / 100_000n
  return {
    ...stamped,
    standard: 'lbma-gold',
    unit: 'oz',
    grossThousandths,
    finenessHundredths,
    fineThousandths,
  }
}

function kilobar(stamped: Stamped): CastBar {
  return {
    ...stamped,
    standard: 'kilobar-9999',
    unit: 'g',
    grossThousandths: 1_000_000n,
    finenessHundredths: 99_990n,
    fineThousandths: 999_900n,
  }
}

/** Mulberry32: small, and the same on every machine. Nothing secret hangs on it. */
function randomFrom(label: string): () => number {
  let state = seedOf(label)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** FNV-1a of the label. */
function seedOf(label: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < label.length; index += 1) {
    hash = Math.imul(hash ^ label.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

function below(random: () => number, bound: number): number {
  return random() % bound
}

function digest(random: () => number): string {
  let hex = ''
  while (hex.length < 64) hex += random().toString(16).padStart(8, '0')
  return `0x${hex}`
}

function five(number: number): string {
  return String(number % 100_000).padStart(5, '0')
}

function decimals(value: bigint, places: number): string {
  const text = value.toString().padStart(places + 1, '0')
  return `${text.slice(0, -places)}.${text.slice(-places)}`
}
