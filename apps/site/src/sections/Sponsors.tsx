/** Each sponsor's position on one scale: its gold above, what it owes below, its cap as a mark. One never covers another. */
import { add, compare, isZero, minimum } from '@specie/units'
import type { Programme } from '../api/programme.ts'
import type { Reserve, Sponsor } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import type { Live } from '../live/useLive.ts'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { Weight } from '../parts/Weight.tsx'
import { kilogramsToDraw } from '../print/weight.ts'
import { missingGold } from '../verdict/concerns.ts'

export function Sponsors(props: {
  readonly reserve: Live<Reserve>
  readonly vaults: readonly Vault[]
  readonly programme: Programme | null
}) {
  const sponsors = props.reserve.value?.sponsors
  const { parties, frame } = useTexts()
  const words = parties.sponsors
  const longest = lengthOf(sponsors ?? [])
  return (
    <Section id="sponsors" title={words.title} lead={words.lead}>
      {sponsors === undefined && props.reserve.failure === null && <Awaiting what={frame.whats.sponsors} />}
      {sponsors === undefined && props.reserve.failure !== null && (
        <Trouble failure={props.reserve.failure} what={frame.whats.sponsors} />
      )}
      {sponsors?.length === 0 && <p>{words.none}</p>}
      <ul className="sponsors">
        {sponsors?.map((sponsor) => (
          <li key={sponsor.address}>
            <Position
              sponsor={sponsor}
              longest={longest}
              vaults={props.vaults.filter((vault) => vault.sponsor.address === sponsor.address)}
              jurisdiction={
                props.programme?.sponsors.find((party) => party.address === sponsor.address)?.jurisdiction ??
                null
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The kilograms that the bars' full length stands for: the largest position, and the caps that are not far beyond it. */
function lengthOf(sponsors: readonly Sponsor[]): number {
  const largest = Math.max(
    0.001,
    ...sponsors.flatMap((one) => [
      kilogramsToDraw(one.assetsMicrograms),
      kilogramsToDraw(add(one.issuedMicrograms, one.titledMicrograms)),
    ]),
  )
  const caps = sponsors.map((one) => kilogramsToDraw(one.capMicrograms)).filter((cap) => cap < largest * 1.5)
  return Math.max(largest, ...caps)
}

function Position(props: {
  readonly sponsor: Sponsor
  readonly longest: number
  readonly vaults: readonly Vault[]
  readonly jurisdiction: string | null
}) {
  const { sponsor } = props
  const words = useTexts().parties.sponsors
  const { list, marks, region } = useSpeech()
  const owed = add(sponsor.issuedMicrograms, sponsor.titledMicrograms)
  const missing = missingGold(sponsor)
  const covered = minimum(sponsor.assetsMicrograms, owed)
  const width = (kilograms: number) => ({ width: `${Math.min(100, (kilograms / props.longest) * 100)}%` })
  const capFits = kilogramsToDraw(sponsor.capMicrograms) <= props.longest
  const whereabouts = [
    ...(props.jurisdiction === null ? [] : [region(props.jurisdiction)]),
    ...(props.vaults.length === 0 ? [] : [words.goldIn(list(props.vaults.map(({ name }) => name)))]),
  ]
  return (
    <article className="sponsor" aria-label={sponsor.name}>
      <header>
        <h3>{sponsor.name}</h3>
        <p className="quiet">{whereabouts.join(marks.semicolon)}</p>
        {!isZero(missing) && (
          <p className="stamp grave">{words.shortOf(<Weight of={missing} round="up" />)}</p>
        )}
        {sponsor.mintingSuspended && <p className="stamp">{words.suspended}</p>}
      </header>
      <div className="position" aria-hidden="true">
        <span className="position-bar">
          <span className="gold" style={width(kilogramsToDraw(sponsor.assetsMicrograms))} />
        </span>
        <span className="position-bar">
          <span className="coins" style={width(kilogramsToDraw(sponsor.issuedMicrograms))} />
          <span className="titles" style={width(kilogramsToDraw(sponsor.titledMicrograms))} />
          {compare(owed, covered) > 0 && (
            <span
              className="missing"
              style={{
                left: `${(kilogramsToDraw(covered) / props.longest) * 100}%`,
                ...width(kilogramsToDraw(missing)),
              }}
            />
          )}
          {capFits && (
            <span
              className="cap"
              style={{ left: `${(kilogramsToDraw(sponsor.capMicrograms) / props.longest) * 100}%` }}
            />
          )}
        </span>
      </div>
      <dl className="ledger">
        <div>
          <dt>
            <span className="key gold" aria-hidden="true" />
            {words.assets}
          </dt>
          <dd>
            <Weight of={sponsor.assetsMicrograms} />
          </dd>
        </div>
        <div>
          <dt>
            <span className="key coins" aria-hidden="true" />
            {words.issued}
          </dt>
          <dd>
            <Weight of={sponsor.issuedMicrograms} round="up" />
          </dd>
        </div>
        <div>
          <dt>
            <span className="key titles" aria-hidden="true" />
            {words.titled}
          </dt>
          <dd>
            <Weight of={sponsor.titledMicrograms} round="up" />
          </dd>
        </div>
        <div>
          <dt>{isZero(missing) ? words.free : words.missing}</dt>
          <dd className={isZero(missing) ? '' : 'alarm'}>
            {isZero(missing) ? <Weight of={sponsor.freeMicrograms} /> : <Weight of={missing} round="up" />}
          </dd>
        </div>
        <div>
          <dt>
            {capFits && <span className="key cap" aria-hidden="true" />}
            {words.cap}
          </dt>
          <dd>
            <Weight of={sponsor.capMicrograms} />
          </dd>
        </div>
      </dl>
    </article>
  )
}
