/**
 * One bar's whole life, told step by step on a chain, a database and a clock of its own: from the custodian's list to the counter,
 * and what the contracts say to whoever wants more than there is.
 */

import { build, type Digest, type ReserveState, type SignedClearance } from '@specie/coin'
import { verify } from '@specie/evidence'
import {
  type ClearanceQuestion,
  clear,
  deliver,
  deliveryQuestion,
  draftStatement,
  hold,
  listInForce,
  liveTitle,
  mint,
  mintQuestion,
  type Office,
  openTitle,
  release,
  signStatement,
  submitStatement,
  titleRelease,
} from '@specie/issuance'
import { findBar, importList, readList } from '@specie/register'
import { barKey, hexOf, type ListedBar } from '@specie/register/list'
import { coinUnits, printCoins, printGrams, sum, toBigint } from '@specie/units'
import { keccak256, stringToHex } from 'viem'
import { officeOf } from '../office.ts'
import type { Programme } from '../programme/programme.ts'
import { castConsignment, listFiles } from './bars.ts'
import { accountOf, addressOf, cast, nameOf, type Slug, signerOf } from './cast.ts'
import { type Compliance, openCompliance } from './compliance.ts'
import { dischargeHold } from './discharge.ts'
import { type Standing, standing } from './figures.ts'
import { carryOut, deploy, foundingChanges, prepareRegister, propose } from './founding.ts'
import { vaults } from './setting.ts'
import { makeFinal, must } from './stage.ts'

export type Step = {
  readonly title: string
  /** What happened, in sentences. */
  readonly said: readonly string[]
  readonly standing: Standing
  /** Of what was sent to the chain in this step. */
  readonly transactions: readonly string[]
  readonly verdict?: { readonly passed: number; readonly failed: number; readonly unknown: number }
}

/** Tells the steps one after the other. The programme is empty and its chain begins days ago; nothing else is touched. */
export async function* oneBarsLife(programme: Programme): AsyncGenerator<Step> {
  const life = await begin(programme)
  yield await listArrives(life)
  yield await statementSigned(life)
  yield await delayEnds(life)
  yield await mintInside(life)
  yield await mintBeyond(life)
  yield await titleOpened(life)
  yield await holdCuts(life)
  yield await mintUnderHold(life)
  yield await holdLifted(life)
  yield await titleDelivered(life)
  yield await barGone(life)
  yield await everythingChecked(life)
}

type Life = {
  readonly programme: Programme
  readonly office: Office
  readonly compliance: Compliance
  /** The bar whose life this is: known once its list is in force. */
  bar?: ListedBar
  title?: number
}

const [hall] = vaults
const vault = hall.number
const holder = 'dorabel' satisfies Slug
const sponsor = hall.sponsor
const custodian = hall.custodian
const officers = ['ines', 'ravi'] as const
const auditors = ['brandvold', 'ferrow', 'okwanda'] as const
const anHour = 3_600
const aDay = 86_400

/** Deploys, admits one vault's parties, and prepares the register. Nine days pass, which the council's delay takes. */
async function begin(programme: Programme): Promise<Life> {
  await deploy(programme)
  const clock = clockOf(programme)
  const changes = foundingChanges([hall])
  const now = await programme.now()
  await Promise.all([
    propose(programme, clock, now, changes),
    prepareRegister(programme.pool, new Date((now - 30 * aDay) * 1000)),
  ])
  await clock.advance(7 * aDay + anHour)
  await carryOut(programme, changes.length)
  const compliance = openCompliance(programme)
  await compliance.found(new Date((await programme.now()) * 1000))
  return { programme, office: officeOf(programme), compliance }
}

async function listArrives(life: Life): Promise<Step> {
  const { pool } = life.programme
  const bars = castConsignment('one bar’s life', {
    largeBars: 12,
    kilobars: 0,
    brands: ['VRD', 'TSL'],
    withoutPapersEvery: 12,
  })
  const [file] = listFiles(bars)
  if (file === undefined) throw new Error('The consignment is empty.')
  const answer = must(
    await importList(pool, {
      vault: String(vault),
      asOf: new Date((await life.programme.now()) * 1000),
      file: Buffer.from(file.text),
      mapping: file.mapping,
      key: 'one bar: the list',
      by: custodian,
    }),
    'import the list',
  )
  return told(life, 'The custodian’s list is imported', [
    `${answer.barCount} bars in the LBMA’s columns, ${printGrams(answer.whole)} of fine gold; ${answer.originUnknown} without papers, which will count nothing.`,
    'On chain there is nothing yet: a list that nobody has sworn to backs nothing.',
  ])
}

async function statementSigned(life: Life): Promise<Step> {
  await clockOf(life.programme).advance(anHour)
  const transaction = await attest(life, 'one bar: first statement')
  const { list, vault: state } = must(await listInForce(life.office, vault), 'read the list in force')
  const bar = list.bars.find((one) => toBigint(one.counted) > 0n)
  if (bar === undefined) throw new Error('No bar of the list counts.')
  life.bar = bar
  return told(
    life,
    'Custodian and three auditors sign, and anyone may submit',
    [
      `The statement swears to ${list.bars.length} bars and ${printGrams(state.gold)}, bar by bar, under one root.`,
      'A raise counts only after a day, in which any honest watcher can object. Until then it waits.',
    ],
    [transaction],
  )
}

