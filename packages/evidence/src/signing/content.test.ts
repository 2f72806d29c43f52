import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barKey, countedMicrograms, hexOf, type ListedBar, printLine } from '@specie/register/list'
import { micrograms } from '@specie/units'
import { encodeAbiParameters, type Hex, keccak256, stringToHex } from 'viem'
import { mintSubject, withdrawalSubject } from '../signed/subjects.ts'
import {
  barReleaseTypedData,
  clearanceTypedData,
  type SignableData,
  settlementBatchTypedData,
} from '../signed/typedData.ts'
import type { SignedContent } from './content.ts'
import { parseRequest, printRequest, signingRequest } from './request.ts'

const place = { chainId: 31_337, contract: '0x00000000000000000000000000000000000000a1' } as const
const one = '0x0000000000000000000000000000000000000001'
const two = '0x0000000000000000000000000000000000000002'
const decision = keccak256(stringToHex('decision'))
const ref = keccak256(stringToHex('reference'))
const unweighed: Omit<ListedBar, 'counted'> = {
  metal: 'gold',
  brand: 'VRD',
  serial: 'A 10023',
  year: 2019,
  standard: 'lbma-gold',
  unit: 'oz',
  grossThousandths: 401_250n,
  finenessHundredths: 99_570n,
  fineThousandths: 399_524n,
  refiner: null,
  custody: null,
  reason: null,
}
const bar: ListedBar = { ...unweighed, counted: countedMicrograms(unweighed) }
const line = printLine(bar)
const key = hexOf(barKey(bar)) as Hex
const lighter = printLine({
  ...bar,
  fineThousandths: 399_000n,
  counted: countedMicrograms({ ...unweighed, fineThousandths: 399_000n }),
})

const order = { sponsor: one, to: two, amount: micrograms(800_000_000_000n), ref } as const
const mint = clearanceTypedData(place, {
  party: two,
  purpose: 'mint',
  subject: mintSubject(order),
  decision,
  expiry: 1_790_000_000,
})
const mintContent = { sponsor: one, to: two, amount: '800000000000', ref }
const withdrawal = clearanceTypedData(place, {
  party: one,
  purpose: 'withdrawal',
  subject: withdrawalSubject({ vault: 1, barKey: key, goneAt: 0 }),
  decision,
  expiry: 1_790_000_000,
})
const release = barReleaseTypedData(place, {
  vault: 1,
  barKey: key,
  fine: bar.counted,
  goneAt: 0,
  expiry: 1_790_000_000,
})
const legs = [{ title: 7n, from: one, to: two, journalLength: 3n }] as const
const legParts = [
  { name: 'title', type: 'uint256' },
  { name: 'from', type: 'address' },
  { name: 'to', type: 'address' },
  { name: 'journalLength', type: 'uint64' },
] as const
const batch = settlementBatchTypedData(place, {
  members: [one, two],
  assets: [place.contract],
  nets: keccak256(encodeAbiParameters([{ type: 'int256[][]' }], [[[-5n, 5n]]])),
  obligationsRoot: ref,
  titleLegs: keccak256(encodeAbiParameters([{ type: 'tuple[]', components: legParts }], [legs])),
  deadline: 1_790_000_000,
  member: one,
  nonce: 0,
})
const batchContent = { nets: ['-5,5'], titleLegs: [`7 ${one} ${two} 3`] }

const shown: [title: string, data: SignableData, content: SignedContent, words: RegExp[]][] = [
  [
    'a mint: sponsor, receiver, coins, grams',
    mint,
    mintContent,
    [new RegExp(`Sponsor ${one} issues 800,000 coins \\(800,000 g\\) to ${two}`)],
  ],
  [
    'a withdrawal: the bar by its stamp, and its weight',
    withdrawal,
    { vault: '1', barKey: key, goneAt: '0', line },
    [/leaves vault 1/, /Bar VRD A 10023 \(2019\), gold, backs 12,426\.58\d+ g \(399\.52\d oz\)/],
  ],
  ['a release: the bar by its stamp', release, { line }, [/Bar VRD A 10023 \(2019\)/]],
  ['a batch: nets and titles', batch, batchContent, [/in order: -5,5/, /Title 7 goes from/]],
]
for (const [title, data, content, words] of shown) {
  test(`who signs sees what is behind the hash — ${title}`, () => {
    const text = printRequest(signingRequest(one, data, content))
    const read = parseRequest(text)
    assert.ok(read.ok)
    for (const word of words) assert.match(read.value.summary.join('\n'), word)
    assert.throws(() => signingRequest(one, data), RangeError)
    const { content: _, ...bare } = JSON.parse(text)
    assert.equal(codeOf(JSON.stringify(bare)), 'FIELD_WRONG content')
  })
}

const lies: [
  title: string,
  data: SignableData,
  content: SignedContent,
  lie: SignedContent,
  verdict: string,
][] = [
  ['800,000 coins as 1', mint, mintContent, { amount: '1000000' }, 'content'],
  ['another sponsor', mint, mintContent, { sponsor: two }, 'content'],
  ['another receiver', mint, mintContent, { to: one }, 'content'],
  ['an amount with spare zeros', mint, mintContent, { amount: '0800000000000' }, 'amount'],
  ['another bar’s line', release, { line }, { line: line.replace('A 10023', 'A 10024') }, 'line'],
  ['a lighter line of the same bar', release, { line }, { line: lighter }, 'line'],
  ['other nets', batch, batchContent, { nets: ['-1,1'] }, 'nets'],
  ['other titles', batch, batchContent, { titleLegs: [`8 ${one} ${two} 3`] }, 'titleLegs'],
]
for (const [title, data, content, lie, field] of lies) {
  test(`a request that shows something else than is signed is refused: ${title}`, () => {
    const honest = JSON.parse(printRequest(signingRequest(one, data, content)))
    const doctored = JSON.stringify({ ...honest, content: { ...content, ...lie } }, null, 2)
    assert.equal(codeOf(`${doctored}\n`), `FIELD_WRONG ${field}`)
  })
}

test('a clearance whose party is not the one that receives is refused', () => {
  const other = { ...mint, message: { ...mint.message, party: one } }
  assert.throws(() => signingRequest(one, other, mintContent), /the party that is cleared/)
})

test('content that nothing is the hash of is refused', () => {
  const honest = JSON.parse(printRequest(signingRequest(one, mint, mintContent)))
  const more = JSON.stringify({ ...honest, content: { ...mintContent, note: 'urgent' } }, null, 2)
  assert.match(codeOf(`${more}\n`), /^NOT_CANONICAL/)
})

function codeOf(text: string): string {
  const read = parseRequest(text)
  if (read.ok) return 'accepted'
  return read.refusal.code === 'FIELD_WRONG' ? `FIELD_WRONG ${read.refusal.field}` : read.refusal.code
}
