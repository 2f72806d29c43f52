/** Papers that an act rests on: a file is digested here and stays where it is; only its digest and what it is called are sent. */
import { useId } from 'react'
import { bytesToHex, keccak256 } from 'viem'

export type Paper = { readonly digest: `0x${string}`; readonly name: string }

export function Papers(props: {
  readonly papers: readonly Paper[]
  readonly onChange: (papers: readonly Paper[]) => void
}) {
  const id = useId()
  const { papers, onChange } = props
  const add = async (files: FileList | null) => {
    const added: Paper[] = []
    for (const file of files ?? []) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      added.push({ digest: keccak256(bytesToHex(bytes)), name: file.name.slice(0, 200) })
    }
    const fresh = added.filter(({ digest }) => !papers.some((one) => one.digest === digest))
    onChange([...papers, ...fresh].slice(0, 20))
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        Papers <span className="quiet">optional</span>
      </label>
      <input id={id} type="file" multiple onChange={(event) => void add(event.target.files)} />
      <p className="hint">Only the digest leaves this machine, and the file’s name, sealed.</p>
      {papers.length > 0 && (
        <ul className="papers">
          {papers.map((paper) => (
            <li key={paper.digest}>
              {paper.name} <code>{paper.digest.slice(0, 10)}…</code>{' '}
              <button
                type="button"
                className="as-text"
                onClick={() => onChange(papers.filter(({ digest }) => digest !== paper.digest))}
              >
                Leave out <span className="unseen">{paper.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
