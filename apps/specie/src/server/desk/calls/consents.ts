/** A guardian that still rests holds with one more party's consent: asked for here, signed by that party, carried by the next call. */
import type { ConsentShape, NewCall } from '@specie/client'
import type { Address, SignatureBy } from '@specie/coin'
import { checkSignature, digestOf } from '@specie/evidence'
import { holdConsent } from '@specie/issuance'
import { micrograms, toBigint } from '@specie/units'
import { type Asker, hasRole, same } from '../access.ts'
import type { Desk, Handlers } from '../desk.ts'
import { problemOf } from '../refuse.ts'
import { shownSigning } from '../shownSigning.ts'
import { keepNamedGround } from './holds.ts'
import { consents, giveConsent, grounds, type KeptConsent, keepConsent } from './store.ts'
import { everything, evidenceOf, heldAmount } from './transitions.ts'

export const consentHandlers: Pick<
  Handlers,
  'askConsent' | 'listConsents' | 'readConsentSigning' | 'signConsent'
> = {
  async askConsent({ desk, body, asker }) {
    const { vault, amountMicrograms, ground } = body
    const { evidence } = await keepNamedGround(desk, asker, vault, ground)
    const amount = heldAmount(amountMicrograms)
    const entry = await journalLength(desk, vault)
    const digest = digestOf(holdConsent(desk.office, { vault, amount, evidence, entry }))
    await keepConsent(desk.pool, {
      digest,
      vault,
      amountMicrograms: toBigint(amount),
      evidence,
      entry,
      by: asker.key,
    })
    return { value: await shown(desk, asker, await theConsent(desk, digest)) }
  },

  async listConsents({ desk, asker }) {
    const asked = await consents(desk.pool)
    return { value: { consents: await Promise.all(asked.map((one) => shown(desk, asker, one))) } }
  },

  async readConsentSigning({ desk, params, asker }) {
    const consent = await theConsent(desk, params.digest)
    await refuseVoid(desk, consent)
    return { value: await shownSigning(desk, { signer: asker.key, typedData: typedDataOf(desk, consent) }) }
  },

  async signConsent({ desk, params, body, asker }) {
    const consent = await theConsent(desk, params.digest)
    await refuseVoid(desk, consent)
    const checked = await checkSignature({
      digest: consent.digest,
      signer: asker.key,
      signature: body.signature,
      wallets: desk.office.chain,
    })
    if (!checked.ok) throw problemOf({ code: 'SIGNATURE_REFUSED', signer: asker.key, why: checked.refusal })
    await giveConsent(desk.pool, consent.digest, asker.key, body.signature)
    return { value: await shown(desk, asker, await theConsent(desk, params.digest)) }
  },
}

/** The consent that this very hold may carry now; null where none was given. */
export async function standingConsent(
  desk: Desk,
  by: Address,
  call: Extract<NewCall, { transition: 'hold' }>,
): Promise<SignatureBy | null> {
  const { vault, amountMicrograms } = call.what
  const amount = toBigint(heldAmount(amountMicrograms))
  const evidence = evidenceOf(call.ground)
  const entry = await journalLength(desk, vault)
  const found = (await consents(desk.pool)).find(
    (one) =>
      same(one.by, by) &&
      one.vault === vault &&
      one.amountMicrograms === amount &&
      one.evidence === evidence &&
      one.entry === entry,
  )
  if (found === undefined || found.signer === null || found.signature === null) return null
  return { signer: found.signer, signature: found.signature }
}

async function shown(desk: Desk, asker: Asker, consent: KeptConsent): Promise<ConsentShape> {
  const [names, kept, length] = await Promise.all([
    desk.sources.names(),
    grounds(desk.pool),
    journalLength(desk, consent.vault),
  ])
  const state = length !== consent.entry ? 'void' : consent.signer === null ? 'asked' : 'given'
  const may = state === 'asked' && hasRole(asker, ['custodian', 'auditor', 'officer'])
  return {
    digest: consent.digest,
    vault: consent.vault,
    vaultName: names.vaultOf(consent.vault).name,
    amountMicrograms:
      consent.amountMicrograms >= toBigint(everything) ? 'all' : consent.amountMicrograms.toString(),
    evidence: consent.evidence,
    ground: kept.get(consent.evidence)?.text ?? '',
    askedBy: names.namedOf(consent.by),
    askedAt: consent.askedAt.toISOString(),
    state,
    consenting: consent.signer === null ? null : names.namedOf(consent.signer),
    may: may
      ? [{ act: 'consent', says: 'With your signature the guardian can hold before its rest is over.' }]
      : [],
  }
}

async function theConsent(desk: Desk, digest: `0x${string}`): Promise<KeptConsent> {
  const [found] = await consents(desk.pool, digest)
  if (found === undefined) throw problemOf({ code: 'CONSENT_UNKNOWN', consent: digest })
  return found
}

async function refuseVoid(desk: Desk, { digest, vault, entry }: KeptConsent): Promise<void> {
  const length = await journalLength(desk, vault)
  if (length !== entry) throw problemOf({ code: 'CONSENT_VOID', consent: digest, entry, length })
}

function typedDataOf(desk: Desk, { vault, amountMicrograms, evidence, entry }: KeptConsent) {
  return holdConsent(desk.office, { vault, amount: micrograms(amountMicrograms), evidence, entry })
}

async function journalLength(desk: Desk, vault: number): Promise<number> {
  const { reserve } = await desk.sources.snapshots.current()
  const found = reserve.vaults.find((one) => one.vault === vault)
  if (found === undefined)
    throw problemOf({ code: 'VAULT_UNKNOWN', vault, known: reserve.vaults.map((one) => one.vault) })
  return found.journalLength
}
