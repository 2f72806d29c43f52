/**
 * Accounts written in figures of sixteen: EVM addresses, and TRON's, which are the same 20 bytes with 41 before them. The key is the
 * same on every chain, so that a listing for one holds for all.
 */

import { ok, refused } from '@specie/units'
import { getAddress } from 'viem'
import type { WalletReading } from './canonicalWallet.ts'
import type { WalletKey } from './key.ts'

export function readHexadecimal(address: string): WalletReading {
  const [, digits] = evm.exec(address) ?? []
  if (digits !== undefined) {
    if (!isChecksummed(digits)) return ok({ form: 'EVM address', keys: [accountKey(digits)] })
    const right = getAddress(`0x${digits.toLowerCase()}`).slice(2) === digits
    if (!right) return refused({ code: 'WALLET_CHECKSUM', form: 'an EVM address', address })
    return ok({ form: 'EVM address', keys: [accountKey(digits)] })
  }
  const [, tron] = tronDigits.exec(address) ?? []
  if (tron !== undefined) return ok({ form: 'TRON address', keys: [accountKey(tron)] })
  const [, longer] = anyLength.exec(address) ?? []
  if (longer === undefined) return null
  if (longer.length === 64)
    return ok({ form: 'hexadecimal address', keys: [`text:0x${longer.toLowerCase()}`] })
  if (longer.length < 36 || longer.length > 44) return null
  return refused({
    code: 'WALLET_MALFORMED',
    form: 'an EVM address',
    address,
    expected: `40 hexadecimal figures after 0x, not ${longer.length},`,
  })
}

export function accountKey(hexadecimal: string): WalletKey {
  return `account:${hexadecimal.toLowerCase()}`
}

/** EIP-55 writes its check digits as capitals; of an address in one case nothing can be checked. */
function isChecksummed(digits: string): boolean {
  return /[a-f]/.test(digits) && /[A-F]/.test(digits)
}

/** `xdc` stands for 0x on the XDC network. */
const evm = /^(?:0x|xdc)?([0-9a-f]{40})$/i
const tronDigits = /^(?:0x)?41([0-9a-f]{40})$/i
const anyLength = /^0x([0-9a-f]+)$/i
