/** `specie log`: the public log: what stands in it, proofs of it, whole copies of it, and what its keeper does. */
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  bundles,
  checkProof,
  makeProof,
  newSecretKey,
  type Policy,
  parseProof,
  parseSecretKey,
  printKey,
  printProof,
  type SignedCheckpoint,
} from '@specie/evidence/log'
import { type Entry, readEntry } from '@specie/evidence/log-entry'
import { Command } from 'commander'
import { checkpointAt, type LogPlace, logAt, readPolicy } from '../log/place.ts'
import { act } from '../terminal/act.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import { CommandFailure, misuse, refuse } from '../terminal/failure.ts'
import { readText } from '../terminal/readText.ts'
import { facts, type Report } from '../terminal/report.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'

type PlaceOptions = {
  readonly log?: string
  readonly policy?: string
  readonly data?: string
  readonly json?: boolean
}

export function log(): Command {
  const command = new Command('log').description('the public log of a programme')

  act<[], PlaceOptions & { readonly limit: string; readonly kind?: string }>(
    placeOptions(command.command('show'))
      .description('the newest entries')
      .option('--limit <number>', 'how many', '20')
      .option('--kind <kind>', 'of this kind only'),
    showEntries,
  )
  act<[string], PlaceOptions & { readonly out?: string }>(
    placeOptions(command.command('prove').argument('<index>', 'place of the entry, from 0'))
      .description('write an entry and the proof that it is in the log: two files, to be checked anywhere')
      .option('--out <folder>', 'where they are written', '.'),
    prove,
  )
  act<[string], PlaceOptions & { readonly entry?: string }>(
    placeOptions(command.command('verify').argument('<file>', 'a proof, .tlog-proof'))
      .description('check a proof; with --policy no network is needed')
      .option('--entry <file>', 'the entry (default: the file beside the proof, .json)'),
    verifyProof,
  )
  act<[string], PlaceOptions>(
    placeOptions(command.command('mirror').argument('<folder>')).description(
      'a whole copy, checked to its root and against what the folder held before',
    ),
    mirror,
  )
  act<[string], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(command.command('announce').argument('<file>', 'JSON: id, texts, corrects')).description(
      'publish a notice of the programme: it stays for ever',
    ),
    announce,
  )
  act<[string], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(
      command.command('restore').argument('<place>', 'a mirror: folder or address'),
    ).description(
      'bring back entries that this database has lost, so that the log goes on as it was published',
    ),
    restore,
  )
  act<[string], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(command.command('key').argument('<file>', 'a new file')).description(
      'make the key that signs this programme’s log; keep a copy where nobody else reads it',
    ),
    newKey,
  )
  return command
}

function placeOptions(command: Command): Command {
  return command
    .option(
      '--log <place>',
      'the log: an address that ends in /log, or a folder with a copy (default: the running programme)',
    )
    .option('--policy <file>', 'whom you trust (default: what the log says of itself)')
    .option('--data <folder>', 'the running programme’s data directory (default: SPECIE_DATA, or ./data)')
}

async function showEntries(options: PlaceOptions & { limit: string; kind?: string }): Promise<Report> {
  const { place, policy } = await opened(options)
  const { signed, missing } = await checkpointAt(place, policy)
  const { size, origin } = signed.checkpoint
  const limit = whole(options.limit, '--limit')
  const found: { index: number; entry: Entry }[] = []
  // From the end, bundle by bundle: a log of years is not read for its last page.
  for (let to = size; to > 0 && found.length < limit; ) {
    const from = Math.floor((to - 1) / 256) * 256
    const page: { index: number; entry: Entry }[] = []
    for await (const bundle of bundles(place.source, size, from)) {
      for (const { index, bytes } of bundle)
        if (index < to) page.push({ index, entry: entryOf(bytes, index) })
      break
    }
    for (const one of page.toReversed())
      if (found.length < limit && (options.kind === undefined || one.entry.kind === options.kind))
        found.push(one)
    to = from
  }
  return {
    data: { origin, size, missingWitnesses: missing, entries: found },
    lines: [
      ...facts({
        log: origin,
        entries: size,
        root: Buffer.from(signed.checkpoint.root).toString('base64'),
        'cosigned by': cosignersOf(signed),
        ...witnessFacts(missing),
      }),
      '',
      ...found.map(({ index, entry }) => `${String(index).padStart(7)}  ${entry.at}  ${sentence(entry)}`),
    ],
    failed: missing.length > 0,
  }
}

