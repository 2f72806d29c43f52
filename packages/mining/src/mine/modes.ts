/**
 * Power modes of a machine, and the best that a group of many machines can do with them. With each machine off or in one of its modes,
 * a large group reaches every mixture, so its hash rate over power is the concave hull of the modes and of being off; its edges are the
 * segments in merit order. Modes below the hull are never used.
 */

export type Mode = { readonly name: string; readonly terahashes: number; readonly watts: number }

/** From one mode to the next on the hull, for one machine: so many more watts bring so many more terahashes. */
export type HullSegment = {
  readonly from: string
  readonly to: string
  readonly watts: number
  readonly terahashes: number
  /** What the last terahash costs; rises from one segment to the next. */
  readonly joulesPerTerahash: number
}

/**
 * The segments of one machine, best first. A mixture of modes a and b is some machines in a and the others in b: exact for a group,
 * not for a single machine. Throws RangeError when no mode draws and hashes anything.
 */
export function hullSegments(modes: readonly Mode[]): readonly HullSegment[] {
  const wrong = modes.find((mode) => !(mode.watts > 0) || !(mode.terahashes > 0))
  if (wrong !== undefined || modes.length === 0)
    throw new RangeError(
      `A mode has watts and terahashes above 0${wrong === undefined ? '' : `: not ${wrong.name} with ${wrong.watts} W and ${wrong.terahashes} TH/s`}.`,
    )
  const hull: Mode[] = [{ name: 'off', terahashes: 0, watts: 0 }]
  const byPower = [...modes].sort((a, b) => a.watts - b.watts || b.terahashes - a.terahashes)
  for (const mode of byPower) {
    if (mode.terahashes <= (hull.at(-1)?.terahashes ?? 0)) continue
    for (;;) {
      const [before, last] = hull.slice(-2)
      if (before === undefined || last === undefined || gain(before, last) > gain(last, mode)) break
      hull.pop()
    }
    hull.push(mode)
  }
  return hull.slice(1).map((to, index) => {
    const from = hull[index] ?? to
    const watts = to.watts - from.watts
    const terahashes = to.terahashes - from.terahashes
    return { from: from.name, to: to.name, watts, terahashes, joulesPerTerahash: watts / terahashes }
  })
}

/** A group's load in merit order: each segment's share of the group's power, and what it hashes, PH/s for each MW of the segment. */
export type ShareSegment = { readonly share: number; readonly petahashesPerMw: number }

/** The segments of a group of one kind of machine, in shares of its highest power on the hull. Without modes: the rated one alone. */
export function segmentsOf(
  group: { readonly modes: readonly Mode[] },
  machine: { readonly watts: number; readonly terahashes: number },
): readonly ShareSegment[] {
  const rated = { name: 'rated', watts: machine.watts, terahashes: machine.terahashes }
  const segments = hullSegments(group.modes.length === 0 ? [rated] : group.modes)
  const watts = segments.reduce((sum, segment) => sum + segment.watts, 0)
  return segments.map((segment) => ({
    share: segment.watts / watts,
    petahashesPerMw: 1000 / segment.joulesPerTerahash,
  }))
}

/** The highest power on the hull: what a machine draws when its whole group is wanted. */
export function topWatts(modes: readonly Mode[]): number {
  return hullSegments(modes).reduce((sum, segment) => sum + segment.watts, 0)
}

/**
 * Modes for a machine that has none stated: it is taken to slow down as the S19k Pro does under LuxOS (hash rate and power beside the
 * rated, read off a machine's own profile table). Assumed for other machines; chips of one process node behave alike.
 */
export function partLoadModes(machine: {
  readonly watts: number
  readonly terahashes: number
}): readonly Mode[] {
  return partLoad.map(([terahashes, watts]) => ({
    name: `${Math.round((watts / ratedWatts) * 100)} % power`,
    terahashes: (machine.terahashes * terahashes) / ratedTerahashes,
    watts: (machine.watts * watts) / ratedWatts,
  }))
}

function gain(from: Mode, to: Mode): number {
  return (to.terahashes - from.terahashes) / (to.watts - from.watts)
}

/** TH/s and W of LuxOS profiles of an Antminer S19k Pro, from its most efficient to its rated one. */
const partLoad = [
  [54.7, 1080],
  [70.2, 1414],
  [85.7, 1785],
  [101.1, 2192],
  [111.5, 2485],
  [121.8, 2794],
] as const
const ratedTerahashes = 121.8
const ratedWatts = 2794
