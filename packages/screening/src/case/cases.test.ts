import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Outcome } from '@specie/units'
import { keccak256, stringToBytes } from 'viem'
import { casesInTheWay, countCases, findCaseDecision, listCases, readCase } from '../store/cases.ts'
import type { CaseFacts, WholeCase } from './case.ts'
import {
  answerCase,
  type CaseWrite,
  confirmOutcome,
  proposeOutcome,
  reopenCase,
  returnProposal,
  withdrawProposal,
} from './decide.ts'
import type { CaseOutcome } from './machine.ts'
import { openCaseFor } from './openCaseFor.ts'
import type { CaseRefusal } from './refusal.ts'
import { replayCase } from './replay.ts'
import { rescreenAll } from './rescreenAll.ts'
import { screenParty } from './screenParty.ts'
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
  setting.publish('test', [listed('100', 'Somebody Else Entirely')])
})
after(() => setting?.close())

test('a possible match becomes a case, once, however often the party is screened', async () => {
  setting.publish('test', [listed('1', 'Boris Fedorovich Quillfeather'), listed('2', 'Mara Ostertag')])
  const party = await setting.draft(person('Boris', 'Quillfeather'))
  const ask = () => screenParty(setting.rooms, party.id, { cause: 'drafted', now })
  const runs = await Promise.all([ask(), ask(), ask()])
  assert.deepEqual(new Set(runs.map((run) => JSON.stringify(run))).size, 1)
  const [one, ...others] = await openOf(party.id)
  assert.deepEqual(others, [])
  assert.deepEqual([one?.person, one?.list, one?.entry, one?.state], ['party', 'test', '1', 'open'])
})

test('two officers clear a match: the decision names lists, matcher and score, and nobody’s name', async () => {
  const version = setting.publish('test', [listed('11', 'Tobias Wackernagel-Unmut')])
  const { id: party } = await setting.draft(person('Tobias', 'Wackernagel-Unmut'))
  const one = await screened(party)
  const proposed = must(
    await proposeOutcome(setting.rooms, {
      ...write(one.id, anna, 'Another date of birth, says the passport of Tobias.'),
      outcome: 'clear',
      match: one.match,
      attachments: [{ digest: `0x${'7'.repeat(64)}`, name: 'passport of Tobias' }],
    }),
  )
  assert.equal(proposed.state, 'proposed')
  const proposal = proposed.proposal?.number ?? 0
  const alone = await confirmOutcome(setting.rooms, { ...write(one.id, anna), proposal })
  assert.deepEqual(alone, { ok: false, refusal: { code: 'CASE_SAME_OFFICER', by: anna } })
  const cleared = must(await confirmOutcome(setting.rooms, { ...write(one.id, boris), proposal }))
  assert.equal(cleared.state, 'cleared')
  const decision = cleared.acts.at(-1)?.decision
  assert.ok(decision)
  assert.equal(keccak256(stringToBytes(decision.text)), decision.digest)
  assert.match(decision.text, new RegExp(`^list test version ${version}$`, 'm'))
  assert.match(decision.text, /^match 1 by name score \d+ matcher specie-/m)
  assert.match(decision.text, new RegExp(`^proposed by ${anna} at .* reason 0x`, 'm'))
  assert.match(decision.text, /^proposed on 0x7{64}$/m)
  assert.doesNotMatch(decision.text, /Tobias|Wackernagel|passport|1961/i)
  assert.deepEqual(await findCaseDecision(setting.pool, decision.digest), {
    case: one.id,
    text: decision.text,
  })
  // Nothing of it is readable in the tables.
  const { rows } = await setting.pool.query(
    `select (select json_agg(act)::text from screening.case_act act) || (select json_agg(run)::text from screening.case_run run) as all`,
  )
  assert.doesNotMatch(String(rows[0]?.all), /Tobias|passport/i)
})

test('four eyes hold past the program too, and nothing on record is changed', async () => {
  setting.publish('test', [listed('21', 'Gerwulf Zaunkoenig')])
  const { id: party } = await setting.draft(person('Gerwulf', 'Zaunkoenig'))
  const one = await proposedCase(party, 'block')
  await assert.rejects(
    setting.pool.query(
      `insert into screening.case_act ("case", number, owner, act, outcome, match, by, proposed_by, at, decision_text, decision_digest, write_key)
       values ($1, 9, $2, 'confirmed', 'clear', 1, $3, $3, now(), 'x', $4, 'past')`,
      [one.id, party, anna, `0x${'0'.repeat(64)}`],
    ),
    /check/,
  )
  for (const sql of [
    'delete from screening.case_act',
    `update screening.case_act set outcome = 'clear' where act = 'proposed'`,
    'update screening.case_match set sealed = null',
    'update screening.case_match set score = 0',
    'truncate screening.case_run cascade',
  ])
    await assert.rejects(setting.pool.query(sql), /append-only/, sql)
})

