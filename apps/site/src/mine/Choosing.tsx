/** Which plan: an example, or a file of the visitor's own, which never leaves this browser. */
import { useId } from 'react'
import { examples } from './examples.ts'
import type { Draft } from './link.ts'

export function Choosing({
  draft,
  onDraft,
}: {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}) {
  const id = useId()
  const open = async (list: FileList | null) => {
    const files = await Promise.all(
      [...(list ?? [])].map(async (file) => [file.name, await file.text()] as const),
    )
    const site = files.find(([name]) => /\.(ya?ml|json)$/i.test(name))
    const series = Object.fromEntries(files.filter((file) => file !== site))
    if (site === undefined) {
      if (files.length > 0) onDraft({ ...draft, files: { ...draft.files, ...series } })
      return
    }
    onDraft({ example: null, fileName: site[0], text: site[1], files: series, changes: {} })
  }
  return (
    <div className="choosing">
      <nav aria-label="Plans">
        <ul>
          {examples.map(({ id: example, name, text }) => (
            <li key={example}>
              <button
                type="button"
                aria-pressed={draft.example === example}
                onClick={() =>
                  onDraft({ example, text, fileName: `${example}.yaml`, files: {}, changes: {} })
                }
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        <label htmlFor={id}>Your own site.yaml, with its CSV files</label>{' '}
        <input
          id={id}
          type="file"
          multiple
          accept=".yaml,.yml,.json,.csv,text/csv"
          onChange={(event) => void open(event.target.files)}
        />
      </p>
    </div>
  )
}
