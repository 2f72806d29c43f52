/** Every error is a problem document (RFC 9457): a code that stands for one kind of problem, and its facts. */
import { z } from 'zod'

export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  /** Written for the caller: what is wrong, and what would be right. */
  detail: z.string(),
  instance: z.string().optional(),
  /** What the code is about, by name: the missing amount, the state it is in, the line that is wrong. */
  facts: z.record(z.string(), z.unknown()).optional(),
})

export type ProblemDocument = z.output<typeof problemShape>
