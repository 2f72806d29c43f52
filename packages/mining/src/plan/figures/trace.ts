/** How a figure names its inputs: fields of the file by their path, other figures by their key, everything printed as people write it. */
import type { Site } from '../../site/schema.ts'
import type { Figure } from '../types.ts'

export type Input = Figure['inputs'][number]

export type Trace = {
  readonly list: readonly Figure[]
  readonly add: (
    key: string,
    label: string,
    value: number | null,
    unit: string,
    formula: string,
    inputs: readonly Input[],
  ) => void
  readonly field: (path: string) => Input
  readonly figure: (key: string, value: number | null) => Input
}

export function traceOf(site: Site): Trace {
  const list: Figure[] = []
  return {
    list,
    add: (key, label, value, unit, formula, inputs) => {
      list.push({ key, label, value, unit, formula, inputs })
    },
    field: (path) => ({ name: path, value: printed(valueAt(site, path)), source: 'file' }),
    figure: (key, value) => ({
      name: key,
      value: value === null ? 'none' : printed(value),
      source: 'figure',
    }),
  }
}

/** Six figures, as people write them. */
export function printed(value: unknown): string {
  if (typeof value !== 'number') return value === null || value === undefined ? 'none' : String(value)
  if (Number.isInteger(value)) return value.toLocaleString('en-US')
  return value.toLocaleString('en-US', { maximumSignificantDigits: 8 })
}

export function percent(share: number | null): number | null {
  return share === null ? null : share * 100
}

function valueAt(site: Site, path: string): unknown {
  return path.split('.').reduce<unknown>((held, key) => (held as Record<string, unknown> | null)?.[key], site)
}
