/** Licences in words. */
import type { LicenceContentShape, LicenceShape } from '@specie/client'
import { printJurisdiction } from '../../print/place.ts'

export const kindWords = { licence: 'Licence', order: 'Order', discharge: 'Discharge' } as const

export const stateWords: Readonly<Record<LicenceShape['state'], string>> = {
  drafted: 'drafted',
  notYet: 'not valid yet',
  inForce: 'in force',
  ended: 'ended',
  revoked: 'revoked',
  refused: 'refused',
}

export const purposeWords = {
  mint: 'mint',
  delivery: 'delivery',
  withdrawal: 'withdrawal',
  assumption: 'taking over of coins',
  settlement: 'settlement',
  backing: 'backing of coins',
} as const

export const useWords = { reserved: 'reserved', used: 'used up', returned: 'given back' } as const

export function liftWords(lift: LicenceContentShape['lifts'][number]): string {
  switch (lift.kind) {
    case 'hold':
      return `hold ${lift.hold}`
    case 'ban':
      return `what the law of ${printJurisdiction(lift.jurisdiction)} bars${lift.activity === null ? '' : ` (${lift.activity})`}`
    case 'block':
      return `the block of ${lift.party}`
  }
}
