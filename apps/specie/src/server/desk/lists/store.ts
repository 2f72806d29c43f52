/** Files between their preview and their import, so that what is imported is what was looked at, whichever server is asked. */
import type { Address } from '@specie/coin'
import type { Pool } from '../../../programme/store.ts'

export type PreviewRequest = {
  readonly vault: number
  /** ISO 8601. */
  readonly asOf: string
  readonly mapping?: string
  readonly standard?: string
  readonly scope: 'whole' | 'added'
}

export type Preview = {
  readonly digest: string
  readonly vault: number
  readonly request: PreviewRequest
  readonly expiresAt: Date
}

export async function keepPreview(
  pool: Pool,
  preview: {
    readonly digest: string
    readonly request: PreviewRequest
    readonly file: Uint8Array
    readonly by: Address
  },
): Promise<Date> {
  await pool.query(`delete from desk.preview where at < clock_timestamp() - ${kept}`)
  const { rows } = await pool.query<{ expires_at: Date }>(
    `insert into desk.preview (digest, vault, request, file, by) values ($1, $2, $3, $4, $5)
     on conflict (digest) do update set at = clock_timestamp() returning at + ${kept} as expires_at`,
    [preview.digest, preview.request.vault, JSON.stringify(preview.request), preview.file, preview.by],
  )
  return rows[0]?.expires_at ?? new Date()
}

export async function findPreview(pool: Pool, digest: string): Promise<Preview | null> {
  const { rows } = await pool.query<{ vault: number; request: PreviewRequest; expires_at: Date }>(
    `select vault, request, at + ${kept} as expires_at from desk.preview
     where digest = $1 and at > clock_timestamp() - ${kept}`,
    [digest],
  )
  const [row] = rows
  return row === undefined
    ? null
    : { digest, vault: row.vault, request: row.request, expiresAt: row.expires_at }
}

export async function previewedFile(pool: Pool, digest: string): Promise<Uint8Array | null> {
  const { rows } = await pool.query<{ file: Buffer }>('select file from desk.preview where digest = $1', [
    digest,
  ])
  return rows[0]?.file ?? null
}

const kept = `interval '1 hour'`
