import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { published } from './check.ts'
import { validationDocument } from './document.ts'
import { failures, validate } from './validate.ts'

const folder = new URL('../../../../../shared/data/', import.meta.url)
const skip = existsSync(folder) ? false : 'shared/data is not here'

test('without the data, what needs it says so, and the rest holds', async () => {
  const validation = await validate(() => null)
  assert.deepEqual(failures(validation), [])
  const unrun = validation.groups.flatMap(({ checks }) => checks.filter(({ holds }) => holds === null))
  assert.equal(unrun.length, 10)
  assert.match(validationDocument(validation), /10 checks were not run/)
})

test('with the data everything that was published is reproduced', { skip }, async () => {
  const validation = await validate((name) => readFileSync(new URL(name, folder), 'utf8'))
  for (const { checks } of validation.groups)
    for (const { name, expected, got, holds } of checks)
      assert.equal(holds, true, `${name}: ${got}, not ${expected}`)
  const document = validationDocument(validation)
  assert.match(document, /Everything that was run agrees/)
  assert.equal(readFileSync(new URL('../../../../docs/validation.md', import.meta.url), 'utf8'), document)
})

test('a number that differs in its last published digit is told', () => {
  assert.equal(published('a', 'b', '92.86', 92.864).holds, true)
  assert.equal(published('a', 'b', '92.86', 92.866).holds, false)
  assert.equal(published('a', 'b', '−0.039', -0.0391).holds, true)
  assert.equal(published('a', 'b', '2,936.6', 2936.7).holds, false)
  const broken = { groups: [{ title: 't', checks: [published('the sum', 'b', '1', 2)] }], forecast: null }
  assert.deepEqual(failures(broken), ['the sum'])
  assert.match(validationDocument(broken), /Not reproduced: the sum/)
})
