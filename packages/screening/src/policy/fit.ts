/**
 * Whether a rule's tags fit an act: yes, no, or perhaps. A word that is not in the vocabulary below fits perhaps, never not: nobody gets
 * past a rule because its author wrote another word. A rule without tags is for everyone.
 */
import type { AskerKind, Circumstances, Fit } from './question.ts'
import type { PolicyRule, Tag, TagKey } from './rule.ts'

export function fitOf(rule: PolicyRule, circumstances: Circumstances): Fit {
  return weakest(rule.tags.map((tag) => fitOfTag(tag, rule, circumstances)))
}

/** The tags that fit only perhaps, because something was not said. */
export function unsaid(rule: PolicyRule, circumstances: Circumstances): readonly Tag[] {
  return rule.tags.filter((tag) => fitOfTag(tag, rule, circumstances) === 'perhaps')
}

/** Aimed at a country or a party: it may bind an act elsewhere. */
export function isAimed(rule: PolicyRule): boolean {
  return rule.tags.some(({ key }) => key === 'target' || key === 'counterparty')
}

function fitOfTag(tag: Tag, rule: PolicyRule, circumstances: Circumstances): Fit {
  return strongest(tag.values.map((value) => byKey[tag.key](value.trim(), circumstances, rule)))
}

const byKey: Readonly<Record<TagKey, (value: string, asked: Circumstances, rule: PolicyRule) => Fit>> = {
  who: fitOfWho,
  target: (value, { touched, named }) => fitOfTarget(value, touched, named),
  counterparty: (value, { counterparties, named }) => fitOfTarget(value, counterparties, named),
  region: fitOfRegion,
  venue: (value, { venue }) => (venue === null ? 'perhaps' : same(venue, value) ? 'yes' : 'no'),
  asset: (value, { asset }) => assets[asset][value] ?? (value in assets[other[asset]] ? 'no' : 'perhaps'),
  kind: () => 'yes',
}

function fitOfWho(value: string, { who, roles }: Circumstances): Fit {
  if (roles?.some((role) => same(role, value)) === true) return 'yes'
  if (who === null) return 'perhaps'
  const known = whom[value.toLowerCase()]
  if (known === undefined) return 'perhaps'
  if (known.are.includes(who)) return 'yes'
  return known.mayBe.includes(who) && roles === null ? 'perhaps' : 'no'
}

/** `RU` is a country; `VE Minerven` somebody in it; `HTX` somebody anywhere, whom the lists of sanctions find by name. */
function fitOfTarget(value: string, countries: readonly string[], named: readonly string[]): Fit {
  const [, country, party = ''] = /^([A-Z]{2})(?:\s+(.+))?$/.exec(value) ?? [null, null, value]
  if (party !== '' && named.some((one) => same(one, party))) return 'yes'
  if (country === null || country === undefined || !countries.includes(country)) return 'no'
  return party === '' ? 'yes' : 'perhaps'
}

/** `parts of Irkutsk` may be where somebody in Irkutsk is. */
function fitOfRegion(value: string, { region }: Circumstances): Fit {
  if (region === null) return 'perhaps'
  if (same(region, value)) return 'yes'
  const words = wordsOf(value)
  return wordsOf(region).some((word) => words.includes(word)) ? 'perhaps' : 'no'
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length > 2 && !['parts', 'south', 'north', 'oblast', 'and', 'the'].includes(word),
  )
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}

function weakest(fits: readonly Fit[]): Fit {
  if (fits.includes('no')) return 'no'
  return fits.includes('perhaps') ? 'perhaps' : 'yes'
}

function strongest(fits: readonly Fit[]): Fit {
  if (fits.includes('yes')) return 'yes'
  return fits.includes('perhaps') ? 'perhaps' : 'no'
}

const firms: readonly AskerKind[] = ['company', 'financial-institution', 'exchange', 'custodian']
const service: readonly AskerKind[] = ['exchange', 'custodian']

type Whom = { readonly are: readonly AskerKind[]; readonly mayBe: readonly AskerKind[] }

/** The words that rules use for people, as far as they were met. */
const whom: Readonly<Record<string, Whom>> = {
  individuals: { are: ['individual', 'sole-trader'], mayBe: [] },
  retail: { are: ['individual'], mayBe: ['sole-trader', 'company'] },
  users: { are: ['individual', 'sole-trader', 'company'], mayBe: ['financial-institution', 'state'] },
  merchants: { are: ['sole-trader', 'company'], mayBe: ['financial-institution'] },
  entrepreneurs: { are: ['sole-trader'], mayBe: [] },
  'legal-entities': { are: firms, mayBe: ['state'] },
  'financial-institutions': { are: ['financial-institution'], mayBe: service },
  'financial-and-payment-institutions': { are: ['financial-institution'], mayBe: service },
  '12 banks': { are: [], mayBe: ['financial-institution'] },
  cryptobanks: { are: [], mayBe: ['financial-institution', ...service] },
  'htp-residents': { are: [], mayBe: firms },
  operators: { are: ['exchange'], mayBe: ['custodian'] },
  platforms: { are: ['exchange'], mayBe: ['custodian'] },
  exchanges: { are: ['exchange'], mayBe: [] },
  exchangers: { are: ['exchange'], mayBe: ['financial-institution'] },
  administrators: { are: [], mayBe: firms },
  'service-providers': { are: service, mayBe: ['financial-institution'] },
  'providers to overseas clients': { are: [], mayBe: ['financial-institution', ...service] },
  custodians: { are: ['custodian'], mayBe: ['exchange', 'financial-institution'] },
  sellers: { are: ['exchange'], mayBe: firms },
  'ico-organisers': { are: [], mayBe: firms },
  'domestic entities issuing offshore': { are: [], mayBe: firms },
  'unlicensed intermediaries': { are: [], mayBe: service },
  state: { are: ['state'], mayBe: [] },
}

/**
 * What a coin of this programme is, in the words of rules, and what bitcoin is. A word that stands under the other asset alone is not this
 * one; one that stands nowhere may be.
 */
const assets: Readonly<Record<Circumstances['asset'], Readonly<Record<string, Fit>>>> = {
  'gold-token': {
    'gold-token': 'yes',
    'commodity-linked': 'yes',
    'e-precious-metals': 'yes',
    'rwa-token': 'yes',
    secured: 'yes',
    'backed-dfa': 'perhaps',
    dfa: 'perhaps',
    stablecoins: 'perhaps',
    'payment-stablecoin': 'perhaps',
    'foreign-digital-rights': 'perhaps',
    'register-uncertificated-rights': 'perhaps',
    'non-payment-token': 'yes',
    unsecured: 'no',
    'fiat-stablecoin': 'no',
    'dirham-token': 'no',
    'algorithmic-or-privacy': 'no',
    derivatives: 'no',
    'foreign-mined': 'no',
    petro: 'no',
    usdt: 'no',
    a7a5: 'no',
    rubx: 'no',
    'digital-rouble': 'no',
  },
  bitcoin: {
    bitcoin: 'yes',
    'digital-commodity': 'yes',
    unsecured: 'yes',
    'non-payment-token': 'yes',
    'foreign-mined': 'perhaps',
    'payment-stablecoin': 'no',
    'fiat-stablecoin': 'no',
    'dirham-token': 'no',
    'algorithmic-or-privacy': 'no',
    stablecoins: 'no',
    derivatives: 'no',
    petro: 'no',
    usdt: 'no',
    a7a5: 'no',
    rubx: 'no',
    'digital-rouble': 'no',
  },
}

const other = { 'gold-token': 'bitcoin', bitcoin: 'gold-token' } as const
