/**
 * What a check found, to be kept and handed on. Nobody signs it: who reads it need not believe it, but can run the same check against the
 * same block and see where it differs. Plain JSON.
 */
import type { Address, Block, Digest, ProgrammeContracts } from '@specie/coin'
import type { CheckId } from './checkIds.ts'
import { checkIds } from './checkIds.ts'
import type { KnownAttestor, LogHead, ShownFigures, ShownScreeningList } from './inputs.ts'
import type { Check, Fact, Result, Verdict } from './verdict.ts'

export const reportFormat = 'specie check report 1'

export type CheckReport = {
  readonly format: typeof reportFormat
  readonly signedBy: 'nobody'
  readonly programme: {
    readonly name: string
    readonly chainId: number
    readonly contracts: ProgrammeContracts
    readonly deployedAtBlock: number
  }
  /** Where lists and displayed figures came from. */
  readonly server: string
  /** The node that was believed, then those that it was compared with. */
  readonly nodes: readonly string[]
  /** Seconds of Unix time by the clock of whoever made the report. */
  readonly checkedAt: number
  readonly clock: 'own' | 'chain'
  readonly block: Block | null
  readonly coinAddress: Address | null
  readonly knownAttestors: readonly KnownAttestor[] | null
  /** Digests of the other issuers' lists that were brought: whoever runs this again brings the same files. */
  readonly foreignLists: readonly { readonly name: string; readonly digest: Digest }[]
  /** What the server displayed then. */
  readonly shown: ShownFigures | null
  /** What the server said of its sanctions lists then. */
  readonly screeningLists: readonly ShownScreeningList[] | null
  /** Head of the public log that the one who checked had kept, the checkpoint that was met, and a witness policy of their own. */
  readonly log: {
    readonly remembered: LogHead | null
    readonly met: string | null
    readonly policy: string | null
  }
  readonly result: Verdict['result']
  readonly checks: readonly ReportedCheck[]
  readonly trusts: string
  readonly nothingCatches: readonly string[]
}

export type ReportedCheck = Pick<Check, 'id' | 'title' | 'result' | 'facts'>

/** Where two runs of one check part. */
export type ReportDifference = {
  readonly check: CheckId | 'block' | 'report'
  readonly before: string
  readonly now: string
}

export function printCheckReport(report: CheckReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

/** Throws TypeError where the text is no such report, saying what is wrong with it. */
export function parseCheckReport(text: string): CheckReport {
  const value: unknown = JSON.parse(text)
  if (!isRecord(value) || value.format !== reportFormat)
    throw new TypeError(`This is no report of a check: its format is not "${reportFormat}".`)
  const { programme, nodes, checkedAt, block, checks, foreignLists, log } = value
  const wrong = (field: string) => new TypeError(`The report’s field "${field}" is not as it must be.`)
  if (!isRecord(programme) || !isRecord(programme.contracts) || typeof programme.chainId !== 'number')
    throw wrong('programme')
  if (!Array.isArray(nodes) || nodes.length === 0 || nodes.some((node) => typeof node !== 'string'))
    throw wrong('nodes')
  if (typeof checkedAt !== 'number' || !Number.isSafeInteger(checkedAt) || Math.abs(checkedAt) > latestTime)
    throw wrong('checkedAt')
  if (typeof value.server !== 'string') throw wrong('server')
  if (value.clock !== 'own' && value.clock !== 'chain') throw wrong('clock')
  if (
    block !== null &&
    (!isRecord(block) || typeof block.number !== 'number' || typeof block.hash !== 'string')
  )
    throw wrong('block')
  if (!Array.isArray(checks) || !checks.every(isReportedCheck)) throw wrong('checks')
  if (!Array.isArray(foreignLists) || !foreignLists.every(isRecord)) throw wrong('foreignLists')
  if (!isRecord(log)) throw wrong('log')
  return value as CheckReport // every field that is used was looked at
}

/** The places where a second run says otherwise; none where both agree to the letter. */
export function differencesOf(before: CheckReport, now: CheckReport): readonly ReportDifference[] {
  const found: ReportDifference[] = []
  if (before.block?.hash !== now.block?.hash) {
    found.push({ check: 'block', before: blockText(before.block), now: blockText(now.block) })
  }
  // What stands around the checks is believed by whoever only reads the page.
  for (const field of ['result', 'programme', 'trusts', 'nothingCatches'] as const) {
    const [then, again] = [JSON.stringify(before[field]), JSON.stringify(now[field])]
    if (then !== again) found.push({ check: 'report', before: `${field} ${then}`, now: `${field} ${again}` })
  }
  for (const id of checkIds) {
    const [then, again] = [before, now].map(({ checks }) => checks.find((check) => check.id === id))
    if (then === undefined && again === undefined) continue
    const [first, second] = firstDifferent(textOf(then), textOf(again))
    if (first !== second) found.push({ check: id, before: first, now: second })
  }
  return found
}

function blockText(block: Block | null): string {
  return block === null ? 'none' : `${block.number} ${block.hash}`
}

/** The result first, then a line a fact. */
function textOf(check: ReportedCheck | undefined): readonly string[] {
  if (check === undefined) return ['not made']
  return [check.result, ...check.facts.map(({ label, value }) => `${label}: ${value}`)]
}

function firstDifferent(before: readonly string[], now: readonly string[]): readonly [string, string] {
  for (let line = 0; line < Math.max(before.length, now.length); line += 1) {
    if (before[line] !== now[line]) return [before[line] ?? 'nothing more', now[line] ?? 'nothing more']
  }
  return ['', '']
}

function isReportedCheck(value: unknown): value is ReportedCheck {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.title === 'string' &&
    results.some((result) => result === value.result) &&
    Array.isArray(value.facts) &&
    value.facts.every(isFact)
  )
}

function isFact(value: unknown): value is Fact {
  return isRecord(value) && typeof value.label === 'string' && typeof value.value === 'string'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const results: readonly Result[] = ['pass', 'fail', 'unknown']

/** The last second of the year 9999: later ones have no date. */
const latestTime = 253_402_300_799
