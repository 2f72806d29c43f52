/** Where the gold lies: the same gold cut by vault, custodian and jurisdiction, then each vault with all that is known of it. */
import { isZero, printPercent, shareDown, sum } from '@specie/units'
import type { Reserve } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import { lanes } from '../chart/lanes.ts'
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
  return (
    <Section
      id="vaults"
      title="Vaults"
      lead="Where the gold lies, who keeps it, who swore to it and what has left since."
    >
      {value === null && failure === null && <Awaiting what="the vaults" lines={4} />}
      {value === null && failure !== null && <Trouble failure={failure} what="the vaults" />}
      {value?.vaults.length === 0 && <p>No vault has been opened yet.</p>}
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
  const counted = sum(vaults.map((vault) => vault.countedMicrograms))
  if (isZero(counted)) return <p className="no-coverage">No gold counts at the moment, in any vault.</p>
  return (
    <div className="lanes">
      {lanes(vaults, reserve?.without ?? null).map((lane) => (
        <div className="lane-row" key={lane.name}>
          <h3>{lane.name}</h3>
          <ul>
            {lane.segments.map((segment) => (
              <li
                key={segment.key}
                className={segment.worst ? 'worst' : ''}
                style={{ flexGrow: kilogramsToDraw(segment.weight) }}
                title={`${segment.name}, ${printPercent(shareDown(segment.weight, counted))}`}
              >
                <span className="segment-name">{segment.name}</span>
                <span className="segment-share">
                  {printPercent(shareDown(segment.weight, counted))}
                  {segment.worst && <span className="worst-mark">, hurts most</span>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="quiet">
        The same gold, cut three ways. Marked: the one whose loss would leave the least coverage.
      </p>
    </div>
  )
}
