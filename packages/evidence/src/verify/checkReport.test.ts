import assert from 'node:assert/strict'
import { test } from 'node:test'
import { honestProgramme, inputsOf } from '../../test/honestProgramme.ts'
import {
  type CheckReport,
  differencesOf,
  parseCheckReport,
  printCheckReport,
  reportFormat,
} from './checkReport.ts'
import { nothingCatches } from './nothingCatches.ts'
import { checkReportPage } from './reportPage.ts'
import { verify } from './verify.ts'

const report = await someReport()

test('a report survives its own text, and two runs of one check do not differ', async () => {
  const read = parseCheckReport(printCheckReport(report))
  assert.deepEqual(JSON.parse(printCheckReport(read)), JSON.parse(printCheckReport(report)))
  assert.deepEqual(differencesOf(read, await someReport()), [])
})

test('a report that was made prettier is found out: a result, a fact, a block, a check left out', () => {
  const [first, ...rest] = report.checks
  assert.ok(first !== undefined)
  const changed = (change: Partial<CheckReport>) => differencesOf({ ...report, ...change }, report)
  assert.deepEqual(changed({ checks: [{ ...first, result: 'fail' }, ...rest] }), [
    { check: first.id, before: 'fail', now: 'pass' },
  ])
  const [fact] = first.facts
  assert.ok(fact !== undefined)
  const facts = [{ ...fact, value: 'another' }, ...first.facts.slice(1)]
  assert.deepEqual(changed({ checks: [{ ...first, facts }, ...rest] }), [
    { check: first.id, before: `${fact.label}: another`, now: `${fact.label}: ${fact.value}` },
  ])
  assert.deepEqual(changed({ checks: rest }), [{ check: first.id, before: 'not made', now: 'pass' }])
  assert.equal(changed({ trusts: 'Trust us.' })[0]?.check, 'report')
  assert.equal(changed({ result: report.result === 'pass' ? 'fail' : 'pass' })[0]?.check, 'report')
  assert.equal(changed({ nothingCatches: [] })[0]?.check, 'report')
  assert.throws(() => parseCheckReport(printCheckReport({ ...report, checkedAt: 9e15 })), /checkedAt/)
  assert.equal(changed({ block: { number: 1, hash: `0x${'11'.repeat(32)}`, time: 1 } })[0]?.check, 'block')
})

test('what is no report is refused with the field that is wrong', () => {
  assert.throws(() => parseCheckReport('{}'), /its format is not "specie check report 1"/)
  const without = (field: keyof CheckReport) => JSON.stringify({ ...report, [field]: undefined })
  for (const field of [
    'programme',
    'nodes',
    'checkedAt',
    'server',
    'clock',
    'checks',
    'foreignLists',
    'log',
  ] as const)
    assert.throws(() => parseCheckReport(without(field)), new RegExp(`field "${field}"`))
})

test('the page to print holds every check and what nothing catches, and no markup of those who are checked', () => {
  const named = { ...report, programme: { ...report.programme, name: '<script>alert(1)</script>' } }
  const page = checkReportPage(named)
  assert.ok(!page.includes('<script'))
  for (const { id } of report.checks) assert.ok(page.includes(id), id)
  for (const one of nothingCatches) assert.ok(page.includes(one), one)
})

async function someReport(): Promise<CheckReport> {
  const inputs = inputsOf(await honestProgramme())
  const verdict = await verify(inputs)
  return {
    format: reportFormat,
    signedBy: 'nobody',
    programme: { name: 'Test', ...inputs.programme },
    server: 'https://gold.example',
    nodes: ['https://node.example'],
    checkedAt: 1_790_000_000,
    clock: 'own',
    block: verdict.block,
    coinAddress: null,
    knownAttestors: null,
    foreignLists: [],
    shown: null,
    screeningLists: null,
    log: { remembered: null, met: null, policy: null },
    result: verdict.result,
    checks: verdict.checks.map(({ id, title, result, facts }) => ({ id, title, result, facts })),
    trusts: verdict.trusts,
    nothingCatches,
  }
}
