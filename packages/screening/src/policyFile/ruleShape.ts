/** The form of a rule, however it came in: as JSON from the desk, as a line of a file, as a row of the database. */
import { z } from 'zod'
import { activities } from '../policy/activity.ts'
import { firstDay, isDay, isPartialDay, lastDay } from '../policy/day.ts'
import { type PolicyRule, statuses, tagKeys } from '../policy/rule.ts'

const words = (most: number, what: string) =>
  z
    .string()
    .trim()
    .min(1, what)
    .max(most, `at most ${most} characters`)
    .regex(/^[^\p{Cc}]*$/u, 'text without control characters')

export const day = z.string().refine(isDay, 'a day as 2026-11-23')
export const partialDay = z.string().refine(isPartialDay, 'a day as 2026-11-23, or a month as 2024-09')
export const place = z.string().regex(/^[A-Z]{2}$/, 'two capital letters')
export const sourceAddress = z
  .string()
  .max(1_000, 'at most 1,000 characters')
  .regex(/^https?:\/\/[^\s<>"]+$/, 'an address that begins with http')

export const ruleShape = z
  .strictObject({
    id: z.string().regex(/^[\w.-]{1,100}$/, 'letters, digits, dots and dashes, at most 100'),
    jurisdiction: place,
    from: partialDay,
    until: partialDay.nullable(),
    activity: z.enum(activities, `one of ${activities.join(', ')}`),
    status: z.enum(statuses, `one of ${statuses.join(', ')}`),
    instrument: words(400, 'the name of the law'),
    tags: z
      .array(
        z.strictObject({
          key: z.enum(tagKeys, `one of ${tagKeys.join(', ')}`),
          values: z.array(words(100, 'a word')).min(1).max(40),
        }),
      )
      .max(10),
    summary: words(400, 'what it says, in a sentence'),
    sourceTitle: words(400, 'what was read'),
    sourceAddress: sourceAddress.nullable(),
    verified: z.boolean(),
    seenUpTo: day,
    lifts: z.array(z.string().min(1).max(100)).max(20),
  })
  .refine((rule) => rule.until === null || lastDay(rule.until) >= firstDay(rule.from), {
    path: ['until'],
    message: 'a day that is not before the first',
  })
  .refine((rule) => rule.lifts.length === 0 || rule.status === 'allowed' || rule.status === 'licensed', {
    path: ['lifts'],
    message: 'empty: only a licence or permission lifts a ban',
  })
  .refine((rule) => !rule.verified || rule.sourceAddress !== null, {
    path: ['sourceAddress'],
    message: 'where it was read: a rule without a source is not verified',
  }) satisfies z.ZodType<PolicyRule>
