import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { numbered, origin, type SpecimenLog, signed, specimenLog } from '../../../test/log/specimenLog.ts'
import { openCheckpoint } from '../checkpoint/checkpoint.ts'
import type { TreeHead } from '../merkle/consistency.ts'
import { emptyRoot } from '../merkle/hash.ts'
import { printHash } from '../note/base64.ts'
import { noteKey, noteSigner } from '../note/key.ts'
import { proveConsistency } from '../tiles/prove.ts'
import { treeReader } from '../tiles/source.ts'
import { readAnswer } from './answer.ts'
import { decideAddCheckpoint, originOf, type WitnessAnswer } from './decide.ts'
import { type AddCheckpoint, parseAddCheckpoint, printAddCheckpoint } from './request.ts'

/** The request that C2SP's tlog-witness prints. */
const published = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
`

/** A request of a Sigsum log that the tests of the witness program litewitness send, and the log's key. */
const sigsum = 'sigsum.org/v1/tree/985ea163f5af026723561354f51f2ebcdcf2af809ce254ccfb64aa9aadd80f90'
const sigsumKey = '52c05edad1bf5feffa81354faae59a655d9a9a1a793ed2f62c39c26c0be2aecd'
const sigsumRequest = `old 0

${sigsum}
1
KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

— ${sigsum} 7BKT0gOfNZ1J0So9unY3BZtm2YkPIoNYM/dce0Z2avJDs8dxN6ts9bOSwwrVrbjm6P9K3ZxpK6jJngOG6YvGGzV/lwo=
`

const witness = noteSigner('w1.example', 'cosignature', new Uint8Array(32).fill(50))
const now = 1_763_900_000

test("C2SP's published request is read, and printed again to the letter", () => {
  const request = parseAddCheckpoint(published)
  assert.ok(request.ok)
  assert.deepEqual([request.value.oldSize, request.value.proof.length], [20852014, 4])
  assert.equal(printAddCheckpoint(request.value), published)
  assert.equal(originOf(published), 'example.com/behind-the-sofa')
})

test('a request that another witness program accepts is cosigned', () => {
  const key = noteKey(sigsum, 'ed25519', Uint8Array.from(Buffer.from(sigsumKey, 'hex')))
  const answer = decideAddCheckpoint(sigsumRequest, undefined, { logs: [key], signer: witness, now })
  assert.equal(answer.status, 200)
  assert.deepEqual([answer.head?.origin, answer.head?.head.size], [sigsum, 1])
})

test('a log that grows is cosigned at each size, and its checkpoint carries the cosignature', async () => {
  const log = specimenLog()
  let head: TreeHead | undefined
  for (const size of [0, 0, 3, 3, 256, 700]) {
    log.add(...numbered(size - log.writer.size(), log.writer.size()))
    const request = await requestFrom(log, head?.size ?? 0)
    const answer = decide(log, request, head)
    assert.equal(answer.status, 200, `at ${size}: ${answer.body}`)
    head = answer.head?.head
    const cosigned = readAnswer(request, answer, [witness.key])
    assert.ok(cosigned.ok)
    const opened = openCheckpoint(cosigned.value.note, { logs: [log.signer.key], witnesses: [witness.key] })
    assert.equal(opened.ok && opened.value.cosignatures[0]?.time, now)
  }
})

test('asked from another size than it saw last, it says which: 409 with that size', async () => {
  const log = specimenLog(numbered(5))
  const head = { size: 5, root: log.writer.root() }
  log.add('more')
  const request = await requestFrom(log, 0)
  const answer = decide(log, request, head)
  assert.deepEqual(answer, { status: 409, contentType: 'text/x.tlog.size', body: '5\n', head: undefined })
  assert.deepEqual(readAnswer(request, answer, [witness.key]), {
    ok: false,
    refusal: { code: 'ASK_AGAIN_FROM', size: 5 },
  })
  assert.equal(decide(log, await requestFrom(log, 5), head).status, 200)
})

test('a forked log is not cosigned: no proof leads from what was seen to what is shown now', async () => {
  const seen = specimenLog([...numbered(9), 'honest'])
  const head = { size: 10, root: seen.writer.root() }
  const forked = specimenLog([...numbered(9), 'forged', ...numbered(20)])
  assert.equal(decide(forked, await requestFrom(forked, 10), head).status, 422)

  const sameSize = specimenLog([...numbered(9), 'forged'])
  const request = await requestFrom(sameSize, 10)
  const answer = decide(sameSize, request, head)
  assert.equal(answer.status, 409)
  assert.deepEqual(readAnswer(request, answer, [witness.key]), {
    ok: false,
    refusal: { code: 'WITNESS_SAW_OTHERWISE', size: 10 },
  })
})

test('a log that was taken back is not cosigned', async () => {
  const shorter = specimenLog(numbered(4))
  const head = { size: 10, root: specimenLog(numbered(10)).writer.root() }
  const request = await requestFrom(shorter, 4)
  const answer = decide(shorter, request, head)
  assert.deepEqual([answer.status, answer.body], [409, '10\n'])
  assert.deepEqual(readAnswer(request, answer, [witness.key]), {
    ok: false,
    refusal: { code: 'WITNESS_IS_AHEAD', size: 10, ours: 4 },
  })
  assert.equal(decide(shorter, { ...request, oldSize: 10 }, head).status, 400)
})

test('an unknown log is 404, another key 403, a changed checkpoint 403, no request 400', async () => {
  const log = specimenLog(numbered(3))
  const request = await requestFrom(log, 0)
  const body = printAddCheckpoint(request)
  const elsewhere = noteKey('other.example', 'ed25519', log.signer.key.publicKey)
  assert.equal(decideAddCheckpoint(body, undefined, { logs: [elsewhere], signer: witness, now }).status, 404)
  const stranger = noteSigner(origin, 'ed25519', new Uint8Array(32).fill(7))
  const forged = { ...request, checkpoint: signed(stranger, 3, emptyRoot) }
  assert.equal(decide(log, forged, undefined).status, 403)
  const changed = { ...request, checkpoint: request.checkpoint.replace('\n3\n', '\n4\n') }
  assert.equal(decide(log, changed, undefined).status, 403)
  assert.equal(decide(log, { ...request, checkpoint: 'nonsense' }, undefined).status, 404)
  assert.equal(
    decideAddCheckpoint('nonsense', undefined, { logs: [log.signer.key], signer: witness, now }).status,
    400,
  )
})

test('from nothing the proof is empty, and a log of no entries has the root of none', async () => {
  const log = specimenLog(numbered(3))
  const request = await requestFrom(log, 0)
  assert.equal(decide(log, { ...request, proof: [emptyRoot] }, undefined).status, 422)
  const lying = { ...request, checkpoint: signed(log.signer, 0, log.writer.root()) }
  assert.notEqual(decide(log, lying, undefined).status, 200)
})

test('what is no request is refused by its line', () => {
  const hash = printHash(emptyRoot)
  const wrong: readonly (readonly [string, number])[] = [
    ['old 1\n', 1],
    ['old 01\n\nnote\n', 1],
    ['Old 1\n\nnote\n', 1],
    ['\n\nnote\n', 1],
    [`old 1\n${hash.slice(1)}\n\nnote\n`, 2],
    [`old 1\n${`${hash}\n`.repeat(64)}\nnote\n`, 65],
  ]
  for (const [body, line] of wrong) {
    const parsed = parseAddCheckpoint(body)
    assert.equal(!parsed.ok && parsed.refusal.line, line, body.slice(0, 40))
  }
})

test("an answer's cosignature counts only if it is this witness's, and for this checkpoint", async () => {
  const log = specimenLog(numbered(3))
  const request = await requestFrom(log, 0)
  const other = noteSigner('w2.example', 'cosignature', new Uint8Array(32).fill(51))
  const answer = decide(log, request, undefined)
  assert.equal(code(readAnswer(request, answer, [other.key])), 'COSIGNATURE_MISSING')
  log.add('more')
  const later = await requestFrom(log, 3)
  assert.equal(code(readAnswer(later, answer, [witness.key])), 'COSIGNATURE_MISSING')
  assert.equal(
    code(readAnswer(request, { status: 200, body: 'yes\n' }, [witness.key])),
    'COSIGNATURE_MISSING',
  )
  assert.equal(code(readAnswer(request, { status: 409, body: 'no\n' }, [witness.key])), 'WITNESS_REFUSED')
  assert.equal(code(readAnswer(request, { status: 503, body: 'later\n' }, [witness.key])), 'WITNESS_REFUSED')
})

test('cosigned again, a checkpoint carries the newest word of each witness once', async () => {
  const log = specimenLog(numbered(3))
  const request = await requestFrom(log, 0)
  const first = readAnswer(request, decide(log, request, undefined), [witness.key])
  assert.ok(first.ok)
  const again = { ...request, oldSize: 3, checkpoint: first.value.note }
  const head = { size: 3, root: log.writer.root() }
  const desk = { logs: [log.signer.key], signer: witness, now: now + 60 }
  const second = readAnswer(again, decideAddCheckpoint(printAddCheckpoint(again), head, desk), [witness.key])
  assert.ok(second.ok)
  const opened = openCheckpoint(second.value.note, { logs: [log.signer.key], witnesses: [witness.key] })
  assert.deepEqual(opened.ok && opened.value.cosignatures.map(({ time }) => time), [now + 60])
})

test('whatever a log shows, in whatever order, all that one witness signs is one history', async () => {
  const entry = fc.constantFrom('a', 'b')
  const history = fc.array(entry, { maxLength: 6 })
  const shown = fc.array(fc.tuple(history, fc.nat({ max: 6 })), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(shown, async (attempts) => {
      let head: TreeHead | undefined
      let last: readonly string[] = []
      for (const [entries, from] of attempts) {
        const log = specimenLog(entries)
        const request = await requestFrom(log, Math.min(from, entries.length))
        const answer = decide(log, request, head)
        if (answer.status !== 200) continue
        assert.deepEqual(entries.slice(0, last.length), last)
        last = entries
        head = answer.head?.head
      }
    }),
    { numRuns: 60 },
  )
})

async function requestFrom(log: SpecimenLog, oldSize: number): Promise<AddCheckpoint> {
  const checkpoint = log.publish()
  const size = log.writer.size()
  const tree = treeReader(log.source, { published: size })
  return { oldSize, proof: await proveConsistency(tree, Math.min(oldSize, size), size), checkpoint }
}

function decide(log: SpecimenLog, request: AddCheckpoint, head: TreeHead | undefined): WitnessAnswer {
  const desk = { logs: [log.signer.key], signer: witness, now }
  return decideAddCheckpoint(printAddCheckpoint(request), head, desk)
}

function code(outcome: { ok: true } | { ok: false; refusal: { code: string } }): string {
  return outcome.ok ? 'ok' : outcome.refusal.code
}
