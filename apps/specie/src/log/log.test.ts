import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  appendable,
  checkProof,
  makeProof,
  parseProof,
  printProof,
  rootOf,
  tilePath,
  tilesOf,
} from '@specie/evidence/log'
import { printEntry } from '@specie/evidence/log-entry'
import { latestCheckpoint, readEntries, readStoredEdge } from '@specie/evidence/log-store'
import { type LogWorld, logWorld, notice, policyOf, runWitness, signerNamed } from '../../test/logWorld.ts'
import { folderSource } from './files.ts'
import { mirrorLog } from './mirror.ts'
import { checkpointAt, logAt } from './place.ts'
import { publishedCheckpoint } from './published.ts'
import { askWitness } from './witnesses.ts'

let world: LogWorld
before(async () => {
  world = await logWorld()
})
after(() => world?.close())

test('every file made from the database is the one that appending wrote, whatever was there before it', async () => {
  const writer = appendable()
  const written = new Map<string, Uint8Array>()
  let appended = 0
  for (const size of [1, 2, 255, 256, 257, 600, 1_024]) {
    await world.grow(size)
    for (; appended < size; appended += 1) writer.append(printEntry(notice(`n-${appended}`)))
    for (const { path, bytes } of writer.changed()) written.set(path, bytes)
    for (const place of tilesOf(size)) {
      const path = tilePath(place)
      assert.deepEqual(new Uint8Array((await world.files.read(path)) ?? []), written.get(path), path)
    }
    assert.deepEqual(rootOf(await readStoredEdge(world.pool)), writer.root())
  }
  assert.ok(existsSync(join(world.directory, 'public', 'tile/0/000')))
  assert.ok(!existsSync(join(world.directory, 'public', 'tile/0/000.p')), 'what is full needs no part of it')
  await world.grow(1_030)
  for (let width = 1; width < 6; width += 1) assert.ok(await world.files.read(`tile/0/004.p/${width}`))
  assert.ok(await world.files.read('tile/0/001.p/9'))
  const kept = (path: string) => existsSync(join(world.directory, 'public', path))
  assert.ok(!kept('tile/0/004.p') && !kept('tile/0/001.p'), 'whoever asks leaves nothing behind')
  await world.files.complete(1_030)
  assert.ok(kept('tile/0/004.p/6') && !kept('tile/0/004.p/5'))
  for (const path of ['tile/0/005', 'tile/0/004.p/7', 'tile/1/000.p/5', 'tile/x', '../key'])
    assert.equal(await world.files.read(path), null, path)
  await rm(join(world.directory, 'public'), { recursive: true })
  for (const place of tilesOf(1_024)) {
    const path = tilePath(place)
    assert.deepEqual(new Uint8Array((await world.files.read(path)) ?? []), written.get(path), path)
  }
})

test('witnesses cosign what only grew, and what they cosigned is proved offline under the policy', async () => {
  const [one, two] = [await runWitness(world, 'one'), await runWitness(world, 'two')]
  try {
    const policy = policyOf(world, [one, two])
    const asking = { pool: world.pool, files: world.files.read, log: () => {} }
    await world.grow(1_030)
    assert.deepEqual(await askWitness(asking, one), cosigned)
    assert.equal(
      (await publishedCheckpoint(world.pool, policy))?.hasQuorum,
      false,
      'the other one is missing',
    )
    assert.deepEqual(await askWitness(asking, two), cosigned)
    const shown = await publishedCheckpoint(world.pool, policy)
    assert.ok(shown?.hasQuorum)
    await world.grow(1_040)
    assert.equal(
      (await publishedCheckpoint(world.pool, policy))?.size,
      1_030,
      'the next one waits for its witnesses',
    )
    assert.equal((await publishedCheckpoint(world.pool, policy, -1))?.size, 1_040, 'but not for ever')
    for (const witness of [one, two]) assert.deepEqual(await askWitness(asking, witness), cosigned)
    assert.equal((await publishedCheckpoint(world.pool, policy))?.size, 1_040)

    const note = (await publishedCheckpoint(world.pool, policy))?.note ?? ''
    const proof = await makeProof(world.files.read, note, 700)
    assert.ok(proof.ok)
    const carried = parseProof(printProof(proof.value))
    assert.ok(carried.ok)
    const entry = printEntry(notice('n-700'))
    assert.ok(checkProof(carried.value, entry, policy).ok)
    const refusals = [
      checkProof(carried.value, printEntry(notice('n-701')), policy),
      checkProof(
        carried.value,
        entry,
        policyOf({ signer: signerNamed(world.signer.key.name, 'ed25519') }, []),
      ),
      checkProof(carried.value, entry, policyOf(world, [await runAway()])),
    ]
    assert.deepEqual(
      refusals.map((refused) => (refused.ok ? null : refused.refusal.code)),
      ['ENTRY_NOT_IN_TREE', 'NOT_SIGNED', 'QUORUM_NOT_REACHED'],
    )
  } finally {
    await one.close()
    await two.close()
  }
})

