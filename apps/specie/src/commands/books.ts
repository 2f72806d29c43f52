/** `specie books`: the double entries as a file for accountants, and the reconciliation of register, contracts and holders. */

import { createWriteStream, existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { type Address, isAddress } from 'viem'
import { act } from '../terminal/act.ts'
import { CommandFailure, refuse } from '../terminal/failure.ts'
import { facts } from '../terminal/report.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'

type BooksOptions = ProgrammeOptions & { readonly json?: boolean }
type ExportOptions = BooksOptions & {
  readonly from?: string
  readonly to?: string
  readonly sponsor?: string
  readonly vault?: string
  readonly final?: boolean
  readonly out?: string
  readonly csv?: boolean
}

export function books(): Command {
  return new Command('books')
    .description('every movement of metal, coins and titles as a double entry')
    .addCommand(exporting())
    .addCommand(reconciling())
}

function exporting(): Command {
  const command = programmeOptions(
    new Command('export')
      .argument('[file]', 'the CSV file to write; it must not exist')
      .option('--out <directory>', 'write it into this directory, under a name that says the range')
      .option('--csv', 'write it to standard output')
      .option('--from <time>', 'from this day or moment on (2026-01-31, or with a time, UTC)')
      .option('--to <time>', 'up to and with this day or moment')
      .option('--sponsor <address>', 'only entries of this sponsor')
      .option('--vault <number>', 'only entries of this vault')
      .option('--final', 'only entries whose blocks will not be taken back')
      .description('write the entries with opening and closing balances'),
  )
  return act<[string | undefined], ExportOptions>(command, (name, options) =>
    withProgramme(options, async ({ programme }) => {
      const { streamCsv } = await import('@specie/books')
      const filter = filterOf(options)
      if (options.csv === true) {
        if (name !== undefined || options.out !== undefined || options.json === true)
          refuse('--csv writes the file itself to standard output: no file, --out or --json with it.', {
            code: 'WRONG_OPTIONS',
            facts: {},
          })
        await pipeline(Readable.from(streamCsv(programme.pool, filter)), process.stdout, { end: false })
        return { data: null, lines: [] }
      }
      const file = fileOf(name, options)
      if (existsSync(file))
        refuse(`${file} exists; it is not written over.`, { code: 'FILE_EXISTS', facts: { file } })
      await mkdir(dirname(file), { recursive: true })
      let rows = 0
      const counted = async function* () {
        for await (const some of streamCsv(programme.pool, filter)) {
          rows += some.split('\r\n').length - 1
          yield some
        }
      }
      await pipeline(Readable.from(counted()), createWriteStream(file, { flags: 'wx' }))
      return {
        data: { file, rows: rows - 1 },
        lines: [`The books are in ${file}.`, ...facts({ rows: rows - 1 }).map((line) => `  ${line}`)],
      }
    }),
  )
}

function fileOf(name: string | undefined, { out, from, to }: ExportOptions): string {
  if ((name === undefined) === (out === undefined))
    refuse('Where to? One of: a file, --out DIRECTORY, --csv.', { code: 'WRONG_OPTIONS', facts: {} })
  if (name !== undefined) return resolve(name)
  const range = [from ?? 'the-beginning', to ?? 'now'].map((end) => end.replaceAll(':', ''))
  return resolve(out ?? '', `books-${range.join('-to-')}.csv`)
}

function filterOf({ from, to, sponsor, vault, final }: ExportOptions) {
  return {
    ...(from === undefined ? {} : { from: momentOf(from, '--from', 'T00:00:00Z') }),
    ...(to === undefined ? {} : { to: momentOf(to, '--to', 'T23:59:59Z') }),
    ...(sponsor === undefined ? {} : { sponsor: addressOf(sponsor) }),
    ...(vault === undefined ? {} : { vault: vaultOf(vault) }),
    ...(final === true ? { final: true } : {}),
  }
}

function addressOf(text: string): Address {
  if (!isAddress(text, { strict: false }))
    refuse(`--sponsor ${text}: an address, 0x and 40 hex digits.`, {
      code: 'NOT_AN_ADDRESS',
      facts: { text },
    })
  return text
}

function vaultOf(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text))
    refuse(`--vault ${text}: a vault's number, as 1.`, { code: 'NOT_A_VAULT', facts: { text } })
  return Number(text)
}

function reconciling(): Command {
  const command = programmeOptions(
    new Command('reconcile').description('compare register, contracts, holders and books at one block, now'),
  )
  return act<[], BooksOptions>(command, (options) =>
    withProgramme(options, async ({ programme }) => {
      const { reconcile } = await import('@specie/books')
      const result = await reconcile({ pool: programme.pool, chain: programme.chain() })
      if (result === null) {
        throw new CommandFailure('unreachable', 'There is no block yet at which record and chain agree.', {
          code: 'NOTHING_RECORDED',
          facts: {},
          remedy: 'Let a worker read the chain: specie work, or npm start.',
        })
      }
      const different = result.comparisons.filter(({ differenceMicrograms }) => differenceMicrograms > 0n)
      if (different.length > 0) {
        refuse(
          [
            `The books do not agree at block ${result.block.number}:`,
            ...different.map(
              (one) =>
                `  ${one.what}: ${one.left} ${one.leftMicrograms} µg, ${one.right} ${one.rightMicrograms} µg, difference ${one.differenceMicrograms} µg`,
            ),
          ].join('\n'),
          { code: 'BOOKS_DISAGREE', facts: { block: result.block.number, lines: different.length } },
        )
      }
      return {
        data: result,
        lines: [
          `Register, contracts, holders and books agree to the microgram at block ${result.block.number}.`,
          ...facts({ compared: result.comparisons.length }).map((line) => `  ${line}`),
          ...result.notes,
        ],
      }
    }),
  )
}

function momentOf(text: string, option: string, restOfDay: string): number {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}${restOfDay}` : text
  const ms = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(whole) ? Date.parse(whole) : Number.NaN
  if (Number.isNaN(ms)) {
    refuse(`${option} ${text}: a day as 2026-01-31, or a moment as 2026-01-31T12:00:00Z.`, {
      code: 'NOT_A_TIME',
      facts: { option, text },
    })
  }
  return Math.floor(ms / 1000)
}
