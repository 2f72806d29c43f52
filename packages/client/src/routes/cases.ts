/** Cases for those who decide them: the queue, one case side by side with the entry that it is about, what officers do with it, and its replay. */
import { z } from 'zod'
import { address, cursor, digest, limit, named, plainText, time } from '../shape/scalars.ts'
import { route } from './route.ts'

export const caseState = z.enum(['open', 'proposed', 'waiting', 'cleared', 'blocked'])
export const caseOutcome = z.enum(['clear', 'block', 'askMore'])
const officerAct = z.enum(['proposed', 'confirmed', 'returned', 'withdrawn', 'answered', 'noted', 'reopened'])
const caseNumber = z.string().regex(/^[1-9][0-9]{0,17}$/, 'the number of a case')
const number = z.number().int().min(1)
const basisPoints = z.number().int().min(0).max(10_000)
const foundBy = z.enum(['name', 'identifier', 'wallet'])
const versionHex = z.string().regex(/^(0x)?[0-9a-f]{1,64}$/, 'the digest of a list version')
const one = z.object({ case: caseNumber })

/** Null where it was erased. */
const personal = z.string().nullable()

export const caseLine = z.object({
  id: caseNumber,
  /** Of a party its id; of an account that is nobody’s, the account. */
  about: z.discriminatedUnion('is', [
    z.object({ is: z.literal('party'), party: z.uuid() }),
    z.object({ is: z.literal('holder'), account: named }),
  ]),
  /** `party`, `owner 1`, `director 2`, `holder`. */
  person: z.string(),
  name: personal,
  list: z.string(),
  entry: z.string(),
  listedName: z.string(),
  state: caseState,
  match: number,
  scoreBasisPoints: basisPoints,
  /** At or above it a match is possible. */
  thresholdBasisPoints: basisPoints,
  foundBy,
  /** The last run found it no more. */
  lost: z.boolean(),
  openedAt: time,
  changedAt: time,
  proposal: z.object({ number, by: named, outcome: caseOutcome }).nullable(),
  decision: digest.nullable(),
})

const partialDate = z.object({
  year: z.number().int(),
  month: z.number().int().nullable(),
  day: z.number().int().nullable(),
})
const identifier = z.object({ kind: z.string(), number: z.string(), country: z.string().nullable() })
const place = z.object({ country: z.string().nullable(), text: z.string() })

export const caseSubject = z.object({
  kind: z.string(),
  names: z.array(z.string()),
  date: partialDate.nullable(),
  countries: z.array(z.string()),
  birthCountry: z.string().nullable(),
  gender: z.string().nullable(),
  identifiers: z.array(identifier),
  wallets: z.array(z.string()),
})

export const caseEntry = z.object({
  id: z.string(),
  kind: z.string(),
  names: z.array(z.object({ text: z.string(), quality: z.string() })),
  dates: z.array(z.object({ from: partialDate, until: partialDate, approximate: z.boolean() })),
  birthplaces: z.array(place),
  addresses: z.array(place),
  countries: z.array(z.string()),
  identifiers: z.array(identifier),
  wallets: z.array(z.object({ currency: z.string(), address: z.string() })),
  gender: z.string().nullable(),
  programmes: z.array(z.string()),
  listedOn: z.string().nullable(),
  remarks: z.string().nullable(),
})

export const caseExplanation = z.object({
  names: z
    .object({
      ours: z.string(),
      theirs: z.string(),
      quality: z.string(),
      score: basisPoints,
      tokens: z.array(
        z.object({
          ours: z.string().nullable(),
          theirs: z.string().nullable(),
          score: basisPoints,
          how: z.string(),
        }),
      ),
    })
    .nullable(),
  evidence: z.array(
    z.object({
      what: z.string(),
      ours: z.string(),
      theirs: z.string(),
      /** Basis points that it added, or took. */
      effect: z.number().int(),
      says: z.string(),
    }),
  ),
})

export const caseMatch = z.object({
  number,
  listVersion: versionHex,
  matcher: z.string(),
  scoreBasisPoints: basisPoints,
  foundBy,
  subjectDigest: digest,
  entryDigest: digest,
  explanationDigest: digest,
  at: time,
  entry: caseEntry,
  subject: caseSubject.nullable(),
  explanation: caseExplanation.nullable(),
})

export const caseAttachment = z.strictObject({ digest, name: plainText(200) })

export const caseFile = caseLine.extend({
  matches: z.array(caseMatch),
  acts: z.array(
    z.object({
      number,
      act: z.enum([
        'opened',
        'changed',
        'lost',
        'foundAgain',
        'proposed',
        'confirmed',
        'returned',
        'withdrawn',
        'answered',
        'noted',
        'reopened',
      ]),
      outcome: caseOutcome.nullable(),
      match: number,
      by: named.nullable(),
      at: time,
      reason: personal,
      attachments: z.array(z.object({ digest, name: z.string() })),
      decision: z.object({ digest, text: z.string() }).nullable(),
    }),
  ),
  /** The accounts of whom it is about: what a block may have frozen. */
  accounts: z.array(named),
  /** What this key may do with it now. */
  may: z.array(officerAct),
})

