/** Keeps what a watcher would tell: looks at the chain's state a few times a minute and writes down what was raised and what ended. */
import { setTimeout as pause } from 'node:timers/promises'
import { alarmsOf } from '@specie/evidence'
import { keepAlarms } from '@specie/evidence/alarms'
import type { Programme } from '../programme/programme.ts'
import type { Part } from './supervise.ts'

export function alarms(programme: Programme): Part {
  return {
    name: 'alarms',
    run: async (signal) => {
      while (!signal.aborted) {
        await lookOnce(programme)
        await pause(everyMs, undefined, { signal }).catch(() => {})
      }
    },
  }
}

/** Without the whole check: that is anybody's own to run, and a server that lies would not tell of it. */
export async function lookOnce(programme: Programme): Promise<void> {
  const chain = programme.chain()
  const head = await chain.head()
  const [reserve, proposals, events, parties, now] = await Promise.all([
    chain.readReserve(head.number),
    chain.readProposals(head.number),
    chain.events({ from: programme.settings?.deployedAtBlock ?? 0, to: head.number }),
    programme.parties(),
    programme.now(),
  ])
  const names = new Map(parties.map(({ address, name }) => [address.toLowerCase(), name]))
  const time = Math.max(head.time, now)
  const standing = alarmsOf({
    reserve,
    proposals,
    events,
    time,
    verdict: null,
    nameOf: (address) => names.get(address.toLowerCase()) ?? address,
  })
  await keepAlarms(programme.pool, standing, new Date(time * 1_000))
}

const everyMs = 15_000
