import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChainEvent, ProgrammeContracts } from '@specie/coin'
import fc from 'fast-check'
import { cast } from '../../../../coin/src/behaviour/cast.ts'
import { done, found } from '../../../../coin/src/behaviour/found.ts'
import { type BarList, bar } from '../../../../coin/src/behaviour/lists.ts'
import { type Draw, moveOf, standing } from '../../../../coin/src/behaviour/moves.ts'
import { signing } from '../../../../coin/src/behaviour/sign.ts'
import { mintTo, stateAndWait } from '../../../../coin/src/behaviour/stage.ts'
import { fakeWorld, rules } from '../../../../coin/src/behaviour/worlds.ts'
import { type Entry, entryKinds, printEntry, readEntry } from './entry.ts'
import { attestorsOf, entriesOfEvent } from './ofEvent.ts'
import { timeOf } from './parts.ts'
import { sourceOf } from './sourceOf.ts'

const programme = `eip155:31337:0x${'ab'.repeat(20)}`
const digest = `0x${'12'.repeat(32)}` as const

const hold: Entry<'hold'> = {
  v: 1,
  kind: 'hold',
  programme,
  by: [`0x${'cd'.repeat(20)}`],
  at: '2026-11-23T08:00:00Z',
  until: null,
  what: { vault: 1, entry: 3, amountMicrograms: '12426585465' },
  evidence: [{ of: 'ground of the hold', algorithm: 'keccak-256', digest }],
  check: {
    how: 'chain',
    chainId: 31337,
    contract: 'reserve',
    block: 9,
    blockHash: digest,
    transaction: digest,
    logIndex: 0,
  },
}
const text = (entry: Entry) => new TextDecoder().decode(printEntry(entry))
const bytes = (written: string) => new TextEncoder().encode(written)

test('an entry is one line of canonical JSON, and reads back as it was', () => {
  assert.equal(
    text(hold),
    `{"at":"2026-11-23T08:00:00Z","by":["0x${'cd'.repeat(20)}"],"check":{"block":9,"blockHash":"${digest}","chainId":31337,"contract":"reserve","how":"chain","logIndex":0,` +
      `"transaction":"${digest}"},` +
      `"evidence":[{"algorithm":"keccak-256","digest":"${digest}","of":"ground of the hold"}],"kind":"hold",` +
      `"programme":"${programme}","until":null,"v":1,"what":{"amountMicrograms":"12426585465","entry":3,"vault":1}}`,
  )
  assert.deepEqual(readEntry(printEntry(hold)), { ok: true, value: hold })
})

test('what is not canonical, of no known kind, or says more than its schema is no entry', () => {
  const good = text(hold)
  const wrong: readonly (readonly [string, RegExp])[] = [
    [`${good}\n`, /not canonical/],
    [good.replace('"v":1', '"v":1.0'), /not canonical/],
    [good.replace('hold"', 'h\\u006fld"'), /not canonical/],
    [good.replace('"kind":"hold"', '"kind":"toString"'), /no kind of entry/],
    [good.replace('"vault":1', '"vault":1,"name":"A. Person"'), /what/],
    [good.replace('12426585465', '012426585465'), /what\.amountMicrograms/],
    [good.replace(programme, 'somebody'), /programme/],
    [good.slice(1), /JSON/],
    [`\ufeff${good}`, /./],
  ]
  for (const [written, why] of wrong) {
    const read = readEntry(bytes(written))
    assert.ok(!read.ok, written)
    assert.match(read.refusal.why, why)
  }
  assert.ok(!readEntry(new Uint8Array([0xff])).ok)
})

test('whoever makes an entry outside its schema hears of it at once', () => {
  assert.throws(() => printEntry({ ...hold, at: '2026-11-23' }), /at/)
  const long = { language: 'en' as const, title: 'A', text: 'ж'.repeat(4_000) }
  const notice = {
    ...hold,
    kind: 'notice' as const,
    check: { how: 'log' } as const,
    what: { id: 'a', texts: Array(4).fill(long), corrects: null },
  }
  assert.ok(printEntry(notice).length < 65_535)
  assert.throws(() => timeOf(300_000_000_000), RangeError)
})

