/** Which token of ours met which of theirs: a column for each pair, ours above, theirs below, and between them a stem as thick as they are alike. */
import type { CaseExplanation } from '@specie/client'
import { printScore } from './words.ts'

type Names = NonNullable<CaseExplanation['names']>

export function TokenPairs({ names }: { readonly names: Names }) {
  return (
    <figure className="pairs">
      <figcaption>
        <span className="quiet">Ours</span> <bdi>{names.ours}</bdi>
        <br />
        <span className="quiet">Listed</span> <bdi>{names.theirs}</bdi>{' '}
        {names.quality === 'weak' && <span className="stamp">weak alias</span>}
      </figcaption>
      <ol>
        {names.tokens.map((pair, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tokens may repeat, and their order never changes.
          <li key={index} className={pair.ours === null || pair.theirs === null ? 'pair alone' : 'pair'}>
            <Token text={pair.ours} side="ours" />
            <svg className="pair-stem" viewBox="0 0 20 34" aria-hidden="true">
              {pair.ours !== null && pair.theirs !== null ? (
                <line x1="10" y1="0" x2="10" y2="34" strokeWidth={1 + (pair.score / 10_000) * 5} />
              ) : (
                <line x1="10" y1="0" x2="10" y2="34" strokeWidth="1" strokeDasharray="3 4" />
              )}
            </svg>
            <Token text={pair.theirs} side="listed" />
            <span className="pair-how">
              {pair.how}
              {pair.ours !== null && pair.theirs !== null && (
                <span className="quiet"> {printScore(pair.score)}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

function Token({ text, side }: { readonly text: string | null; readonly side: string }) {
  if (text === null)
    return (
      <span className="token none">
        <span className="unseen">nothing {side}</span>
        <span aria-hidden="true">—</span>
      </span>
    )
  return (
    <bdi className="token">
      <span className="unseen">{side}: </span>
      {text}
    </bdi>
  )
}
