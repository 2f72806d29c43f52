/** What one change may do: put rules on record, take them off it, or say that a place's rules were gone through. */
import { z } from 'zod'
import { day, place, ruleShape } from './ruleShape.ts'

/** The version that the part replaces, as it was seen; null where there was none. */
const replaces = z
  .string()
  .regex(/^[1-9][0-9]{0,17}$/, 'the number of a version')
  .nullable()

export const changePart = z.discriminatedUnion('kind', [
  /** A new rule, or another version of one: an end that was read is a version with its end. */
  z.strictObject({ kind: z.literal('put'), rule: ruleShape, replaces }),
  /** It should never have stood there. A law that ended is put with its end. */
  z.strictObject({ kind: z.literal('retire'), rule: z.string().min(1).max(100), replaces }),
  z.strictObject({
    kind: z.literal('review'),
    jurisdiction: place,
    reviewedOn: day,
    note: z.string().trim().min(1, 'what was looked at').max(400, 'at most 400 characters'),
  }),
])

export const changeParts = z.array(changePart).min(1, 'at least one part').max(1_000, 'at most 1,000 parts')

export type ChangePart = z.output<typeof changePart>
