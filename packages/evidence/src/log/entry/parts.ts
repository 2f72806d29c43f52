/** The smallest parts of entries, each with one form only, so that one fact has one text. */
import { z } from 'zod'

export const address = z
  .string()
  .regex(/^0x[0-9a-f]{40}$/)
  .meta({ description: 'an account or contract, lower case' })
export const digest = z.string().regex(/^0x[0-9a-f]{64}$/)
export const micrograms = z
  .string()
  .regex(/^(0|[1-9]\d{0,77})$/)
  .meta({ description: 'micrograms of fine gold, or units of the coin, which are the same; decimal digits' })
export const units = z
  .string()
  .regex(/^(0|[1-9]\d{0,77})$/)
  .meta({ description: 'in least units of the asset; decimal digits' })
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
export const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .meta({ description: 'UTC, whole seconds' })
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const text = (most: number) => z.string().min(1).max(most)
export const language = z.enum(['en', 'ru', 'be', 'zh'])
export const decimal = z.string().regex(/^(0|[1-9]\d{0,30})(\.\d{1,12})?$/)

/** Seconds of Unix time as entries write it. RangeError beyond the year 9999. */
export function timeOf(seconds: number): string {
  const written = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
  if (written.length !== 20) throw new RangeError(`${seconds} is no second that an entry can name.`)
  return written
}
