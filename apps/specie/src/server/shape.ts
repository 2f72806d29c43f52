/**
 * The pieces that the shapes of all answers are made of: amounts as decimal strings, times, digests, addresses.
 * A field's unit stands in its name, so that the shapes here need none.
 */
import { z } from '@hono/zod-openapi'
import type { Block } from '@specie/coin'

/** A whole number of the unit in the field's name, as decimal digits: JSON's own numbers would lose the last ones. */
export const amount = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,77})$/)
  .openapi('Amount', { example: '12426584233' })

export const basisPoints = z
  .number()
  .int()
  .min(0)
  .openapi('BasisPoints', { description: 'Hundredths of a percent, rounded down', example: 9975 })

export const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .openapi('Address', { example: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' })

export const digest = z
  .string()
  .regex(/^0x[0-9a-f]{64}$/)
  .openapi('Digest', { description: 'Keccak-256, in lower case' })

export const time = z.iso.datetime().openapi('Time', { example: '2026-03-01T12:00:00Z' })

export const blockHeight = z.number().int().min(0)

export const block = z
  .object({ number: blockHeight, hash: digest, time })
  .openapi('Block', { description: 'The last block that the answer rests on' })

/** What every answer read from the chain carries: which block, and for which moment its ages and delays were counted. */
export const asRead = {
  block,
  countedAt: time.openapi({
    description: 'The moment for which ages and delays are counted: the present, never before the block',
  }),
}

/** Somebody with a role: its address, and the name the programme knows it by. */
export const party = z
  .object({ address, name: z.string(), jurisdiction: z.string().openapi({ example: 'CH' }) })
  .openapi('Party')

export const namedAddress = z.object({ address, name: z.string() })

/** Seconds of Unix time as an ISO 8601 time in UTC, to the second. */
export function isoTime(seconds: bigint | number): string {
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z`
}

/** The fields of `asRead`, from what was read. */
export function whenRead(snapshot: { readonly block: Block; readonly countedAt: number }) {
  const { number, hash, time } = snapshot.block
  return { block: { number, hash, time: isoTime(time) }, countedAt: isoTime(snapshot.countedAt) }
}
