/** How a plan is kept and repeated: a link, a file, a command line. */
import type { Plan } from '@specie/mining/plan'
import { Scroll } from '../parts/Scroll.tsx'
import { commandOf, type Draft } from './link.ts'

export function Keeping({ draft, plan }: { readonly draft: Draft; readonly plan: Plan | null }) {
  const save = () => {
    if (plan === null) return
    // A site file as JSON is a site file: the page and the command line both open it.
    const url = URL.createObjectURL(
      new Blob([`${JSON.stringify(plan.site, null, 2)}\n`], { type: 'application/json' }),
    )
    const link = document.createElement('a')
    link.href = url
    link.download = `${draft.fileName.replace(/\.(ya?ml|json)$/i, '')}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return (
    <section aria-labelledby="repeat">
      <h2 id="repeat">Keep it, repeat it</h2>
      <p>
        {draft.example === null
          ? 'A file of your own is not put into an address; save the plan as a file.'
          : 'The address of this page holds the plan and its changes: send it on.'}{' '}
        <button type="button" onClick={save} disabled={plan === null}>
          Save the plan as a file
        </button>
      </p>
      <p>The same, with every size hour by hour and thousands of futures, on the command line:</p>
      <Scroll name="Command">
        <pre>
          <code>{commandOf(draft)}</code>
        </pre>
      </Scroll>
    </section>
  )
}
