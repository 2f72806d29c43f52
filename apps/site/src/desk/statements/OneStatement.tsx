/** One statement: what is sworn beside what is in force, who has signed, and what this key may do. */
import type { StatementDraft } from '@specie/client'
import { type ReactNode, useState } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { useKey } from '../keys/keys.ts'
import { Grams } from '../parts/Grams.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Says } from '../parts/Says.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { ReasonPanel } from '../sign/ReasonPanel.tsx'
import { SendPanel } from '../sign/SendPanel.tsx'
import { SignPanel } from '../sign/SignPanel.tsx'
import { CarrySignature } from './CarrySignature.tsx'
import { stateWords } from './StatementsPage.tsx'

export function OneStatement({ digest }: { readonly digest: string }) {
  const read = useRead(`statement ${digest}`, (signal) => api.readStatement({ params: { digest }, signal }), [
    'statement',
    'block',
  ])
  return (
    <>
      <PageHead
        title={read.value === null ? 'Statement' : `Statement for ${read.value.vaultName}`}
        back={{ to: hashOf('statements'), words: 'Statements' }}
      />
      <Shown read={read} what="the statement">
        {(draft) => (
          <article className="order" data-state={draft.state}>
            <p className="order-line">
              <span className="stamp">{stateWords[draft.state]}</span> <span className="quiet">drafted</span>{' '}
              <When at={draft.draftedAt} />
            </p>
            <Signatures draft={draft} />
            <div className="order-halves">
              <section aria-labelledby="next-title">
                <h2 id="next-title">What happens next</h2>
                <p className="says" role="status">
                  <Says of={draft.says} />
                </p>
                <StatementMay draft={draft} onChange={read.replace} />
              </section>
              <section aria-labelledby="sworn-title">
                <h2 id="sworn-title">What is sworn</h2>
                <Sworn draft={draft} />
              </section>
            </div>
          </article>
        )}
      </Shown>
    </>
  )
}

/** Custodian and auditors as the line of those who must sign. */
function Signatures({ draft }: { readonly draft: StatementDraft }) {
  const { readiness } = draft
  const signed = draft.signatures.map((one) => ({ ...one, look: 'done' }))
  const waiting = draft.waitingFor.map((one) => ({ ...one, look: 'now' }))
  return (
    <>
      <ol className="course" aria-label="Signatures">
        {[...signed, ...waiting].map((one) => (
          <li key={one.address} className={one.look}>
            <svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
              <circle r={one.look === 'done' ? 8 : 7} />
              {one.look === 'done' && <path className="tick" d="M-3.500 .2 -1 3 4 -3" />}
            </svg>
            <span className="station-name">{one.name}</span>
            <span className="station-more">
              {one.role}, {one.look === 'done' ? 'signed' : 'may sign'}
            </span>
          </li>
        ))}
      </ol>
      <p className="quiet">
        Needed: the custodian, and {readiness.quorum} auditors. There are{' '}
        {readiness.custodianSigned ? 'the custodian' : 'no custodian'} and {readiness.auditorsSigned} of{' '}
        {readiness.quorum}.
      </p>
    </>
  )
}

function Sworn({ draft }: { readonly draft: StatementDraft }) {
  const before = draft.inForce
  return (
    <dl className="facts">
      <Fact name="Counted">
        <When at={draft.asOf} />
        {before !== null && (
          <span className="quiet">
            {' '}
            in force: <When at={before.asOf} />
          </span>
        )}
      </Fact>
      <Fact name="Gold that counts">
        <Grams of={draft.fineMicrograms} />
        {before !== null && (
          <span className="quiet">
            {' '}
            in force: <Grams of={before.fineMicrograms} />
          </span>
        )}
      </Fact>
      <Fact name="Bars">
        {draft.barCount.toLocaleString('en')}
        {before?.barCount !== null && before !== null && (
          <span className="quiet"> in force: {before.barCount.toLocaleString('en')}</span>
        )}
      </Fact>
      <Fact name="Journal seen">{draft.seen.toLocaleString('en')} entries</Fact>
      <Fact name="Root">
        <Digest of={draft.barRoot} name="the root" />
      </Fact>
      <Fact name="List">
        <Digest of={draft.listDigest} name="the digest of the list" />
      </Fact>
      {draft.transaction !== null && (
        <Fact name="Transaction">
          <Digest of={draft.transaction} name="the transaction" />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

type Doing = 'sign' | 'submit' | 'send' | 'carry'

function StatementMay(props: {
  readonly draft: StatementDraft
  readonly onChange: (draft: StatementDraft) => void
}) {
  const { draft } = props
  const [open, setOpen] = useState<Doing | null>(null)
  const leave = () => setOpen(null)
  const done = (changed: StatementDraft) => {
    setOpen(null)
    props.onChange(changed)
  }
  const params = { digest: draft.digest }
  const may = (act: Doing) => draft.may.find((one) => one.act === act)
  useKey('s', buttons.sign, may('sign') === undefined ? null : () => setOpen('sign'))
  useKey('w', buttons.send, may('send') === undefined ? null : () => setOpen('send'))

  if (open === 'sign')
    return (
      <SignPanel
        name={draft.digest}
        button={buttons.sign}
        says={may('sign')?.says}
        ask={(signal) => api.readStatementSigning({ params, signal })}
        bring={({ key, signature, signer }) =>
          api.signStatement({
            params,
            key,
            body: signer === undefined ? { signature } : { signature, signer },
          })
        }
        onDone={done}
        onLeave={leave}
      />
    )
  if (open === 'submit')
    return (
      <ReasonPanel
        name={`submit ${draft.digest}`}
        button={buttons.submit}
        says={may('submit')?.says ?? ''}
        reason="none"
        act={(_, key) => api.submitStatement({ params, key })}
        onDone={done}
        onLeave={leave}
      />
    )
  if (open === 'send')
    return (
      <SendPanel
        name={draft.digest}
        button={buttons.send}
        prepare={(signal) => api.readStatementCall({ params, signal })}
        note={() => api.readStatement({ params })}
        onDone={done}
        onLeave={leave}
      />
    )
  if (open === 'carry') return <CarrySignature draft={draft} onDone={done} onLeave={leave} />
  return (
    <ul className="may-list">
      {draft.may.map(({ act, says }) => (
        <li key={act}>
          <p>
            <Says of={says} />
          </p>
          <button type="button" className="firm-button" onClick={() => setOpen(act)}>
            {buttons[act]} {keys[act] !== undefined && <kbd>{keys[act]}</kbd>}
          </button>
        </li>
      ))}
      {draft.waitingFor.length > 0 && (draft.state === 'gathering' || draft.state === 'ready') && (
        <li>
          <p className="quiet">For somebody whose key is on a machine without a network.</p>
          <button type="button" className="plain-button" onClick={() => setOpen('carry')}>
            {buttons.carry}
          </button>
        </li>
      )}
    </ul>
  )
}

const buttons: Readonly<Record<Doing, string>> = {
  sign: 'Sign',
  submit: 'Let a worker submit it',
  send: 'Submit from my wallet',
  carry: 'Carry a signature',
}
const keys: Readonly<Partial<Record<Doing, string>>> = { sign: 's', send: 'w' }
