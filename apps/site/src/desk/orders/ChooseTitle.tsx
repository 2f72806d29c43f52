/** One of the party's titles. Delivery begins with asking in public, which its owner's wallet does here. */
import { useState } from 'react'
import { readTitles } from '../../api/titles.ts'
import { useLive } from '../../live/useLive.ts'
import { Awaiting } from '../../parts/Trouble.tsx'
import { Weight } from '../../parts/Weight.tsx'
import { api } from '../server/api.ts'
import { useSettledBlock } from '../server/live.ts'
import { SendPanel } from '../sign/SendPanel.tsx'
import { useWorld } from '../world.tsx'

export function ChooseTitle(props: {
  readonly owner: string
  readonly title: string
  readonly onChange: (title: string) => void
}) {
  const { vaults } = useWorld()
  const block = useSettledBlock()
  const [asking, setAsking] = useState(false)
  const { value } = useLive('/api/v1/titles', readTitles, 60_000, block)
  if (value === null) return <Awaiting what="the titles" />
  const own = value.titles.filter(({ owner }) => owner.address.toLowerCase() === props.owner.toLowerCase())
  if (own.length === 0) return <p className="nothing">This party holds no title.</p>
  const chosen = own.find(({ id }) => id === props.title)
  return (
    <>
      <fieldset className="options">
        <legend>Title</legend>
        {own.map((title) => (
          <label key={title.id}>
            <input
              type="radio"
              name="title"
              checked={props.title === title.id}
              onChange={() => props.onChange(title.id)}
            />
            <span>
              {title.id}: <code>{title.bar?.serial ?? title.barKey.slice(0, 10)}</code>{' '}
              <Weight of={title.fineMicrograms} />{' '}
              <span className="quiet">
                {vaults.find(({ id }) => id === title.vault)?.name}
                {title.askedAt !== null && ', asked for'}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen !== undefined && chosen.askedAt === null && !asking && (
        <p className="quiet">
          To have it delivered, its owner first asks for it on chain, in public.{' '}
          <button type="button" className="plain-button" onClick={() => setAsking(true)}>
            Ask for the bar
          </button>
        </p>
      )}
      {chosen !== undefined && asking && (
        <SendPanel
          name={`ask ${chosen.id}`}
          button="Ask for the bar"
          prepare={() =>
            api.askCall({
              body: {
                transition: 'ask',
                what: { title: Number(chosen.id) },
                why: 'The owner wants the bar.',
              },
            })
          }
          note={(call, transaction, key) =>
            api.noteCallSent({ params: { id: call.id }, key, body: { transaction } })
          }
          onDone={() => setAsking(false)}
          onLeave={() => setAsking(false)}
        />
      )}
    </>
  )
}