test('whatever happens on chain makes entries of their schema, each source once, and names nobody but parties', async () => {
  const world = await fakeWorld()
  const sign = signing(world.chain)
  await found(world)
  const first = new Map<string, BarList>()
  for (const vault of [1, 2, 3]) {
    const list = await stateAndWait(
      { world, sign },
      vault,
      [1, 2, 3, 4].map((number) => bar(number + 4 * vault - 4)),
    )
    first.set(list.root, list)
  }
  for (const account of [cast.holder, cast.otherHolder, ...cast.members])
    await mintTo({ world, sign }, cast.sponsor, account.address, 13_000_000_000n, account.address)
  const [list] = first.values()
  assert.ok(list)
  done(await world.chain.write.open(cast.holder, { vault: 1, proof: list.proofOf(bar(1).barKey) }))
  await world.remember()
  const kinds = new Set<string>()
  const number = fc.noBias(fc.nat(10_000))
  const draw: fc.Arbitrary<Draw> = fc.record({ move: number, a: number, b: number, c: number })
  await fc.assert(
    fc.asyncProperty(fc.array(draw, { minLength: 40, maxLength: 90 }), async (draws) => {
      await world.recall()
      for (const one of draws) {
        const move = await moveOf(one, await standing(world.chain, sign, new Map(first)))
        if (move.kind === 'advance') await world.advance(move.seconds)
        else
          await (world.chain.write[move.name] as (by: unknown, what: unknown) => Promise<unknown>)(
            move.signer,
            move.what,
          )
      }
      for (const kind of assertEntries(await world.chain.events({ from: 0 }), world.chain.contracts))
        kinds.add(kind)
    }),
    { numRuns: 15, endOnFailure: true },
  )
  for (const kind of [
    'weightList',
    'statement',
    'mint',
    'hold',
    'titleOpened',
    'admission',
    'council',
    'vault',
    'cap',
  ])
    assert.ok(kinds.has(kind), `no game came to ${kind}`)
  assert.ok([...kinds].every((kind) => (entryKinds as readonly string[]).includes(kind)))
})

test('of a settlement the log has totals and the root: how many took part, and not who', () => {
  const members = [1, 2, 3].map((place) => `0x${String(place).repeat(40)}` as const)
  const [asset, other] = [`0x${'Ab'.repeat(20)}`, `0x${'c0'.repeat(20)}`] as const
  const event: ChainEvent = {
    kind: 'settled',
    digest,
    obligationsRoot: digest,
    members,
    assets: [asset, other],
    totals: [90_000_000n, 0n],
    titles: 2,
    decision: digest,
    block: { number: 9, hash: digest, time: 1_700_000_000 },
    transaction: digest,
    logIndex: 4,
  }
  const context = { chainId: 31337, reserve: `0x${'ab'.repeat(20)}`, maxAgeSeconds: 1, attestors: new Map() }
  const [entry, ...more] = entriesOfEvent(event, context)
  assert.ok(entry !== undefined && entry.kind === 'settlement' && more.length === 0)
  assert.deepEqual(entry.what, {
    batch: digest,
    obligationsRoot: digest,
    members: 3,
    totals: [
      { asset: asset.toLowerCase(), units: '90000000' },
      { asset: other, units: '0' },
    ],
    titles: 2,
    decision: digest,
  })
  const written = text(entry)
  for (const member of members) assert.ok(!written.includes(member.slice(2)))
})

function assertEntries(events: readonly ChainEvent[], contracts: ProgrammeContracts): ReadonlySet<string> {
  const context = {
    chainId: 31337,
    reserve: contracts.reserve,
    maxAgeSeconds: rules.maxAgeSeconds,
    attestors: attestorsOf(events),
  }
  const made = events.flatMap((event) => entriesOfEvent(event, context))
  assert.equal(new Set(made.map(sourceOf)).size, made.length)
  // The council confirms and lifts freezes too; what moved in a settlement is told by asset.
  const own = new Set(
    [contracts.reserve, contracts.council, contracts.coin].map((address) => address.toLowerCase()),
  )
  const parties = new Set(
    events.flatMap((event) => {
      if (event.kind === 'admitted') return [event.party.toLowerCase()]
      return event.kind === 'vaultAdded' ? [event.sponsor.toLowerCase(), event.custodian.toLowerCase()] : []
    }),
  )
  for (const entry of made) {
    if (entry.kind === 'statement')
      assert.equal(
        entry.by.length,
        entry.what.signers
          .replace('0x', '')
          .split('')
          .reduce((sum, digit) => sum + bitsOf(digit), 0),
      )
    const printed = printEntry(entry)
    assert.deepEqual(readEntry(printed), { ok: true, value: entry })
    const accounts = new TextDecoder().decode(printed).match(/0x[0-9a-f]{40}(?![0-9a-f])/g) ?? []
    for (const account of accounts)
      assert.ok(parties.has(account) || own.has(account), `${entry.kind} names ${account}`)
  }
  return new Set(made.map(({ kind }) => kind))
}

function bitsOf(hexDigit: string): number {
  return Number.parseInt(hexDigit, 16).toString(2).replaceAll('0', '').length
}
