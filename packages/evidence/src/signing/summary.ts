/** What a person swears to, in words and figures, made from the typed data and what lies behind their hashes: who signs reads this, not hex. */
import { coinsFor, micrograms, printCoins, printGrams, printTroyOunces, toBigint } from '@specie/units'
import { purposeNumbers, type SignableData } from '../signed/typedData.ts'
import type { SignedTypeName } from '../signed/types.ts'
import { barOfLine, type SignedContent } from './content.ts'

/** Lines for a person. Every field of the signed struct is in them, and of the content, which the caller has checked (contentFlaw). */
export function summaryOf(data: SignableData, content?: SignedContent): readonly string[] {
  return [
    ...sentences[data.primaryType](fieldsOf(data.message)),
    ...(content === undefined ? [] : contentLines(data, content)),
    `Holds only on chain ${data.domain.chainId} at ${data.domain.name} ${data.domain.verifyingContract}.`,
  ]
}

type Field = (name: string) => string

function fieldsOf(fields: SignedContent): Field {
  return (name) => {
    const value = fields[name]
    return typeof value === 'string' ? value : (value ?? []).join(', ')
  }
}

/** The deed itself: who, to whom, how much, which bar. */
function contentLines(data: SignableData, content: SignedContent): readonly string[] {
  const field = fieldsOf(content)
  const coins = () =>
    `${printCoins(coinsFor(micrograms(BigInt(field('amount')))))} coins (${grams(field('amount'))})`
  if (content.nets !== undefined) {
    const assets = data.message.assets ?? content.assets ?? []
    const nets = typeof content.nets === 'string' ? [] : content.nets
    const legs = typeof content.titleLegs === 'string' ? [] : (content.titleLegs ?? [])
    const members = content.members === undefined ? [] : [`Members in order: ${field('members')}.`]
    return [
      ...members,
      ...nets.map(
        (one, index) =>
          `Nets in asset ${assets[index] ?? index}, in its smallest unit, the members in order: ${one}`,
      ),
      ...legs.map((leg) => {
        const [title, from, to, journalLength] = leg.split(' ')
        return `Title ${title} goes from ${from} to ${to}; journal length ${journalLength}.`
      }),
      ...(content.deadline === undefined
        ? []
        : [`Until ${time(field('deadline'))}. Obligations: ${field('obligationsRoot')}`]),
    ]
  }
  if (content.line !== undefined) {
    const departure =
      content.vault === undefined
        ? []
        : [
            `The bar leaves vault ${field('vault')}; its last departure before this one: entry ${field('goneAt')} (0: none).`,
          ]
    const unbound =
      content.vault === undefined ? [] : ['The weight is what the list says; the stamp is what is signed.']
    return [...departure, ...barLines(field('line')), ...unbound]
  }
  if (content.sponsor !== undefined)
    return [`Sponsor ${field('sponsor')} issues ${coins()} to ${field('to')}.`, `Reference: ${field('ref')}`]
  if (content.from !== undefined)
    return [
      `Sponsor ${field('to')} takes over ${coins()} of what ${field('from')} owes.`,
      `Reference: ${field('ref')}`,
    ]
  if (content.title !== undefined)
    return [`Title ${field('title')} of ${field('owner')} is given up for its bar.`]
  return [`${field('member')} becomes a member of the settlement.`]
}

/** A bar as its stamp and its list say. A line that is none was refused before. */
function barLines(line: string): readonly string[] {
  const bar = barOfLine(line)
  if (bar === null) throw new RangeError(`This is no line of a weight list: ${line}`)
  const stamp = `${bar.brand} ${bar.serial}${bar.year === null ? '' : ` (${bar.year})`}`
  return [
    `Bar ${stamp}, ${bar.metal}, backs ${grams(String(toBigint(bar.counted)))} (${printTroyOunces(bar.counted)}).`,
    `Its line on the list: ${line}`,
  ]
}

const sentences: Record<SignedTypeName, (field: Field) => readonly string[]> = {
  AllocatedUnencumberedGold: (field) => [
    `Vault ${field('vault')} held ${field('barCount')} bars that back ${grams(field('fineGold'))} of fine gold on ${time(field('asOf'))}.`,
    'This gold is allocated and unencumbered: no one else has a claim on it.',
    `The list reflects the first ${field('seen')} entries of the vault's journal.`,
    `List: ${field('listDigest')}`,
    `Root: ${field('barRoot')}`,
  ],
  Clearance: (field) => [
    `Clears ${field('party')} for ${purposeName(field('purpose'))} until ${time(field('expiry'))}.`,
    `Subject: ${field('subject')}`,
    `Decision: ${field('decision')}`,
  ],
  HoldConsent: (field) => [
    `Joins in a hold of ${grams(field('amount'))} on vault ${field('vault')}, as entry ${field('entry')} of its journal.`,
    `Evidence: ${field('evidence')}`,
  ],
  TitleRelease: (field) => [
    `Releases the bar of title ${field('title')} (${grams(field('fine'))}) from vault ${field('vault')} to ${field('owner')} until ${time(field('expiry'))}.`,
  ],
  BarRelease: (field) => [
    `Releases bar ${field('barKey')} (${grams(field('fine'))}) from vault ${field('vault')} to its sponsor until ${time(field('expiry'))}.`,
    `The bar's last departure before this one: entry ${field('goneAt')} (0: none).`,
  ],
  Assumption: (field) => [
    `${field('to')} takes over ${grams(field('amount'))} of what ${field('from')} owes, until ${time(field('expiry'))}.`,
    `Reference: ${field('ref')}`,
  ],
  SettlementBatch: (field) => [
    `${field('member')} settles with the members ${field('members')} in the assets ${field('assets')} until ${time(field('deadline'))}, with nonce ${field('nonce')}.`,
    `Nets: ${field('nets')}`,
    `Obligations: ${field('obligationsRoot')}`,
    `Titles: ${field('titleLegs')}`,
  ],
  OperatorMandate: (field) => [
    `${field('name')}, with the key ${field('operator')}, may act for ${field('party')}: ${field('capabilities').replaceAll(',', ', ')}.`,
    `From ${time(field('from'))} until ${time(field('until'))}, unless it is revoked before.`,
    `Its number: ${field('nonce')}`,
  ],
  MandateRevocation: (field) => [
    `The mandate ${field('nonce')} that ${field('party')} gave ends at once and for ever.`,
  ],
}

function grams(count: string): string {
  return printGrams(micrograms(BigInt(count)))
}

/** Seconds beyond what a date can hold are shown as they are. */
function time(seconds: string): string {
  const date = new Date(Number(seconds) * 1000)
  return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString().replace('.000Z', 'Z')
}

function purposeName(number: string): string {
  const known = Object.entries(purposeNumbers).find(([, value]) => String(value) === number)
  return known?.[0] ?? `purpose ${number}, which is unknown`
}