test('a proposal is given back, withdrawn or moved on from; each needs its reason and its state', async () => {
  setting.publish('test', [listed('31', 'Ludmilla Ferngruber')])
  const { id: party } = await setting.draft(person('Ludmilla', 'Ferngruber'))
  const one = await proposedCase(party, 'clear')
  const proposal = one.proposal?.number ?? 0
  const wrongNumber = await returnProposal(setting.rooms, { ...write(one.id, boris), proposal: proposal + 1 })
  assert.equal(refusalOf(wrongNumber).code, 'CASE_MOVED_ON')
  const silent = await returnProposal(setting.rooms, { ...write(one.id, boris, '  '), proposal })
  assert.deepEqual(refusalOf(silent), {
    code: 'CASE_FIELD_WRONG',
    field: 'reason',
    expected: 'why, in 1 to 4,000 characters',
  })
  const returned = must(await returnProposal(setting.rooms, { ...write(one.id, boris), proposal }))
  assert.deepEqual([returned.state, returned.proposal], ['open', null])
  await proposedAgain(one, 'askMore')
  const byAnother = await withdrawProposal(setting.rooms, write(one.id, boris))
  assert.deepEqual(refusalOf(byAnother), { code: 'CASE_NOT_PROPOSER', proposedBy: anna })
  assert.equal(must(await withdrawProposal(setting.rooms, write(one.id, anna))).state, 'open')
  assert.deepEqual(refusalOf(await reopenCase(setting.rooms, write(one.id, anna))), {
    code: 'CASE_STATE',
    case: one.id,
    state: 'open',
    possible: ['cleared', 'blocked'],
  })
  assert.deepEqual(refusalOf(await answerCase(setting.rooms, write('999', anna))), {
    code: 'CASE_UNKNOWN',
    case: '999',
  })
})

test('more is asked for, comes, and the case is open again', async () => {
  setting.publish('test', [listed('41', 'Wilhelmine Rabensteiner')])
  const { id: party } = await setting.draft(person('Wilhelmine', 'Rabensteiner'))
  const one = await proposedCase(party, 'askMore')
  const proposal = one.proposal?.number ?? 0
  const waiting = must(await confirmOutcome(setting.rooms, { ...write(one.id, boris), proposal }))
  assert.equal(waiting.state, 'waiting')
  assert.equal(must(await answerCase(setting.rooms, write(one.id, clara))).state, 'open')
})

test('the same write is done once; its key with another body is refused', async () => {
  setting.publish('test', [listed('51', 'Kasimir Holzapfel-Brandt')])
  const { id: party } = await setting.draft(person('Kasimir', 'Holzapfel-Brandt'))
  const one = await screened(party)
  const asked = { ...write(one.id, anna), outcome: 'clear', match: 1 } as const
  const first = must(await proposeOutcome(setting.rooms, asked))
  assert.deepEqual(must(await proposeOutcome(setting.rooms, asked)), first)
  const other = await proposeOutcome(setting.rooms, { ...asked, outcome: 'block' })
  assert.deepEqual(refusalOf(other), { code: 'CASE_KEY_USED', key: asked.key })
})

test('what was cleared stays cleared through new lists, until the entry or the person is another', async () => {
  const entry = listed('61', 'Ottokar Silberzweig')
  setting.publish('test', [entry])
  const { id: party } = await setting.draft(person('Ottokar', 'Silberzweig'))
  const one = await decided(await proposedCase(party, 'clear'))
  await setting.admit(party)

  setting.publish('test', [entry, listed('62', 'Nobody Near It')])
  await rescreenAll(setting.rooms, { now: () => now })
  assert.equal((await whole(one.id)).state, 'cleared', 'a new list with the same entry')

  setting.publish('test', [{ ...entry, remarks: 'Also in Zurich.' }])
  await rescreenAll(setting.rooms, { now: () => now })
  const reopened = await whole(one.id)
  assert.deepEqual([reopened.state, reopened.match, reopened.acts.at(-1)?.act], ['open', 2, 'changed'])

  await decided(await proposedAgain(reopened, 'clear'))
  const changed = { ...person('Ottokar', 'Silberzweig'), region: null }
  const self = { ...changed.self, nationalities: ['CH', 'AT'] } as typeof changed.self
  await setting.change(party, 1, { ...changed, self })
  const rescreened = must(await screenParty(setting.rooms, party, { cause: 'drafted', now }))
  assert.deepEqual(rescreened.hits, [{ case: one.id, match: 3 }])
  assert.equal((await whole(one.id)).state, 'open')
})

