/** The wallet's own dialog: which account, and what is about to be signed. It closes with an answer, or with the person's no. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { ProviderError, userRejected } from '../eip1193.ts'
import type { WalletAccount } from './accounts.ts'
import type { Words } from './words.ts'

export function askForAccount(
  accounts: readonly WalletAccount[],
  connected: WalletAccount | null,
): Promise<WalletAccount> {
  return ask((answer) => <ChooseAccount accounts={accounts} connected={connected} answer={answer} />)
}

export function askToSign(asked: {
  readonly account: WalletAccount
  readonly words: Words
  readonly button: string
}): Promise<void> {
  return ask((answer) => <BeforeSigning {...asked} answer={() => answer(undefined)} />)
}

/** One question after another: a second waits until the first is answered. */
let last: Promise<unknown> = Promise.resolve()

function ask<T>(question: (answer: (value: T) => void) => ReactNode): Promise<T> {
  const mine = last.then(
    () =>
      new Promise<T>((resolve, reject) => {
        const place = document.body.appendChild(document.createElement('div'))
        const root = createRoot(place)
        const close = () => {
          root.unmount()
          place.remove()
        }
        const answer = (value: T) => {
          close()
          resolve(value)
        }
        const refuse = () => {
          close()
          reject(new ProviderError(userRejected, 'You said no in the wallet. Nothing was signed.'))
        }
        root.render(<WalletDialog onRefuse={refuse}>{question(answer)}</WalletDialog>)
      }),
  )
  last = mine.catch(() => {})
  return mine
}

function WalletDialog({
  onRefuse,
  children,
}: {
  readonly onRefuse: () => void
  readonly children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="wallet"
      aria-labelledby="wallet-title"
      onCancel={(event) => {
        event.preventDefault()
        onRefuse()
      }}
    >
      <p className="wallet-name">
        Demonstration wallet <span className="quiet">its keys are known to everybody</span>
      </p>
      {children}
      <p className="wallet-no">
        <button type="button" className="plain-button" onClick={onRefuse}>
          Say no
        </button>
      </p>
    </dialog>
  )
}

function ChooseAccount(props: {
  readonly accounts: readonly WalletAccount[]
  readonly connected: WalletAccount | null
  readonly answer: (account: WalletAccount) => void
}) {
  const [search, setSearch] = useState('')
  const words = search.toLowerCase().split(/\s+/)
  const shown = props.accounts.filter((one) =>
    words.every((word) => `${one.name} ${one.role} ${one.address}`.toLowerCase().includes(word)),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const [first] = shown
        if (first !== undefined) props.answer(first)
      }}
    >
      <h2 id="wallet-title">As whom?</h2>
      <label className="field">
        <span>Name or role</span>
        <input value={search} onChange={(event) => setSearch(event.target.value)} autoComplete="off" />
      </label>
      <ul className="wallet-accounts">
        {shown.map((account) => (
          <li key={account.address}>
            <button type="button" onClick={() => props.answer(account)}>
              <strong>{account.name}</strong>
              <span className="quiet">
                {account.role}
                {account.address === props.connected?.address ? ', connected' : ''}
              </span>
              <code>{account.address}</code>
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}

function BeforeSigning(props: {
  readonly account: WalletAccount
  readonly words: Words
  readonly button: string
  readonly answer: () => void
}) {
  const { account, words } = props
  return (
    <>
      <h2 id="wallet-title">{words.title}</h2>
      <p>
        as <strong>{account.name}</strong> <span className="quiet">{account.role}</span>
      </p>
      <div className="wallet-words">
        {words.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {words.fields.length > 0 && (
        <details className="tables">
          <summary>Field by field</summary>
          <dl className="facts">
            {words.fields.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <code>{value}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p className="wallet-yes">
        <button type="button" className="firm-button" onClick={props.answer}>
          {props.button}
        </button>
      </p>
    </>
  )
}
