/** Signing in and out, and who one is. */
import type { SessionShape } from '@specie/client'
import { type Capacity, capacities } from '@specie/issuance'
import { answerChallenge, giveChallenge } from '../session/challenge.ts'
import { closeSession, openSession, type Session } from '../session/session.ts'
import { isoTime } from '../shape.ts'
import type { Desk, Handlers } from './desk.ts'
import { orProblem } from './refuse.ts'

export const sessionHandlers: Pick<Handlers, 'askChallenge' | 'signIn' | 'readSession' | 'signOut'> = {
  async askChallenge({ desk, origin, body }) {
    const { chainId, name } = desk.sources.settings
    const challenge = await giveChallenge(desk.pool, {
      address: body.address,
      origin,
      chainId,
      programme: name,
    })
    return { value: { message: challenge.message, expiresAt: challenge.expiresAt.toISOString() } }
  },

  async signIn({ desk, origin, body }) {
    const { chainId } = desk.sources.settings
    const address = orProblem(
      await answerChallenge(desk.pool, { ...body, origin, chainId }, desk.office.chain),
    )
    const { session, cookie } = await openSession(desk.pool, address, origin)
    return {
      value: await shownSession(desk, session, await capacities(desk.office, address)),
      headers: { 'set-cookie': cookie },
    }
  },

  async readSession({ desk, session, asker }) {
    return { value: await shownSession(desk, session, asker.capacities) }
  },

  async signOut({ desk, origin, cookies }) {
    return {
      value: { signedOut: true },
      headers: { 'set-cookie': await closeSession(desk.pool, cookies, origin) },
    }
  },
}

async function shownSession(
  desk: Desk,
  { address, csrfToken, expiresAt }: Session,
  held: readonly Capacity[],
): Promise<SessionShape> {
  const names = await desk.sources.names()
  return {
    address,
    name: names.nameOf(address),
    csrfToken,
    capacities: held.map(({ party, partyRole, as, until }) => ({
      party: names.namedOf(party),
      partyRole,
      as,
      until: until === null ? null : isoTime(until),
    })),
    expiresAt: expiresAt.toISOString(),
  }
}
