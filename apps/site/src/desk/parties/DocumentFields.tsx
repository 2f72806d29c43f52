/** A document: whose it is, until when it counts, and the digest of its file, which never leaves this machine. */
import { documentKinds, type PartyDocument } from '@specie/screening/party'
import { useId } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { digestOf } from './form.ts'
import { documentWords } from './words.ts'

export function DocumentFields(props: {
  readonly document: PartyDocument
  readonly persons: readonly string[]
  readonly onChange: (document: PartyDocument) => void
}) {
  const { document, onChange } = props
  const id = useId()
  return (
    <div className="side-by-side">
      <SelectField
        label="Document"
        value={document.kind}
        onChange={(value) =>
          onChange({ ...document, kind: documentKinds.find((one) => one === value) ?? 'other' })
        }
        choices={documentKinds.map((one) => [one, documentWords[one]])}
      />
      <SelectField
        label="Whose"
        value={document.of}
        onChange={(of) => onChange({ ...document, of })}
        choices={props.persons.map((one) => [one, one])}
      />
      <TextField
        label="Expires"
        optional
        type="date"
        value={document.expiresOn ?? ''}
        onChange={(expiresOn) => onChange({ ...document, expiresOn })}
      />
      <div className="field">
        <label htmlFor={id}>File</label>
        <input
          id={id}
          type="file"
          onChange={async (event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) onChange({ ...document, digest: await digestOf(file) })
          }}
        />
        <p className="hint">
          {document.digest === '0x' ? (
            'Only its digest is kept.'
          ) : (
            <Digest of={document.digest} name="the document’s digest" />
          )}
        </p>
      </div>
    </div>
  )
}
