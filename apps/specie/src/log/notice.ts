/** A notice of the programme: its own words, in the log for ever. One that was wrong is corrected by another that names it. */
import { type EntryRefusal, kinds } from '@specie/evidence/log-entry'
import { appendEntries } from '@specie/evidence/log-store'
import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type { Programme } from '../programme/programme.ts'
import { draft } from './feed.ts'

export async function publishNotice(
  programme: Pick<Programme, 'pool' | 'settings' | 'now'>,
  text: string,
): Promise<Outcome<{ readonly id: string; readonly isNew: boolean }, EntryRefusal>> {
  const { pool, settings } = programme
  if (settings === null) throw new Error('A programme is founded before it says anything.')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return refused({ code: 'ENTRY_WRONG', why: error instanceof Error ? error.message : String(error) })
  }
  const read = kinds.notice.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    return refused({ code: 'ENTRY_WRONG', why: `${issue?.path.join('.') || 'it'}: ${issue?.message}` })
  }
  const entry = draft<'notice'>(
    { chainId: settings.chainId, reserve: settings.contracts.reserve },
    { kind: 'notice', what: read.data },
    new Date((await programme.now()) * 1000),
  )
  const added = await transaction(pool, (client) => appendEntries(client, [entry]), {
    isolation: 'read committed',
  })
  return ok({ id: read.data.id, isNew: added === 1 })
}
