/**
 * Each transition as a call: which contract, and with what data. One entry a transition, in the order of the table it is
 * made from; a forgotten one does not compile.
 */
import { type Outcome, ok, refused, toBigint } from '@specie/units'
import { encodeFunctionData, type Hex } from 'viem'
import { barTitleAbi } from '../generated/barTitle.ts'
import { coinAbi } from '../generated/coin.ts'
import { councilAbi } from '../generated/council.ts'
import { logAnchorAbi } from '../generated/logAnchor.ts'
import { reserveAbi } from '../generated/reserve.ts'
import { settlementAbi } from '../generated/settlement.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address, ProgrammeContracts } from '../port/state.ts'
import type { TransitionName, Transitions } from '../port/transitions.ts'
import { encodeChange } from './councilChange.ts'
import { barOf, batchOf, clearanceOf, proofOf, signedOf, splitSignature, statementOf } from './structs.ts'

export type Call = { readonly to: Address; readonly data: Hex }

/** The call, or a refusal where what is given cannot be put to the contracts at all. */
export function encodeCall<Name extends TransitionName>(
  name: Name,
  what: Transitions[Name],
  contracts: ProgrammeContracts,
): Outcome<Call, ChainRefusal> {
  const { contract, encode } = calls[name]
  const data = encode(what)
  return data.ok ? ok({ to: contracts[contract], data: data.value }) : refused(data.refusal)
}

type Encoding<What> = {
  readonly contract: keyof ProgrammeContracts
  readonly encode: (what: What) => Outcome<Hex, ChainRefusal>
}

