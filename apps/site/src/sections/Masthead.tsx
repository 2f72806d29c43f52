/** The page's head: whose page, whether it is a demonstration, how live it is, the way to the other pages, and the visitor's three choices. */
import type { Programme } from '../api/programme.ts'
import type { Reserve } from '../api/reserve.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { useNow } from '../live/clock.tsx'
import type { Live } from '../live/useLive.ts'
import { Choice } from '../parts/Choice.tsx'
import { ThemeChoice } from '../parts/ThemeChoice.tsx'
import type { Scale } from '../print/weight.ts'
import { LanguageChoice } from '../public/LanguageChoice.tsx'
import { pageNames, pagePath } from '../public/pageNames.ts'
import { pages } from '../public/pages.ts'
import { useVisit } from '../public/visit.ts'

export function Masthead(props: {
  readonly programme: Programme | null
  readonly reserve: Live<Reserve>
  readonly scale: Scale
  readonly onScale: (scale: Scale) => void
}) {
  const { programme, reserve } = props
  const { frame, pages: names } = useTexts()
  const { count, marks, moment } = useSpeech()
  const { locale, page: here, origin } = useVisit()
  return (
    <>
      {programme?.demonstration === true && (
        <aside className="demonstration" aria-label={frame.demonstrationName}>
          <p>{frame.demonstration(programme.name)}</p>
        </aside>
      )}
      <header className="masthead">
        <p className="programme-name">
          <a href={pagePath({ locale, page: 'overview' })}>{programme?.name ?? frame.unnamed}</a>
          {programme?.coin && <span className="symbol"> {programme.coin.symbol}</span>}
        </p>
        <Pulse reserve={reserve} />
        <p className="paper-only">
          {origin}
          {pagePath({ locale, page: here })}
          {reserve.value !== null &&
            marks.comma + frame.onPaper(count(reserve.value.block.number), moment(reserve.value.block.time))}
        </p>
        <div className="choices">
          <LanguageChoice />
          <Choice
            name="scale"
            legend={frame.weightsIn}
            choices={scales.map((one) => [one, frame.scales[one]] as const)}
            chosen={props.scale}
            onChoose={props.onScale}
          />
          <ThemeChoice />
        </div>
        <nav aria-label={frame.navigation}>
          <ul>
            {pageNames
              .filter((page) => pages[page].filled)
              .map((page) => (
                <li key={page}>
                  <a href={pagePath({ locale, page })} aria-current={page === here ? 'page' : undefined}>
                    {names[page].nav}
                  </a>
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
  const { frame } = useTexts()
  const { count, span } = useSpeech()
  if (reserve.value === null) return <p className="pulse" />
  const { block } = reserve.value
  const ageMs = now - block.time
  return (
    <p className={reserve.failure === null ? 'pulse live' : 'pulse'}>
      {frame.block(count(block.number), ageMs < 2_000 ? null : span(ageMs))}
    </p>
  )
}

const scales = ['metric', 'ounces', 'exact'] as const
