/**
 * The accounts of anvil's mnemonic. The whole world knows their keys: they are for the local chain alone, and
 * `isDemoAddress` lets every write refuse them on any other.
 */
import { type HDAccount, mnemonicToAccount } from 'viem/accounts'
import type { Address } from './port/state.ts'

/** The chain id of every anvil that was not told another one: the local chain's, on which alone the demo keys may act. */
export const localChainId = 31337

/** Test words that anvil, Hardhat and every copied example use. */
export const demoMnemonic = 'test test test test test test test test test test test junk'

/** How many of them the local chain funds at its start. */
export const demoAccountCount = 50

/** The account of this index (m/44'/60'/0'/0/index), 0 to `demoAccountCount` - 1. */
export function demoAccount(index: number): HDAccount {
  if (!Number.isInteger(index) || index < 0 || index >= demoAccountCount)
    throw new RangeError(`Demo account ${index} does not exist: 0 to ${demoAccountCount - 1} do.`)
  return mnemonicToAccount(demoMnemonic, { addressIndex: index })
}

export function isDemoAddress(address: Address): boolean {
  known ??= new Set(
    Array.from({ length: demoAccountCount }, (_, index) => demoAccount(index).address.toLowerCase()),
  )
  return known.has(address.toLowerCase())
}

let known: Set<string> | undefined
