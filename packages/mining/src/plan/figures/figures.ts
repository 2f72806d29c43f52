/** The figures of a plan, each with its formula and what went into it, so that any of them can be traced to the file. */
import type { PlanCore } from '../planSite.ts'
import type { Figure } from '../types.ts'
import { addChoices } from './choices.ts'
import { addMining } from './mining.ts'
import { addReturns } from './returns.ts'
import { addRisk } from './risk.ts'
import { addStation } from './station.ts'
import { traceOf } from './trace.ts'

export function figuresOf(core: PlanCore): readonly Figure[] {
  const trace = traceOf(core.site)
  for (const add of [addReturns, addMining, addChoices, addStation, addRisk]) add(core, trace)
  return trace.list
}
