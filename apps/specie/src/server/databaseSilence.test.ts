import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPool } from '@specie/store'
import { isDatabaseSilence } from './databaseSilence.ts'
import { readBytes } from './desk/bodies.ts'
import { Problem } from './problem.ts'

test('a database that nobody answers for is silent; a caller whose socket breaks is not', async () => {
  const pool = createPool('postgres://nobody@127.0.0.1:1/none')
  const silence = await pool.query('select 1').catch((error: unknown) => error)
  assert.equal(isDatabaseSilence(silence), true)
  await pool.end()
  assert.equal(isDatabaseSilence(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })), false)
})

test('a body that its caller breaks off is no defect', async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
  })
  // A body that streams must say so; the types of the browser do not know the word.
  const init = { method: 'POST', body, duplex: 'half' }
  const request = new Request('http://localhost/', init)
  await assert.rejects(
    readBytes(request, 10),
    (error) => error instanceof Problem && error.code === 'BROKEN_OFF',
  )
})
