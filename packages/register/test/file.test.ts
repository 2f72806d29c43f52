import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import writeXlsx from 'write-excel-file/node'
import { type ReadOptions, readTable } from '../src/file/readTable.ts'
import { bounds } from '../src/file/table.ts'
import { refusal, value } from './register.ts'
import { sheetArchive, zip } from './zip.ts'

const text = 'Serial;Zürich\r\nA 1;401,125\r\n'
const rows = [
  { line: 1, cells: ['Serial', 'Zürich'] },
  { line: 2, cells: ['A 1', '401,125'] },
]

const encoded: [title: string, bytes: Uint8Array, options: ReadOptions][] = [
  ['UTF-8', Buffer.from(text), {}],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), {}],
  ['UTF-16 little endian with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), {}],
  ['UTF-16 little endian without', Buffer.from(text, 'utf16le'), {}],
  ['UTF-16 big endian with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), {}],
  ['UTF-16 big endian, named', Buffer.from(text, 'utf16le').swap16(), { encoding: 'utf-16be' }],
  ['latin1, since it is no UTF-8', Buffer.from(text, 'latin1'), {}],
  ['latin1, named', Buffer.from(text, 'latin1'), { encoding: 'latin1' }],
  ['a delimiter that was named', Buffer.from(text.replaceAll(';', '|')), { delimiter: '|' }],
  ['tabs', Buffer.from(text.replaceAll(';', '\t')), {}],
  ['quoted cells', Buffer.from('"Serial","Zürich"\n"A 1","401,125"'), {}],
]

for (const [title, bytes, options] of encoded) {
  test(`a text is read: ${title}`, async () => {
    assert.deepEqual(value(await readTable(bytes, options)), { format: 'csv', rows })
  })
}

test('an encoding that was named and is not kept is refused', async () => {
  const wrong = refusal(await readTable(Buffer.from(text, 'latin1'), { encoding: 'utf-8' }))
  assert.equal(wrong.code, 'ENCODING_WRONG')
})

test('a spreadsheet gives its texts and the very numbers that were typed', async () => {
  const file = await spreadsheet([
    ['Serial', 'Gross', 'Year'],
    ['A 1', 401.125, 2023],
    [10_023, 995.8, null],
  ])
  assert.deepEqual(value(await readTable(file)), {
    format: 'xlsx',
    rows: [
      { line: 1, cells: ['Serial', 'Gross', 'Year'] },
      { line: 2, cells: ['A 1', 401.125, 2023] },
      { line: 3, cells: [10_023, 995.8, ''] },
    ],
  })
})

test('a number that a program stored with 17 digits is the one that was typed', async () => {
  const cells =
    '<row r="1"><c r="A1"><v>995.79999999999995</v></c><c r="B1"><v>4.0112500000000001E2</v></c></row>'
  const { rows: read } = value(await readTable(zip(sheetArchive(cells))))
  assert.deepEqual(read, [{ line: 1, cells: [995.8, 401.125] }])
})

test('rows keep their number in the sheet, and a sheet may be named', async () => {
  const cells = '<row r="3"><c r="B3" t="inlineStr"><is><t>A 1</t></is></c></row>'
  const table = value(await readTable(zip(sheetArchive(cells)), { sheet: 'Bars' }))
  assert.deepEqual(table.rows.at(-1), { line: 3, cells: ['', 'A 1'] })
  assert.equal(refusal(await readTable(zip(sheetArchive(cells)), { sheet: 'Silver' })).code, 'SHEET_UNKNOWN')
})

const tiny = '<row r="1"><c r="A1"><v>1</v></c></row>'
const hostile: [title: string, bytes: () => Uint8Array, code: string][] = [
  ['no bytes', () => Buffer.alloc(0), 'FILE_EMPTY'],
  ['too many bytes', () => Buffer.alloc(bounds.fileBytes + 1, 0x41), 'FILE_TOO_LARGE'],
  ['a spreadsheet of before 2007', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'FILE_NOT_READABLE'],
  ['a NUL in a text', () => Buffer.from('Serial;a\0b'), 'FILE_NOT_READABLE'],
  ['a quote without its end', () => Buffer.from('Serial,"A 1\n1,2\n'), 'FILE_NOT_READABLE'],
  ['more columns than any list has', () => Buffer.from(','.repeat(bounds.columns)), 'COLUMNS_TOO_MANY'],
  ['a cell longer than any serial', () => Buffer.from('x'.repeat(bounds.cellLength + 1)), 'CELL_TOO_LONG'],
  ['a line without end', () => Buffer.from('x,'.repeat(100_000)), 'FILE_NOT_READABLE'],
  ['more rows than any vault', () => Buffer.from('a,b\n'.repeat(bounds.rows + 1)), 'ROWS_TOO_MANY'],
  ['an archive without an end', () => Buffer.from('PK\x03\x04 and so on'), 'FILE_NOT_READABLE'],
  ['an archive that is no spreadsheet', () => zip([{ name: 'a.txt', text: 'a' }]), 'FILE_NOT_READABLE'],
  [
    'an encrypted archive',
    () => zip(sheetArchive(tiny, [{ name: 'b.xml', text: 'b', encrypted: true }])),
    'FILE_NOT_READABLE',
  ],
  ...directoriesThatLie(),
  ['a part that unpacks to more than it says', () => zip(sheetArchive(tiny, [bomb(5)])), 'FILE_NOT_READABLE'],
  [
    'a part that unpacks to 300 MB and says so',
    () => zip(sheetArchive(tiny, [bomb(300 * 1024 * 1024)])),
    'FILE_NOT_READABLE',
  ],
  [
    'a part that says it unpacks to far more than it does',
    () => zip(sheetArchive(tiny, [{ name: 'b.xml', text: 'b', declaredBytes: 100_000_000 }])),
    'FILE_NOT_READABLE',
  ],
  [
    'a cell at the far corner',
    () => sheet('<row r="1"><c r="XFD1048576"><v>1</v></c></row>'),
    'COLUMNS_TOO_MANY',
  ],
  [
    'a row at the bottom',
    () => sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    'ROWS_TOO_MANY',
  ],
  [
    'a corner hidden behind a bracket',
    () => sheet('<row r="1"><c a=">" r="XFD1"><v>1</v></c></row>'),
    'COLUMNS_TOO_MANY',
  ],
  [
    'a corner in character references',
    () => sheet('<row r="1"><c r="&#88;FD1"><v>1</v></c></row>'),
    'FILE_NOT_READABLE',
  ],
  [
    'cells without places, too many of them',
    () => sheet(`<row>${'<c/>'.repeat(bounds.columns + 1)}</row>`),
    'COLUMNS_TOO_MANY',
  ],
  ['rows without places, too many of them', () => sheet('<row/>'.repeat(bounds.rows + 1)), 'ROWS_TOO_MANY'],
]

for (const [title, bytes, code] of hostile) {
  test(`refused within seconds: ${title}`, { timeout: 20_000 }, async () => {
    assert.equal(refusal(await readTable(bytes())).code, code)
  })
}

test('any bytes are a table or a refusal', { timeout: 60_000 }, async () => {
  const starts = fc.constantFrom('', 'PK\x03\x04', 'Serial,Gross\n', '\xff\xfe', '"')
  const bytes = fc
    .tuple(starts, fc.uint8Array({ maxLength: 300 }))
    .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]))
  await fc.assert(
    fc.asyncProperty(bytes, async (each) => typeof (await readTable(each)).ok === 'boolean'),
    { numRuns: 400 },
  )
})

