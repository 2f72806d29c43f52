import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assets, coverage } from '@specie/coin'
import { closeOriginChange, type OriginPart, proposeOriginChange } from '@specie/register'
import { toBigint } from '@specie/units'
import {
  attest,
  expect,
  importBars,
  listOf,
  mintCoins,
  people,
  type TestProgramme,
  testProgramme,
} from '../../test/programme.ts'
import { previewOrigins } from './previewOrigins.ts'

let programme: TestProgramme
before(async () => {
  programme = await testProgramme()
})
after(() => programme.close())

const aDay = 86_400

test('what a change of the rules would do to coverage is what it does once two approved it and the vault was sworn to', async () => {
  const { office, chain, local } = programme
  await importBars(office, 1, 'younger', listOf('Y', 6).replaceAll(',2019', ',2021'), 'added')
  await local.advance(60)
  await attest(office, 1, 'with the younger')
  await local.advance(aDay + 1)
  expect(await mintCoins(office, { key: 'nearly all', kilograms: 200n }))
  const now = new Date((await chain.now()) * 1000)
  const rule = {
    id: 'from-2020',
    effect: 'excludes',
    from: now,
    until: null,
    metal: 'gold',
    refiner: null,
    jurisdiction: null,
    madeFrom: 2020,
    madeUntil: null,
    needsCustody: false,
    law: 'CH',
    lifts: [],
    licence: null,
    source: 'a test',
  } as const
  const parts: readonly OriginPart[] = [{ kind: 'add', rule }]
  const preview = expect(await previewOrigins(office, { parts, at: now }))
  assert.equal(preview.bars.length, 6)
  assert.equal(toBigint(preview.coverage.now ?? none()), 10_000n)
  assert.equal(toBigint(preview.coverage.before ?? none()), 10_000n)
  const promised = toBigint(preview.coverage.after ?? none())
  assert.ok(promised < 10_000n && promised > 5_000n)
  const [own, other] = [people.sponsor, people.otherSponsor].map(({ address }) =>
    preview.sponsors.find((one) => one.address === address),
  )
  assert.equal(toBigint(own?.after.free ?? none()), 0n)
  assert.deepEqual(other?.before, other?.after)

  const asked = { key: 'a change', by: 'ann', reason: 'a test', parts, now }
  const { id } = expect(await proposeOriginChange(office.pool, asked))
  const approval = { change: id, act: 'approved', by: 'bob', why: null, now } as const
  expect(await closeOriginChange(office.pool, approval))
  await local.advance(60)
  await attest(office, 1, 'without them')
  const time = await chain.now()
  const reserve = await chain.readReserve()
  assert.equal(toBigint(coverage(reserve, time) ?? none()), promised)
  assert.equal(toBigint(assets(reserve, people.sponsor.address, time)), toBigint(own?.after.assets ?? none()))
})

function none(): never {
  throw new Error('There is a figure.')
}
