/**
 * The signature file that comes back from the machine without a network. It is accepted only for the request it answers:
 * same digest, same signer, and a signature that is really theirs.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { type Address, getAddress, type Hex, isAddress } from 'viem'
import {
  checkSignature,
  printSignatureRefusal,
  type SignatureRefusal,
  type WalletReader,
} from '../signed/signature.ts'
import type { SigningRequest } from './request.ts'
import type { Signed } from './signer.ts'

export type AnswerRefusal =
  | SignatureRefusal
  | { readonly code: 'NOT_A_SIGNATURE_FILE'; readonly why: string }
  | { readonly code: 'OTHER_REQUEST'; readonly answered: Hex; readonly asked: Hex }
  | { readonly code: 'OTHER_PARTY'; readonly answered: Address; readonly asked: Address }

/** The signature file's text. */
export function printAnswer(signed: Signed): string {
  const { signer, digest, signature } = signed
  return `${JSON.stringify({ file: answerFile, signer: getAddress(signer), digest, signature }, null, 2)}\n`
}

/** Takes a signature file as the answer to a request. `wallets` is needed where the signer is a smart wallet. */
export async function acceptAnswer(
  request: SigningRequest,
  text: string,
  wallets?: WalletReader,
): Promise<Outcome<Signed, AnswerRefusal>> {
  const read = parseAnswer(text)
  if (!read.ok) return read
  const { signer, digest, signature } = read.value
  if (digest !== request.digest)
    return refused({ code: 'OTHER_REQUEST', answered: digest, asked: request.digest })
  if (signer !== request.signer)
    return refused({ code: 'OTHER_PARTY', answered: signer, asked: request.signer })
  const question = { digest, signer, signature }
  const check = await checkSignature(wallets === undefined ? question : { ...question, wallets })
  return check.ok ? ok(read.value) : check
}

/** What the file says, before anyone checked that it is true. */
export function parseAnswer(text: string): Outcome<Signed, AnswerRefusal> {
  if (text.length > maximumLength) return refused({ code: 'NOT_A_SIGNATURE_FILE', why: 'too long' })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused({ code: 'NOT_A_SIGNATURE_FILE', why: 'not JSON' })
  }
  if (!isAnswer(value)) {
    return refused({
      code: 'NOT_A_SIGNATURE_FILE',
      why: `expected "file": "${answerFile}", a signer with checksum, a digest of 32 bytes and a signature`,
    })
  }
  const { signer, digest, signature } = value
  const signed = { signer, digest, signature }
  if (printAnswer(signed) === text) return ok(signed)
  return refused({ code: 'NOT_A_SIGNATURE_FILE', why: 'not the one text that these fields have' })
}

export function printAnswerRefusal(refusal: AnswerRefusal): string {
  switch (refusal.code) {
    case 'NOT_A_SIGNATURE_FILE':
      return `this is no signature file: ${refusal.why}`
    case 'OTHER_REQUEST':
      return `the file signs ${refusal.answered}, the request asked for ${refusal.asked}`
    case 'OTHER_PARTY':
      return `${refusal.answered} answers, ${refusal.asked} was asked`
    default:
      return printSignatureRefusal(refusal)
  }
}

function isAnswer(value: unknown): value is Signed & { readonly file: string } {
  if (typeof value !== 'object' || value === null) return false
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const { file, signer, digest, signature } = fields
  return (
    file === answerFile &&
    typeof signer === 'string' &&
    isAddress(signer) &&
    getAddress(signer) === signer &&
    typeof digest === 'string' &&
    /^0x[0-9a-f]{64}$/.test(digest) &&
    typeof signature === 'string' &&
    /^0x([0-9a-f]{2})+$/.test(signature)
  )
}

const answerFile = 'specie signature 1'
const maximumLength = 100_000