const calls: { readonly [Name in TransitionName]: Encoding<Transitions[Name]> } = {
  submit: reserve(({ statement, signatures }) =>
    ok(
      encodeFunctionData({
        abi: reserveAbi,
        functionName: 'submit',
        args: [statementOf(statement), signatures.map(signedOf)],
      }),
    ),
  ),
  hold: reserve(({ vault, amount, evidence, consent }) => {
    const args = [BigInt(vault), toBigint(amount), evidence] as const
    return ok(
      consent === undefined
        ? encodeFunctionData({ abi: reserveAbi, functionName: 'hold', args })
        : encodeFunctionData({
            abi: reserveAbi,
            functionName: 'holdWithConsent',
            args: [...args, signedOf(consent)],
          }),
    )
  }),
  withdrawSignature: reserve(({ vault }) =>
    ok(encodeFunctionData({ abi: reserveAbi, functionName: 'withdrawSignature', args: [BigInt(vault)] })),
  ),
  twice: reserve(({ vault, proof, otherVault, otherProof }) =>
    ok(
      encodeFunctionData({
        abi: reserveAbi,
        functionName: 'twice',
        args: [
          BigInt(vault),
          barOf(proof),
          proofOf(proof),
          BigInt(otherVault),
          barOf(otherProof),
          proofOf(otherProof),
        ],
      }),
    ),
  ),
  admitMember: reserve(({ member, clearance }) =>
    withClearance(clearance, (cleared) =>
      encodeFunctionData({ abi: reserveAbi, functionName: 'admitMember', args: [member, cleared] }),
    ),
  ),
  mint: reserve(({ to, amount, reference, clearance }) =>
    withClearance(clearance, (cleared) =>
      encodeFunctionData({
        abi: reserveAbi,
        functionName: 'mint',
        args: [to, toBigint(amount), reference, cleared],
      }),
    ),
  ),
  open: reserve(({ vault, proof }) =>
    ok(
      encodeFunctionData({
        abi: reserveAbi,
        functionName: 'open',
        args: [BigInt(vault), barOf(proof), proofOf(proof)],
      }),
    ),
  ),
  close: reserve(({ title, proof }) =>
    ok(
      encodeFunctionData({
        abi: reserveAbi,
        functionName: 'close',
        args: [BigInt(title), barOf(proof), proofOf(proof)],
      }),
    ),
  ),
  ask: reserve(({ title }) =>
    ok(encodeFunctionData({ abi: reserveAbi, functionName: 'ask', args: [BigInt(title)] })),
  ),
  deliver: reserve(({ title, clearance, releaseExpiry, custodianSignature }) =>
    withClearance(clearance, (cleared) =>
      encodeFunctionData({
        abi: reserveAbi,
        functionName: 'deliver',
        args: [BigInt(title), cleared, { expiry: BigInt(releaseExpiry), signature: custodianSignature }],
      }),
    ),
  ),
  withdraw: reserve(({ vault, proof, clearance, releaseExpiry, custodianSignature }) =>
    withClearance(clearance, (cleared) =>
      encodeFunctionData({
        abi: reserveAbi,
        functionName: 'withdraw',
        args: [
          BigInt(vault),
          barOf(proof),
          proofOf(proof),
          cleared,
          { expiry: BigInt(releaseExpiry), signature: custodianSignature },
        ],
      }),
    ),
  ),
  retire: reserve(({ amount }) =>
    ok(encodeFunctionData({ abi: reserveAbi, functionName: 'retire', args: [toBigint(amount)] })),
  ),
  assume: reserve(({ from, to, amount, reference, expiry, fromSignature, toSignature, clearance }) =>
    withClearance(clearance, (cleared) =>
      encodeFunctionData({
        abi: reserveAbi,
        functionName: 'assume',
        args: [from, to, toBigint(amount), reference, BigInt(expiry), fromSignature, toSignature, cleared],
      }),
    ),
  ),
  freeze: coin(({ account, evidence }) =>
    ok(encodeFunctionData({ abi: coinAbi, functionName: 'freeze', args: [account, evidence] })),
  ),
  confirmFreeze: coin(({ account }) =>
    ok(encodeFunctionData({ abi: coinAbi, functionName: 'confirm', args: [account] })),
  ),
  liftFreeze: coin(({ account }) =>
    ok(encodeFunctionData({ abi: coinAbi, functionName: 'lift', args: [account] })),
  ),
  transfer: coin(({ to, amount }) =>
    ok(encodeFunctionData({ abi: coinAbi, functionName: 'transfer', args: [to, toBigint(amount)] })),
  ),
  approve: coin(({ spender, amount }) =>
    ok(encodeFunctionData({ abi: coinAbi, functionName: 'approve', args: [spender, toBigint(amount)] })),
  ),
  transferFrom: coin(({ from, to, amount }) =>
    ok(
      encodeFunctionData({ abi: coinAbi, functionName: 'transferFrom', args: [from, to, toBigint(amount)] }),
    ),
  ),
  permit: coin(({ owner, spender, amount, deadline, signature }) =>
    withSignature(signature, ({ v, r, s }) =>
      encodeFunctionData({
        abi: coinAbi,
        functionName: 'permit',
        args: [owner, spender, toBigint(amount), BigInt(deadline), v, r, s],
      }),
    ),
  ),
  transferWithAuthorization: coin(({ from, to, amount, validAfter, validBefore, nonce, signature }) =>
    withSignature(signature, ({ v, r, s }) =>
      encodeFunctionData({
        abi: coinAbi,
        functionName: 'transferWithAuthorization',
        args: [from, to, toBigint(amount), BigInt(validAfter), BigInt(validBefore), nonce, v, r, s],
      }),
    ),
  ),
  receiveWithAuthorization: coin(({ from, to, amount, validAfter, validBefore, nonce, signature }) =>
    withSignature(signature, ({ v, r, s }) =>
      encodeFunctionData({
        abi: coinAbi,
        functionName: 'receiveWithAuthorization',
        args: [from, to, toBigint(amount), BigInt(validAfter), BigInt(validBefore), nonce, v, r, s],
      }),
    ),
  ),
  cancelAuthorization: coin(({ authorizer, nonce, signature }) =>
    withSignature(signature, ({ v, r, s }) =>
      encodeFunctionData({
        abi: coinAbi,
        functionName: 'cancelAuthorization',
        args: [authorizer, nonce, v, r, s],
      }),
    ),
  ),
  transferTitle: barTitle(({ title, from, to }) =>
    ok(
      encodeFunctionData({ abi: barTitleAbi, functionName: 'transferFrom', args: [from, to, BigInt(title)] }),
    ),
  ),
  approveTitle: barTitle(({ title, spender }) =>
    ok(encodeFunctionData({ abi: barTitleAbi, functionName: 'approve', args: [spender, BigInt(title)] })),
  ),
  propose: council(({ change }) =>
    ok(encodeFunctionData({ abi: councilAbi, functionName: 'propose', args: [encodeChange(change)] })),
  ),
  approveChange: council(({ proposal }) =>
    ok(encodeFunctionData({ abi: councilAbi, functionName: 'approve', args: [BigInt(proposal)] })),
  ),
  revokeApproval: council(({ proposal }) =>
    ok(encodeFunctionData({ abi: councilAbi, functionName: 'revoke', args: [BigInt(proposal)] })),
  ),
  executeChange: council(({ proposal }) =>
    ok(encodeFunctionData({ abi: councilAbi, functionName: 'execute', args: [BigInt(proposal)] })),
  ),
  vetoChange: council(({ proposal }) =>
    ok(encodeFunctionData({ abi: councilAbi, functionName: 'veto', args: [BigInt(proposal)] })),
  ),
  settle: settlement((what) =>
    withClearance(what.clearance, (cleared) =>
      encodeFunctionData({
        abi: settlementAbi,
        functionName: 'settle',
        args: [batchOf(what), what.signatures, cleared],
      }),
    ),
  ),
  raiseNonce: settlement(() => ok(encodeFunctionData({ abi: settlementAbi, functionName: 'raiseNonce' }))),
  anchorLog: logAnchor(({ size, root }) =>
    ok(encodeFunctionData({ abi: logAnchorAbi, functionName: 'anchor', args: [BigInt(size), root] })),
  ),
}

function reserve<What>(encode: Encoding<What>['encode']): Encoding<What> {
  return { contract: 'reserve', encode }
}
function coin<What>(encode: Encoding<What>['encode']): Encoding<What> {
  return { contract: 'coin', encode }
}
function barTitle<What>(encode: Encoding<What>['encode']): Encoding<What> {
  return { contract: 'barTitle', encode }
}
function council<What>(encode: Encoding<What>['encode']): Encoding<What> {
  return { contract: 'council', encode }
}
function settlement<What>(encode: Encoding<What>['encode']): Encoding<What> {
  return { contract: 'settlement', encode }
}
function logAnchor<What>(encode: Encoding<What>['encode']): Encoding<What> {
  return { contract: 'logAnchor', encode }
}

function withClearance(
  clearance: Transitions['mint']['clearance'],
  encode: (cleared: Extract<ReturnType<typeof clearanceOf>, { ok: true }>['value']) => Hex,
): Outcome<Hex, ChainRefusal> {
  const cleared = clearanceOf(clearance)
  return cleared.ok ? ok(encode(cleared.value)) : cleared
}

function withSignature(
  signature: Hex,
  encode: (parts: Extract<ReturnType<typeof splitSignature>, { ok: true }>['value']) => Hex,
): Outcome<Hex, ChainRefusal> {
  const parts = splitSignature(signature)
  return parts.ok ? ok(encode(parts.value)) : parts
}
