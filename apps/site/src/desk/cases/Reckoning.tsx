/** How the score came about: what the names gave, what raised it, what lowered it, as steps of one line. */
import type { CaseMatchShape } from '@specie/client'
import { TokenPairs } from './TokenPairs.tsx'
import { printScore, scoreWords } from './words.ts'

export function Reckoning({ match }: { readonly match: CaseMatchShape }) {
  const { explanation } = match
  if (explanation === null)
    return <p className="nothing">Whom it was about has been erased; the digest of the reasoning stays.</p>
  const { names, evidence } = explanation
  return (
    <>
      {names !== null && <TokenPairs names={names} />}
      <table className="reckoning">
        <caption className="unseen">How the score came about</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Effect</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {names !== null && (
            <Step what="names" effect={names.score} says="As the pairs above add up." first />
          )}
          {evidence.map((one, index) => (
            <Step
              // biome-ignore lint/suspicious/noArrayIndexKey: evidence of one kind may repeat, and its order never changes.
              key={index}
              what={one.what}
              effect={one.effect}
              says={one.ours === one.theirs ? one.says : `${one.says} ${one.ours} / ${one.theirs}`}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score</th>
            <td className="number">{printScore(match.scoreBasisPoints)}</td>
            <td>
              {scoreWords(match.scoreBasisPoints, match.foundBy)}{' '}
              <span className="quiet">by matcher {match.matcher}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </>
  )
}

function Step(props: {
  readonly what: string
  readonly effect: number
  readonly says: string
  readonly first?: boolean
}) {
  const { what, effect, says, first = false } = props
  const width = Math.min(100, Math.abs(effect) / 100)
  return (
    <tr className={effect < 0 ? 'lowers' : 'raises'}>
      <th scope="row">{what}</th>
      <td className="number">
        {first || effect < 0 ? '' : '+'}
        {printScore(effect)}
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect x={effect < 0 ? 100 - width : 0} y="0" width={width} height="4" />
        </svg>
      </td>
      <td>
        <bdi>{says}</bdi>
      </td>
    </tr>
  )
}
