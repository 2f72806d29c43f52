/** Each signed type in sentences, from its fields alone: what a wallet can say without the lists and orders that lie behind the hashes. */
import { micrograms, printGrams } from '@specie/units'
import { type FieldValue, purposeNumbers, type SignableData } from '../signed/typedData.ts'
import type { SignedTypeName } from '../signed/types.ts'

/** Every field of the signed struct is in them. */
export function sentencesOf({
  primaryType,
  message,
}: Pick<SignableData, 'primaryType' | 'message'>): readonly string[] {
  return sentences[primaryType](fieldsOf(message))
}

export type Field = (name: string) => string

export function fieldsOf(fields: Readonly<Record<string, FieldValue>>): Field {
  return (name) => {
    const value = fields[name]
    return typeof value === 'string' ? value : (value ?? []).join(', ')
  }
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
  TradeTicket: (field) => [
    `${field('first')} and ${field('second')} agree, for value on ${field('valueDate')} (from ${time(field('due'))}), ${field('settles')}:`,
    `${field('legs')}.`,
    `Reference: ${field('reference')}. Replaces: ${field('replaces')}`,
    `Salt: ${field('salt')}`,
  ],
}

export function grams(count: string): string {
  return printGrams(micrograms(BigInt(count)))
}

/** Seconds beyond what a date can hold are shown as they are. */
export function time(seconds: string): string {
  const date = new Date(Number(seconds) * 1000)
  return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString().replace('.000Z', 'Z')
}

function purposeName(number: string): string {
  const known = Object.entries(purposeNumbers).find(([, value]) => String(value) === number)
  return known?.[0] ?? `purpose ${number}, which is unknown`
}
