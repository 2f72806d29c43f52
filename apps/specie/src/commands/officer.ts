/** Whoever acts as a compliance officer on the command line: by its own account on chain, in good standing, as at the desk. */
import type { Address } from '@specie/coin'
import { refuse } from '../terminal/failure.ts'
import type { IdentityOptions } from './identity.ts'
import type { Session } from './session.ts'

export type Officer = { readonly by: Address; readonly name: string }

export async function officerOf(session: Session, options: IdentityOptions): Promise<Officer> {
  const { capacities } = await import('@specie/issuance')
  const { account, name } = await session.actor(options)
  const own = (await capacities(session.office, account.address)).filter(
    ({ party }) => party.toLowerCase() === account.address.toLowerCase(),
  )
  if (own.some(({ as, stands }) => as === 'officer' && stands)) return { by: account.address, name }
  return refuse(`${name} is no compliance officer of this programme.`, {
    code: 'NOT_ALLOWED',
    facts: { account: account.address },
    remedy: 'Officers are admitted by the council; `specie status` lists them.',
  })
}
