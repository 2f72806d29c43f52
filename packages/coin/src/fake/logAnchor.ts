/** The fake's anchor of public logs: per account lengths only rise, and one length has one root. */
import type { Transitions } from '../port/transitions.ts'
import { type Context, noDigest, requireThat } from './context.ts'

export function anchorLog(context: Context, { size, root }: Transitions['anchorLog']): void {
  const { state, caller: log, time, emit } = context
  const anchored = state.logs.get(log)?.size ?? 0
  requireThat(size > anchored, 'NotLonger', () => ({ log, size, anchored }))
  requireThat(root !== noDigest, 'RootMissing', () => ({ size }))
  state.logs.set(log, { size, root, anchoredAt: time })
  emit({ kind: 'logAnchored', log, size, root })
}
