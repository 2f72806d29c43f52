/**
 * A look at a list's source: read, compared with what is in force, put in force by itself or held for two officers. What fails is
 * written down and changes nothing: the version before stays, and grows stale.
 */

import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import { type ReadList, readList } from '../lists/readList.ts'
import { ListWrong, printListRefusal } from '../lists/refusal.ts'
import { filesAt } from '../lists/source.ts'
import { type Past, suspicion, versionOf, type WholeFile } from '../lists/version.ts'
import {
  acceptancesOf,
  findVersion,
  type InForce,
  insertAcceptance,
  insertActivation,
  insertCheck,
  insertVersion,
  type ListCheck,
  listActivations,
  newestChecks,
  readEntries,
  versionsInForce,
} from './lists.ts'
import {
  type ListSource,
  listSources,
  lockList,
  type SourceRefusal,
  sourceOfCurrent,
} from './listsSources.ts'

/** Goes to the source now. The same files again are a look that found nothing new. */
export async function checkList(
  pool: pg.Pool,
  name: string,
  now: () => Date,
): Promise<Outcome<ListCheck, SourceRefusal>> {
  const source = (await listSources(pool)).find((one) => one.name === name)
  if (source === undefined) return refused({ code: 'LIST_UNKNOWN', list: name })
  try {
    const files = await filesAt(source.places)
    return ok(await takeIn(pool, source, files, now()))
  } catch (error) {
    if (!(error instanceof ListWrong)) throw error
    return ok(await noted(pool, name, 'failed', null, printListRefusal(error.refusal), now()))
  }
}

/** The files of a list, wherever they came from. */
export async function takeIn(
  pool: pg.Pool,
  source: ListSource,
  files: readonly WholeFile[],
  now: Date,
): Promise<ListCheck> {
  const { name, format } = source
  if (files.length === 0) return noted(pool, name, 'failed', null, 'Its place holds no file.', now)
  const version = versionOf(format, files)
  const freshAt = freshnessOf(files, now)
  const current = (await versionsInForce(pool)).find(({ list }) => list === name)
  if (current?.version === version && current.format === format)
    return noted(pool, name, 'unchanged', version, 'The source holds the version in force.', now, freshAt)
  const read = await readList(format, files)
  if (!read.ok) return noted(pool, name, 'failed', null, printListRefusal(read.refusal), now)
  return transaction(
    pool,
    async (client) => {
      await lockList(client, name)
      const present = (await listSources(client)).find((one) => one.name === name) ?? null
      if (present === null || isElsewhere(source, present)) {
        const says = 'Its source is not the one in effect now.'
        const check: ListCheck = {
          list: name,
          at: now,
          outcome: 'failed',
          version: null,
          freshAt: null,
          says,
        }
        await insertCheck(client, check)
        return check
      }
      await insertVersion(client, versionRow(name, version, read.value, now), { files, ...read.value })
      const before = (await versionsInForce(client)).find(({ list }) => list === name) ?? null
      const doubt = suspicion(
        before === null ? null : await pastOf(client, source, before, version, read.value, now),
        read.value,
      )
      const accepted = (await acceptancesOf(client, name, version)).map(({ by }) => by)
      if (doubt !== null && accepted.length < 2) {
        const says = `It does not go live by itself: ${doubt}. Two officers may let it in.`
        const check: ListCheck = { list: name, at: now, outcome: 'held', version, freshAt, says }
        await insertCheck(client, check)
        return check
      }
      if (before?.version !== version)
        await insertActivation(client, { list: name, version, at: now, acceptedBy: [] })
      const says = `${read.value.counts.entries} entries, ${read.value.counts.names} names.`
      const check: ListCheck = { list: name, at: now, outcome: 'live', version, freshAt, says }
      await insertCheck(client, check)
      return check
    },
    { isolation: 'read committed' },
  )
}

