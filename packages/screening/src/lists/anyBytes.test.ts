/** Whatever arrives: a list or a refusal in bounded time, and never a part of a list, or none, taken for the whole. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ListEntry } from './entry.ts'
import type { ListFile } from './file.ts'
import { type ListFormat, listFormats, readList } from './readList.ts'
import { specimens } from './specimens/files.ts'

type Whole = { readonly name: string; readonly bytes: Uint8Array }
const files: Readonly<Record<ListFormat, readonly Whole[]>> = {
  'ofac-csv': wholeFiles('ofac-csv'),
  'ofac-advanced-xml': wholeFiles('ofac-advanced-xml'),
  'un-xml': wholeFiles('un-xml'),
  'eu-xml-1.1': wholeFiles('eu-xml-1.1'),
  'uk-xml': wholeFiles('uk-xml'),
  'uk-csv': wholeFiles('uk-csv'),
  csv: wholeFiles('csv'),
}

/** Gives the refusal, and asserts what must be true of any answer. */
async function answered(format: ListFormat, given: readonly ListFile[]): Promise<string | null> {
  const began = performance.now()
  const outcome = await readList(format, given)
  assert.ok(performance.now() - began < 5_000, 'it took more than five seconds')
  if (!outcome.ok) {
    assert.ok(outcome.refusal.problem.length > 0 && outcome.refusal.expected.length > 0)
    return outcome.refusal.problem
  }
  const { entries, counts } = outcome.value
  assert.ok(entries.length > 0 && counts.entries === entries.length)
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length)
  for (const { id, names } of entries) assert.ok(id !== '' && names.length > 0 && names[0]?.text !== '')
  return null
}

const anyFormat = fc.constantFrom(...listFormats)

test('any bytes are refused', async () => {
  await fc.assert(
    fc.asyncProperty(anyFormat, fc.uint8Array({ maxLength: 400 }), async (format, bytes) => {
      assert.notEqual(
        await answered(
          format,
          files[format].map(({ name }) => ({ name, bytes })),
        ),
        null,
      )
    }),
    { numRuns: 300 },
  )
})

test('a file with some of its bytes changed is a list or a refusal', async () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(anyFormat, fc.nat(), changes, async (format, which, changed) => {
      await answered(
        format,
        files[format].map((file, at) => {
          if (at !== which % files[format].length) return file
          const bytes = Uint8Array.from(file.bytes)
          for (const [place, value] of changed) bytes[place % bytes.length] = value
          return { ...file, bytes }
        }),
      )
    }),
    { numRuns: 400 },
  )
})

test('rows and elements put together anyhow are a list or a refusal', async () => {
  const pieces = [
    '<a>',
    '</a>',
    '<DATAID>1',
    '</DATAID>',
    '"',
    ',',
    '\n',
    '|',
    '-0- ',
    '\u001a',
    '&lt;',
    '&x;',
  ]
  const more = [
    '<![CDATA[',
    ']]>',
    '<!--',
    '<?xml version="1.0"?>',
    '<CONSOLIDATED_LIST>',
    'id,kind,name\n',
    '1',
  ]
  const soup = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 60 }).map((some) => some.join(''))
  await fc.assert(
    fc.asyncProperty(anyFormat, soup, fc.boolean(), async (format, text, isAfter) => {
      const [first, ...rest] = files[format]
      assert.ok(first)
      const whole = new TextDecoder().decode(first.bytes)
      await answered(format, [
        { ...first, bytes: new TextEncoder().encode(isAfter ? whole + text : text) },
        ...rest,
      ])
    }),
    { numRuns: 400 },
  )
})

test('XML that is cut anywhere is refused', async () => {
  for (const format of ['ofac-advanced-xml', 'un-xml', 'eu-xml-1.1', 'uk-xml'] as const) {
    const [file] = files[format]
    assert.ok(file)
    const end = new TextDecoder().decode(file.bytes).trimEnd()
    const length = new TextEncoder().encode(end).length
    for (let at = 0; at < length; at += at > length - 200 ? 1 : 23)
      assert.notEqual(
        await answered(format, [{ ...file, bytes: file.bytes.subarray(0, at) }]),
        null,
        `${format} cut at ${at}`,
      )
  }
})

test('rows that are cut within a line are refused, and between lines never say more or other than they did', async () => {
  for (const format of ['ofac-csv', 'csv'] as const) {
    const whole = await readList(format, files[format])
    assert.ok(whole.ok)
    for (const [which, cut] of files[format].entries())
      for (let at = 0; at < cut.bytes.length; at += 1) {
        const part = { ...cut, bytes: cut.bytes.subarray(0, at) }
        const outcome = await readList(
          format,
          files[format].map((file, index) => (index === which ? part : file)),
        )
        if (!outcome.ok) continue
        const last = at === 0 ? '\n' : String.fromCharCode(part.bytes.at(-1) ?? 0)
        assert.match(last, /[\n\r]/, `${cut.name} was taken, cut at ${at}`)
        for (const entry of outcome.value.entries) {
          const before: ListEntry | undefined = whole.value.entries.find(({ id }) => id === entry.id)
          assert.deepEqual(entry.names[0], before?.names[0])
          assert.ok(entry.names.length <= (before?.names.length ?? 0))
          assert.ok(entry.wallets.length <= (before?.wallets.length ?? 0))
        }
      }
  }
})

test('in whatever pieces a file comes, it reads the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyFormat, fc.integer({ min: 1, max: 900 }), async (format, size) => {
      const whole = await readList(format, files[format])
      const inPieces = await readList(
        format,
        files[format].map(({ name, bytes }) => ({ name, bytes: pieces(bytes, size) })),
      )
      assert.deepEqual(inPieces, whole)
    }),
    { numRuns: 60 },
  )
})

test('what would grow without end is refused: entities, depth, one endless text, one endless row', async () => {
  const un = (inside: string) => [
    { name: 'un.xml', bytes: new TextEncoder().encode(`<CONSOLIDATED_LIST>${inside}</CONSOLIDATED_LIST>`) },
  ]
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>'
  assert.notEqual(await answered('un-xml', [{ name: 'un.xml', bytes: new TextEncoder().encode(bomb) }]), null)
  assert.match((await answered('un-xml', un('<a>'.repeat(100_000)))) ?? '', /deep in each other/)
  const long = 'x'.repeat(1_100_000)
  assert.match((await answered('un-xml', un(`<INDIVIDUAL><A>${long}`))) ?? '', /has no end/)
  const row = new TextEncoder().encode(`id,kind,name\n1,person,"${'x'.repeat(5_000_000)}"\n`)
  assert.match((await answered('csv', [{ name: 'own.csv', bytes: row }])) ?? '', /record|Record/)
})

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

function wholeFiles(format: ListFormat): readonly Whole[] {
  return specimens[format].map(({ name, bytes }) => {
    assert.ok(bytes instanceof Uint8Array)
    return { name, bytes }
  })
}
