/** What is ordered, whole and well-formed: what the drafter left to the office is chosen, what could never be is named. */

import type { Address, Digest } from '@specie/coin'
import { toBigint } from '@specie/units'
import { bytesToHex, getAddress, isAddress } from 'viem'
import type { NewOrdered, Ordered, OrderRefusal } from './order.ts'

/** A reference and an end of the terms where none were given; addresses with their checksums. */
export function complete(wanted: NewOrdered, now: number): Ordered {
  if (wanted.kind === 'mint') {
    const { to, amount, reference } = wanted.content
    return { kind: 'mint', content: { to: asAddress(to), amount, reference: reference ?? someReference() } }
  }
  if (wanted.kind === 'assume') {
    const { to, amount, reference, expiry } = wanted.content
    return {
      kind: 'assume',
      content: {
        to: asAddress(to),
        amount,
        reference: reference ?? someReference(),
        expiry: expiry ?? now + termsSeconds,
      },
    }
  }
  return wanted
}

/** What no contract would ever take; null where nothing is wrong. */
export function flawOf(ordered: Ordered, party: Address, now: number): OrderRefusal | null {
  const wrong = (field: string, expected: string) => ({ code: 'CONTENT_WRONG', field, expected }) as const
  const { content } = ordered
  if ('amount' in content) {
    const amount = toBigint(content.amount)
    if (amount === 0n || amount >= 1n << 128n) return wrong('amount', 'above 0 and below 2^128 micrograms')
  }
  if ('to' in content && !isAddress(content.to)) return wrong('to', 'an address')
  if ('reference' in content && !isDigest(content.reference)) return wrong('reference', digestForm)
  if ('barKey' in content && !isDigest(content.barKey)) return wrong('barKey', digestForm)
  for (const field of ['vault', 'title'] as const) {
    const number: unknown =
      field in content ? Object.entries(content).find(([name]) => name === field)?.[1] : 1
    if (!Number.isSafeInteger(number) || Number(number) < 1) return wrong(field, 'a whole number from 1')
  }
  if (ordered.kind === 'assume') {
    if (ordered.content.to === party) return wrong('to', 'another sponsor than the one that is taken over')
    const { expiry } = ordered.content
    if (!Number.isSafeInteger(expiry) || expiry <= now || expiry > now + longestTermsSeconds)
      return wrong('expiry', 'a second of Unix time within the next 30 days')
  }
  return null
}

function someReference(): Digest {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)))
}

/** What is no address stays as it is, to be refused by name. */
function asAddress(text: Address): Address {
  return isAddress(text, { strict: false }) ? getAddress(text) : text
}

function isDigest(text: string): boolean {
  return /^0x[0-9a-f]{64}$/.test(text)
}

const digestForm = '0x and 64 hex digits in lower case'
const termsSeconds = 7 * 86_400
const longestTermsSeconds = 30 * 86_400
