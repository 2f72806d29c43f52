/**
 * One reader's stream of server-sent events: resumed after the last that it saw, only what it may see, and ended when it reads too
 * slowly, when its session is over, or when the server stops.
 */
import { capacities } from '@specie/issuance'
import { Problem } from '../../problem.ts'
import { findSession } from '../../session/store.ts'
import { isoTime } from '../../shape.ts'
import { type Asker, hasRole, isParticipant, same } from '../access.ts'
import type { Desk } from '../desk.ts'
import { visibleOrder } from '../orders/visibleOrder.ts'
import type { Listener } from './live.ts'
import { eventsAfter, type LiveRow, type Position, reachesBack } from './store.ts'

export type StreamReader = {
  readonly asker: Asker | null
  readonly address: string
  readonly lastEventId: string | null
  readonly sessionDigest: string | null
}

export function openStream(desk: Desk, reader: StreamReader): Response {
  const { asker, address, lastEventId, sessionDigest } = reader
  const encoder = new TextEncoder()
  let who = asker
  let position: Position | null = null
  let waiting: LiveRow[] | null = []
  let writing = Promise.resolve()
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  const timers: NodeJS.Timeout[] = []

  const end = () => {
    desk.live.leave(listener)
    for (const timer of timers) clearInterval(timer)
    try {
      controller?.close()
    } catch {
      // Its reader is gone already.
    }
    controller = null
  }
  const write = (text: string) => {
    if (controller === null) return
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) < -mostUnread) end()
  }
  const send = async (rows: readonly LiveRow[]) => {
    for (const row of rows) {
      if (position !== null && !isAfter(row.position, position)) continue
      position = row.position
      const data = await shown(desk, who, row)
      if (data !== null)
        write(`id: ${print(row.position)}\nevent: ${row.event}\ndata: ${JSON.stringify(data)}\n\n`)
    }
  }
  const later = (work: () => Promise<void>) => {
    writing = writing.then(work).catch((error: unknown) => {
      desk.log.warn({ error }, 'a live stream ended')
      end()
    })
  }
  const listener: Listener = {
    hear(rows) {
      if (waiting !== null) waiting.push(...rows)
      else later(() => send(rows))
    },
    end() {
      write(`event: goodbye\ndata: ${JSON.stringify({ retryMs })}\n\n`)
      end()
    },
  }

  const joined = desk.live.join(address, listener)
  if (joined === null) {
    throw new Problem('TOO_MANY', 'Too many live streams from this address.', {
      headers: { 'retry-after': '30' },
    })
  }
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
      write(`retry: ${retryMs}\n: hello\n\n`)
      later(async () => {
        position = await resume(desk, lastEventId, joined, send, () => write('event: resync\ndata: {}\n\n'))
        const missed = waiting ?? []
        waiting = null
        await send(missed)
      })
    },
    cancel: end,
  })
  timers.push(setInterval(() => write(': here\n\n'), beatMs))
  timers.push(
    setInterval(() => {
      later(async () => {
        if (who === null || sessionDigest === null) return
        // What a key may see changes with mandates and roles, and ends with its session.
        if ((await findSession(desk.pool, sessionDigest)) === null) return end()
        who = { key: who.key, capacities: await capacities(desk.office, who.key) }
      })
    }, refreshMs),
  )
  for (const timer of timers) timer.unref()
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'cookie',
      // For proxies that would collect it.
      'x-accel-buffering': 'no',
    },
  })
}

/** Sends what came after the last event that the reader saw; where that is not kept any more, says so. Gives where it stands now. */
async function resume(
  desk: Desk,
  lastEventId: string | null,
  joined: Position,
  send: (rows: readonly LiveRow[]) => Promise<void>,
  resync: () => void,
): Promise<Position> {
  const last = parse(lastEventId)
  if (last === null || !isAfter(joined, last)) return joined
  if (!(await reachesBack(desk.pool, last))) {
    resync()
    return joined
  }
  for (let from = last; ; ) {
    const { rows } = await eventsAfter(desk.pool, from)
    const reached = rows.at(-1)?.position
    await send(rows)
    if (reached === undefined) return isAfter(from, joined) ? from : joined
    from = reached
  }
}

/** The event as this reader may see it; null where it may not. */
async function shown(desk: Desk, who: Asker | null, { event, data }: LiveRow): Promise<object | null> {
  switch (event) {
    case 'block':
      return { ...data, time: isoTime(Number(data.time)) }
    case 'statement':
      return data
    case 'alarm':
      return who !== null && isParticipant(who) ? data : null
    case 'progress': {
      const { for: key, ...progress } = data
      return who !== null && same(String(key), who.key) ? progress : null
    }
    case 'case':
      return who !== null && hasRole(who, ['officer']) ? data : null
    case 'settlement': {
      const { for: members, ...news } = data
      const concerned = Array.isArray(members) ? members.map(String) : []
      const isOfficers =
        who !== null && hasRole(who, ['officer']) && ['round', 'token'].includes(String(data.what))
      const isTheirs =
        who !== null && who.capacities.some(({ party }) => concerned.some((one) => same(one, party)))
      return isOfficers || isTheirs || (who !== null && data.what === 'token') ? news : null
    }
    case 'order': {
      if (who === null) return null
      return (await visibleOrder(desk, who, String(data.id))) === null ? null : data
    }
    default:
      return null
  }
}

function isAfter(one: Position, other: Position): boolean {
  return one.transaction > other.transaction || (one.transaction === other.transaction && one.id > other.id)
}

function print({ transaction, id }: Position): string {
  return `${transaction}-${id}`
}

function parse(text: string | null): Position | null {
  const found = /^([0-9]{1,19})-([0-9]{1,19})$/.exec(text ?? '')
  if (found === null) return null
  const [transaction, id] = [BigInt(found[1] ?? 0), BigInt(found[2] ?? 0)]
  const most = 9_223_372_036_854_775_807n
  return transaction > most || id > most ? null : { transaction, id }
}

const retryMs = 2_000
const beatMs = 15_000
const refreshMs = 10_000
/** Chunks that a reader may leave unread. */
const mostUnread = 1_000
