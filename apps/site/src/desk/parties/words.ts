/** How states, acts and parts of a party's papers are called on screen. */
import type { PartyFileShape, PartyLine } from '@specie/client'

export const stateWords: Readonly<Record<PartyLine['state'], string>> = {
  requested: 'asked to join',
  drafted: 'drafted',
  admitted: 'admitted',
  changed: 'admitted; a change waits',
  refused: 'refused',
  withdrawn: 'withdrawn',
  left: 'left',
  erased: 'erased',
}

export const actWords: Readonly<Record<PartyFileShape['acts'][number]['act'], string>> = {
  requested: 'asked to join on the public page',
  drafted: 'drafted',
  amended: 'amended, nothing that screening looks at',
  admitted: 'admitted',
  refused: 'refused',
  withdrawn: 'withdrawn',
  left: 'takes part no more',
  reviewed: 'looked at again',
  kept: 'kept for longer',
  erased: 'erased',
}

export const kindWords = {
  individual: 'a person',
  'sole-trader': 'a sole trader',
  company: 'a company',
  'financial-institution': 'a financial institution',
  exchange: 'an exchange',
  custodian: 'a custodian',
  state: 'a state or its office',
} as const

export const partWords = {
  sponsor: 'sponsor',
  member: 'member',
  customer: 'customer',
  custodian: 'custodian',
  auditor: 'auditor',
  guardian: 'guardian',
  officer: 'officer',
} as const

export const documentWords = {
  passport: 'passport',
  identityCard: 'identity card',
  residencePermit: 'residence permit',
  proofOfAddress: 'proof of address',
  registrationExtract: 'extract of the register',
  articles: 'articles',
  ownersRegister: 'register of owners',
  licence: 'licence',
  sourceOfFunds: 'source of funds',
  mandate: 'mandate',
  other: 'other',
} as const

export const identifierWords = {
  passport: 'passport',
  nationalId: 'identity card',
  taxNumber: 'tax number',
  registration: 'registration',
  lei: 'LEI',
  bic: 'BIC',
  other: 'other',
} as const

export const nameWords = {
  legal: 'legal name',
  birth: 'name at birth',
  maiden: 'maiden name',
  alias: 'also known as',
  trading: 'trading name',
  short: 'short name',
  other: 'other name',
} as const
