/**
 * Netting: the Ubin workbook, where it is at hand, and a day of 100,000 obligations among 1,000 members whose funds are short. Beside each what a
 * queue without netting settles: gross, first come first served.
 *   node bench/netting.ts
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gapBasisPoints, type NettingInput, netPositions, propose } from '@specie/settlement/netting'
import { openSolver } from '@specie/settlement/netting/exact'
import type { Obligation } from '@specie/settlement/obligation'
import { account, gold, having, owe } from '../packages/settlement/test/owe.ts'
import { readUbin } from '../packages/settlement/test/ubin.ts'

const solver = await openSolver()
const limits = { members: 100_000, assets: 8, titleLegs: 64 }

const workbook = join(import.meta.dirname, '../../shared/data/netting/ubin.xlsx')
if (existsSync(workbook)) compare('Ubin: 4 banks, 5,000 payments', await readUbin(workbook), 900)
else console.log('Ubin: the workbook of shared/data/netting is not here')

const many = day(1_000, 100_000)
const begun = performance.now()
const nets = netPositions(many.obligations)
console.log(
  `net positions of 100,000 obligations among ${nets.get(gold)?.size} members: ${seconds(performance.now() - begun)}`,
)
compare('1,000 members, 100,000 obligations, funds for a twentieth', many, 25_000)

function compare(title: string, input: NettingInput, timeMs: number): void {
  const start = performance.now()
  const proposal = propose({ ...input, limits }, { solver, timeMs })
  const took = performance.now() - start
  const gross = oneByOne(input)
  console.log(`${title}, in ${seconds(took)}:`)
  console.log(
    `  netted ${proposal.value} in ${proposal.settled.length} payments, at most ${gapBasisPoints(proposal)} basis points below the best`,
  )
  console.log(
    `  one by one ${gross.value} in ${gross.count}: netting settles ${ratio(proposal.value, gross.value)} times the value`,
  )
}

/** Gross, in the order of claims, round after round until nothing more can be paid. */
function oneByOne({ obligations, balances }: NettingInput): { value: bigint; count: number } {
  const has = new Map([...balances].map(([member, assets]) => [member, assets.get(gold) ?? 0n]))
  let waiting = obligations
  let [value, count] = [0n, 0]
  for (let moved = true; moved; ) {
    moved = false
    const rest: Obligation[] = []
    for (const one of waiting) {
      const amount = one.owed.kind === 'amount' ? one.owed.amount : 0n
      const balance = has.get(one.debtor) ?? 0n
      if (balance < amount) {
        rest.push(one)
        continue
      }
      has.set(one.debtor, balance - amount)
      has.set(one.creditor, (has.get(one.creditor) ?? 0n) + amount)
      value += amount
      count += 1
      moved = true
    }
    waiting = rest
  }
  return { value, count }
}

/** The same every time: numbers from a small generator with a fixed seed. */
function day(members: number, count: number): NettingInput {
  let state = 42
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
  const names = Array.from({ length: members }, (_, place) => `member ${place}`)
  const obligations = Array.from({ length: count }, () => {
    const from = next(members)
    const to = (from + 1 + next(members - 1)) % members
    return owe(names[from] ?? '', names[to] ?? '', BigInt(1 + next(1_000_000)))
  })
  const owed = new Map<string, bigint>()
  for (const { debtor, owed: what } of obligations)
    owed.set(debtor, (owed.get(debtor) ?? 0n) + (what.kind === 'amount' ? what.amount : 0n))
  const funds = Object.fromEntries(names.map((name) => [name, (owed.get(account(name)) ?? 0n) / 20n]))
  return having(funds, obligations)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}

function ratio(one: bigint, other: bigint): string {
  return other === 0n ? '∞' : (Number((one * 100n) / other) / 100).toFixed(2)
}
