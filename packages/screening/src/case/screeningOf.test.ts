import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { keccak256, stringToBytes } from 'viem'
import type { Impediment } from '../licence/question.ts'
import { eraseParty, leaveParty, type PartyFile } from '../party/index.ts'
import { listCases, readCase } from '../store/cases.ts'
import { closeLicenceVersion, draftLicence } from '../store/licences.ts'
import { confirmOutcome, proposeOutcome } from './decide.ts'
import type { CaseOutcome } from './machine.ts'
import { openCaseFor } from './openCaseFor.ts'
import type { Decision, Denial, DenialReason, ScreeningQuestion } from './question.ts'
import { rescreenAll } from './rescreenAll.ts'
import { screeningOf } from './screeningOf.ts'
import { account, anna, boris, type CaseSetting, caseSetting, listed, now, person } from './testSetting.ts'

let setting: CaseSetting
let holds: readonly Impediment[] = []
const harmless = listed('1', 'Somebody Far Away')
const [good, blocked, vault] = [account('1'), account('2'), 3]

before(async () => {
  setting = await caseSetting()
  setting.publish('test', [harmless])
  await admitted('Adelheid', 'Kupferschmied', good)
})
after(() => setting?.close())

test('everything in order: the decision says what it rests on, the same words for the same facts', async () => {
  const decision = await passes(mint(good))
  assert.equal(keccak256(stringToBytes(decision.text)), decision.digest)
  assert.deepEqual(await passes(mint(good)), decision)
  assert.match(
    decision.text,
    /^specie decision 2\npurpose mint\nparty 0x1{40}\nsubject 0x5{64}\namount 1000 micrograms\nlist test version [0-9a-f]{64}\nmatcher specie-/,
  )
  assert.match(
    decision.text,
    /^screened 0x1{40} party [0-9a-f-]{36} version 1 content 0x[0-9a-f]{64} run \d+$/m,
  )
  assert.match(decision.text, /^rules on 2026-11-23 0x[0-9a-f]{64}$/m)
  assert.doesNotMatch(decision.text, /Adelheid|Kupferschmied/)
  const other = await passes({ ...mint(good), subject: `0x${'6'.repeat(64)}` })
  assert.notEqual(other.digest, decision.digest)
})

test('no list, one that should be there, one that is too old, one twice in force: nobody is cleared', async () => {
  const kept = [...setting.inForce]
  setting.inForce.clear()
  await waits(mint(good), 'LIST_MISSING', /no sanctions list is in force/)
  for (const [name, one] of kept) setting.inForce.set(name, one)
  setting.missing.push('eu')
  await waits(mint(good), 'LIST_MISSING', /eu should be in force and no version of it is/)
  setting.missing.length = 0
  await waits(mint(good), 'LIST_STALE', /too old to approve anything on: test since 2026-11-24/, days(1))
  const [, one] = kept[0] ?? []
  assert.ok(one)
  setting.inForce.set('again', { ...one, version: 'f'.repeat(64) })
  await waits(mint(good), 'LIST_CONTRADICTORY', /test is in force in two versions at once/)
  setting.inForce.delete('again')
  await passes(mint(good))
})

test('whoever is not on record, not admitted yet, changed, gone or erased does not pass', async () => {
  await waits(mint(account('9')), 'PARTY_UNKNOWN', /no party on record has this account/)
  await waits({ ...mint(good), others: [account('9')] }, 'PARTY_UNKNOWN', /^0x9/)
  const drafted = await setting.draft(inChina('Brunhild', 'Eisenbeiss', account('3')))
  await waits(mint(account('3')), 'PARTY_NOT_ADMITTED', /is drafted, and waits for its second officer/)
  await setting.admit(drafted.id)
  await passes(mint(account('3')))
  await setting.change(drafted.id, 1, inChina('Brunhild', 'Eisenbeiss-Vogt', account('3')))
  await waits(mint(account('3')), 'PARTY_NOT_ADMITTED', /a change of party .* waits/)
  await setting.admit(drafted.id, 2)
  await passes(mint(account('3')))
  await waits(
    mint(account('3')),
    'PARTY_REVIEW_OVERDUE',
    /were due to be looked at again by/,
    days(3_000),
    true,
  )
  const ask = { by: anna, party: drafted.id, now }
  assert.ok(
    (await leaveParty(setting.pool, setting.personal, { ...ask, key: 'leave', why: 'It sold everything.' }))
      .ok,
  )
  await never(mint(account('3')), 'PARTY_REFUSED', /its party is left/)
  const late = { ...ask, key: 'erase', now: days(9_999) }
  assert.ok((await eraseParty(setting.pool, setting.personal, late)).ok)
  await waits(mint(account('3')), 'PARTY_UNKNOWN', /no party on record/)
})

