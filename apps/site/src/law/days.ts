/** Days of the law in print: whole ones, and those of which only the month is known. */
import { printDay } from '../print/moment.ts'

/** `17 Sep 2024`, or `Sep 2024`. */
export function printPartialDay(partial: string): string {
  return partial.length === 7 ? month.format(Date.parse(`${partial}-01`)) : printDay(Date.parse(partial))
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