async function delayEnds(life: Life): Promise<Step> {
  await clockOf(life.programme).advance(aDay)
  return told(life, 'A day passes, nobody objects: the gold counts', [
    `From now on ${nameOf('lindvael')} may issue coins inside it, and not one beyond.`,
  ])
}

async function mintInside(life: Life): Promise<Step> {
  const kilograms = 120n
  const transaction = must(await tryMint(life, kilograms, 'one bar: mint'), 'mint')
  return told(
    life,
    'Coins are minted inside the free gold',
    [
      `${kilograms} kg as ${printCoins(gramsOf(kilograms))} coins to ${nameOf(holder)}; two officers cleared it, bound to one decision.`,
    ],
    [transaction.transaction],
  )
}

async function mintBeyond(life: Life): Promise<Step> {
  const outcome = await tryMint(life, 40n, 'one bar: a mint beyond')
  return told(life, 'A mint beyond the gold is refused', [
    `40 kg more, asked for with every signature in place. ${refusalOf(outcome)}`,
  ])
}

async function titleOpened(life: Life): Promise<Step> {
  const bar = barOf(life)
  const opened = must(
    await openTitle(life.office, {
      key: 'one bar: open',
      holder: accountOf(holder),
      vault,
      barKey: keyOf(bar),
    }),
    'open the title',
  )
  life.title = opened.title
  return told(
    life,
    'Coins become the title of this bar',
    [
      `Title ${opened.title}: ${barName(bar)}, ${printGrams(bar.counted)}, proved against the root; exactly as many coins are gone.`,
      'What is owed is the same as before: a title is owed as a coin is.',
    ],
    [opened.transaction],
  )
}

async function holdCuts(life: Life): Promise<Step> {
  await clockOf(life.programme).advance(anHour)
  const { list } = must(await listInForce(life.office, vault), 'read the list in force')
  const attached = list.bars
    .filter((one) => toBigint(one.counted) > 0n && keyOf(one) !== keyOf(barOf(life)))
    .slice(0, 4)
  const order = 'Attachment 17/B: a creditor claims four bars'
  const evidence = keccak256(stringToHex(order))
  const scope = { kind: 'bars', barKeys: attached.map(keyOf) } as const
  const inRegister = { id: 'attachment-17b', ground: order, by: nameOf(custodian), scope }
  const amount = sum(attached.map((one) => one.counted))
  const done = must(
    await hold(life.office, {
      key: 'one bar: hold',
      by: accountOf(custodian),
      vault,
      amount,
      evidence,
      inRegister,
    }),
    'hold',
  )
  return told(
    life,
    'A court attaches four bars: the backing falls in the same transaction',
    [
      `${nameOf(custodian)} holds ${printGrams(amount)} by itself; lowering needs nobody’s leave. The ground’s digest is on chain.`,
    ],
    [done.transaction],
  )
}

async function mintUnderHold(life: Life): Promise<Step> {
  const outcome = await tryMint(life, 1n, 'one bar: a mint under the hold')
  return told(life, 'Nothing can be minted now', [
    `1 kg, with every signature in place. ${refusalOf(outcome)}`,
  ])
}

async function holdLifted(life: Life): Promise<Step> {
  const clock = clockOf(life.programme)
  await clock.advance(2 * aDay)
  const scope = 'all four bars, the claim being dismissed'
  await dischargeHold(life.programme.pool, {
    id: 'release-17b',
    hold: 'attachment-17b',
    number: 'Release 17/B-2',
    authority: 'the same court',
    jurisdiction: vaults.find(({ number }) => number === vault)?.jurisdiction ?? 'CH',
    says: scope,
    at: new Date((await life.programme.now()) * 1000),
    officers: ['ines', 'ravi'],
  })
  await clock.advance(anHour)
  const transaction = await attest(life, 'one bar: second statement')
  await clock.advance(aDay)
  return told(
    life,
    'The court releases them, and a new statement lifts the hold',
    [
      `Release 17/B-2, ${scope}: one officer put it on record, another in force. There is no function that lifts a hold: custodian and auditors swear to a new list that has seen it.`,
      'What it adds waited its day, like any raise.',
    ],
    [transaction],
  )
}

async function titleDelivered(life: Life): Promise<Step> {
  const { office } = life
  const title = must(await liveTitle(office, life.title ?? 0), 'find the title')
  const question = deliveryQuestion(title.title, title.owner)
  const clearance = await cleared(life, question)
  const released = must(
    await release(office, (expiry) => titleRelease(office, title, expiry), signerOf(custodian)),
    'release the bar',
  )
  const done = must(
    await deliver(office, {
      key: 'one bar: deliver',
      owner: accountOf(holder),
      title: title.title,
      clearance,
      release: released,
    }),
    'deliver',
  )
  return told(
    life,
    'At the counter the title is given up for the metal',
    [
      `${nameOf(holder)} burns title ${title.title} by its own call, with the custodian’s signature over this bar. Then the bar is handed over.`,
      'The journal has it at once; nothing leaves a vault unjournalled.',
    ],
    [done.transaction],
  )
}

