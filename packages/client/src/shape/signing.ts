/** What is put before a signer, and what a wallet is asked to send. */
import { z } from 'zod'
import { address, bytes, digest, named, refusal, time } from './scalars.ts'

/** What `eth_signTypedData_v4` takes, as it is. */
export const typedData = z.object({
  types: z.record(z.string(), z.array(z.object({ name: z.string(), type: z.string() }))),
  primaryType: z.string(),
  domain: z.object({
    name: z.string(),
    version: z.string(),
    chainId: z.number().int(),
    verifyingContract: address,
  }),
  message: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

export const signing = z.object({
  signer: named,
  typedData,
  /** The 32 bytes that are signed. */
  digest,
  /** What is signed, in words, a line each. To be shown before anybody signs. */
  summary: z.array(z.string()),
  /** What lies behind the hashes that are signed (the order, the bar), where the typed data do not say it themselves. */
  content: z.record(z.string(), z.union([z.string(), z.array(z.string())])).nullable(),
  /** When the signature is worth nothing any more; null where it does not expire by itself. */
  expiry: time.nullable(),
  /** The same as a file for a machine without a network (`specie sign FILE`); null where the type is not for files. */
  file: z.string().nullable(),
})

export const call = z.object({
  chainId: z.number().int(),
  from: address,
  to: address,
  data: bytes,
  /** What will happen, in words, a line each. */
  says: z.array(z.string()),
  /** Why the contracts would refuse it now; null where they would not. Tried against the newest block. */
  refusal: refusal.nullable(),
})

export type TypedDataShape = z.output<typeof typedData>
export type Signing = z.output<typeof signing>
export type Call = z.output<typeof call>
