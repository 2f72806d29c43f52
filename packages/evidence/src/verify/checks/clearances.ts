/**
 * The contract lets nobody past without a clearance; here its signatures are recovered once more from the transactions themselves, so that
 * it is known by name who let each party in or out.
 */
import type { CarriedClearance } from '@specie/coin'
import { getAddress } from 'viem'
import { checkSignature, printSignatureRefusal } from '../../signed/signature.ts'
import { clearanceTypedData, digestOf } from '../../signed/typedData.ts'
import type { CheckDefinition } from '../check.ts'
import { type Deed, deedOf } from '../deeds.ts'
import type { Evidence } from '../evidence.ts'
import { printTime } from '../time.ts'
import { type Fact, fact, need } from '../verdict.ts'

export const clearances: CheckDefinition = {
  id: 'clearances',
  title:
    'Two compliance officers who stood then signed each mint, delivery, withdrawal, assumption and settlement, for that very deed and in time.',
  examine: async (evidence) => {
    const events = need(evidence.events)
    const { settlement } = evidence.inputs.programme.contracts
    const faults: Fact[] = []
    const counts = new Map<string, number>()
    const signed = new Map<string, number>()
    const standing = new Set<string>()
    for (const event of events) {
      if (event.kind === 'admitted' && event.role === 'officer') standing.add(getAddress(event.party))
      if (event.kind === 'suspended' && event.role === 'officer') standing.delete(getAddress(event.party))
      const deed = deedOf(event, events, settlement)
      if (deed === null) continue
      counts.set(deed.kind, (counts.get(deed.kind) ?? 0) + 1)
      const found = await lookAt(evidence, deed, standing, event.block.number)
      faults.push(...found.faults)
      for (const officer of found.officers) signed.set(officer, (signed.get(officer) ?? 0) + 1)
    }
    return {
      faults,
      facts: [
        ...[...counts].map(([kind, count]) => fact(kind, count)),
        ...[...signed].map(([officer, count]) => fact(`cleared by ${officer}`, count)),
      ],
    }
  },
}

type Looked = { readonly faults: readonly Fact[]; readonly officers: readonly string[] }

/** Of several clearances in one transaction the one that is this deed's. */
async function lookAt(
  evidence: Evidence,
  deed: Deed,
  standing: ReadonlySet<string>,
  at: number,
): Promise<Looked> {
  const { label, transaction } = deed
  const carried = evidence.clearances.get(transaction)
  const wrong = (why: string): Looked => ({ faults: [fact(label, why)], officers: [] })
  if (carried === undefined) return wrong(`transaction ${transaction} was not read`)
  if (deed.order !== undefined && deed.order !== deed.cleared.subject)
    return wrong(`its order is ${deed.order}; ${deed.cleared.subject} follows from what was minted`)
  const candidates = need(carried).filter(
    ({ kind, clearance }) =>
      kind === deed.kind && (deed.cleared.decision === null || clearance.decision === deed.cleared.decision),
  )
  let first: Looked | undefined
  for (const candidate of candidates) {
    const looked = await signersOf(evidence, deed, candidate, standing, at)
    if (looked.faults.length === 0) return looked
    first ??= looked
  }
  return first ?? wrong(`transaction ${transaction} carries no clearance for it`)
}

async function signersOf(
  { inputs }: Evidence,
  { label, cleared, time }: Deed,
  { clearance }: CarriedClearance,
  standing: ReadonlySet<string>,
  at: number,
): Promise<Looked> {
  const { chain, programme } = inputs
  const { decision, expiry, signatures } = clearance
  const place = { chainId: programme.chainId, contract: programme.contracts.reserve }
  const digest = digestOf(clearanceTypedData(place, { ...cleared, decision, expiry }))
  const wallets = {
    walletAccepts: (wallet: `0x${string}`, asked: `0x${string}`, signature: `0x${string}`) =>
      chain.walletAccepts(wallet, asked, signature, at),
  }
  const faults: Fact[] = []
  const officers = new Set<string>()
  if (expiry < time) faults.push(fact(label, `its clearance ended ${printTime(expiry)}, before it was done`))
  for (const { signer, signature } of signatures) {
    const address = getAddress(signer)
    const outcome = await checkSignature({ digest, signer: address, signature, wallets })
    if (!outcome.ok) {
      const why = printSignatureRefusal(outcome.refusal)
      faults.push(fact(`${label}, ${address}`, `${why}; digest ${digest}, signature ${signature}`))
    } else if (!standing.has(address)) {
      faults.push(fact(`${label}, ${address}`, 'cleared it, and was no officer in good standing then'))
    } else officers.add(address)
  }
  if (faults.length === 0 && officers.size !== 2)
    faults.push(fact(label, `${officers.size} officers signed its clearance; two different ones are needed`))
  return { faults, officers: [...officers] }
}