test('a witness that died and came back cosigns no second history, and the log says so', async () => {
  const first = await runWitness(world, 'steady')
  const asking = { pool: world.pool, files: world.files.read, log: () => {} }
  assert.deepEqual(await askWitness(asking, first), cosigned)
  await first.close()
  // The same key and name keep another log: the same length, one entry another.
  const fork = await logWorld(world.signer)
  const again = await runWitness(world, 'steady', { signer: first.signer, stateFile: first.stateFile })
  try {
    await fork.append(['another'])
    await fork.grow(1_050)
    const answer = await askWitness({ pool: fork.pool, files: fork.files.read, log: () => {} }, again)
    assert.match(answer.is === 'refused' ? answer.says : answer.is, /says 422/)
    assert.equal((await latestCheckpoint(fork.pool))?.cosignatures.length, 0)
    await world.grow(1_060)
    assert.deepEqual(await askWitness(asking, again), cosigned, 'the true one goes on')
    const shorter = await logWorld(world.signer)
    await shorter.grow(1_000)
    assert.deepEqual(
      await askWitness({ pool: shorter.pool, files: shorter.files.read, log: () => {} }, again),
      {
        is: 'ahead',
        size: 1_060,
        here: 1_000,
      },
    )
    await shorter.close()
  } finally {
    await again.close()
    await fork.close()
  }
})

test('a witness knows its logs, refuses what is no request, and reads no state that is damaged', async () => {
  const witness = await runWitness(world, 'strict')
  const post = async (body: string) =>
    (await fetch(new URL('add-checkpoint', witness.url), { method: 'POST', body })).status
  try {
    assert.equal(await post('nonsense'), 400)
    const stranger = await logWorld(signerNamed('specie/1/0x00', 'ed25519'))
    await stranger.grow(1)
    const note = (await latestCheckpoint(stranger.pool))?.note ?? ''
    assert.equal(await post(`old 0\n\n${note}`), 404)
    await stranger.close()
    const forged = await logWorld(signerNamed(world.signer.key.name, 'ed25519'))
    await forged.grow(1)
    assert.equal(await post(`old 0\n\n${(await latestCheckpoint(forged.pool))?.note}`), 403)
    await forged.close()
    assert.equal(await post('x'.repeat(1_100_000)), 413)
    assert.equal((await fetch(witness.url)).status, 404)
    assert.equal((await fetch(new URL('add-checkpoint', witness.url))).status, 405)
  } finally {
    await witness.close()
  }
  await writeFile(witness.stateFile, '12 not-a-root log\n')
  await assert.rejects(runWitness(world, 'strict', { stateFile: witness.stateFile }), /no state of a witness/)
})

test('a mirror is checked to the root, grows, and refuses a log that changed its past', async () => {
  const copy = join(world.directory, 'copy')
  const mirror = async (from: LogWorld) => {
    const checkpoint = await latestCheckpoint(from.pool)
    await from.files.publish(checkpoint?.note ?? '')
    const place = { name: 'log', source: withCheckpoint(from), policy: async () => null }
    const { signed } = await checkpointAt(place, policyOf(from, []))
    const { size, root } = signed.checkpoint
    return mirrorLog(from.files.read, { size, root, note: signed.note }, copy)
  }
  await world.grow(1_070)
  const first = await mirror(world)
  assert.ok(first.ok)
  assert.equal(first.value.to, 1_070)
  await world.grow(1_400)
  const second = await mirror(world)
  assert.deepEqual(second.ok && [second.value.from, second.value.to], [1_070, 1_400])
  const before = await readFile(join(copy, 'checkpoint'), 'utf8')

  const fork = await logWorld(world.signer)
  await fork.append(['another'])
  await fork.grow(1_500)
  const refused = await mirror(fork)
  assert.equal(refused.ok ? null : refused.refusal.code, 'HISTORY_REWRITTEN')
  assert.equal(await readFile(join(copy, 'checkpoint'), 'utf8'), before)
  await fork.close()

  const place = logAt(copy)
  const { signed } = await checkpointAt(place, policyOf(world, []))
  const proof = await makeProof(folderSource(copy), signed.note, 3)
  assert.ok(proof.ok && checkProof(proof.value, printEntry(notice('n-3')), policyOf(world, [])).ok)
  const stored = await readEntries(world.pool, { from: 3, limit: 1 })
  assert.deepEqual(stored[0]?.bytes, printEntry(notice('n-3')))
})

function withCheckpoint(from: LogWorld) {
  return async (path: string) =>
    path === 'checkpoint'
      ? new TextEncoder().encode((await latestCheckpoint(from.pool))?.note)
      : from.files.read(path)
}

const cosigned = { is: 'cosigned' }

async function runAway() {
  const gone = signerNamed('gone.example', 'cosignature')
  return { name: 'gone', key: gone.key, url: undefined }
}
