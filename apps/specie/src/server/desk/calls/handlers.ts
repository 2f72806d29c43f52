/** Calls for somebody's own wallet: holds, freezes, the council, asking for a bar. And what stands of them on chain now. */
import { randomUUID } from 'node:crypto'
import { encodeCall } from '@specie/coin'
import type { Asked, Desk, Handlers } from '../desk.ts'
import { inNames } from '../inNames.ts'
import { problemOf } from '../refuse.ts'
import { shownCall } from '../shownCall.ts'
import { consentHandlers, standingConsent } from './consents.ts'
import { councilHandlers } from './council.ts'
import { holdHandlers, keepNamedGround } from './holds.ts'
import { callsBy, findCall, type KeptCall, keepCall, noteTransaction } from './store.ts'
import { prepared } from './transitions.ts'

type Own = 'askCall' | 'noteCallSent' | 'listCalls'

const own: Pick<Handlers, Own> = {
  async askCall({ desk, body, key, asker }) {
    if (body.transition === 'hold') await keepNamedGround(desk, asker, body.what.vault, body.ground)
    const consent = body.transition === 'hold' ? await standingConsent(desk, asker.key, body) : null
    const { name, what, says, evidence } = prepared(body, consent)
    const call = encodeCall(name, what, desk.office.chain.contracts)
    if (!call.ok) throw problemOf({ code: 'REFUSED_ON_CHAIN', chain: call.refusal })
    const names = await desk.sources.names()
    const shown = await shownCall(desk, {
      from: asker.key,
      ...call.value,
      says: says.map((line) => inNames(line, names)),
    })
    const id = randomUUID()
    // What the contracts would refuse is said, and leaves nothing: anybody may ask.
    if (shown.refusal !== null) return { value: { ...shown, id, evidence } }
    const kept = await keepCall(desk.pool, {
      id,
      by: asker.key,
      key,
      transition: body.transition,
      what: body.what,
      ground: 'ground' in body ? body.ground : null,
      why: body.why,
    })
    return { value: { ...shown, id: kept, evidence } }
  },

  async noteCallSent({ desk, params, body, asker }) {
    const stands = await noteTransaction(desk.pool, asker.key, params.id, body.transaction)
    const kept = await findCall(desk.pool, asker.key, params.id)
    if (stands === null || kept === null) throw problemOf({ code: 'CALL_UNKNOWN', call: params.id })
    if (stands !== body.transaction) throw problemOf({ code: 'SENT_OTHERWISE', transaction: stands })
    return { value: await shownKept(desk, kept) }
  },

  async listCalls({ desk, asker }: Asked<'listCalls'>) {
    const kept = await callsBy(desk.pool, asker.key)
    return { value: { calls: await Promise.all(kept.map((one) => shownKept(desk, one))) } }
  },
}

export const callHandlers = { ...own, ...councilHandlers, ...holdHandlers, ...consentHandlers }

async function shownKept(
  desk: Desk,
  { id, by, transition, what, why, askedAt, transaction: sent }: KeptCall,
) {
  const names = await desk.sources.names()
  return {
    id,
    // Only what `callTransition` lists was ever kept.
    transition: transition as 'hold',
    what,
    by: names.namedOf(by),
    why,
    askedAt: askedAt.toISOString(),
    transaction: sent,
  }
}
