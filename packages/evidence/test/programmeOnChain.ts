/**
 * A programme on the embedded chain with the real contracts: one sponsor, two vaults with real lists, statements, coins, a title, a bar
 * withdrawn and a hold. Its history begins forty days ago and ends now.
 */
import type {
  Address,
  Chain,
  ChainRefusal,
  CouncilChange,
  Digest,
  Receipt,
  SignatureBy,
  SignedClearance,
} from '@specie/coin'
import { demoAccount, deployProgramme } from '@specie/coin'
import { type LocalChain, startLocalChain } from '@specie/coin/local'
import type { ListedBar, WeightList } from '@specie/register/list'
import { listBars } from '@specie/register/list'
import { coinUnits, type Micrograms, micrograms, type Outcome, toBigint } from '@specie/units'
import { keccak256, stringToHex } from 'viem'
import { mintSubject, withdrawalSubject } from '../src/signed/subjects.ts'
import {
  barReleaseTypedData,
  clearanceTypedData,
  type Purpose,
  type SignableData,
  statementTypedData,
} from '../src/signed/typedData.ts'
import { accountSigner } from '../src/signing/signer.ts'
import { type BarProof, proofAt } from '../src/tree/proof.ts'
import { type SumTree, sumTree } from '../src/tree/sumTree.ts'
import type { VerifyInputs } from '../src/verify/inputs.ts'
import { specimenList } from './specimenBars.ts'

const day = 86_400

export const rules = {
  maxAgeSeconds: 35 * day,
  raiseDelaySeconds: day,
  quorum: 2,
  changeDelaySeconds: 7 * day,
}

export const people = {
  deployer: demoAccount(0),
  seats: [demoAccount(1), demoAccount(2), demoAccount(3)],
  sponsor: demoAccount(4),
  custodians: [demoAccount(5), demoAccount(6)],
  auditors: [demoAccount(7), demoAccount(8), demoAccount(9)],
  guardian: demoAccount(10),
  officers: [demoAccount(11), demoAccount(12)],
  holder: demoAccount(13),
} as const

export type ProgrammeOnChain = {
  readonly local: LocalChain
  readonly chain: Chain
  readonly deployedAtBlock: number
  /** Published lists by their digest. */
  readonly lists: Map<Digest, Uint8Array>
  readonly council: (change: CouncilChange) => Promise<void>
  readonly submit: (vault: number, bars: readonly ListedBar[], seen: number) => Promise<void>
  readonly inputs: () => VerifyInputs
}

/** Ends with the clock at now. The caller stops the chain. */
export async function programmeOnChain(): Promise<ProgrammeOnChain> {
  const start = Math.floor(Date.now() / 1000) - 40 * day
  const local = await startLocalChain({ genesisTime: start })
  try {
    return await told(local)
  } catch (error) {
    await local.stop()
    throw error
  }
}

