/** The wallet's accounts: the local chain's fifty test keys, named as the programme names them; the rest are spare. */
import { demoAccount, demoAccountCount } from '@specie/coin/demo-accounts'
import type { HDAccount } from 'viem/accounts'
import type { Player } from './setting.ts'

export type WalletAccount = {
  readonly address: string
  readonly name: string
  readonly role: string
  readonly key: HDAccount
}

/** In the order of the programme's parties, the spare keys after them. */
export function accountsOf(players: readonly Player[]): readonly WalletAccount[] {
  const keys = Array.from({ length: demoAccountCount }, (_, index) => ({ index, key: demoAccount(index) }))
  const named = players.flatMap((player) => {
    const found = keys.find(({ key }) => same(key.address, player.address))
    return found === undefined ? [] : [{ ...player, address: found.key.address, key: found.key }]
  })
  const taken = new Set(named.map(({ address }) => address))
  const spare = keys
    .filter(({ key }) => !taken.has(key.address))
    .map(({ key, index }) => ({ address: key.address, name: `Test key ${index}`, role: 'spare', key }))
  return [...named, ...spare]
}

export function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}
