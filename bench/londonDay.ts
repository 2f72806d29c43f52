/**
 * A day of London's gold clearing: 10,257 transfers among 20 members, confirmed by both sides, screened against a list and by the law of a place,
 * netted each hour for ten hours, signed by everybody, settled on the local chain by two worker processes, and a statement written for each member.
 * Beside it what one transferFrom each would take in gas, measured in the same run.
 *   node bench/londonDay.ts [transfers] [--kill]     with --kill a worker is killed at random every second or two, all day
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Chain, demoAccount, type PartiesState } from '@specie/coin'
import { readTip } from '@specie/coin/reader'
import { accountSigner, encryptKey } from '@specie/evidence'
import { writeKeystore } from '@specie/evidence/keystore-file'
import type { Office } from '@specie/issuance'
import {
  draftTicket,
  findRound,
  findTicket,
  type Leg,
  listObligations,
  proposeRound,
  type Round,
  roundSigning,
  signRound,
  signTicket,
  ticketSigning,
} from '@specie/settlement'
import { openEngine } from '@specie/settlement/netting/thread'
import { coinUnits, toBigint } from '@specie/units'
import { bytesToHex, createPublicClient, erc20Abi, http } from 'viem'
import type { HDAccount } from 'viem/accounts'
import { screeningIn } from '../apps/specie/src/office.ts'
import { migrateAll } from '../apps/specie/src/programme/migrations.ts'
import { keepSettings, type ProgrammeSettings } from '../apps/specie/src/programme/store.ts'
import { memberDay } from '../apps/specie/src/settlement/memberDay.ts'
import { admitForTest } from '../apps/specie/test/admitted.ts'
import { type Run, specie } from '../apps/specie/test/specieProcess.ts'
import { expect, mintCoins, people, testProgramme } from '../packages/issuance/test/programme.ts'
import { admit } from '../packages/settlement/test/settlementDesk.ts'

const [words, flags] = [process.argv.slice(2), new Set(process.argv.slice(2))]
const isKilling = flags.has('--kill')
const transfers = Number(words.find((word) => /^\d+$/.test(word)) ?? 10_257)
const hours = 10
const eachHas = 5_000_000_000n
const password = 'a long password of the bench'
const members = Array.from({ length: 20 }, (_, place) => demoAccount(20 + place))
const next = numbers(7)

const home = await mkdtemp(join(tmpdir(), 'specie-london-'))
const world = await testProgramme()
const runs = new Set<Run>()
try {
  const { chain, local } = world
  const { pool } = world.office
  const coin = chain.contracts.coin
  const settings = await prepare()
  await fund()
  const now = () => chain.now()
  const office: Office = {
    pool,
    chain: asTheServerReads(chain),
    screening: screeningIn({ pool, now, dataDirectory: home, settings }),
  }
  const engine = openEngine()
  await Promise.all([work(), work()])
  const day = transfersOf(transfers)
  await untilRecorded()

  const begun = performance.now()
  const killing = new AbortController()
  const killed = isKilling ? killAtRandom(killing.signal) : Promise.resolve(0)
  let [settled, gas, tickets] = [0, 0n, 0]
  const owed = new Map(members.map(({ address }) => [address, 0n]))
  // While members and officers sign one hour's round, the next hour is traded.
  let settling = Promise.resolve()
  for (let hour = 0; hour < hours; hour += 1) {
    const mine = day.filter((one) => one.hour === hour)
    tickets += await confirm(mine)
    await settling
    await untilRecorded()
    const id = expect(await proposeRound(office, { engine, timeMs: 3_000 }))
    settling = settle(id).then((round) => count(round, mine.length))
  }
  await settling
  killing.abort()
  const kills = await killed
  await untilFinal()
  const today = new Date((await chain.now()) * 1000).toISOString().slice(0, 10)
  const assets = [
    { address: coin, symbol: 'TST', name: 'Test Gold', decimals: 6, currency: null, inForce: true },
  ]
  const rooms = { pool, chain, assets, names: { nameOf: (address: string) => address } }
  let bytes = 0
  for (const { address } of members)
    bytes += expect(await memberDay(rooms, { member: address, day: today, as: 'csv' })).bytes.length
  const seconds = (performance.now() - begun) / 1000

  const each = await oneTransferFrom()
  const gasOfOne = Number(gas) / Math.max(1, settled)
  console.log(
    `${transfers} transfers in ${tickets} tickets, ${settled} settled in ${hours} rounds, ${members.length} statements of ${bytes} bytes: ${seconds.toFixed(1)} s${isKilling ? `, with ${kills} workers killed` : ''}`,
  )
  console.log(
    `gas: ${gas} in all, ${gasOfOne.toFixed(0)} a transfer; one transferFrom each ${each}, ${(Number(each) / gasOfOne).toFixed(1)} times as much`,
  )
  await nothingLost(owed, settled)
  await engine.close()

  async function count({ id, number, transaction }: Round, confirmed: number): Promise<void> {
    const client = createPublicClient({ transport: http(local.rpcUrl) })
    const { gasUsed } = await client.getTransactionReceipt({ hash: transaction ?? '0x' })
    const of = await listObligations(pool, { round: id })
    for (const { debtor, creditor, owed: what } of of) {
      if (what.kind !== 'amount') continue
      owed.set(debtor, (owed.get(debtor) ?? 0n) - what.amount)
      owed.set(creditor, (owed.get(creditor) ?? 0n) + what.amount)
    }
    settled += of.length
    gas += gasUsed
    console.log(
      `hour ${number}: ${confirmed} transfers confirmed, ${of.length} settled by ${gasUsed} gas, ${(performance.now() - begun).toFixed(0)} ms`,
    )
  }

  /** Everything that a programme has: its settings, a list, the parties and what their places' law says, and a key for the workers. */
  async function prepare(): Promise<ProgrammeSettings> {
    await migrateAll(pool)
    const deployedAtBlock = ((await chain.events({ from: 0 }))[0]?.block.number ?? 0) - 2
    const kept: ProgrammeSettings = {
      name: 'London',
      coin: { name: 'Test Gold', symbol: 'TST' },
      metal: 'gold',
      demonstration: false,
      chainId: chain.chainId,
      contracts: chain.contracts,
      deployedAtBlock,
      deployedAtHash: (await chain.block(deployedAtBlock)).hash,
    }
    await keepSettings(pool, kept)
    const [first, second] = people.officers.map(({ address }) => address)
    if (first === undefined || second === undefined) throw new Error('Two officers are needed.')
    await admitForTest({
      pool,
      dataDirectory: home,
      at: new Date((await chain.now()) * 1000),
      officers: [first, second],
      sponsors: [people.sponsor.address],
      holders: [people.holder.address],
      members: members.map(({ address }) => address),
      places: ['CH'],
    })
    const key = people.stranger.getHdKey().privateKey
    if (key === null) throw new Error('The carrier has no key.')
    await writeKeystore(join(home, 'carrier.json'), expect(await encryptKey(bytesToHex(key), password)))
    await writeFile(join(home, 'password'), password)
    return kept
  }

  async function fund() {
    expect(await mintCoins(world.office, { key: 'london', kilograms: 100n }))
    for (const member of members) {
      await admit(world.office, member.address)
      const amount = coinUnits(eachHas)
      expect(await chain.write.transfer(people.holder, { to: member.address, amount }))
      const spender = chain.contracts.settlement
      expect(await chain.write.approve(member, { spender, amount: coinUnits(10n ** 18n) }))
    }
  }

  /** A worker as anybody runs it, in a process of its own. */
  async function work(): Promise<Run> {
    const keys = ['--keystore', join(home, 'carrier.json'), '--password-file', join(home, 'password')]
    const run = specie(['work', ...keys], {
      SPECIE_DATA: home,
      DATABASE_URL: String(pool.options.connectionString),
      RPC_URL: local.rpcUrl,
    })
    runs.add(run)
    await run.says(/^Working for London, signing for/m, 60_000)
    return run
  }

  /** The same moments in every run, as far as the machine is as quick. */
  async function killAtRandom(signal: AbortSignal): Promise<number> {
    let count = 0
    while (!signal.aborted) {
      await pause(600 + next(1_600), undefined, { signal }).catch(() => {})
      const [oldest] = runs
      if (signal.aborted || oldest === undefined) break
      runs.delete(oldest)
      oldest.child.kill('SIGKILL')
      count += 1
      await work()
    }
    return count
  }

  /** One ticket for each pair of members and sixteen transfers: signed by both. */
  async function confirm(of: ReturnType<typeof transfersOf>): Promise<number> {
    const pairs = new Map<string, Leg[]>()
    for (const { from, to, amount } of of) {
      const [first, second] = [Math.min(from, to), Math.max(from, to)]
      const leg: Leg = {
        kind: 'amount',
        from: member(from).address,
        to: member(to).address,
        asset: coin,
        amount,
      }
      const known = pairs.get(`${first} ${second}`)
      if (known === undefined) pairs.set(`${first} ${second}`, [leg])
      else known.push(leg)
    }
    const drafts = [...pairs].flatMap(([pair, legs]) => {
      const [first = 0, second = 0] = pair.split(' ').map(Number)
      const parts: { first: number; second: number; legs: Leg[] }[] = []
      for (let at = 0; at < legs.length; at += 16)
        parts.push({ first, second, legs: legs.slice(at, at + 16) })
      return parts
    })
    await inParallel(drafts, async ({ first, second, legs }) => {
      const [one, other] = [member(first), member(second)]
      const digest = expect(
        await draftTicket(
          office,
          { key: one.address },
          {
            key: crypto.randomUUID(),
            member: one.address,
            counterparty: other.address,
            legs,
            allOrNone: false,
            valueDate: '2026-01-15',
            due: 0,
            reference: 'LONDON',
            replaces: null,
          },
        ),
      )
      const recorded = await findTicket(pool, digest)
      if (recorded === null) throw new Error('A ticket that was drafted is there.')
      for (const account of [one, other]) {
        const { typedData } = ticketSigning(office, recorded, account.address)
        const { signature } = expect(await accountSigner(account).sign(typedData))
        const request = { key: crypto.randomUUID(), ticket: digest, member: account.address, signature }
        expect(await signTicket(office, { key: account.address }, request))
      }
    })
    return drafts.length
  }

  /** Members sign at once, officers when a worker has had it screened, and again where it is screened anew; a worker carries it. */
  async function settle(id: string): Promise<Round> {
    const proposed = await theRound(id)
    const asked = members.filter(({ address }) => proposed.content.members.includes(address))
    await inParallel(asked, (account) => signed(id, account))
    for (const last = Date.now() + 120_000; Date.now() < last; await pause(20)) {
      const round = await theRound(id)
      if (round.state === 'included' || round.state === 'final') return round
      if (round.state === 'ended') throw new Error(`Round ${round.number} ended: ${round.whyEnded}`)
      const waits = round.state === 'proposed' && round.clearance !== null
      if (!waits) continue
      for (const officer of people.officers)
        if (!round.signatures.some(({ signer }) => signer === officer.address)) await signed(id, officer)
    }
    throw new Error(`Round ${id} was not settled: ${(await theRound(id)).told}`)
  }

  async function signed(id: string, account: HDAccount): Promise<void> {
    const signing = await roundSigning(office, id, account.address)
    // Screened anew meanwhile, or carried already: looked at again.
    if (!signing.ok) return
    const { signature } = expect(await accountSigner(account).sign(signing.value.typedData))
    const key = `${account.address} ${signing.value.digest}`
    await signRound(office, { key: account.address }, { key, round: id, signature })
  }

  async function theRound(id: string): Promise<Round> {
    const round = await findRound(pool, id)
    if (round === null) throw new Error(`Round ${id} is gone.`)
    return round
  }

  async function untilRecorded(): Promise<void> {
    const { number } = await chain.head()
    await until(
      async () => ((await readTip(pool))?.head.number ?? 0) >= number,
      'the record reaches the chain',
    )
  }

  async function untilFinal(): Promise<void> {
    await until(async () => {
      await local.mine()
      return (await listObligations(pool, { state: 'settled' })).every(({ final }) => final)
    }, 'everything is final')
  }

  async function oneTransferFrom(): Promise<bigint> {
    const client = createPublicClient({ transport: http(local.rpcUrl) })
    const [owner, spender] = [member(0), people.holder]
    expect(await chain.write.approve(owner, { spender: spender.address, amount: coinUnits(10n) }))
    return client.estimateContractGas({
      address: coin,
      abi: erc20Abi,
      functionName: 'transferFrom',
      args: [owner.address, member(1).address, 1n],
      account: spender.address,
    })
  }

  /** Each member has what it had, what it was owed and less what it owed; each transfer settled once or waits; each round is one event. */
  async function nothingLost(owed: ReadonlyMap<string, bigint>, settled: number): Promise<void> {
    for (const { address } of members) {
      const has = toBigint(await chain.balanceOf(address))
      const should = eachHas + (owed.get(address) ?? 0n)
      if (has !== should) throw new Error(`${address} has ${has} units and should have ${should}.`)
    }
    const all = await listObligations(pool, { members: members.map(({ address }) => address) })
    const counts = new Map<string, number>()
    for (const { state } of all) counts.set(state, (counts.get(state) ?? 0) + 1)
    const open = counts.get('open') ?? 0
    if (all.length !== transfers || open + (counts.get('settled') ?? 0) !== transfers)
      throw new Error(`Of ${transfers} transfers there are ${JSON.stringify([...counts])}.`)
    const events = (await chain.events({ from: 0 })).filter(({ kind }) => kind === 'settled')
    if (events.length !== hours) throw new Error(`${events.length} settlements for ${hours} rounds.`)
    console.log(
      `nothing lost: ${settled} transfers settled once, ${open} wait; every balance is what it should be`,
    )
  }
} finally {
  for (const { child } of runs) child.kill('SIGKILL')
  await world.close()
  await rm(home, { recursive: true, force: true })
}