test('a proposal lapses when what it was about has changed', async () => {
  const entry = listed('71', 'Roswitha Kleinschmager')
  setting.publish('test', [entry])
  const { id: party } = await setting.draft(person('Roswitha', 'Kleinschmager'))
  const one = await proposedCase(party, 'clear')
  setting.publish('test', [{ ...entry, programmes: ['TEST', 'OTHER'] }])
  await screenParty(setting.rooms, party, { cause: 'asked', now })
  const proposal = one.proposal?.number ?? 0
  const late = await confirmOutcome(setting.rooms, { ...write(one.id, boris), proposal })
  assert.equal(refusalOf(late).code, 'CASE_STATE')
  const blind = { ...write(one.id, anna), outcome: 'clear', match: 1 } as const
  assert.deepEqual(refusalOf(await proposeOutcome(setting.rooms, blind)), {
    code: 'CASE_MOVED_ON',
    case: one.id,
    match: 2,
  })
})

test('an entry that leaves its list is said, decides nothing, and a block outlasts it', async () => {
  setting.publish('test', [listed('81', 'Hieronymus Vogelsanger')])
  const { id: party } = await setting.draft(person('Hieronymus', 'Vogelsanger'))
  const one = await decided(await proposedCase(party, 'block'))
  assert.equal(one.state, 'blocked')
  setting.publish('test', [listed('82', 'Quite Another Person')])
  await screenParty(setting.rooms, party, { cause: 'asked', now })
  const lost = await whole(one.id)
  assert.deepEqual([lost.state, lost.lost, lost.acts.at(-1)?.act], ['blocked', true, 'lost'])
  assert.deepEqual(
    (await casesInTheWay(setting.pool, party, [])).map(({ id }) => id),
    [one.id],
  )
  assert.equal(must(await reopenCase(setting.rooms, write(one.id, clara))).state, 'open')
})

test('an owner who changes his place among the owners keeps his case', async () => {
  setting.publish('test', [listed('91', 'Eusebia Moorhuhn'), listed('92', 'Xaver Distelkamp')])
  const firm = (owners: [string, string][]) => ({
    jurisdiction: 'CH',
    kind: 'company' as const,
    self: {
      is: 'organisation' as const,
      names: [{ type: 'legal' as const, full: 'Blaugrund Handel AG' }],
      registeredIn: 'CH',
    },
    owners: owners.map(([given, family]) => ({
      who: { is: 'person' as const, names: [{ type: 'legal' as const, given, family }] },
      shareBasisPoints: 3_000,
    })),
  })
  const party = await setting.draft(
    firm([
      ['Eusebia', 'Moorhuhn'],
      ['Xaver', 'Distelkamp'],
    ]),
  )
  must(await screenParty(setting.rooms, party.id, { cause: 'drafted', now }))
  const cases = await openOf(party.id)
  assert.deepEqual(
    cases.map((one) => `${one.person} ${one.entry}`),
    ['owner 1 91', 'owner 2 92'],
  )
  const xaver = cases[1]
  assert.ok(xaver)
  await decided(await proposedAgain(await whole(xaver.id), 'clear'))
  const fewer = await setting.change(party.id, 1, firm([['Xaver', 'Distelkamp']]))
  must(await screenParty(setting.rooms, fewer.id, { cause: 'drafted', now }))
  assert.equal((await whole(xaver.id)).state, 'cleared')
  assert.equal((await whole(cases[0]?.id ?? '')).lost, true)
})

test('an account that is nobody’s gets a case of its own, once; a party’s leads to the party', async () => {
  const wallet = account('d')
  const entry = listed('101', 'Holder Of Listed Wallet', { wallets: [{ currency: 'ETH', address: wallet }] })
  const version = setting.publish('test', [entry])
  const lookup = await setting.rooms.lookup()
  const subject = { kind: 'unknown', names: [], date: null, countries: [], birthCountry: null } as const
  const find = (address: string) =>
    lookup.find({ ...subject, gender: null, identifiers: [], wallets: [address] })
  const lists = [{ list: 'test', version }]
  const ask = () => openCaseFor(setting.rooms, { address: wallet, found: find(wallet), lists, now })
  const [first, second] = await Promise.all([ask(), ask()])
  assert.deepEqual(must(first), must(second))
  const [one] = await listCases(setting.pool, all(`holder ${wallet}`))
  assert.deepEqual([one?.about, one?.by, one?.score], [{ is: 'holder', address: wallet }, 'wallet', 10_000])
  const block = await decided(await proposedAgain(await whole(one?.id ?? ''), 'block'))
  assert.match(block.acts.at(-1)?.decision?.text ?? '', new RegExp(`^about holder ${wallet}$`, 'm'))

  const member = account('e')
  setting.publish('test', [
    listed('102', 'Another Wallet', { wallets: [{ currency: 'ETH', address: member }] }),
  ])
  const party = await setting.draft(person('Wendelin', 'Uhrmacher', [member]))
  const now2 = await setting.rooms.lookup()
  const run = must(
    await openCaseFor(setting.rooms, { address: member, found: [], lists: now2.versions, now }),
  )
  assert.deepEqual(run.about, { is: 'party', party: party.id })
  assert.equal(run.hits.length, 1)
})

