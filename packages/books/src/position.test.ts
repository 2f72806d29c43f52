import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChainEvent, Happening } from '@specie/coin'
import { micrograms } from '@specie/units'
import { openHoldings } from './position.ts'

const digest = (digit: string) => `0x${digit.repeat(64)}` as const
const sponsor = `0x${'1'.repeat(40)}` as const
const at = (time: number, happening: Happening): ChainEvent => ({
  ...happening,
  block: { number: time, hash: digest('b'), time },
  transaction: digest('c'),
  logIndex: 0,
})
const sworn = (time: number, seen: number, fine: bigint) =>
  at(time, {
    kind: 'statementAccepted',
    ...{
      vault: 1,
      asOf: time,
      seen,
      barCount: 3,
      barRoot: digest('d'),
      listDigest: digest('e'),
      signers: 1n,
    },
    fineGold: micrograms(fine),
    base: micrograms(fine),
    waiting: micrograms(fine),
    waitingAt: time,
    goldAt: time,
  })

test('a younger statement that has seen less of the journal is held against all of it again', () => {
  const holdings = openHoldings()
  holdings.take(at(1, { kind: 'vaultAdded', vault: 1, sponsor, custodian: sponsor, jurisdiction: 'CH' }))
  holdings.take(sworn(2, 0, 100n))
  const hold = { entryKind: 'hold', amount: micrograms(30n), total: micrograms(30n) } as const
  holdings.take(
    at(3, { kind: 'journalled', vault: 1, entry: 1, ...hold, evidence: digest('f'), by: sponsor }),
  )
  const positions = [sworn(4, 1, 70n), sworn(5, 0, 100n)].map((event) => holdings.take(event).at(-1)?.after)
  assert.deepEqual(positions, [
    { available: 70n, waiting: 0n, held: 0n },
    { available: 70n, waiting: 0n, held: 30n },
  ])
})