test('a party that is not screened as it is, against the lists in force, by this matcher, does not pass', async () => {
  const four = account('4')
  const party = await admitted('Cunigunde', 'Silberstreif', four)
  await passes(mint(four))
  setting.publish('test', [harmless, listed('2', 'One More Stranger')])
  await waits(mint(four), 'SCREENED_AGAINST_OLD_LISTS', /older versions than those in force of test/)
  await rescreenAll(setting.rooms, { now: () => now })
  await passes(mint(four))
  const { pool } = setting
  await altering('case_run', async () => {
    await pool.query(`update screening.case_run set matcher = 'specie-old' where owner = $1`, [party])
    await waits(mint(four), 'SCREENED_BY_OLD_MATCHER', /screened by matcher specie-old/)
    await pool.query(`update screening.case_run set screened = $2 where owner = $1`, [
      party,
      `0x${'0'.repeat(64)}`,
    ])
    await waits(mint(four), 'SCREENED_BEFORE_CHANGE', /it has changed since it was screened last/)
    await pool.query('delete from screening.case_run where owner = $1', [party])
  })
  await waits(mint(four), 'NOT_SCREENED', /it was never screened/)
})

test('an undecided case waits and is named to officers alone; a cleared one is in the decision; a blocked one ends it', async () => {
  const five = account('5')
  const party = await admitted('Dietlinde', 'Wolkenbruch', five)
  setting.publish('test', [harmless, listed('5', 'Dietlinde Wolkenbruch')])
  await rescreenAll(setting.rooms, { now: () => now })
  const [one] = await casesOf(party)
  assert.ok(one)
  const open = await waits(
    mint(five),
    'CASE_OPEN',
    new RegExp(`case ${one.id} must be decided by two officers`),
  )
  assert.deepEqual(open.cases, [one.id])
  assert.equal(open.told, 'its screening is not finished')
  await waits({ ...mint(good), others: [five] }, 'CASE_OPEN', new RegExp(`^${five}`))
  await decide(one.id, 'askMore')
  await waits(mint(five), 'CASE_OPEN', /must be decided/)
  const cleared = await decide(one.id, 'clear')
  const { text } = await passes(mint(five))
  assert.match(text, new RegExp(`^case ${one.id} cleared by ${cleared}$`, 'm'))
  setting.publish('test', [harmless, listed('5', 'Dietlinde Wolkenbruch', { remarks: 'A new one.' })])
  await rescreenAll(setting.rooms, { now: () => now })
  await decide(one.id, 'block')
  const no = await never(mint(five), 'CASE_BLOCKED', /blocks it by the decision of two officers. No licence/)
  assert.doesNotMatch(no.told, /case|block|sanction|list/)
  // What was told of an undecided case is what is told of anybody whose screening is under way.
  setting.publish('test', [harmless, listed('6', 'A Stranger Again')])
  assert.equal((await waits(mint(good), 'SCREENED_AGAINST_OLD_LISTS', /run/)).told, open.told)
  await rescreenAll(setting.rooms, { now: () => now })
})

