/** ICAP: an EVM address written like an IBAN, `XE` with two check digits and figures of thirty-six. */

import { ok, refused } from '@specie/units'
import type { WalletReading } from './canonicalWallet.ts'
import { accountKey } from './hexadecimal.ts'

export function readIcap(address: string): WalletReading {
  const text = address.toUpperCase()
  if (!/^XE\d\d[0-9A-Z]{30,31}$/.test(text)) return null
  if (remainder(`${text.slice(4)}${text.slice(0, 4)}`) !== 1)
    return refused({ code: 'WALLET_CHECKSUM', form: 'an ICAP address', address })
  let value = 0n
  for (const figure of text.slice(4)) value = value * 36n + BigInt(Number.parseInt(figure, 36))
  if (value >= 1n << 160n)
    return refused({
      code: 'WALLET_MALFORMED',
      form: 'an ICAP address',
      address,
      expected: 'a number below 2^160',
    })
  return ok({ form: 'ICAP address', keys: [accountKey(value.toString(16).padStart(40, '0'))] })
}

/** ISO 7064 mod 97-10: letters count from 10. */
function remainder(text: string): number {
  let rest = 0
  for (const figure of text) {
    const value = Number.parseInt(figure, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
