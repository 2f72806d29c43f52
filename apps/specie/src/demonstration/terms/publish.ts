/** The demonstration's terms, in force from the day on which its contracts were deployed. */
import { readFile } from 'node:fs/promises'
import type { Pool } from '../../programme/store.ts'
import { publishTerms } from '../../terms.ts'

export async function publishDemonstrationTerms(pool: Pool, foundedAt: Date): Promise<void> {
  const document = await readFile(new URL('./meridianGold.json', import.meta.url), 'utf8')
  const day = foundedAt.toISOString().slice(0, 10)
  const dated = document.replace(/("effectiveFrom": )"[^"]*"/, `$1"${day}"`)
  const published = await publishTerms(pool, dated, foundedAt)
  if (!published.ok) throw new Error(`The demonstration's terms: ${JSON.stringify(published.refusal)}`)
}
