/**
 * A child process of the storm: the real program's parts, in a process of their own that can be killed at any moment. It loads
 * everything first and then waits, so that one that was killed has a replacement at once.
 */
import { connectChain } from '@specie/coin'
import type { Office } from '@specie/issuance'
import { createPool } from '@specie/store'
import { screeningIn } from '../../../apps/specie/src/office.ts'
import { carryOut, describe } from './deeds.ts'
import { bendPool, chainWith } from './mutants.ts'
import type { Ask, Begin, MemberSays, Place } from './words.ts'

type Keeper = { answer(ask: Ask): Promise<void>; readonly address?: string }

let keeper: Keeper | null = null

// A member that lost its storm has nobody left to serve.
process.on('disconnect', () => process.exit(0))
// As the real programs do: a connection that breaks in the background is no reason to end.
process.on('unhandledRejection', (error) => say({ say: 'note', line: `unhandled: ${describe(error)}` }))
process.on('message', (message: Begin | Ask) => {
  if (message.say === 'begin') void begin(message)
  else void keeper?.answer(message)
})
say({ say: 'loaded' })

async function begin(told: Begin): Promise<void> {
  for (;;) {
    try {
      keeper = await roles[told.role](told)
      say({ say: 'ready', ...(keeper.address === undefined ? {} : { address: keeper.address }) })
      return
    } catch (error) {
      // The database or the chain may be down at this very moment: whoever runs a service starts it again.
      say({ say: 'note', line: `cannot begin: ${describe(error)}` })
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}

const roles: Record<Begin['role'], (told: Begin) => Promise<Keeper>> = {
  counter: async ({ place, mutant }) => {
    const office = await officeAt(place, mutant)
    return {
      async answer({ number, request }) {
        say({ say: 'answer', number, answer: await carryOut(office, request) })
      },
    }
  },
  worker: async ({ place, mutant }) => {
    const { openWorker } = await import('./worker.ts')
    await openWorker(place, mutant, (line) => say({ say: 'note', line }))
    return { answer: async () => {} }
  },
  server: async ({ place, mutant }) => {
    const { openServer } = await import('./server.ts')
    const address = await openServer(place, mutant, (line) => say({ say: 'note', line }))
    return { answer: async () => {}, address }
  },
}

async function officeAt(place: Place, mutant: string | undefined): Promise<Office> {
  const pool = createPool(place.databaseUrl, { max: 8 })
  bendPool(mutant, pool)
  const chain = chainWith(mutant, await connectChain(place))
  return {
    pool,
    chain,
    screening: screeningIn({ pool, now: () => chain.now(), dataDirectory: place.directory, settings: null }),
  }
}

function say(words: MemberSays): void {
  process.send?.(words)
}
