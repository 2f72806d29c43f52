/** The door: which wallet, which account, and what signing in does, before it does it. */
import type { SessionShape } from '@specie/client'
import { useState } from 'react'
import type { AnnouncedWallet } from '../../wallet/eip1193.ts'
import { useWallets } from '../../wallet/findWallets.ts'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { rememberWallet } from './session.tsx'
import { connect, type Hex, signMessage } from './signer.ts'

export function SignIn(props: {
  readonly ended: boolean
  readonly demonstration: boolean
  readonly nameOf: (address: string) => string | null
  readonly onSignedIn: (session: SessionShape) => void
}) {
  const [chosen, setChosen] = useState<{ wallet: AnnouncedWallet; address: Hex } | null>(null)
  const act = useAct()

  const choose = async (wallet: AnnouncedWallet) => {
    const address = await act.run(async () => ({ ok: true, value: await connect(wallet) }))
    if (address !== null) setChosen({ wallet, address })
  }
  const signIn = async () => {
    if (chosen === null) return
    const { wallet, address } = chosen
    const session = await act.run(async () => {
      const challenge = await api.askChallenge({ body: { address } })
      if (!challenge.ok) return challenge
      const { message } = challenge.value
      return api.signIn({ body: { message, signature: await signMessage(wallet, address, message) } })
    })
    if (session === null) return
    rememberWallet(wallet)
    props.onSignedIn(session)
  }

  return (
    <section className="sign-in" aria-labelledby="sign-in-title">
      <h1 id="sign-in-title">Sign in with your key</h1>
      {props.ended && <p role="status">The session has ended. What you had typed is still there.</p>}
      <p className="lead">
        You sign one message. It moves nothing and promises nothing; it only shows that the key is yours. What
        you may do then follows from the chain, and from the mandates that parties have signed.
      </p>
      <ol className="sign-in-steps">
        <li>
          <h2>Wallet</h2>
          <Wallets demonstration={props.demonstration} busy={act.busy} onChoose={choose} />
        </li>
        <li className={chosen === null ? 'later' : undefined}>
          <h2>Account</h2>
          {chosen === null ? (
            <p className="quiet">Your wallet asks you which one.</p>
          ) : (
            <p>
              <strong>
                {props.nameOf(chosen.address) ?? 'An account that the programme has no name for'}
              </strong>
              <br />
              <code>{chosen.address}</code>
            </p>
          )}
        </li>
        <li className={chosen === null ? 'later' : undefined}>
          <h2>Signature</h2>
          <p className="quiet">
            {chosen === null
              ? 'Then you sign the message.'
              : `${chosen.wallet.info.name} shows you the message. It is good once, for five minutes, for this site alone.`}
          </p>
          {chosen !== null && (
            <button type="button" className="firm-button" disabled={act.busy} onClick={() => void signIn()}>
              Sign in
            </button>
          )}
        </li>
      </ol>
      <ProblemNote problem={act.problem} />
    </section>
  )
}

function Wallets(props: {
  readonly demonstration: boolean
  readonly busy: boolean
  readonly onChoose: (wallet: AnnouncedWallet) => void
}) {
  const wallets = useWallets()
  if (wallets.length === 0)
    return (
      <p className="quiet">
        This browser has no wallet that announces itself (EIP-6963). Install one and open this page again.
      </p>
    )
  return (
    <>
      <ul className="wallet-choice">
        {wallets.map((wallet) => (
          <li key={wallet.info.uuid}>
            <button type="button" disabled={props.busy} onClick={() => props.onChoose(wallet)}>
              {/* A data URI by EIP-6963; anything else the page's own rules refuse to load. */}
              <img src={wallet.info.icon} alt="" width="28" height="28" />
              {wallet.info.name}
            </button>
          </li>
        ))}
      </ul>
      {props.demonstration && (
        <p className="quiet">
          The demonstration wallet plays anybody in this fictional programme: its keys are known to everybody.
        </p>
      )}
    </>
  )
}
