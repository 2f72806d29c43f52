/** The order's steps as a line: what is done, what it waits for now, what comes later, and where it ended if it did. */
import type { OrderNeed, WholeOrder } from '@specie/client'
import { ended, stateWords, stepWords } from './words.ts'

export function Course({ order }: { readonly order: WholeOrder }) {
  const over = ended.includes(order.state)
  const stopped = over ? order.needs.findIndex(({ stands }) => stands !== 'done') : -1
  return (
    <ol className="course" aria-label="Steps">
      <Station look="done" name="Drafted" more={order.draftedBy.name} />
      {order.needs.map((need, index) => {
        const look = over && need.stands !== 'done' ? (index === stopped ? 'stopped' : 'never') : need.stands
        return (
          <Station
            key={need.step}
            look={look}
            name={index === stopped ? stateWords[order.state] : stepWords[need.step]}
            more={index === stopped ? `before: ${stepWords[need.step].toLowerCase()}` : detail(need)}
          />
        )
      })}
    </ol>
  )
}

type Look = 'done' | 'now' | 'later' | 'stopped' | 'never'

function Station(props: { readonly look: Look; readonly name: string; readonly more: string }) {
  return (
    <li className={props.look} aria-current={props.look === 'now' ? 'step' : undefined}>
      <svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
        {props.look === 'stopped' ? (
          <path d="M-5 -5 5 5M-5 5 5 -5" />
        ) : props.look === 'done' ? (
          <>
            <circle r="8" />
            <path className="tick" d="M-3.500 .2 -1 3 4 -3" />
          </>
        ) : (
          <circle r={props.look === 'now' ? 7 : 4} />
        )}
      </svg>
      <span className="station-name">
        {props.name}
        <span className="unseen">: {spoken[props.look]}</span>
      </span>
      <span className="station-more">{props.more}</span>
    </li>
  )
}

const spoken: Readonly<Record<Look, string>> = {
  done: 'done',
  now: 'now',
  later: 'later',
  stopped: 'the end',
  never: 'not reached',
}

function detail({ by, done, of, stands }: OrderNeed): string {
  if (by.length > 0 && stands === 'done') return by.map(({ name }) => name).join(', ')
  if (of > 1) return `${done} of ${of}${by.length > 0 ? `: ${by.map(({ name }) => name).join(', ')}` : ''}`
  return ''
}
