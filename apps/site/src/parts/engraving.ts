/**
 * A guilloche, as on banknotes, whose shape is drawn from the lists' roots: when one bar changes, so does the figure. An aid
 * to the eye and no proof, which the page says beside it.
 */

/** Closed curves as SVG paths inside a circle of this radius around 0, 0. */
export function engrave(roots: readonly string[], radius: number): readonly string[] {
  const seed = mix(roots.map((root) => root.replace(/^0x/, '')).join(''))
  const byte = (index: number) => seed[index % seed.length] ?? 0
  const petals = 7 + (byte(0) % 8)
  const inner = 3 + (byte(1) % 5)
  const depth = 0.16 + (byte(2) / 255) * 0.14
  const ripple = 0.05 + (byte(3) / 255) * 0.07
  const turn = (byte(4) / 255) * Math.PI
  return Array.from({ length: strands }, (_, strand) => {
    const shift = (strand / strands) * Math.PI * 2
    const breath = 0.62 - depth * 0.5 + 0.16 * Math.cos(shift + (byte(5) / 255) * Math.PI * 2)
    return closedCurve((angle) => {
      const wave = depth * Math.cos(petals * angle + shift + turn)
      const fine = ripple * Math.sin(petals * inner * angle - shift * (1 + (byte(6) % 3)))
      return radius * Math.min(1, breath + wave + fine)
    })
  })
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

const strands = 12
const points = 360
