/** The papers as a form: what the party is, itself, who owns and directs it, its accounts, its documents. Faults come back from the office with their places. */
import type { Answer, PartyFileShape } from '@specie/client'
import { isNatural, type PartyContent, partyParts, peopleOf } from '@specie/screening/party'
import { askerKinds } from '@specie/screening/policy'
import { useState } from 'react'
import { SelectField, TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAct } from '../server/useAct.ts'
import { DocumentFields } from './DocumentFields.tsx'
import { Faults } from './Faults.tsx'
import { blankOrganisation, blankPerson, linesOf, readFile, toSend } from './form.ts'
import { ListOf } from './ListOf.tsx'
import { SomebodyFields } from './SomebodyFields.tsx'
import { kindWords, partWords } from './words.ts'

export function PapersForm(props: {
  readonly begin: PartyContent
  readonly button: string
  /** With why the papers change, where they change. */
  readonly send: (
    content: Record<string, unknown>,
    why: string,
    key: string,
  ) => Promise<Answer<PartyFileShape>>
  readonly asksWhy: boolean
  readonly onDone: (party: PartyFileShape) => void
}) {
  const [party, setParty] = useState(props.begin)
  const [why, setWhy] = useState('')
  const act = useAct()
  const change = (changed: Partial<PartyContent>) => setParty((before) => ({ ...before, ...changed }))
  const natural = isNatural(party.kind)
  const submit = async () => {
    const done = await act.run((key) => props.send(toSend(party), why.trim(), key))
    if (done !== null) props.onDone(done)
  }
  return (
    <form
      className="desk-form papers-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <FromFile onRead={setParty} />
      <div className="side-by-side">
        <SelectField
          label="What it is"
          value={party.kind}
          onChange={(value) => {
            const kind = askerKinds.find((one) => one === value) ?? 'company'
            const fits = (party.self.is === 'person') === isNatural(kind)
            change({
              kind,
              ...(fits ? {} : { self: isNatural(kind) ? blankPerson() : blankOrganisation() }),
              ...(isNatural(kind) ? { owners: [], directors: [] } : {}),
            })
          }}
          choices={askerKinds.map((one) => [one, kindWords[one]])}
        />
        <TextField
          label="Its country"
          value={party.jurisdiction}
          onChange={(jurisdiction) => change({ jurisdiction: jurisdiction.toUpperCase() })}
          hint="Whose law it is under: two letters, such as CH"
        />
        <TextField
          label="Part of the country"
          optional
          value={party.region ?? ''}
          onChange={(region) => change({ region })}
        />
      </div>
      <fieldset className="options parts">
        <legend>Takes part as</legend>
        {partyParts.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={party.takesPartAs.includes(one)}
              onChange={(event) =>
                change({
                  takesPartAs: event.target.checked
                    ? [...party.takesPartAs, one]
                    : party.takesPartAs.filter((other) => other !== one),
                })
              }
            />
            <span>{partWords[one]}</span>
          </label>
        ))}
      </fieldset>
      <h2>{natural ? 'The person' : 'The organisation'}</h2>
      <SomebodyFields who={party.self} onChange={(self) => change({ self })} />
      {!natural && (
        <>
          <ListOf
            legend="Beneficial owners"
            one="an owner"
            items={party.owners}
            fresh={() => ({ who: blankPerson(), shareBasisPoints: 2_500, how: 'shares' as const })}
            onChange={(owners) => change({ owners })}
          >
            {(one, changeOne) => (
              <>
                <div className="side-by-side">
                  <SelectField
                    label="Owner is"
                    value={one.who.is}
                    onChange={(is) =>
                      changeOne({ ...one, who: is === 'person' ? blankPerson() : blankOrganisation() })
                    }
                    choices={[
                      ['person', 'a person'],
                      ['organisation', 'an organisation in between'],
                    ]}
                  />
                  <TextField
                    label="Share in percent"
                    type="number"
                    value={String(one.shareBasisPoints / 100)}
                    onChange={(text) =>
                      changeOne({ ...one, shareBasisPoints: Math.round(Number(text) * 100) })
                    }
                  />
                </div>
                <SomebodyFields who={one.who} onChange={(who) => changeOne({ ...one, who })} />
              </>
            )}
          </ListOf>
          {party.owners.length === 0 && (
            <TextField
              label="Why nobody owns a quarter"
              optional
              value={party.noOwnerBecause ?? ''}
              onChange={(noOwnerBecause) => change({ noOwnerBecause })}
            />
          )}
          <ListOf
            legend="Directors"
            one="a director"
            items={party.directors}
            fresh={() => ({ who: blankPerson(), office: 'director' })}
            onChange={(directors) => change({ directors })}
          >
            {(one, changeOne) => (
              <>
                <TextField
                  label="Office"
                  value={one.office}
                  onChange={(office) => changeOne({ ...one, office })}
                />
                <SomebodyFields who={one.who} onChange={(who) => changeOne({ ...one, who })} />
              </>
            )}
          </ListOf>
        </>
      )}
      <h2>Accounts and documents</h2>
      <Lines
        label="Accounts in this programme"
        lines={party.accounts}
        onChange={(lines) => change({ accounts: lines as `0x${string}`[] })}
        hint="One a line: 0x and 40 hex digits. Each belongs to one party."
      />
      <Lines
        label="Other wallets"
        lines={party.wallets}
        onChange={(wallets) => change({ wallets })}
        hint="One a line, of any chain. They are screened with the party."
      />
      <ListOf
        legend="Documents"
        one="a document"
        items={party.documents}
        fresh={() => ({
          kind: natural ? ('passport' as const) : ('registrationExtract' as const),
          of: 'party',
          digest: '0x' as const,
          issuedOn: null,
          expiresOn: null,
          note: null,
        })}
        onChange={(documents) => change({ documents })}
      >
        {(one, changeOne) => (
          <DocumentFields
            document={one}
            persons={peopleOf(party).map(({ person }) => person)}
            onChange={changeOne}
          />
        )}
      </ListOf>
      <TextField
        label="Mail"
        optional
        value={party.contact?.email ?? ''}
        onChange={(email) =>
          change({ contact: email === '' ? null : { email, telephone: party.contact?.telephone ?? null } })
        }
      />
      <TextField label="Note" optional long value={party.note ?? ''} onChange={(note) => change({ note })} />
      {props.asksWhy && (
        <TextField
          label="Why it changes"
          long
          value={why}
          onChange={setWhy}
          hint="Stays on record with your name."
        />
      )}
      <p className="act-buttons">
        <button
          type="submit"
          className="firm-button"
          disabled={act.busy || (props.asksWhy && why.trim() === '')}
        >
          {props.button}
        </button>
      </p>
      {act.problem?.code === 'PARTY_CONTENT_WRONG' ? (
        <Faults problem={act.problem} />
      ) : (
        <ProblemNote problem={act.problem} />
      )}
    </form>
  )
}

