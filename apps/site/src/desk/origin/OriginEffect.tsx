/** What a change would do, drawn before and after: coverage, each vault's counted weight, each sponsor, and the bars that would change. */
import type { OriginEffectShape } from '@specie/client'
import { basisPoints, printPercent } from '@specie/units'
import { Grams } from '../parts/Grams.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { beforeAfter } from './beforeAfter.ts'
import { reasonWords } from './words.ts'

export function OriginEffect({ effect }: { readonly effect: OriginEffectShape }) {
  const { before, after } = effect.coverageBasisPoints
  const worse = before !== null && after !== null && after < before
  return (
    <section className="origin-effect" aria-label="What it would do">
      <p role="status">
        {effect.barCount === 0 ? (
          <strong>No bar on any list would change.</strong>
        ) : (
          <strong>
            {effect.barCount.toLocaleString('en')} {effect.barCount === 1 ? 'bar' : 'bars'} would change.
          </strong>
        )}{' '}
        {before === null || after === null ? (
          'Nothing is owed, so there is no coverage.'
        ) : (
          <>
            Coverage at the next statements: <span>{percent(before)} by the rules as they are, </span>
            <strong className={worse ? 'alarm' : undefined}>{percent(after)}</strong> by the change.
          </>
        )}{' '}
        <span className="quiet">
          As of <When at={effect.at} />, when the last of it takes effect; on the chain it is{' '}
          {effect.coverageBasisPoints.now === null ? 'none' : percent(effect.coverageBasisPoints.now)} now.
        </span>
      </p>
      {effect.strangers.length > 0 && (
        <p className="alarm">
          The register knows no refiner {effect.strangers.join(', ')}: such a rule concerns no bar here until
          it does.
        </p>
      )}
      <Drawing effect={effect} />
      <Sponsors effect={effect} />
      {effect.bars.length > 0 && <Bars effect={effect} />}
    </section>
  )
}

/** One line a vault: what counts today as an outline, what would count as the filled part of it. */
function Drawing({ effect }: { readonly effect: OriginEffectShape }) {
  const drawn = beforeAfter(effect.vaults)
  return (
    <figure className="before-after">
      <figcaption>What each vault’s next statement would swear to</figcaption>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Vault</th>
            <th scope="col" className="drawn">
              Before and after
            </th>
            <th scope="col" className="number">
              Before
            </th>
            <th scope="col" className="number">
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {effect.vaults.map((vault, index) => {
            const bar = drawn[index]
            return (
              <tr key={vault.vault} data-changed={vault.changed > 0}>
                <th scope="row">{vault.name}</th>
                <td className="drawn">
                  {bar !== undefined && (
                    <svg viewBox="0 0 400 18" preserveAspectRatio="none" aria-hidden="true">
                      <rect className="was" x="0" y="1" width={bar.before} height="16" />
                      <rect className="would" x="0" y="1" width={bar.after} height="16" />
                      {bar.lost > 0 && (
                        <rect className="lost" x={bar.after} y="1" width={bar.lost} height="16" />
                      )}
                    </svg>
                  )}
                </td>
                <td className="number">
                  <Grams of={vault.beforeMicrograms} />
                </td>
                <td className="number">
                  <Grams of={vault.afterMicrograms} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </figure>
  )
}

function Sponsors({ effect }: { readonly effect: OriginEffectShape }) {
  return (
    <div className="origin-rows">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Sponsor</th>
            <th scope="col" className="number">
              Owes
            </th>
            <th scope="col" className="number">
              Could still issue, before
            </th>
            <th scope="col" className="number">
              after
            </th>
            <th scope="col" className="number">
              Covered, before
            </th>
            <th scope="col" className="number">
              after
            </th>
          </tr>
        </thead>
        <tbody>
          {effect.sponsors.map(({ address, name, owedMicrograms, before, after }) => (
            <tr key={address}>
              <th scope="row">{name}</th>
              <td className="number">
                <Grams of={owedMicrograms} />
              </td>
              <td className="number">
                <Grams of={before.freeMicrograms} />
              </td>
              <td className="number">
                <Grams of={after.freeMicrograms} />
              </td>
              <td className="number">{percent(before.coverageBasisPoints)}</td>
              <td
                className={
                  (after.coverageBasisPoints ?? 10_000) < (before.coverageBasisPoints ?? 10_000)
                    ? 'number alarm'
                    : 'number'
                }
              >
                {percent(after.coverageBasisPoints)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Bars({ effect }: { readonly effect: OriginEffectShape }) {
  return (
    <details className="origin-bars" open={effect.bars.length <= 20}>
      <summary>
        The bars{effect.bars.length < effect.barCount && `, the first ${effect.bars.length} of them`}
      </summary>
      <div className="origin-rows">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">Bar</th>
              <th scope="col">Vault</th>
              <th scope="col">Refiner</th>
              <th scope="col">Year</th>
              <th scope="col" className="number">
                Weighs
              </th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {effect.bars.map((bar) => (
              <tr key={bar.barKey}>
                <th scope="row">
                  <a href={hashOf('origin', `bar-${bar.barKey}`)}>{bar.name}</a>
                </th>
                <td>{bar.vault}</td>
                <td>{bar.refiner ?? 'unknown'}</td>
                <td>{bar.year ?? 'none'}</td>
                <td className="number">
                  <Grams of={bar.wholeMicrograms} />
                </td>
                <td>{reasonWords(bar.before)}</td>
                <td>{reasonWords(bar.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function percent(points: number | null): string {
  return points === null ? 'owes nothing' : printPercent(basisPoints(BigInt(points)))
}
