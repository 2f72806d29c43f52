/**
 * The picture that a link to the pages shows elsewhere: the rosette of the head of the page on the page's own dark ground, without a figure,
 * because whoever shows a preview keeps it for months. Drawn as points here and written as PNG, since no canvas is there when it is built.
 */
import { deflateSync } from 'node:zlib'
import { engrave } from '../parts/engraving.ts'

export const previewSize = { width: 1200, height: 630 } as const

/** PNG, 8 bits a channel. The same bytes each time. */
export function drawPreview(): Uint8Array {
  const { width, height } = previewSize
  const light = new Float32Array(width * height)
  const curves = engrave(['0x5350454349452067726f756e64206f662070726f6f66'], 262)
  for (const curve of curves) trace(light, pointsOf(curve), width / 2, height / 2)
  for (const y of [34, height - 35]) rule(light, y)
  const rows = new Uint8Array((width * 3 + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const shine = 1 - Math.exp(-(light[y * width + x] ?? 0))
      const at = y * (width * 3 + 1) + 1 + x * 3
      for (const channel of [0, 1, 2]) {
        const [from = 0, to = 0] = [ground[channel], gold[channel]]
        rows[at + channel] = Math.round(from + (to - from) * shine)
      }
    }
  }
  return png(width, height, rows)
}

const ground = [15, 20, 20]
const gold = [207, 167, 72]

function pointsOf(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
}

/** A closed line, its light shared among the four pixels around each of its points. */
function trace(
  light: Float32Array,
  points: readonly (readonly [number, number])[],
  middleX: number,
  middleY: number,
): void {
  for (const [index, from] of points.entries()) {
    const to = points[(index + 1) % points.length] ?? from
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) * 2))
    for (let step = 0; step < steps; step += 1) {
      const part = step / steps
      shine(light, middleX + from[0] + (to[0] - from[0]) * part, middleY + from[1] + (to[1] - from[1]) * part)
    }
  }
}

function shine(light: Float32Array, x: number, y: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const share = (1 - Math.abs(x - left - dx)) * (1 - Math.abs(y - top - dy))
    const at = (top + dy) * previewSize.width + left + dx
    light[at] = (light[at] ?? 0) + share * 0.42
  }
}

function rule(light: Float32Array, y: number): void {
  light.fill(0.5, y * previewSize.width + 34, (y + 1) * previewSize.width - 34)
}

function png(width: number, height: number, rows: Uint8Array): Uint8Array {
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(content.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(checksum(body), body.length + 4)
  return framed
}

/** CRC-32 as PNG wants it (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
