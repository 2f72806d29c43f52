/** A draft with enough signatures goes to the chain. Anyone may bring it: the signatures are what counts. */

import type { Signer as Sender } from '@specie/coin'
import { type Outcome, refused } from '@specie/units'
import type { Records } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'
import { findDraft, markSubmitted } from '../store/drafts.ts'
import { type Readiness, readinessOf } from './sign.ts'

export type SubmitRefusal =
  | KeyRefusal
  | RefusedOnChain
  | { readonly code: 'DRAFT_UNKNOWN'; readonly digest: string }
  | ({ readonly code: 'SIGNATURES_MISSING'; readonly digest: string } & Readiness)

export async function submitStatement(
  office: Records,
  order: { readonly key: string; readonly digest: string; readonly sender: Sender },
): Promise<Outcome<Done, SubmitRefusal>> {
  const draft = await findDraft(office.pool, order.digest)
  if (draft === null) return refused({ code: 'DRAFT_UNKNOWN', digest: order.digest })
  const { statement, digest } = draft
  return once<SubmitRefusal>(office, {
    key: order.key,
    deed: 'submit',
    body: { digest },
    isDone: (event) =>
      event.kind === 'statementAccepted' &&
      event.vault === statement.vault &&
      event.asOf === statement.asOf &&
      event.barRoot === statement.barRoot,
    perform: async (sending) => {
      const readiness = await readinessOf(office, draft)
      if (!readiness.ready) return refused({ code: 'SIGNATURES_MISSING', digest, ...readiness })
      return onChain(
        office.chain.write.submit(order.sender, { statement, signatures: draft.signatures }, sending),
      )
    },
    reflect: (done) => markSubmitted(office.pool, digest, done.transaction),
  })
}
