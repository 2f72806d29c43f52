/** What the admission of a party asks of screening, at the desk and on the command line alike. There is no admission without it. */
import type { AdmissionCheck } from '@specie/screening'
import { refused } from '@specie/units'

export function admissionOf(): AdmissionCheck {
  return async () => refused({ code: 'PARTY_NOT_SCREENED', why: 'no list of sanctions is in force' })
}
