/** Mandates: drafted here, signed by the party's account wherever that is, in force or ended by the signature alone. */
import type { KeptMandate, MandateShape, Signing } from '@specie/client'
import type { OperatorMandate } from '@specie/evidence'
import {
  draftMandate,
  giveMandate,
  listMandates,
  type RecordedMandate,
  revocationOf,
  revokeMandate,
  shownStanding,
} from '@specie/issuance'
import { isoTime } from '../../shape.ts'
import { type Asker, actsFor, same } from '../access.ts'
import type { Desk, Handlers } from '../desk.ts'
import { orProblem, problemOf } from '../refuse.ts'
import { secondsOf } from '../seconds.ts'
import { shownSigning } from '../shownSigning.ts'
import { findMandates } from './findMandates.ts'

export const mandateHandlers: Pick<
  Handlers,
  'listMandates' | 'draftMandate' | 'grantMandate' | 'readRevocation' | 'revokeMandate'
> = {
  async listMandates({ desk, query, asker }) {
    const parties = [...new Set(asker.capacities.map((one) => one.party))].filter(
      (party) => query.party === undefined || same(party, query.party),
    )
    const found = await Promise.all(parties.map((party) => listMandates(desk.pool, { party })))
    return { value: { mandates: await Promise.all(found.flat().map((one) => shown(desk, one))) } }
  },

  async draftMandate({ desk, body }) {
    const { from, until, ...rest } = body
    const drafted = orProblem(
      await draftMandate(desk.office, {
        ...rest,
        until: secondsOf(until),
        ...(from === undefined ? {} : { from: secondsOf(from) }),
      }),
    )
    return { value: { mandate: shapeOf(drafted.mandate), signing: await signingOf(desk, drafted) } }
  },

  async grantMandate({ desk, body }) {
    const { mandate, signature } = body
    const given = orProblem(
      await giveMandate(desk.office, {
        mandate: { ...mandate, from: secondsOf(mandate.from), until: secondsOf(mandate.until) },
        signature,
      }),
    )
    return { value: await shown(desk, given) }
  },

  async readRevocation({ desk, params, asker }) {
    const { mandate } = await theMandate(desk, params.nonce, asker)
    return { value: await signingOf(desk, revocationOf(desk.office, mandate.party, mandate.nonce)) }
  },

  async revokeMandate({ desk, params, body, asker }) {
    const { mandate } = await theMandate(desk, params.nonce, asker)
    const { party, nonce } = mandate
    return {
      value: await shown(desk, orProblem(await revokeMandate(desk.office, { party, nonce, ...body }))),
    }
  },
}

async function theMandate(desk: Desk, nonce: `0x${string}`, asker: Asker): Promise<RecordedMandate> {
  const found = await findMandates(desk, nonce)
  const own = found.find(({ mandate }) => actsFor(asker, mandate.party, mandate.capabilities))
  const any = own ?? found[0]
  if (any === undefined) throw problemOf({ code: 'MANDATE_UNKNOWN', party: asker.key, nonce })
  return any
}

async function shown(desk: Desk, recorded: RecordedMandate): Promise<KeptMandate> {
  const { mandate, revokedAt } = recorded
  const names = await desk.sources.names()
  return {
    nonce: mandate.nonce,
    party: names.namedOf(mandate.party),
    operator: { address: mandate.operator, name: mandate.name },
    capabilities: [...mandate.capabilities],
    from: isoTime(mandate.from),
    until: isoTime(mandate.until),
    state: await shownStanding(desk.office, recorded, await desk.office.chain.now()),
    revokedAt: revokedAt === null ? null : revokedAt.toISOString(),
  }
}

function shapeOf(mandate: OperatorMandate): MandateShape {
  return {
    ...mandate,
    capabilities: [...mandate.capabilities],
    from: isoTime(mandate.from),
    until: isoTime(mandate.until),
  }
}

function signingOf(desk: Desk, asked: Parameters<typeof shownSigning>[1]): Promise<Signing> {
  return shownSigning(desk, asked)
}
