/** One seat's part in letting everybody in: it proposes what nobody has, approves what still gathers, and carries out what is open. */
import type { CouncilChange, Signer } from '@specie/coin'
import { approveChange, executeChange, type Office, proposeChange } from '@specie/issuance'
import { orRefuse } from '../commands/explain.ts'
import { bootstrapState } from './bootstrap.ts'
import type { Plan } from './plan.ts'
import { bootstrapOf } from './programmeOf.ts'

export type BootstrapDone = { readonly change: CouncilChange; readonly did: string }

/** In the plan's order; what the contracts refuse ends it with their reason, and the same call goes on from there. */
export async function bootstrapAs(
  office: Office,
  plan: Plan,
  seat: Signer,
  key: string,
): Promise<readonly BootstrapDone[]> {
  const done: BootstrapDone[] = []
  for (const [index, { change, proposal }] of (
    await bootstrapState(office.chain, bootstrapOf(plan))
  ).entries()) {
    const ownKey = `${key} ${index + 1}`
    if (proposal === null) {
      const proposed = orRefuse(await proposeChange(office, { key: ownKey, seat, change }))
      done.push({ change, did: `proposes it, number ${proposed.proposal}` })
      continue
    }
    const { stage, proposal: number } = proposal
    if (stage === 'gathering') {
      const approved = await approveChange(office, { key: ownKey, seat, proposal: number })
      const before =
        !approved.ok &&
        approved.refusal.code === 'REFUSED_ON_CHAIN' &&
        approved.refusal.chain.code === 'AlreadyApproved'
      if (!before) orRefuse(approved)
      done.push({ change, did: before ? `has approved number ${number}` : `approves number ${number}` })
    } else if (stage === 'open') {
      orRefuse(await executeChange(office, { key: ownKey, by: seat, proposal: number }))
      done.push({ change, did: `carries out number ${number}` })
    } else done.push({ change, did: stage === 'executed' ? 'is done' : `waits, number ${number}` })
  }
  return done
}
