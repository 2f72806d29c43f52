/** A licence, order or discharge typed from its document, or a further version of one; another officer puts it in force. */
import type { LicenceShape } from '@specie/client'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'
import { useRead } from '../server/useRead.ts'
import { useWorld } from '../world.tsx'
import { contentOf, emptyLicence, idOf, type TypedLicence, typedOf } from './typedLicence.ts'
import { purposeWords } from './words.ts'

export function DraftLicence({ amends }: { readonly amends: string | null }) {
  return (
    <>
      <PageHead
        title={amends === null ? 'Put a licence on record' : `Amend ${amends}`}
        back={{ to: hashOf('licences', amends), words: amends ?? 'Licences' }}
        lead="As its authority wrote it. What is left empty does not narrow it. Another officer puts it in force."
      />
      {amends === null ? <Form before={null} /> : <Amended id={amends} />}
    </>
  )
}

function Amended({ id }: { readonly id: string }) {
  const read = useRead(`licence ${id}`, (signal) => api.readLicence({ signal, params: { licence: id } }))
  return (
    <Shown read={read} what="the licence">
      {(licence) => <Form key={licence.id} before={licence} />}
    </Shown>
  )
}

function Form({ before }: { readonly before: LicenceShape | null }) {
  const empty = before === null ? emptyLicence : typedOf(before.content)
  const [typed, change, clear] = useKept(
    `licence ${before?.id ?? 'new'} ${before?.versions.length ?? 0}`,
    empty,
  )
  const act = useAct()
  const { known } = useWorld()
  const submit = async () => {
    const content = contentOf(typed, known)
    const reason = typed.reason.trim()
    const done = await act.run((key) =>
      before === null
        ? api.draftLicence({ key, body: { id: idOf(typed), content, reason } })
        : api.amendLicence({ params: { licence: before.id }, key, body: { content, reason } }),
    )
    if (done === null) return
    clear()
    go(hashOf('licences', done.id))
  }
  const field = (name: keyof TypedLicence) => ({
    value: typed[name],
    onChange: (text: string) => change({ [name]: text }),
  })
  return (
    <form
      className="desk-form rule-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {before === null && (
        <>
          <SelectField label="What it is" choices={kinds} {...field('kind')} />
          <TextField label="Number" {...field('number')} hint="As its authority gave it." />
          <TextField label="Authority" {...field('authority')} hint="Who gave it." />
        </>
      )}
      <TextField label="Under the law of" {...field('jurisdiction')} hint="Two letters." />
      <TextField label="Ground" long {...field('ground')} hint="The law, section or judgment." />
      <TextField label="Holds that it lifts" optional {...field('holds')} hint="Their ids, spaces between." />
      {typed.kind !== 'discharge' && (
        <>
          <TextField
            label="Laws whose bans it lifts"
            optional
            {...field('bans')}
            hint="Countries, or country:activity, spaces between: RU:gold_trade."
          />
          <TextField
            label="Blocked parties that it lets act"
            optional
            long
            {...field('blocks')}
            hint="A name that the programme knows or an address, one a line."
          />
          <fieldset className="bare">
            <legend>For</legend>
            {(Object.keys(purposeWords) as (keyof typeof purposeWords)[]).map((purpose) => (
              <label key={purpose} className="check">
                <input
                  type="checkbox"
                  checked={typed.purposes.split(' ').includes(purpose)}
                  onChange={(event) =>
                    change({
                      purposes: [
                        ...typed.purposes.split(' ').filter((one) => one !== '' && one !== purpose),
                        ...(event.target.checked ? [purpose] : []),
                      ].join(' '),
                    })
                  }
                />
                <span>{purposeWords[purpose]}</span>
              </label>
            ))}
          </fieldset>
          <TextField
            label="Amount in grams"
            optional
            {...field('grams')}
            hint="In all, over its whole life."
          />
          <TextField
            label="Parties"
            optional
            long
            {...field('parties')}
            hint="Names or addresses, one a line."
          />
          <TextField label="Counterparties" optional long {...field('counterparties')} hint="One a line." />
          <TextField
            label="Proceeds go to"
            optional
            {...field('proceedsTo')}
            hint="The supervised account: a name or an address."
          />
          <TextField label="Countries" optional {...field('jurisdictions')} hint="Codes, spaces between." />
        </>
      )}
      <TextField label="Vaults" optional {...field('vaults')} hint="Their numbers, spaces between." />
      <TextField label="Bars" optional long {...field('barKeys')} hint="Their keys, one a line." />
      <TextField label="Conditions" optional long {...field('conditions')} hint="One a line." />
      <TextField label="Valid from" type="date" {...field('validFrom')} />
      {typed.kind !== 'discharge' && (
        <TextField
          label="Valid until"
          type="date"
          optional
          {...field('validUntil')}
          hint="Its end: that day lifts nothing any more."
        />
      )}
      <TextField
        label="Documents"
        long
        {...field('documents')}
        hint="One a line: its digest, a space, and what it is. 0x… The licence itself"
      />
      <TextField
        label="Why"
        long
        {...field('reason')}
        hint="Where it came from. Stays on record with your name."
      />
      <p className="act-buttons">
        <button type="submit" className="firm-button" disabled={act.busy || typed.reason.trim() === ''}>
          {before === null ? 'Put it on record' : 'Draft the amendment'}
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </form>
  )
}

const kinds = [
  ['licence', 'Licence of an authority'],
  ['order', 'Order of a court'],
  ['discharge', 'Discharge: the hold is over'],
] as const
