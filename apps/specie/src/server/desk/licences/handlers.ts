/** Licences and orders at the desk: drafted by one officer, in force by another; what they lift in the register ends in the transaction that ends them. */
import { barStamps, endLifts, liftHold } from '@specie/register'
import {
  amendLicence,
  closeLicenceVersion,
  draftLicence,
  findLicence,
  grantLift,
  type Licence,
  listLicences,
  recordProceeds,
  revokeLicence,
} from '@specie/screening'
import { micrograms, toBigint } from '@specie/units'
import type { Desk, Handlers } from '../desk.ts'
import { orProblem, problemOf } from '../refuse.ts'
import { shownLicence } from './shownLicence.ts'

export const licenceHandlers: Pick<
  Handlers,
  | 'listLicences'
  | 'readLicence'
  | 'draftLicence'
  | 'amendLicence'
  | 'closeLicence'
  | 'revokeLicence'
  | 'liftUnderLicence'
  | 'recordProceeds'
> = {
  async listLicences({ desk }) {
    const now = await nowOf(desk)
    const licences = await listLicences(desk.pool, now)
    return {
      value: {
        now: now.toISOString(),
        licences: await Promise.all(licences.map((one) => shown(desk, one))),
      },
    }
  },

  async readLicence({ desk, params }) {
    return { value: await shown(desk, await theLicence(desk, params.licence)) }
  },

  async draftLicence({ desk, body, session, key }) {
    const asked = { ...body, by: session.address, key, now: await nowOf(desk) }
    return { value: await shown(desk, orProblem(await draftLicence(desk.pool, asked))) }
  },

  async amendLicence({ desk, params, body, session, key }) {
    const asked = { ...params, ...body, by: session.address, key, now: await nowOf(desk) }
    return { value: await shown(desk, orProblem(await amendLicence(desk.pool, asked))) }
  },

  async closeLicence({ desk, params, body, session, key }) {
    const now = await nowOf(desk)
    const { licence } = params
    const version = Number(params.version)
    const by = session.address
    const closed = await closeLicenceVersion(desk.pool, {
      licence,
      version,
      ...body,
      by,
      key,
      now,
      alongside: async (client) => {
        const why = `version ${version} of ${licence} is in force`
        await endLifts(client, { record: licence, before: version, at: now, why, by })
      },
    })
    return { value: await shown(desk, orProblem(closed)) }
  },

  async revokeLicence({ desk, params, body, session, key }) {
    const now = await nowOf(desk)
    const { licence } = params
    const by = session.address
    const revoked = await revokeLicence(desk.pool, {
      licence,
      why: body.why,
      by,
      key,
      now,
      alongside: async (client) => {
        await endLifts(client, { record: licence, before: null, at: now, why: `${licence} was revoked`, by })
      },
    })
    return { value: await shown(desk, orProblem(revoked)) }
  },

  async liftUnderLicence({ desk, params, body, key }) {
    const now = await nowOf(desk)
    const { current } = await theLicence(desk, params.licence)
    if (current === null) throw problemOf({ code: 'LICENCE_NOT_IN_FORCE', licence: params.licence })
    const { number, authority, documents } = current.content
    const { hold, scope } = body
    const lifted = orProblem(
      await liftHold(
        desk.pool,
        {
          // The same request lifts once: asked again, its id is known.
          id: liftId(key),
          hold,
          number,
          by: authority,
          from: now,
          evidence: documents[0]?.digest ?? '',
          scope:
            scope.kind === 'amount'
              ? { kind: 'amount', amount: micrograms(BigInt(scope.amountMicrograms)) }
              : scope,
        },
        grantLift,
      ),
    )
    return {
      value: {
        barCount: lifted.barCount,
        amountMicrograms: String(toBigint(lifted.weight)),
        licence: await shown(desk, await theLicence(desk, params.licence)),
      },
    }
  },

  async recordProceeds({ desk, params, body, session }) {
    const asked = { ...params, ...body, by: session.address, now: await nowOf(desk) }
    return { value: await shown(desk, orProblem(await recordProceeds(desk.pool, asked))) }
  },
}

async function theLicence(desk: Desk, id: string): Promise<Licence> {
  const found = await findLicence(desk.pool, id, await nowOf(desk))
  if (found === null) throw problemOf({ code: 'LICENCE_UNKNOWN', licence: id })
  return found
}

async function shown(desk: Desk, licence: Licence) {
  const keys = [
    ...licence.uses.flatMap(({ barKeys }) => barKeys),
    ...licence.lifted.map(({ barKey }) => barKey),
  ]
  const [names, stamps] = await Promise.all([desk.sources.names(), barStamps(desk.pool, keys)])
  return shownLicence(licence, names, stamps)
}

function liftId(key: string): string {
  const plain = key.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-')
  return `lift-${plain}`.slice(0, 64)
}

async function nowOf(desk: Desk): Promise<Date> {
  return new Date((await desk.office.chain.now()) * 1000)
}
