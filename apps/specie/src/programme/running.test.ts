import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { claim, isAlive, livingOwner, markOf, readRunning } from './running.ts'

function directory(context: { after(end: () => void): void }): string {
  const path = mkdtempSync(join(tmpdir(), 'specie-running-'))
  context.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('the first takes the directory, the second learns who has it and how to reach it', (context) => {
  const data = directory(context)
  const first = claim(data, 'start')
  assert.ok(first.owned)
  first.ownership.note({ connections: { databaseUrl: 'postgres://here', rpcUrl: 'http://there' } })
  const second = claim(data, 'command')
  assert.ok(!second.owned)
  assert.equal(second.running.kind, 'start')
  assert.equal(second.running.owner.pid, process.pid)
  assert.deepEqual(second.running.connections, { databaseUrl: 'postgres://here', rpcUrl: 'http://there' })
  first.ownership.release()
  assert.equal(livingOwner(data), null)
  assert.ok(claim(data, 'command').owned)
})

test('the record holds a password, so only its user may read it, and no draft of it stays behind', (context) => {
  const data = directory(context)
  const taken = claim(data, 'start')
  assert.ok(taken.owned)
  taken.ownership.note({ address: 'http://localhost:1' })
  assert.equal(statSync(join(data, 'running.json')).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(data), ['running.json'])
})

test('what a killed owner left is taken over, and handed on', async (context) => {
  const data = directory(context)
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const dead = markOf(child.pid ?? 0)
  assert.ok(isAlive(dead))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  assert.ok(!isAlive(dead))
  const record = { owner: dead, kind: 'start', since: '2026-01-01T00:00:00.000Z', chain: dead }
  writeFileSync(join(data, 'running.json'), JSON.stringify(record))
  const taken = claim(data, 'start')
  assert.ok(taken.owned)
  assert.deepEqual(taken.left, record)
  assert.equal(readRunning(data)?.owner.pid, process.pid)
})

test('a number that a later process was given is not the owner', (context) => {
  if (markOf(process.pid).began === null) return context.skip('this system does not say when a process began')
  assert.ok(!isAlive({ pid: process.pid, began: 'another time' }))
})

test('a record cut short by a full disk is taken over, not obeyed', (context) => {
  const data = directory(context)
  writeFileSync(join(data, 'running.json'), '{"owner":{"pid"')
  assert.ok(claim(data, 'start').owned)
})

test('of many that start at once on a dead record, exactly one owns the directory', async (context) => {
  const data = directory(context)
  writeFileSync(
    join(data, 'running.json'),
    JSON.stringify({ owner: { pid: 2 ** 30, began: '1' }, kind: 'start' }),
  )
  const script = `
    const { claim } = await import(${JSON.stringify(new URL('./running.ts', import.meta.url).href)})
    const taken = claim(${JSON.stringify(data)}, 'command')
    console.log(taken.owned ? 'owned' : 'shared')
    setTimeout(() => {}, 3000)`
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script])
      context.after(() => child.kill('SIGKILL'))
      return new Promise<string>((resolve) =>
        child.stdout.once('data', (text) => resolve(String(text).trim())),
      )
    }),
  )
  assert.equal(answers.filter((answer) => answer === 'owned').length, 1, answers.join(' '))
})
