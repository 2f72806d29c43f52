import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Outcome } from '@specie/units'
import { withdrawParty } from '../party/index.ts'
import { readCase } from '../store/cases.ts'
import { findParty } from '../store/parties.ts'
import type { CaseMatch } from './case.ts'
import { confirmOutcome, proposeOutcome } from './decide.ts'
import { openCaseFor } from './openCaseFor.ts'
import type { DenialReason } from './question.ts'
import { rescreenAll } from './rescreenAll.ts'
import { screenParty } from './screenParty.ts'
import { standingOf } from './standing.ts'
import {
  account,
  anna,
  boris,
  type CaseSetting,
  caseSetting,
  clara,
  listed,
  now,
  person,
} from './testSetting.ts'

let setting: CaseSetting
let keys = 0
before(async () => {
  setting = await caseSetting()
})
after(() => setting?.close())

test('a clearing about papers that were withdrawn clears nobody on the papers before them', async () => {
  const { pool, personal, rooms } = setting
  setting.publish('test', [listed('1', 'Nobody Near')])
  const { id, screenedDigest } = await setting.draft(person('Ottokar', 'Silberzweig', [account('1')]))
  await setting.admit(id)
  setting.publish('test', [listed('2', 'Ottokar Silberzweig')])
  await rescreen()
  assert.equal(await standing(id), 'CASE_OPEN')

  const papers = person('Ottokar', 'Silberzweig', [account('1')])
  const self = { ...papers.self, gender: 'male', nationalities: ['CH', 'AT'] } as typeof papers.self
  const changed = await setting.change(id, 1, { ...papers, self })
  const about = await clearFirstHit(id)
  const withdrawing = { by: anna, key: 'withdrawing', party: id, version: changed.version, now }
  must(await withdrawParty(pool, personal, { ...withdrawing, why: 'a slip of the pen' }))
  assert.equal((await findParty(pool, id))?.screenedDigest, screenedDigest)
  assert.notEqual(await standing(id), 'stands', 'before it is screened again')

  await rescreen()
  assert.equal(await standing(id), 'CASE_OPEN')
  const one = await readCase(pool, personal, about.case)
  assert.deepEqual([one?.state, one?.match, one?.acts.at(-1)?.act], ['open', 3, 'changed'])
  const [first, , third] = one?.matches ?? []
  assert.equal(first?.subjectDigest, third?.subjectDigest)

  // Decided about these very papers, and only then, it stands; and it stays so.
  await clearFirstHit(id)
  assert.equal(await standing(id), 'stands')
  await rescreen()
  await screenParty(rooms, id, { cause: 'asked', now })
  assert.equal(await standing(id), 'stands')
})

test('a clearing about one text of an entry clears nobody once the list says the other text again', async () => {
  const strong = listed('11', 'Balthasar Quendelmeier', { remarks: 'The same passport.' })
  const weak = listed('11', 'Balthasar Quendelmeier', { remarks: 'Corrected: a man of 90 years.' })
  setting.publish('test', [listed('1', 'Nobody Near')])
  const { id } = await setting.draft(person('Balthasar', 'Quendelmeier'))
  await setting.admit(id)
  for (const text of [strong, weak]) {
    setting.publish('test', [text])
    await rescreen()
  }
  await clearFirstHit(id)
  assert.equal(await standing(id), 'stands')
  setting.publish('test', [strong])
  await rescreen()
  assert.equal(await standing(id), 'CASE_OPEN')
  setting.publish('test', [weak])
  await rescreen()
  assert.equal(await standing(id), 'CASE_OPEN', 'nor when it says the cleared text once more')
})

test('a list that goes and comes back finds the cleared match as it was, and it stays cleared', async () => {
  setting.publish('test', [listed('1', 'Nobody Near')])
  setting.publish('second', [listed('21', 'Kunigunde Aschenbrenner')])
  const { id } = await setting.draft(person('Kunigunde', 'Aschenbrenner'))
  const { case: one } = await clearFirstHit(id)
  await setting.admit(id)
  const second = setting.inForce.get('second')
  assert.ok(second)
  setting.inForce.delete('second')
  assert.equal(await standing(id), 'SCREENED_AGAINST_OLD_LISTS')
  await rescreen()
  assert.equal((await readCase(setting.pool, setting.personal, one))?.lost, true)
  setting.inForce.set('second', second)
  await rescreen()
  assert.equal(await standing(id), 'stands')
  assert.equal((await readCase(setting.pool, setting.personal, one))?.lost, false)
  setting.inForce.delete('second')
})

