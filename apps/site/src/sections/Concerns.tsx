/** Above every figure: what is missing, lapsed, held or suspended, each with its facts. Nothing here can be closed. */
import type { ReactNode } from 'react'
import type { Reserve } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import type { Speech } from '../language/speech.ts'
import type { Texts } from '../language/texts.ts'
import { useNow } from '../live/clock.tsx'
import { Countdown } from '../parts/Age.tsx'
import { Digest } from '../parts/Digest.tsx'
import { Ground } from '../parts/Ground.tsx'
import { Weight } from '../parts/Weight.tsx'
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
  const words = useTexts().concerns
  const speech = useSpeech()
  const found = concerns(props.reserve, props.vaults, props.quorum, now)
  if (found.length === 0) return null
  return (
    <section className="concerns" aria-labelledby="concerns-title">
      <h2 id="concerns-title">{words.title(found.length)}</h2>
      <ul>
        {found.map((concern) => (
          <li
            key={keyOf(concern)}
            className={grave.includes(concern.kind) ? 'grave' : ''}
            data-kind={concern.kind}
          >
            {say(concern, now, words, speech)}
            {props.vaultsBehind !== null && 'vault' in concern && (
              <p className="quiet as-of-block">{words.asOfBlock(speech.count(props.vaultsBehind.block))}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const grave: readonly Concern['kind'][] = ['shortfall', 'lapsed', 'hold', 'unsigned']

function say(concern: Concern, now: number, words: Texts['concerns'], speech: Speech): ReactNode {
  switch (concern.kind) {
    case 'shortfall':
      return (
        <Told
          title={words.shortfall(concern.sponsor.name)}
          figure={<Weight of={concern.missing} round="up" />}
        >
          {words.shortfallText}
        </Told>
      )
    case 'lapsed':
      return (
        <Told title={words.lapsed(concern.vault.name)} figure={speech.span(now - concern.sinceMs)}>
          {words.lapsedText(speech.moment(concern.sinceMs))}
        </Told>
      )
    case 'hold': {
      const { hold, vault } = concern
      const kind = hold.kind === 'duplicate' ? 'duplicate' : holdsAll(hold) ? 'all' : 'hold'
      return (
        <Told title={words.hold(vault.name, kind)} figure={<Weight of={heldWeight(vault, hold)} />}>
          {words.holdText(speech.moment(hold.time))}{' '}
          {hold.ground === null ? words.noGround : <Ground ground={sentence(hold.ground)} />}
          {hold.evidence !== null && (
            <>
              {' '}
              {words.evidence} <Digest of={hold.evidence} name={words.evidenceDigest} />
            </>
          )}
        </Told>
      )
    }
    case 'unsigned':
      return (
        <Told
          title={words.unsigned(concern.vault.name)}
          figure={<Weight of={concern.vault.goldMicrograms} />}
        >
          {words.unsignedText}
        </Told>
      )
    case 'suspended':
      return <Told title={words.suspended(concern.sponsor.name)}>{words.suspendedText}</Told>
    case 'lapsing':
      return (
        <Told title={words.lapsing(concern.vault.name)} figure={<Countdown to={concern.lapsesAtMs} />}>
          {words.lapsingText(speech.moment(concern.lapsesAtMs))}
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
