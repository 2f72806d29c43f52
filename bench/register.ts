/**
 * A file of 100,000 bars into the register (read, checked, compared, written with history) against its floor:
 * COPY of the same rows into a table of the same shape without index, key or check. Nothing that keeps bars in
 * PostgreSQL is quicker than that, so the ratio says what the checks and the history cost. `--json` for machines.
 */
import assert from 'node:assert/strict'
import { importList, publishList } from '@specie/register'
import { parseList } from '@specie/register/list'
import { transaction } from '@specie/store'
import writeXlsx from 'write-excel-file/node'
import { readFile } from '../packages/register/src/import/readFile.ts'
import { builtInMappings } from '../packages/register/src/mapping/mapping.ts'
import { truncatedFineThousandths } from '../packages/register/src/standard/meetsStandard.ts'
import { copyInto, incomingColumns } from '../packages/register/src/store/incoming.ts'
import { header, openRegister, value } from '../packages/register/test/register.ts'

const barCount = 100_000
const target = 20_000
const rounds = 3

const cells = specimenCells(barCount)
const file = new TextEncoder().encode([header, ...cells.map((row) => row.join(','))].join('\n'))
const asOf = new Date('2026-01-01')

const imports: number[] = []
const floors: number[] = []
for (let round = 0; round < rounds; round++) {
  const database = await openRegister()
  imports.push(await importMs(database.pool, file, 'csv'))
  floors.push(await floorMs(database.pool))
  await database.close()
}

const database = await openRegister()
const { pool } = database
const sheet = await writeXlsx([header.split(','), ...cells].map((row) => row.map(typed))).toBuffer()
const xlsxMs = await importMs(pool, sheet, 'xlsx')
const againMs = await importMs(pool, file, 'again')
const publishStart = performance.now()
const list = value(await publishList(pool, 'zurich', asOf))
const publishMs = performance.now() - publishStart
const parseMs = Math.min(...Array.from({ length: rounds }, () => timed(() => parseList(list.text))))
await database.close()

const importLeastMs = Math.min(...imports)
const barsPerSecond = perSecond(importLeastMs)
const result = {
  name: 'file to register',
  bars: barCount,
  barsPerSecond,
  targetBarsPerSecond: target,
  reached: barsPerSecond >= target,
  floorBarsPerSecond: perSecond(Math.min(...floors)),
  /** Time of the import over time of the bare COPY, of the same run. */
  timesTheFloor: Number((importLeastMs / Math.min(...floors)).toFixed(2)),
  xlsxBarsPerSecond: perSecond(xlsxMs),
  sameListAgainBarsPerSecond: perSecond(againMs),
  publishBarsPerSecond: perSecond(publishMs),
  parsePublishedBarsPerSecond: perSecond(parseMs),
}

if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  console.log(`file of ${barCount.toLocaleString('en')} bars to register, best of ${rounds}`)
  print('bars a second, CSV', result.barsPerSecond, `(target ${target.toLocaleString('en')})`)
  print('floor: bare COPY', result.floorBarsPerSecond)
  print('times the floor', result.timesTheFloor)
  print('bars a second, XLSX', result.xlsxBarsPerSecond)
  print('the same list again', result.sameListAgainBarsPerSecond)
  print('publish the list', result.publishBarsPerSecond)
  print('parse and key it', result.parsePublishedBarsPerSecond)
}
if (!result.reached) process.exitCode = 1

async function importMs(to: typeof pool, bytes: Uint8Array, key: string): Promise<number> {
  const start = performance.now()
  const answer = value(await importList(to, { vault: 'zurich', asOf, file: bytes, key, by: 'bench' }))
  assert.equal(answer.barCount, barCount)
  return performance.now() - start
}

/** Rows made beforehand: only COPY is timed, with its commit. */
async function floorMs(to: typeof pool): Promise<number> {
  const mapping = builtInMappings.lbma
  assert.ok(mapping)
  const knowledge = {
    brand: (code: string) => ({ code, refiner: code }),
    knowsRefiner: () => true,
    standard: 'lbma-gold',
    metal: null,
    latestYear: 2026,
  }
  const { bars } = value(await readFile(file, mapping, knowledge))
  assert.equal(bars.length, barCount)
  await to.query(`CREATE TABLE floor (${incomingColumns})`)
  const start = performance.now()
  await transaction(to, (client) => copyInto(client, 'floor', bars), { isolation: 'read committed' })
  return performance.now() - start
}

/** Good delivery bars from a fixed step: gross weights, assays and years go round at different lengths. */
function specimenCells(count: number): string[][] {
  return Array.from({ length: count }, (_, n) => {
    const grossThousandths = 392_000n + 25n * BigInt(n % 641)
    const finenessHundredths = 99_500n + 10n * BigInt(n % 50)
    const fine = truncatedFineThousandths({ unit: 'oz', grossThousandths, finenessHundredths })
    const decimal = (thousandths: bigint) => (Number(thousandths) / 1000).toFixed(3)
    const assay = (Number(finenessHundredths) / 100).toFixed(1)
    return [
      `A ${100_000 + n}`,
      n % 3 === 0 ? 'NOR' : 'SPM',
      decimal(grossThousandths),
      assay,
      decimal(fine),
      String(1990 + (n % 36)),
    ]
  })
}

function typed(cell: string) {
  return /^[0-9.]+$/.test(cell) ? { value: Number(cell), type: Number } : { value: cell, type: String }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function perSecond(ms: number): number {
  return Math.round(barCount / (ms / 1000))
}

function print(label: string, figure: number, note = ''): void {
  console.log(`  ${label.padEnd(20)} ${figure.toLocaleString('en').padStart(9)}  ${note}`.trimEnd())
}
