/**
 * Holds with what they rest on. The ground is kept before the hold is on chain; the register is told once it is: until then no list
 * may show a bar as held that nobody holds.
 */
import type { Ground, HoldShape } from '@specie/client'
import type { ChainEvent } from '@specie/coin'
import { type HoldRecord, type HoldScope, listHolds, placeHold } from '@specie/register'
import { micrograms, toBigint } from '@specie/units'
import { digits } from '../../reading/quantities.ts'
import { isoTime } from '../../shape.ts'
import type { Names } from '../../sources.ts'
import type { Asker } from '../access.ts'
import type { Desk, Handlers } from '../desk.ts'
import { orProblem, problemOf } from '../refuse.ts'
import { grounds, type KeptGround, keepGround } from './store.ts'
import { everything, evidenceOf } from './transitions.ts'

type HoldEvent = Extract<ChainEvent, { kind: 'journalled' }>

export const holdHandlers: Pick<Handlers, 'listHolds' | 'nameHold'> = {
  async listHolds({ desk }) {
    await tellRegister(desk)
    return { value: { holds: await shownHolds(desk) } }
  },

  async nameHold({ desk, body, asker }) {
    const { vault, entry, ground } = body
    const event = (await holdsOnChain(desk)).find((one) => one.vault === vault && one.entry === entry)
    if (event === undefined)
      throw problemOf({ code: 'HOLD_UNKNOWN', hold: `entry ${entry} of vault ${vault}` })
    const names = await desk.sources.names()
    const kept = groundOf(vault, { ...ground, document: event.evidence }, names.nameOf(asker.key))
    await place(desk, event, await keepGround(desk.pool, kept))
    const shown = (await shownHolds(desk)).find((one) => one.vault === vault && one.entry === entry)
    if (shown === undefined) throw problemOf({ code: 'HOLD_UNKNOWN', hold: kept.id })
    return { value: shown }
  },
}

/** Kept under its evidence, so that whoever sees the hold on chain can be told what it rests on. */
export async function keepNamedGround(
  desk: Desk,
  asker: Asker,
  vault: number,
  ground: Ground,
): Promise<KeptGround> {
  const names = await desk.sources.names()
  return keepGround(desk.pool, groundOf(vault, ground, names.nameOf(asker.key)))
}

/** Every hold on chain whose ground is kept here and that the register does not know yet. Doing it again changes nothing. */
export async function tellRegister(desk: Pick<Desk, 'pool' | 'sources'>): Promise<void> {
  const [events, kept, known] = await Promise.all([
    holdsOnChain(desk),
    grounds(desk.pool),
    listHolds(desk.pool, new Date()),
  ])
  for (const event of events) {
    const ground = kept.get(event.evidence)
    if (ground !== undefined && ground.vault === event.vault && !known.some((one) => isOf(one, event)))
      await place(desk, event, ground)
  }
}

async function place(desk: Pick<Desk, 'pool'>, event: HoldEvent, ground: KeptGround): Promise<void> {
  const placed = await told(desk, event, ground)
  // Everybody reads at once when a block comes: whoever was a moment earlier has told it.
  if (!placed.ok && placed.refusal.code === 'ID_USED') {
    const now = await listHolds(desk.pool, new Date(), String(event.vault))
    if (now.some((one) => one.id === ground.id && isOf(one, event))) return
  }
  orProblem(placed)
}

function isOf(hold: Pick<HoldRecord, 'vault' | 'evidence'>, event: HoldEvent): boolean {
  return hold.vault === String(event.vault) && hold.evidence === event.evidence
}

function told(desk: Pick<Desk, 'pool'>, event: HoldEvent, ground: KeptGround): ReturnType<typeof placeHold> {
  return placeHold(desk.pool, {
    id: ground.id,
    vault: String(event.vault),
    scope: scopeOf(ground.scope),
    ground: ground.text,
    by: ground.by,
    from: new Date(event.block.time * 1000),
    evidence: event.evidence,
  })
}

async function holdsOnChain(desk: Pick<Desk, 'sources'>): Promise<readonly HoldEvent[]> {
  const { events } = await desk.sources.snapshots.current()
  return events.filter((event) => event.kind === 'journalled').filter((event) => event.entryKind === 'hold')
}

async function shownHolds(desk: Desk): Promise<HoldShape[]> {
  const [snapshot, names, kept, known, events] = await Promise.all([
    desk.sources.snapshots.current(),
    desk.sources.names(),
    grounds(desk.pool),
    listHolds(desk.pool, new Date((await desk.office.chain.now()) * 1000)),
    holdsOnChain(desk),
  ])
  const seen = new Map(snapshot.reserve.vaults.map((vault) => [vault.vault, vault.seen]))
  return events
    .map((event) =>
      shown(
        event,
        (seen.get(event.vault) ?? 0) >= event.entry,
        known.find((one) => isOf(one, event)),
        kept.get(event.evidence),
        names,
      ),
    )
    .toReversed()
}

function shown(
  event: HoldEvent,
  seen: boolean,
  record: HoldRecord | undefined,
  kept: KeptGround | undefined,
  names: Names,
): HoldShape {
  return {
    vault: event.vault,
    vaultName: names.vaultOf(event.vault).name,
    entry: event.entry,
    amountMicrograms: toBigint(event.amount) >= toBigint(everything) ? 'all' : digits(event.amount),
    evidence: event.evidence,
    by: names.namedOf(event.by),
    at: isoTime(event.block.time),
    transaction: event.transaction,
    seen,
    ground: record?.ground ?? kept?.text ?? null,
    id: record?.id ?? null,
    barCount: record?.barCount ?? null,
    licences: (record?.licences ?? []).map(({ number, by, from, until, ends, record: kept }) => ({
      number,
      by,
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
      ends,
      record: kept,
    })),
  }
}

function groundOf(vault: number, ground: Ground, by: string): KeptGround {
  const evidence = evidenceOf(ground)
  return {
    evidence,
    vault,
    id: ground.id ?? `hold-${evidence.slice(2, 14)}`,
    text: ground.text,
    by,
    scope: ground.scope,
  }
}

/** Of what `groundOf` kept. */
function scopeOf(kept: unknown): HoldScope {
  const scope = kept as Ground['scope']
  return scope.kind === 'amount'
    ? { kind: 'amount', amount: micrograms(BigInt(scope.amountMicrograms)) }
    : scope
}
