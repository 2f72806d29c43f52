/**
 * Coverage, and beside it, on the same scale and never hidden, the same without the vault, custodian or jurisdiction whose loss
 * hurts most.
 */
import { type BasisPoints, printPercent, toBigint } from '@specie/units'
import type { Reserve } from '../api/reserve.ts'

export function CoverageLadder({ reserve }: { readonly reserve: Reserve }) {
  const { coverageBasisPoints: coverage, without } = reserve
  if (coverage === null) {
    return <p className="no-coverage">Nothing is owed, so there is no coverage to show.</p>
  }
  return (
    <div className="coverage">
      <div className="coverage-now">
        <h2>Coverage</h2>
        <p className={isWhole(coverage) ? 'huge' : 'huge short'} data-testid="coverage">
          {printPercent(coverage)}
        </p>
        <p className="quiet">of what is owed, coins and titles together, stands behind gold that counts.</p>
      </div>
      {without !== null && (
        <div className="ladder">
          <h2>What is left without …</h2>
          <ol>
            <Rung kind="the vault" name={without.vault.name} share={without.vault.coverageBasisPoints} />
            <Rung
              kind="the custodian"
              name={without.custodian.name}
              share={without.custodian.coverageBasisPoints}
            />
            <Rung
              kind="the jurisdiction"
              name={without.jurisdiction.name}
              share={without.jurisdiction.coverageBasisPoints}
            />
          </ol>
          <p className="quiet">
            Each is the one whose loss would hurt most: its gold taken as zero, what is owed unchanged.
          </p>
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
      <span className="rung-share">{printPercent(props.share)}</span>
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
