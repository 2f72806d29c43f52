/** A request to join: placeholder until its route is there. */
import type { VisitorAnswer } from '@specie/screening/policy'
import type { Asked } from './address.ts'

export function JoinRequest(_: { readonly asked: Asked; readonly answer: VisitorAnswer }) {
  return null
}
