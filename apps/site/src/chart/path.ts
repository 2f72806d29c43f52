/**
 * Lines as SVG paths. Figures hold until the next event, so every line is a staircase: a slope between two points
 * would show values that never were.
 */

export type Place = { readonly x: number; readonly y: number }

/** A staircase through the places that are there; a null leaves a gap. */
export function stepPath(places: readonly (Place | null)[]): string {
  let path = ''
  let previous: Place | null = null
  for (const place of places) {
    if (place !== null) {
      path +=
        previous === null ? `M${round(place.x)} ${round(place.y)}` : `H${round(place.x)}V${round(place.y)}`
    }
    previous = place
  }
  return path
}

/** The surface between a staircase and a level line. */
export function stepArea(places: readonly Place[], floor: number): string {
  const [first] = places
  const last = places.at(-1)
  if (first === undefined || last === undefined) return ''
  return `${stepPath(places)}V${round(floor)}H${round(first.x)}Z`
}

export type Gap = {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly height: number
}

/** Where the second staircase runs above the first: what is owed stands over the gold. (y grows downward.) */
export function gapsAbove(gold: readonly Place[], owed: readonly Place[], endX: number): readonly Gap[] {
  return gold.flatMap((place, index) => {
    const claim = owed[index]
    if (claim === undefined || claim.y >= place.y - 0.25) return []
    const width = (gold[index + 1]?.x ?? endX) - place.x
    return width <= 0 ? [] : [{ x: place.x, width, top: claim.y, height: place.y - claim.y }]
  })
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}
