/** The desk's head: whose programme, how live, who is signed in, and the way to every page. */
import type { SessionShape } from '@specie/client'
import { useNow } from '../live/clock.tsx'
import { Choice } from '../parts/Choice.tsx'
import { ThemeChoice } from '../parts/ThemeChoice.tsx'
import { printSpan } from '../print/moment.ts'
import type { Scale } from '../print/weight.ts'
import { complianceWays, titles, ways } from './Open.tsx'
import { hashOf, type PageName, usePlace } from './place.ts'
import { api } from './server/api.ts'
import { useBlock, useConnection } from './server/live.ts'
import { useAct } from './server/useAct.ts'
import { hasRole } from './session/session.tsx'
import { useWorld } from './world.tsx'

export function DeskHead(props: {
  readonly session: SessionShape | null
  readonly scale: Scale
  readonly onScale: (scale: Scale) => void
  readonly onSignOut: () => void
}) {
  const { programme } = useWorld()
  const { session } = props
  return (
    <>
      {programme.value?.demonstration === true && (
        <aside className="demonstration" aria-label="Demonstration">
          <p>
            <strong>Demonstration.</strong> {programme.value.name} is a fictional programme: its parties,
            vaults, bars and coins do not exist.
          </p>
        </aside>
      )}
      <header className="masthead">
        <p className="programme-name">
          {programme.value?.name ?? 'Specie'}
          <span className="symbol"> desk</span>
        </p>
        <Pulse />
        <div className="choices">
          <Choice
            name="scale"
            legend="Weights in"
            choices={scales}
            chosen={props.scale}
            onChoose={props.onScale}
          />
          <ThemeChoice />
        </div>
        {session !== null && <Ways officer={hasRole(session, 'officer')} />}
        {session !== null && <Who session={session} onSignOut={props.onSignOut} />}
      </header>
    </>
  )
}

/** The second group only for those whose pages they are. */
function Ways({ officer }: { readonly officer: boolean }) {
  return (
    <>
      <WaysTo group="Pages" ways={ways} />
      {officer && <WaysTo group="Compliance" ways={complianceWays} />}
    </>
  )
}

function WaysTo(props: { readonly group: string; readonly ways: readonly (readonly [string, PageName])[] }) {
  const { page } = usePlace()
  return (
    <nav aria-label={props.group}>
      <ul>
        {props.ways.map(([key, name]) => (
          <li key={name}>
            <a
              href={hashOf(name)}
              aria-current={page === name ? 'page' : undefined}
              aria-keyshortcuts={`g ${key}`}
            >
              {titles[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Who({ session, onSignOut }: { readonly session: SessionShape; readonly onSignOut: () => void }) {
  const act = useAct()
  const signOut = async () => {
    if ((await act.run(() => api.signOut())) !== null) onSignOut()
  }
  return (
    <p className="who">
      <span>
        {session.name.startsWith('0x') ? (
          <code>{shortened(session.name)}</code>
        ) : (
          <strong>{session.name}</strong>
        )}
      </span>
      <button type="button" className="as-text quiet" disabled={act.busy} onClick={() => void signOut()}>
        {act.problem === null ? 'Sign out' : 'Sign out again: the server did not answer'}
      </button>
    </p>
  )
}

/** Whether what is on screen follows the chain by itself, and up to which block. */
function Pulse() {
  const connection = useConnection()
  const told = useBlock()
  const { programme } = useWorld()
  const now = useNow()
  if (connection === 'lost')
    return (
      <p className="pulse lost" role="status">
        No connection: what is shown may have changed
      </p>
    )
  // Until the first event comes, the block that the public answer was of.
  const block = told ?? programme.value?.block ?? null
  if (block === null || connection === 'connecting') return <p className="pulse" />
  const ageMs = now - (typeof block.time === 'number' ? block.time : Date.parse(block.time))
  return (
    <p className="pulse live">
      Block {block.number.toLocaleString('en')}, {ageMs < 2_000 ? 'just now' : `${printSpan(ageMs)} ago`}
      {told !== null && <span className="pulse-final">; final up to {told.final.toLocaleString('en')}</span>}
    </p>
  )
}

function shortened(address: string): string {
  return `${address.slice(0, 8)}…${address.slice(-6)}`
}

const scales = [
  ['metric', 'kg'],
  ['ounces', 'oz'],
  ['exact', 'exact'],
] as const
