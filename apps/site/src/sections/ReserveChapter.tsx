/** The first chapter: how much gold, how much is owed, what coverage, and what is left without the largest of each. */
import { add, basisPoints, compare, isZero, saturatingSubtract, wholeInBasisPoints } from '@specie/units'
import type { Programme } from '../api/programme.ts'
import type { Reserve } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import type { Live } from '../live/useLive.ts'
import { Engraving } from '../parts/Engraving.tsx'
import { Awaiting } from '../parts/Trouble.tsx'
import { Weight, WeightIn } from '../parts/Weight.tsx'
import { missingInAll } from '../verdict/concerns.ts'
import { Balance } from './Balance.tsx'
import { CoverageLadder } from './CoverageLadder.tsx'
import { Freshness } from './Freshness.tsx'

export function ReserveChapter(props: {
  readonly reserve: Live<Reserve>
  readonly vaults: readonly Vault[]
  readonly programme: Programme | null
}) {
  const { value } = props.reserve
  if (value === null) {
    return (
      <section id="reserve" className="reserve" aria-label="Reserve">
        <h1 className="unseen">Proof of reserve</h1>
        {props.reserve.failure === null && <Awaiting what="the reserve" lines={6} />}
      </section>
    )
  }
  return (
    <section id="reserve" className="reserve" aria-labelledby="reserve-title">
      <div className="opening">
        <h1 id="reserve-title">
          <Sentence reserve={value} />
        </h1>
        {props.vaults.length > 0 && <Engraving vaults={props.vaults} />}
      </div>
      <CoverageLadder reserve={value} />
      {isZero(add(value.goldMicrograms, value.owedMicrograms)) ? (
        <Beginning />
      ) : (
        <>
          <Figures reserve={value} />
          <Balance reserve={value} />
          <Freshness reserve={value} vaults={props.vaults} programme={props.programme} />
        </>
      )}
    </section>
  )
}

/** The page's claim in one sentence, true in every state. */
function Sentence({ reserve }: { readonly reserve: Reserve }) {
  const { coverageBasisPoints: coverage, countedMicrograms, owedMicrograms } = reserve
  if (isZero(owedMicrograms)) {
    if (isZero(reserve.goldMicrograms)) return <>No gold is attested yet, and nothing is owed.</>
    return (
      <>
        <Weight of={countedMicrograms} /> of gold counts, and nothing is owed yet.
      </>
    )
  }
  if (coverage !== null && compare(coverage, basisPoints(wholeInBasisPoints)) >= 0) {
    return (
      <>
        <Weight of={countedMicrograms} /> of gold behind <Weight of={owedMicrograms} round="up" /> owed.
      </>
    )
  }
  return (
    <>
      <Weight of={missingInAll(reserve)} round="up" /> of what is owed has no gold behind it today.
    </>
  )
}

/** What a programme without gold waits for. */
function Beginning() {
  return (
    <ol className="beginning">
      <li>A custodian sends the weight list of a vault, and every bar on it is checked.</li>
      <li>The custodian and the auditors sign the statement over that list.</li>
      <li>A delay passes in which anyone honest can object. Then the gold counts.</li>
      <li>Only now can a sponsor mint, and no more than what counts.</li>
    </ol>
  )
}

function Figures({ reserve }: { readonly reserve: Reserve }) {
  const { countedMicrograms, issuedMicrograms, titledMicrograms, owedMicrograms } = reserve
  const missing = missingInAll(reserve)
  const free = saturatingSubtract(countedMicrograms, owedMicrograms)
  return (
    <dl className="figures">
      <div>
        <dt>Gold that counts</dt>
        <dd>
          <Weight of={countedMicrograms} />
        </dd>
        <dd className="quiet">
          <WeightIn of={countedMicrograms} scale="ounces" />
        </dd>
      </div>
      <div>
        <dt>Coins</dt>
        <dd>
          <Weight of={issuedMicrograms} round="up" />
        </dd>
        <dd className="quiet">
          {reserve.holders === null
            ? 'one coin is one gram'
            : `one coin is one gram; ${reserve.holders.toLocaleString('en')} holders`}
        </dd>
      </div>
      <div>
        <dt>Titles of bars</dt>
        <dd>
          <Weight of={titledMicrograms} round="up" />
        </dd>
        <dd className="quiet">owed as whole bars</dd>
      </div>
      <div>
        <dt>{isZero(missing) ? 'More than is owed' : 'Missing behind what is owed'}</dt>
        {isZero(missing) ? (
          <dd>
            <Weight of={free} />
          </dd>
        ) : (
          <dd className="alarm">
            <Weight of={missing} round="up" />
          </dd>
        )}
        <dd className="quiet">{reserve.barCount.toLocaleString('en')} bars on the lists</dd>
      </div>
    </dl>
  )
}
