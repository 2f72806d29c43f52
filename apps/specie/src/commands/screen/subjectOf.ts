/** Whom to look for, from the words of the command line. */

import type { Identifier, IdentifierKind } from '@specie/screening/lists'
import type { Subject, SubjectKind } from '@specie/screening/match'
import { misuse } from '../../terminal/failure.ts'

export type SubjectOptions = {
  readonly kind: string
  readonly born?: string
  readonly country?: string
  readonly birthplace?: string
  readonly gender?: string
  readonly number: readonly string[]
  readonly wallet: readonly string[]
}

export async function subjectOf(words: readonly string[], options: SubjectOptions): Promise<Subject> {
  const [{ partialDate }, { canonicalWallet, printWalletRefusal }] = await Promise.all([
    import('@specie/screening/lists'),
    import('@specie/screening'),
  ])
  for (const wallet of options.wallet) {
    const read = canonicalWallet(wallet)
    if (!read.ok) misuse(printWalletRefusal(read.refusal))
    // Whatever begins like an EVM address and is none is a slip.
    if (/^0x/i.test(wallet.trim()) && read.value.form === 'address of another kind')
      misuse(`${wallet} is no address.`, 'An EVM address is 0x and 40 hex digits.')
  }
  const kind = kinds.find((one) => one === options.kind)
  if (kind === undefined) return misuse(`${options.kind} is no kind.`, `They are: ${kinds.join(', ')}.`)
  const date = options.born === undefined ? null : partialDate(options.born)
  if (options.born !== undefined && date === null)
    misuse(`${options.born} is no date.`, 'Write 1968, 1968-11 or 1968-11-05.')
  const gender = options.gender === 'male' || options.gender === 'female' ? options.gender : null
  if (options.gender !== undefined && gender === null)
    misuse(`${options.gender} is no gender.`, 'Lists know male and female.')
  return {
    kind,
    names: words
      .join(' ')
      .split(' / ')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    date,
    countries: options.country === undefined ? [] : options.country.split(',').map(countryOf),
    birthCountry: options.birthplace === undefined ? null : countryOf(options.birthplace),
    gender,
    identifiers: options.number.map(identifierOf),
    wallets: options.wallet,
  }
}

function countryOf(code: string): string {
  const plain = code.trim().toUpperCase()
  return /^[A-Z]{2}$/.test(plain) ? plain : misuse(`${code} is no country.`, 'Two letters: CH, RU.')
}

function identifierOf(text: string): Identifier {
  const [name, ...rest] = text.split(':')
  const kind = identifierKinds.find((one) => one.toLowerCase() === name?.toLowerCase())
  if (kind === undefined || rest.join('') === '') {
    return misuse(
      `${text} is no number.`,
      `Write kind:number, the kind one of ${identifierKinds.join(', ')}.`,
    )
  }
  return { kind, number: rest.join(':'), country: null }
}

const kinds: readonly SubjectKind[] = ['person', 'organisation', 'vessel', 'aircraft', 'unknown']

const identifierKinds: readonly IdentifierKind[] = [
  'passport',
  'nationalId',
  'taxNumber',
  'registration',
  'lei',
  'bic',
  'imo',
  'mmsi',
  'callSign',
  'aircraft',
  'other',
]
