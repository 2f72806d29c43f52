/** A score as a line of hundred, with the mark from which a person must look. */
import type { CaseLine } from '@specie/client'
import { printScore } from './words.ts'

export function Score({ of: one, wide = false }: { readonly of: CaseLine; readonly wide?: boolean }) {
  const { scoreBasisPoints, thresholdBasisPoints } = one
  return (
    <span className={wide ? 'score wide' : 'score'}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="score-all" x="0" y="3" width="100" height="2" />
        <rect className="score-part" x="0" y="2" width={scoreBasisPoints / 100} height="4" />
        <rect className="score-mark" x={thresholdBasisPoints / 100 - 0.3} y="0" width="0.6" height="8" />
      </svg>
      <span className="score-figure">{printScore(scoreBasisPoints)}</span>
    </span>
  )
}
