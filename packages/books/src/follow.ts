/** The books follow the recorded chain, in the transaction that records it: an entry stands exactly as long as its block does. */
import type { ChainEvent } from '@specie/coin'
import { type ReaderStep, readTip, recordedEvents } from '@specie/coin/reader'
import type { PoolClient } from 'pg'
import { entriesOf } from './entriesOf.ts'
import { type Holdings, holdingsAt, openHoldings, titleKinds, vaultKinds } from './position.ts'
import { markFinal, takeBack, writeEntries } from './store/entries.ts'
import { addFollowed, areBegun, begin, followedUntil, forgetFollowed } from './store/followed.ts'

export async function followBooks(client: PoolClient, step: ReaderStep): Promise<void> {
  if (!(await areBegun(client))) {
    await makeAgain(client)
    return
  }
  switch (step.kind) {
    case 'appended':
      if (step.events.length === 0) return
      await book(client, step.events, await holdingsBefore(client, step.from, step.events))
      return
    case 'rolledBack':
      await forgetFollowed(client, step.to.number)
      await takeBack(client, step.to.number)
      return
    case 'finalized':
      await markFinal(client, step.to.number)
      return
  }
}

/** Books that begin late, or were emptied because a rule has changed, are made from the whole record, this step's change included. */
async function makeAgain(client: PoolClient): Promise<void> {
  await begin(client)
  const holdings = openHoldings()
  let after: { block: number; logIndex: number } | undefined
  for (;;) {
    const events = await recordedEvents(client, {
      limit: eventsAtOnce,
      ...(after === undefined ? {} : { after }),
    })
    const last = events.at(-1)
    if (last === undefined) break
    await book(client, events, holdings)
    after = { block: last.block.number, logIndex: last.logIndex }
  }
  const tip = await readTip(client)
  if (tip !== null) await markFinal(client, tip.finalized.number)
}

async function book(client: PoolClient, events: readonly ChainEvent[], holdings: Holdings): Promise<void> {
  await writeEntries(
    client,
    events.flatMap((event) => entriesOf(event, holdings).map((entry, line) => ({ event, line, entry }))),
  )
  await addFollowed(client, events)
}

/** What vaults and titles were before this block. Titles are many in the long run, and asked for only where one changes hands. */
async function holdingsBefore(
  client: PoolClient,
  block: number,
  events: readonly ChainEvent[],
): Promise<Holdings> {
  const needsTitles = events.some(({ kind }) => kind === 'titleTransferred')
  const kinds = needsTitles ? [...vaultKinds, ...titleKinds] : vaultKinds
  const past = await recordedEvents(client, { to: block - 1, kinds })
  return holdingsAt(past, await followedUntil(client, block - 1))
}

const eventsAtOnce = 5_000
