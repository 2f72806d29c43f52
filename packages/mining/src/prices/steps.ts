/** How far apart the lines of a file are. */
import { fileFault, type RowFault } from './faults.ts'
import { hourMs } from './series.ts'

/** The difference that most neighbours have. */
export function commonStep(instants: readonly number[]): number {
  const counts = new Map<number, number>()
  for (let index = 1; index < instants.length; index++) {
    const difference = (instants[index] ?? 0) - (instants[index - 1] ?? 0)
    if (difference > 0) counts.set(difference, (counts.get(difference) ?? 0) + 1)
  }
  let [best, most] = [instants.length < 2 ? hourMs : 0, 0]
  for (const [difference, count] of counts) if (count > most) [best, most] = [difference, count]
  return best
}

export const isStep = (ms: number) => ms >= 60_000 && ms <= hourMs && hourMs % ms === 0 && ms % 60_000 === 0

export function stepFault(ms: number, column: string): RowFault {
  const what =
    ms > 0
      ? `Most lines are ${Number((ms / 60_000).toFixed(3))} minutes apart.`
      : 'The lines do not rise in time.'
  return fileFault(
    what,
    'steps of 1, 2, 3, 5, 6, 10, 15, 20, 30 or 60 minutes, in the order of time.',
    column,
  )
}
