/**
 * The invariants of docs/mechanism.md under their numbers, looked at around every transaction of the final chain and at its end. The
 * contracts' own fuzzer holds the same list (contracts/test/invariants/Properties.sol); here it is held after processes died and
 * blocks vanished, with the register and the database beside it.
 */
import { assets, type ChainEvent, counted, owed, type ReserveState } from '@specie/coin'
import { toBigint } from '@specie/units'
import { placeOf, type Retold, type Step } from './retold.ts'

export type Told = {
  readonly steps: readonly Step[]
  readonly events: readonly ChainEvent[]
  /** What the chain says of itself, at the end. */
  readonly reserve: ReserveState
  readonly balances: ReadonlyMap<string, bigint>
  /** Micrograms of every bar that ever came to a vault, by vault and bar. */
  readonly metal: ReadonlyMap<string, { readonly vault: number; readonly fine: bigint }>
}

type Fault = string | null | undefined | false

export const invariants: Readonly<Record<string, (told: Told) => readonly string[]>> = {
  '1: supply is the sum of issued': (told) =>
    around(told, ({ after }) => {
      const issued = sum(after.reserve.sponsors.map((one) => toBigint(one.issued)))
      return (
        issued !== toBigint(after.reserve.supply) &&
        `issued ${issued}, supply ${toBigint(after.reserve.supply)}`
      )
    }),
  '2: titled is the sum of live titles, one to a bar': (told) =>
    around(told, ({ after }) => {
      const bars = [...after.titles.values()].map((one) => one.barKey)
      if (new Set(bars).size !== bars.length) return 'a bar has two titles'
      const wrong = after.reserve.sponsors.find((one) => {
        const titles = [...after.titles.values()].filter(({ vault }) => one.vaults.includes(vault))
        return sum(titles.map(({ fine }) => fine)) !== toBigint(one.titled)
      })
      return wrong && `${wrong.address} has titled ${toBigint(wrong.titled)}`
    }),
  '3: the metal in its vaults is never less than what a sponsor owes': (told) =>
    around(told, ({ after }) => {
      const short = after.reserve.sponsors.find((one) => {
        const there = [...told.metal].filter(
          ([place, { vault }]) => one.vaults.includes(vault) && !after.goneAt.has(place),
        )
        return sum(there.map(([, { fine }]) => fine)) < toBigint(owed(one))
      })
      return short && `${short.address} owes ${toBigint(owed(short))}`
    }),
  '4: the bar of every live title lies in its vault': (told) =>
    around(told, ({ after }) => {
      const lost = [...after.titles].find(([, { vault, barKey }]) => {
        const place = placeOf(vault, barKey)
        return after.goneAt.has(place) || !told.metal.has(place)
      })
      return lost && `title ${lost[0]}`
    }),
  '5: issued rises only in mint, close and assume; owed only in mint': (told) =>
    around(told, ({ before, after, events }) => {
      const kinds = new Set(events.map((one) => one.kind))
      const rose = after.reserve.sponsors.find((one) => toBigint(one.issued) > issuedOf(before, one.address))
      if (rose && !['minted', 'titleClosed', 'assumed'].some((kind) => kinds.has(kind as ChainEvent['kind'])))
        return `issued of ${rose.address}`
      return owedAll(after) > owedAll(before) && !kinds.has('minted') && 'what is owed rose without a mint'
    }),
  '6: after a mint no more is owed than counts': (told) =>
    around(told, ({ after, events }) => {
      const minted = events.find((one) => one.kind === 'minted')
      if (minted?.kind !== 'minted') return null
      const sponsor = after.reserve.sponsors.find((one) => one.address === minted.sponsor)
      if (sponsor === undefined) return 'an unknown sponsor minted'
      const has = toBigint(assets(after.reserve, sponsor.address, after.time))
      return toBigint(owed(sponsor)) > has && `owed ${toBigint(owed(sponsor))}, counted ${has}`
    }),
  '7: no call raises what counts': (told) =>
    around(told, ({ before, after }) => {
      const raised = after.reserve.vaults.find((vault) => {
        const was = before.reserve.vaults.find((one) => one.vault === vault.vault)
        const is = toBigint(counted(after.reserve, vault, after.time))
        if (is > toBigint(vault.gold)) return true
        return is > (was === undefined ? 0n : toBigint(counted(before.reserve, was, after.time)))
      })
      return raised && `vault ${raised.vault}`
    }),
  '8: a hold lowers what counts by its amount at once': (told) =>
    around(told, ({ before, after, events }) => {
      const hold = events.find((one) => one.kind === 'journalled' && one.entryKind === 'hold')
      if (hold?.kind !== 'journalled') return null
      const [was, is] = [before, after].map((one) => countedOf(one, hold.vault, after.time))
      const amount = toBigint(hold.amount)
      const least = amount < (was ?? 0n) ? amount : (was ?? 0n)
      return (was ?? 0n) - (is ?? 0n) !== least && `vault ${hold.vault}: ${was} became ${is} for ${amount}`
    }),
  '9: the journal only grows, seen stays inside it, statements only get younger': (told) =>
    around(told, ({ before, after, events }) => {
      for (const event of events) {
        const was = before.reserve.vaults.find((one) => 'vault' in event && one.vault === event.vault)
        if (
          event.kind === 'journalled' &&
          was !== undefined &&
          event.entry !== was.journalLength + 1 &&
          events.filter((one) => one.kind === 'journalled').length === 1
        )
          return `entry ${event.entry} after ${was.journalLength}`
        if (event.kind === 'statementAccepted' && was !== undefined && event.asOf <= was.asOf)
          return `a statement of ${event.asOf} after ${was.asOf}`
      }
      const beyond = after.reserve.vaults.find((one) => one.seen > one.journalLength)
      return beyond && `vault ${beyond.vault} has seen ${beyond.seen} of ${beyond.journalLength}`
    }),
  '11: a title opened or closed leaves what is owed unchanged': (told) =>
    around(
      told,
      ({ before, after, events }) =>
        events.some(({ kind }) => kind === 'titleOpened' || kind === 'titleClosed') &&
        owedAll(before) !== owedAll(after) &&
        'it changed',
    ),
  '12: a delivery takes no more than its bar': (told) =>
    around(told, ({ before, after, events }) => {
      const delivered = events.find((one) => one.kind === 'titleDelivered')
      if (delivered?.kind !== 'titleDelivered') return null
      const lost = assetsAll(before, after.time) - assetsAll(after, after.time)
      const less = owedAll(before) - owedAll(after)
      return (less !== toBigint(delivered.fine) || lost > less) && `owed fell by ${less}, assets by ${lost}`
    }),
  '13: a departed bar has no title until a later list shows it': (told) =>
    around(told, ({ before, events }) => {
      const opened = events.find((one) => one.kind === 'titleOpened')
      if (opened?.kind !== 'titleOpened') return null
      const gone = before.goneAt.get(placeOf(opened.vault, opened.barKey)) ?? 0
      const seen = before.reserve.vaults.find((one) => one.vault === opened.vault)?.seen ?? 0
      return gone > seen && `title ${opened.title} of a bar gone at ${gone}, seen ${seen}`
    }),
  '15: the council changes no amount': (told) =>
    around(told, ({ before, after, events }) => {
      if (!events.some(({ kind }) => kind === 'changeExecuted' || kind === 'changeProposed')) return null
      return (
        (owedAll(before) !== owedAll(after) ||
          toBigint(before.reserve.supply) !== toBigint(after.reserve.supply)) &&
        'it did'
      )
    }),
  '17: a frozen account keeps its coins and titles': (told) =>
    around(told, ({ before, after }) => {
      const moved = [...before.freezes].find(([account, freeze]) => {
        if (freeze.lapsesAt <= after.time) return false
        return (
          (before.balances.get(account) ?? 0n) !== (after.balances.get(account) ?? 0n) ||
          titlesOf(before, account) !== titlesOf(after, account)
        )
      })
      return moved && `account ${moved[0]}`
    }),
  '18: an order mints once': ({ events }) => {
    const orders = events.flatMap((one) => (one.kind === 'minted' ? [one.order] : []))
    return orders.filter((one, index) => orders.indexOf(one) !== index)
  },
  '20: what the events tell is what the chain says of itself': ({ steps, reserve, balances }) => {
    const told = steps.at(-1)?.after
    if (told === undefined) return ['there are no events']
    const faults: string[] = []
    if (toBigint(told.reserve.supply) !== toBigint(reserve.supply)) faults.push('supply')
    if (told.reserve.accredited !== reserve.accredited) faults.push('accredited')
    for (const one of reserve.sponsors) {
      const known = told.reserve.sponsors.find(({ address }) => address === one.address)
      if (print(known) !== print(one)) faults.push(`sponsor ${one.address}: ${print(known)}, ${print(one)}`)
    }
    for (const one of reserve.vaults) {
      const known = told.reserve.vaults.find(({ vault }) => vault === one.vault)
      if (print(known) !== print(one)) faults.push(`vault ${one.vault}: ${print(known)}, ${print(one)}`)
    }
    for (const [account, amount] of balances) {
      if ((told.balances.get(account) ?? 0n) !== amount) faults.push(`balance of ${account}`)
    }
    return faults
  },
}