test('a damaged spreadsheet is a table or a refusal', { timeout: 60_000 }, async () => {
  const whole = await spreadsheet([
    ['Serial', 'Gross'],
    ['A 1', 401.125],
  ])
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(whole.length), async (changes, end) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, byte] of changes) bytes[at] = byte
      const cut = end % 3 === 0 ? bytes.subarray(0, end) : bytes
      return typeof (await readTable(cut)).ok === 'boolean'
    }),
    { numRuns: 300 },
  )
})

test('damaged XML inside a sound archive is a table or a refusal', { timeout: 60_000 }, async () => {
  const pieces = fc.constantFrom(
    '<row r="1">',
    '</row>',
    '<c r="A1" t="s">',
    '<v>',
    '0',
    '</v>',
    '</c>',
    '<',
    '&',
    '"',
    '<!--',
    ']]>',
    '<c t="d"><v>x</v></c>',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 20 }), async (each) => {
      return typeof (await readTable(sheet(each.join('')))).ok === 'boolean'
    }),
    { numRuns: 300 },
  )
})

function sheet(cells: string): Uint8Array {
  return zip(sheetArchive(cells))
}

function bomb(declaredBytes: number) {
  const text = declaredBytes > 1_000_000 ? new Uint8Array(declaredBytes) : new Uint8Array(1_000_000)
  return { name: 'xl/bomb.xml', text, declaredBytes }
}

async function spreadsheet(cells: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const data = cells.map((each) =>
    each.map((cell) =>
      cell === null ? null : { value: cell, type: typeof cell === 'number' ? Number : String },
    ),
  )
  return writeXlsx(data).toBuffer()
}

/** One archive, two readings: the guard's field says one thing, the reader's another. */
function directoriesThatLie(): [string, () => Uint8Array, string][] {
  const changed = (offset: number, number: number) => () => {
    const bytes = Buffer.from(zip(sheetArchive(tiny)))
    bytes.writeUInt16LE(number, bytes.length - 22 + offset)
    return bytes
  }
  const withLocator = () => {
    const bytes = Buffer.from(zip(sheetArchive(tiny)))
    const locator = Buffer.alloc(20)
    locator.write('PK\x06\x07', 'latin1')
    return Buffer.concat([bytes.subarray(0, -22), locator, bytes.subarray(-22)])
  }
  return [
    ['an archive whose two counts of parts differ', changed(10, 0), 'FILE_NOT_READABLE'],
    ['an archive that counts fewer parts on this disk', changed(8, 1), 'FILE_NOT_READABLE'],
    ['an archive on the second of two disks', changed(4, 1), 'FILE_NOT_READABLE'],
    ['an archive with its directory on another disk', changed(6, 1), 'FILE_NOT_READABLE'],
    ['an archive without parts', () => zip([]), 'FILE_NOT_READABLE'],
    ['a ZIP64 archive', withLocator, 'FILE_NOT_READABLE'],
  ]
}

for (const [name, head] of [
  ['a picture (PNG)', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a picture (JPEG)', [0xff, 0xd8, 0xff, 0xe0]],
  ['a document (PDF)', [...Buffer.from('%PDF-1.7\n')]],
  ['a packed file (gzip)', [0x1f, 0x8b, 0x08]],
] as const) {
  test(`${name} is no table, and is called what it is`, async () => {
    const read = refusal(await readTable(Uint8Array.from([...head, 0x41, 0x2c, 0x42, 0x0a])))
    assert.deepEqual([read.code, read.found], ['FILE_NOT_READABLE', name])
  })
}
