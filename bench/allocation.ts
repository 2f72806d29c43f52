/**
 * Bars behind an address: everybody’s part of 10,000 bars for 1,000,000 holders at once; one block’s changes; one address in memory and from the
 * record, beside a plain walk over all holders and bars in the same run. `--json` prints figures for machines.
 */
import { createHash } from 'node:crypto'
import { behind, type Holding, openBalances, type Shelf, shelfOf, walk } from '@specie/evidence/allocation'
import { balancesMigrations, placeAt } from '@specie/evidence/balances'
import { throwAwayDatabase } from '@specie/store'
import { coinUnits, micrograms } from '@specie/units'

const holderCount = 1_000_000
const barCount = 10_000
const lookups = 5_000
const naiveLookups = 20
const changesInBlock = 300

const hex = (length: number, text: string): `0x${string}` =>
  `0x${createHash('sha256').update(text).digest('hex').padEnd(length, '0').slice(0, length)}`
const holdings: Holding[] = Array.from({ length: holderCount }, (_, index) => ({
  address: hex(40, `holder ${index}`),
  balanceMicrograms: 1_000_000n + BigInt((index * 7_919) % 240_000_000),
}))
const supply = holdings.reduce((sum, { balanceMicrograms }) => sum + balanceMicrograms, 0n)
const bar = supply / BigInt(barCount) + 1n

const recomputeMs: number[] = []
let spans = 0
for (let round = 0; round < 3; round += 1) {
  const begun = performance.now()
  const balances = openBalances(holdings)
  const made = laidOut()
  spans = 0
  let given = 0n
  walk(made, balances.holdings(), (_, __, ___, weight) => {
    spans += 1
    given += weight
  })
  recomputeMs.push(performance.now() - begun)
  if (given !== supply) throw new Error('The parts do not add up.')
}

const balances = openBalances(holdings)
const shelf = laidOut()
const changeMs: number[] = []
for (let block = 0; block < 50; block += 1) {
  const begun = performance.now()
  for (let change = 0; change < changesInBlock; change += 1) {
    const from = holdings[(block * 9_973 + change * 31) % holderCount]?.address ?? ''
    // One in three goes to an address that held nothing before.
    const to =
      change % 3 === 0
        ? hex(40, `new ${block} ${change}`)
        : (holdings[(block * 101 + change * 7_001) % holderCount]?.address ?? '')
    balances.move({ from, to, micrograms: balances.placeOf(from).balanceMicrograms / 2n })
  }
  changeMs.push(performance.now() - begun)
}

const asked = Array.from(
  { length: lookups },
  (_, index) => holdings[(index * 104_729) % holderCount]?.address ?? '',
)
const lookupMs = asked.map((address) => timed(() => behind(shelf, balances.placeOf(address))))
const list = [...balances.holdings()]
const naiveMs = asked.slice(0, naiveLookups).map((address) => {
  const same = behind(shelf, balances.placeOf(address))
  let found = 0n
  const ms = timed(() => {
    found = plain(list, shelf, address)
  })
  if (found !== same.coveredMicrograms) throw new Error('The plain walk finds something else.')
  return ms
})

const recordMs = await fromRecord()

const result = {
  name: 'allocation',
  holders: holderCount,
  bars: barCount,
  spans,
  recomputeSeconds: round(Math.min(...recomputeMs) / 1000, 2),
  blockChanges: changesInBlock,
  blockMs: round(at(changeMs, 0.5), 2),
  recomputesPerBlock: Math.round(Math.min(...recomputeMs) / at(changeMs, 0.5)),
  lookupP50Ms: round(at(lookupMs, 0.5), 4),
  lookupP99Ms: round(at(lookupMs, 0.99), 4),
  recordP50Ms: round(at(recordMs, 0.5), 2),
  recordP99Ms: round(at(recordMs, 0.99), 2),
  naiveP50Ms: round(at(naiveMs, 0.5), 1),
  naivePerLookup: Math.round(at(naiveMs, 0.5) / at(lookupMs, 0.5)),
  naivePerRecord: Math.round(at(naiveMs, 0.5) / at(recordMs, 0.5)),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  console.log(
    `${holderCount} holders × ${barCount} bars: ${spans} parts in ${result.recomputeSeconds} s; a block with ${changesInBlock} transfers in ${result.blockMs} ms, ${result.recomputesPerBlock} times less`,
  )
  console.log(
    `one address in memory: p50 ${result.lookupP50Ms} ms, p99 ${result.lookupP99Ms} ms; from the record, at any block: p50 ${result.recordP50Ms} ms, p99 ${result.recordP99Ms} ms`,
  )
  console.log(
    `a plain walk over holders and bars: p50 ${result.naiveP50Ms} ms, ${result.naivePerLookup} times as long as in memory, ${result.naivePerRecord} times as long as from the record`,
  )
}

