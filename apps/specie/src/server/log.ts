/**
 * The server's log: one JSON object a line (pino). What a request carries is never in it: no header, no cookie, no body, no query;
 * of an error its own words and its stack, but nothing that a database adds about the values of a row.
 */
import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

export const logLevels = ['silent', 'error', 'warn', 'info'] as const
export type LogLevel = (typeof logLevels)[number]

export function openLog(options: { readonly level: LogLevel; readonly to?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: { process: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: plainError },
  }
  // Standard error: what a command answers on standard output stays readable by a program.
  return pino(settings, options.to ?? pino.destination({ dest: 2, sync: true }))
}

/** From `SPECIE_LOG`; throws where it names no level. */
export function logLevelFrom(text: string | undefined, usual: LogLevel): LogLevel {
  if (text === undefined || text === '') return usual
  const level = logLevels.find((one) => one === text)
  if (level !== undefined) return level
  throw new Error(
    `SPECIE_LOG is not right: ${JSON.stringify(text)}; one of ${logLevels.join(', ')} would be.`,
  )
}

/** Fields that a database's error carries beside its message (detail, where, parameters) may hold what a caller sent. */
function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const cause = error.cause instanceof Error ? { cause: plainError(error.cause) } : {}
  return { message: error.message, ...(code === undefined ? {} : { code }), stack: error.stack, ...cause }
}
