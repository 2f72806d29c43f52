/** What this officer may do with the case now: each a key, a reason, and papers where there are some. */
import type { CaseFile, NewCaseAct } from '@specie/client'
import { useState } from 'react'
import { useKey } from '../keys/keys.ts'
import { TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'
import { type Paper, Papers } from './Papers.tsx'
import { outcomeWords } from './words.ts'

type Way = {
  readonly name: string
  readonly key: string
  readonly button: string
  readonly says: string
  readonly grave?: true
  readonly body: (saying: { reason: string; attachments: Paper[] }) => NewCaseAct
}

export function CaseMay(props: { readonly file: CaseFile; readonly onChange: (file: CaseFile) => void }) {
  const { file, onChange } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const ways = waysOf(file)
  const open = ways.find(({ name }) => name === chosen)
  return (
    <>
      <p className="says" role="status">
        {saysOf(file)}
      </p>
      {ways.map((way) => (
        <WayKey key={way.name} way={way} onPress={() => setChosen(way.name)} />
      ))}
      {open === undefined ? (
        <p className="act-buttons">
          {ways.map((way) => (
            <button
              key={way.name}
              type="button"
              className={way.grave ? 'grave-button' : way.name === 'noted' ? 'plain-button' : 'firm-button'}
              onClick={() => setChosen(way.name)}
            >
              {way.button} <kbd>{way.key}</kbd>
            </button>
          ))}
        </p>
      ) : (
        <ActForm file={file} way={open} onDone={onChange} onLeave={() => setChosen(null)} />
      )}
    </>
  )
}

function WayKey({ way, onPress }: { readonly way: Way; readonly onPress: () => void }) {
  useKey(way.key, way.button, onPress)
  return null
}

function ActForm(props: {
  readonly file: CaseFile
  readonly way: Way
  readonly onDone: (file: CaseFile) => void
  readonly onLeave: () => void
}) {
  const { file, way } = props
  const [typed, change, clear] = useKept(`case ${file.id} ${way.name}`, { reason: '' })
  const [papers, setPapers] = useState<readonly Paper[]>([])
  const act = useAct()
  const reason = typed.reason.trim()
  const submit = async () => {
    const body = way.body({ reason, attachments: [...papers] })
    const done = await act.run((key) => api.actOnCase({ params: { case: file.id }, key, body }))
    if (done === null) return
    clear()
    props.onDone(done)
  }
  return (
    <form
      className="act-panel"
      aria-label={way.button}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason !== '') void submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onLeave()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && reason !== '') void submit()
      }}
    >
      <p>{way.says}</p>
      <TextField
        label="Why"
        long
        value={typed.reason}
        onChange={(text) => change({ reason: text })}
        hint="Stays on record with your name, sealed. Ctrl and Enter sends it, Escape leaves."
      />
      <Papers papers={papers} onChange={setPapers} />
      <p className="act-buttons">
        <button
          type="submit"
          className={way.grave ? 'grave-button' : 'firm-button'}
          disabled={act.busy || reason === ''}
        >
          {way.button}
        </button>
        <button type="button" className="plain-button" onClick={props.onLeave}>
          Not now
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </form>
  )
}

function waysOf(file: CaseFile): readonly Way[] {
  return file.may.flatMap((act) => waysFor(file, act))
}

function waysFor({ proposal, match }: CaseFile, act: CaseFile['may'][number]): readonly Way[] {
  const answered = proposal?.number ?? 0
  switch (act) {
    case 'proposed':
      return [
        {
          name: 'clear',
          key: 'c',
          button: 'Propose to clear',
          says: 'They are not the same. Another officer confirms it; it then stays cleared until the person or the entry changes.',
          body: (saying) => ({ act, outcome: 'clear', match, ...saying }),
        },
        {
          name: 'block',
          key: 'x',
          button: 'Propose to block',
          grave: true,
          says: 'They are the same, or may be. Once another officer confirms it nothing of theirs is cleared; freezing what they hold is an act of its own.',
          body: (saying) => ({ act, outcome: 'block', match, ...saying }),
        },
        {
          name: 'askMore',
          key: 'm',
          button: 'Ask for more',
          says: 'It cannot be told yet. Say which papers would tell; until they come it waits.',
          body: (saying) => ({ act, outcome: 'askMore', match, ...saying }),
        },
      ]
    case 'confirmed':
      return [
        {
          name: act,
          key: 'y',
          button: `Confirm: ${proposal === null ? '' : outcomeWords[proposal.outcome]}`,
          ...(proposal?.outcome === 'block' ? { grave: true as const } : {}),
          says: 'This makes it a decision of two officers, with its text and digest on record for ever.',
          body: (saying) => ({ act, proposal: answered, ...saying }),
        },
      ]
    case 'returned':
      return [
        {
          name: act,
          key: 'r',
          button: 'Give it back',
          says: 'The case is open again, with your reason.',
          body: (saying) => ({ act, proposal: answered, ...saying }),
        },
      ]
    case 'withdrawn':
      return [plain(act, 'w', 'Take it back', 'Your proposal ends; the case is open again.')]
    case 'answered':
      return [plain(act, 'a', 'More has come', 'The case is open again, with what you add.')]
    case 'reopened':
      return [
        plain(
          act,
          'o',
          'Open it again',
          'Doubt takes one officer. Until it is decided anew nothing of theirs is cleared.',
        ),
      ]
    case 'noted':
      return [plain(act, 'n', 'Add a note', 'Words or papers for whoever decides. Nothing else changes.')]
  }
}

function plain(
  act: 'withdrawn' | 'answered' | 'reopened' | 'noted',
  key: string,
  button: string,
  says: string,
): Way {
  return { name: act, key, button, says, body: (saying) => ({ act, ...saying }) }
}

function saysOf(file: CaseFile): string {
  switch (file.state) {
    case 'open':
      return 'Nobody has decided yet. Look at both sides, then propose; another officer decides.'
    case 'proposed':
      return file.may.includes('confirmed')
        ? `${file.proposal?.by.name ?? 'An officer'} proposes to ${file.proposal === null ? '' : outcomeWords[file.proposal.outcome]}. It is yours to confirm or to give back.`
        : 'You have proposed. Another officer confirms it or gives it back.'
    case 'waiting':
      return 'More was asked for. When it comes, say so; or propose on what is here.'
    case 'cleared':
      return 'Two officers found that they are not the same. It stands until the person or the entry changes.'
    case 'blocked':
      return 'Two officers found that they are the same, or may be. Nothing of theirs is cleared, but under a licence.'
  }
}
