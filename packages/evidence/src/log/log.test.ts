import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { numbered, origin, signed, specimenLog } from '../../test/log/specimenLog.ts'
import {
  checkConsistency,
  type LogRefusal,
  openCheckpoint,
  parseKey,
  parsePolicy,
  printHash,
  printLogRefusal,
  proveConsistency,
  type SignedCheckpoint,
} from './index.ts'

test('two checkpoints of a log that lies to two readers are found out when they compare them', async () => {
  const honest = specimenLog([...numbered(40), 'hold on vault 2', ...numbered(9)])
  const forked = specimenLog([...numbered(40), 'nothing happened', ...numbered(20)])
  const mine = opened(honest.publish())
  const theirs = opened(forked.publish())
  const proof = await proveConsistency(forked.source, 50, 61)
  const found = checkConsistency({ from: mine.checkpoint, to: theirs.checkpoint, proof })
  assert.ok(!found.ok)
  assert.equal(found.refusal.code, 'HISTORY_REWRITTEN')
  assert.match(
    printLogRefusal(found.refusal),
    /^The later log does not begin with the earlier one: at 50 entries/,
  )
  // Whatever proof the liar makes up, none leads from the one root to the other.
  const invented = checkConsistency({
    from: mine.checkpoint,
    to: theirs.checkpoint,
    proof: await proveConsistency(honest.source, 49, 50),
  })
  assert.ok(!invented.ok)
})

test('what is wrong is one sentence with its facts', () => {
  const log = specimenLog(numbered(3))
  const note = log.publish()
  const root = printHash(log.writer.root())
  const sentences: readonly (readonly [
    { ok: boolean } & ({ ok: true } | { ok: false; refusal: LogRefusal }),
    string,
  ])[] = [
    [openCheckpoint(note, { logs: [] }), `The checkpoint is of the log "${origin}"; known are nobody.`],
    [
      openCheckpoint(note.replace('\n3\n', '\n4\n'), { logs: [log.signer.key] }),
      `The signature of ${origin} (key `,
    ],
    [parseKey('nonsense'), '"nonsense" is no key: <name>+<8 hex digits>+<base64> was expected.'],
    [parsePolicy('log nonsense'), 'Line 1 of the policy: "nonsense" is no key'],
    [
      checkConsistency({
        from: { size: 4, root: log.writer.root() },
        to: { size: 3, root: log.writer.root() },
        proof: [],
      }),
      'The log had 4 entries and now shows 3: entries were taken back.',
    ],
    [
      checkConsistency({
        from: { size: 3, root: log.writer.root() },
        to: { size: 3, root: new Uint8Array(32) },
        proof: [],
      }),
      `The log showed two histories: for 3 entries the roots ${root} and AAAA`,
    ],
  ]
  for (const [outcome, sentence] of sentences) {
    assert.ok(!outcome.ok)
    const printed = printLogRefusal(outcome.refusal)
    assert.ok(printed.startsWith(sentence), printed)
  }
})

test('the log stands on nothing that a browser lacks', () => {
  const seen = new Set<string>()
  const outside = new Set<string>()
  const visit = (file: URL) => {
    if (seen.has(file.href)) return
    seen.add(file.href)
    for (const [, from = ''] of readFileSync(fileURLToPath(file), 'utf8').matchAll(/from '([^']+)'/g)) {
      if (from.startsWith('.')) visit(new URL(from, file))
      else outside.add(from)
    }
  }
  visit(new URL('index.ts', import.meta.url))
  assert.ok(seen.size > 15)
  assert.deepEqual([...outside].sort(), [
    '@noble/curves/ed25519.js',
    '@noble/hashes/sha2.js',
    '@specie/units',
  ])
})

function opened(note: string): SignedCheckpoint {
  const key = specimenLog().signer.key
  const checkpoint = openCheckpoint(note, { logs: [key] })
  assert.ok(checkpoint.ok)
  assert.equal(
    note,
    signed(specimenLog().signer, checkpoint.value.checkpoint.size, checkpoint.value.checkpoint.root),
  )
  return checkpoint.value
}
