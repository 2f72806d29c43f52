/** Heat sold from the mine's load: a share of it, up to what is wanted, and none when nobody pays. */
import { append, begin, type Curve } from './curve.ts'
import type { DispatchProblem } from './types.ts'

export function heatCurve({ heat }: DispatchProblem, step: number, out: Curve): void {
  begin(out, 0, 0)
  if (heat !== null && heat.usdPerMwh > 0 && heat.recoverableShare > 0) {
    const share = heat.recoverableShare
    append(out, (heat.wantedMw[step] as number) / share, share * heat.usdPerMwh)
  }
  append(out, Number.POSITIVE_INFINITY, 0)
}

export function heatAt({ heat }: DispatchProblem, step: number, minedMw: number): number {
  if (heat === null || heat.usdPerMwh <= 0) return 0
  return Math.min(heat.recoverableShare * minedMw, heat.wantedMw[step] as number)
}
