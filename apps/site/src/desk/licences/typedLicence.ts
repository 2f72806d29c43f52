/** What somebody types of a licence, and the content that it is. What is wrong with it the server says, by its field. */
import type { LicenceContentShape } from '@specie/client'
import { micrograms, parseGrams, printGrams, toBigint } from '@specie/units'
import { purposeWords } from './words.ts'

export const emptyLicence = {
  kind: 'licence',
  number: '',
  authority: '',
  jurisdiction: '',
  ground: '',
  holds: '',
  bans: '',
  blocks: '',
  purposes: 'delivery',
  grams: '',
  parties: '',
  counterparties: '',
  proceedsTo: '',
  jurisdictions: '',
  vaults: '',
  barKeys: '',
  conditions: '',
  validFrom: '',
  validUntil: '',
  documents: '',
  reason: '',
}

export type TypedLicence = Readonly<typeof emptyLicence>
type Known = readonly { readonly address: string; readonly name: string }[]

export function contentOf(typed: TypedLicence, known: Known): LicenceContentShape {
  const kind = typed.kind === 'order' || typed.kind === 'discharge' ? typed.kind : 'licence'
  const isDischarge = kind === 'discharge'
  const account = (text: string) => accountOf(text, known)
  const all = Object.keys(purposeWords) as (keyof typeof purposeWords)[]
  return {
    kind,
    number: typed.number.trim(),
    authority: typed.authority.trim(),
    jurisdiction: typed.jurisdiction.trim().toUpperCase(),
    ground: typed.ground.trim(),
    lifts: [
      ...words(typed.holds).map((hold) => ({ kind: 'hold', hold }) as const),
      ...(isDischarge ? [] : words(typed.bans).map(banOf)),
      ...(isDischarge ? [] : lines(typed.blocks)).map(
        (party) => ({ kind: 'block', party: account(party) }) as const,
      ),
    ],
    scope: {
      purposes: isDischarge ? all : all.filter((one) => words(typed.purposes).includes(one)),
      parties: isDischarge ? null : orNull(lines(typed.parties).map(account)),
      counterparties: isDischarge ? null : orNull(lines(typed.counterparties).map(account)),
      // What is no number must not vanish: without it the scope would be wider.
      vaults: orNull(words(typed.vaults).map((one) => (/^[0-9]{1,9}$/.test(one) ? Number(one) : 0))),
      barKeys: orNull(lines(typed.barKeys) as `0x${string}`[]),
      jurisdictions: isDischarge ? null : orNull(words(typed.jurisdictions.toUpperCase())),
      amountMicrograms: isDischarge || typed.grams.trim() === '' ? null : microgramsOf(typed.grams),
      proceedsTo: isDischarge || typed.proceedsTo.trim() === '' ? null : account(typed.proceedsTo),
    },
    conditions: lines(typed.conditions),
    validFrom: momentOf(typed.validFrom) ?? '',
    validUntil: isDischarge ? null : momentOf(typed.validUntil),
    documents: lines(typed.documents).map((line) => {
      const [digest = '', ...title] = line.split(/\s+/)
      return { digest: digest as `0x${string}`, title: title.join(' ') || 'Document' }
    }),
  }
}

export function typedOf(content: LicenceContentShape): TypedLicence {
  const { scope } = content
  return {
    ...emptyLicence,
    kind: content.kind,
    number: content.number,
    authority: content.authority,
    jurisdiction: content.jurisdiction,
    ground: content.ground,
    holds: content.lifts.flatMap((lift) => (lift.kind === 'hold' ? [lift.hold] : [])).join(' '),
    bans: content.lifts
      .flatMap((lift) =>
        lift.kind === 'ban'
          ? [lift.activity === null ? lift.jurisdiction : `${lift.jurisdiction}:${lift.activity}`]
          : [],
      )
      .join(' '),
    blocks: content.lifts.flatMap((lift) => (lift.kind === 'block' ? [lift.party] : [])).join('\n'),
    purposes: scope.purposes.join(' '),
    grams: scope.amountMicrograms === null ? '' : gramsOf(scope.amountMicrograms),
    parties: (scope.parties ?? []).join('\n'),
    counterparties: (scope.counterparties ?? []).join('\n'),
    proceedsTo: scope.proceedsTo ?? '',
    jurisdictions: (scope.jurisdictions ?? []).join(' '),
    vaults: (scope.vaults ?? []).join(' '),
    barKeys: (scope.barKeys ?? []).join('\n'),
    conditions: content.conditions.join('\n'),
    validFrom: content.validFrom.slice(0, 10),
    validUntil: content.validUntil?.slice(0, 10) ?? '',
    documents: content.documents.map(({ digest, title }) => `${digest} ${title}`).join('\n'),
  }
}

/** From what it is and its number: a name that can be typed. */
export function idOf({ kind, number, authority }: TypedLicence): string {
  const plain = `${kind}-${authority}-${number}`
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return plain.slice(0, 64) || kind
}

/** The address of whoever is called so; else what was typed. */
function accountOf(text: string, known: Known): `0x${string}` {
  const named = known.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase())
  return (named?.address ?? text.trim()) as `0x${string}`
}

/** What is no amount is told on, and refused by the server. */
function microgramsOf(grams: string): string {
  const parsed = parseGrams(grams.trim())
  return parsed.ok ? String(toBigint(parsed.value)) : 'not grams'
}

function banOf(word: string) {
  const [place = '', activity] = word.split(':')
  return { kind: 'ban', jurisdiction: place.toUpperCase(), activity: activity ?? null } as const
}

function gramsOf(text: string): string {
  return printGrams(micrograms(BigInt(text))).replaceAll(/[^0-9.]/g, '')
}

function momentOf(day: string): string | null {
  return day.trim() === '' ? null : `${day.trim()}T00:00:00Z`
}

function orNull<Value>(values: Value[]): Value[] | null {
  return values.length === 0 ? null : values
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter((one) => one !== '')
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
