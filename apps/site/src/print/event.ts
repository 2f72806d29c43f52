/** The program's short words as a visitor reads them. A word that is not in the table is shown as it came. */

/** The unit that a fact's name ends in. */
export type FactUnit = 'Micrograms' | 'Thousandths' | 'Hundredths'

/**
 * A fact of an event, whose name ends in its unit: `fineThousandths: 400924`, `fineMicrograms`. A value that does not fit its unit has none,
 * and is shown as it came.
 */
export function factOf([name, value]: readonly [string, string]): {
  readonly name: string
  readonly value: string
  readonly unit: FactUnit | null
} {
  const [, bare = name, named = ''] = /^(.+?)(Micrograms|Thousandths|Hundredths)$/.exec(name) ?? []
  const unit = units.find((one) => one === named)
  if (unit === undefined || !/^\d{1,39}$/.test(value)) return { name: bare, value, unit: null }
  return { name: bare, value, unit }
}

/** `BAR_LISTED`, `barListed` or `bar listed` as `Bar listed`. */
export function printEvent(event: string): string {
  const words = event
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const units = ['Micrograms', 'Thousandths', 'Hundredths'] as const
