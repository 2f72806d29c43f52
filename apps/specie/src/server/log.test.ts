import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { logLevelFrom, openLog } from './log.ts'

function logged(work: (log: ReturnType<typeof openLog>) => void): string {
  let text = ''
  const to = new Writable({
    write(chunk, _, done) {
      text += String(chunk)
      done()
    },
  })
  work(openLog({ level: 'info', to }))
  return text
}

test('of an error its words are logged, and nothing that a database adds of what a caller sent', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (nonce)=(challenge-secret) already exists.',
    where: 'cookie-secret',
    parameters: ['signature-secret', 'idempotency-secret'],
  })
  const text = logged((log) =>
    log.error({ error: new Error('a write failed', { cause: error }), path: '/x' }, 'defect'),
  )
  const line: { level: number; error: { message: string; cause: { code: string } } } = JSON.parse(text)
  assert.equal(line.error.message, 'a write failed')
  assert.equal(line.error.cause.code, '23505')
  assert.doesNotMatch(text, /secret/)
})

test('a level that is none is refused by name', () => {
  assert.equal(logLevelFrom(undefined, 'warn'), 'warn')
  assert.equal(logLevelFrom('info', 'warn'), 'info')
  assert.throws(() => logLevelFrom('loud', 'warn'), /SPECIE_LOG.*silent, error, warn, info/)
})