function FromFile({ onRead }: { readonly onRead: (party: PartyContent) => void }) {
  const [wrong, setWrong] = useState(false)
  return (
    <details className="from-file">
      <summary>From a file</summary>
      <div className="field">
        <label htmlFor="papers-file">Papers as JSON</label>
        <input
          id="papers-file"
          type="file"
          accept="application/json,.json"
          onChange={async (event) => {
            const read = readFile((await event.target.files?.[0]?.text()) ?? '')
            setWrong(read === null)
            if (read !== null) onRead(read)
          }}
        />
        <p className={wrong ? 'hint wrong' : 'hint'}>
          {wrong
            ? 'No papers of a party: `specie party add --file` says what is wrong where.'
            : 'In the form of docs/party.schema.json. It fills the form; nothing is sent.'}
        </p>
      </div>
    </details>
  )
}

function Lines(props: {
  readonly label: string
  readonly lines: readonly string[]
  readonly onChange: (lines: string[]) => void
  readonly hint: string
}) {
  const [typed, setTyped] = useState(props.lines.join('\n'))
  // What a file or a change brought stands there; what is typed stays as it is typed.
  const shown = linesOf(typed).join('\n') === props.lines.join('\n') ? typed : props.lines.join('\n')
  return (
    <TextField
      label={props.label}
      optional
      long
      value={shown}
      onChange={(text) => {
        setTyped(text)
        props.onChange(linesOf(text))
      }}
      hint={props.hint}
    />
  )
}
