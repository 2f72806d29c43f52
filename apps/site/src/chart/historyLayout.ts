/** Where everything of the chart through time stands, in pixels: pure geometry, so that tests can read it without a browser. */
import { toBigint } from '@specie/units'
import type { History, HistoryMark, HistoryPoint, MarkKind } from '../api/history.ts'
import { markKinds } from '../api/history.ts'
import { kilogramsToDraw } from '../print/weight.ts'
import { type Gap, gapsAbove, type Place, stepArea, stepPath } from './path.ts'
import { linear, roundTicks, type Scale, type TimeLabels, type TimeTick, timeTicks } from './scale.ts'

export type Panel = { readonly top: number; readonly bottom: number }

export type HistoryLayout = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly x: Scale
  readonly pointXs: readonly number[]
  readonly timeTicks: readonly TimeTick[]
  readonly weights: Panel & {
    readonly ticks: readonly { readonly y: number; readonly label: string }[]
    readonly goldLine: string
    readonly owedLine: string
    readonly coinsArea: string
    readonly owedArea: string
    readonly gaps: readonly Gap[]
  }
  readonly lanes: readonly {
    readonly kind: MarkKind
    readonly y: number
    readonly marks: readonly { readonly x: number; readonly mark: HistoryMark; readonly key: number }[]
  }[]
  readonly holds: readonly { readonly x: number; readonly key: number }[]
  readonly shares: Panel & {
    readonly ticks: readonly { readonly y: number; readonly label: string }[]
    readonly lines: Readonly<Record<ShareLine, string>>
  }
}

export const shareLines = ['coverage', 'withoutVault', 'withoutCustodian', 'withoutJurisdiction'] as const
export type ShareLine = (typeof shareLines)[number]

/** How the axes are written. */
export type AxisLabels = {
  readonly axis: TimeLabels
  weightTick(kilograms: number, top: number): string
  percentTick(percent: number): string
  /** The lanes' names, which stand left of the drawing. */
  readonly marks: Readonly<Record<MarkKind, string>>
  /** Whether its letters are as wide as they are high. */
  readonly wide: boolean
}

export function historyLayout(history: History, width: number, labels: AxisLabels): HistoryLayout {
  const { points, marks } = history
  const narrow = width < 560
  const longest = Math.max(0, ...Object.values(labels.marks).map((name) => name.length))
  const left = Math.max(narrow ? 74 : 92, Math.round(longest * letterWidth * (labels.wide ? 1.75 : 1)) + 12)
  const right = width - (narrow ? 6 : 14)
  const from = points[0]?.time ?? 0
  const to = points.at(-1)?.time ?? from
  const x = linear([from, to], [left, right])
  const pointXs = points.map(({ time }) => x(time))

  const weightPanel = { top: 28, bottom: narrow ? 208 : 268 }
  const top = Math.max(0, ...points.map((point) => Math.max(goldOf(point), owedOf(point))))
  const weightTicks = roundTicks(top, 4)
  const weightY = linear([0, weightTicks.at(-1) ?? 1], [weightPanel.bottom, weightPanel.top])
  const along = (value: (point: HistoryPoint) => number, y: Scale): Place[] =>
    points.map((point, index) => ({ x: pointXs[index] ?? left, y: y(value(point)) }))
  const gold = along(goldOf, weightY)
  const owed = along(owedOf, weightY)
  const coins = along((point) => kilogramsToDraw(point.issuedMicrograms), weightY)

  const kinds = markKinds.filter((kind) => marks.some((mark) => mark.kind === kind))
  const laneTop = weightPanel.bottom + 34
  const lanes = kinds.map((kind, index) => ({
    kind,
    y: laneTop + index * laneHeight,
    marks: marks
      .filter((mark) => mark.kind === kind && mark.time >= from && mark.time <= to)
      .map((mark, key) => ({ x: x(mark.time), mark, key })),
  }))

  const sharesTop = laneTop + kinds.length * laneHeight + 28
  const shares = { top: sharesTop, bottom: sharesTop + (narrow ? 110 : 140) }
  const shareY = linear([0, 100], [shares.bottom, shares.top])
  const line = (share: (point: HistoryPoint) => HistoryPoint['coverageBasisPoints']) =>
    stepPath(
      points.map((point, index) => {
        const value = share(point)
        if (value === null) return null
        return { x: pointXs[index] ?? left, y: shareY(Math.min(100, Number(toBigint(value)) / 100)) }
      }),
    )

  return {
    width,
    height: shares.bottom + 26,
    left,
    right,
    x,
    pointXs,
    timeTicks: timeTicks(from, to, narrow ? 4 : 9, labels.axis),
    weights: {
      ...weightPanel,
      ticks: weightTicks.map((value) => ({
        y: weightY(value),
        label: labels.weightTick(value, weightTicks.at(-1) ?? 0),
      })),
      goldLine: stepPath(gold),
      owedLine: stepPath(owed),
      coinsArea: stepArea(coins, weightPanel.bottom),
      owedArea: stepArea(owed, weightPanel.bottom),
      gaps: gapsAbove(gold, owed, right),
    },
    lanes,
    holds: lanes.find(({ kind }) => kind === 'hold')?.marks ?? [],
    shares: {
      ...shares,
      ticks: [0, 50, 100].map((value) => ({ y: shareY(value), label: labels.percentTick(value) })),
      lines: {
        coverage: line((point) => point.coverageBasisPoints),
        withoutVault: line((point) => point.withoutVaultBasisPoints),
        withoutCustodian: line((point) => point.withoutCustodianBasisPoints),
        withoutJurisdiction: line((point) => point.withoutJurisdictionBasisPoints),
      },
    },
  }
}

/** What happened since the point before this one, up to its moment. */
export function marksAt(history: History, index: number): readonly HistoryMark[] {
  const from = index === 0 ? Number.NEGATIVE_INFINITY : (history.points[index - 1]?.time ?? 0)
  const to = history.points[index]?.time ?? Number.POSITIVE_INFINITY
  return history.marks.filter(({ time }) => time > from && time <= to)
}

const goldOf = (point: HistoryPoint) => kilogramsToDraw(point.countedMicrograms)
const owedOf = (point: HistoryPoint) =>
  kilogramsToDraw(point.issuedMicrograms) + kilogramsToDraw(point.titledMicrograms)

const laneHeight = 20
/** Pixels of a letter of the lanes' names, on the wide side. */
const letterWidth = 7.1
