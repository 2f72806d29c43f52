/**
 * A custodian's weight list into the register: read, checked, compared, and written whole or not at all. The
 * same request again answers as the first time; nothing that is refused leaves a trace.
 */

import { transaction } from '@specie/store'
import { micrograms, type Outcome, ok, refused } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import { type Judgement, originOf } from '../bar/standing.ts'
import { keccak256Hex } from '../list/index.ts'
import { originReason } from '../origin/originRule.ts'
import type { RowErrors } from '../row/rowError.ts'
import { standard, standards } from '../standard/standards.ts'
import { knownBrands, knownRefiners } from '../store/brands.ts'
import { findClashes } from '../store/clashes.ts'
import { difference } from '../store/difference.ts'
import {
  findImport,
  latestKnown,
  nextImportId,
  originsOfIncoming,
  recordImport,
  writeImport,
} from '../store/imports.ts'
import { copyIncoming } from '../store/incoming.ts'
import { judgementAt } from '../store/originRules.ts'
import { findVault, lockRegister } from '../store/vaults.ts'
import { parseAnswer, printAnswer } from './answer.ts'
import { digestOf, mappingOf, requestRefusal, usualStandard } from './checkRequest.ts'
import type { KeyedBar } from './keyedBar.ts'
import { readFile } from './readFile.ts'
import type { Difference, ImportAnswer, ImportRefusal, ImportRequest } from './request.ts'

type Imported = Outcome<ImportAnswer, ImportRefusal>

/** What is known of a request once its names were looked up. */
type Prepared = {
  readonly request: ImportRequest
  readonly scope: 'whole' | 'added'
  readonly fileDigest: string
  readonly requestDigest: string
  readonly bars: readonly KeyedBar[]
  readonly errors: RowErrors
  readonly judgement: Judgement
}

export async function importList(pool: Pool, request: ImportRequest): Promise<Imported> {
  const wrong = requestRefusal(request)
  if (wrong !== null) return refused(wrong)
  const vault = await findVault(pool, request.vault)
  if (vault === null) return refused({ code: 'VAULT_UNKNOWN', vault: request.vault })
  const mapping = await mappingOf(pool, request.mapping ?? 'lbma')
  if (!mapping.ok) return mapping
  const standardId = request.standard ?? usualStandard[vault.metal]
  if (standard(standardId) === undefined) {
    const expected = standards.map((each) => each.id).join(', ')
    return refused({ code: 'STANDARD_UNKNOWN', standard: standardId, expected })
  }

  const fileDigest = keccak256Hex(request.file)
  const requestDigest = digestOf(request, mapping.value, standardId, fileDigest)
  const earlier = await transaction(pool, (client) => repeated(client, request, requestDigest), {
    readOnly: true,
  })
  if (earlier !== null) return earlier

  const brands = await knownBrands(pool)
  const refiners = await knownRefiners(pool)
  const knowledge = {
    brand: (spelling: string) => brands.get(spelling),
    knowsRefiner: (code: string) => refiners.has(code),
    standard: standardId,
    metal: vault.metal,
    latestYear: request.asOf.getUTCFullYear(),
  }
  const read = await readFile(request.file, mapping.value, knowledge, (rows, of) =>
    request.onProgress?.({ stage: 'read', rows, of }),
  )
  if (!read.ok) return refused(read.refusal)
  const { bars, errors } = read.value
  // Rows that cannot be read say nothing of where else their bars are: those errors come first, alone.
  if (errors.count > 0) return refused(rowsWrong(errors))

  const scope = request.scope ?? 'whole'
  const judgement = await judgementAt(pool, request.asOf)
  const prepared = { request, scope, fileDigest, requestDigest, bars, errors, judgement }
  return transaction(pool, (client) => compareAndWrite(client, prepared), { isolation: 'read committed' })
}

/** Refusals are returned with nothing written: only a temporary table stands before the last of them. */
async function compareAndWrite(client: PoolClient, prepared: Prepared): Promise<Imported> {
  const { request, scope, bars, requestDigest, fileDigest } = prepared
  const { vault, asOf } = request
  await lockRegister(client)
  const earlier = await repeated(client, request, requestDigest)
  if (earlier !== null) return earlier
  const known = await latestKnown(client, vault)
  if (known !== null && asOf < known) return refused({ code: 'LIST_TOO_OLD', asOf, known })

  const of = bars.length
  await copyIncoming(client, bars)
  await findClashes(client, vault, asOf, scope, request.returned ?? [], prepared.errors)
  if (prepared.errors.count > 0) return refused(rowsWrong(prepared.errors))
  const changes = await difference(client, vault, scope)
  const origins = await judgeOrigins(client, prepared)
  request.onProgress?.({ stage: 'checked', rows: of, of })
  if (request.dryRun === true) return ok(answerOf(prepared, changes, origins, null))
  if (changes.gone > 0 && request.acceptMissing !== true) {
    const samples = changes.samples.filter((sample) => sample.kind === 'gone')
    return refused({ code: 'BARS_MISSING', count: changes.gone, samples })
  }

  const id = await nextImportId(client)
  const answer = answerOf(prepared, changes, origins, id)
  await writeImport(client, vault, asOf, scope, `import ${id}`)
  const { key, by } = request
  await recordImport(client, {
    id,
    key,
    requestDigest,
    vault,
    asOf,
    scope,
    fileDigest,
    answer: printAnswer(answer),
    by,
  })
  request.onProgress?.({ stage: 'written', rows: of, of })
  return ok(answer)
}

/** What was answered under this key before; a refusal where it was for another request; null where it is free. */
async function repeated(
  client: PoolClient,
  request: ImportRequest,
  digest: string,
): Promise<Imported | null> {
  if (request.dryRun === true) return null
  const earlier = await findImport(client, request.key)
  if (earlier === null) return null
  if (earlier.request_digest !== digest) {
    return refused({ code: 'KEY_USED_FOR_ANOTHER', key: request.key, importId: earlier.id })
  }
  return ok({ ...parseAnswer(earlier.answer), repeated: true })
}

/** How many of the bars would count nothing at the moment of the count, for which of two reasons. */
async function judgeOrigins(
  client: PoolClient,
  prepared: Prepared,
): Promise<Pick<ImportAnswer, 'originUnknown' | 'originExcluded'>> {
  const counts = { originUnknown: 0, originExcluded: 0 }
  for (const { count, ...origin } of await originsOfIncoming(client)) {
    const { judgement, request } = prepared
    const { rules } = judgement
    const reason = originReason(originOf({ ...origin, vault: request.vault }, judgement), rules, request.asOf)
    if (reason === 'origin-unknown') counts.originUnknown += count
    else if (reason !== null) counts.originExcluded += count
  }
  return counts
}

function answerOf(
  prepared: Prepared,
  changes: Difference,
  origins: Pick<ImportAnswer, 'originUnknown' | 'originExcluded'>,
  importId: bigint | null,
): ImportAnswer {
  return {
    importId,
    fileDigest: prepared.fileDigest,
    barCount: prepared.bars.length,
    whole: micrograms(prepared.bars.reduce((sum, bar) => sum + bar.wholeMicrograms, 0n)),
    ...origins,
    difference: changes,
    repeated: false,
  }
}

function rowsWrong(errors: RowErrors): ImportRefusal {
  return { code: 'ROWS_WRONG', errors: errors.listed, errorCount: errors.count }
}
