/** The ups and downs of one activity in one place, drawn; small without words, or large with its levels and rules. */
import {
  type Activity,
  activityWords,
  answerWords,
  type PolicyRule,
  placeName,
  type Stretch,
} from '@specie/screening/policy'
import { useWidth } from '../chart/useWidth.ts'
import { courseOf, type Frame } from './courseLayout.ts'
import { printPartialDay } from './days.ts'

export function CourseChart(props: {
  readonly place: string
  readonly activity: Activity
  readonly stretches: readonly Stretch[]
  readonly rules: readonly PolicyRule[]
  readonly span: readonly [string, string]
  readonly today: string
  readonly small?: boolean
}) {
  const [box, width] = useWidth<HTMLDivElement>()
  const { stretches, small = false } = props
  const frame: Frame = small
    ? { width, height: 40, left: 2, right: 2, top: 5, bottom: 5 }
    : { width, height: 300, left: 82, right: 14, top: 34, bottom: 44 }
  const course = courseOf(stretches, small ? [] : props.rules, props.span, props.today, frame)
  const now = stretches.at(-1)
  const title = `To ${activityWords[props.activity]} in ${placeName(props.place)}`
  return (
    <div
      ref={box}
      className={small ? 'course small' : 'course'}
      style={{ minHeight: frame.height }}
      aria-hidden={small}
    >
      {width > 0 && (
        <svg width={width} height={frame.height} role="img" aria-label={`${title}: ${told(stretches)}`}>
          {!small &&
            course.levelY.map(({ answer, y }) => (
              <g key={answer} className={`level ${answer}`}>
                <line x1={frame.left} x2={width - frame.right} y1={y} y2={y} />
                <text x={frame.left - 10} y={y + 4} textAnchor="end">
                  {answerWords[answer].toLowerCase()}
                </text>
              </g>
            ))}
          {!small &&
            course.years.map(({ x, label }) => (
              <g key={label} className="year">
                <line
                  x1={x}
                  x2={x}
                  y1={frame.height - frame.bottom + 14}
                  y2={frame.height - frame.bottom + 20}
                />
                <text
                  x={x}
                  y={frame.height - 8}
                  textAnchor={x > width - 40 ? 'end' : x < frame.left + 8 ? 'start' : 'middle'}
                >
                  {label}
                </text>
              </g>
            ))}
          {course.turns.map(({ x, fromY, toY }) => (
            <line key={`${x} ${fromY}`} className="turn" x1={x} x2={x} y1={fromY} y2={toY} />
          ))}
          {course.lines.map(({ answer, x, endX, y }) => (
            <line key={`${x} ${y}`} className={`stretch ${answer}`} x1={x} x2={endX} y1={y} y2={y} />
          ))}
          {!small && (
            <g className="today">
              <line x1={course.todayX} x2={course.todayX} y1={14} y2={frame.height - frame.bottom + 14} />
              <text x={course.todayX} y={11} textAnchor={course.todayX > width - 60 ? 'end' : 'middle'}>
                today
              </text>
            </g>
          )}
          {course.dots.map(({ rule, x, y, plain, toCome }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the same.
            <g
              key={rule.id}
              className={`dot ${rule.status}${plain ? ' plain' : ''}${toCome ? ' to-come' : ''}`}
              onClick={() => toRule(rule.id)}
            >
              <title>{`${printPartialDay(rule.from)}: ${rule.instrument}. ${rule.summary}`}</title>
              <circle cx={x} cy={y} r={plain ? 5 : 4} />
            </g>
          ))}
          {small && now !== undefined && (
            <circle
              className={`end ${now.answer}`}
              cx={course.todayX}
              cy={course.lines.at(-1)?.y ?? 0}
              r={4}
            />
          )}
        </svg>
      )}
    </div>
  )
}

/** The course in words, for whoever does not see it. */
function told(stretches: readonly Stretch[]): string {
  const turns = stretches.filter((one, index) => one.answer !== stretches[index - 1]?.answer)
  if (turns.length === 0) return 'nothing on record.'
  return `${turns.map(({ answer, from }) => `${answerWords[answer].toLowerCase()} from ${from}`).join(', ')}.`
}

function toRule(id: string): void {
  const card = document.getElementById(`rule-${id}`)
  card?.scrollIntoView({ block: 'center' })
  card?.animate([{ background: 'var(--surface)' }, { background: 'transparent' }], 1600)
}