test('a case of an account from before it was a party’s stands in the way of that party', async () => {
  const wallets = [{ currency: 'ETH', address: blocked }]
  const version = setting.publish('test', [harmless, listed('7', 'Holder Unknown', { wallets })])
  const lookup = await setting.rooms.lookup()
  const subject = { kind: 'unknown', names: [], date: null, countries: [], birthCountry: null } as const
  const found = lookup.find({ ...subject, gender: null, identifiers: [], wallets: [blocked] })
  await openCaseFor(setting.rooms, { address: blocked, found, lists: [{ list: 'test', version }], now })
  setting.publish('test', [harmless])
  await rescreenAll(setting.rooms, { now: () => now })
  await assert.rejects(admitted('Edeltraud', 'Nachtigall', blocked), /PARTY_NOT_SCREENED.*must be decided/)
})

test('rules: banned ends it, unknown waits for a person, and so does metal that lies nobody knows where', async () => {
  const settlement = { ...mint(account('5')), purpose: 'settlement', others: [good] } as const
  await never(settlement, 'RULES_BAR', /CN|China/)
  const six = account('6')
  const { id } = await setting.draft({ ...inChina('Friederike', 'Sandmann', six), jurisdiction: 'AE' })
  await setting.admit(id)
  await waits(mint(six), 'RULES_WAIT', /^0x6{40}: AE: /)
  await waits({ ...mint(good), purpose: 'delivery' }, 'METAL_UNKNOWN', /nobody said of which/)
  await waits({ ...mint(good), vault }, 'JURISDICTION_UNKNOWN', /in which country vault 3 lies/)
})

test('under a licence a blocked party and held metal pass within its scope, until it is used up', async () => {
  const seven = account('7')
  const party = await admitted('Gudula', 'Morgenroth', seven)
  setting.publish('test', [harmless, listed('8', 'Gudula Morgenroth')])
  await rescreenAll(setting.rooms, { now: () => now })
  await decide((await casesOf(party))[0]?.id ?? '', 'block')
  const barKey = `0x${'8'.repeat(64)}` as const
  const held: Impediment = { kind: 'hold', hold: 'court-1', vault, barKey, amount: 900n }
  holds = [held]
  await waits(mint(good), 'LICENCE_MISSING', /No licence or order on record lifts hold court-1/)
  holds = []
  await never(mint(seven), 'CASE_BLOCKED', /No licence or order on record lifts the block/)
  await licence(
    'l-1',
    [
      { kind: 'block', party: seven },
      { kind: 'hold', hold: 'court-1' },
    ],
    '2500',
  )
  const under = await passes(mint(seven))
  assert.match(under.text, /^case \d+ blocked by 0x[0-9a-f]{64}$/m)
  assert.match(
    under.text,
    /^under licence L-1 of The Authority, version 1, 0x[0-9a-f]{64}: lifts the block of case \d+; takes 1000 µg$/m,
  )
  assert.deepEqual(await passes(mint(seven)), under, 'the same order takes nothing twice')
  await passes({ ...mint(seven), subject: `0x${'7'.repeat(64)}` })
  await never({ ...mint(seven), subject: `0x${'a'.repeat(64)}` }, 'CASE_BLOCKED', /500 µg more than is left/)
  holds = [held]
  await waits({ ...mint(good), subject: `0x${'b'.repeat(64)}` }, 'LICENCE_USED_UP', /more than is left/)
  holds = []
})

