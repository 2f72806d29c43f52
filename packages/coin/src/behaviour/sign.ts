/** What the cast signs, and the calls made of it. Signatures are deterministic, so two worlds get the very same. */
import { coinUnits, micrograms, toBigint } from '@specie/units'
import { keccak256, stringToBytes } from 'viem'
import type { HDAccount } from 'viem/accounts'
import {
  assumptionDigest,
  authorizationDigest,
  barReleaseDigest,
  batchDigest,
  type Clearance,
  cancelDigest,
  clearanceDigest,
  holdConsentDigest,
  permitDigest,
  settlementMemberDigest,
  statementDigest,
  subject,
  titleReleaseDigest,
} from '../fake/signedDigests.ts'
import type { FakeFixed } from '../fake/state.ts'
import type { Chain } from '../port/chain.ts'
import type { Address, Digest, Hex } from '../port/state.ts'
import type { BarProof, SignatureBy, SignedClearance, TitleLeg, Transitions } from '../port/transitions.ts'
import { cast, nth } from './cast.ts'
import type { BarList } from './lists.ts'
import { coinName, rules } from './worlds.ts'

export type Signing = ReturnType<typeof signing>

export function digestNamed(name: string): Digest {
  return keccak256(stringToBytes(name))
}

/** Everything signed here holds on this chain, for these contracts. */
export function signing({ chainId, contracts }: Pick<Chain, 'chainId' | 'contracts'>) {
  const fixed: FakeFixed = { chainId, contracts, rules, coinName }
  const signed = async (by: HDAccount, hash: Digest): Promise<SignatureBy> => ({
    signer: by.address,
    signature: await by.sign({ hash }),
  })
  const clearance = async (
    what: Omit<Clearance, 'decision' | 'expiry'>,
    expiry: number,
    officers: readonly HDAccount[] = cast.officers.slice(0, 2),
  ): Promise<SignedClearance> => {
    const decision = digestNamed('the decision')
    const hash = clearanceDigest(fixed, { ...what, decision, expiry })
    return {
      decision,
      expiry,
      signatures: await Promise.all(officers.map((officer) => signed(officer, hash))),
    }
  }

  return {
    clearance,
    async submit(
      vault: number,
      list: BarList,
      asOf: number,
      seen: number,
      signers: readonly HDAccount[],
    ): Promise<Transitions['submit']> {
      const statement = {
        vault,
        asOf,
        seen,
        barCount: list.bars.length,
        fineGold: micrograms(list.gold),
        barRoot: list.root,
        listDigest: digestNamed(`list ${list.root}`),
      }
      const hash = statementDigest(fixed, statement)
      return { statement, signatures: await Promise.all(signers.map((signer) => signed(signer, hash))) }
    },
    async mint(
      sponsor: Address,
      to: Address,
      amount: bigint,
      ref: string,
      expiry: number,
      officers?: readonly HDAccount[],
    ): Promise<Transitions['mint']> {
      const reference = digestNamed(ref)
      const order = subject(sponsor, to, amount, reference)
      return {
        to,
        amount: coinUnits(amount),
        reference,
        clearance: await clearance({ party: to, purpose: 'mint', subject: order }, expiry, officers),
      }
    },
    async consent(
      by: HDAccount,
      what: { vault: number; amount: bigint; evidence: Digest; entry: number },
    ): Promise<SignatureBy> {
      return signed(by, holdConsentDigest(fixed, what))
    },
    async deliver(
      custodian: HDAccount,
      what: { vault: number; title: number; owner: Address; fine: bigint },
      expiry: number,
      officers?: readonly HDAccount[],
    ): Promise<Transitions['deliver']> {
      const { title, owner } = what
      const release = await signed(custodian, titleReleaseDigest(fixed, { ...what, expiry }))
      return {
        title,
        clearance: await clearance(
          { party: owner, purpose: 'delivery', subject: subject(title, owner) },
          expiry,
          officers,
        ),
        releaseExpiry: expiry,
        custodianSignature: release.signature,
      }
    },
    async withdraw(
      custodian: HDAccount,
      sponsor: Address,
      vault: number,
      proof: BarProof,
      goneAt: number,
      expiry: number,
    ): Promise<Transitions['withdraw']> {
      const { barKey } = proof
      const fine = toBigint(proof.fine)
      const release = await signed(
        custodian,
        barReleaseDigest(fixed, { vault, barKey, fine, goneAt, expiry }),
      )
      return {
        vault,
        proof,
        clearance: await clearance(
          { party: sponsor, purpose: 'withdrawal', subject: subject(vault, barKey, goneAt) },
          expiry,
        ),
        releaseExpiry: expiry,
        custodianSignature: release.signature,
      }
    },
    async assume(
      from: HDAccount,
      to: HDAccount,
      amount: bigint,
      ref: string,
      expiry: number,
    ): Promise<Transitions['assume']> {
      const reference = digestNamed(ref)
      const parts = { from: from.address, to: to.address }
      const hash = assumptionDigest(fixed, { ...parts, amount, ref: reference, expiry })
      const taken = subject(from.address, to.address, amount, reference)
      return {
        ...parts,
        amount: coinUnits(amount),
        reference,
        expiry,
        fromSignature: (await signed(from, hash)).signature,
        toSignature: (await signed(to, hash)).signature,
        clearance: await clearance({ party: to.address, purpose: 'assumption', subject: taken }, expiry),
      }
    },
    async admitMember(member: Address, expiry: number): Promise<Transitions['admitMember']> {
      return {
        member,
        clearance: await clearance(
          { party: member, purpose: 'membership', subject: subject(member) },
          expiry,
        ),
      }
    },
    async permit(
      owner: HDAccount,
      spender: Address,
      value: bigint,
      nonce: number,
      deadline: number,
    ): Promise<Transitions['permit']> {
      const parts = { owner: owner.address, spender, deadline }
      const { signature } = await signed(owner, permitDigest(fixed, { ...parts, value, nonce }))
      return { ...parts, amount: coinUnits(value), signature }
    },
    async authorization(
      kind: 'TransferWithAuthorization' | 'ReceiveWithAuthorization',
      from: HDAccount,
      to: Address,
      value: bigint,
      nonceName: string,
      validAfter: number,
      validBefore: number,
    ): Promise<Transitions['transferWithAuthorization']> {
      const parts = { from: from.address, to, validAfter, validBefore, nonce: digestNamed(nonceName) }
      const { signature } = await signed(from, authorizationDigest(fixed, kind, { ...parts, value }))
      return { ...parts, amount: coinUnits(value), signature }
    },
    async cancel(authorizer: HDAccount, nonceName: string): Promise<Transitions['cancelAuthorization']> {
      const parts = { authorizer: authorizer.address, nonce: digestNamed(nonceName) }
      return { ...parts, signature: (await signed(authorizer, cancelDigest(fixed, parts))).signature }
    },
    async settle(
      members: readonly HDAccount[],
      coinNets: readonly bigint[],
      titleLegs: readonly TitleLeg[],
      nonces: readonly number[],
      deadline: number,
    ): Promise<Transitions['settle']> {
      const batch: Transitions['settle'] = {
        members: members.map(({ address }) => address),
        assets: [contracts.coin],
        nets: [coinNets],
        obligationsRoot: digestNamed('the obligations'),
        titleLegs,
        deadline,
        signatures: [],
        clearance: { decision: digestNamed('none'), expiry: 0, signatures: [] },
      }
      const signatures: Hex[] = []
      for (const [place, member] of members.entries()) {
        const hash = settlementMemberDigest(fixed, batch, member.address, nth(nonces, place))
        signatures.push(await member.sign({ hash }))
      }
      const cleared = {
        party: contracts.settlement,
        purpose: 'settlement',
        subject: batchDigest(batch),
      } as const
      return { ...batch, signatures, clearance: await clearance(cleared, deadline) }
    },
  }
}
