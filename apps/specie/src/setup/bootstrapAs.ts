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
  onDone: (one: BootstrapDone, index: number, of: number) => void = () => {},
): Promise<readonly BootstrapDone[]> {
  const done: BootstrapDone[] = []
  const steps = await bootstrapState(office.chain, bootstrapOf(plan))
  for (const [index, { change, proposal }] of steps.entries()) {
    const tell = (did: string) => {
      const one = { change, did }
      done.push(one)
      onDone(one, index, steps.length)
    }
    const ownKey = `${key} ${index + 1}`
    if (proposal === null) {
      const proposed = orRefuse(await proposeChange(office, { key: ownKey, seat, change }))
      tell(`proposes it, number ${proposed.proposal}`)
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
      tell(before ? `has approved number ${number}` : `approves number ${number}`)
    } else if (stage === 'open') {
      orRefuse(await executeChange(office, { key: ownKey, by: seat, proposal: number }))
      tell(`carries out number ${number}`)
    } else tell(stage === 'executed' ? 'is done' : `waits, number ${number}`)
  }
  return done
}
