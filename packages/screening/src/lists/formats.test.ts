import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListEntry } from './entry.ts'
import { type ListFormat, type ReadList, readList } from './readList.ts'
import { ethAddress, specimens, xbtAddress } from './specimens/files.ts'
import { cutAt, overflow } from './specimens/ofacCsv.ts'

async function read(format: ListFormat): Promise<ReadList> {
  const outcome = await readList(format, specimens[format])
  if (outcome.ok) return outcome.value
  throw new Error(JSON.stringify(outcome.refusal))
}

function entryIn({ entries }: ReadList, id: string): ListEntry {
  const found = entries.find((entry) => entry.id === id)
  if (found === undefined) throw new Error(`${id} is not among ${entries.map((entry) => entry.id)}`)
  return found
}

const day = { from: { year: 1968, month: 11, day: 5 }, until: { year: 1968, month: 11, day: 5 } }
const year = (of: number) => ({ year: of, month: null, day: null })
const born = { ...day, approximate: false }
const about1969 = { from: year(1969), until: year(1969), approximate: true }

test('OFAC: both forms tell the same of the same party', async () => {
  const [csv, xml] = [await read('ofac-csv'), await read('ofac-advanced-xml')]
  assert.equal(xml.published, '2026-10-04')
  for (const list of [csv, xml]) {
    const man = entryIn(list, '90001')
    assert.equal(man.kind, 'person')
    assert.deepEqual(man.dates, [born, about1969])
    assert.deepEqual(man.birthplaces, [{ country: 'RU', text: 'Vesterburg, Russia' }])
    assert.deepEqual(man.countries, ['RU', 'SY'])
    assert.equal(man.gender, 'male')
    assert.deepEqual(man.addresses, [{ country: 'PA', text: '1 Assay Lane, Panama City, Panama' }])
    assert.deepEqual(man.identifiers, [
      { kind: 'passport', number: '75 1234567', country: 'RU' },
      { kind: 'taxNumber', number: '770708389312', country: 'RU' },
    ])
    assert.deepEqual(man.wallets, [
      { currency: 'XBT', address: xbtAddress },
      { currency: 'ETH', address: ethAddress },
    ])
    assert.deepEqual(man.programmes, ['GOLD', 'METALS'])
    const company = entryIn(list, '90002')
    assert.equal(company.kind, 'organisation')
    assert.deepEqual(company.dates, [{ from: year(2009), until: year(2009), approximate: false }])
    assert.deepEqual(
      new Set(company.identifiers.map(({ kind, number }) => `${kind} ${number}`)),
      new Set(['bic NATLRUMM', 'registration 1027700132195']),
    )
    const ship = entryIn(list, '90003')
    assert.equal(ship.kind, 'vessel')
    assert.deepEqual(ship.countries, ['PA'])
    assert.ok(ship.identifiers.some(({ kind, number }) => kind === 'imo' && number === '9074729'))
    assert.ok(ship.identifiers.some(({ kind, number }) => kind === 'callSign' && number === '3FAB9'))
  }
  assert.deepEqual(
    entryIn(csv, '90001').names.map(({ text, quality }) => `${quality} ${text}`),
    ['primary VESTEROV, Anton Ilich', 'good VESTEROFF, Anton', 'good ВЕСТЕРОВ, Антон', 'weak THE MINT'],
  )
  assert.deepEqual(
    entryIn(xml, '90001').names.map(({ text, quality, family, given }) => [quality, text, family, given]),
    [
      ['primary', 'VESTEROV Anton Ilich', 'VESTEROV', 'Anton Ilich'],
      ['good', 'ВЕСТЕРОВ Антон', 'ВЕСТЕРОВ', 'Антон'],
      ['weak', 'THE MINT', undefined, undefined],
    ],
  )
  assert.equal(entryIn(xml, '90001').listedOn, '2026-01-15')
})

test('OFAC: a remark that goes on in the comments is one remark, whatever character it was cut at', async () => {
  assert.equal(cutAt, 1000)
  assert.ok(xbtAddress.endsWith(overflow.slice(0, overflow.indexOf(';'))), 'it is cut within an address')
  const first = `DOB ${'x'.repeat(987)}; citizen`
  const row = `1,"A COMPANY",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${first}"\r\n`
  const files = [
    { name: 'sdn.csv', bytes: bytesOf(row) },
    { name: 'alt.csv', bytes: bytesOf('\u001a') },
    { name: 'add.csv', bytes: bytesOf('\u001a') },
    { name: 'sdn_comments.csv', bytes: bytesOf('1," Russia."\r\n') },
  ]
  const outcome = await readList('ofac-csv', files)
  assert.ok(outcome.ok)
  assert.deepEqual(outcome.value.entries[0]?.countries, ['RU'])
  const without = await readList('ofac-csv', files.slice(0, 3))
  assert.equal(without.ok ? '' : without.refusal.problem, 'the remarks of 1 end in the middle')
})

