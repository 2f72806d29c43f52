/** What `specie work` does, in a member: the programme joined at its place, and all background work over it. */
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openOutbox } from '@specie/coin/outbox'
import { openReader } from '@specie/coin/reader'
import { orderMessageChanged, sweepOrders } from '@specie/issuance'
import { accountOf } from '../../../apps/specie/src/demonstration/cast.ts'
import { follow } from '../../../apps/specie/src/follow.ts'
import { officeOf } from '../../../apps/specie/src/office.ts'
import { openProgramme } from '../../../apps/specie/src/programme/openProgramme.ts'
import type { Programme } from '../../../apps/specie/src/programme/programme.ts'
import { openWork } from '../../../apps/specie/src/work/openWork.ts'
import { supervise } from '../../../apps/specie/src/work/supervise.ts'
import { carried } from '../world/cast.ts'
import { bendPool, followWith } from './mutants.ts'
import type { Place } from './words.ts'

export async function openWorker(
  place: Place,
  mutant: string | undefined,
  log: (line: string) => void,
): Promise<void> {
  const { databaseUrl, rpcUrl } = place
  // Nothing of it is kept there: database and chain are somebody else's.
  const dataDirectory = mkdtempSync(join(place.directory, 'member-'))
  const programme = await openProgramme({ kind: 'join', dataDirectory, databaseUrl, rpcUrl, log })
  if (mutant === undefined) await openWork({ programme, signers: [...carried, accountOf('logbook')], log })
  else workWith(mutant, programme, place, log)
}

/** The same work from the same parts, with one seam bent. */
function workWith(mutant: string, programme: Programme, place: Place, log: (line: string) => void): void {
  const { pool, rpcUrl } = programme
  const chain = programme.chain()
  const office = officeOf(programme)
  const { contracts, deployedAtBlock } = place
  bendPool(mutant, pool)
  const ending = new AbortController()
  const parts = [
    {
      name: 'reader',
      run: async (signal: AbortSignal) => {
        const apply = followWith(mutant, follow)
        const reading = await openReader({ pool, chain, deployedAtBlock, apply, log })
        await reading.run(signal).finally(() => reading.close())
      },
    },
    {
      name: 'outbox',
      run: async (signal: AbortSignal) => {
        const changed = orderMessageChanged
        const sending = await openOutbox({
          ...{ pool, rpcUrl, contracts, deployedAtBlock, signers: carried, changed, log },
        })
        await sending.run(signal).finally(() => sending.close())
      },
    },
    {
      name: 'sweep',
      run: async (signal: AbortSignal) => {
        while (!signal.aborted) {
          await sweepOrders(office)
          await pause(200)
        }
      },
    },
  ]
  for (const part of parts) supervise(part, ending.signal, log)
}
