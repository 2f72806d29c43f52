import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readTip } from '@specie/coin/reader'
import { coinUnits, micrograms } from '@specie/units'
import { done } from '../../coin/src/behaviour/found.ts'
import { digestNamed } from '../../coin/src/behaviour/sign.ts'
import { type BooksWorld, bar, booksWorld, cast, mintTo, state, stateAndWait } from '../test/booksWorld.ts'
import { foldEntries } from '../test/foldEntries.ts'
import { keepList, kilobarList, loseBar, publishNewer, registerVaultTwo } from '../test/registerSide.ts'
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

/** As somebody who owns the database could; the program itself is refused by the table. */
async function behindItsBack(sql: string, ...values: readonly unknown[]): Promise<void> {
  const { pool } = here.store
  await pool.query('alter table books.entry disable trigger append_only')
  await pool.query(sql, [...values])
  await pool.query('alter table books.entry enable trigger append_only')
}

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
      wrong: () =>
        behindItsBack('update books.entry set amount = amount + 1 where id = $1', coin.rows[0]?.id),
      right: () =>
        behindItsBack('update books.entry set amount = amount - 1 where id = $1', coin.rows[0]?.id),
    },
    {
      what: /metal waiting in vault 1: the contracts/,
      wrong: () =>
        behindItsBack('update books.entry set amount = amount + 1 where id = $1', metal.rows[0]?.id),
      right: () =>
        behindItsBack('update books.entry set amount = amount - 1 where id = $1', metal.rows[0]?.id),
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
  await behindItsBack(`update books.entry set narrative = '=cmd|calc' where id = $1`, entries[0]?.id)
  let again = ''
  for await (const some of streamCsv(here.store.pool, {})) again += some
  assert.match(again, /,'=cmd\|calc,/)
  await behindItsBack(
    'update books.entry set narrative = $2 where id = $1',
    entries[0]?.id,
    entries[0]?.narrative,
  )
})

test('the register is held against the statement to the microgram; what is only not sworn to yet is named, and no difference', async () => {
  const { pool } = here.store
  const { chain } = here.world
  const turn = async () => {
    await here.readAll()
    const result = await reconcileAndAlarm({ pool, chain, log })
    assert.ok(result)
    return result
  }
  const { text, counted } = kilobarList()
  await registerVaultTwo(pool)
  for (const [sworn, difference] of [
    [counted, 0n],
    [counted + 1n, 1n],
    [counted - 1n, 1n],
  ] as const) {
    const list = await stateAndWait(here.stage, 2, [bar(90, sworn)])
    await keepList(pool, list.root, text, counted)
    const result = await turn()
    const line = result.comparisons.find(({ what }) => what === 'gold on the list of vault 2')
    assert.deepEqual([line?.leftMicrograms, line?.rightMicrograms], [sworn, counted])
    assert.equal(result.differenceMicrograms, difference)
    assert.equal(result.agrees, difference === 0n)
  }
  const again = await stateAndWait(here.stage, 2, [bar(91, counted)])
  await keepList(pool, again.root, text, counted)
  assert.equal((await turn()).agrees, true)

  await publishNewer(pool, new Date())
  const newer = await turn()
  assert.equal(newer.agrees, true)
  assert.match(
    newer.notes.join('\n'),
    /Vault 2: a list of .* with 5 µg is in the register and not sworn to; 999900000 µg are/,
  )
})

test('a bar that the register has as gone and no journal has is named at first, and an alarm after an hour', async () => {
  const { pool } = here.store
  const { chain } = here.world
  await loseBar(pool, bar(95).barKey, new Date())
  const first = await reconcile({ pool, chain })
  assert.equal(first?.agrees, true)
  assert.match(first?.notes.join('\n') ?? '', /that left vault 2: noted at .*, not in the journal/)
  await pool.query(`alter table register.departure disable trigger all`)
  await pool.query(`update register.departure set recorded_at = now() - interval '61 minutes'`)
  const later = await reconcileAndAlarm({ pool, chain, log })
  assert.equal(later?.agrees, false)
  assert.equal(later?.differenceMicrograms, 1n)
  assert.match(
    logged.join('\n'),
    new RegExp(
      `ALARM .*bar ${bar(95).barKey} that left vault 2: the register, gone 1 µg, the journal on chain, not gone 0 µg`,
    ),
  )
})

