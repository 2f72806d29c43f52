/**
 * A signature, in the wallet or on a machine without a network: what is signed is shown in words first. What comes back from the
 * other machine as a file is brought here in the name of whoever signed it.
 */
import type { Answer, Signing } from '@specie/client'
import { Fragment, type ReactNode, useState } from 'react'
import { Awaiting } from '../../parts/Trouble.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { namedParts } from '../parts/readable.ts'
import { When } from '../parts/When.tsx'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import { useSignedIn } from '../session/session.tsx'
import { type Hex, signTypedData } from '../session/signer.ts'
import { useWorld } from '../world.tsx'
import { AnswerFile } from './AnswerFile.tsx'
import { saveFile } from './saveFile.ts'

export type Brought = { readonly signature: Hex; readonly signer?: Hex; readonly key: string }

export function SignPanel<T>(props: {
  /** Names what is signed: another name is another question. */
  readonly name: string
  readonly ask: (signal: AbortSignal) => Promise<Answer<Signing>>
  readonly bring: (brought: Brought) => Promise<Answer<T>>
  readonly onDone: (value: T) => void
  readonly onLeave: () => void
  readonly button: string
  /** What the signature does, said before. */
  readonly says?: ReactNode
}) {
  const { session, wallet } = useSignedIn()
  const read = useRead(`signing ${props.name}`, props.ask)
  const act = useAct()
  const [offline, setOffline] = useState(false)
  const { value } = read

  const done = (result: T | null) => {
    if (result !== null) props.onDone(result)
  }
  const signHere = async (signing: Signing) => {
    if (wallet === null) return
    done(
      await act.run(async (key) =>
        props.bring({ key, signature: await signTypedData(wallet, session.address, signing.typedData) }),
      ),
    )
  }

  return (
    <section className="act-panel" aria-label={props.button}>
      {props.says !== undefined && <p>{props.says}</p>}
      <ProblemNote problem={read.problem} />
      {value === null && read.waiting && <Awaiting what="what is to be signed" />}
      {value !== null && (
        <>
          <Words signing={value} />
          <p className="act-buttons">
            <button
              type="button"
              className="firm-button"
              disabled={act.busy || wallet === null}
              onClick={() => void signHere(value)}
            >
              {act.busy ? 'Waiting for the wallet …' : props.button}
            </button>
            {value.file !== null && !offline && (
              <button type="button" className="plain-button" onClick={() => setOffline(true)}>
                Sign offline
              </button>
            )}
            <button type="button" className="plain-button" onClick={props.onLeave}>
              Not now
            </button>
          </p>
          {wallet === null && (
            <p className="quiet">
              The wallet you signed in with is not in this browser any more. Sign in again.
            </p>
          )}
          {offline && value.file !== null && (
            <Offline
              signing={value}
              file={value.file}
              busy={act.busy}
              onAnswer={(answer) => act.run((key) => props.bring({ ...answer, key })).then(done)}
            />
          )}
        </>
      )}
      <ProblemNote problem={act.problem} />
    </section>
  )
}

function Words({ signing }: { readonly signing: Signing }) {
  return (
    <>
      <p className="quiet">{signing.signer.name} signs:</p>
      <div className="sworn">
        {signing.summary.map((line) => (
          <Line key={line} of={line} />
        ))}
      </div>
      {signing.expiry !== null && (
        <p className="quiet">
          The signature ends by itself: <When at={signing.expiry} />.
        </p>
      )}
    </>
  )
}

/** What is signed names addresses; whom the programme calls what stands beside each, and is not signed. */
function Line({ of }: { readonly of: string }) {
  const { known } = useWorld()
  return (
    <p>
      {namedParts(of, known).map(({ text, name }) => (
        <Fragment key={text}>
          {text}
          {name !== null && <span className="called"> ({name})</span>}
        </Fragment>
      ))}
    </p>
  )
}

function Offline(props: {
  readonly signing: Signing
  readonly file: string
  readonly busy: boolean
  readonly onAnswer: (answer: { signature: Hex; signer: Hex }) => void
}) {
  const { signing } = props
  return (
    <ol className="offline">
      <li>
        <button
          type="button"
          className="plain-button"
          onClick={() =>
            saveFile(`request-${signing.digest.slice(2, 10)}.json`, props.file, 'application/json')
          }
        >
          Download the request
        </button>
      </li>
      <li>
        Carry it to the machine with the key and run{' '}
        <code>specie sign request-{signing.digest.slice(2, 10)}.json</code>
      </li>
      <li>
        <AnswerFile
          digest={signing.digest}
          signer={signing.signer.address}
          disabled={props.busy}
          onAnswer={props.onAnswer}
        />
      </li>
    </ol>
  )
}
