/** The lists to search: files that are named, or those in force in the programme. */

import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ListEntry, ListFile, ListFormat } from '@specie/screening/lists'
import { CommandFailure, misuse, refuse } from '../../terminal/failure.ts'
import { type ProgrammeOptions, withProgramme } from '../session.ts'

export type ListOptions = ProgrammeOptions & { readonly list?: readonly string[]; readonly format?: string }

export type SearchedList = {
  readonly list: string
  readonly version: string
  readonly entries: readonly ListEntry[]
}

export async function listsFor(options: ListOptions): Promise<readonly SearchedList[]> {
  if (options.list === undefined) return listsInForce(options)
  const files = (await Promise.all(options.list.map(filesAt))).flat()
  const { isListFormat, listFormats } = await import('@specie/screening/lists')
  const { format } = options
  if (format === undefined)
    return Promise.all(groupsOf(files).map((group) => readGroup(group.format, group.files)))
  if (!isListFormat(format)) return misuse(`${format} is no format.`, `They are: ${listFormats.join(', ')}.`)
  return [await readGroup(format, files)]
}

/** What the programme decides by at this moment. */
function listsInForce(options: ProgrammeOptions): Promise<readonly SearchedList[]> {
  return withProgramme(options, async ({ office }) => {
    const { readEntries, versionsInForce } = await import('@specie/screening')
    const versions = await versionsInForce(office.pool)
    if (versions.length === 0) {
      return refuse('The programme has no list in force.', {
        code: 'NO_LIST',
        remedy: 'Load one (specie sanctions), or name files with --list.',
      })
    }
    return Promise.all(
      versions.map(async ({ list, version }) => ({
        list,
        version,
        entries: await readEntries(office.pool, version),
      })),
    )
  })
}

type Whole = ListFile & { readonly bytes: Uint8Array }
type Group = { readonly format: ListFormat; readonly files: readonly Whole[] }

async function readGroup(format: ListFormat, files: readonly Whole[]): Promise<SearchedList> {
  const { printListRefusal, readList } = await import('@specie/screening/lists')
  const read = await readList(format, files)
  if (!read.ok) return refuse(printListRefusal(read.refusal), { code: read.refusal.code, facts: { format } })
  const digest = createHash('sha256')
  for (const { bytes } of files) digest.update(bytes)
  return {
    list: files.map(({ name }) => name).join('+'),
    version: digest.digest('hex'),
    entries: read.value.entries,
  }
}

/** The files of the OFAC set belong together; any other file is a list of its own. */
function groupsOf(files: readonly Whole[]): readonly Group[] {
  const ofac = files.filter(({ name }) => /^(?:sdn|alt|add|sdn_comments|cons_\w+)\.csv$/i.test(name))
  const others = files.filter((file) => !ofac.includes(file))
  return [
    ...(ofac.length === 0 ? [] : [{ format: 'ofac-csv' as const, files: ofac }]),
    ...others.map((file) => ({ format: formatOf(file), files: [file] })),
  ]
}

function formatOf({ name, bytes }: Whole): ListFormat {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  for (const [mark, format] of marks) if (mark.test(head)) return format
  if (/\.csv$/i.test(name)) return 'csv'
  return misuse(`${name} is of no format that can be seen from it.`, 'Say --format.')
}

const marks: readonly (readonly [RegExp, ListFormat])[] = [
  [/<CONSOLIDATED_LIST/, 'un-xml'],
  [/<(?:\w+:)?export\b/, 'eu-xml-1.1'],
  [/<Designations/, 'uk-xml'],
  [/<Sanctions\b/, 'ofac-advanced-xml'],
  [/Unique ID,OFSI Group ID/i, 'uk-csv'],
]

async function filesAt(path: string): Promise<readonly Whole[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ name: basename(path), bytes: await readFile(path) }]
    const names = (await readdir(path)).filter((name) => /\.(?:csv|xml)$/i.test(name)).sort()
    return await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(path, name)) })))
  } catch (cause) {
    throw new CommandFailure('unreachable', `${path} cannot be read.`, {
      code: 'FILE_UNREADABLE',
      facts: { path },
      cause,
    })
  }
}
