import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAnswer } from './answerText.ts'

const asked = { digest: `0x${'ab'.repeat(32)}`, signer: `0x${'11'.repeat(20)}` }
const file = { file: 'specie signature 1', ...asked, signature: `0x${'22'.repeat(65)}` }
const read = (value: object) => readAnswer(JSON.stringify(value), asked)

test('the file that answers the request gives its signature', () => {
  const answer = read(file)
  assert.ok(answer.ok)
  assert.equal(answer.value.signature, file.signature)
})

test('a file that answers something else, or somebody else, or nothing, is refused in words', () => {
  const refusals = [
    read({ ...file, digest: `0x${'cd'.repeat(32)}` }),
    read({ ...file, signer: `0x${'33'.repeat(20)}` }),
    read({ ...file, signature: 'no' }),
    read({ ...file, file: 'specie signing request 1' }),
    readAnswer('not JSON', asked),
    readAnswer('x'.repeat(200_000), asked),
  ]
  for (const refusal of refusals) assert.ok(!refusal.ok && refusal.refusal.length > 20)
})
