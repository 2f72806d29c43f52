/** A verdict in plain words: the answer in a sentence, and what it would take. */
import { activityWords } from './activity.ts'
import type { Answer, AskerKind, Verdict } from './question.ts'
import type { Tag, TagKey } from './rule.ts'

type Said = Omit<Verdict, 'says' | 'takes'>

export function saysOf(verdict: Said): string {
  const { question, answer, deciding, reviewOverdue, reviewedOn, dependsOn } = verdict
  const by = deciding[0]?.rule.instrument
  const where = placeName(question.jurisdiction)
  const what = activityWords[question.activity]
  switch (answer) {
    case 'allowed':
      return by === undefined
        ? `Nothing on record in ${where} is aimed at this.`
        : `In ${where} one may ${what}: ${by}.`
    case 'licensed':
      return `In ${where} one may ${what} only with a licence, a registration or an authorisation: ${by}.`
    case 'restricted':
      return `In ${where} the law sets limits to this, and a person must see whether they are kept: ${by}.`
    case 'banned':
      return `In ${where} this is banned: ${by}.`
    case 'unknown':
      if (reviewOverdue && deciding.length > 0)
        return `The rules of ${where} were last reviewed ${reviewedOn === null ? 'never' : `on ${reviewedOn}`}: too long ago to rely on what they permit.`
      if (dependsOn.length > 0)
        return `What is on record for ${where} depends on what was not said: ${dependsOn.map(({ key }) => tagWords[key]).join(', ')}.`
      return `No rule on record says whether one may ${what} in ${where}. That is no permission: a person must decide.`
  }
}

export function takesOf({ answer, deciding, licences, dependsOn, question }: Said): readonly string[] {
  const depends =
    dependsOn.length === 0
      ? []
      : [`Not settled here: ${dependsOn.map(({ key }) => tagWords[key]).join(', ')}.`]
  switch (answer) {
    case 'allowed':
      return []
    case 'licensed':
      return [
        ...new Set(
          deciding.map(({ rule, says }) =>
            rule.status === 'licensed' ? `${rule.instrument}: ${rule.summary}` : says,
          ),
        ),
        ...licences.map((rule) => `${rule.instrument}: ${rule.summary}`),
        'Its number and authority, seen and accepted by two compliance officers.',
        ...depends,
      ]
    case 'restricted':
      return [
        'That the limits are kept, or do not concern you: two compliance officers look at it and write down why, for how long.',
        ...depends,
      ]
    case 'banned':
      return [
        `Nothing that anybody here could decide lifts a ban. Only a licence or an order of an authority of ${placeName(question.jurisdiction)}, named with its number and scope, does.`,
      ]
    case 'unknown':
      return [
        'Two compliance officers read the law of the place and decide, for one party, with a reason and an end.',
        ...depends,
      ]
  }
}

/** `Belarus`, `the European Union`. */
export function placeName(code: string): string {
  if (code === 'EU') return 'the European Union'
  if (!/^[A-Z]{2}$/.test(code)) return code
  const name = regionNames.of(code) ?? code
  return withArticle.has(code) ? `the ${name}` : name
}

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })
const withArticle: ReadonlySet<string> = new Set(['US', 'GB', 'AE', 'NL', 'PH', 'CZ', 'DO', 'BS', 'MV'])

export const answerWords: Readonly<Record<Answer, string>> = {
  allowed: 'Allowed',
  licensed: 'Licensed',
  restricted: 'Restricted',
  banned: 'Banned',
  unknown: 'Unknown',
}

export const askerWords: Readonly<Record<AskerKind, string>> = {
  individual: 'a person',
  'sole-trader': 'a sole trader',
  company: 'a company, for its own account',
  'financial-institution': 'a bank or payment firm',
  exchange: 'an exchange, broker or platform',
  custodian: 'a custodian of others’ assets',
  state: 'a state body',
}

/** What a tag asks about, as the end of `it depends on …`. */
export const tagWords: Readonly<Record<TagKey, string>> = {
  who: 'who you are',
  target: 'whom it is aimed at',
  counterparty: 'who the other side is',
  region: 'which part of the country',
  asset: 'what the law takes a gold coin for',
  venue: 'where it is done',
  kind: 'what kind of rule it is',
}

/** A tag as a fact about a rule: `for individuals`, `aimed at RU, BY`. */
export function listedTag({ key, values }: Tag): string {
  return `${tagLeads[key]} ${values.map((value) => value.replaceAll('-', ' ')).join(', ')}`
}

const tagLeads: Readonly<Record<TagKey, string>> = {
  who: 'for',
  target: 'aimed at',
  counterparty: 'with a side from',
  region: 'in',
  asset: 'on',
  venue: 'at',
  kind: 'as',
}
