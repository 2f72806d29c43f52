/** The first chapter: how much gold, how much is owed, what coverage, and what is left without the largest of each. */
import { add, basisPoints, compare, isZero, saturatingSubtract, wholeInBasisPoints } from '@specie/units'
import type { Programme } from '../api/programme.ts'
import type { Reserve } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
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
  const { reserve: words, frame } = useTexts()
  if (value === null) {
    return (
      <section id="reserve" className="reserve" aria-label={words.label}>
        <h1 className="unseen">{frame.unnamed}</h1>
        {props.reserve.failure === null && <Awaiting what={frame.whats.reserve} lines={6} />}
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
  const words = useTexts().reserve
  const { coverageBasisPoints: coverage, countedMicrograms, owedMicrograms } = reserve
  if (isZero(owedMicrograms)) {
    if (isZero(reserve.goldMicrograms)) return words.nothingYet
    return words.nothingOwed(<Weight of={countedMicrograms} />)
  }
  if (coverage !== null && compare(coverage, basisPoints(wholeInBasisPoints)) >= 0) {
    return words.backed(<Weight of={countedMicrograms} />, <Weight of={owedMicrograms} round="up" />)
  }
  return words.short(<Weight of={missingInAll(reserve)} round="up" />)
}

/** What a programme without gold waits for. */
function Beginning() {
  return (
    <ol className="beginning">
      {useTexts().reserve.beginning.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}

function Figures({ reserve }: { readonly reserve: Reserve }) {
  const words = useTexts().reserve
  const { count } = useSpeech()
  const { countedMicrograms, issuedMicrograms, titledMicrograms, owedMicrograms } = reserve
  const missing = missingInAll(reserve)
  const free = saturatingSubtract(countedMicrograms, owedMicrograms)
  return (
    <dl className="figures">
      <div>
        <dt>{words.goldThatCounts}</dt>
        <dd>
          <Weight of={countedMicrograms} />
        </dd>
        <dd className="quiet">
          <WeightIn of={countedMicrograms} scale="ounces" />
        </dd>
      </div>
      <div>
        <dt>{words.coins}</dt>
        <dd>
          <Weight of={issuedMicrograms} round="up" />
        </dd>
        <dd className="quiet">
          {reserve.holders === null ? words.oneGram : words.holders(count(reserve.holders), reserve.holders)}
        </dd>
      </div>
      <div>
        <dt>{words.titles}</dt>
        <dd>
          <Weight of={titledMicrograms} round="up" />
        </dd>
        <dd className="quiet">{words.asBars}</dd>
      </div>
      <div>
        <dt>{isZero(missing) ? words.more : words.missing}</dt>
        {isZero(missing) ? (
          <dd>
            <Weight of={free} />
          </dd>
        ) : (
          <dd className="alarm">
            <Weight of={missing} round="up" />
          </dd>
        )}
        <dd className="quiet">{words.barsListed(count(reserve.barCount), reserve.barCount)}</dd>
      </div>
    </dl>
  )
}
