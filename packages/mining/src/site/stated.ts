/** Fields of the input file: each says what it is, and one that may be left out says what then holds and where that figure comes from. */
import { z } from 'zod'

export const positive = z.number().positive()
export const whole = z.int().nonnegative()
export const amount = z.number().nonnegative()
export const percent = z.number().min(0).max(100)
/** A change a year: it may fall, but not below nothing. */
export const change = z.number().gt(-100).max(1000)
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written 2027-01')
export const day = z.iso.date()
export const twelve = z.array(z.number()).length(12, 'one value for each month, January first')

/** A field that must be there. */
export function stated<Schema extends z.ZodType>(schema: Schema, what: string) {
  return schema.meta({ description: what })
}

/** A field that may be left out. `source`: where the default comes from, in words; it stands in the JSON Schema and in the commented file. */
export function assumed<Schema extends z.ZodType>(
  schema: Schema,
  what: string,
  fallback: z.output<Schema> & z.core.util.NoUndefined<z.output<Schema>>,
  source: string,
) {
  return schema.default(fallback).meta({ description: what, source })
}

/** A part that may be left out whole; its fields then hold their own defaults. */
export function part<Shape extends z.core.$ZodLooseShape>(what: string, shape: Shape) {
  return z.strictObject(shape).meta({ description: what })
}