test('what blocked persons own by half through a party between is blocked with them; of less, two officers decide', async () => {
  const [above, half, part] = [account('d'), account('e'), account('f')]
  const between = await setting.draft(
    company('Alpha Metall AG', above, [natural('Irmtraud', 'Glockenspiel', 6_000)]),
  )
  await setting.admit(between.id)
  const owned = (share: number) => [
    organisation('ALPHA METALL, AG', share),
    natural('Adelheid', 'Kupferschmied', 3_000),
  ]
  const holding = await setting.draft(company('Beta Metall AG', half, owned(5_000)))
  await setting.admit(holding.id)
  const minor = await setting.draft(company('Gamma Metall AG', part, owned(4_900)))
  await setting.admit(minor.id)
  await passes(mint(half))
  setting.publish('test', [harmless, listed('9', 'Irmtraud Glockenspiel')])
  await rescreenAll(setting.rooms, { now: () => now })
  const [one] = await casesOf(between.id)
  assert.ok(one)
  await decide(one.id, 'block')
  const own = await never(
    mint(above),
    'CASE_BLOCKED',
    /Blocked persons own 6000 of 10000 basis points: 6000 of owner 1/,
  )
  const no = await never(mint(half), 'OWNERS_BLOCKED', /own 5000 of 10000 .* treated as blocked itself/)
  assert.deepEqual([no.told, no.cases], [own.told, [one.id]])
  await waits(mint(part), 'OWNERS_UNDECIDED', /own 4900 of 10000 .* less than half, so two officers decide/)
  const note = 'Alpha is blocked, and has no say.'
  await setting.change(minor.id, 1, { ...company('Gamma Metall AG', part, owned(4_800)), note })
  await setting.admit(minor.id, 2, days(0.5))
  assert.match(
    (await passes(mint(part), days(0.5))).text,
    /^owned 4800 basis points by those whom cases \d+ block$/m,
  )
  await setting.change(minor.id, 2, company('Gamma Metall AG', part, owned(5_100)))
  await assert.rejects(setting.admit(minor.id, 3, days(0.5)), /PARTY_NOT_SCREENED.*own 5100 of 10000/)
})

test('a no outranks whatever waits, and every objection is said', async () => {
  const gone = account('b')
  const party = await admitted('Hildburg', 'Abendstern', gone)
  const asked = { by: anna, key: 'leave too', party, why: 'It went.', now }
  assert.ok((await leaveParty(setting.pool, setting.personal, asked)).ok)
  const denial = await never(
    { ...mint(account('9')), others: [gone] },
    'PARTY_REFUSED',
    /0xb.* is left.*0x9.* on record/,
  )
  assert.equal(denial.party, gone)
})

function mint(party: `0x${string}`): ScreeningQuestion {
  const subject = `0x${'5'.repeat(64)}` as const
  return {
    purpose: 'mint',
    party,
    subject,
    others: [],
    vault: null,
    vaultJurisdiction: null,
    amount: 1_000n,
    barKey: null,
  }
}

async function ask(question: ScreeningQuestion, at = now) {
  const metalOf = async () => ({ impediments: holds, origins: [] })
  return screeningOf({ ...setting.rooms, metalOf, now: () => at })(question)
}

async function passes(question: ScreeningQuestion, at = now): Promise<Decision> {
  const answer = await ask(question, at)
  if (!answer.ok) assert.fail(`${answer.refusal.reason} ${answer.refusal.why}`)
  return answer.value
}

async function waits(
  question: ScreeningQuestion,
  reason: DenialReason,
  why: RegExp,
  at = now,
  fresh = false,
) {
  if (fresh)
    for (const [name, one] of setting.inForce) setting.inForce.set(name, { ...one, staleAt: days(9_999) })
  return denied(question, reason, why, true, at)
}

function never(question: ScreeningQuestion, reason: DenialReason, why: RegExp): Promise<Denial> {
  return denied(question, reason, why, false, now)
}

async function denied(
  question: ScreeningQuestion,
  reason: DenialReason,
  why: RegExp,
  later: boolean,
  at: Date,
) {
  const answer = await ask(question, at)
  if (answer.ok) assert.fail(`It passed: ${answer.value.text}`)
  assert.deepEqual([answer.refusal.reason, answer.refusal.waits], [reason, later], answer.refusal.why)
  assert.match(answer.refusal.why, why)
  // What everybody may read names no case, no list and nobody.
  assert.doesNotMatch(answer.refusal.told, /0x|\d|case \w+ by/)
  return answer.refusal
}

/** Where holding coins is allowed to everybody. */
function inChina(given: string, family: string, address: string) {
  return { ...person(given, family, [address]), jurisdiction: 'CN' }
}

