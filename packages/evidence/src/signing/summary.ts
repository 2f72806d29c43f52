/** What a person swears to, in words and figures, made from the typed data alone: who signs reads this, not hex. */
import { micrograms, printGrams } from '@specie/units'
import { purposeNumbers, type SignableData } from '../signed/typedData.ts'
import type { SignedTypeName } from '../signed/types.ts'

/** Lines for a person. Every field of the signed struct is in them. */
export function summaryOf(data: SignableData): readonly string[] {
  const field = (name: string): string => {
    const value = data.message[name]
    return typeof value === 'string' ? value : (value ?? []).join(', ')
  }
  return [
    ...sentences[data.primaryType](field),
    `Holds only on chain ${data.domain.chainId} at ${data.domain.name} ${data.domain.verifyingContract}.`,
  ]
}

type Field = (name: string) => string

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