test('OFAC: what is announced in a remark and cannot be understood is told, and the party counts', async () => {
  const nothing = { entry: '90002', field: 'remarks', says: 'Digital Currency Address -' }
  const { warnings, entries } = await read('ofac-csv')
  assert.deepEqual(warnings, [nothing])
  assert.equal(entries.length, 3)
  const [main, ...others] = specimens['ofac-csv']
  const text = new TextDecoder().decode(main?.bytes as Uint8Array).replace('DOB 05 Nov 1968', 'DOB long ago')
  const outcome = await readList('ofac-csv', [{ name: 'sdn.csv', bytes: bytesOf(text) }, ...others])
  assert.ok(outcome.ok)
  assert.deepEqual(outcome.value.warnings, [
    { entry: '90001', field: 'remarks', says: 'DOB long ago' },
    nothing,
  ])
})

test('OFAC: files of different days do not go together', async () => {
  const [main, , ...others] = specimens['ofac-csv']
  const alias = { name: 'alt.csv', bytes: bytesOf('99999,1,"aka","SOMEBODY NEW",-0- \r\n') }
  const outcome = await readList('ofac-csv', [...(main ? [main] : []), alias, ...others])
  assert.equal(outcome.ok ? '' : outcome.refusal.problem, 'entry 99999 is not in sdn.csv')
})

test('OFAC: a number that no reference value explains ends the reading', async () => {
  const [file] = specimens['ofac-advanced-xml']
  const text = new TextDecoder().decode(file?.bytes as Uint8Array)
  for (const [what, without] of [
    ['FeatureType 344', '<FeatureType ID="344">Digital Currency Address - XBT</FeatureType>'],
    ['PartySubType 4', '<PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType>'],
    ['Country 11157', '<Country ID="11157" ISO2="PA">Panama</Country>'],
    ['DetailReference 91526', '<DetailReference ID="91526">Male</DetailReference>'],
    ['IDRegDocType 1571', '<IDRegDocType ID="1571">Passport</IDRegDocType>'],
  ] as const) {
    assert.ok(text.includes(without))
    const outcome = await readList('ofac-advanced-xml', [
      { name: 'x.xml', bytes: bytesOf(text.replace(without, '')) },
    ])
    assert.equal(outcome.ok ? '' : outcome.refusal.problem, `${what} is not explained`)
  }
})

test('UN: names, dates of three kinds, aliases by quality, documents; fields of tomorrow do no harm', async () => {
  const list = await read('un-xml')
  assert.equal(list.published, '2026-10-01T00:00:09.554Z')
  const man = entryIn(list, '7000001')
  assert.deepEqual(man, {
    id: '7000001',
    kind: 'person',
    names: [
      { text: 'ANTON ILICH VESTEROV', quality: 'primary' },
      { text: 'Антон Ильич Вестеров', quality: 'good' },
      { text: 'Anton Vesteroff', quality: 'good' },
      { text: 'A. Vesterov', quality: 'good' },
      { text: 'The Mint', quality: 'weak' },
    ],
    dates: [born, about1969, { from: year(1966), until: year(1970), approximate: false }],
    birthplaces: [{ country: 'RU', text: 'Vesterburg, Russian Federation' }],
    addresses: [{ country: 'PA', text: 'Panama City, Panama' }],
    countries: ['RU'],
    identifiers: [{ kind: 'passport', number: '75 1234567', country: 'RU' }],
    wallets: [],
    gender: 'male',
    programmes: ['GOLD', 'GDi.001'],
    listedOn: '2026-01-15',
    remarks: 'Said "never" & meant it.',
  })
  assert.deepEqual(list.warnings, [
    { entry: '7000001', field: 'NATIONALITY', says: '“Atlantis” is no country that is known' },
  ])
  assert.equal(entryIn(list, '7000002').kind, 'organisation')
})

test('EU: the first good name leads, 00 is no country, a year and a span are what they are', async () => {
  const list = await read('eu-xml-1.1')
  assert.equal(list.published, '2026-10-02T10:05:36.338+02:00')
  const man = entryIn(list, '501')
  assert.deepEqual(man.names, [
    { text: 'Anton Ilich Vesterov', quality: 'primary', family: 'Vesterov', given: 'Anton Ilich' },
    { text: 'The Mint', quality: 'weak' },
    { text: 'Антон Вестеров', quality: 'good' },
  ])
  assert.deepEqual(man.dates, [born, about1969, { from: year(1966), until: year(1970), approximate: false }])
  assert.deepEqual(man.countries, ['RU'])
  assert.deepEqual(man.birthplaces, [{ country: 'RU', text: 'Vesterburg, RUSSIAN FEDERATION' }])
  assert.deepEqual(man.addresses, [{ country: 'PA', text: '1 Assay Lane, Panama City, PANAMA' }])
  assert.deepEqual(man.identifiers, [
    { kind: 'passport', number: '75 1234567', country: 'RU' },
    { kind: 'taxNumber', number: '770708389312', country: null },
  ])
  assert.equal(man.gender, 'male')
  assert.deepEqual(man.programmes, ['GLD', 'EU.1.11'])
  assert.equal(man.listedOn, '2026-01-15')
  assert.equal(entryIn(list, '502').kind, 'organisation', 'by its class where the code is missing')
})

