/**
 * What a programme is to be, as people write it down before anything is made: one file, checked field by field. Its JSON schema is
 * published in docs/programme.schema.json, made from this one.
 */
import { z } from 'zod'

const name = z.string().trim().min(1).max(100)
const jurisdiction = z
  .string()
  .regex(/^[A-Z]{2}$/, 'two capital letters of ISO 3166-1, such as CH')
  .describe('ISO 3166-1 alpha-2 code of the country whose law binds it')
const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, '0x and 40 hex digits')
  .describe('account or smart wallet; with its checksum in capitals, a typing error is found')

const party = z.strictObject({ name, jurisdiction, address })

export const planShape = z.strictObject({
  name: name.describe('what the programme is called'),
  coin: z.strictObject({
    name: z.string().trim().min(1).max(50),
    symbol: z.string().regex(/^[A-Z][A-Z0-9]{1,10}$/, '2 to 11 capital letters and digits'),
  }),
  metal: z.enum(['gold', 'silver', 'platinum', 'palladium']),
  chainId: z.int().min(1).describe('of the chain that RPC_URL must serve'),
  deployer: z
    .strictObject({ keystore: z.string().min(1) })
    .describe('pays for the deployment, and has no right in what it made'),
  rules: z
    .strictObject({
      maxAgeDays: z.int().min(10).max(45).describe('a statement older than this counts nothing'),
      raiseDelayHours: z.int().min(1).max(72).describe('how long more gold waits before it counts'),
      changeDelayDays: z
        .int()
        .min(3)
        .max(14)
        .describe('how long an admission waits; at most a third of maxAgeDays'),
      quorum: z.int().min(2).max(9).describe('auditors that sign each statement, beside the custodian'),
    })
    .describe('fixed for ever once deployed'),
  council: z.strictObject({
    threshold: z.int().min(2).max(14).describe('more than half of the seats, fewer than all'),
    seats: z.array(party).min(3).max(15),
  }),
  sponsors: z
    .array(
      party.extend({
        capKilograms: z
          .int()
          .min(1)
          .max(16_000_000)
          .describe('of fine metal: what it may have issued at most'),
      }),
    )
    .min(1),
  custodians: z.array(party).min(1),
  auditors: z.array(party).min(2),
  guardians: z.array(party).min(1),
  officers: z
    .array(party)
    .min(2)
    .describe('compliance officers; two clear each mint, delivery and withdrawal'),
  vaults: z
    .array(
      z.strictObject({
        name,
        place: name.describe('the city'),
        jurisdiction,
        latitude: z.number().min(-90).max(90).optional(),
        longitude: z.number().min(-180).max(180).optional(),
        sponsor: name.describe('the name of one of the sponsors; never changes'),
        custodian: name.describe('the name of one of the custodians'),
      }),
    )
    .min(1)
    .describe('in the order in which the council adds them: the first is vault 1'),
})

export type Plan = z.infer<typeof planShape>

/** Roles as the plan lists them. */
export const groups = ['sponsors', 'custodians', 'auditors', 'guardians', 'officers'] as const

/** Of JSON Schema 2020-12, for editors and for programs that write plans. */
export function planSchema(): string {
  const schema = z.toJSONSchema(planShape)
  return `${JSON.stringify({ title: 'A Specie programme', ...schema }, null, 2)}\n`
}
