/** For tests: a small programme on the coin's fake, with one seat's voice for all, and statements signed by whoever is told to. */
import assert from 'node:assert/strict'
import { type Address, type CouncilChange, type Digest, demoAccount } from '@specie/coin'
import { createFakeChain } from '@specie/coin/fake'
import { accountSigner, statementTypedData } from '@specie/evidence'
import { coinUnits, micrograms, type Outcome } from '@specie/units'

const seats = [demoAccount(1), demoAccount(2), demoAccount(3)]
export const sponsor = demoAccount(10)
export const custodians = [demoAccount(11), demoAccount(12)] as const
export const auditors = [demoAccount(13), demoAccount(14), demoAccount(15)] as const
export const guardian = demoAccount(16)
export const day = 86_400

export type Stage = Awaited<ReturnType<typeof setStage>>

/** Rules as in the demonstration; parties admitted, one vault of 500 kg of cap, no statement yet. */
export async function setStage() {
  const chain = createFakeChain({
    rules: { maxAgeSeconds: 35 * day, raiseDelaySeconds: day, quorum: 2, changeDelaySeconds: 7 * day },
    seats: seats.map((seat) => seat.address),
    threshold: 2,
    coinName: 'Test Gold',
    genesisTime: 1_780_000_000,
  })
  let proposals = 0
  const carry = async (changes: readonly CouncilChange[], waitSeconds: number) => {
    const first = proposals + 1
    for (const change of changes) {
      proposals += 1
      const [one, two] = seats
      assert(one !== undefined && two !== undefined)
      must(await chain.write.propose(one, { change }))
      must(await chain.write.approveChange(two, { proposal: proposals }))
    }
    if (waitSeconds > 0) await chain.advance(waitSeconds)
    for (let proposal = first; proposal <= proposals; proposal += 1) {
      must(await chain.write.executeChange(sponsor, { proposal }))
    }
  }
  const state = {
    chain,
    /** Raising changes wait out their delay; lowering ones act at once. */
    decide: (...changes: CouncilChange[]) => carry(changes, 7 * day + 1),
    lower: (...changes: CouncilChange[]) => carry(changes, 0),
    state: async (
      kilograms: bigint,
      options: { seen?: number; custodian?: number; by?: readonly number[] } = {},
    ) => {
      const custodian = custodians[options.custodian ?? 0]
      assert(custodian !== undefined)
      const statement = {
        vault: 1,
        asOf: await chain.now(),
        seen: options.seen ?? 0,
        barCount: Number(kilograms),
        fineGold: micrograms(kilograms * 1_000_000_000n),
        barRoot: digest(`root ${kilograms}`),
        listDigest: digest(`list ${kilograms}`),
      }
      const place = { chainId: chain.chainId, contract: chain.contracts.reserve }
      const data = statementTypedData(place, {
        ...statement,
        vault: 1n,
        asOf: BigInt(statement.asOf),
        seen: BigInt(statement.seen),
      })
      const signers = [custodian, ...(options.by ?? [0, 1, 2]).map((index) => auditors[index])]
      const signatures = []
      for (const signer of signers) {
        assert(signer !== undefined)
        const signed = must(await accountSigner(signer).sign(data))
        signatures.push({ signer: signed.signer, signature: signed.signature })
      }
      must(await chain.write.submit(sponsor, { statement, signatures }))
    },
  }
  const admit = (
    kind: 'admitSponsor' | 'admitCustodian' | 'admitAuditor' | 'admitGuardian',
    party: Address,
  ) => ({ kind, party })
  await state.decide(
    admit('admitSponsor', sponsor.address),
    ...custodians.map((one) => admit('admitCustodian', one.address)),
    ...auditors.map((one) => admit('admitAuditor', one.address)),
    admit('admitGuardian', guardian.address),
  )
  await state.decide(
    { kind: 'addVault', sponsor: sponsor.address, custodian: custodians[0].address, jurisdiction: 'CH' },
    { kind: 'raiseCap', sponsor: sponsor.address, cap: coinUnits(500_000_000_000n) },
  )
  return state
}

export function must<Value>(outcome: Outcome<Value, unknown>): Value {
  assert(
    outcome.ok,
    outcome.ok
      ? ''
      : JSON.stringify(outcome.refusal, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
  )
  return outcome.value
}

export function digest(label: string): Digest {
  return `0x${Buffer.from(label).toString('hex').padEnd(64, '0').slice(0, 64)}`
}
