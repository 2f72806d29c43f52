/** What the admission of a party asks of screening, at the desk and on the command line alike. There is no admission without it. */
import { type AdmissionCheck, admissionCheck, listsState, type PersonalData } from '@specie/screening'

export function admissionOf(personal: PersonalData): AdmissionCheck {
  return admissionCheck({ listsState, personal })
}
