/** A signature by the key at hand: what is sworn is shown before it is signed, and told again with the answer. */
import type { Hex } from '@specie/coin'
import type { SignableData } from '@specie/evidence'
import { refuse } from '../terminal/failure.ts'
import type { IdentityOptions } from './identity.ts'
import { namedBeside } from './names.ts'
import type { Session } from './session.ts'

export async function swear(
  session: Session,
  options: IdentityOptions,
  asked: { readonly typedData: SignableData; readonly summary: readonly string[] },
): Promise<{ readonly signature: Hex }> {
  const { printSignatureRefusal } = await import('@specie/evidence')
  const { signer, name } = await session.actor(options)
  const { summary } = asked
  process.stderr.write(`${[`${name} signs:`, ...namedBeside(summary, session.names)].join('\n')}\n`)
  const signed = await signer.sign(asked.typedData)
  if (!signed.ok) return refuse(printSignatureRefusal(signed.refusal), { code: signed.refusal.code })
  session.sworn.push({ signer: signer.address, name, summary })
  return { signature: signed.value.signature }
}
