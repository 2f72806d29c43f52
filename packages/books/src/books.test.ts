import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readTip } from '@specie/coin/reader'
import { coinUnits, micrograms } from '@specie/units'
import { done } from '../../coin/src/behaviour/found.ts'
import { digestNamed } from '../../coin/src/behaviour/sign.ts'
import { type BooksWorld, bar, booksWorld, cast, mintTo, stateAndWait } from '../test/booksWorld.ts'
import { foldEntries } from '../test/foldEntries.ts'
import {
  balances,
  csvHeader,
  lastReconciliation,
  listAlarms,
  listEntries,
  reconcile,
  reconcileAndAlarm,
  streamCsv,
} from './index.ts'

let here: BooksWorld
before(async () => {
  here = await booksWorld()
  const { stage } = here
  const list = await stateAndWait(stage, 1, [bar(1), bar(2), bar(3), bar(4)])
  await mintTo(stage, cast.sponsor, cast.holder.address, 2n * bar(4).fine, 'for the books')
  const { write } = stage.world.chain
  done(await write.open(cast.holder, { vault: 1, proof: list.proofOf(bar(1).barKey) }))
  done(
    await write.hold(cast.custodian, {
      vault: 1,
      amount: micrograms(5_000_000n),
      evidence: digestNamed('a ground'),
    }),
  )
  await pay(7n)
  await here.readAll()
})
after(() => here.close())

const logged: string[] = []
const log = (line: string) => logged.push(line)

async function pay(amount: bigint): Promise<void> {
  done(
    await here.world.chain.write.transfer(cast.holder, {
      to: cast.otherHolder.address,
      amount: coinUnits(amount),
    }),
  )
}

test('the books that were kept are those that anyone recomputes from the events', async () => {
  const events = await here.world.chain.events({ from: 1 })
  const kept = await balances(here.store.pool)
  const moved = [...foldEntries(events).balances].sort(([one], [other]) => (one < other ? -1 : 1))
  assert.deepEqual([...kept], moved)
})

test('register, contracts and holders agree with the books to the microgram; a list kept elsewhere is named', async () => {
  const result = await reconcileAndAlarm({ pool: here.store.pool, chain: here.world.chain, log })
  assert.ok(result)
  assert.deepEqual(
    result.comparisons.filter(({ differenceMicrograms }) => differenceMicrograms > 0n),
    [],
  )
  assert.equal(result.agrees, true)
  assert.match(
    result.notes.join(),
    /Vault 1: the list sworn to, 0x[0-9a-f]{64}, is not kept in this register/,
  )
  assert.deepEqual(await lastReconciliation(here.store.pool), result)
})

test('one microgram wrong on any side raises an alarm that names it, and the alarm ends when it is right again', async () => {
  const { pool } = here.store
  const coin = await pool.query<{ id: bigint }>(
    "select id from books.entry where book = 'coin' order by id desc limit 1",
  )
  const metal = await pool.query<{ id: bigint }>(
    "select id from books.entry where book = 'metal' order by id limit 1",
  )
  const wrongs = [
    {
      what: /coins with 0x/,
      wrong: () => pool.query('update books.entry set amount = amount + 1 where id = $1', [coin.rows[0]?.id]),
      right: () => pool.query('update books.entry set amount = amount - 1 where id = $1', [coin.rows[0]?.id]),
    },
    {
      what: /metal available in vault 1: the contracts/,
      wrong: () =>
        pool.query('update books.entry set amount = amount + 1 where id = $1', [metal.rows[0]?.id]),
      right: () =>
        pool.query('update books.entry set amount = amount - 1 where id = $1', [metal.rows[0]?.id]),
    },
    {
      what: /coins in existence: the coin/,
      wrong: () => alterTransfer('+ 1'),
      right: () => alterTransfer('- 1'),
    },
  ]
  for (const { what, wrong, right } of wrongs) {
    await wrong()
    const result = await reconcileAndAlarm({ pool, chain: here.world.chain, log })
    assert.equal(result?.agrees, false)
    assert.equal(result?.differenceMicrograms, 1n)
    const standing = (await listAlarms(pool)).filter(({ clearedAt }) => clearedAt === null)
    assert.ok(
      standing.some((alarm) => what.test(alarm.says)),
      standing.map(({ says }) => says).join('\n'),
    )
    assert.match(logged.join('\n'), what)
    await right()
    assert.equal((await reconcileAndAlarm({ pool, chain: here.world.chain, log }))?.agrees, true)
    assert.equal((await listAlarms(pool)).filter(({ clearedAt }) => clearedAt === null).length, 0)
  }
})

