/** A verdict as text for a terminal: a line a check, the faults below it, and the word at the end. */
import type { Check, Fact, Result, Verdict } from './verdict.ts'

/** Colour only where the caller says that the reader sees it. `facts` shows those of passed checks too. */
export function renderVerdict(verdict: Verdict, options: { colour?: boolean; facts?: boolean } = {}): string {
  const width = Math.max(...verdict.checks.map(({ id }) => id.length))
  const lines = verdict.checks.flatMap((check) => renderCheck(check, width, options))
  return `${[...lines, '', ...conclusion(verdict, options.colour ?? false)].join('\n')}\n`
}

/** One check as it ends, for progress. */
export function renderCheck(
  check: Check,
  width: number,
  options: { colour?: boolean; facts?: boolean } = {},
): string[] {
  const mark = paint(marks[check.result], check.result, options.colour ?? false)
  const line = `${mark} ${check.id.padEnd(width)}  ${check.title}`
  const showsFacts = check.result !== 'pass' || options.facts === true
  return showsFacts ? [line, ...check.facts.map((fact) => renderFact(fact, width))] : [line]
}

function renderFact({ label, value }: Fact, width: number): string {
  return `${' '.repeat(width + 9)}${printable(label)}: ${printable(value)}`
}

/** Words of those who are checked must not steer the terminal of whoever checks. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`)
}

function conclusion(verdict: Verdict, colour: boolean): string[] {
  const count = (result: Result) => verdict.checks.filter((check) => check.result === result).length
  const word =
    verdict.result === 'pass'
      ? paint('Everything that could be checked holds.', 'pass', colour)
      : paint('NO: something does not hold.', 'fail', colour)
  const at = verdict.block === null ? 'no block' : `block ${verdict.block.number} of chain ${verdict.chainId}`
  return [
    word,
    `${count('pass')} passed, ${count('fail')} failed, ${count('unknown')} unknown, at ${at}; ${Math.round(verdict.readingMs)} ms reading, ${Math.round(verdict.computingMs)} ms computing.`,
    verdict.trusts,
  ]
}

function paint(text: string, result: Result, colour: boolean): string {
  return colour ? `\u001b[${colours[result]}m${text}\u001b[0m` : text
}

const marks: Record<Result, string> = { pass: 'pass   ', fail: 'FAIL   ', unknown: 'unknown' }
const colours: Record<Result, number> = { pass: 32, fail: 31, unknown: 33 }
