/** The desk: who is signed in, the shell around every page, and the page where somebody is. */
import type { SessionShape } from '@specie/client'
import { useCallback, useEffect, useState } from 'react'
import { Ticking } from '../live/clock.tsx'
import { usePreference } from '../live/preference.ts'
import { Awaiting } from '../parts/Trouble.tsx'
import { ScaleChoice } from '../parts/Weight.tsx'
import type { Scale } from '../print/weight.ts'
import { announceDemonstrationWallet } from '../wallet/demonstration/announce.ts'
import { DeskHead } from './DeskHead.tsx'
import { KeyList } from './keys/KeyList.tsx'
import { useRowKeys } from './keys/rows.ts'
import { Open } from './Open.tsx'
import { api } from './server/api.ts'
import { reconnect, useBlock } from './server/live.ts'
import { localChain } from './server/localChain.ts'
import { SignIn } from './session/SignIn.tsx'
import {
  mayBeSignedIn,
  noteSignedIn,
  SessionContext,
  useEndOfSession,
  useRememberedWallet,
} from './session/session.tsx'
import { nameOf, useReadWorld, type World, WorldContext } from './world.tsx'

export function Desk() {
  const [scale, setScale] = usePreference<Scale>('scale', ['metric', 'ounces', 'exact'], 'metric')
  const world = useReadWorld()
  const [session, setSession] = useSession()
  const block = useBlock()
  const demonstration = useDemonstrationWallet(world)
  const aheadMs = block === null ? 0 : Date.parse(block.time) - Date.now()
  const name = world.programme.value?.name
  useEffect(() => {
    if (name !== undefined) document.title = `${name}: desk`
  }, [name])

  return (
    <Ticking aheadMs={aheadMs > soonMs ? aheadMs : 0}>
      <ScaleChoice value={scale}>
        <WorldContext value={world}>
          <button type="button" className="skip" onClick={skip}>
            Skip to the page
          </button>
          <DeskHead
            session={session.value}
            scale={scale}
            onScale={setScale}
            onSignOut={() => setSession(null, false)}
          />
          <main id="matter" tabIndex={-1}>
            {session.asked && session.value === null && (
              <SignIn
                ended={session.ended}
                demonstration={demonstration}
                nameOf={(address) => nameOf(world.known, address)}
                onSignedIn={(fresh) => setSession(fresh, false)}
              />
            )}
            {!session.asked && <Awaiting what="the session" />}
            {session.value !== null && (
              <Inside session={session.value} onEnd={() => setSession(null, true)} />
            )}
          </main>
        </WorldContext>
      </ScaleChoice>
    </Ticking>
  )
}

function Inside({ session, onEnd }: { readonly session: SessionShape; readonly onEnd: () => void }) {
  const wallet = useRememberedWallet()
  useEndOfSession(session, onEnd)
  useRowKeys()
  return (
    <SessionContext value={{ session, wallet }}>
      <Open />
      <footer className="desk-foot">
        <KeyList />
        <p className="quiet">
          The desk has no power of its own: what binds is signed by its own key and judged by the contracts.{' '}
          <a href="/">The public page</a> · <a href="/mine">Mining planner</a> ·{' '}
          <a href="/rules">Rules by place</a>
        </p>
      </footer>
    </SessionContext>
  )
}

type SessionState = {
  readonly asked: boolean
  readonly value: SessionShape | null
  readonly ended: boolean
}

/** Asks once whether the browser's cookie is still a session. */
function useSession(): readonly [SessionState, (value: SessionShape | null, ended: boolean) => void] {
  const [state, setState] = useState<SessionState>({ asked: false, value: null, ended: false })
  useEffect(() => {
    if (!mayBeSignedIn()) return setState({ asked: true, value: null, ended: false })
    void api.readSession().then(
      (answer) => {
        noteSignedIn(answer.ok)
        setState({ asked: true, value: answer.ok ? answer.value : null, ended: false })
      },
      () => setState({ asked: true, value: null, ended: false }),
    )
  }, [])
  const set = useCallback((value: SessionShape | null, ended: boolean) => {
    noteSignedIn(value !== null)
    setState({ asked: true, value, ended })
    reconnect()
  }, [])
  return [state, set]
}

/** Whether this programme brings its own wallet along, and announces it then. */
function useDemonstrationWallet({ programme, known }: World): boolean {
  const [there, setThere] = useState(false)
  const { value } = programme
  useEffect(() => {
    if (value === null || there) return
    const { chain, demonstration } = value
    const contracts = new Map(
      Object.entries(chain.contracts).map(([contract, address]) => [address.toLowerCase(), contract]),
    )
    setThere(
      announceDemonstrationWallet({
        demonstration,
        chainId: chain.chainId,
        players: known,
        contracts,
        local: localChain,
      }),
    )
  }, [value, known, there])
  return there
}

/** A button and no link: the address behind `#` is the desk's own, and skipping must not change it. */
function skip(): void {
  document.querySelector<HTMLElement>('#matter')?.focus()
}

/** A chain's clock may stand a little ahead without anybody having moved it. */
const soonMs = 30_000