async function told(local: LocalChain): Promise<ProgrammeOnChain> {
  const deployed = await deployProgramme({
    rpcUrl: local.rpcUrl,
    signer: people.deployer,
    names: { coinName: 'Test Gold', coinSymbol: 'TST', titleName: 'Test Bars', titleSymbol: 'TSB' },
    rules,
    seats: people.seats.map(({ address }) => address),
    threshold: 2,
  })
  if (!deployed.ok) throw new Error(`Not deployed: ${deployed.refusal.message}`)
  const { chain, contracts, deployedAtBlock } = deployed.value
  const place = { chainId: chain.chainId, contract: contracts.reserve }
  const lists = new Map<Digest, Uint8Array>()
  const { sponsor, custodians, auditors, officers, guardian, holder } = people

  const changes: readonly CouncilChange[] = [
    { kind: 'admitSponsor', party: sponsor.address },
    ...custodians.map(({ address }) => ({ kind: 'admitCustodian', party: address }) as const),
    ...auditors.map(({ address }) => ({ kind: 'admitAuditor', party: address }) as const),
    { kind: 'admitGuardian', party: guardian.address },
    ...officers.map(({ address }) => ({ kind: 'admitOfficer', party: address }) as const),
    { kind: 'addVault', sponsor: sponsor.address, custodian: custodians[0].address, jurisdiction: 'CH' },
    { kind: 'addVault', sponsor: sponsor.address, custodian: custodians[1].address, jurisdiction: 'SG' },
    { kind: 'raiseCap', sponsor: sponsor.address, cap: coinUnits(10n ** 12n) },
  ]
  for (const [n, change] of changes.entries()) {
    done(await chain.write.propose(people.seats[0], { change }))
    done(await chain.write.approveChange(people.seats[1], { proposal: n + 1 }))
  }
  await local.advance(rules.changeDelaySeconds)
  for (const n of changes.keys()) done(await chain.write.executeChange(people.deployer, { proposal: n + 1 }))

  const council = async (change: CouncilChange) => {
    done(await chain.write.propose(people.seats[0], { change }))
    const proposal = (await chain.readProposals()).length
    done(await chain.write.approveChange(people.seats[1], { proposal }))
    done(await chain.write.executeChange(people.deployer, { proposal }))
  }
  const submit = async (vault: number, bars: readonly ListedBar[], seen: number) => {
    const list = listBars(bars)
    const { root, barCount } = treeOf(list)
    const statement = {
      vault,
      asOf: (await chain.head()).time,
      seen,
      barCount,
      fineGold: root.sum,
      barRoot: root.hash,
      listDigest: list.listDigest as Digest,
    }
    const custodian = custodians[vault - 1] ?? custodians[0]
    const signatures = await signedBy(statementTypedData(place, statement), [
      custodian,
      auditors[0],
      auditors[1],
    ])
    lists.set(statement.listDigest, new TextEncoder().encode(list.text))
    done(await chain.write.submit(people.deployer, { statement, signatures }))
  }

  const first = specimenList(20)
  const second = specimenList(12, 1_000)
  await submit(1, first.bars, 0)
  await submit(2, second.bars, 0)
  await local.advance(rules.raiseDelaySeconds)

  const clearance = async (party: Address, purpose: Purpose, subject: Digest): Promise<SignedClearance> => {
    const expiry = (await local.now()) + day
    const decision = keccak256(stringToHex('decided'))
    const data = clearanceTypedData(place, { party, purpose, subject, decision, expiry })
    return { decision, expiry, signatures: await signedBy(data, officers) }
  }
  const order = {
    sponsor: sponsor.address,
    to: holder.address,
    amount: micrograms(100_000_000_000n),
    ref: keccak256(stringToHex('order 1')),
  }
  done(
    await chain.write.mint(sponsor, {
      to: order.to,
      amount: coinUnits(toBigint(order.amount)),
      reference: order.ref,
      clearance: await clearance(order.to, 'mint', mintSubject(order)),
    }),
  )
  const [titled, leaving] = countingProofs(treeOf(first))
  if (titled === undefined || leaving === undefined) throw new Error('Two bars of the first vault count.')
  done(await chain.write.open(holder, { vault: 1, proof: onChain(titled) }))

  const { barKey, counted } = leaving.leaf
  const releaseExpiry = (await local.now()) + day
  const release = { vault: 1, barKey, fine: counted, goneAt: 0, expiry: releaseExpiry }
  const [released] = await signedBy(barReleaseTypedData(place, release), [custodians[0]])
  done(
    await chain.write.withdraw(sponsor, {
      vault: 1,
      proof: onChain(leaving),
      clearance: await clearance(sponsor.address, 'withdrawal', withdrawalSubject(release)),
      releaseExpiry,
      custodianSignature: released?.signature ?? '0x',
    }),
  )
  done(
    await chain.write.hold(guardian, {
      vault: 2,
      amount: micrograms(7_000_000n),
      evidence: keccak256(stringToHex('order of a court')),
    }),
  )

  await local.moveTo(Math.floor(Date.now() / 1000) - 3 * day)
  const remaining = first.bars.filter((_, n) => toHex(first.leaves[n]?.barKey) !== barKey)
  await submit(1, remaining, 1)
  await local.moveTo(Math.floor(Date.now() / 1000))
  return {
    local,
    chain,
    deployedAtBlock,
    lists,
    council,
    submit,
    inputs: () => ({
      chain,
      programme: { chainId: chain.chainId, contracts, deployedAtBlock },
      fetchList: async (listDigest) => {
        const bytes = lists.get(listDigest)
        if (bytes === undefined) throw new Error(`404 for ${listDigest}`)
        return bytes
      },
      knownAttestors: [...custodians, ...auditors].map(({ address }, n) => ({ address, name: `Firm ${n}` })),
      coinAddress: contracts.coin,
      otherNodes: [chain],
    }),
  }
}

async function signedBy(
  data: SignableData,
  accounts: readonly Parameters<typeof accountSigner>[0][],
): Promise<SignatureBy[]> {
  const signatures: SignatureBy[] = []
  for (const account of accounts) {
    const signed = await accountSigner(account).sign(data)
    if (!signed.ok) throw new Error(`${account.address} does not sign: ${signed.refusal.code}`)
    signatures.push({ signer: signed.value.signer, signature: signed.value.signature })
  }
  return signatures
}

function countingProofs(tree: SumTree): readonly BarProof[] {
  return Array.from({ length: tree.barCount }, (_, n) => proofAt(tree, n)).filter(({ leaf }) =>
    weighs(leaf.counted),
  )
}

function weighs(weight: Micrograms): boolean {
  return toBigint(weight) > 0n
}

function onChain({ leaf, index, siblings }: BarProof) {
  return { barKey: leaf.barKey, fine: leaf.counted, detail: leaf.detail, position: index, siblings }
}

function treeOf(list: WeightList): SumTree {
  const tree = sumTree(list.leaves)
  if (!tree.ok) throw new Error(`Specimen bars make no tree: ${tree.refusal.code}`)
  return tree.value
}

function toHex(bytes: Uint8Array | undefined): string {
  return `0x${Buffer.from(bytes ?? new Uint8Array()).toString('hex')}`
}

function done(outcome: Outcome<Receipt, ChainRefusal>): Receipt {
  if (outcome.ok) return outcome.value
  throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`)
}
