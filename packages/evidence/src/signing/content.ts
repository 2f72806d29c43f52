/**
 * What lies behind a hash that is signed: the order, the bar, the nets. It travels with the request, and no request without it is
 * read: an officer who sees only a digest can be made to clear 800,000 coins as 1.
 */
import { barKey, hexOf, type ListedBar, listHeader, parseList } from '@specie/register/list'
import { micrograms, toBigint } from '@specie/units'
import { type Address, encodeAbiParameters, getAddress, type Hex, isAddress, keccak256 } from 'viem'
import {
  assumptionSubject,
  deliverySubject,
  membershipSubject,
  mintSubject,
  settlementSubject,
  withdrawalSubject,
} from '../signed/subjects.ts'
import { type FieldValue, purposeNumbers, type SignableData } from '../signed/typedData.ts'

/** Fields by name, as text: addresses with checksums, weights in micrograms, nets one line an asset, legs one line each. */
export type SignedContent = Readonly<Record<string, FieldValue>>

export type ContentFlaw = { readonly field: string; readonly value: unknown; readonly expected: string }

/** The names of the fields that must travel with these data; none where the signed struct says it all. */
export function contentFields(data: SignableData): readonly string[] {
  if (data.primaryType === 'BarRelease') return ['line']
  if (data.primaryType === 'SettlementBatch') return ['nets', 'titleLegs']
  if (data.primaryType !== 'Clearance') return []
  return Object.keys(clearanceContents[String(data.message.purpose)]?.fields ?? {})
}

/** What is wrong with the content that came with the data, or null where the data's hashes are made anew from it. */
export function contentFlaw(data: SignableData, content: SignedContent | undefined): ContentFlaw | null {
  const { primaryType, message } = data
  if (primaryType === 'BarRelease') {
    const flaw = fieldFlaw({ line: 'line' }, content)
    if (flaw !== null || content === undefined) return flaw
    return lineFlaw(text(content.line), text(message.barKey), text(message.fine))
  }
  if (primaryType === 'SettlementBatch') {
    const flaw = fieldFlaw({ nets: 'nets', titleLegs: 'legs' }, content)
    if (flaw !== null || content === undefined) return flaw
    if (netsHash(list(content.nets)) !== message.nets) return wrong('nets', content.nets, 'the nets signed')
    if (legsHash(list(content.titleLegs)) !== message.titleLegs)
      return wrong('titleLegs', content.titleLegs, 'the title legs signed')
    return netsShapeFlaw(list(content.nets), list(message.members), list(message.assets))
  }
  if (primaryType !== 'Clearance') {
    return content === undefined ? null : wrong('content', content, 'nothing: the signed fields say it all')
  }
  const known = clearanceContents[text(message.purpose)]
  if (known === undefined) return wrong('purpose', message.purpose, 'a known purpose, 1 to 6')
  const flaw = fieldFlaw(known.fields, content)
  if (flaw !== null || content === undefined) return flaw
  if (known.subject(content) !== message.subject)
    return wrong('content', content, `what the subject ${text(message.subject)} is the hash of`)
  if (known.party !== undefined && content[known.party] !== message.party)
    return wrong(known.party, content[known.party], `the party that is cleared, ${text(message.party)}`)
  if (content.line !== undefined) return lineFlaw(text(content.line), text(content.barKey))
  return known.fields.nets === undefined
    ? null
    : netsShapeFlaw(list(content.nets), list(content.members), list(content.assets))
}

/** The bar of a line of the weight list; null where it is none. */
export function barOfLine(line: string): ListedBar | null {
  const read = parseList(`${listHeader}\n${line}\n`)
  return read.ok ? (read.value.bars[0] ?? null) : null
}

type Kind = 'address' | 'addresses' | 'bytes32' | 'whole' | 'line' | 'nets' | 'legs'
type ClearanceContent = {
  readonly fields: Readonly<Record<string, Kind>>
  /** The field that must be the party cleared. */
  readonly party?: string
  readonly subject: (content: SignedContent) => Hex
}

const order = { amount: 'whole', ref: 'bytes32' } as const
const clearanceContents: Readonly<Record<string, ClearanceContent>> = {
  [purposeNumbers.mint]: {
    fields: { sponsor: 'address', to: 'address', ...order },
    party: 'to',
    subject: ({ sponsor, to, amount, ref }) =>
      mintSubject({ sponsor: address(sponsor), to: address(to), amount: weight(amount), ref: hex(ref) }),
  },
  [purposeNumbers.delivery]: {
    fields: { title: 'whole', owner: 'address' },
    party: 'owner',
    subject: ({ title, owner }) => deliverySubject({ title: whole(title), owner: address(owner) }),
  },
  [purposeNumbers.withdrawal]: {
    fields: { vault: 'whole', barKey: 'bytes32', goneAt: 'whole', line: 'line' },
    subject: ({ vault, barKey: key, goneAt }) =>
      withdrawalSubject({ vault: whole(vault), barKey: hex(key), goneAt: whole(goneAt) }),
  },
  [purposeNumbers.assumption]: {
    fields: { from: 'address', to: 'address', ...order },
    party: 'to',
    subject: ({ from, to, amount, ref }) =>
      assumptionSubject({ from: address(from), to: address(to), amount: weight(amount), ref: hex(ref) }),
  },
  [purposeNumbers.membership]: {
    fields: { member: 'address' },
    party: 'member',
    subject: ({ member }) => membershipSubject(address(member)),
  },
  [purposeNumbers.settlement]: {
    fields: {
      members: 'addresses',
      assets: 'addresses',
      nets: 'nets',
      obligationsRoot: 'bytes32',
      titleLegs: 'legs',
      deadline: 'whole',
    },
    subject: (content) =>
      settlementSubject({
        members: list(content.members).map(address),
        assets: list(content.assets).map(address),
        nets: netsHash(list(content.nets)),
        obligationsRoot: hex(content.obligationsRoot),
        titleLegs: legsHash(list(content.titleLegs)),
        deadline: whole(content.deadline),
      }),
  },
}

