/** Wet-bulb temperatures from a CSV text: a column of them, or the temperature and humidity of the air. */
import { type Outcome, ok, refused } from '@specie/units'
import { columnOn } from './columns.ts'
import { fileFault, type RowFault } from './faults.ts'
import { type Grid, readGrid, settled } from './grid.ts'
import type { Mapping } from './mapping.ts'
import { formOf } from './numbers.ts'
import { type Series, seriesOf } from './series.ts'
import { columnNamed, listed } from './timing.ts'
import { wetBulbC } from './wetBulb.ts'

export type WeatherMapping = Mapping & {
  /** Columns of the air's temperature and humidity, where no column holds the wet bulb. */
  readonly airColumn?: string
  readonly humidityColumn?: string
  /** Found in the name of the column (°C, °F, K), else °C. */
  readonly unit?: '°C' | '°F' | 'K'
  /** Pressure of the air; sea level unless stated. */
  readonly pascals?: number
}

export function readWetBulb(
  text: string,
  mapping: WeatherMapping = {},
): Outcome<Series, readonly RowFault[]> {
  const grid = readGrid(text, mapping)
  if (!grid.ok) return inFile(grid.refusal, mapping)
  const bulb =
    mapping.column === undefined ? only(grid.value, wetName) : columnNamed(grid.value.table, mapping.column)
  if (!bulb.ok) return inFile([bulb.refusal], mapping)
  const read =
    bulb.value === null || mapping.airColumn !== undefined
      ? fromHumidity(grid.value, mapping)
      : ok(temperature(grid.value, bulb.value, mapping))
  if (!read.ok) return inFile([read.refusal], mapping)
  const outcome = settled([...grid.value.faults, ...read.value.faults], () =>
    seriesOf({
      startMs: grid.value.startMs,
      stepHours: grid.value.stepHours,
      zone: grid.value.zone,
      stepsByYear: grid.value.stepsByYear,
      dated: grid.value.dated,
      values: read.value.values,
      unit: '°C',
      madeUp: false,
      source: `${mapping.source === undefined ? '' : `${mapping.source}, `}${read.value.source}`,
      notes: [...grid.value.notes, ...read.value.notes],
    }),
  )
  return outcome.ok ? outcome : inFile(outcome.refusal, mapping)
}

type Read = {
  readonly values: Float64Array
  readonly faults: readonly RowFault[]
  readonly notes: readonly string[]
  readonly source: string
}

function fromHumidity(grid: Grid, mapping: WeatherMapping): Outcome<Read, RowFault> {
  const air =
    mapping.airColumn === undefined ? only(grid, airName) : columnNamed(grid.table, mapping.airColumn)
  if (!air.ok) return air
  const humidity =
    mapping.humidityColumn === undefined
      ? only(grid, humidityName)
      : columnNamed(grid.table, mapping.humidityColumn)
  if (!humidity.ok) return humidity
  if (air.value === null || humidity.value === null) {
    const what = `No column is a wet-bulb temperature, nor are two the air's temperature and humidity: ${listed(grid.table.names)}.`
    return refused(fileFault(what, 'column, or airColumn and humidityColumn, naming them.'))
  }
  const celsius = temperature(grid, air.value, mapping)
  const name = grid.table.names[humidity.value] ?? ''
  const column = humidity.value
  const percent = columnOn(grid, column, formOf(cellsOf(grid, column), mapping), mapping)
  const faults = [
    ...celsius.faults,
    ...percent.faults,
    ...outside(grid, percent.values, name, 0, 100, 'a humidity of 0 to 100 %'),
  ]
  const whole = faults.length === 0
  return ok({
    values: celsius.values.map((airC, step) =>
      whole ? wetBulbC(airC, percent.values[step] ?? 0, mapping.pascals) : airC,
    ),
    faults,
    notes: [
      ...celsius.notes,
      ...percent.notes,
      'Wet-bulb temperatures follow from the air’s temperature and humidity.',
    ],
    source: `columns ${grid.table.names[air.value] ?? ''} and ${name}`,
  })
}

/** A column in °C. Whatever lies outside of -80 to 60 °C is a fault of its line. */
function temperature(grid: Grid, column: number, mapping: WeatherMapping): Read {
  const name = grid.table.names[column] ?? ''
  const unit = mapping.unit ?? unitIn(name)
  const read = columnOn(grid, column, formOf(cellsOf(grid, column), mapping), mapping)
  const values = read.values.map(toCelsius[unit])
  const right =
    unit === '°C' ? 'a temperature of -80 to 60 °C, or unit: °F or K' : 'a temperature of -80 to 60 °C'
  const faults = read.faults.length > 0 ? read.faults : outside(grid, values, name, -80, 60, right)
  const notes = unit === '°C' ? read.notes : [...read.notes, `Temperatures were read as ${unit}.`]
  return { values, faults, notes, source: `column ${name}` }
}

function outside(
  grid: Grid,
  values: Float64Array,
  column: string,
  low: number,
  high: number,
  right: string,
): readonly RowFault[] {
  const faults: RowFault[] = []
  values.forEach((value, step) => {
    if (value >= low && value <= high) return
    const line = grid.table.rows[grid.rowOfStep[step] ?? -1]?.line ?? 0
    faults.push({ line, column, what: `${Number(value.toFixed(2))} cannot be.`, right: `${right}.` })
  })
  return faults
}

/** The only column of that name; null where there is none. */
function only(grid: Grid, name: RegExp): Outcome<number | null, RowFault> {
  const found = grid.table.names.flatMap((own, column) => (name.test(own) ? [column] : []))
  if (found.length <= 1) return ok(found[0] ?? null)
  const names = listed(found.map((column) => grid.table.names[column] ?? ''))
  return refused(
    fileFault(`Several columns may be meant: ${names}.`, 'column, airColumn or humidityColumn naming one.'),
  )
}

function cellsOf(grid: Grid, column: number): readonly string[] {
  return grid.table.rows.map(({ cells }) => cells[column] ?? '')
}

function inFile(
  faults: readonly RowFault[],
  mapping: Mapping,
): { readonly ok: false; readonly refusal: readonly RowFault[] } {
  const file = mapping.source
  return refused(file === undefined ? faults : faults.map((fault) => ({ ...fault, file })))
}

function unitIn(name: string): '°C' | '°F' | 'K' {
  if (/°\s*f\b|[([_ ](f|fahrenheit)\b|fahrenheit/i.test(name)) return '°F'
  if (/[([_ ](k|kelvin)\b/i.test(name)) return 'K'
  return '°C'
}

const toCelsius = {
  '°C': (value: number) => value,
  '°F': (value: number) => ((value - 32) * 5) / 9,
  K: (value: number) => value - 273.15,
} as const

const wetName = /wet.?bulb|^twb|^wbt|t_?wb\b/i
const airName = /^(?!.*(wet|dew|ground|soil|apparent|water)).*(temp|dry.?bulb|^tdb|^t2m|^t\b)/i
const humidityName = /humid|^rh\b|^hurs|relhum/i