test('every match is replayed to the same score and reasoning from what was kept; what was altered shows', async () => {
  const entry = listed('111', 'Балтазар Кляйнегельд')
  setting.publish('test', [entry])
  const { id: party } = await setting.draft(person('Baltazar', 'Klyaynegeld'))
  const one = await decided(await proposedCase(party, 'clear'))
  const replay = await replayCase(setting.rooms, one.id)
  assert.ok(replay)
  assert.equal(replay.agrees, true, JSON.stringify(replay))
  assert.deepEqual(
    replay.matches.map(({ sameScore, sameExplanation, entryInList }) => [
      sameScore,
      sameExplanation,
      entryInList,
    ]),
    [[true, true, true]],
  )
  assert.equal(replay.decisions.length, 1)
  const { pool } = setting
  await pool.query('alter table screening.case_match disable trigger append_only')
  await pool.query('update screening.case_match set score = score - 1 where "case" = $1', [one.id])
  const other = await replayCase(setting.rooms, one.id)
  assert.deepEqual([other?.agrees, other?.matches[0]?.sameScore], [false, false])
  await pool.query(
    'update screening.case_match set score = score + 1, entry_content = $2 where "case" = $1',
    [one.id, JSON.stringify({ ...entry, remarks: 'put in later' })],
  )
  await pool.query('alter table screening.case_match enable trigger append_only')
  const altered = await replayCase(setting.rooms, one.id)
  assert.deepEqual([altered?.agrees, altered?.matches[0]?.entryUnaltered], [false, false])
  assert.match(altered?.matches[0]?.says ?? '', /the record was altered/)
})

test('a new list version brings a hit on an admitted party into the queue within seconds', async () => {
  setting.publish('test', [listed('121', 'Not Anybody Here')])
  const parties: string[] = []
  for (let index = 0; index < 30; index += 1) {
    const party = await setting.draft(person(`Given${index}`, `Familienname${index}berger`))
    await setting.admit(party.id)
    parties.push(party.id)
  }
  setting.publish('test', [listed('122', 'Given17 Familienname17berger')])
  const began = performance.now()
  // Two workers at once: each party is screened once.
  await Promise.all([1, 2].map(() => rescreenAll(setting.rooms, { now: () => now })))
  assert.ok(performance.now() - began < 10_000)
  const found = (await openOf(parties[17] ?? '')).filter(({ entry }) => entry === '122')
  assert.equal(found.length, 1)
  const again = await rescreenAll(setting.rooms, { now: () => now })
  assert.equal(again.screened, 0)
  const counts = await countCases(setting.pool)
  assert.ok(counts.byState.open > 0 && counts.oldest !== null && counts.runs > 30)
})

async function screened(party: string): Promise<CaseFacts> {
  must(await screenParty(setting.rooms, party, { cause: 'drafted', now }))
  const [one] = await openOf(party)
  assert.ok(one, 'a case')
  return one
}

async function proposedCase(party: string, outcome: CaseOutcome): Promise<WholeCase> {
  return proposedAgain(await whole((await screened(party)).id), outcome)
}

async function proposedAgain(one: WholeCase, outcome: CaseOutcome): Promise<WholeCase> {
  const { match } = await whole(one.id)
  return must(await proposeOutcome(setting.rooms, { ...write(one.id, anna), outcome, match }))
}

async function decided(one: WholeCase): Promise<WholeCase> {
  const proposal = one.proposal?.number ?? 0
  return must(await confirmOutcome(setting.rooms, { ...write(one.id, boris), proposal }))
}

async function whole(id: string): Promise<WholeCase> {
  const found = await readCase(setting.pool, setting.personal, id)
  assert.ok(found)
  return found
}

function openOf(party: string): Promise<readonly CaseFacts[]> {
  return listCases(setting.pool, { ...all(party), states: ['open'] })
}

function all(owner: string) {
  return {
    states: ['open', 'proposed', 'waiting', 'cleared', 'blocked'],
    owner,
    after: null,
    limit: 100,
  } as const
}

function write(id: string, by: CaseWrite['by'], reason = 'As the papers show.'): CaseWrite {
  keys += 1
  return { by, key: `key ${keys}`, case: id, reason, now }
}

function must<T, R>(outcome: Outcome<T, R>): T {
  if (!outcome.ok) assert.fail(JSON.stringify(outcome.refusal))
  return outcome.value
}

function refusalOf(outcome: Outcome<unknown, CaseRefusal>): CaseRefusal {
  if (outcome.ok) assert.fail('It was let through.')
  return outcome.refusal
}
