/** A weight list: looked at before it counts. First what it would change, bar by bar and in sum; then the import, whole or not at all. */
import type { ListPreview } from '@specie/client'
import { useState } from 'react'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { ChooseList, type ListChoice } from './ChooseList.tsx'
import { Difference } from './Difference.tsx'
import { Progress } from './Progress.tsx'
import { RowErrors } from './RowErrors.tsx'

export function ListsPage() {
  const [choice, setChoice] = useState<ListChoice | null>(null)
  const [preview, setPreview] = useState<ListPreview | null>(null)
  const [work, setWork] = useState<string | null>(null)
  const act = useAct()

  const look = async (chosen: ListChoice) => {
    const progress = crypto.randomUUID()
    setChoice(chosen)
    setPreview(null)
    setWork(progress)
    const { vault, mapping, standard, scope, file } = chosen
    const query = {
      vault,
      scope,
      progress,
      ...(mapping === '' ? {} : { mapping }),
      ...(standard === '' ? {} : { standard }),
    }
    setPreview(await act.run(() => api.previewList({ query, file })))
    setWork(null)
  }

  return (
    <>
      <PageHead
        title="Lists"
        lead="A vault’s weight list, CSV or XLSX. You see what it changes before it counts. Importing changes the register alone; the contracts learn of it by a signed statement."
      />
      <ChooseList busy={act.busy} onLook={(chosen) => void look(chosen)} />
      {work !== null && <Progress id={work} what={choice?.file.name ?? 'the list'} />}
      <ProblemNote problem={act.problem} />
      {preview?.outcome === 'wrong' && <RowErrors preview={preview} />}
      {preview?.outcome === 'ready' && choice !== null && (
        <Ready key={preview.preview} preview={preview} choice={choice} />
      )}
    </>
  )
}

type ReadyPreview = Extract<ListPreview, { outcome: 'ready' }>

function Ready({ preview, choice }: { readonly preview: ReadyPreview; readonly choice: ListChoice }) {
  const [acceptMissing, setAcceptMissing] = useState(false)
  const [work, setWork] = useState<string | null>(null)
  const [imported, setImported] = useState<{ repeated: boolean } | null>(null)
  const act = useAct()
  const { difference } = preview
  const bring = async () => {
    const progress = crypto.randomUUID()
    setWork(progress)
    const value = await act.run((key) =>
      api.importList({ key, body: { preview: preview.preview, acceptMissing, progress } }),
    )
    setWork(null)
    if (value !== null) setImported(value)
  }
  return (
    <section className="list-ready" aria-labelledby="difference-title">
      <h2 id="difference-title">What {choice.file.name} would change</h2>
      <p className="says">{preview.says}</p>
      <Difference difference={difference} whole={choice.scope === 'whole'} />
      {imported === null ? (
        <section className="act-panel" aria-label="Import">
          {difference.gone > 0 && (
            <label className="check">
              <input
                type="checkbox"
                checked={acceptMissing}
                onChange={(event) => setAcceptMissing(event.target.checked)}
              />
              {difference.gone === 1
                ? 'One bar is left out without a recorded departure: take it as missing'
                : `${difference.gone.toLocaleString('en')} bars are left out without a recorded departure: take them as missing`}
            </label>
          )}
          <p>
            {choice.scope === 'whole'
              ? `The register will hold this list for ${choice.vaultName}, whole.`
              : `The register will add these bars to ${choice.vaultName}, all of them or none.`}{' '}
            What counts on chain does not change until a statement from it is signed and submitted.
          </p>
          <p className="act-buttons">
            <button type="button" className="firm-button" disabled={act.busy} onClick={() => void bring()}>
              Import the list
            </button>
          </p>
          {work !== null && <Progress id={work} what="the import" />}
          <ProblemNote problem={act.problem} />
        </section>
      ) : (
        <p className="says" role="status">
          {imported.repeated ? 'This list was imported before; nothing changed.' : 'Imported.'}{' '}
          <a href={hashOf('statements', 'new')}>Draft a statement from it</a>
        </p>
      )}
    </section>
  )
}
