/** Parties at the desk: officers draft, admit, change and let go; and what strangers send who ask to join. */
import {
  admitParty,
  changeParty,
  checkIvms101,
  draftParty,
  eraseParty,
  joinRequest,
  keepParty,
  leaveParty,
  listParties,
  makeTravelRecord,
  ownershipStatement,
  type PartyFacts,
  type PartyRefusal,
  PersonalDataLocked,
  proveOwnership,
  readContents,
  readParty,
  refuseParty,
  requestToJoin,
  reviewParty,
  withdrawParty,
} from '@specie/screening'
import type { Outcome } from '@specie/units'
import { Problem } from '../../problem.ts'
import type { Desk, Handlers } from '../desk.ts'
import { orProblem, problemOf } from '../refuse.ts'
import { unlocked } from './locked.ts'
import { shownFile, shownLine } from './shown.ts'

export const partyHandlers: Pick<
  Handlers,
  | 'listPartyFiles'
  | 'readPartyFile'
  | 'draftParty'
  | 'changeParty'
  | 'actOnParty'
  | 'readOwnership'
  | 'proveOwnership'
  | 'makeTravelPayload'
  | 'checkTravelPayload'
  | 'requestToJoin'
> = {
  listPartyFiles({ desk, query }) {
    return unlocked(async () => {
      const names = await desk.sources.names()
      const parties = await listParties(desk.pool, { state: query.state ?? null, limit: query.limit })
      const contents = await readContents(
        desk.pool,
        desk.personal,
        parties.map(({ id }) => id),
      )
      const lines = parties.map((facts) => shownLine(facts, contents.get(facts.id) ?? null, names))
      return { value: { parties: lines } }
    })
  },

  readPartyFile: ({ desk, params, session }) => shown(desk, params.party, session.address),

  draftParty: ({ desk, body, key, session }) =>
    done(desk, session.address, async (now) =>
      draftParty(desk.pool, desk.personal, { by: session.address, key, content: body.content, now }),
    ),

  changeParty: ({ desk, params, body, key, session }) =>
    done(desk, session.address, async (now) =>
      changeParty(desk.pool, desk.personal, { ...params, ...body, by: session.address, key, now }),
    ),

  actOnParty: ({ desk, params, body, key, session }) =>
    done(desk, session.address, async (now) => {
      const { pool, personal } = desk
      const about = { by: session.address, key, party: params.party, now }
      switch (body.act) {
        case 'admit':
          return admitParty(pool, personal, { ...about, ...body, check: desk.admission })
        case 'refuse':
          return refuseParty(pool, personal, { ...about, ...body })
        case 'withdraw':
          return withdrawParty(pool, personal, { ...about, ...body })
        case 'leave':
          return leaveParty(pool, personal, { ...about, ...body })
        case 'review':
          return reviewParty(pool, personal, { ...about, ...body })
        case 'keep':
          return keepParty(pool, personal, { ...about, ...body, until: new Date(body.until) })
        case 'erase':
          return eraseParty(pool, personal, about)
      }
    }),

  async readOwnership({ desk, params }) {
    const asked = await nowOf(desk)
    const { name: programme, chainId } = desk.sources.settings
    const statement = ownershipStatement({ programme, chainId, ...params, asked })
    return { value: { account: params.account, statement } }
  },

  proveOwnership: ({ desk, params, body, session }) =>
    done(desk, session.address, async (now) => {
      const { name: programme, chainId } = desk.sources.settings
      return proveOwnership(
        desk.pool,
        { programme, chainId, ...params, ...body, now },
        (account, hash, signature) => desk.office.chain.walletAccepts(account, hash, signature),
      )
    }),

  makeTravelPayload: ({ desk, body, key, session }) =>
    unlocked(async () => {
      const { amountMicrograms, ...rest } = body
      const made = await makeTravelRecord(desk.pool, desk.personal, {
        ...rest,
        by: session.address,
        key,
        amount: BigInt(amountMicrograms),
        now: await nowOf(desk),
      })
      return { value: orProblem(made) }
    }),

  async checkTravelPayload({ desk, body }) {
    const checked = checkIvms101(body.payload, { now: await nowOf(desk) })
    return {
      value: {
        valid: checked.ok,
        faults: checked.ok ? [] : checked.refusal.faults.map((one) => ({ ...one })),
      },
    }
  },

  async requestToJoin({ desk, body }) {
    // A stranger learns of no key and no lock: for him the office takes no requests just now.
    const { account, ...rest } = body
    const now = await nowOf(desk)
    const request = joinRequest.parse({ ...rest, account })
    const asked = await requestToJoin(desk.pool, desk.personal, request, now).catch((cause: unknown) => {
      if (!(cause instanceof PersonalDataLocked)) throw cause
      throw new Problem('NOT_READY', 'The office takes no requests just now; ask again later.', { cause })
    })
    if (!asked.ok) throw comeBackLater(asked.refusal, now)
    return {
      value: {
        received: true,
        says: 'Received. The office writes to the address that was given; until then nothing has been decided.',
      },
    }
  },
}

function comeBackLater(refusal: Extract<PartyRefusal, { code: 'JOIN_TOO_MANY' }>, now: Date): Problem {
  const { code, detail, facts } = problemOf(refusal)
  const waitMs = new Date(refusal.againAt).getTime() - now.getTime()
  const headers = { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) }
  return new Problem(code, detail, { headers, ...(facts === undefined ? {} : { facts }) })
}

async function done(
  desk: Desk,
  key: `0x${string}`,
  work: (now: Date) => Promise<Outcome<PartyFacts, PartyRefusal>>,
) {
  return unlocked(async () => shown(desk, orProblem(await work(await nowOf(desk))).id, key))
}

function shown(desk: Desk, party: string, key: `0x${string}`) {
  return unlocked(async () => {
    const whole = await readParty(desk.pool, desk.personal, party)
    if (whole === null) throw problemOf({ code: 'PARTY_UNKNOWN', party })
    return { value: await shownFile(desk, whole, key, await nowOf(desk)) }
  })
}

/** The programme's own clock. */
async function nowOf(desk: Desk): Promise<Date> {
  return new Date((await desk.office.chain.now()) * 1000)
}
