/** What may be stated about a file of values; whatever is left out is found in the file, or asked for where it leaves a choice. */

export type Mapping = {
  /** Name of the file, for messages and the report. */
  readonly source?: string
  /** Column of the values, by name (or `column 2` in a file without names). */
  readonly column?: string
  readonly timeColumn?: string
  /** Column of the hour, where the date stands in a column of its own. */
  readonly hourColumn?: string
  /** IANA zone of times that state no offset (Europe/Minsk); 'UTC' unless stated. */
  readonly zone?: string
  /** Year of a file that only numbers its steps. */
  readonly year?: number
  /** Minutes of a step, where the file leaves it open: 1, 2, 3, 5, 6, 10, 15, 20, 30 or 60. */
  readonly stepMinutes?: number
  readonly delimiter?: string
  readonly decimal?: ',' | '.'
  /** Mark between thousands; none is read unless stated. */
  readonly thousands?: ',' | '.' | ' ' | "'"
  /** 3/4/2024 is the third of April. Found where any date of the file leaves no choice. */
  readonly dayFirst?: boolean
  /** Missing steps are refused, unless each may take the value of the same time on the day before; then each is listed in the notes. */
  readonly gaps?: 'refused' | 'previous-day'
  /** 'years': the file holds whole years, of 8,760 or 8,784 hours (the rule). 'any': any number of steps. */
  readonly period?: 'years' | 'any'
}

export type PriceMapping = Mapping & {
  /** Unit of the values. Found in the name of the column, else MWh; stating it answers the question that a strange median asks. */
  readonly unit?: PriceUnit
  /** ISO code; found in the name of the column, else USD. */
  readonly currency?: string
  /** How many of the currency one dollar buys; needed for every currency but USD. */
  readonly unitsPerUsd?: number
  /** A price beyond this, either way, is taken for an error of unit. 30,000 USD/MWh unless stated: no market's cap is as high. */
  readonly highestUsdPerMwh?: number
}

/** Currency for each MWh or kWh, or a hundredth of the currency for each kWh. */
export type PriceUnit = 'per MWh' | 'per kWh' | 'cents per kWh'
