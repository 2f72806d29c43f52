/**
 * A guilloche, as on banknotes, whose shape is drawn from the lists' roots: when one bar changes, so does the figure. An aid
 * to the eye and no proof, which the page says beside it.
 */

/** Closed curves as SVG paths inside a circle of this radius around 0, 0. */
export function engrave(roots: readonly string[], radius: number): readonly string[] {
  const seed = mix(roots.map((root) => root.replace(/^0x/, '')).join(''))
  const byte = (index: number) => seed[index % seed.length] ?? 0
  const band = (middle: number, reach: number, waves: number, strands: number, lobes: number) =>
    Array.from({ length: strands }, (_, strand) => {
      const shift = (strand / strands) * Math.PI * 2
      return closedCurve((angle) => {
        const breath = 0.78 + 0.22 * Math.cos(lobes * angle)
        return radius * (middle + reach * breath * Math.cos(waves * angle + shift))
      })
    })
  return [
    ...band(0.78, 0.22, 8 + (byte(0) % 11), 7, 6 + (byte(1) % 7)),
    ...band(0.43, 0.17, 6 + (byte(2) % 9), 6, 3 + (byte(3) % 5)),
    ...band(0.15, 0.1, 3 + (byte(4) % 5), 4, 2 + (byte(5) % 3)),
  ]
}

function closedCurve(radiusAt: (angle: number) => number): string {
  let path = ''
  for (let step = 0; step < points; step += 1) {
    const angle = (step / points) * Math.PI * 2
    const far = radiusAt(angle)
    path += `${step === 0 ? 'M' : 'L'}${(far * Math.cos(angle)).toFixed(1)} ${(far * Math.sin(angle)).toFixed(1)}`
  }
  return `${path}Z`
}

/** Eight bytes in which every hex digit of the roots has a part (FNV-1a, eight times with another start). */
function mix(hex: string): readonly number[] {
  return Array.from({ length: 8 }, (_, lane) => {
    let state = (2_166_136_261 + lane * 0x9e3779b1) >>> 0
    for (let index = 0; index < hex.length; index += 1) {
      state = Math.imul(state ^ hex.charCodeAt(index), 16_777_619) >>> 0
    }
    return (state >>> 13) & 255
  })
}

const points = 540