test('UK: XML and CSV tell the same of the same designations', async () => {
  const [xml, csv] = [await read('uk-xml'), await read('uk-csv')]
  assert.equal(csv.published, '2026-10-03')
  for (const list of [xml, csv]) {
    const man = entryIn(list, 'GLD0001')
    assert.equal(man.kind, 'person')
    assert.deepEqual(man.names[0], {
      text: 'Anton Ilich VESTEROV',
      quality: 'primary',
      family: 'VESTEROV',
      given: 'Anton Ilich',
    })
    assert.deepEqual(
      new Set(man.names.slice(1).map(({ text, quality }) => `${quality} ${text}`)),
      new Set(['good Anton Vesteroff', 'weak The Mint', 'good Антон Вестеров']),
    )
    assert.deepEqual(man.dates, [born, { ...about1969, approximate: false }])
    assert.deepEqual(man.countries, ['RU'])
    assert.deepEqual(man.birthplaces, [{ country: 'RU', text: 'Vesterburg, Russia' }])
    assert.deepEqual(man.addresses, [{ country: 'PA', text: '1 Assay Lane, Panama City, Panama' }])
    assert.deepEqual(man.identifiers, [{ kind: 'passport', number: '75 1234567', country: null }])
    assert.equal(man.gender, 'male')
    const ship = entryIn(list, 'GLD0002')
    assert.equal(ship.kind, 'vessel')
    assert.deepEqual(ship.countries, ['PA'])
    assert.deepEqual(ship.identifiers, [{ kind: 'imo', number: '9074729', country: null }])
  }
})

test('a list of one’s own: every column, several values in a cell', async () => {
  const list = await read('csv')
  const man = entryIn(list, 'V1')
  assert.deepEqual(man, {
    id: 'V1',
    kind: 'person',
    names: [
      { text: 'Anton Ilich Vesterov', quality: 'primary' },
      { text: 'Антон Вестеров', quality: 'good' },
      { text: 'Anton Vesteroff', quality: 'good' },
      { text: 'The Mint', quality: 'weak' },
    ],
    dates: [born, about1969],
    birthplaces: [{ country: 'RU', text: 'Vesterburg, Russia' }],
    addresses: [{ country: 'PA', text: '1 Assay Lane, Panama City, Panama' }],
    countries: ['RU', 'SY'],
    identifiers: [
      { kind: 'passport', number: '75 1234567', country: 'RU' },
      { kind: 'taxNumber', number: '770708389312', country: null },
    ],
    wallets: [
      { currency: 'XBT', address: xbtAddress },
      { currency: 'ETH', address: ethAddress },
    ],
    gender: 'male',
    programmes: ['gold'],
    listedOn: '2026-01-15',
    remarks: 'He said "never", twice.',
  })
  assert.deepEqual(list.warnings, [])
})

test('a list of one’s own: what is wrong is told with its line and what would be right', async () => {
  const told = async (rows: string) => {
    const outcome = await readList('csv', [{ name: 'own.csv', bytes: bytesOf(rows) }])
    if (outcome.ok) throw new Error('it was taken')
    const { line, problem, expected } = outcome.refusal
    return `${line}: ${problem}; ${expected}`
  }
  assert.match(await told('id,kind\n1,person\n'), /^1: column “name” is missing/)
  assert.match(await told('id,kind,name,colour\n'), /^1: there is no column “colour”/)
  assert.match(await told('id,kind,name,name\n'), /^1: column “name” stands twice/)
  assert.match(await told('id,kind,name\n1,person,A\n2,human,B\n'), /^3: “human” is no kind; person, /)
  assert.match(await told('id,kind,name\n1,person\n'), /^2: it has 2 columns; 3: /)
  assert.match(await told('id,kind,name\n1,person,A\n1,person,B\n'), /two entries have the id 1/)
  assert.match(await told('id,kind,name\n'), /it holds no entry/)
  assert.match(await told('id,kind,name\n1,person,A'), /it ends within a line/)
  assert.match(await told('id,kind,name,born\n1,person,A,31/02/1968\n'), /^2: “31\/02\/1968” is no date/)
  assert.match(await told('id,kind,name,wallets\n1,person,A,1Boat\n'), /^2: “1Boat” is no wallet/)
  assert.match(await told('id,kind,name,identifiers\n1,person,A,x:1\n'), /^2: “x:1” is no identifier/)
  assert.match(await told('id,kind,name,gender\n1,person,A,m\n'), /^2: “m” is no gender/)
})

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
