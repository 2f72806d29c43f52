/** Whoever signs on a machine without a network: their request out, their signature file in, by anybody's hand. */
import type { StatementDraft } from '@specie/client'
import { useState } from 'react'
import { Awaiting } from '../../parts/Trouble.tsx'
import { SelectField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import { AnswerFile } from '../sign/AnswerFile.tsx'
import { saveFile } from '../sign/saveFile.ts'

export function CarrySignature(props: {
  readonly draft: StatementDraft
  readonly onDone: (draft: StatementDraft) => void
  readonly onLeave: () => void
}) {
  const { draft } = props
  const [chosen, setChosen] = useState(draft.waitingFor[0]?.address ?? '')
  const signer = draft.waitingFor.find(({ address }) => address === chosen)
  const params = { digest: draft.digest }
  const read = useRead(`carry ${draft.digest} ${chosen}`, (signal) =>
    api.readStatementSigning({ params, query: { signer: signer?.address }, signal }),
  )
  const act = useAct()
  const file = read.value?.file ?? null
  const bring = async (answer: { signature: `0x${string}`; signer: `0x${string}` }) => {
    const changed = await act.run((key) => api.signStatement({ params, key, body: answer }))
    if (changed !== null) props.onDone(changed)
  }
  return (
    <section className="act-panel" aria-label="Carry a signature">
      <SelectField
        label="Who signs"
        value={chosen}
        onChange={setChosen}
        choices={draft.waitingFor.map(({ address, name }) => [address, name])}
      />
      <ProblemNote problem={read.problem} />
      {read.waiting && <Awaiting what="the request" />}
      {file !== null && signer !== undefined && (
        <ol className="offline">
          <li>
            <button
              type="button"
              className="plain-button"
              onClick={() => saveFile(`request-${draft.digest.slice(2, 10)}.json`, file, 'application/json')}
            >
              Download the request
            </button>
          </li>
          <li>
            On the machine with the key: <code>specie sign request-{draft.digest.slice(2, 10)}.json</code>
          </li>
          <li>
            <AnswerFile
              digest={read.value?.digest ?? ''}
              signer={signer.address}
              disabled={act.busy}
              onAnswer={(answer) => void bring(answer)}
            />
          </li>
        </ol>
      )}
      <p className="act-buttons">
        <button type="button" className="plain-button" onClick={props.onLeave}>
          Not now
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </section>
  )
}
