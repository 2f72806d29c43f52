/** The two clocks that a claim's age is measured by: the block's, and the verifier's own, which no node can turn back. */
import type { Evidence } from './evidence.ts'
import { need } from './verdict.ts'

/** Seconds of Unix time by the verifier's own clock, or null where the chain's is all there is. */
export function ownTime(evidence: Evidence): number | null {
  const { clock = 'own', now = () => Math.floor(Date.now() / 1000) } = evidence.inputs
  return clock === 'own' ? now() : null
}

export function blockTime(evidence: Evidence): number {
  return need(evidence.block).time
}

export function printTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

export function printSpan(seconds: number): string {
  if (seconds < 120) return `${seconds} s`
  if (seconds < 7_200) return `${Math.floor(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400)} days`
}
