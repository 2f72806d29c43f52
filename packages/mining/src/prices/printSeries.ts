/** A series as a file that reads back to the same values. */
import { hourMs, type Series } from './series.ts'

/** CSV with UTC times and each value in its shortest decimal form. */
export function printSeries(series: Series): string {
  const startMs = Date.parse(series.start)
  const name = series.unit === '°C' ? 'Wet bulb (°C)' : 'Price (USD/MWh)'
  const lines = [`Time (UTC),${name}`]
  series.values.forEach((value, step) => {
    const time = new Date(startMs + Math.round(step * series.stepHours * hourMs)).toISOString().slice(0, 16)
    lines.push(`${time}Z,${value}`)
  })
  return `${lines.join('\n')}\n`
}
