/** What a signer is asked to sign, as the table shapes it: with its words, its preimage and its file. */
import type { Signing } from '@specie/client'
import type { Address } from '@specie/coin'
import {
  printRequest,
  type SignableData,
  type SignedContent,
  type SigningRequest,
  signingRequest,
} from '@specie/evidence'
import { isoTime } from '../shape.ts'
import type { Desk } from './desk.ts'

export async function shownSigning(
  desk: Desk,
  asked: {
    readonly signer: Address
    readonly typedData: SignableData
    readonly content?: SignedContent | null
    /** Seconds of Unix time. */
    readonly expiry?: number | null
  },
): Promise<Signing> {
  const { signer, typedData, content, expiry } = asked
  const request: SigningRequest = signingRequest(signer, typedData, content ?? undefined)
  const names = await desk.sources.names()
  return {
    signer: names.namedOf(request.signer),
    typedData: {
      ...typedData,
      types: Object.fromEntries(Object.entries(typedData.types).map(([name, fields]) => [name, [...fields]])),
      message: mutable(typedData.message),
    },
    digest: request.digest,
    summary: [...request.summary],
    content: content === null || content === undefined ? null : mutable(content),
    expiry: expiry === null || expiry === undefined ? null : isoTime(expiry),
    file: printRequest(request),
  }
}

function mutable(fields: SignedContent): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  )
}
