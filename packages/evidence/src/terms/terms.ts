/**
 * A programme's terms: one document that people read and data that the program uses. Each clause says whether a contract enforces it, and
 * which, or only law does. The English text binds; the others are translations.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { z } from 'zod'

/**
 * Who bears what is missing when a vault is blocked: `sponsors-jointly`, one sponsor's surplus gold makes good another's coins; `pro-rata`, after a declared
 * default all coins alike, since no coin shows which sponsor issued it.
 */
export const lossRules = ['sponsors-jointly', 'pro-rata'] as const
export type LossRule = (typeof lossRules)[number]

export const termsLanguages = ['en', 'ru', 'be', 'zh'] as const
export type TermsLanguage = (typeof termsLanguages)[number]

const text = z.string().trim().min(1).max(4_000)
const said = z.strictObject({ en: text, ru: text.optional(), be: text.optional(), zh: text.optional() })
const day = z.iso.date()
const days = z.number().int().min(0).max(3_650)
const vault = z.number().int().min(1).max(65_535)
const id = z.string().regex(/^[a-z][a-z-]{0,39}$/, 'small letters and dashes')

const clause = z
  .strictObject({
    id,
    heading: said,
    text: said,
    bound: z.enum(['contract', 'law']).meta({ description: 'what enforces it' }),
    by: z
      .string()
      .regex(/^[A-Z]\w*(\.\w+)?$/, 'a contract and its function, as Reserve.mint')
      .nullable()
      .meta({ description: 'the contract that enforces it; null where only law does' }),
  })
  .refine((one) => (one.bound === 'contract') === (one.by !== null), {
    message: 'what a contract enforces names the contract, and nothing else does',
    path: ['by'],
  })

export const termsShape = z
  .strictObject({
    terms: z.literal(1),
    version: z.number().int().min(1).max(9_999),
    programme: z.string().trim().min(1).max(100),
    effectiveFrom: day,
    claim: z.strictObject({ against: z.enum(['issuing-sponsor', 'sponsors-jointly']) }),
    loss: z.strictObject({ rule: z.enum(lossRules), declaredBy: said, graceDays: days }),
    redemption: z.strictObject({
      smallest: z.literal('one-bar').meta({ description: 'the contracts know no other' }),
      counters: z
        .array(z.strictObject({ vault, noticeDays: days }))
        .min(1)
        .max(200),
    }),
    insurance: z
      .array(
        z.strictObject({
          vaults: z.array(vault).min(1).max(200),
          insurer: z.string().trim().min(1).max(200),
          limit: z.strictObject({
            amount: z.string().regex(/^[1-9]\d{0,17}$/, 'whole units of the currency'),
            currency: z.string().regex(/^[A-Z]{3}$/),
          }),
          covers: said,
          excludes: said,
        }),
      )
      .max(50),
    fees: z.array(z.strictObject({ id, payer: said, charge: said })).max(50),
    law: z.strictObject({ governing: said, venue: said }),
    windDown: z.strictObject({ noticeDays: days, openDays: days }),
    clauses: z.array(clause).min(1).max(100),
  })
  .superRefine((terms, context) => {
    const seen = new Set<string>()
    for (const [at, { id: name }] of terms.clauses.entries()) {
      if (seen.has(name))
        context.addIssue({ code: 'custom', message: `${name} stands twice`, path: ['clauses', at, 'id'] })
      seen.add(name)
    }
    for (const name of neededClauses) {
      if (!seen.has(name))
        context.addIssue({ code: 'custom', message: `a clause ${name} is missing`, path: ['clauses'] })
    }
  })

export type Terms = z.infer<typeof termsShape>
export type Said = z.infer<typeof said>
export type TermsClause = Terms['clauses'][number]

export type TermsRefusal = { readonly code: 'TERMS_WRONG'; readonly faults: readonly string[] }

/** Reads the document. Refuses with each fault, by its place. */
export function readTerms(document: string): Outcome<Terms, TermsRefusal> {
  let value: unknown
  try {
    value = JSON.parse(document)
  } catch (error) {
    return refused({
      code: 'TERMS_WRONG',
      faults: [`no JSON: ${error instanceof Error ? error.message : String(error)}`],
    })
  }
  const read = termsShape.safeParse(value)
  if (read.success) return ok(read.data)
  const faults = read.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the document'}: ${message}`,
  )
  return refused({ code: 'TERMS_WRONG', faults })
}

/** In the language asked for, or in English where it has no such translation: then `translated` is false. */
export function inLanguage(
  said: Said,
  language: TermsLanguage,
): { readonly text: string; readonly translated: boolean } {
  const own = said[language]
  return { text: own ?? said.en, translated: own !== undefined }
}

/** What every investor asks; a document without an answer to one of these is no programme's terms. */
const neededClauses = [
  'claim',
  'redemption',
  'loss',
  'title',
  'freeze',
  'screening',
  'insurance',
  'fees',
  'law',
  'wind-down',
] as const
