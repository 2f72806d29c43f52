/** An order's content, from the fields of the table to those of issuance and back. */
import type { NewOrder } from '@specie/client'
import type { NewOrdered, Order } from '@specie/issuance'
import { coinUnits } from '@specie/units'
import { digits } from '../../reading/quantities.ts'
import { isoTime } from '../../shape.ts'
import { secondsOf } from '../seconds.ts'

export function orderedOf(order: NewOrder): NewOrdered {
  switch (order.kind) {
    case 'mint': {
      const { to, amountMicrograms, reference } = order.content
      const amount = coinUnits(BigInt(amountMicrograms))
      return { kind: 'mint', content: { to, amount, ...(reference === undefined ? {} : { reference }) } }
    }
    case 'retire':
      return { kind: 'retire', content: { amount: coinUnits(BigInt(order.content.amountMicrograms)) } }
    case 'assume': {
      const { to, amountMicrograms, reference, expiry } = order.content
      const given = {
        ...(reference === undefined ? {} : { reference }),
        ...(expiry === undefined ? {} : { expiry: secondsOf(expiry) }),
      }
      return { kind: 'assume', content: { to, amount: coinUnits(BigInt(amountMicrograms)), ...given } }
    }
    case 'open':
    case 'withdraw':
      return { kind: order.kind, content: order.content }
    case 'close':
    case 'deliver':
      return { kind: order.kind, content: order.content }
  }
}

export function shownContent(order: Order): Record<string, string | number> {
  switch (order.kind) {
    case 'mint':
      return {
        to: order.content.to,
        amountMicrograms: digits(order.content.amount),
        reference: order.content.reference,
      }
    case 'retire':
      return { amountMicrograms: digits(order.content.amount) }
    case 'assume':
      return {
        to: order.content.to,
        amountMicrograms: digits(order.content.amount),
        reference: order.content.reference,
        expiry: isoTime(order.content.expiry),
      }
    case 'open':
    case 'withdraw':
      return { vault: order.content.vault, barKey: order.content.barKey }
    case 'close':
    case 'deliver':
      return { title: order.content.title }
  }
}
