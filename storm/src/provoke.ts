/**
 * `npm run storm:mutants`: each deliberate breakage is played until the storm notices it. Prints in which seed, and by which rule; ends with
 * 1 when one stays unnoticed.
 */
import { openLane } from './lane.ts'
import { type Mutant, mutants } from './member/mutants.ts'
import type { ScheduleOptions } from './schedule/schedule.ts'

/** Within how many seeds each must be noticed; where the breakage needs certain weather, there is more of it. */
export const within: Readonly<Record<Mutant, { readonly seeds: number; readonly options: ScheduleOptions }>> =
  {
    keyWithoutBytes: { seeds: 3, options: { faults: ['loseChainAnswers', 'killCounter'] } },
    answersBeforeCommit: { seeds: 2, options: {} },
    outboxForgets: { seeds: 2, options: {} },
    noRollback: { seeds: 4, options: { faults: ['reorganise', 'killChain'] } },
    finalAtOnce: { seeds: 2, options: {} },
  }

if (process.argv[1]?.endsWith('provoke.ts')) {
  const wanted = process.argv.slice(2)
  const lane = await openLane()
  let unnoticed = 0
  for (const mutant of mutants.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const { seeds, options } = within[mutant]
    let noticed: string | null = null
    for (let seed = 1; seed <= seeds && noticed === null; seed += 1) {
      const { violations, ms } = await lane.play(seed, { ...options, mutant, quietMs: 8_000 })
      const rules = [...new Set(violations.map(({ rule }) => rule))]
      console.log(
        `${mutant}, seed ${seed}: ${rules.length === 0 ? 'nothing' : rules.join('; ')} (${(ms / 1000).toFixed(1)} s)`,
      )
      if (rules.length > 0) noticed = rules.join('; ')
    }
    if (noticed === null) unnoticed += 1
    console.log(noticed === null ? `UNNOTICED ${mutant}` : `noticed ${mutant}`)
  }
  await lane.close()
  process.exit(unnoticed === 0 ? 0 : 1)
}
