/** What somebody types of a change of origin rules, and the part that it is. What is wrong with it the server says, by its field. */
import type { OriginPartShape } from '@specie/client'

export const typedPart = {
  what: 'excludes',
  id: '',
  from: '',
  until: '',
  refiner: '',
  jurisdiction: '',
  madeFrom: '',
  madeUntil: '',
  custody: '',
  law: '',
  lifts: '',
  licence: '',
  source: '',
  reason: '',
}

export type TypedPart = Readonly<typeof typedPart>

export function partOf(typed: TypedPart): OriginPartShape {
  // The beginning of time: never before the approval, so from then on.
  const from = momentOf(typed.from) ?? '2000-01-01T00:00:00Z'
  const country = upper(typed.law) ?? ''
  switch (typed.what) {
    case 'end':
      return { kind: 'end', rule: typed.id.trim(), until: from }
    case 'openMarket':
      return { kind: 'openMarket', jurisdiction: country, from }
    case 'closeMarket':
      return { kind: 'closeMarket', jurisdiction: country, until: from }
    default: {
      const effect = typed.what === 'counts' || typed.what === 'permits' ? typed.what : 'excludes'
      return {
        kind: 'add',
        rule: {
          id: typed.id.trim(),
          effect,
          from,
          until: momentOf(typed.until),
          metal: null,
          refiner: upper(typed.refiner),
          jurisdiction: upper(typed.jurisdiction),
          madeFrom: yearOf(typed.madeFrom),
          madeUntil: yearOf(typed.madeUntil),
          needsCustody: typed.custody === 'needed',
          law: upper(typed.law),
          lifts: effect === 'permits' ? typed.lifts.split(/[\s,]+/).filter((one) => one !== '') : [],
          licence: effect === 'permits' ? typed.licence.trim() : null,
          source: typed.source.trim(),
        },
      }
    }
  }
}

function momentOf(day: string): string | null {
  return day.trim() === '' ? null : `${day.trim()}T00:00:00Z`
}

/** Zero is no year: the server says what would be one. */
function yearOf(text: string): number | null {
  if (text.trim() === '') return null
  return /^[0-9]{4}$/.test(text.trim()) ? Number(text.trim()) : 0
}

function upper(text: string): string | null {
  return text.trim().toUpperCase() || null
}