/** A mint's transfer, the first there was, as the record keeps it. */
function alterTransfer(change: '+ 1' | '- 1') {
  return here.store.pool.query(
    `update chain.event set data = jsonb_set(data::jsonb, '{amount,$whole}',
       to_jsonb(((data::jsonb -> 'amount' ->> '$whole')::numeric ${change})::text))::text
     where (block, log_index) = (select block, log_index from chain.event where kind = 'transferred' order by block, log_index limit 1)`,
  )
}

test('a reorganisation takes its entries back, and what happened instead is booked', async () => {
  await pay(11n)
  await pay(13n)
  await here.readAll()
  const before = await balances(here.store.pool)
  await here.rpc('anvil_reorg', 2, [])
  await pay(17n)
  await here.readAll()
  const account = `coin:held:${cast.otherHolder.address.toLowerCase()}`
  assert.equal(
    ((await balances(here.store.pool)).get(account) ?? 0n) - (before.get(account) ?? 0n),
    17n - 24n,
  )
  assert.equal((await reconcile({ pool: here.store.pool, chain: here.world.chain }))?.agrees, true)
})

test('an entry of a final block that the chain lost stays, with one that takes it back', async () => {
  const snapshot = await here.rpc('evm_snapshot')
  await pay(19n)
  await here.rpc('anvil_mine', '0x4')
  await here.readAll()
  const { entries } = await listEntries(here.store.pool, { limit: 500 })
  const lost = entries.at(-1)
  assert.equal(lost?.final, true)
  await here.rpc('evm_revert', snapshot)
  await here.rpc('anvil_mine', '0x8')
  await here.readAll()
  const after = (await listEntries(here.store.pool, { limit: 500 })).entries
  const reversal = after.find(({ reverses }) => reverses === lost?.id)
  assert.ok(reversal)
  assert.deepEqual([reversal.debit, reversal.credit], [lost?.credit, lost?.debit])
  assert.match(reversal.narrative, /^Taken back: the chain lost its block/)
  assert.equal((await reconcile({ pool: here.store.pool, chain: here.world.chain }))?.agrees, true)
  const tip = await readTip(here.store.pool)
  assert.deepEqual(tip?.head, await here.world.chain.head())
})

test('the file for accountants has every entry once, balances at both ends, and no cell that a spreadsheet would run', async () => {
  let text = ''
  const { entries } = await listEntries(here.store.pool, { limit: 500 })
  for await (const some of streamCsv(here.store.pool, { from: entries[1]?.time ?? 0 })) text += some
  const rows = text.trimEnd().split('\r\n')
  assert.equal(rows[0], csvHeader)
  assert.ok(rows.every((row) => row.split(',').length >= csvHeader.split(',').length))
  const inRange = entries.filter(({ time }) => time >= (entries[1]?.time ?? 0))
  assert.equal(rows.filter((row) => row.startsWith('entry,')).length, inRange.length)
  const closing = rows.filter((row) => row.startsWith('closing,'))
  assert.equal(closing.length, (await balances(here.store.pool)).size)
  await here.store.pool.query(`update books.entry set narrative = '=cmd|calc' where id = $1`, [
    entries[0]?.id,
  ])
  let again = ''
  for await (const some of streamCsv(here.store.pool, {})) again += some
  assert.match(again, /,'=cmd\|calc,/)
})
