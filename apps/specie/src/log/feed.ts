/**
 * What goes into the log, and when: events of final blocks, and what the programme published. Each thing has a source of its own, so that
 * looking again, here or in another process, adds nothing.
 */
import type { Chain } from '@specie/coin'
import { isRecorded, readTip, recordedEvents } from '@specie/coin/reader'
import {
  attestorsOf,
  type Entry,
  type EventContext,
  entriesOfEvent,
  loggedKinds,
  programmeId,
  timeOf,
} from '@specie/evidence/log-entry'
import { appendEntries, keepFed, readFed } from '@specie/evidence/log-store'
import { listActivations } from '@specie/screening'
import { transaction } from '@specie/store'
import type { Pool } from '../programme/store.ts'
import { publishedReports } from '../report/publishReport.ts'
import { versionsOf } from '../terms.ts'

export type FeedContext = Omit<EventContext, 'attestors'>

export async function eventContext(chain: Chain): Promise<FeedContext> {
  const { rules } = await chain.readReserve()
  return {
    chainId: chain.chainId,
    reserve: chain.contracts.reserve,
    maxAgeSeconds: rules.maxAgeSeconds,
  }
}

/** Feeds the next final events. Gives how many entries came of them and whether there may be more. */
export async function feedChain(
  pool: Pool,
  context: FeedContext,
): Promise<{ readonly added: number; readonly more: boolean }> {
  return transaction(
    pool,
    async (client) => {
      const tip = await readTip(client)
      if (tip === null) return { added: 0, more: false }
      const fed = await readFed(client)
      // A local chain that was killed hard may have lost final blocks: then all is looked through anew, and what is there stays.
      const stands =
        fed !== null && (await isRecorded(client, { number: fed.block, hash: hexOf(fed.blockHash) }))
      const events = await recordedEvents(client, {
        to: tip.finalized.number,
        kinds: loggedKinds,
        limit: eventsAtOnce,
        ...(stands ? { after: { block: fed.block, logIndex: fed.logIndex } } : {}),
      })
      const last = events.at(-1)
      if (last === undefined) return { added: 0, more: false }
      const admissions = await recordedEvents(client, { to: tip.finalized.number, kinds: ['admitted'] })
      const known = { ...context, attestors: attestorsOf(admissions) }
      const added = await appendEntries(
        client,
        events.flatMap((event) => entriesOfEvent(event, known)),
      )
      await keepFed(client, { block: last.block.number, blockHash: last.block.hash, logIndex: last.logIndex })
      return { added, more: events.length === eventsAtOnce }
    },
    { isolation: 'read committed' },
  )
}

/** Feeds what the programme has published since: versions of sanctions lists in force, terms, reserve reports. */
export async function feedPublished(pool: Pool, context: FeedContext): Promise<number> {
  const [activations, terms, reports] = await Promise.all([
    listActivations(pool),
    versionsOf(pool),
    publishedReports(pool),
  ])
  const found = [
    ...activations.toReversed().map((one) => ofActivation(one, context)),
    ...terms.toReversed().map((one) => ofTerms(one, context)),
    ...reports.toReversed().map((one) => ofReport(one, context)),
  ]
  return transaction(pool, (client) => appendEntries(client, found), { isolation: 'read committed' })
}

/** The programme's own words, published now. */
export function draft<Kind extends Entry['kind']>(
  context: Pick<EventContext, 'chainId' | 'reserve'>,
  given: Pick<Extract<Entry, { kind: Kind }>, 'kind' | 'what'> & Partial<Pick<Entry, 'evidence' | 'check'>>,
  at: Date,
): Entry {
  return {
    v: 1,
    programme: programmeId(context),
    by: [],
    at: timeOf(Math.floor(at.getTime() / 1000)),
    until: null,
    evidence: [],
    check: { how: 'log' },
    ...given,
  } as unknown as Entry
}

function ofActivation(
  activation: Awaited<ReturnType<typeof listActivations>>[number],
  context: FeedContext,
): Entry {
  const { list, version, at, acceptedBy, published } = activation
  return draft<'sanctionsList'>(
    context,
    {
      kind: 'sanctionsList',
      what: { list, version, published: published?.slice(0, 100) || null, acceptedBy: acceptedBy.length },
      evidence: [{ of: 'files of the list', algorithm: 'sha-256', digest: version }],
      check: { how: 'publisher' },
    },
    at,
  )
}

function ofTerms(
  { version, digest, effectiveFrom, publishedAt }: Awaited<ReturnType<typeof versionsOf>>[number],
  context: FeedContext,
): Entry {
  return draft<'terms'>(
    context,
    { kind: 'terms', what: { version, digest, effectiveFrom }, ...document('terms', digest) },
    publishedAt,
  )
}

function ofReport(
  { month, digest, publishedAt }: Awaited<ReturnType<typeof publishedReports>>[number],
  context: FeedContext,
): Entry {
  return draft<'report'>(
    context,
    { kind: 'report', what: { month, digest }, ...document('reserve report', digest) },
    publishedAt,
  )
}

function document(of: string, digest: string): Pick<Entry, 'evidence' | 'check'> {
  return {
    evidence: [{ of, algorithm: 'keccak-256', digest }],
    check: { how: 'document', path: `/api/v1/documents/${digest}` },
  }
}

function hexOf(text: string): `0x${string}` {
  return `0x${text.slice(2)}`
}

const eventsAtOnce = 2_000
