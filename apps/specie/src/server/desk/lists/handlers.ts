/** A custodian's list: previewed without a trace, imported whole or not at all. */
import type { ListDifference, ListPreview } from '@specie/client'
import { type ImportAnswer, type ImportProgress, mappingNames, standards } from '@specie/register'
import { keccak256Hex } from '@specie/register/list'
import { digits } from '../../reading/quantities.ts'
import type { Desk, Handlers } from '../desk.ts'
import { tell } from '../live/store.ts'
import { orProblem, problemOf } from '../refuse.ts'
import { findPreview, keepPreview, type PreviewRequest, previewedFile } from './store.ts'

export const listHandlers: Pick<Handlers, 'readListForms' | 'previewList' | 'importList'> = {
  async readListForms({ desk }) {
    return {
      value: {
        mappings: [...(await mappingNames(desk.pool))],
        standards: standards.map(({ id, name, metal }) => ({ id, name, metal })),
      },
    }
  },

  async previewList({ desk, query, file, asker }) {
    const { vault, asOf, mapping, standard, scope, progress } = query
    const request: PreviewRequest = {
      vault,
      scope,
      // Dated now where nobody says: the import is then of the same moment as its preview.
      asOf: asOf ?? new Date((await desk.office.chain.now()) * 1000).toISOString(),
      ...(mapping === undefined ? {} : { mapping }),
      ...(standard === undefined ? {} : { standard }),
    }
    const read = await desk.lists.importList(
      { ...importOf(request), file, key: 'a preview', by: asker.key, dryRun: true },
      telling(desk, asker.key, progress),
    )
    if (!read.ok) {
      if (read.refusal.code !== 'ROWS_WRONG') throw problemOf(read.refusal)
      const { errors, errorCount } = read.refusal
      return {
        value: {
          outcome: 'wrong',
          errors: errors.map((error) => ({ ...error })),
          errorCount,
          says: `${errorCount} ${errorCount === 1 ? 'row is' : 'rows are'} wrong: nothing of this list can be imported.`,
        },
      }
    }
    const digest = keccak256Hex(`${JSON.stringify(request)}\n${keccak256Hex(file)}`) as `0x${string}`
    const expiresAt = await keepPreview(desk.pool, { digest, request, file, by: asker.key })
    const difference = shown(read.value)
    const value: ListPreview = {
      outcome: 'ready',
      preview: digest,
      expiresAt: expiresAt.toISOString(),
      difference,
      says: saysOf(difference),
    }
    return { value }
  },

  async importList({ desk, body, key, asker }) {
    const [preview, file] = await Promise.all([
      findPreview(desk.pool, body.preview),
      previewedFile(desk.pool, body.preview),
    ])
    if (preview === null || file === null) throw problemOf({ code: 'PREVIEW_UNKNOWN', preview: body.preview })
    const imported = orProblem(
      await desk.lists.importList(
        { ...importOf(preview.request), file, key, by: asker.key, acceptMissing: body.acceptMissing },
        telling(desk, asker.key, body.progress),
      ),
    )
    return {
      value: {
        importId: String(imported.importId ?? ''),
        repeated: imported.repeated,
        difference: shown(imported),
      },
    }
  },
}

function importOf({ vault, asOf, mapping, standard, scope }: PreviewRequest) {
  return {
    vault: String(vault),
    asOf: new Date(asOf),
    scope,
    ...(mapping === undefined ? {} : { mapping }),
    ...(standard === undefined ? {} : { standard }),
  }
}

/** Progress goes out by the live stream of whoever asked, on whichever server that stream is. */
function telling(desk: Desk, key: string, id: string | undefined): (progress: ImportProgress) => void {
  if (id === undefined) return () => {}
  return (progress) => {
    tell(desk.pool, 'progress', { for: key, id, ...progress }).catch((error: unknown) =>
      desk.log.warn({ error }, 'progress is not told'),
    )
  }
}

function shown({
  fileDigest,
  barCount,
  whole,
  originUnknown,
  originExcluded,
  difference,
}: ImportAnswer): ListDifference {
  const { added, changed, gone, unchanged, samples } = difference
  return {
    fileDigest: fileDigest as `0x${string}`,
    barCount,
    wholeMicrograms: digits(whole),
    originUnknown,
    originExcluded,
    added,
    changed,
    gone,
    unchanged,
    samples: samples.map((sample) => ({ ...sample, barKey: sample.barKey as `0x${string}` })),
  }
}

function saysOf({ added, changed, gone, unchanged }: ListDifference): string {
  const missing =
    gone > 0 ? ' Bars that are gone without a recorded departure must be accepted as missing.' : ''
  const bars = added === 1 ? 'bar comes' : 'bars come'
  const [changes, are, stay] = [
    changed === 1 ? 'changes' : 'change',
    gone === 1 ? 'is' : 'are',
    unchanged === 1 ? 'stays' : 'stay',
  ]
  return `${added} ${bars}, ${changed} ${changes}, ${gone} ${are} gone, ${unchanged} ${stay}. Nothing counts before a statement swears to it.${missing}`
}
