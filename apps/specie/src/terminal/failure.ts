/**
 * How a command ends when it does not do what was asked: an exit code that a script can read, and a small report that
 * says what was refused, where, and what would be right.
 */

import { harmless } from './report.ts'

/** Documented in apps/specie/README.md; a script may rely on them. */
export const exitCodes = {
  /** Done, or already done earlier by the same request. */
  done: 0,
  /** Understood and refused, by the register, the contracts or the rules of the programme. */
  refused: 1,
  /** The command was not written as it must be. */
  usage: 2,
  /** A check was carried out and the answer is no. */
  checkFailed: 3,
  /** The database, the chain, a server or a file cannot be reached. */
  unreachable: 4,
  /** A defect of this program. */
  defect: 70,
} as const

export type Ending = keyof typeof exitCodes

export type FailureDetails = {
  /** For programs: a code from the refusal where there is one. */
  readonly code?: string
  /** Aligned under the message: where it happened, the figures that decided. */
  readonly facts?: Readonly<Record<string, string | number | bigint | boolean | undefined>>
  /** What would be right. */
  readonly remedy?: string
  /** More for programs: the errors of each row, and the like. */
  readonly data?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

export class CommandFailure extends Error {
  readonly ending: Ending
  readonly details: FailureDetails

  constructor(ending: Ending, message: string, details: FailureDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'CommandFailure'
    this.ending = ending
    this.details = details
  }
}

export function refuse(message: string, details: FailureDetails = {}): never {
  throw new CommandFailure('refused', message, details)
}

export function misuse(message: string, remedy?: string): never {
  throw new CommandFailure('usage', message, { code: 'USAGE', ...(remedy === undefined ? {} : { remedy }) })
}

/** Both ways to a programme, for commands that found none. */
export const makeOne =
  'For the demonstration: npm start. In earnest: `specie init` writes a plan, `specie deploy` makes the programme from it.'

/** The report as a person reads it. */
export function printFailure(failure: CommandFailure): string {
  const lines = [failure.message]
  const facts = Object.entries(failure.details.facts ?? {}).filter(([, value]) => value !== undefined)
  const width = Math.max(0, ...facts.map(([name]) => name.length))
  for (const [name, value] of facts) lines.push(`  ${name.padEnd(width)}  ${value}`)
  if (failure.details.remedy !== undefined) lines.push(failure.details.remedy)
  return lines
    .flatMap((line) => line.split('\n'))
    .map(harmless)
    .join('\n')
}

/** The report as a program reads it. */
export function failureAsJson(failure: CommandFailure): unknown {
  const { code, facts, remedy, data } = failure.details
  return {
    error: {
      code: code ?? failure.ending.toUpperCase(),
      message: failure.message,
      ...(facts === undefined ? {} : { facts }),
      ...(remedy === undefined ? {} : { remedy }),
      ...data,
    },
  }
}

/** Whatever was thrown, as a failure: a refused connection is not a defect of ours, an unknown error is. */
export function asFailure(thrown: unknown): CommandFailure {
  if (thrown instanceof CommandFailure) return thrown
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const code = systemCode(error)
  if (code !== undefined && unreachable.has(code)) {
    return new CommandFailure('unreachable', error.message === '' ? code : error.message, {
      code,
      cause: error,
    })
  }
  return new CommandFailure('defect', error.message, { code: 'DEFECT', cause: error })
}

function systemCode(error: Error): string | undefined {
  for (let current: unknown = error, depth = 0; current instanceof Error && depth < 8; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code
    if (current instanceof AggregateError && current.errors[0] instanceof Error) current = current.errors[0]
    else current = current.cause
  }
  return undefined
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
  'EACCES',
  'UND_ERR_CONNECT_TIMEOUT',
])
