/**
 * One step on its own. What another MW of mining brings falls in parts (machines in merit order, heat until no more is wanted); what it
 * costs rises in parts (power that the line cannot take, sales forgone, power bought). The best load is where the two meet, so walking
 * both lists side by side is exact: it is the linear programme of one step.
 */
import type { DispatchProblem } from './types.ts'

/** Where a decision is written; read it before the next one. */
export type StepDecision = {
  valueUsd: number
  minedMw: number
  soldMw: number
  boughtMw: number
  curtailedMw: number
  heatMw: number
  readonly groupMw: Float64Array
}

export type Stepper = {
  readonly decision: StepDecision
  /** The best of one step with the groups of `on` running (bit n: group n), each at no less than its lowest load. False: cannot be. */
  decide(step: number, on: number): boolean
}

export function openStepper(problem: DispatchProblem): Stepper {
  const { power, groups, heat, stepHours } = problem
  const parts = groups.flatMap(({ segments }, group) => segments.map((segment) => ({ group, ...segment })))
  const count = parts.length
  const order = new Int32Array(count)
  const left = new Float64Array(count)
  const lowestShare = Float64Array.from(groups, (group) => group.lowestShare)
  const costUsd = new Float64Array(4)
  const costMw = new Float64Array(4)
  const costBought = new Uint8Array(4)
  const groupMw = new Float64Array(groups.length)
  const decision: StepDecision = {
    valueUsd: 0,
    minedMw: 0,
    soldMw: 0,
    boughtMw: 0,
    curtailedMw: 0,
    heatMw: 0,
    groupMw,
  }
  const recoverable = heat?.recoverableShare ?? 0
  const warmUsd = heat === null ? 0 : heat.usdPerMwh * recoverable

  function decide(step: number, on: number): boolean {
    const available = power.availableMw[step] as number
    const price = power.usdPerMwh[step] as number
    const limit = Math.min(power.exportLimitMw[step] as number, available)
    const lowest = Math.min(power.lowestMw[step] as number, available)
    const variable = power.variableUsdPerMwh
    // Without a mine: everything sold that is worth producing, or no more than must be.
    const sells = price >= variable
    const idleSold = sells ? limit : Math.min(lowest, limit)
    let pieces = 0
    const cost = (usd: number, mw: number, bought: number) => {
      if (mw <= 0) return
      let at = pieces++
      while (at > 0 && (costUsd[at - 1] as number) > usd) {
        costUsd[at] = costUsd[at - 1] as number
        costMw[at] = costMw[at - 1] as number
        costBought[at] = costBought[at - 1] as number
        at--
      }
      costUsd[at] = usd
      costMw[at] = mw
      costBought[at] = bought
    }
    if (sells) {
      cost(variable, available - limit, 0)
      cost(price, limit, 0)
    } else {
      cost(price, idleSold, 0)
      cost(variable, available - idleSold, 0)
    }
    if (power.buyLimitMw !== null)
      cost(power.buyUsdPerMwh?.[step] ?? Number.POSITIVE_INFINITY, power.buyLimitMw[step] as number, 1)

    // What must run of the groups that are on comes first, whatever it is worth.
    let value = idleSold * (price - variable)
    let load = 0
    let bought = 0
    let forced = 0
    let length = 0
    groupMw.fill(0)
    for (let group = 0, part = 0; group < groups.length; group++) {
      const segments = (groups[group] as DispatchProblem['groups'][number]).segments.length
      if ((on >>> group) & 1) {
        let capacity = 0
        for (let n = part; n < part + segments; n++)
          capacity += (parts[n] as (typeof parts)[number]).mw[step] as number
        let must = capacity * (lowestShare[group] as number)
        forced += must
        groupMw[group] = must
        for (let n = part; n < part + segments; n++) {
          const { mw, usdPerMwh } = parts[n] as (typeof parts)[number]
          const taken = Math.min(must, mw[step] as number)
          must -= taken
          value += taken * (usdPerMwh[step] as number)
          left[n] = (mw[step] as number) - taken
          if ((left[n] as number) <= 0) continue
          let at = length++
          while (at > 0 && worth(order[at - 1] as number, step) < (usdPerMwh[step] as number)) {
            order[at] = order[at - 1] as number
            at--
          }
          order[at] = n
        }
      }
      part += segments
    }
    const warmMw = heat === null || recoverable === 0 ? 0 : (heat.wantedMw[step] as number) / recoverable

    let piece = 0
    let pieceLeft = pieces > 0 ? (costMw[0] as number) : 0
    const take = (mw: number) => {
      if (costBought[piece] === 1) bought += mw
      value -= mw * (costUsd[piece] as number)
      load += mw
      pieceLeft -= mw
      if (pieceLeft <= 1e-12 && piece < pieces) {
        piece++
        pieceLeft = piece < pieces ? (costMw[piece] as number) : 0
      }
    }
    while (forced > 1e-12) {
      if (piece >= pieces) return false
      const mw = Math.min(forced, pieceLeft)
      value += Math.max(0, Math.min(mw, warmMw - load)) * warmUsd
      forced -= mw
      take(mw)
    }
    for (let at = 0; at < length && piece < pieces; ) {
      const part = order[at] as number
      const warm = load < warmMw - 1e-12
      const gain = worth(part, step) + (warm ? warmUsd : 0) - (costUsd[piece] as number)
      if (gain <= 0) break
      const mw = Math.min(left[part] as number, pieceLeft, warm ? warmMw - load : Number.POSITIVE_INFINITY)
      value += mw * (gain + (costUsd[piece] as number))
      left[part] = (left[part] as number) - mw
      groupMw[parts[part]?.group ?? 0] = (groupMw[parts[part]?.group ?? 0] as number) + mw
      take(mw)
      if ((left[part] as number) <= 1e-12) at++
    }

    const own = load - bought
    decision.minedMw = load
    decision.boughtMw = bought
    decision.soldMw = sells ? Math.min(limit, available - own) : Math.max(0, idleSold - own)
    decision.curtailedMw = Math.max(0, available - own - decision.soldMw)
    decision.heatMw = heat === null ? 0 : Math.min(load * recoverable, heat.wantedMw[step] as number)
    decision.valueUsd = value * stepHours
    return true
  }

  function worth(part: number, step: number): number {
    return (parts[part] as (typeof parts)[number]).usdPerMwh[step] as number
  }

  return { decision, decide }
}
