/**
 * The course of one activity's answers in one place, as lines to draw: a staircase over five levels (allowed, licensed, restricted, banned, and apart from
 * them unknown), with a dot where each rule begins. What lies after today is not drawn as an answer: only the rules that are to come.
 */
import { type Answer, firstDay, type PolicyRule, type Stretch } from '@specie/screening/policy'

export const levels: readonly Answer[] = ['allowed', 'licensed', 'restricted', 'banned', 'unknown']

export type Frame = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type CourseLine = {
  readonly answer: Answer
  readonly x: number
  readonly endX: number
  readonly y: number
}

export type CourseDot = {
  readonly rule: PolicyRule
  readonly x: number
  readonly y: number
  /** For everyone, law, and read: what a plain answer rests on. */
  readonly plain: boolean
  readonly toCome: boolean
}

export type Course = {
  readonly lines: readonly CourseLine[]
  /** From level to level, where the answer changed. */
  readonly turns: readonly { readonly x: number; readonly fromY: number; readonly toY: number }[]
  readonly dots: readonly CourseDot[]
  readonly years: readonly { readonly x: number; readonly label: string }[]
  readonly levelY: readonly { readonly answer: Answer; readonly y: number }[]
  readonly todayX: number
}

export function courseOf(
  stretches: readonly Stretch[],
  rules: readonly PolicyRule[],
  span: readonly [string, string],
  today: string,
  frame: Frame,
): Course {
  const [from, to] = span.map((day) => Date.parse(day)) as [number, number]
  const breadth = frame.width - frame.left - frame.right
  const xOf = (day: string) => {
    const share = (Date.parse(day) - from) / Math.max(1, to - from)
    return round(frame.left + Math.min(1, Math.max(0, share)) * breadth)
  }
  const yOf = (answer: Answer) => levelAt(answer, frame)
  const lines = stretches.map(({ answer, from: begins, until }) => ({
    answer,
    x: xOf(begins),
    endX: Math.max(xOf(until), xOf(begins) + 1),
    y: yOf(answer),
  }))
  const turns = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    return before === undefined || before.y === line.y ? [] : [{ x: line.x, fromY: before.y, toY: line.y }]
  })
  return {
    lines,
    turns,
    dots: apart(
      rules.map((rule) => ({
        rule,
        x: xOf(firstDay(rule.from)),
        y: yOf(rule.status),
        plain: rule.verified && rule.tags.length === 0,
        toCome: firstDay(rule.from) > today,
      })),
    ),
    years: yearsOf(from, to, Math.max(2, Math.floor(breadth / 64))).map((year) => ({
      x: xOf(`${year}-01-01`),
      label: String(year),
    })),
    levelY: levels.map((answer) => ({ answer, y: yOf(answer) })),
    todayX: xOf(today),
  }
}

/** Of a place: from the year of its first rule to a little after today, or after the last that is to come. */
export function spanOf(rules: readonly PolicyRule[], today: string): readonly [string, string] {
  const days = [today, ...rules.map(({ from }) => firstDay(from))].toSorted()
  const first = days[0] ?? today
  const last = days.at(-1) ?? today
  return [
    `${first.slice(0, 4)}-01-01`,
    `${Number(last.slice(0, 4)) + (last.slice(5) > '06-30' ? 1 : 0)}-12-31`,
  ]
}

function levelAt(answer: Answer, { top, bottom, height }: Frame): number {
  const at = levels.indexOf(answer)
  // Unknown is no fifth degree of strictness: it stands half a step apart.
  const step = (height - top - bottom) / 4.5
  return round(top + step * (at === 4 ? 4.5 : at))
}

/** Dots that would lie on each other stand beside each other, upward. */
function apart(dots: readonly CourseDot[]): readonly CourseDot[] {
  const placed: CourseDot[] = []
  for (const dot of dots) {
    let { y } = dot
    while (placed.some((one) => Math.abs(one.x - dot.x) < 9 && Math.abs(one.y - y) < 9)) y -= 9
    placed.push({ ...dot, y })
  }
  return placed
}

function yearsOf(fromMs: number, toMs: number, most: number): readonly number[] {
  const first = new Date(fromMs).getUTCFullYear()
  const last = new Date(toMs).getUTCFullYear()
  const every = Math.ceil((last - first + 1) / most)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (_, index) => index % every === 0,
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
