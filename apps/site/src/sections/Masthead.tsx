/** The page's head: whose page, whether it is a demonstration, how live it is, and the visitor's two choices. */
import type { Programme } from '../api/programme.ts'
import type { Reserve } from '../api/reserve.ts'
import { useNow } from '../live/clock.tsx'
import type { Live } from '../live/useLive.ts'
import { Choice } from '../parts/Choice.tsx'
import { ThemeChoice } from '../parts/ThemeChoice.tsx'
import { printMoment, printSpan } from '../print/moment.ts'
import type { Scale } from '../print/weight.ts'

export function Masthead(props: {
  readonly programme: Programme | null
  readonly reserve: Live<Reserve>
  readonly scale: Scale
  readonly onScale: (scale: Scale) => void
}) {
  const { programme, reserve } = props
  return (
    <>
      {programme?.demonstration === true && (
        <aside className="demonstration" aria-label="Demonstration">
          <p>
            <strong>Demonstration.</strong> {programme.name} is a fictional programme: its sponsors, vaults,
            bars and coins do not exist.
          </p>
        </aside>
      )}
      <header className="masthead">
        <p className="programme-name">
          {programme?.name ?? 'Proof of reserve'}
          {programme?.coin && <span className="symbol"> {programme.coin.symbol}</span>}
        </p>
        <Pulse reserve={reserve} />
        <p className="paper-only">
          {location.origin}
          {reserve.value !== null &&
            `, block ${reserve.value.block.number.toLocaleString('en')} of ${printMoment(reserve.value.block.time)}`}
        </p>
        <div className="choices">
          <Choice
            name="scale"
            legend="Weights in"
            choices={scales}
            chosen={props.scale}
            onChoose={props.onScale}
          />
          <ThemeChoice />
        </div>
        <nav aria-label="Chapters">
          <ul>
            {chapters.map(([id, words]) => (
              <li key={id}>
                <a href={`#${id}`}>{words}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
    </>
  )
}

/** The block that the figures rest on, and how long ago it was. */
function Pulse({ reserve }: { readonly reserve: Live<Reserve> }) {
  const now = useNow()
  if (reserve.value === null) return <p className="pulse" />
  const { block } = reserve.value
  const ageMs = now - block.time
  return (
    <p className={reserve.failure === null ? 'pulse live' : 'pulse'}>
      Block {block.number.toLocaleString('en')}, {ageMs < 2_000 ? 'just now' : `${printSpan(ageMs)} ago`}
    </p>
  )
}

const scales = [
  ['metric', 'kg'],
  ['ounces', 'oz'],
  ['exact', 'exact'],
] as const

const chapters = [
  ['reserve', 'Reserve'],
  ['through-time', 'Through time'],
  ['sponsors', 'Sponsors'],
  ['vaults', 'Vaults'],
  ['bars', 'Bars'],
  ['check', 'Check it'],
  ['rules', 'Rules'],
] as const