test('an owner who joined, was cleared, left and came back as another is looked at as that other', async () => {
  setting.publish('test', [listed('31', 'Xaver Distelkamp')])
  const firm = (born: string | null) => ({
    jurisdiction: 'CH',
    kind: 'company' as const,
    self: {
      is: 'organisation' as const,
      names: [{ type: 'legal' as const, full: 'Blaugrund Handel AG' }],
      registeredIn: 'CH',
    },
    ...(born === null
      ? {}
      : {
          owners: [
            {
              who: {
                is: 'person' as const,
                names: [{ type: 'legal' as const, given: 'Xaver', family: 'Distelkamp' }],
                born,
              },
              shareBasisPoints: 3_000,
            },
          ],
        }),
  })
  const { id } = await setting.draft(firm('1950-01-01'))
  must(await screenParty(setting.rooms, id, { cause: 'drafted', now }))
  let version = 1
  const change = async (born: string | null) => {
    const changed = await setting.change(id, version, firm(born))
    version = changed.version
    await rescreen()
  }
  assert.equal(await standing(id), 'CASE_OPEN')
  await change('1980-01-01')
  await clearFirstHit(id)
  assert.equal(await standing(id), 'stands')
  await change(null)
  assert.equal(await standing(id), 'stands')
  await change('1950-01-01')
  assert.equal(await standing(id), 'CASE_OPEN', 'nobody ever cleared the one born in 1950')
})

test('a worker that looked in the lists of before keeps its run last: nobody stands on either', async () => {
  const strong = listed('41', 'Hadumod Pfefferkorn', { remarks: 'One text.' })
  const weak = listed('41', 'Hadumod Pfefferkorn', { remarks: 'Another text.' })
  setting.publish('test', [strong])
  const { id } = await setting.draft(person('Hadumod', 'Pfefferkorn'))
  const old = await setting.rooms.lookup()
  setting.publish('test', [weak])
  await clearFirstHit(id)
  assert.equal(await standing(id), 'stands')
  const late = { ...setting.rooms, lookup: async () => old }
  must(await screenParty(late, id, { cause: 'asked', now }))
  assert.equal(await standing(id), 'SCREENED_AGAINST_OLD_LISTS')
  await rescreen()
  assert.equal(await standing(id), 'CASE_OPEN')
})

test('a run by another matcher in between does not unmake a run; the same papers in the same text still stand', async () => {
  setting.publish('test', [listed('51', 'Irmtraud Zwetschgenbaum')])
  const { id } = await setting.draft(person('Irmtraud', 'Zwetschgenbaum'))
  await clearFirstHit(id)
  await rescreen()
  const { pool } = setting
  // As the release before this one would keep it, while both are at work.
  const copied = `owner, party, address, version, screened, lists, lists_digest, persons, hits, cause, at`
  await pool.query(
    `insert into screening.case_run (${copied}, matcher)
     select ${copied}, 'specie-before' from screening.case_run where owner = $1`,
    [id],
  )
  assert.equal(await standing(id), 'stands')
  assert.equal((await rescreenAll(setting.rooms, { now: () => now })).screened, 0)
})

test('a holder who was cleared on another text of the entry is before the officers again when the text is back', async () => {
  const wallet = account('7')
  const of = (remarks: string) =>
    listed('61', 'Holder Of A Listed Wallet', { remarks, wallets: [{ currency: 'ETH', address: wallet }] })
  const look = async (remarks: string) => {
    const version = setting.publish('test', [of(remarks)])
    const lookup = await setting.rooms.lookup()
    const subject = { kind: 'unknown', names: [], date: null, countries: [], birthCountry: null } as const
    const found = lookup.find({ ...subject, gender: null, identifiers: [], wallets: [wallet] })
    const lists = [{ list: 'test', version }]
    const run = must(await openCaseFor(setting.rooms, { address: wallet, found, lists, now }))
    return run.hits[0] ?? assert.fail('It was not found.')
  }
  await look('one')
  await clear(await look('another'))
  const back = await look('one')
  assert.equal((await readCase(setting.pool, setting.personal, back.case))?.state, 'open')
})

async function rescreen(): Promise<void> {
  await rescreenAll(setting.rooms, { now: () => now })
}

async function standing(party: string): Promise<'stands' | DenialReason> {
  const facts = await findParty(setting.pool, party)
  assert.ok(facts)
  const { lists } = await setting.rooms.listsState(setting.pool, now)
  const answer = await standingOf(setting.pool, facts, lists)
  return answer.ok ? 'stands' : answer.refusal.reason
}

type Hit = { readonly case: string; readonly match: CaseMatch['number'] }

async function clearFirstHit(party: string): Promise<Hit> {
  const run = must(await screenParty(setting.rooms, party, { cause: 'drafted', now }))
  const [hit] = run.hits
  assert.ok(hit, 'a possible match')
  await clear(hit)
  return hit
}

async function clear({ case: id, match }: Hit): Promise<void> {
  const write = (by: typeof anna) => {
    keys += 1
    return { by, key: `key ${keys}`, case: id, reason: 'As the papers show.', now }
  }
  const proposed = must(await proposeOutcome(setting.rooms, { ...write(boris), outcome: 'clear', match }))
  const proposal = proposed.proposal?.number ?? 0
  must(await confirmOutcome(setting.rooms, { ...write(clara), proposal }))
}

function must<T, R>(outcome: Outcome<T, R>): T {
  if (!outcome.ok) assert.fail(JSON.stringify(outcome.refusal))
  return outcome.value
}
