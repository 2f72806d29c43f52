/** Where the gold lies: the same gold cut by vault, custodian and jurisdiction, then each vault with all that is known of it. */
import { isZero, shareDown, sum } from '@specie/units'
import type { Reserve } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import { lanes } from '../chart/lanes.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import type { Live } from '../live/useLive.ts'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { kilogramsToDraw } from '../print/weight.ts'
import { VaultEntry } from './VaultEntry.tsx'

export function Vaults(props: {
  readonly vaults: Live<{ readonly vaults: readonly Vault[] }>
  readonly reserve: Reserve | null
  readonly quorum: number | null
}) {
  const { value, failure } = props.vaults
  const { vaults: words, frame } = useTexts()
  return (
    <Section id="vaults" title={words.title} lead={words.lead}>
      {value === null && failure === null && <Awaiting what={frame.whats.vaults} lines={4} />}
      {value === null && failure !== null && <Trouble failure={failure} what={frame.whats.vaults} />}
      {value?.vaults.length === 0 && <p>{words.none}</p>}
      {value !== null && value.vaults.length > 0 && (
        <>
          <Lanes vaults={value.vaults} reserve={props.reserve} />
          <ul className="vaults">
            {value.vaults.map((vault) => (
              <li key={vault.id}>
                <VaultEntry vault={vault} quorum={props.quorum} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function Lanes({ vaults, reserve }: { readonly vaults: readonly Vault[]; readonly reserve: Reserve | null }) {
  const words = useTexts().vaults
  const { marks, percent, region } = useSpeech()
  const counted = sum(vaults.map((vault) => vault.countedMicrograms))
  if (isZero(counted)) return <p className="no-coverage">{words.nothingCounts}</p>
  return (
    <div className="lanes">
      {lanes(vaults, reserve?.without ?? null, words.lanes, region).map((lane) => (
        <div className="lane-row" key={lane.name}>
          <h3>{lane.name}</h3>
          <ul>
            {lane.segments.map((segment) => (
              <li
                key={segment.key}
                className={segment.worst ? 'worst' : ''}
                style={{ flexGrow: kilogramsToDraw(segment.weight) }}
                title={`${segment.name}${marks.comma}${percent(shareDown(segment.weight, counted))}`}
              >
                <span className="segment-name">{segment.name}</span>
                <span className="segment-share">
                  {percent(shareDown(segment.weight, counted))}
                  {segment.worst && <span className="worst-mark">{marks.comma + words.hurtsMost}</span>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="quiet">{words.lanesNote}</p>
    </div>
  )
}
