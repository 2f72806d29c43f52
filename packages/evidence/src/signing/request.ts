/**
 * A request for a signature as a file, to be carried to a machine without a network. Of all texts that mean one request
 * exactly one is accepted: it is read, made anew from its fields, and must come out the same, byte for byte. So no
 * repeated key, no doctored summary, no second reading.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { type Address, getAddress, type Hex, isAddress } from 'viem'
import { digestOf, type FieldValue, type SignableData, typedData } from '../signed/typedData.ts'
import { type SignedTypeName, signedTypes } from '../signed/types.ts'
import { contentFields, contentFlaw, type SignedContent } from './content.ts'
import { summaryOf } from './summary.ts'

export type SigningRequest = {
  /** Who is asked to sign. */
  readonly signer: Address
  readonly digest: Hex
  readonly summary: readonly string[]
  /** What lies behind the hashes that are signed, where the typed data do not say it themselves. */
  readonly content?: SignedContent
  readonly typedData: SignableData
}

export type RequestRefusal =
  | { readonly code: 'NOT_A_REQUEST'; readonly why: string }
  | {
      readonly code: 'FIELD_WRONG'
      readonly field: string
      readonly value: string
      readonly expected: string
    }
  | {
      readonly code: 'NOT_CANONICAL'
      readonly line: number
      readonly found: string
      readonly expected: string
    }

/** Throws where the content is not what the data's hashes are made of: such a request would be refused where it is read. */
export function signingRequest(signer: Address, data: SignableData, content?: SignedContent): SigningRequest {
  const flaw = contentFlaw(data, content)
  if (flaw !== null) {
    const shown = JSON.stringify(flaw.value)
    throw new RangeError(
      `No one is asked to sign unseen: ${flaw.field} is ${shown}, expected ${flaw.expected}.`,
    )
  }
  const summary = summaryOf(data, content)
  const carried = content === undefined ? {} : { content }
  return { signer: getAddress(signer), digest: digestOf(data), summary, ...carried, typedData: data }
}

/** The file's text. `typedData` is what eth_signTypedData_v4 takes. */
export function printRequest(request: SigningRequest): string {
  const { signer, digest, summary, content, typedData } = request
  const file = { file: requestFile, signer, digest, summary, content, typedData }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads a request from a file's text; nothing in it is believed that cannot be made anew from its fields. */
export function parseRequest(text: string): Outcome<SigningRequest, RequestRefusal> {
  if (text.length > maximumLength) return refused({ code: 'NOT_A_REQUEST', why: 'too long' })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused({ code: 'NOT_A_REQUEST', why: 'not JSON' })
  }
  if (!isRecord(value) || value.file !== requestFile) {
    return refused({ code: 'NOT_A_REQUEST', why: `"file" must be "${requestFile}"` })
  }
  const signer = value.signer
  if (!isChecksummed(signer)) return wrong('signer', signer, 'an address with its checksum')
  const data = readTypedData(value.typedData)
  if (!data.ok) return data
  const content = readContent(value.content, contentFields(data.value))
  const flaw = contentFlaw(data.value, content)
  if (flaw !== null) return wrong(flaw.field, flaw.value, flaw.expected)
  const request = signingRequest(signer, data.value, content)
  const difference = firstDifference(text, printRequest(request))
  return difference === undefined ? ok(request) : refused({ code: 'NOT_CANONICAL', ...difference })
}

export function printRequestRefusal(refusal: RequestRefusal): string {
  switch (refusal.code) {
    case 'NOT_A_REQUEST':
      return `this is no request for a signature: ${refusal.why}`
    case 'FIELD_WRONG':
      return `${refusal.field}: ${refusal.value} is not right; expected ${refusal.expected}`
    case 'NOT_CANONICAL':
      return `line ${refusal.line}: found ${JSON.stringify(refusal.found)}, but the request's own fields give ${JSON.stringify(refusal.expected)}`
  }
}

function readTypedData(value: unknown): Outcome<SignableData, RequestRefusal> {
  if (!isRecord(value)) return wrong('typedData', value, 'typed data')
  const { primaryType, domain, message } = value
  if (!isSignedType(primaryType)) {
    return wrong('primaryType', primaryType, `one of ${Object.keys(signedTypes).join(', ')}`)
  }
  if (!isRecord(domain)) return wrong('domain', domain, 'a domain')
  const { chainId, verifyingContract } = domain
  if (typeof chainId !== 'number' || !Number.isSafeInteger(chainId) || chainId < 1) {
    return wrong('chainId', chainId, "a chain's number")
  }
  if (!isChecksummed(verifyingContract)) {
    return wrong('verifyingContract', verifyingContract, 'an address with its checksum')
  }
  if (!isRecord(message)) return wrong('message', message, 'the fields of the signed type')
  const fields: Record<string, FieldValue> = {}
  for (const { name, type } of signedTypes[primaryType]) {
    const field = message[name]
    if (!isFieldValue(field) || !fits(type, field)) return wrong(name, field, expectedOf(type))
    fields[name] = field
  }
  return ok(typedData({ chainId, contract: verifyingContract }, primaryType, fields))
}

/** The fields that are wanted, as far as they are texts: contentFlaw says what is missing. */
function readContent(value: unknown, names: readonly string[]): SignedContent | undefined {
  if (!isRecord(value)) return undefined
  const content: Record<string, FieldValue> = {}
  for (const name of names) {
    const field = value[name]
    if (isFieldValue(field)) content[name] = field
  }
  return content
}

function fits(type: string, value: FieldValue): boolean {
  if (typeof value !== 'string') return type === 'address[]' && value.every(isChecksummed)
  if (type === 'address') return isChecksummed(value)
  if (type === 'bytes32') return /^0x[0-9a-f]{64}$/.test(value)
  // A line break would let a name write lines of its own into the summary.
  if (type === 'string') return /^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u.test(value)
  const bits = /^uint(\d+)$/.exec(type)?.[1]
  return bits !== undefined && /^(0|[1-9]\d{0,77})$/.test(value) && BigInt(value) < 1n << BigInt(bits)
}

function expectedOf(type: string): string {
  if (type === 'address') return 'an address with its checksum'
  if (type === 'address[]') return 'addresses with their checksums'
  if (type === 'bytes32') return '0x and 64 hex digits in lower case'
  if (type === 'string') return 'one line of 1 to 100 characters'
  return `a ${type} as decimal digits without spare zeros`
}

function firstDifference(
  found: string,
  expected: string,
): { line: number; found: string; expected: string } | undefined {
  if (found === expected) return undefined
  const foundLines = found.split('\n')
  const expectedLines = expected.split('\n')
  let line = 0
  while (foundLines[line] === expectedLines[line]) line += 1
  return { line: line + 1, found: foundLines[line] ?? '', expected: expectedLines[line] ?? '' }
}

function wrong(field: string, value: unknown, expected: string): Outcome<never, RequestRefusal> {
  const shown = JSON.stringify(value) ?? 'nothing'
  return refused({ code: 'FIELD_WRONG', field, value: shown.slice(0, 100), expected })
}

function isSignedType(value: unknown): value is SignedTypeName {
  return typeof value === 'string' && Object.hasOwn(signedTypes, value)
}

function isFieldValue(value: unknown): value is FieldValue {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  )
}

function isChecksummed(value: unknown): value is Address {
  return typeof value === 'string' && isAddress(value) && getAddress(value) === value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const requestFile = 'specie signing request 1'
const maximumLength = 1_000_000