async function prove(text: string, options: PlaceOptions & { out?: string }): Promise<Report> {
  const index = whole(text, 'the index')
  const { place, policy } = await opened(options)
  const { signed, missing } = await checkpointAt(place, policy)
  const { size } = signed.checkpoint
  if (index >= size)
    refuse(`The log has ${size} entries; there is none at ${index}.`, { code: 'INDEX_OUTSIDE_TREE' })
  const proof = await makeProof(place.source, signed.note, index)
  if (!proof.ok)
    throw new CommandFailure('checkFailed', `No proof: ${proof.refusal.code}.`, { code: proof.refusal.code })
  const bytes = await entryBytes(place, size, index)
  const name = join(options.out ?? '.', `entry-${index}`)
  await writeFile(`${name}.json`, bytes)
  await writeFile(`${name}.tlog-proof`, printProof(proof.value))
  const checked = checkProof(proof.value, bytes, policy)
  return {
    data: { index, size, entry: `${name}.json`, proof: `${name}.tlog-proof`, missingWitnesses: missing },
    lines: [
      `${name}.json: ${sentence(entryOf(bytes, index))}`,
      `${name}.tlog-proof: it is entry ${index} of ${size}; check it anywhere with:  specie log verify ${name}.tlog-proof --policy POLICY`,
      ...(checked.ok ? [] : [`Witnesses that have not cosigned it yet: ${missing.join(', ')}`]),
    ],
    failed: !checked.ok,
  }
}

async function verifyProof(file: string, options: PlaceOptions & { entry?: string }): Promise<Report> {
  const { policy, from } = await policyOf(options)
  const parsed = parseProof(await readText(file))
  if (!parsed.ok)
    refuse(`${file} is no proof.`, { code: parsed.refusal.code, data: { refusal: parsed.refusal } })
  const entryFile = options.entry ?? file.replace(/\.tlog-proof$/, '.json')
  const bytes = new TextEncoder().encode(await readText(entryFile))
  const checked = checkProof(parsed.value, bytes, policy)
  if (!checked.ok)
    return {
      data: { proved: false, refusal: checked.refusal },
      lines: [`Not proved: ${checked.refusal.code}.`, ...facts(plain(checked.refusal))],
      failed: true,
    }
  const { checkpoint, cosignatures } = checked.value.checkpoint
  const witnesses = cosignatures.map(({ key, time }) => ({
    name: key.name,
    time: time === undefined ? null : iso(time),
  }))
  return {
    data: {
      proved: true,
      index: checked.value.index,
      origin: checkpoint.origin,
      size: checkpoint.size,
      witnesses,
    },
    lines: [
      `Proved: entry ${checked.value.index} of ${checkpoint.size} in ${checkpoint.origin}.`,
      `  ${sentence(entryOf(bytes, checked.value.index))}`,
      ...witnesses.map(({ name, time }) => `  seen by ${name}, ${time}`),
      `  trusted: ${from}`,
    ],
  }
}

async function mirror(folder: string, options: PlaceOptions): Promise<Report> {
  const { place, policy, policyText } = await opened(options)
  const { signed, missing } = await checkpointAt(place, policy)
  const { mirrorLog } = await import('../log/mirror.ts')
  const { size, root } = signed.checkpoint
  const done = await mirrorLog(place.source, { size, root, note: signed.note }, resolve(folder))
  if (!done.ok)
    return {
      data: { refusal: done.refusal },
      lines: [
        `${place.name} is not the log that ${folder} is a copy of: ${done.refusal.code}. Nothing is written over; keep both.`,
        ...facts(plain(done.refusal)),
      ],
      failed: true,
    }
  await writeFile(join(folder, 'policy'), policyText)
  const { from, to, files } = done.value
  return {
    data: { ...done.value, missingWitnesses: missing },
    lines: [
      `${folder}: ${to} entries, ${to - from} of them new, ${files} files; every entry hashed to the signed root.`,
      ...(missing.length === 0 ? [] : [`Witnesses that have not cosigned: ${missing.join(', ')}`]),
    ],
    failed: missing.length > 0,
  }
}

