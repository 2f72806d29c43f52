/** A day's statement on a real chain and database: by final blocks, and the same whenever it is asked. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { balancesMigrations, followBalances } from '@specie/evidence/balances'
import { enterFee, findRound, strikeFee, withdrawToken } from '@specie/settlement'
import { coinUnits } from '@specie/units'
import { expect, people } from '../../../../packages/issuance/test/programme.ts'
import {
  agree,
  coins,
  members,
  type SettlementDesk,
  settlementDesk,
  signedRound,
} from '../../../../packages/settlement/test/settlementDesk.ts'
import { memberDay } from './memberDay.ts'

let desk: SettlementDesk
before(async () => {
  desk = await settlementDesk({ apply: followBalances, migrations: balancesMigrations })
})
after(() => desk?.close())

const { aldis } = members
const key = () => crypto.randomUUID()

test('a day that is past is told as it was: what was owed, what was agreed, whatever became of it since', async () => {
  const { office, chain, local, money } = desk
  const coin = chain.contracts.coin
  await local.advance(aDay)
  await agree(office, ['aldis', 'brun'], [coins('aldis', 'brun', 5_000_000n, coin)])
  await settleAll()
  await agree(office, ['aldis', 'brun'], [coins('aldis', 'brun', 7_000_000n, coin)])
  const amended = await agree(office, ['brun', 'aldis'], [coins('brun', 'aldis', 90n, money.asset)])
  const amount = coinUnits(1_000n)
  expect(await chain.write.transfer(aldis, { to: people.holder.address, amount }))
  const by = { key: aldis.address }
  const day = await today()
  const fee = { member: aldis.address, day, asset: coin, units: -250n, what: 'Brokerage' }
  expect(await enterFee(office, by, { ...fee, key: key() }))
  const wrong = expect(await enterFee(office, by, { ...fee, key: key(), what: 'A slip' }))
  expect(await strikeFee(office, by, { key: key(), member: aldis.address, fee: wrong }))
  await desk.makeFinal()
  const told = await csv(day)
  const rows = (kind: string) => told.split('\r\n').filter((row) => row.startsWith(`${kind},`))
  assert.equal(rows('trade').length, 3)
  assert.deepEqual(
    rows('owed')
      .map((row) => row.split(',').slice(2, 4))
      .sort(),
    [
      ['TM', '90'],
      ['TST', '-7000000'],
    ],
  )
  assert.deepEqual(
    rows('movement').map((row) => row.split(',')[3]),
    ['-5000000', '-1000'],
  )
  assert.equal(rows('fee agreed outside').length, 1)
  assert.match(rows('fee agreed outside')[0] ?? '', /,TST,-250,-0\.000250,,Brokerage,/)

  // The next day one of them settles, the other is replaced, and its token is ended.
  await local.advance(aDay)
  await agree(office, ['brun', 'aldis'], [coins('brun', 'aldis', 80n, money.asset)], { replaces: amended })
  await settleAll()
  const [officer] = people.officers
  expect(await withdrawToken(office, { key: officer?.address ?? '0x' }, { key: key(), asset: money.asset }))
  await desk.makeFinal()
  assert.equal(await csv(day), told)
  const next = await csv(await today())
  assert.match(next, /movement,[^\r]*,TST,-7000000,/)
  assert.match(next, /movement,[^\r]*,TM,80,/)
  assert.ok(!next.split('\r\n').some((row) => row.startsWith('owed,')))
})

async function settleAll(): Promise<void> {
  await desk.makeFinal()
  const id = await signedRound(desk)
  await desk.until(async () => (await findRound(desk.office.pool, id))?.state === 'included')
  await desk.makeFinal()
}

async function today(): Promise<string> {
  return new Date((await desk.chain.now()) * 1000).toISOString().slice(0, 10)
}

async function csv(day: string): Promise<string> {
  const { office, chain, money } = desk
  const assets = [
    {
      address: chain.contracts.coin,
      symbol: 'TST',
      name: 'Test Gold',
      decimals: 6,
      currency: null,
      inForce: true,
    },
    { address: money.asset, symbol: 'TM', name: 'Test money', decimals: 6, currency: 'USD', inForce: true },
  ]
  const rooms = { pool: office.pool, chain, assets, names: { nameOf: (address: string) => address } }
  return new TextDecoder().decode(
    expect(await memberDay(rooms, { member: aldis.address, day, as: 'csv' })).bytes,
  )
}

const aDay = 86_400
