import type { Address, ChainEvent } from '@specie/coin'
import { printCoins, printGrams, sum, toBigint } from '@specie/units'
import { getAddress } from 'viem'
import type { CheckDefinition } from '../check.ts'
import { type Fact, fact, need, Unusable } from '../verdict.ts'

export const supply: CheckDefinition = {
  id: 'supply',
  title:
    'All coins in existence are somebody’s debt: their number is the sum of what the sponsors issued, and titles are booked bar for bar.',
  examine: async (evidence) => {
    const reserve = need(evidence.reserve)
    const events = need(evidence.events)
    const titles = need(evidence.titles)
    const faults: Fact[] = []
    const compare = (what: string, computed: bigint, claimed: bigint) => {
      if (computed !== claimed) faults.push(fact(what, `${claimed} on chain; ${computed} follows`))
    }
    const issued = issuedBy(events, (vault) => reserve.vaults.find((one) => one.vault === vault)?.sponsor)
    let issuedTotal = 0n
    for (const sponsor of reserve.sponsors) {
      const address = getAddress(sponsor.address)
      issuedTotal += toBigint(sponsor.issued)
      const own = titles.filter((title) => getAddress(title.sponsor) === address)
      compare(`issued by ${address}`, issued.get(address) ?? 0n, toBigint(sponsor.issued))
      compare(
        `titled by ${address}`,
        own.reduce((total, { fine }) => total + toBigint(fine), 0n),
        toBigint(sponsor.titled),
      )
    }
    compare('coins', issuedTotal, toBigint(reserve.supply))
    compare('coins, by their transfers', minted(events), toBigint(reserve.supply))
    const balances = balancesBy(events)
    for (const [holder, balance] of balances) {
      if (balance < 0n)
        faults.push(fact(`coins of ${holder}`, `${-balance} were sent that nobody had sent there`))
    }
    const held = await Promise.all(
      [...balances.keys()].map(async (holder) => ({
        holder,
        balance: toBigint(await evidence.inputs.chain.balanceOf(holder, need(evidence.block).number)),
      })),
    )
    for (const { holder, balance } of held) compare(`coins of ${holder}`, balances.get(holder) ?? 0n, balance)
    return {
      faults,
      facts: [
        fact('coins', printCoins(reserve.supply)),
        fact('holders, each with the coins that its transfers give', balances.size),
        fact('titled', printGrams(sum(titles.map(({ fine }) => fine)))),
      ],
    }
  },
}

/** What each sponsor owes in coins, from every event that moves it. */
function issuedBy(
  events: readonly ChainEvent[],
  sponsorOf: (vault: number) => Address | undefined,
): ReadonlyMap<Address, bigint> {
  const issued = new Map<Address, bigint>()
  const move = (sponsor: Address | undefined, by: bigint) => {
    if (sponsor === undefined) throw new Unusable('a title closed in a vault that the chain does not know')
    const address = getAddress(sponsor)
    issued.set(address, (issued.get(address) ?? 0n) + by)
  }
  for (const event of events) {
    if (event.kind === 'minted') move(event.sponsor, toBigint(event.amount))
    if (event.kind === 'retired') move(event.sponsor, -toBigint(event.amount))
    if (event.kind === 'titleOpened') move(event.sponsor, -toBigint(event.fine))
    if (event.kind === 'titleClosed') move(sponsorOf(event.vault), toBigint(event.fine))
    if (event.kind === 'assumed') {
      move(event.from, -toBigint(event.amount))
      move(event.to, toBigint(event.amount))
    }
  }
  return issued
}

function minted(events: readonly ChainEvent[]): bigint {
  let coins = 0n
  for (const event of events) {
    if (event.kind !== 'transferred') continue
    if (BigInt(event.from) === 0n) coins += toBigint(event.amount)
    if (BigInt(event.to) === 0n) coins -= toBigint(event.amount)
  }
  return coins
}

/** What each account has by all the transfers there ever were: below zero, coins came from nowhere. */
function balancesBy(events: readonly ChainEvent[]): ReadonlyMap<Address, bigint> {
  const balances = new Map<Address, bigint>()
  const move = (holder: Address, by: bigint) => {
    if (BigInt(holder) === 0n) return
    const address = getAddress(holder)
    balances.set(address, (balances.get(address) ?? 0n) + by)
  }
  for (const event of events) {
    if (event.kind !== 'transferred') continue
    move(event.from, -toBigint(event.amount))
    move(event.to, toBigint(event.amount))
  }
  return balances
}
