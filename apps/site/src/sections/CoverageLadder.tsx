/**
 * Coverage, and beside it, on the same scale and never hidden, the same without the vault, custodian or jurisdiction whose loss
 * hurts most.
 */
import { type BasisPoints, toBigint } from '@specie/units'
import type { Reserve } from '../api/reserve.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'

export function CoverageLadder({ reserve }: { readonly reserve: Reserve }) {
  const { coverage: words } = useTexts()
  const { percent, region } = useSpeech()
  const { coverageBasisPoints: coverage, without } = reserve
  if (coverage === null) {
    return <p className="no-coverage">{words.none}</p>
  }
  return (
    <div className="coverage">
      <div className="coverage-now">
        <h2>{words.title}</h2>
        <p className={isWhole(coverage) ? 'huge' : 'huge short'} data-testid="coverage">
          {percent(coverage)}
        </p>
        <p className="quiet">{words.means}</p>
      </div>
      {without !== null && (
        <div className="ladder">
          <h2>{words.without}</h2>
          <ol>
            <Rung kind={words.vault} name={without.vault.name} share={without.vault.coverageBasisPoints} />
            <Rung
              kind={words.custodian}
              name={without.custodian.name}
              share={without.custodian.coverageBasisPoints}
            />
            <Rung
              kind={words.jurisdiction}
              name={region(without.jurisdiction.code)}
              share={without.jurisdiction.coverageBasisPoints}
            />
          </ol>
          <p className="quiet">{words.worst}</p>
        </div>
      )}
    </div>
  )
}

function Rung(props: { readonly kind: string; readonly name: string; readonly share: BasisPoints }) {
  return (
    <li>
      <span className="rung-name">
        <span className="quiet">{props.kind}</span> {props.name}
      </span>
      <span className="rung-share">{useSpeech().percent(props.share)}</span>
      <span className="rung-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, percentToDraw(props.share))}%` }} />
      </span>
    </li>
  )
}

function isWhole(share: BasisPoints): boolean {
  return toBigint(share) >= 10_000n
}

function percentToDraw(share: BasisPoints): number {
  return Number(toBigint(share)) / 100
}
