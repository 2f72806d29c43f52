/** OFAC's remarks: one sentence a fact, divided by semicolons. What is known by its first words is taken out; the rest stays words. */

import { countryCode } from '../country.ts'
import { listedDate } from '../dates.ts'
import type {
  Identifier,
  IdentifierKind,
  ListEntry,
  ListedDate,
  ListedPlace,
  ListedWallet,
} from '../entry.ts'

export type Remarks = Pick<ListEntry, 'gender'> & {
  readonly dates: readonly ListedDate[]
  readonly birthplaces: readonly ListedPlace[]
  readonly countries: readonly string[]
  readonly identifiers: readonly Identifier[]
  readonly wallets: readonly ListedWallet[]
  readonly weakNames: readonly string[]
  /** Facts whose first words are known and whose rest is not. */
  readonly notUnderstood: readonly string[]
}

export function readRemarks(remarks: string): Remarks {
  const dates: ListedDate[] = []
  const birthplaces: ListedPlace[] = []
  const countries = new Set<string>()
  const identifiers: Identifier[] = []
  const wallets: ListedWallet[] = []
  const weakNames: string[] = []
  const notUnderstood: string[] = []
  let gender: Remarks['gender'] = null
  for (const part of remarks.split(/;\s*/)) {
    const fact = part.trim().replace(/^alt\.\s+/i, '')
    const [, name] = /^(?:a|f|n)\.k\.a\.\s+'(.+)'\.?$/.exec(fact) ?? []
    const [, wallet] = /^Digital Currency Address\s+-?\s*(.+)$/i.exec(fact) ?? []
    const [, day] =
      /^(?:DOB|Organization Established Date|Vessel Year of Build|Aircraft Manufacture Date)\s+(.+)$/i.exec(
        fact,
      ) ?? []
    const [, place] = /^POB\s+(.+)$/i.exec(fact) ?? []
    const [, country] = /^(?:nationality(?: of registration)?|citizen)\s+(.+)$/i.exec(fact) ?? []
    const [, sex] = /^Gender\s+(\w+)/i.exec(fact) ?? []
    if (name !== undefined) weakNames.push(name)
    else if (wallet !== undefined) {
      const [currency = '', address = ''] = wallet.split(/\s+/)
      if (address === '') notUnderstood.push(fact)
      else wallets.push({ currency, address })
    } else if (day !== undefined) {
      const date = listedDate(day)
      if (date === null) notUnderstood.push(fact)
      else dates.push(date)
    } else if (place !== undefined) birthplaces.push({ country: lastCountry(place), text: place })
    else if (country !== undefined) {
      const code = countryCode(country)
      if (code === null) notUnderstood.push(fact)
      else countries.add(code)
    } else if (sex !== undefined) gender = genders[sex.toLowerCase()] ?? null
    else {
      const identifier = identifierIn(fact)
      if (identifier !== null) identifiers.push(identifier)
    }
  }
  return {
    dates,
    birthplaces,
    countries: [...countries],
    identifiers,
    wallets,
    weakNames,
    gender,
    notUnderstood,
  }
}

/** `Passport A1084010 (Egypt) issued …`: the words before the first figure say what it is. */
function identifierIn(fact: string): Identifier | null {
  for (const [kind, start] of starts) {
    const [, rest] = start.exec(fact) ?? []
    if (rest === undefined) continue
    const number = (rest.split(/\s+(?:\(|issued\b|expires\b)/)[0] ?? '').replace(/[.,]$/, '').trim()
    if (number === '' || !/\d/.test(number)) {
      if (kind !== 'bic' && kind !== 'callSign') return null
    }
    const [, country] = /\(([^)]+)\)/.exec(rest) ?? []
    return { kind, number, country: country === undefined ? null : countryCode(country) }
  }
  return null
}

function lastCountry(place: string): string | null {
  const words = place.split(/,\s*/)
  return (
    countryCode(words.at(-1) ?? '') ?? (words.length > 1 ? countryCode(words.slice(-2).join(', ')) : null)
  )
}

const genders: Readonly<Record<string, 'male' | 'female'>> = { male: 'male', female: 'female' }

const starts: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['passport', /^(?:Stateless Person |Diplomatic |Official )?Passport\s+(?:No\.\s*)?(.+)$/i],
  [
    'imo',
    /^(?:Vessel Registration Identification|Identification Number|Company Number|Vessel Registration Number)\s+IMO\s+(.+)$/i,
  ],
  ['mmsi', /^MMSI\s+(.+)$/i],
  ['bic', /^SWIFT\/BIC\s+(.+)$/i],
  ['lei', /^(?:Legal Entity Number|LEI)\s+(.+)$/i],
  [
    'aircraft',
    /^(?:Aircraft Tail Number|Previous Aircraft Tail Number|Aircraft Manufacturer's Serial Number \(MSN\)|Aircraft Construction Number \(also called L\/N or S\/N or F\/N\))\s+(.+)$/i,
  ],
  [
    'taxNumber',
    /^(?:Tax ID No\.|V\.A\.T\. Number|NIT #|RUC #|RIF #|R\.F\.C\.|C\.U\.I\.T\.|Fiscal Code|Italian Fiscal Code|Numero de Identidad|RFC|RTN|N\.I\.E\.)\s*(.+)$/i,
  ],
  [
    'nationalId',
    /^(?:National ID No\.|Cedula No\.|Cedula No|Personal ID Card|Identification Number|Stateless Person ID Card|D\.N\.I\.|C\.U\.R\.P\.|Birth Certificate Number|National Foreign ID Number|Credencial electoral|Electoral Registry No\.|Driver's License No\.|SSN|Military Registration Number|Refugee ID Card|Turkish Identification Number|Kuwaiti Civil ID|Bosnian Personal ID No\.|Numero Unico de Identificacao|Afghan Money Service Provider License Number)\s*(.+)$/i,
  ],
  [
    'registration',
    /^(?:Registration Number|Registration ID|Company Number|Commercial Registry Number|Business Registration (?:Document #|Number)|Chamber of Commerce Number|Folio Mercantil No\.|Matricula Mercantil No\.?|C\.R\. No\.|Trade License No\.|Government Gazette Number|UK Company Number|Enterprise Number|Unified Social Credit Code \(USCC\)|Business Number|Registered Charity No\.|D-U-N-S Number|Public Registration Number|Economic Register Number \(CBLS\)|Vessel Registration Number|Serial No\.|License)\s*(.+)$/i,
  ],
  ['callSign', /^(?:Vessel )?Call Sign\s+(.+)$/i],
]
