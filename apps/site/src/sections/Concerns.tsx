/** Above every figure: what is missing, lapsed, held or suspended, each with its facts. Nothing here can be closed. */
import type { ReactNode } from 'react'
import type { Reserve } from '../api/reserve.ts'
import type { JournalEntry, Vault } from '../api/vaults.ts'
import { useNow } from '../live/clock.tsx'
import { Countdown } from '../parts/Age.tsx'
import { Digest } from '../parts/Digest.tsx'
import { Weight } from '../parts/Weight.tsx'
import { printMoment, printSpan } from '../print/moment.ts'
import { type Concern, concerns } from '../verdict/concerns.ts'
import type { Behind } from '../verdict/staleness.ts'
import { heldWeight, holdsAll } from '../verdict/standing.ts'

export function Concerns(props: {
  readonly reserve: Reserve
  readonly vaults: readonly Vault[]
  readonly quorum: number | null
  /** Whether the vaults are of an older moment than the reserve, and of which block. */
  readonly vaultsBehind: Behind | null
}) {
  const now = useNow()
  const found = concerns(props.reserve, props.vaults, props.quorum, now)
  if (found.length === 0) return null
  return (
    <section className="concerns" aria-labelledby="concerns-title">
      <h2 id="concerns-title">{found.length === 1 ? 'One thing to know first' : 'Know these first'}</h2>
      <ul>
        {found.map((concern) => (
          <li
            key={keyOf(concern)}
            className={grave.includes(concern.kind) ? 'grave' : ''}
            data-kind={concern.kind}
          >
            {say(concern, now)}
            {props.vaultsBehind !== null && 'vault' in concern && (
              <p className="quiet as-of-block">
                As of block {props.vaultsBehind.block.toLocaleString('en')}: newer vaults have not been read.
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const grave: readonly Concern['kind'][] = ['shortfall', 'lapsed', 'hold', 'unsigned']

function say(concern: Concern, now: number): ReactNode {
  switch (concern.kind) {
    case 'shortfall':
      return (
        <Told
          title={`Shortfall at ${concern.sponsor.name}`}
          figure={<Weight of={concern.missing} round="up" />}
        >
          owed without gold that counts. It cannot mint; coins and titles can still be moved, and titles
          delivered.
        </Told>
      )
    case 'lapsed':
      return (
        <Told title={`Statement lapsed: ${concern.vault.name}`} figure={printSpan(now - concern.sinceMs)}>
          past its age limit since {printMoment(concern.sinceMs)}. Its gold counts zero until a new count is
          signed.
        </Told>
      )
    case 'hold':
      return (
        <Told
          title={`${holdWords(concern.hold)} ${concern.vault.name}`}
          figure={<Weight of={heldWeight(concern.vault, concern.hold)} />}
        >
          no longer counted since {printMoment(concern.hold.time)}.{' '}
          {sentence(concern.hold.ground ?? 'Ground not published')}
          {concern.hold.evidence !== null && (
            <>
              {' '}
              Evidence <Digest of={concern.hold.evidence} name="the digest of the evidence" />
            </>
          )}
        </Told>
      )
    case 'unsigned':
      return (
        <Told
          title={`Too few signatures: ${concern.vault.name}`}
          figure={<Weight of={concern.vault.goldMicrograms} />}
        >
          on its list, and none of it counts: the custodian or the quorum of auditors no longer stands behind
          the statement.
        </Told>
      )
    case 'suspended':
      return (
        <Told title={`Minting suspended: ${concern.sponsor.name}`}>
          The council stopped this sponsor’s minting. What it owes stays owed and counted.
        </Told>
      )
    case 'lapsing':
      return (
        <Told
          title={`A statement lapses soon: ${concern.vault.name}`}
          figure={<Countdown to={concern.lapsesAtMs} />}
        >
          left. Without a new count its gold counts zero from {printMoment(concern.lapsesAtMs)}.
        </Told>
      )
  }
}

function Told(props: { readonly title: string; readonly figure?: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <h3>{props.title}</h3>
      <p>
        {props.figure !== undefined && <strong className="figure">{props.figure}</strong>} {props.children}
      </p>
    </>
  )
}

function holdWords(hold: JournalEntry): string {
  if (hold.kind === 'duplicate') return 'Bar listed twice:'
  return holdsAll(hold) ? 'Hold on all of' : 'Hold on'
}

/** A ground as the register has it may lack its full stop. */
function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}

function keyOf(concern: Concern): string {
  if (concern.kind === 'hold') return `hold ${concern.vault.id} ${concern.hold.entry}`
  return 'vault' in concern
    ? `${concern.kind} ${concern.vault.id}`
    : `${concern.kind} ${concern.sponsor.address}`
}
