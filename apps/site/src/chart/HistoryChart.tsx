/**
 * Gold against what is owed, what happened, and the four coverages, on one axis of time. The ruler below is a
 * plain range input: it moves the same line by keyboard that a pointer moves by hovering.
 */
import { type PointerEvent, useMemo, useState } from 'react'
import type { History } from '../api/history.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { type AxisLabels, type HistoryLayout, historyLayout, shareLines } from './historyLayout.ts'
import { Reading, useReadingText } from './Reading.tsx'
import { indexBefore } from './scale.ts'
import { useWidth } from './useWidth.ts'

export function HistoryChart({ history }: { readonly history: History }) {
  const [place, width] = useWidth<HTMLDivElement>()
  const speech = useSpeech()
  const words = useTexts().history
  const readingText = useReadingText()
  const labels = useAxisLabels()
  const layout = useMemo(
    () => (width > 0 ? historyLayout(history, width, labels) : null),
    [history, width, labels],
  )
  const last = history.points.length - 1
  const [chosen, setChosen] = useState<number | null>(null)
  const index = Math.min(chosen ?? last, last)
  const point = history.points[index]

  const follow = (event: PointerEvent<SVGSVGElement>) => {
    if (layout === null) return
    const box = event.currentTarget.getBoundingClientRect()
    const at = ((event.clientX - box.left) / box.width) * layout.width
    const before = indexBefore(layout.pointXs, at)
    const next = Math.min(before + 1, last)
    const nearer = Math.abs((layout.pointXs[next] ?? 0) - at) < Math.abs((layout.pointXs[before] ?? 0) - at)
    setChosen(nearer ? next : before)
  }

  return (
    <div className="history">
      {point !== undefined && <Reading history={history} index={index} isLast={index === last} />}
      <div ref={place} className="history-drawing">
        {layout === null && (
          <>
            <Still history={history} look="wide" width={1060} />
            <Still history={history} look="narrow" width={340} />
          </>
        )}
        {layout !== null && (
          <svg
            width={layout.width}
            height={layout.height}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            aria-hidden="true"
            onPointerMove={follow}
            onPointerDown={follow}
            onPointerLeave={() => setChosen(null)}
          >
            <Drawn layout={layout} />
            <line
              className={chosen === null ? 'cursor resting' : 'cursor'}
              x1={layout.pointXs[index]}
              x2={layout.pointXs[index]}
              y1={layout.weights.top}
              y2={layout.shares.bottom}
            />
          </svg>
        )}
      </div>
      {layout !== null && point !== undefined && (
        <input
          className="scrubber"
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label={words.moment}
          aria-valuetext={`${speech.moment(point.time)}: ${readingText(history, index)}`}
          onChange={(event) => setChosen(Number(event.target.value))}
          style={{ marginLeft: layout.left - 8, width: layout.right - layout.left + 16 }}
        />
      )}
    </div>
  )
}

/** As it comes from the server, before anybody knows how wide the page is: for a desktop and for a phone, of which the page shows one. */
function Still(props: {
  readonly history: History
  readonly look: 'wide' | 'narrow'
  readonly width: number
}) {
  const layout = historyLayout(props.history, props.width, useAxisLabels())
  return (
    <svg
      className={`still ${props.look}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
    >
      <Drawn layout={layout} />
    </svg>
  )
}

function useAxisLabels(): AxisLabels {
  const speech = useSpeech()
  const { marks } = useTexts().history
  return useMemo(() => ({ ...speech, marks, wide: speech.locale === 'zh' }), [speech, marks])
}

function Drawn({ layout }: { readonly layout: HistoryLayout }) {
  return (
    <>
      <Axes layout={layout} />
      <Weights layout={layout} />
      <Marks layout={layout} />
      <Shares layout={layout} />
    </>
  )
}

function Axes({ layout }: { readonly layout: HistoryLayout }) {
  const words = useTexts().history
  const { left, right, weights, shares } = layout
  return (
    <g className="axes">
      <text className="panel-name" x={left + 6} y={weights.top - 8}>
        {words.weight}
      </text>
      <text className="panel-name" x={left + 6} y={shares.top - 8}>
        {words.coverage}
      </text>
      {[...weights.ticks, ...shares.ticks].map(({ y, label }) => (
        <g key={`${y} ${label}`}>
          <line x1={left} x2={right} y1={y} y2={y} />
          <text x={left - 8} y={y + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {layout.timeTicks.map(({ timeMs, label }) => (
        <g key={timeMs}>
          <line
            className="time"
            x1={layout.x(timeMs)}
            x2={layout.x(timeMs)}
            y1={weights.bottom}
            y2={weights.bottom + 5}
          />
          <text x={layout.x(timeMs)} y={weights.bottom + 18} textAnchor="middle">
            {label}
          </text>
          <line
            className="time"
            x1={layout.x(timeMs)}
            x2={layout.x(timeMs)}
            y1={shares.bottom}
            y2={shares.bottom + 5}
          />
          <text x={layout.x(timeMs)} y={shares.bottom + 18} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  )
}

function Weights({ layout }: { readonly layout: HistoryLayout }) {
  const { weights } = layout
  return (
    <g>
      <path className="owed-area" d={weights.owedArea} />
      <path className="coins-area" d={weights.coinsArea} />
      {weights.gaps.map(({ x, width, top, height }) => (
        <rect key={x} className="gap" x={x} y={top} width={width} height={height} />
      ))}
      <path className="owed-line" d={weights.owedLine} />
      <path className="gold-line" d={weights.goldLine} />
    </g>
  )
}

function Marks({ layout }: { readonly layout: HistoryLayout }) {
  const { marks: markNames } = useTexts().history
  return (
    <g className="marks">
      {layout.holds.map(({ x, key }) => (
        <line
          key={key}
          className="hold-line"
          x1={x}
          x2={x}
          y1={layout.weights.top}
          y2={layout.shares.bottom}
        />
      ))}
      {layout.lanes.map(({ kind, y, marks }) => (
        <g key={kind} className={`lane ${kind}`}>
          <text x={layout.left - 8} y={y + 4} textAnchor="end">
            {markNames[kind]}
          </text>
          <line className="lane-line" x1={layout.left} x2={layout.right} y1={y} y2={y} />
          {marks.map(({ x, key }) =>
            kind === 'hold' || kind === 'freeze' ? (
              <path key={key} d={`M${x - 5} ${y - 5}h10l-5 9z`} />
            ) : (
              <line key={key} className="tick" x1={x} x2={x} y1={y - 5} y2={y + 5} />
            ),
          )}
        </g>
      ))}
    </g>
  )
}

function Shares({ layout }: { readonly layout: HistoryLayout }) {
  return (
    <g>
      {shareLines.toReversed().map((line) => (
        <path key={line} className={`share-line ${line}`} d={layout.shares.lines[line]} />
      ))}
    </g>
  )
}
