/** The head that the two pages of the law share: whose programme, and the way to its other pages. */
import { useEffect } from 'react'
import type { Programme } from '../api/programme.ts'
import { ThemeChoice } from '../parts/ThemeChoice.tsx'

export function LawHead(props: {
  readonly programme: Programme | null
  readonly here: 'join' | 'rules'
  readonly title: string
}) {
  const name = props.programme?.name ?? null
  useEffect(() => {
    document.title = name === null ? props.title : `${props.title}: ${name}`
  }, [name, props.title])
  return (
    <>
      {props.programme?.demonstration === true && (
        <aside className="demonstration" aria-label="Demonstration">
          <p>
            <strong>Demonstration.</strong> {name} is a fictional programme. The rules below are about real
            law, as far as public pages told it.
          </p>
        </aside>
      )}
      <header className="masthead">
        <p className="programme-name">{name ?? 'Specie'}</p>
        <span />
        <div className="choices">
          <ThemeChoice />
        </div>
        <nav aria-label="Pages">
          <ul>
            {ways.map(([href, words]) => (
              <li key={href}>
                <a href={href} aria-current={href === `/${props.here}` ? 'page' : undefined}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
    </>
  )
}

const ways = [
  ['/', 'Reserve'],
  ['/join', 'May I take part?'],
  ['/rules', 'Rules by place'],
  ['/mine', 'Mining planner'],
  ['/desk', 'Desk'],
] as const