/** Standing and time are read once a second for all who ask, as a server does. */
function asTheServerReads(chain: Chain): Chain {
  let parties: Promise<PartiesState> | undefined
  let now: Promise<number> | undefined
  setInterval(() => {
    parties = undefined
    now = undefined
  }, 1_000).unref()
  return {
    ...chain,
    readParties: (at) => {
      if (at !== undefined) return chain.readParties(at)
      parties ??= chain.readParties()
      return parties
    },
    now: () => {
      now ??= chain.now()
      return now
    },
  }
}

function member(place: number): HDAccount {
  const found = members[place]
  if (found === undefined) throw new RangeError(`There is no member ${place}.`)
  return found
}

/** The same every time. */
function transfersOf(count: number) {
  const draw = numbers(7)
  return Array.from({ length: count }, () => {
    const from = draw(20)
    return { hour: draw(hours), from, to: (from + 1 + draw(19)) % 20, amount: BigInt(1 + draw(40_000_000)) }
  })
}

/** A small generator with a fixed seed: whole numbers below what is asked. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  for (const last = Date.now() + 120_000; Date.now() < last; await pause(20)) if (await condition()) return
  throw new Error(`It did not come to it that ${what}.`)
}

async function inParallel<One>(all: readonly One[], act: (one: One) => Promise<void>): Promise<void> {
  const waiting = [...all]
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await act(one)
    }),
  )
}
