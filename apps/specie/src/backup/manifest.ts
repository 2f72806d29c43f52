/** What a backup says of itself: of which programme, from which tables' form, and a digest for everything in it. */
import { z } from 'zod'

/** Of the file's shape; a program refuses a shape that it does not know. */
export const backupFormat = 1

export const manifestShape = z.strictObject({
  format: z.literal(backupFormat),
  programme: z.strictObject({
    name: z.string(),
    chainId: z.number(),
    reserve: z.string(),
    deployedAtBlock: z.number(),
    deployedAtHash: z.string(),
    demonstration: z.boolean(),
  }),
  /** ISO 8601, UTC. */
  madeAt: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), digest: z.string() })),
  tables: z.array(
    z.strictObject({
      table: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      bytes: z.number(),
      sha256: z.string(),
    }),
  ),
  /** At or above what the tables use, so that no number is given out twice. */
  sequences: z.array(z.strictObject({ sequence: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
})

export type Manifest = z.infer<typeof manifestShape>
export type TableHead = { readonly table: string; readonly columns: readonly string[] }
export const tableHeadShape = z.strictObject({ table: z.string(), columns: z.array(z.string()) })
export type TableEntry = Manifest['tables'][number]

/** The file is not whole, not ours, or not of this form. Nothing was changed. */
export class BackupRefused extends Error {
  readonly code:
    | 'NOT_A_BACKUP'
    | 'DAMAGED'
    | 'OTHER_FORMAT'
    | 'OTHER_MIGRATIONS'
    | 'NOT_EMPTY'
    | 'OTHER_PROGRAMME'
    | 'SIGNATURE_WRONG'

  constructor(code: BackupRefused['code'], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'BackupRefused'
    this.code = code
  }
}
