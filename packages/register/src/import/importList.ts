/**
 * A custodian's weight list into the register: read, checked, compared, and written whole or not at all. The
 * same request again answers as the first time; nothing that is refused leaves a trace.
 */

import { transaction } from '@specie/store'
import { micrograms, type Outcome, ok, refused } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import { keccak256Hex, type Metal } from '../list/index.ts'
import { checkMapping } from '../mapping/checkMapping.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { type OriginRule, originReason } from '../origin/originRule.ts'
import type { RowErrors } from '../row/rowError.ts'
import { standard, standards } from '../standard/standards.ts'
import { knownBrands, knownRefiners } from '../store/brands.ts'
import {
  difference,
  findClashes,
  findImport,
  latestKnown,
  nextImportId,
  recordImport,
  writeImport,
} from '../store/imports.ts'
import { copyIncoming } from '../store/incoming.ts'
import { findMapping, mappingNames } from '../store/mappings.ts'
import { originRules } from '../store/originRules.ts'
import { findVault, lockRegister } from '../store/vaults.ts'
import { parseAnswer, printAnswer } from './answer.ts'
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
  readonly originUnknown: number
  readonly originExcluded: number
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

  const jurisdictionOf = (refiner: string | null) => refiners.get(refiner ?? '')?.jurisdiction ?? null
  const origins = judgeOrigins(bars, jurisdictionOf, await originRules(pool), request.asOf)
  const prepared = {
    request,
    scope: request.scope ?? 'whole',
    fileDigest,
    requestDigest,
    bars,
    errors,
    ...origins,
  }
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
  request.onProgress?.({ stage: 'checked', rows: of, of })
  if (request.dryRun === true) return ok(answerOf(prepared, changes, null))
  if (changes.gone > 0 && request.acceptMissing !== true) {
    const samples = changes.samples.filter((sample) => sample.kind === 'gone')
    return refused({ code: 'BARS_MISSING', count: changes.gone, samples })
  }

  const id = await nextImportId(client)
  const answer = answerOf(prepared, changes, id)
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

async function mappingOf(pool: Pool, mapping: string | Mapping): Promise<Outcome<Mapping, ImportRefusal>> {
  if (typeof mapping !== 'string') {
    const checked = checkMapping(mapping)
    if (checked.ok) return checked
    return refused({
      code: 'REQUEST_WRONG',
      field: `mapping.${checked.refusal.field}`,
      expected: checked.refusal.expected,
    })
  }
  const found = await findMapping(pool, mapping)
  if (found !== null) return ok(found)
  return refused({ code: 'MAPPING_UNKNOWN', mapping, expected: (await mappingNames(pool)).join(', ') })
}

function requestRefusal(request: ImportRequest): ImportRefusal | null {
  const wrong = (field: string, expected: string) => ({ code: 'REQUEST_WRONG', field, expected }) as const
  if (request.key === '' || request.key.length > 200) return wrong('key', 'a key of 1 to 200 characters')
  if (request.by === '') return wrong('by', 'who imports')
  if (Number.isNaN(request.asOf.getTime())) return wrong('asOf', 'the moment of the count')
  const stranger = request.returned?.find((key) => !/^0x[0-9a-f]{64}$/.test(key))
  return stranger === undefined ? null : wrong('returned', 'keys of bars, 0x and 64 hex digits in lower case')
}

function digestOf(request: ImportRequest, mapping: Mapping, standardId: string, fileDigest: string): string {
  const { vault, asOf, scope = 'whole', acceptMissing = false, returned = [] } = request
  return keccak256Hex(
    JSON.stringify([vault, asOf, scope, acceptMissing, returned, mapping, standardId, fileDigest]),
  )
}

function judgeOrigins(
  bars: readonly KeyedBar[],
  jurisdictionOf: (refiner: string | null) => string | null,
  rules: readonly OriginRule[],
  asOf: Date,
): { originUnknown: number; originExcluded: number } {
  const reasons = bars.map((bar) =>
    originReason({ ...bar, jurisdiction: jurisdictionOf(bar.refiner) }, rules, asOf),
  )
  const originUnknown = reasons.filter((reason) => reason === 'origin-unknown').length
  return { originUnknown, originExcluded: reasons.filter((reason) => reason !== null).length - originUnknown }
}

function answerOf(prepared: Prepared, changes: Difference, importId: bigint | null): ImportAnswer {
  return {
    importId,
    fileDigest: prepared.fileDigest,
    barCount: prepared.bars.length,
    whole: micrograms(prepared.bars.reduce((sum, bar) => sum + bar.wholeMicrograms, 0n)),
    originUnknown: prepared.originUnknown,
    originExcluded: prepared.originExcluded,
    difference: changes,
    repeated: false,
  }
}

function rowsWrong(errors: RowErrors): ImportRefusal {
  return { code: 'ROWS_WRONG', errors: errors.listed, errorCount: errors.count }
}

/** What a list of this metal is to, where nobody says. */
const usualStandard = {
  gold: 'lbma-gold',
  silver: 'lbma-silver',
  platinum: 'lppm-platinum',
  palladium: 'lppm-palladium',
} satisfies Record<Metal, string>
