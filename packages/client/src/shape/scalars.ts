/**
 * The pieces that all shapes are made of: amounts as decimal strings, times, digests, addresses. A field's unit stands in its
 * name, so that the shapes here need none.
 */
import { z } from 'zod'

/** A whole number of the unit in the field's name, as decimal digits: JSON's own numbers would lose the last ones. */
export const amount = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,37})$/, 'a whole number as decimal digits')
  .meta({ example: '12426584233' })

export const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'an address: 0x and 40 hex digits')
  .transform((text) => text as `0x${string}`)
  .meta({ example: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' })

export const digest = z
  .string()
  .regex(/^0x[0-9a-f]{64}$/, '0x and 64 hex digits in lower case')
  .transform((text) => text as `0x${string}`)

/** A signature: 65 bytes of an account, or what a wallet contract takes (ERC-1271), up to 4,096. */
export const signature = z
  .string()
  .regex(/^0x([0-9a-fA-F]{2}){1,4096}$/, 'a signature: 0x and hex digits')
  .transform((text) => text as `0x${string}`)

export const bytes = z
  .string()
  .regex(/^0x([0-9a-f]{2})*$/, '0x and hex digits in lower case')
  .transform((text) => text as `0x${string}`)

/** The most that a column for it holds; MECHANISM has eight. */
const mostVault = 2_147_483_647

export const time = z.iso.datetime().meta({ example: '2026-03-01T12:00:00Z' })
export const orderId = z.uuid()
export const vaultNumber = z.number().int().min(1).max(mostVault)
export const titleNumber = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
export const proposalNumber = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)

/** Why somebody did something, in their own words; it stays on record. */
export const why = plainText(500)

export const block = z.object({ number: z.number().int().min(0), hash: digest, time })
/** Somebody, by address, with the name that the programme knows it by (the address again where nobody named it). */
export const named = z.object({ address, name: z.string() })

export const role = z.enum(['sponsor', 'custodian', 'auditor', 'guardian', 'officer', 'member', 'seat'])
export const capability = z.enum(['draft', 'approve', 'view', 'operate', 'trade', 'settle'])

/** The refusal of a contract or of the programme: a code, its facts, and plain words. */
export const refusal = z.object({
  code: z.string(),
  message: z.string(),
  facts: z.record(z.string(), z.unknown()).optional(),
})

/** Query parameters travel as text; a typed client takes numbers too. */
export function limit(most: number, usual: number) {
  return z
    .string()
    .regex(/^[0-9]{1,4}$/, `a whole number from 1 to ${most}`)
    .default(String(usual))
    .transform(Number)
    .pipe(z.number().int().min(1).max(most))
}

export const cursor = z.string().min(1).max(200).meta({ description: 'nextCursor of an earlier answer' })
export const vaultInQuery = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/, 'a vault’s number')
  .transform(Number)
  .pipe(vaultNumber)

/** Words that people type: lines and tabs, no other control characters. */
export function plainText(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u, 'text without control characters')
}