const reason = plainText(4_000)
const attachments = z.array(caseAttachment).max(20).default([])
const saying = { reason, attachments }

export const caseAct = z.discriminatedUnion('act', [
  /** `match`: the newest that the officer has read. */
  z.strictObject({ act: z.literal('proposed'), outcome: caseOutcome, match: number, ...saying }),
  /** `proposal`: the number of the act that it answers. */
  z.strictObject({ act: z.literal('confirmed'), proposal: number, ...saying }),
  z.strictObject({ act: z.literal('returned'), proposal: number, ...saying }),
  z.strictObject({ act: z.literal('withdrawn'), ...saying }),
  z.strictObject({ act: z.literal('answered'), ...saying }),
  z.strictObject({ act: z.literal('noted'), ...saying }),
  z.strictObject({ act: z.literal('reopened'), ...saying }),
])

export const caseSummary = z.object({
  byState: z.record(caseState, z.number().int()),
  /** Since when the oldest that nobody has decided stands as it does. */
  oldestAt: time.nullable(),
  runs: z.number().int(),
  lastRunAt: time.nullable(),
  lists: z.object({
    inForce: z.array(z.object({ list: z.string(), version: versionHex, staleAt: time })),
    stale: z.array(z.string()),
    missing: z.array(z.string()),
  }),
})

export const caseReplay = z.object({
  case: caseNumber,
  agrees: z.boolean(),
  matches: z.array(
    z.object({
      match: number,
      matcherBefore: z.string(),
      matcherNow: z.string(),
      scoreBeforeBasisPoints: basisPoints,
      scoreNowBasisPoints: basisPoints.nullable(),
      agrees: z.boolean(),
      says: z.string(),
    }),
  ),
  decisions: z.array(z.object({ digest, agrees: z.boolean() })),
})

export const caseRun = z.object({
  run: z.string(),
  at: time,
  lists: z.array(z.object({ list: z.string(), version: versionHex })),
  cases: z.array(caseNumber),
})

export const caseRoutes = {
  listCases: route({
    method: 'GET',
    path: '/api/v1/desk/cases',
    summary: 'Possible matches: those that have waited longest first',
    tag: 'cases',
    query: z.strictObject({
      /** `undecided`: open, proposed or waiting. */
      state: z.enum(['undecided', 'all', ...caseState.options]).default('undecided'),
      party: z.uuid().optional(),
      account: address.optional(),
      cursor: cursor.optional(),
      limit: limit(200, 50),
    }),
    answer: z.object({ cases: z.array(caseLine), nextCursor: z.string().nullable() }),
    status: 200,
  }),
  readCaseSummary: route({
    method: 'GET',
    path: '/api/v1/desk/case-summary',
    summary: 'How many cases wait, since when, and whether the lists are fresh',
    tag: 'cases',
    answer: caseSummary,
    status: 200,
  }),
  readCase: route({
    method: 'GET',
    path: '/api/v1/desk/cases/{case}',
    summary: 'One case: whom it is about, the entry, the reasoning and every act',
    tag: 'cases',
    params: one,
    answer: caseFile,
    status: 200,
  }),
  actOnCase: route({
    method: 'POST',
    path: '/api/v1/desk/cases/{case}/acts',
    summary: 'Propose, confirm, give back, withdraw, answer, note or reopen, with a reason',
    tag: 'cases',
    params: one,
    body: caseAct,
    answer: caseFile,
    status: 200,
  }),
  replayCase: route({
    method: 'GET',
    path: '/api/v1/desk/cases/{case}/replay',
    summary: 'Every match once more from what was kept: the same score and reasoning, or why not',
    tag: 'cases',
    params: one,
    answer: caseReplay,
    status: 200,
  }),
  readCaseDecision: route({
    method: 'GET',
    path: '/api/v1/desk/case-decisions/{digest}',
    summary: 'The text that a decision’s digest stands for',
    tag: 'cases',
    params: z.object({ digest }),
    answer: z.object({ case: caseNumber, text: z.string() }),
    status: 200,
  }),
  screenParty: route({
    method: 'POST',
    path: '/api/v1/desk/parties/{party}/screening',
    summary: 'Look for everybody in the party in the lists in force, now',
    tag: 'cases',
    keyless: true,
    params: z.object({ party: z.uuid() }),
    answer: caseRun,
    status: 200,
  }),
} as const

export type CaseLine = z.output<typeof caseLine>
export type CaseFile = z.output<typeof caseFile>
export type CaseMatchShape = z.output<typeof caseMatch>
export type CaseSubject = z.output<typeof caseSubject>
export type CaseEntry = z.output<typeof caseEntry>
export type CaseExplanation = z.output<typeof caseExplanation>
export type NewCaseAct = z.input<typeof caseAct>
export type CaseSummary = z.output<typeof caseSummary>
export type CaseReplay = z.output<typeof caseReplay>
