/** What an operator sets of a server by the environment; each wrong value is refused by name before anything is served. */

import { proxiesFrom } from './callerAddress.ts'
import { limitsFrom } from './desk/limits.ts'
import type { DeskSettings } from './desk/openDesk.ts'
import { type LogLevel, logLevelFrom } from './log.ts'

export type ServerSettings = {
  readonly desk: DeskSettings
  readonly logLevel: LogLevel
  /** Where metrics are told; null: nowhere. */
  readonly metricsAt: { readonly host: string; readonly port: number } | null
}

export function serverSettingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): ServerSettings {
  const publishedAt = environment.SPECIE_ORIGIN
  return {
    desk: {
      ...(publishedAt === undefined || publishedAt === '' ? {} : { publishedAt }),
      proxies: proxiesFrom(environment.SPECIE_PROXIES),
      limits: limitsFrom(environment),
    },
    // A start shows its steps to a person; whoever collects logs asks for every request.
    logLevel: logLevelFrom(environment.SPECIE_LOG, 'warn'),
    metricsAt: metricsAtFrom(environment.SPECIE_METRICS),
  }
}

/** `127.0.0.1:9464`, or a port alone for this machine. */
function metricsAtFrom(text: string | undefined): ServerSettings['metricsAt'] {
  if (text === undefined || text === '') return null
  const found = /^(?:(.+):)?([0-9]{1,5})$/.exec(text)
  const port = Number(found?.[2] ?? -1)
  if (found === null || port > 65_535) {
    throw new Error(`SPECIE_METRICS is not right: ${JSON.stringify(text)}; a port, or host:port, would be.`)
  }
  return { host: found[1] ?? '127.0.0.1', port }
}
