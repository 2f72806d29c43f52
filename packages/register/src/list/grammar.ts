/**
 * What each column of the weight list may hold, as a pattern for the machine and a sentence for the person
 * whose value was refused. The patterns are joined into one for a whole line: a line is read or printed with
 * a single match, and only a line that fails is looked at column by column.
 */

import { type ListColumn, listColumns } from './bar.ts'

export const listHeader = listColumns.join(',')

/** A list beyond this is refused unread: twenty times the largest vault known to publish one. */
export const maximumBars = 1_000_000

/** The longest line that the columns below allow, without its end. */
export const maximumLineLength = 480

const code = '[A-Z0-9][A-Z0-9-]{0,31}'
const ruleId = '[a-z0-9-]{1,64}'
const weight = '(?:0|[1-9][0-9]{0,8})\\.[0-9]{3}'

const columns: Record<ListColumn, { readonly pattern: string; readonly expected: string }> = {
  metal: { pattern: 'gold|silver|platinum|palladium', expected: 'gold, silver, platinum or palladium' },
  brand: { pattern: code, expected: "a brand's code: A-Z, 0-9 and - (not first), at most 32 characters" },
  serial: {
    pattern: '(?=[^,]{1,32}(?:,|$))[A-Z0-9](?:(?:[A-Z0-9./-]| (?! ))*[A-Z0-9])?',
    expected: 'A-Z and 0-9, inside it also single spaces and - . /, at most 32 characters',
  },
  year: { pattern: '[0-9]{4}|-', expected: 'four digits, or - where no year is stamped' },
  standard: {
    pattern: '[a-z0-9][a-z0-9-]{0,31}',
    expected: "a standard's id: a-z, 0-9 and -, at most 32 characters",
  },
  unit: { pattern: 'oz|g', expected: 'oz (troy ounces) or g' },
  gross: { pattern: weight, expected: 'a weight with 3 decimals, such as 401.250' },
  fineness: {
    pattern: '1000\\.00|(?:0|[1-9][0-9]{0,2})\\.[0-9]{2}',
    expected: 'parts per thousand with 2 decimals, such as 995.70',
  },
  fine: { pattern: weight, expected: 'a weight with 3 decimals, such as 399.524' },
  refiner: { pattern: `${code}|-`, expected: "a refiner's code, or - when unknown" },
  custody: { pattern: '0x[0-9a-f]{64}|-', expected: '0x and 64 hex digits in lower case, or -' },
  counted: { pattern: '0|[1-9][0-9]{0,19}', expected: 'whole micrograms, without spare zeros' },
  reason: {
    pattern: `-|origin-unknown|origin-excluded:${ruleId}|held:${ruleId}`,
    expected: '-, origin-unknown, origin-excluded:RULE or held:HOLD',
  },
}

/** A whole line; its groups are the columns in order. */
export const linePattern = new RegExp(
  `^${listColumns.map((name) => `(${columns[name].pattern})`).join(',')}$`,
)

const columnPatterns = new Map(
  listColumns.map((name) => [name, new RegExp(`^(?:${columns[name].pattern})$`)] as const),
)

/** Whether a value could stand in this column. */
export function fitsColumn(column: ListColumn, value: string): boolean {
  return columnPatterns.get(column)?.test(value) ?? false
}

/** What would be right in this column. */
export function expectedIn(column: ListColumn): string {
  return columns[column].expected
}
