/** What the admission of a party asks of screening, at the desk and on the command line alike. There is no admission without it. */
import { type AdmissionCheck, admissionCheck, listsState } from '@specie/screening'

export function admissionOf(): AdmissionCheck {
  return admissionCheck({ listsState })
}
