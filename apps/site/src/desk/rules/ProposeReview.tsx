/** That a place's rules were gone through as a whole: its permissions stand again for half a year. */
import { placeName, reviewedWithinDays } from '@specie/screening/policy'
import { TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'

export function ProposeReview({ place }: { readonly place: string }) {
  const [typed, change, clear] = useKept(`review ${place}`, {
    place,
    on: new Date().toISOString().slice(0, 10),
    note: '',
  })
  const act = useAct()
  const submit = async () => {
    const note = typed.note.trim()
    const part = {
      kind: 'review',
      jurisdiction: typed.place.trim().toUpperCase(),
      reviewedOn: typed.on,
      note,
    } as const
    const proposed = await act.run((key) =>
      api.proposePolicyChange({ key, body: { reason: note, parts: [part] } }),
    )
    if (proposed === null) return
    clear()
    go(hashOf('rules', `change-${proposed.id}`))
  }
  return (
    <>
      <PageHead
        title={place === '' ? 'Record a review' : `The rules of ${placeName(place)} were reviewed`}
        back={{ to: hashOf('rules'), words: 'Rules' }}
        lead={`What a place permits stands for ${reviewedWithinDays} days after its last review; what it bans stands until it is changed.`}
      />
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField label="Place" value={typed.place} onChange={(value) => change({ place: value })} />
        <TextField label="On" type="date" value={typed.on} onChange={(on) => change({ on })} />
        <TextField
          label="What was looked at"
          long
          value={typed.note}
          onChange={(note) => change({ note })}
          hint="Which sources, and what was found. Propose the rules that changed by themselves."
        />
        <p className="act-buttons">
          <button type="submit" className="firm-button" disabled={act.busy || typed.note.trim() === ''}>
            Propose it
          </button>
        </p>
        <ProblemNote problem={act.problem} />
      </form>
    </>
  )
}
