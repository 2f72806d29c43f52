/** Every account that coins or a title ever came to, from the record of the chain: whoever holds anything is among them. */

import type { Pool, PoolClient } from 'pg'
import type { Address } from '../port/state.ts'
import { type EventFilter, recordedEvents } from './store/record.ts'

export type Receipt = { readonly account: Address; readonly block: number }

/** From this block on, in the chain's order, page by page; an account comes as often as something came to it. */
export async function* receivers(
  client: Pool | PoolClient,
  { from }: { readonly from: number },
): AsyncGenerator<Receipt> {
  let after: EventFilter['after']
  for (;;) {
    const events = await recordedEvents(client, {
      from,
      kinds: ['transferred', 'titleOpened', 'titleTransferred'],
      limit: eventsAtOnce,
      ...(after === undefined ? {} : { after }),
    })
    for (const event of events) {
      const block = event.block.number
      if (event.kind === 'titleOpened') yield { account: event.owner, block }
      else if ((event.kind === 'transferred' || event.kind === 'titleTransferred') && event.to !== nobody)
        yield { account: event.to, block }
    }
    const last = events.at(-1)
    if (last === undefined || events.length < eventsAtOnce) return
    after = { block: last.block.number, logIndex: last.logIndex }
  }
}

/** Coins that cease go there. */
const nobody = '0x0000000000000000000000000000000000000000'
const eventsAtOnce = 5_000
