/**
 * A day of London's gold clearing: 10,257 transfers among 20 members, confirmed by both sides, netted each hour for ten hours, settled on the local
 * chain with every signature, and a statement written for each member. Beside it what one transferFrom each would take in gas, measured in the same run.
 *   node bench/londonDay.ts [transfers]
 */
import { type Chain, demoAccount, type PartiesState } from '@specie/coin'
import { accountSigner } from '@specie/evidence'
import { balancesMigrations, followBalances } from '@specie/evidence/balances'
import {
  advanceRound,
  draftTicket,
  findRound,
  findTicket,
  followRounds,
  type Leg,
  listObligations,
  proposeRound,
  roundMessageChanged,
  roundSigning,
  settlementMigrations,
  signRound,
  signTicket,
  ticketSigning,
} from '@specie/settlement'
import { openEngine } from '@specie/settlement/netting/thread'
import { coinUnits, toBigint } from '@specie/units'
import { createPublicClient, erc20Abi, http } from 'viem'
import type { HDAccount } from 'viem/accounts'
import { memberDay } from '../apps/specie/src/settlement/memberDay.ts'
import { testDesk } from '../packages/issuance/test/desk.ts'
import { expect, mintCoins, people } from '../packages/issuance/test/programme.ts'
import { admit } from '../packages/settlement/test/settlementDesk.ts'

const transfers = Number(process.argv[2] ?? 10_257)
const hours = 10
const members = Array.from({ length: 20 }, (_, place) => demoAccount(20 + place))
const desk = await testDesk([people.stranger], {
  apply: async (client, step) => {
    await followRounds(client, step)
    await followBalances(client, step)
  },
  changed: roundMessageChanged,
  migrations: [...settlementMigrations, ...balancesMigrations],
})
try {
  const { chain, local } = desk
  const office = { ...desk.office, chain: asTheServerReads(chain) }
  const coin = chain.contracts.coin
  await fund()
  const engine = openEngine()
  const day = transfersOf(transfers)
  const begun = performance.now()
  let [settled, gas, tickets] = [0, 0n, 0]
  for (let hour = 0; hour < hours; hour += 1) {
    const mine = day.filter((one) => one.hour === hour)
    tickets += await confirm(mine)
    const id = expect(await proposeRound(office, { engine, timeMs: 3_000 }))
    await signAll(id)
    await desk.until(async () => (await findRound(office.pool, id))?.state === 'included')
    const round = await findRound(office.pool, id)
    const receipt = await createPublicClient({ transport: http(local.rpcUrl) }).getTransactionReceipt({
      hash: round?.transaction ?? '0x',
    })
    const count = (await listObligations(office.pool, { round: id })).length
    settled += count
    gas += receipt.gasUsed
    console.log(
      `hour ${hour + 1}: ${mine.length} transfers confirmed, ${count} settled by ${receipt.gasUsed} gas, ${(performance.now() - begun).toFixed(0)} ms`,
    )
  }
  await desk.makeFinal()
  const today = new Date((await chain.now()) * 1000).toISOString().slice(0, 10)
  const assets = [{ address: coin, symbol: 'TST', name: 'Test Gold', decimals: 6, currency: null }]
  const rooms = { pool: office.pool, chain, assets, names: { nameOf: (address: string) => address } }
  let bytes = 0
  for (const { address } of members)
    bytes += expect(await memberDay(rooms, { member: address, day: today, as: 'csv' })).bytes.length
  const seconds = (performance.now() - begun) / 1000
  const each = await oneTransferFrom()
  console.log(
    `${transfers} transfers in ${tickets} tickets, ${settled} settled in ${hours} rounds, ${members.length} statements of ${bytes} bytes: ${seconds.toFixed(1)} s`,
  )
  console.log(
    `gas: ${gas} in all, ${gas / BigInt(Math.max(1, settled))} a transfer; one transferFrom each ${each}, ${(Number(each) / Number(gas / BigInt(Math.max(1, settled)))).toFixed(1)} times as much`,
  )
  await balance()

  async function fund() {
    expect(await mintCoins(office, { key: 'london', kilograms: 100n }))
    for (const member of members) {
      await admit(office, member.address)
      const amount = coinUnits(5_000_000_000n)
      expect(await chain.write.transfer(people.holder, { to: member.address, amount }))
      const spender = chain.contracts.settlement
      expect(await chain.write.approve(member, { spender, amount: coinUnits(10n ** 18n) }))
    }
    await desk.makeFinal()
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
      const recorded = await findTicket(office.pool, digest)
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

  async function signAll(id: string): Promise<void> {
    await advanceRound(office, id)
    const round = await findRound(office.pool, id)
    const asked = members.filter(({ address }) => round?.content.members.includes(address))
    await inParallel([...asked, ...people.officers], async (account) => {
      const { typedData } = expect(await roundSigning(office, id, account.address))
      const { signature } = expect(await accountSigner(account).sign(typedData))
      expect(
        await signRound(
          office,
          { key: account.address },
          { key: `${account.address} ${id}`, round: id, signature },
        ),
      )
    })
    await advanceRound(office, id)
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

  /** Nothing was lost: the coins of all are what they were. */
  async function balance(): Promise<void> {
    let all = 0n
    for (const { address } of members) all += toBigint(await chain.balanceOf(address))
    if (all !== BigInt(members.length) * 5_000_000_000n) throw new Error(`The members have ${all} units.`)
    const open = (await listObligations(office.pool, { state: 'open' })).length
    if (open + settled !== transfers)
      throw new Error(`${open} open and ${settled} settled are not ${transfers}.`)
    console.log(`nothing lost: ${open} transfers wait, ${settled} settled`)
  }
} finally {
  await desk.close()
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

/** The same every time: numbers from a small generator with a fixed seed. */
function transfersOf(count: number) {
  let state = 7
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
  return Array.from({ length: count }, () => {
    const from = next(20)
    return { hour: next(hours), from, to: (from + 1 + next(19)) % 20, amount: BigInt(1 + next(40_000_000)) }
  })
}

async function inParallel<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const waiting = [...all]
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one)
    }),
  )
}
