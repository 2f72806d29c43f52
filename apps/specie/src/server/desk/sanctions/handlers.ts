/** Sanctions lists: what is in force for everybody to read; looks and held versions for officers. */
import type { SanctionsListShape } from '@specie/client'
import {
  acceptancesOf,
  acceptVersion,
  checkList,
  differenceOf,
  type ListCheck,
  type ListEntry,
  listActivations,
  listChecks,
  listSources,
  listsState,
  listVersions,
  matcherVersion,
  readEntries,
  versionsInForce,
} from '@specie/screening'
import type { Desk, Handlers } from '../desk.ts'
import { orProblem, problemOf } from '../refuse.ts'

export const sanctionsHandlers: Pick<
  Handlers,
  'readSanctionsLists' | 'readSanctionsList' | 'checkSanctionsList' | 'acceptSanctionsVersion'
> = {
  async readSanctionsLists({ desk }) {
    const spans = await listActivations(desk.pool)
    return {
      value: {
        lists: await shownLists(desk),
        spans: spans.map(({ list, version, published, counts, at, until, acceptedBy }) => ({
          list,
          version,
          published,
          entries: counts.entries,
          from: at.toISOString(),
          until: until?.toISOString() ?? null,
          accepted: acceptedBy.length > 0,
        })),
        matcher: matcherVersion,
      },
    }
  },

  async readSanctionsList({ desk, params }) {
    const { pool } = desk
    const shown = (await shownLists(desk)).find(({ list }) => list === params.list)
    const source = (await listSources(pool)).find(({ name }) => name === params.list)
    if (shown === undefined || source === undefined)
      throw problemOf({ code: 'LIST_UNKNOWN', list: params.list })
    const [looks, versions] = await Promise.all([
      listChecks(pool, params.list, 20),
      listVersions(pool, params.list),
    ])
    return {
      value: {
        ...shown,
        places: [...source.places],
        staleAfterHours: source.staleAfterHours,
        unchangedDays: source.unchangedDays,
        looks: looks.map(shownLook),
        versions: versions.map(({ version, published, loadedAt, counts }) => ({
          version,
          published,
          loadedAt: loadedAt.toISOString(),
          entries: counts.entries,
        })),
        held: await heldOf(desk, looks[0] ?? null, shown.version),
      },
    }
  },

  async checkSanctionsList({ desk, params }) {
    const at = new Date((await desk.office.chain.now()) * 1000)
    return { value: shownLook(orProblem(await checkList(desk.pool, params.list, () => at))) }
  },

  async acceptSanctionsVersion({ desk, params, body, asker }) {
    const at = new Date((await desk.office.chain.now()) * 1000)
    return { value: orProblem(await acceptVersion(desk.pool, { ...params, ...body, by: asker.key }, at)) }
  },
}

async function shownLists({ pool, office }: Desk): Promise<SanctionsListShape[]> {
  const now = new Date((await office.chain.now()) * 1000)
  const [sources, inForce, state] = await Promise.all([
    listSources(pool),
    versionsInForce(pool),
    listsState(pool, now),
  ])
  return sources.map(({ name, format }) => {
    const version = inForce.find(({ list }) => list === name)
    const until = state.lists.find(({ list }) => list === name)?.staleAt
    const isStale = state.stale.some(({ list }) => list === name)
    return {
      list: name,
      format,
      state: version === undefined ? 'missing' : isStale ? 'stale' : 'inForce',
      version: version?.version ?? null,
      published: version?.published ?? null,
      counts: version?.counts ?? null,
      since: version?.since.toISOString() ?? null,
      freshAt: version?.checkedAt.toISOString() ?? null,
      staleAt: until?.toISOString() ?? null,
    }
  })
}

async function heldOf({ pool, sources }: Desk, newest: ListCheck | null, current: string | null) {
  if (newest?.outcome !== 'held' || newest.version === null) return null
  const { list, version, says } = newest
  const before = current === null ? [] : await readEntries(pool, current)
  const { added, changed, removed } = differenceOf(before, await readEntries(pool, version))
  const names = await sources.names()
  const lines = (change: 'added' | 'changed' | 'removed', entries: readonly ListEntry[]) =>
    entries.map(({ id, names: [first] }) => ({ entry: id, name: first?.text ?? '', change }))
  return {
    version,
    says,
    acceptedBy: (await acceptancesOf(pool, list, version)).map(({ by }) => names.nameOf(by as `0x${string}`)),
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    entries: [
      ...lines('removed', removed),
      ...lines(
        'changed',
        changed.map(({ after }) => after),
      ),
      ...lines('added', added),
    ].slice(0, mostShown),
  }
}

function shownLook({ at, outcome, version, says }: ListCheck) {
  return { at: at.toISOString(), outcome, version, says }
}

const mostShown = 100