function laidOut(): Shelf {
  const sponsor = hex(40, 'sponsor')
  const gold = micrograms(bar * BigInt(barCount))
  const key = hex(64, 'root')
  const made = shelfOf({
    reserve: {
      block: { number: 1, hash: key, time: 1_000 },
      rules: {
        maxAgeSeconds: 100,
        raiseDelaySeconds: 1,
        quorum: 2,
        changeDelaySeconds: 1,
        holdRestSeconds: 1,
        freezeLapseSeconds: 1,
      },
      accredited: 7n,
      supply: coinUnits(supply),
      sponsors: [
        {
          address: sponsor,
          issued: coinUnits(supply),
          titled: micrograms(0n),
          cap: coinUnits(0n),
          mintingSuspended: false,
          vaults: [1],
        },
      ],
      vaults: [
        {
          vault: 1,
          sponsor,
          jurisdiction: 'CH',
          custodian: sponsor,
          custodianIndex: 0,
          asOf: 1_000,
          seen: 0,
          base: gold,
          waiting: gold,
          waitingAt: 0,
          gold,
          goldAt: 0,
          barRoot: key,
          signers: 7n,
          journalLength: 0,
          journalTotal: micrograms(0n),
          journalSeenTotal: micrograms(0n),
        },
      ],
    },
    titles: [],
    lists: new Map([
      [
        1,
        Array.from({ length: barCount }, (_, index) => ({
          barKey: hex(64, `bar ${index}`),
          counted: micrograms(bar),
        })),
      ],
    ]),
    gone: new Set(),
  })
  if (!made.ok) throw new Error('The shelf is whole here.')
  return made.value
}

/** What one would write first: add up everybody before, then go along the bars. */
function plain(everybody: readonly Holding[], { stretches }: Shelf, address: string): bigint {
  let from = 0n
  let own = 0n
  for (const one of everybody) {
    if (one.address === address) own = one.balanceMicrograms
    else if (one.address < address) from += one.balanceMicrograms
  }
  let start = 0n
  let found = 0n
  for (const { micrograms: weight } of stretches) {
    const low = start > from ? start : from
    let high = start + weight
    if (high > from + own) high = from + own
    if (high > low) found += high - low
    start += weight
  }
  return found
}

/** A million holders in the record, as the reader's feed leaves them, and single questions at its last block. */
async function fromRecord(): Promise<readonly number[]> {
  const store = await throwAwayDatabase({ migrations: [...balancesMigrations] })
  try {
    const { pool } = store
    for (let start = 0; start < holderCount; start += 50_000) {
      const some = holdings.slice(start, start + 50_000)
      const values = [
        some.map(({ address }) => address.slice(2)),
        some.map(({ balanceMicrograms }) => String(balanceMicrograms)),
      ]
      await pool.query(`insert into evidence.holder select address from unnest($1::text[]) address`, [
        values[0],
      ])
      await pool.query(
        `insert into evidence.balance select address, 1, amount from unnest($1::text[], $2::numeric[]) given (address, amount)`,
        values,
      )
    }
    await pool.query(`
      insert into evidence.balance select substring(prefix from 1 for length), 1, sum(micrograms)
      from evidence.balance cross join unnest(array[0, 1, 2, 3, 4]) length where length(prefix) = 40
      group by substring(prefix from 1 for length)`)
    await pool.query('analyze evidence.balance')
    await pool.query('analyze evidence.holder')
    const first = openBalances(holdings)
    const times: number[] = []
    for (const address of asked.slice(0, 2_000)) {
      const begun = performance.now()
      const { beforeMicrograms } = await placeAt(pool, address, 1)
      times.push(performance.now() - begun)
      if (times.length % 100 === 0 && beforeMicrograms !== first.placeOf(address).beforeMicrograms)
        throw new Error('The record finds another place.')
    }
    return times.slice(50)
  } finally {
    await store.close()
  }
}

function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