function announce(file: string, options: ProgrammeOptions): Promise<Report> {
  return withProgramme(options, async ({ programme }) => {
    const { publishNotice } = await import('../log/notice.ts')
    const published = await publishNotice(programme, await readText(file))
    if (!published.ok)
      refuse(`${file} is no notice: ${published.refusal.why}`, { code: published.refusal.code })
    const { id, isNew } = published.value
    return {
      data: published.value,
      lines: [isNew ? `Notice ${id} is in the log.` : `Notice ${id} was in the log already.`],
    }
  })
}

function restore(from: string, options: ProgrammeOptions): Promise<Report> {
  return withProgramme(options, async ({ programme }) => {
    const { restoreLog } = await import('../log/restore.ts')
    const restored = await restoreLog(programme, logAt(from))
    return {
      data: restored,
      lines: [`${restored.added} entries came back; the log has ${restored.size} now, as it was published.`],
    }
  })
}

function newKey(file: string, options: ProgrammeOptions): Promise<Report> {
  return withProgramme(options, async ({ programme }) => {
    const { originOf, writeSecretKey } = await import('../log/setting.ts')
    if (programme.settings === null) misuse('There is no programme yet.')
    const secret = newSecretKey(originOf(programme.settings), 'ed25519')
    writeSecretKey(resolve(file), secret)
    const read = parseSecretKey(secret)
    if (!read.ok) throw new Error(`A new key cannot be read: ${read.refusal.code}.`)
    const key = printKey(read.value.key)
    return {
      data: { file, key },
      lines: [`${file} holds the secret. The key that everybody may know:`, key],
    }
  })
}

async function opened(options: PlaceOptions) {
  const place = logAt(await placeOf(options))
  const policyText = options.policy === undefined ? await place.policy() : await readText(options.policy)
  if (policyText === null)
    refuse(`${place.name} says nothing of whom to trust.`, {
      code: 'NO_POLICY',
      remedy: 'Give --policy, a file of the log’s key and its witnesses.',
    })
  return { place, policyText, policy: readPolicy(policyText, options.policy ?? `${place.name}policy`) }
}

async function policyOf(options: PlaceOptions): Promise<{ policy: Policy; from: string }> {
  if (options.policy !== undefined)
    return { policy: readPolicy(await readText(options.policy), options.policy), from: options.policy }
  const { place, policy } = await opened(options)
  return { policy, from: `what ${place.name} says of itself` }
}

async function placeOf(options: PlaceOptions): Promise<string> {
  if (options.log !== undefined) return options.log
  const { livingOwner } = await import('../programme/running.ts')
  const data = resolve(options.data ?? fromEnvironment('SPECIE_DATA') ?? 'data')
  const address = livingOwner(data)?.address
  if (address === null || address === undefined)
    misuse(`Nothing runs in ${data}.`, 'Name the log with --log: an address that ends in /log, or a folder.')
  return `${address}/log/`
}

async function entryBytes(place: LogPlace, size: number, index: number): Promise<Uint8Array> {
  for await (const [first] of bundles(place.source, size, index))
    if (first?.index === index) return first.bytes
  throw new Error(`The log does not give entry ${index}.`)
}

function entryOf(bytes: Uint8Array, index: number): Entry {
  const read = readEntry(bytes)
  if (read.ok) return read.value
  throw new CommandFailure(
    'checkFailed',
    `Entry ${index} is not one that this program knows: ${read.refusal.why}`,
    {
      code: read.refusal.code,
    },
  )
}

/** One line: the kind, then what it says. */
function sentence(entry: Entry): string {
  const said = Object.entries(entry.what).map(
    ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : short(String(value))}`,
  )
  return `${entry.kind}: ${said.join(', ')}`.slice(0, 300)
}

function short(text: string): string {
  return /^0x[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 10)}…` : text
}

function cosignersOf({ cosignatures }: SignedCheckpoint): string {
  if (cosignatures.length === 0) return 'nobody whom the policy names'
  return cosignatures.map(({ key, time }) => `${key.name} at ${iso(time ?? 0)}`).join(', ')
}

function witnessFacts(missing: readonly string[]): Record<string, string> {
  return missing.length === 0 ? {} : { 'not cosigned by': missing.join(', ') }
}

function plain(refusal: object): Record<string, string> {
  return Object.fromEntries(Object.entries(refusal).map(([name, value]) => [name, String(value)]))
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}

function whole(text: string, what: string): number {
  if (!/^(0|[1-9][0-9]{0,14})$/.test(text))
    misuse(`${what} is ${JSON.stringify(text)}.`, 'A whole number is right.')
  return Number(text)
}
