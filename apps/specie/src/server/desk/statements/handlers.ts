/** Drafts of statements: made from the register, signed in a wallet or offline, brought to the chain by a worker or by anyone's wallet. */
import { encodeCall } from '@specie/coin'
import { carriers, enqueue, readMessage } from '@specie/coin/outbox'
import {
  type Draft,
  findDraft,
  listDrafts,
  readinessOf,
  receiveSignature,
  statementRequest,
} from '@specie/issuance'
import { transaction } from '@specie/store'
import { printGrams } from '@specie/units'
import { tellRegister } from '../calls/holds.ts'
import type { Desk, Handlers } from '../desk.ts'
import { orProblem, problemOf } from '../refuse.ts'
import { secondsOf } from '../seconds.ts'
import { shownCall } from '../shownCall.ts'
import { shownSigning } from '../shownSigning.ts'
import { isOpen, shownDraft } from './shownDraft.ts'

export const statementHandlers: Pick<
  Handlers,
  | 'listStatements'
  | 'draftStatement'
  | 'readStatement'
  | 'readStatementSigning'
  | 'signStatement'
  | 'readStatementCall'
  | 'submitStatement'
> = {
  async listStatements({ desk, query, asker }) {
    const drafts = await listDrafts(desk.pool, query.vault)
    const { reserve } = await desk.sources.snapshots.current()
    const wanted =
      query.state === 'all' ? drafts.slice(0, mostListed) : drafts.filter((draft) => isOpen(draft, reserve))
    return { value: { statements: await Promise.all(wanted.map((draft) => shownDraft(desk, asker, draft))) } }
  },

  async draftStatement({ desk, body, key, asker }) {
    const { vault, asOf, settled } = body
    // A hold whose ground is known here goes into the register first, so that the list can account for it.
    await tellRegister(desk)
    const draft = orProblem(
      await desk.lists.draft({
        key,
        vault,
        ...(asOf === undefined ? {} : { asOf: secondsOf(asOf) }),
        ...(settled === undefined ? {} : { settled }),
      }),
    )
    return { value: await shownDraft(desk, asker, draft) }
  },

  async readStatement({ desk, params, asker }) {
    return { value: await shownDraft(desk, asker, await theDraft(desk, params.digest)) }
  },

  async readStatementSigning({ desk, params, query, asker }) {
    const draft = await theDraft(desk, params.digest)
    const { signer, typedData } = statementRequest(desk.office, draft, query.signer ?? asker.key)
    return { value: await shownSigning(desk, { signer, typedData }) }
  },

  async signStatement({ desk, params, body, asker }) {
    const signer = body.signer ?? asker.key
    const { signature } = body
    const draft = orProblem(
      await receiveSignature(desk.office, params.digest, { signer, signature }, desk.office.chain),
    )
    return { value: await shownDraft(desk, asker, draft) }
  },

  async readStatementCall({ desk, params, asker }) {
    const draft = await theDraft(desk, params.digest)
    await refuseUnsigned(desk, draft)
    const { statement, signatures } = draft
    const call = encodeCall('submit', { statement, signatures }, desk.office.chain.contracts)
    if (!call.ok) throw problemOf({ code: 'REFUSED_ON_CHAIN', chain: call.refusal })
    const says = [
      `Vault ${statement.vault} swears to ${printGrams(statement.fineGold)} of fine gold.`,
      'What lowers the backing counts at once; what raises it waits, and any honest watcher can object meanwhile.',
    ]
    return { value: await shownCall(desk, { from: asker.key, ...call.value, says }) }
  },

  async submitStatement({ desk, params, asker }) {
    const draft = await theDraft(desk, params.digest)
    await refuseUnsigned(desk, draft)
    const { digest, statement, signatures } = draft
    const [signer] = [...(await carriers(desk.pool))].sort()
    if (signer === undefined) throw problemOf({ code: 'NO_CARRIER' })
    await transaction(
      desk.pool,
      (client) => bring(client, digest, { signer, what: { statement, signatures } }),
      {
        isolation: 'read committed',
      },
    )
    return { value: await shownDraft(desk, asker, await theDraft(desk, digest)) }
  },
}

/** Once for each draft: whoever asks again, and whichever worker is there by then, finds the first message. */
async function bring(
  client: Parameters<typeof enqueue>[0],
  digest: string,
  { signer, what }: { signer: `0x${string}`; what: Pick<Draft, 'statement' | 'signatures'> },
): Promise<void> {
  const key = `statement ${digest}`
  if ((await readMessage(client, key)) === null) await enqueue(client, { key, signer, name: 'submit', what })
}

async function theDraft(desk: Desk, digest: string): Promise<Draft> {
  const draft = await findDraft(desk.pool, digest)
  if (draft === null) throw problemOf({ code: 'DRAFT_UNKNOWN', digest })
  return draft
}

async function refuseUnsigned(desk: Desk, draft: Draft): Promise<void> {
  const readiness = await readinessOf(desk.office, draft)
  if (!readiness.ready) throw problemOf({ code: 'SIGNATURES_MISSING', digest: draft.digest, ...readiness })
}

const mostListed = 100
