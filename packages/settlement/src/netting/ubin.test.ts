/** The workbook of Project Ubin: four banks, 5,000 payments in a ring. Greatest value first, then most payments. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readUbin } from '../../test/ubin.ts'
import { openSolver } from './exact/openSolver.ts'
import { contractLimits } from './input.ts'
import { gapBasisPoints, propose } from './propose.ts'

const file = join(import.meta.dirname, '../../../../../shared/data/netting/ubin.xlsx')
const absent = existsSync(file) ? false : 'the workbook of shared/data/netting is not here'

test('of Ubin’s 5,000 payments 31.132 million or more settle, and how far off the best that may be is proved', {
  skip: absent,
}, async () => {
  const input = await readUbin(file)
  const solver = await openSolver()
  const proposal = propose({ ...input, limits: contractLimits }, { solver, timeMs: 900 })
  assert.equal(input.obligations.length, 5_000)
  assert.ok(proposal.value >= 31_132_000n, `${proposal.value}`)
  assert.ok(proposal.settled.length >= 4_500, `${proposal.settled.length}`)
  assert.ok(proposal.bound >= proposal.weight)
  assert.ok(gapBasisPoints(proposal) <= 5, `${gapBasisPoints(proposal)} basis points`)
  const unhurried = propose({ ...input, limits: contractLimits }, { solver, timeMs: 30_000 })
  assert.equal(gapBasisPoints(unhurried), 0)
  assert.equal(unhurried.settled.length, 4_500)
})
