/** One published number, what a fresh run gives for it, and whether they agree. */

export type Check = {
  readonly name: string
  /** Who published it, or from what it follows. */
  readonly source: string
  readonly expected: string
  /** Null: not run, because the data is not here. */
  readonly got: string | null
  readonly holds: boolean | null
  /** What the reader should know of it. */
  readonly said?: string
}

export type CheckGroup = { readonly title: string; readonly checks: readonly Check[] }

/** Texts of the data folder by name (`bitcoin/epochs.csv`); null where a file is not there. */
export type ReadData = (name: string) => string | null

/** Agrees when the fresh number, printed to as many digits as were published, is the published one. */
export function published(
  name: string,
  source: string,
  expected: string,
  got: number | null,
  said?: string,
): Check {
  const decimals = expected.replace(/[^\d.]/g, '').split('.')[1]?.length ?? 0
  const tolerance = 0.5 * 10 ** -decimals
  const wanted = Number(expected.replaceAll(',', '').replaceAll('−', '-'))
  return {
    name,
    source,
    expected,
    got: got === null ? null : grouped(got, decimals),
    holds: got === null ? null : Math.abs(got - wanted) <= tolerance * (1 + 1e-9),
    ...(said === undefined ? {} : { said }),
  }
}

/** Agrees when the two texts are the same. */
export function exactly(
  name: string,
  source: string,
  expected: string,
  got: string | null,
  said?: string,
): Check {
  return {
    name,
    source,
    expected,
    got,
    holds: got === null ? null : got === expected,
    ...(said === undefined ? {} : { said }),
  }
}

function grouped(value: number, decimals: number): string {
  return value
    .toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace('-', '−')
}