async function barGone(life: Life): Promise<Step> {
  await clockOf(life.programme).advance(anHour)
  const transaction = await attest(life, 'one bar: third statement')
  const { list } = must(await listInForce(life.office, vault), 'read the list in force')
  const bar = barOf(life)
  if (list.bars.some((one) => keyOf(one) === keyOf(bar))) throw new Error('The bar is still on the list.')
  const known = await findBar(life.programme.pool, keyOf(bar), new Date((await life.programme.now()) * 1000))
  const events = known?.history.map((one) => one.event).join(', ') ?? 'nothing'
  return told(
    life,
    'The next list has one bar less',
    [
      `${barName(bar)} is on no list any more; its history stays: ${events}.`,
      `${list.bars.length} bars are left.`,
    ],
    [transaction],
  )
}

async function everythingChecked(life: Life): Promise<Step> {
  const { programme, office } = life
  const { settings } = programme
  if (settings === null) throw new Error('The programme was not founded.')
  const verdict = await verify({
    chain: office.chain,
    programme: settings,
    build,
    fetchList: async (digest) => {
      const text = await readList(programme.pool, digest)
      if (text === null) throw new Error(`no list ${digest}`)
      return new TextEncoder().encode(text)
    },
    clock: 'chain',
  })
  const count = (result: string) => verdict.checks.filter((check) => check.result === result).length
  const failed = verdict.checks.filter((check) => check.result === 'fail')
  const open = verdict.checks.filter((check) => check.result === 'unknown').map((check) => check.id)
  const step = await told(life, 'A stranger checks all of it from raw material', [
    `${count('pass')} checks passed, ${failed.length} failed; ${open.join(', ')} need something that was not given, such as a second node.`,
    ...failed.map(
      (check) => `FAILED ${check.id}: ${check.facts.map((fact) => `${fact.label} ${fact.value}`).join('; ')}`,
    ),
    verdict.trusts,
  ])
  return { ...step, verdict: { passed: count('pass'), failed: failed.length, unknown: count('unknown') } }
}

/** Draft, signatures of the custodian and three auditors, submission. */
async function attest({ office, programme }: Life, key: string): Promise<string> {
  await makeFinal(clockOf(programme))
  const draft = must(await draftStatement(office, { key: `${key}, draft`, vault }), 'draft')
  for (const who of [custodian, ...auditors])
    must(await signStatement(office, draft.digest, signerOf(who)), `sign as ${who}`)
  return must(
    await submitStatement(office, { key, digest: draft.digest, sender: accountOf(custodian) }),
    'submit',
  ).transaction
}

async function tryMint(life: Life, kilograms: bigint, key: string): ReturnType<typeof mint> {
  const amount = gramsOf(kilograms)
  const to = addressOf(holder)
  const reference = keccak256(stringToHex(key))
  const question = mintQuestion({ sponsor: addressOf(sponsor), to, amount, reference })
  const clearance = await cleared(life, question)
  return mint(life.office, { key, sponsor: accountOf(sponsor), to, amount, reference, clearance })
}

async function cleared(life: Life, question: ClearanceQuestion): Promise<SignedClearance> {
  const { office, programme, compliance } = life
  await compliance.prepare(office, question, new Date((await programme.now()) * 1000))
  return must(await clear(office, question, officers.map(signerOf)), `clear a ${question.purpose}`)
}

async function told(
  life: Life,
  title: string,
  said: readonly string[],
  transactions: readonly string[] = [],
): Promise<Step> {
  const { chain } = life.office
  const [reserve, now]: [ReserveState, number] = await Promise.all([chain.readReserve(), chain.now()])
  return { title, said, standing: standing(reserve, now), transactions }
}

/** The contracts' own words. That they agreed would be a defect. */
function refusalOf(outcome: Awaited<ReturnType<typeof mint>>): string {
  if (outcome.ok) throw new Error('A mint beyond the gold went through.')
  const { refusal } = outcome
  if (refusal.code !== 'REFUSED_ON_CHAIN') throw new Error(`Refused before the chain: ${refusal.code}`)
  const words = cast.reduce(
    (text, one) => text.replaceAll(addressOf(one.slug), one.name),
    refusal.chain.message,
  )
  return `The contract answers ${refusal.chain.code}: ${words}`
}

function clockOf(programme: Programme): NonNullable<Programme['localChain']> {
  if (programme.localChain === null) throw new Error('This is told on a local chain only.')
  return programme.localChain
}

function barOf(life: Life): ListedBar {
  if (life.bar === undefined) throw new Error('The bar is not chosen yet.')
  return life.bar
}

function barName(bar: ListedBar): string {
  return `${bar.brand} ${bar.serial}${bar.year === null ? '' : ` of ${bar.year}`}`
}

function keyOf(bar: ListedBar): Digest {
  return hexOf(barKey(bar)) as Digest
}

function gramsOf(kilograms: bigint) {
  return coinUnits(kilograms * 1_000_000_000n)
}
