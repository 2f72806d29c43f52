/** The command line over a copy of a log, as a stranger has it: no database, no network. And a witness that runs by itself. */
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { printKey, printPolicy } from '@specie/evidence/log'
import { latestCheckpoint } from '@specie/evidence/log-store'
import { type LogWorld, logWorld, policyOf } from '../../test/logWorld.ts'
import { type Run, specie } from '../../test/specieProcess.ts'
import { mirrorLog } from '../log/mirror.ts'
import { checkpointAt } from '../log/place.ts'
import { askWitness } from '../log/witnesses.ts'

let world: LogWorld
let copy: string
let policy: string
const runs: Run[] = []
before(async () => {
  world = await logWorld()
  copy = join(world.directory, 'copy')
  policy = join(world.directory, 'trusted')
  await world.grow(300)
  await mirrorInto(copy)
  await writeFile(policy, printPolicy(policyOf(world, [])))
})
after(async () => {
  for (const { child } of runs) child.kill('SIGKILL')
  await world?.close()
})

test('what stands in a copy is shown, proved and checked without anybody’s server', async () => {
  const shown = command('log', 'show', '--log', copy, '--policy', policy, '--limit', '3', '--json')
  assert.equal(await shown.ends(), 0, shown.output())
  const { size, entries } = JSON.parse(shown.output())
  assert.equal(size, 300)
  assert.deepEqual(
    entries.map(({ index, entry }: { index: number; entry: { what: { id: string } } }) => [
      index,
      entry.what.id,
    ]),
    [
      [299, 'n-299'],
      [298, 'n-298'],
      [297, 'n-297'],
    ],
  )
  const proved = command('log', 'prove', '41', '--log', copy, '--policy', policy, '--out', world.directory)
  assert.equal(await proved.ends(), 0, proved.output())
  const file = join(world.directory, 'entry-41.tlog-proof')
  const checked = command('log', 'verify', file, '--policy', policy)
  assert.equal(await checked.ends(), 0, checked.output())
  assert.match(checked.output(), /Proved: entry 41 of 300/)
  const entry = join(world.directory, 'entry-41.json')
  await writeFile(entry, (await readFile(entry, 'utf8')).replace('n-41', 'n-42'))
  const altered = command('log', 'verify', file, '--policy', policy)
  assert.equal(await altered.ends(), 3, altered.output())
  assert.match(altered.output(), /ENTRY_NOT_IN_TREE/)
  const beyond = command('log', 'prove', '300', '--log', copy, '--policy', policy)
  assert.equal(await beyond.ends(), 1, beyond.output())
})

test('a copy of a copy grows with it, and whom nobody vouches for is not believed', async () => {
  const second = join(world.directory, 'second')
  const first = command('log', 'mirror', second, '--log', copy, '--policy', policy)
  assert.equal(await first.ends(), 0, first.output())
  await world.grow(310)
  await mirrorInto(copy)
  const again = command('log', 'mirror', second, '--log', copy, '--policy', policy)
  assert.equal(await again.ends(), 0, again.output())
  assert.match(again.output(), /310 entries, 10 of them new/)
  const stranger = await logWorld()
  const other = join(world.directory, 'other')
  await writeFile(other, printPolicy(policyOf(stranger, [])))
  const refused = command('log', 'mirror', second, '--log', copy, '--policy', other)
  assert.equal(await refused.ends(), 3, refused.output())
  await stranger.close()
  const nothing = command('log', 'show', '--log', join(world.directory, 'none'), '--policy', policy)
  assert.equal(await nothing.ends(), 4, nothing.output())
})

test('a witness is a program of its own: it makes its key, cosigns, stops and remembers', async () => {
  const [key, state] = [join(world.directory, 'w.key'), join(world.directory, 'w.state')]
  const made = command('witness', 'key', 'watch.example', key, '--json')
  assert.equal(await made.ends(), 0, made.output())
  const own = JSON.parse(made.output()).key
  const twice = command('witness', 'key', 'watch.example', key)
  assert.equal(await twice.ends(), 1, 'a key is not written over')
  const words = [
    'witness',
    '--key',
    key,
    '--state',
    state,
    '--log',
    printKey(world.signer.key),
    '--port',
    '0',
  ]
  const first = command(...words)
  await first.says(/Witness at (\S+)/)
  const { parseKey } = await import('@specie/evidence/log')
  const read = parseKey(own)
  assert.ok(read.ok)
  const witnessAt = (run: Run) => ({
    name: 'watch',
    key: read.value,
    url: /Witness at (\S+)/.exec(run.output())?.[1],
  })
  const asking = { pool: world.pool, files: world.files.read, log: () => {} }
  assert.deepEqual(await askWitness(asking, witnessAt(first)), { is: 'cosigned' })
  assert.equal((await latestCheckpoint(world.pool))?.cosignatures.length, 1)
  first.child.kill('SIGINT')
  assert.equal(await first.ends(), 0, first.output())
  const second = command(...words)
  await second.says(/310 entries cosigned last/)
  await world.grow(320)
  assert.deepEqual(await askWitness(asking, witnessAt(second)), { is: 'cosigned' })
  second.child.kill('SIGINT')
  await second.ends()
})

function command(...words: readonly string[]): Run {
  const run = specie([...words], {})
  runs.push(run)
  return run
}

async function mirrorInto(folder: string): Promise<void> {
  const note = (await latestCheckpoint(world.pool))?.note ?? ''
  await world.files.publish(note)
  const place = { name: 'log', source: world.files.read, policy: async () => null }
  const { signed } = await checkpointAt(place, policyOf(world, []))
  const { size, root } = signed.checkpoint
  assert.ok((await mirrorLog(world.files.read, { size, root, note: signed.note }, folder)).ok)
}