function around(told: Told, look: (step: Step) => Fault): readonly string[] {
  return told.steps.flatMap((step) => {
    const fault = look(step)
    const [first] = step.events
    return typeof fault === 'string' ? [`block ${first?.block.number}, ${first?.kind}: ${fault}`] : []
  })
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, one) => total + one, 0n)
}

function issuedOf(told: Retold, address: string): bigint {
  const sponsor = told.reserve.sponsors.find((one) => one.address === address)
  return sponsor === undefined ? 0n : toBigint(sponsor.issued)
}

function owedAll({ reserve }: Retold): bigint {
  return sum(reserve.sponsors.map((one) => toBigint(owed(one))))
}

function assetsAll({ reserve }: Retold, time: number): bigint {
  return sum(reserve.sponsors.map((one) => toBigint(assets(reserve, one.address, time))))
}

function countedOf({ reserve }: Retold, number: number, time: number): bigint {
  const vault = reserve.vaults.find((one) => one.vault === number)
  return vault === undefined ? 0n : toBigint(counted(reserve, vault, time))
}

function titlesOf({ titles }: Retold, account: string): string {
  return [...titles]
    .filter(([, { owner }]) => owner === account)
    .map(([title]) => title)
    .sort()
    .join(' ')
}

/** In one order of fields, with every digit. */
function print(value: unknown): string {
  const text = (one: unknown): string =>
    Array.isArray(one)
      ? `[${one.map(text).join(' ')}]`
      : typeof one === 'object' && one !== null
        ? `{${Object.entries(one)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, part]) => `${name} ${text(part)}`)
            .join(', ')}}`
        : String(one)
  return text(value)
}