test('metal waits for the raise delay in an account of its own; time alone is no difference', async () => {
  const { pool } = here.store
  const { chain } = here.world
  await state(here.stage, 3, [bar(60)])
  await here.readAll()
  const of = async (part: string) => (await balances(pool)).get(`metal:${part}:3`) ?? 0n
  assert.deepEqual([await of('available'), await of('waiting')], [0n, bar(60).fine])
  await here.world.advance(86_400)
  await here.readAll()
  const due = await reconcile({ pool, chain })
  assert.match(
    due?.notes.join('\n') ?? '',
    new RegExp(`Vault 3: the raise delay of ${bar(60).fine} µg is over since the last event`),
  )
  assert.equal(
    due?.comparisons
      .filter(({ what }) => /metal (available|waiting) in vault 3/.test(what))
      .every(({ differenceMicrograms }) => differenceMicrograms === 0n),
    true,
  )
  await pay(3n)
  await here.readAll()
  assert.deepEqual([await of('available'), await of('waiting')], [bar(60).fine, 0n])
  // Rolled back and read again, it ripens once.
  await here.rpc('anvil_reorg', 1, [])
  await pay(5n)
  await here.readAll()
  assert.deepEqual([await of('available'), await of('waiting')], [bar(60).fine, 0n])
})

test('an entry is neither changed nor, once final, struck out', async () => {
  const { pool } = here.store
  await assert.rejects(pool.query('update books.entry set amount = amount + 1'), /is never changed/)
  await assert.rejects(pool.query('update books.entry set final = false'), /is never changed/)
  await here.rpc('anvil_mine', '0x4')
  await here.readAll()
  await assert.rejects(pool.query('delete from books.entry'), /never struck out/)
})

test('the file of a range, of one sponsor or of final blocks only closes with what it opened with and its entries', async () => {
  const { pool } = here.store
  const { entries } = await listEntries(pool, { limit: 500 })
  const middle = entries[Math.floor(entries.length / 2)]?.time ?? 0
  for (const filter of [
    { from: middle },
    { from: middle, to: middle + 100_000 },
    { from: middle, sponsor: cast.sponsor.address },
    { from: middle, vault: 1 },
    { from: middle, final: true },
  ]) {
    let text = ''
    for await (const some of streamCsv(pool, filter)) text += some
    const sum = new Map<string, bigint>()
    const post = (account: string, amount: bigint) => sum.set(account, (sum.get(account) ?? 0n) + amount)
    for (const row of text.trimEnd().split('\r\n').slice(1)) {
      const cells = row.split(',')
      const sign = cells[0] === 'closing' ? -1n : 1n
      const amount = BigInt(cells[11] ?? '') * sign
      if (cells[9] !== '') post(cells[9] ?? '', amount)
      if (cells[10] !== '') post(cells[10] ?? '', -amount)
    }
    assert.ok(sum.size > 0)
    assert.deepEqual(
      [...sum].filter(([, rest]) => rest !== 0n),
      [],
      JSON.stringify(filter),
    )
  }
})

test('books that begin late, or are made again, are the same as those that were kept', async () => {
  const { pool } = here.store
  const kept = await entriesAsText()
  await pool.query('truncate books.entry, books.followed')
  await pay(23n)
  await here.readAll()
  const made = await entriesAsText()
  const final = new Map(made)
  for (const [place, entry] of kept) assert.equal(final.get(place), entry)
  assert.equal(made.length, kept.length + 1)
  assert.deepEqual([...(await balances(pool))], [...(await recomputed())])
})

/** By their place; entries that take back others, and those taken back, are of chains that are gone. */
async function entriesAsText(): Promise<readonly (readonly [string, string])[]> {
  const { rows } = await here.store.pool.query<{ place: string; entry: string }>(
    `select block || ' ' || log_index || ' ' || line || ' ' || block_hash as place,
       concat_ws('|', book, debit, credit, amount, narrative, evidence, final) as entry
     from books.entry one where reverses is null and not exists (select from books.entry where reverses = one.id) order by id`,
  )
  return rows.map(({ place, entry }) => [place, entry])
}

async function recomputed(): Promise<ReadonlyMap<string, bigint>> {
  const events = await here.world.chain.events({ from: 1 })
  return new Map([...foldEntries(events).balances].sort(([one], [other]) => (one < other ? -1 : 1)))
}