export type AcceptRefusal =
  | { readonly code: 'VERSION_UNKNOWN'; readonly list: string; readonly version: string }
  | { readonly code: 'ACCEPTED_ALREADY'; readonly by: string }
  | { readonly code: 'IN_FORCE_ALREADY'; readonly version: string }
  | { readonly code: 'NOT_NEWEST'; readonly version: string; readonly newest: string }

/** One of two officers lets a held version in; with the second it is in force. Asked again by the same officer it stays one. */
export async function acceptVersion(
  pool: pg.Pool,
  asked: {
    readonly list: string
    readonly version: string
    readonly by: `0x${string}`
    readonly reason: string
  },
  now: Date,
): Promise<Outcome<{ readonly inForce: boolean }, AcceptRefusal>> {
  const { list, version, reason } = asked
  const by = asked.by.toLowerCase()
  return transaction(
    pool,
    async (client) => {
      await lockList(client, list)
      if ((await findVersion(client, list, version)) === null)
        return refused({ code: 'VERSION_UNKNOWN', list, version })
      const current = (await versionsInForce(client)).find((one) => one.list === list)
      if (current?.version === version) return refused({ code: 'IN_FORCE_ALREADY', version })
      const held = (await newestChecks(client)).find((one) => one.list === list)
      if (held?.outcome !== 'held' || held.version !== version)
        return refused({ code: 'NOT_NEWEST', version, newest: held?.version ?? 'none' })
      const earlier = (await acceptancesOf(client, list, version)).map((one) => one.by)
      if (earlier.includes(by)) return refused({ code: 'ACCEPTED_ALREADY', by })
      await insertAcceptance(client, { list, version, by, reason, at: now })
      const acceptedBy = [...earlier, by]
      if (acceptedBy.length < 2) return ok({ inForce: false })
      await insertActivation(client, { list, version, at: now, acceptedBy })
      const says = 'Two officers let it in.'
      await insertCheck(client, { list, at: now, outcome: 'live', version, freshAt: held.freshAt, says })
      return ok({ inForce: true })
    },
    { isolation: 'read committed' },
  )
}

async function pastOf(
  client: pg.PoolClient,
  source: ListSource,
  current: InForce,
  version: string,
  read: ReadList,
  now: Date,
): Promise<Past> {
  const { list } = current
  const spans = (await listActivations(client)).filter((one) => one.list === list)
  const since = spans.findIndex(({ acceptedBy }) => acceptedBy.length > 0)
  const lately = spans
    .slice(0, since < 0 ? spans.length : since + 1)
    .filter(({ until }) => until === null || now.getTime() - until.getTime() < latelyMs)
  const ids = new Set(read.entries.map(({ id }) => id))
  const before = await readEntries(client, current.version)
  return {
    current,
    lately,
    removed: before.filter(({ id }) => !ids.has(id)).length,
    wasInForce: spans.some((one) => one.version === version),
    isMoved: isElsewhere(source, await sourceOfCurrent(client, list)),
  }
}

/** Two officers stand for the place; what first comes from it they look at once more. */
function isElsewhere(
  { format, places }: ListSource,
  before: Pick<ListSource, 'format' | 'places'> | null,
): boolean {
  if (before === null) return false
  return before.format !== format || before.places.join('\n') !== places.join('\n')
}

async function noted(
  pool: pg.Pool,
  list: string,
  outcome: ListCheck['outcome'],
  version: string | null,
  says: string,
  at: Date,
  freshAt: Date | null = null,
): Promise<ListCheck> {
  const check = { list, at, outcome, version, freshAt, says }
  await insertCheck(pool, check)
  return check
}

function versionRow(list: string, version: string, read: ReadList, loadedAt: Date) {
  const { format, published, counts } = read
  return { list, version, format, published, loadedAt, counts }
}

/** Of files on disk the oldest counts: a set is as fresh as what was renewed last of all. */
function freshnessOf(files: readonly WholeFile[], now: Date): Date {
  const times = files.map(({ writtenAt }) => writtenAt?.getTime() ?? now.getTime())
  return new Date(Math.min(now.getTime(), ...times))
}

const latelyMs = 90 * 86_400_000
