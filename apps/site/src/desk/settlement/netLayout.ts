/** Where members stand on a ring, and the arrows between them: thicker for more. Pure, for the picture and its tests. */

export type Flow = { readonly from: string; readonly to: string; readonly size: number }
export type Seat = {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly side: 'start' | 'middle' | 'end'
}
export type Arrow = {
  readonly from: string
  readonly to: string
  readonly path: string
  readonly width: number
}

export const box = { width: 420, height: 340 } as const

/** Members in the order given, from the top, clockwise; arrows bend to their left, so that two ways between two do not cover each other. */
export function netLayout(
  names: readonly string[],
  flows: readonly Flow[],
  /** The size of the widest arrow: the same for pictures that are compared. */
  widest: number,
): { readonly seats: readonly Seat[]; readonly arrows: readonly Arrow[] } {
  const centre = { x: box.width / 2, y: box.height / 2 }
  const radius = { x: box.width / 2 - 110, y: box.height / 2 - 44 }
  const seats = names.map((name, place): Seat => {
    const angle = (place / Math.max(1, names.length)) * 2 * Math.PI - Math.PI / 2
    const [x, y] = [centre.x + radius.x * Math.cos(angle), centre.y + radius.y * Math.sin(angle)]
    const across = Math.cos(angle)
    return { name, x: round(x), y: round(y), side: across > 0.3 ? 'start' : across < -0.3 ? 'end' : 'middle' }
  })
  const arrows = flows.flatMap(({ from, to, size }): Arrow[] => {
    const [one, other] = [seats.find(({ name }) => name === from), seats.find(({ name }) => name === to)]
    if (one === undefined || other === undefined || size <= 0) return []
    const [dx, dy] = [other.x - one.x, other.y - one.y]
    const length = Math.hypot(dx, dy) || 1
    const [ux, uy] = [dx / length, dy / length]
    const start = { x: one.x + ux * gap, y: one.y + uy * gap }
    const end = { x: other.x - ux * (gap + 6), y: other.y - uy * (gap + 6) }
    const bend = Math.min(34, length / 6)
    const middle = { x: (one.x + other.x) / 2 + uy * bend, y: (one.y + other.y) / 2 - ux * bend }
    const path = `M${round(start.x)} ${round(start.y)}Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`
    return [{ from, to, path, width: round(1.2 + 5 * Math.sqrt(size / widest)) }]
  })
  return { seats, arrows }
}

/** As the contract pays: net debtor to net creditor straight, each payment ending one of the two. `nets`: what each receives, or pays below zero. */
export function paymentsOf(
  nets: readonly (readonly [name: string, units: bigint])[],
): readonly { readonly from: string; readonly to: string; readonly units: bigint }[] {
  const debtors = nets.filter(([, units]) => units < 0n).map(([name, units]) => ({ name, left: -units }))
  const creditors = nets.filter(([, units]) => units > 0n).map(([name, units]) => ({ name, left: units }))
  const payments: { from: string; to: string; units: bigint }[] = []
  for (let [debtor, creditor] = [0, 0]; ; ) {
    const [from, to] = [debtors[debtor], creditors[creditor]]
    if (from === undefined || to === undefined) return payments
    const units = from.left < to.left ? from.left : to.left
    payments.push({ from: from.name, to: to.name, units })
    from.left -= units
    to.left -= units
    if (from.left === 0n) debtor += 1
    if (to.left === 0n) creditor += 1
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

const gap = 10
