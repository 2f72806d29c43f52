/** What every command that writes has in common: the caller's key, and how what was done is told. */

import { randomUUID } from 'node:crypto'
import type { Done } from '@specie/issuance'
import type { Command } from 'commander'
import { facts, moment, type Report } from '../terminal/report.ts'
import { type IdentityOptions, identityOptions } from './identity.ts'
import { type ProgrammeOptions, programmeOptions } from './session.ts'

export type DeedOptions = ProgrammeOptions &
  IdentityOptions & { readonly key?: string; readonly json?: boolean }

export function deedOptions(command: Command): Command {
  return identityOptions(programmeOptions(command)).option(
    '--key <key>',
    'idempotency key: the same key does the same thing once, however often it is run; after a hard stop too, for keys that sign here',
  )
}

export function keyOf(options: { readonly key?: string }): string {
  return options.key ?? `cli ${randomUUID()}`
}

/** A vault's number as a person types it. */
export function numberOf(
  text: string,
  what: string,
  misuse: (message: string, remedy?: string) => never,
): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1 || !/^[0-9]+$/.test(text)) {
    misuse(`${JSON.stringify(text)} is no ${what}.`, 'A whole number from 1 would be right.')
  }
  return number
}

export function deedReport(
  what: string,
  done: Done,
  more: Readonly<Record<string, string | number | bigint | undefined>> = {},
): Report {
  const { transaction, block } = done
  const place = { transaction, block: block.number, time: moment(block.time) }
  const again = done.again ? ' This had been done before with this key; nothing new was signed now.' : ''
  return {
    data: {
      done: what,
      again: done.again,
      ...Object.fromEntries(Object.entries(more).map(([name, value]) => [inOneWord(name), value])),
      transaction,
      block: block.number,
      time: new Date(block.time * 1000).toISOString(),
      events: done.events,
    },
    lines: [`${what}${again}`, ...facts({ ...more, ...place }).map((line) => `  ${line}`)],
  }
}

/** `all of it from` as a field: `allOfItFrom`. */
function inOneWord(words: string): string {
  return words.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase())
}