type Owner = NonNullable<PartyFile['owners']>[number]

function company(full: string, address: string, owners: Owner[]): PartyFile {
  return {
    jurisdiction: 'CN',
    kind: 'company',
    accounts: [address],
    self: { is: 'organisation', names: [{ full }], registeredIn: 'CN' },
    owners,
    directors: [{ who: { is: 'person', names: [{ family: 'Feierabend', given: 'Jolanthe' }] } }],
    documents: [
      { kind: 'registrationExtract', digest: `0x${'3'.repeat(64)}` },
      { kind: 'ownersRegister', digest: `0x${'4'.repeat(64)}` },
      { kind: 'passport', of: 'director 1', digest: `0x${'5'.repeat(64)}` },
      ...owners.flatMap(({ who }, index) =>
        who.is === 'person'
          ? [{ kind: 'passport' as const, of: `owner ${index + 1}`, digest: `0x${'6'.repeat(64)}` }]
          : [],
      ),
    ],
  }
}

function natural(given: string, family: string, shareBasisPoints: number): Owner {
  return { who: { is: 'person', names: [{ family, given }] }, shareBasisPoints }
}

function organisation(full: string, shareBasisPoints: number): Owner {
  return { who: { is: 'organisation', names: [{ full }], registeredIn: 'CN' }, shareBasisPoints }
}

async function admitted(given: string, family: string, address: string): Promise<string> {
  const { id } = await setting.draft(inChina(given, family, address))
  await setting.admit(id)
  return id
}

function casesOf(owner: string) {
  const states = ['open', 'proposed', 'waiting', 'cleared', 'blocked'] as const
  return listCases(setting.pool, { states, owner, after: null, limit: 10 })
}

let keys = 0
async function decide(id: string, outcome: CaseOutcome): Promise<string> {
  const { rooms } = setting
  const one = await readCase(rooms.pool, rooms.personal, id)
  assert.ok(one)
  const write = (by: `0x${string}`) => {
    keys += 1
    return { by, key: `decide ${keys}`, case: id, reason: 'So it is.', now }
  }
  const proposed = await proposeOutcome(rooms, { ...write(anna), outcome, match: one.match })
  assert.ok(proposed.ok, JSON.stringify(proposed))
  const proposal = proposed.value.proposal?.number ?? 0
  const decided = await confirmOutcome(rooms, { ...write(boris), proposal })
  assert.ok(decided.ok, JSON.stringify(decided))
  return decided.value.decision ?? ''
}

async function licence(id: string, lifts: unknown[], amountMicrograms: string): Promise<void> {
  const scope = {
    purposes: ['mint'],
    parties: null,
    counterparties: null,
    vaults: null,
    barKeys: null,
    jurisdictions: null,
    amountMicrograms,
    proceedsTo: null,
  }
  const content = {
    kind: 'licence',
    number: id.toUpperCase(),
    authority: 'The Authority',
    jurisdiction: 'CH',
    ground: 'Art. 1',
    lifts,
    scope,
    conditions: [],
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: null,
    documents: [{ title: 'the licence', digest: `0x${'9'.repeat(64)}` }],
  }
  const { pool } = setting
  const drafted = await draftLicence(pool, {
    by: anna,
    key: `draft ${id}`,
    id,
    content,
    reason: 'It came.',
    now,
  })
  assert.ok(drafted.ok)
  const act = { key: `in force ${id}`, licence: id, version: 1, act: 'inForce', why: null, now } as const
  const inForce = await closeLicenceVersion(pool, { ...act, by: boris })
  assert.ok(inForce.ok)
}

async function altering(table: string, work: () => Promise<void>): Promise<void> {
  await setting.pool.query(`alter table screening.${table} disable trigger append_only`)
  await work().finally(() => setting.pool.query(`alter table screening.${table} enable trigger append_only`))
}

function days(count: number): Date {
  return new Date(now.getTime() + count * 86_400_000)
}