function fieldFlaw(
  kinds: Readonly<Record<string, Kind>>,
  content: SignedContent | undefined,
): ContentFlaw | null {
  const names = Object.keys(kinds).join(', ')
  if (content === undefined || Object.keys(content).join(', ') !== names)
    return wrong('content', content, `what is signed for, as the fields ${names} in this order`)
  for (const [name, kind] of Object.entries(kinds)) {
    const { fits, expected } = rules[kind]
    if (!fits(content[name])) return wrong(name, content[name], expected)
  }
  return null
}

const isText = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value)
const isChecksummed = (value: unknown) =>
  typeof value === 'string' && isAddress(value) && getAddress(value) === value
const each = (value: unknown, fits: (one: unknown) => boolean) => Array.isArray(value) && value.every(fits)
const isWhole = (value: unknown) => isText(value, /^(0|[1-9]\d{0,37})$/)
const rules: Readonly<Record<Kind, { fits: (value: unknown) => boolean; expected: string }>> = {
  address: { fits: isChecksummed, expected: 'an address with its checksum' },
  addresses: { fits: (value) => each(value, isChecksummed), expected: 'addresses with their checksums' },
  bytes32: {
    fits: (value) => isText(value, /^0x[0-9a-f]{64}$/),
    expected: '0x and 64 hex digits in lower case',
  },
  whole: { fits: isWhole, expected: 'a whole number as decimal digits without spare zeros' },
  line: {
    fits: (value) => typeof value === 'string' && barOfLine(value) !== null,
    expected: 'the line of the bar in the weight list',
  },
  nets: {
    fits: (value) => each(value, (one) => isText(one, /^(0|-?[1-9]\d{0,37})(,(0|-?[1-9]\d{0,37}))*$/)),
    expected: 'for each asset one text of whole numbers, the members in order, with commas',
  },
  legs: {
    fits: (value) =>
      each(value, (one) => {
        const [title, from, to, journalLength, ...more] = String(one).split(' ')
        return [title, journalLength].every(isWhole) && [from, to].every(isChecksummed) && more.length === 0
      }),
    expected: 'for each leg one text: title, from, to, journal length',
  },
}

function lineFlaw(line: string, key: string, fine?: string): ContentFlaw | null {
  const bar = barOfLine(line)
  if (bar === null || hexOf(barKey(bar)) !== key) return wrong('line', line, `the line of bar ${key}`)
  if (fine !== undefined && String(toBigint(bar.counted)) !== fine)
    return wrong('line', line, `a bar that backs ${fine} micrograms, as signed`)
  return null
}

function netsShapeFlaw(
  nets: readonly string[],
  members: readonly string[],
  assets: readonly string[],
): ContentFlaw | null {
  const right = nets.length === assets.length && nets.every((one) => one.split(',').length === members.length)
  return right ? null : wrong('nets', nets, `${assets.length} assets with ${members.length} nets each`)
}

/** H(abi.encode(int256[][])): for each asset one text of whole numbers with commas. */
export function netsHash(nets: readonly string[]): Hex {
  const figures = nets.map((one) => one.split(',').map((net) => BigInt(net)))
  return keccak256(encodeAbiParameters([{ type: 'int256[][]' }], [figures]))
}

/** H(abi.encode(TitleLeg[])): for each leg one text `title from to journalLength`. */
export function legsHash(legs: readonly string[]): Hex {
  const components = [
    { name: 'title', type: 'uint256' },
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'journalLength', type: 'uint64' },
  ] as const
  const read = legs.map((leg) => {
    const [title, from, to, journalLength] = leg.split(' ')
    return {
      title: whole(title),
      from: address(from),
      to: address(to),
      journalLength: whole(journalLength),
    }
  })
  return keccak256(encodeAbiParameters([{ type: 'tuple[]', components }], [read]))
}

function wrong(field: string, value: unknown, expected: string): ContentFlaw {
  return { field, value, expected }
}

const text = (value: FieldValue | undefined): string => String(value ?? '')
const list = (value: FieldValue | undefined): readonly string[] => (Array.isArray(value) ? value : [])
const address = (value: FieldValue | undefined): Address => getAddress(text(value))
const hex = (value: FieldValue | undefined): Hex => text(value) as Hex
const whole = (value: FieldValue | undefined): bigint => BigInt(text(value))
const weight = (value: FieldValue | undefined) => micrograms(whole(value))
