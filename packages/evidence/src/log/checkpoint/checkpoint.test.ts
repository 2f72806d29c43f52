import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytes, numbered, origin, signed, specimenLog } from '../../../test/log/specimenLog.ts'
import { emptyRoot } from '../merkle/hash.ts'
import { parseHash, printHash } from '../note/base64.ts'
import { noteKey, noteSigner, parseKey, printKey } from '../note/key.ts'
import { openNote, parseNote, parseSignatureLine, printNote, signatureLine } from '../note/note.ts'
import { openCheckpoint, parseCheckpoint, printCheckpoint } from './checkpoint.ts'
import { checkPolicy, hasQuorum, parsePolicy, printPolicy } from './policy.ts'
import { checkProof, makeProof, parseProof, printProof } from './proofFile.ts'

/** The checkpoint that C2SP's tlog-checkpoint and tlog-cosignature print; their keys are not published. */
const published = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`

/** A checkpoint of a public log with the cosignatures of public witnesses, and the key that one of them publishes. */
const witnessed = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`
const remora = 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2'

const [w1, w2, w3] = [1, 2, 3].map((n) =>
  noteSigner(`w${n}.example`, 'cosignature', new Uint8Array(32).fill(100 + n)),
)
assert.ok(w1 && w2 && w3)
const witnesses = [w1, w2, w3]

test("C2SP's published checkpoint is read, and printed again to the letter", () => {
  const note = parseNote(published)
  assert.ok(note.ok)
  const checkpoint = parseCheckpoint(note.value.text)
  assert.ok(checkpoint.ok)
  const { origin, size, root, extensions } = checkpoint.value
  assert.deepEqual(
    [origin, size, printHash(root), extensions],
    ['example.com/behind-the-sofa', 20852163, 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', []],
  )
  assert.equal(printCheckpoint(checkpoint.value), note.value.text)
  assert.equal(printNote(note.value), published)
  // 1679315147 is the time that the document puts before this cosignature's text.
  const time = new DataView(note.value.signatures[1]?.signature.buffer ?? new ArrayBuffer(0)).getBigUint64(0)
  assert.equal(time, 1679315147n)
})

test('a cosignature of a public witness holds for its checkpoint, with its time, and for no other', () => {
  const key = parseKey(remora)
  assert.ok(key.ok)
  const opened = openNote(witnessed, [key.value])
  assert.ok(opened.ok)
  assert.deepEqual([opened.value.signatures[0]?.time, opened.value.unknown.length], [0x6a122120, 5])
  const other = openNote(witnessed.replace('1432088532', '1432088533'), [key.value])
  assert.equal(!other.ok && other.refusal.code, 'SIGNATURE_WRONG')
})

test('what is no checkpoint is refused by its line', () => {
  const root = printHash(emptyRoot)
  const wrong: readonly (readonly [string, number])[] = [
    [`a\n1\n${root}`, 3],
    [`\n1\n${root}\n`, 1],
    [`a\n01\n${root}\n`, 2],
    [`a\n-1\n${root}\n`, 2],
    [`a\n9007199254740992\n${root}\n`, 2],
    [`a\n1\n${root.slice(4)}\n`, 3],
    [`a\n1\n${root} \n`, 3],
    ['a\n1\n', 3],
    [`a\n1\n${root}\n\n`, 4],
    [`a\n1\n${root}\nextra\n\n`, 5],
  ]
  for (const [text, line] of wrong) {
    const parsed = parseCheckpoint(text)
    assert.deepEqual(
      !parsed.ok && parsed.refusal.code === 'CHECKPOINT_MALFORMED' && parsed.refusal.line,
      line,
      text,
    )
  }
  assert.deepEqual(parseCheckpoint(`a\n0\n${root}\nmore\n`), {
    ok: true,
    value: { origin: 'a', size: 0, root: emptyRoot, extensions: ['more'] },
  })
})

test('what no checkpoint can carry is not printed', () => {
  const good = { origin, size: 1, root: emptyRoot, extensions: [] }
  const wrong = [
    { origin: '' },
    { origin: 'a\nb' },
    { size: -1 },
    { size: 0.5 },
    { size: 2 ** 53 },
    { root: emptyRoot.slice(1) },
    { extensions: [''] },
    { extensions: ['a\nb'] },
  ]
  for (const part of wrong) assert.throws(() => printCheckpoint({ ...good, ...part }), RangeError)
})

test("only the log's own key, under the log's own name, signs its checkpoints", () => {
  const log = specimenLog(numbered(3))
  const note = log.publish()
  assert.ok(openCheckpoint(note, { logs: [log.signer.key] }).ok)

  const thief = noteSigner(origin, 'ed25519', new Uint8Array(32).fill(77))
  const forged = signed(thief, 3, emptyRoot)
  assert.equal(code(openCheckpoint(forged, { logs: [log.signer.key] })), 'NOT_SIGNED')
  const other = noteKey('other.example', 'ed25519', log.signer.key.publicKey)
  assert.equal(code(openCheckpoint(note, { logs: [other] })), 'OTHER_LOG')
  assert.equal(
    code(openCheckpoint(note.replace('\n3\n', '\n4\n'), { logs: [log.signer.key] })),
    'SIGNATURE_WRONG',
  )
  // A key for cosignatures is nobody's signature of a checkpoint, and a key for notes no witness.
  const odd = noteSigner(origin, 'cosignature', new Uint8Array(32).fill(78))
  assert.equal(code(openCheckpoint(cosign(note, [odd]), { logs: [odd.key] })), 'OTHER_LOG')
  const plain = noteSigner('w9.example', 'ed25519', new Uint8Array(32).fill(79))
  const counted = openCheckpoint(cosign(note, [plain]), { logs: [log.signer.key], witnesses: [plain.key] })
  assert.deepEqual(counted.ok && counted.value.cosignatures, [])
  // A witness that knows the log does not make its checkpoint.
  const cosigned = cosign(signed(thief, 3, emptyRoot), [w1])
  assert.equal(code(openCheckpoint(cosigned, { logs: [log.signer.key], witnesses: [w1.key] })), 'NOT_SIGNED')
})

const policyText = () => {
  const log = specimenLog()
  return `# who is believed
log ${printKey(log.signer.key)} https://meridian.example/log

witness A1 ${printKey(w1.key)}
  witness A2\t${printKey(w2.key)} https://w2.example
witness B ${printKey(w3.key)}
group A any A1 A2
group both all A B
quorum both
`
}

test('a checkpoint counts when the quorum of witnesses signed it: groups in groups', () => {
  const parsed = parsePolicy(policyText())
  assert.ok(parsed.ok)
  const policy = parsed.value
  const note = specimenLog(numbered(5)).publish()
  assert.equal(code(checkPolicy(note, policy)), 'QUORUM_NOT_REACHED')
  assert.equal(code(checkPolicy(cosign(note, [w1, w2]), policy)), 'QUORUM_NOT_REACHED')
  const short = checkPolicy(cosign(note, [w3]), policy)
  assert.deepEqual(!short.ok && short.refusal, {
    code: 'QUORUM_NOT_REACHED',
    quorum: 'both',
    signed: ['B'],
    missing: ['A1', 'A2'],
  })
  const good = checkPolicy(cosign(note, [w2, w3]), policy)
  assert.deepEqual(good.ok && good.value.cosignatures.map(({ time }) => time), [1_700_000_000, 1_700_000_000])
  // The same witness twice is one witness.
  assert.equal(code(checkPolicy(cosign(cosign(note, [w3]), [w3]), policy)), 'QUORUM_NOT_REACHED')
})

test("C2SP's example of a policy: two of three, and one of three", () => {
  const names = ['X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3']
  const keys = names.map(
    (name, n) =>
      `witness ${name} ${printKey(noteSigner(`${name}.example`, 'cosignature', new Uint8Array(32).fill(n + 1)).key)}`,
  )
  const parsed = parsePolicy(`${keys.join('\n')}
group X-witnesses 2 X1 X2 X3
group Y-witnesses any Y1 Y2 Y3
group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`)
  assert.ok(parsed.ok)
  const reached = (...signed: string[]) => hasQuorum(parsed.value, new Set(signed))
  assert.ok(reached('X1', 'X3', 'Y2'))
  assert.ok(!reached('X1', 'X2', 'X3'))
  assert.ok(!reached('X1', 'Y1', 'Y2', 'Y3'))
  assert.ok(!reached())
})

test('a policy printed and read is the same, and none asks for nobody', () => {
  const policy = parsePolicy(policyText())
  assert.ok(policy.ok)
  assert.deepEqual(parsePolicy(printPolicy(policy.value)), policy)
  const none = parsePolicy(`log ${printKey(specimenLog().signer.key)}\nquorum none\n`)
  assert.ok(none.ok)
  assert.ok(checkPolicy(specimenLog(['a']).publish(), none.value).ok)
})

test('what is no policy is refused by its line', () => {
  const lines = policyText().split('\n')
  const a = printKey(w1.key)
  const log = printKey(specimenLog().signer.key)
  const wrong: readonly (readonly [string, number])[] = [
    ['quorum A\n', 1],
    ['quorum none\nquorum none\n', 2],
    ['', 1],
    [`witness none ${a}\nquorum none\n`, 1],
    [`witness W ${a}\nwitness W ${printKey(w2.key)}\nquorum W\n`, 2],
    [`witness W ${a}\nwitness V ${a}\nquorum W\n`, 2],
    [`log ${a}\nquorum none\n`, 1],
    [`witness W ${log}\nquorum W\n`, 1],
    [`log ${log}\nlog ${log}\nquorum none\n`, 2],
    [`witness W ${a}\ngroup G 2 W\nquorum G\n`, 2],
    [`witness W ${a}\ngroup G 0 W\nquorum G\n`, 2],
    [`witness W ${a}\ngroup G any\nquorum G\n`, 2],
    [`witness W ${a}\ngroup G any W W\nquorum G\n`, 2],
    [`witness W ${a}\ngroup G any V\nquorum G\n`, 2],
    [`witness W ${a}\ngroup G any W\ngroup H any W\nquorum H\n`, 3],
    [`witness W ${a} url more\nquorum W\n`, 1],
    ['toString x\nquorum none\n', 1],
    ['quorum none\r\n', 1],
    [lines.join('\n').replace('any A1 A2', 'most A1 A2'), 7],
  ]
  for (const [text, line] of wrong) {
    const parsed = parsePolicy(text)
    assert.deepEqual(!parsed.ok && parsed.refusal.line, line, text)
  }
  const broken = parsePolicy(`log ${log.slice(0, -1)}\nquorum none\n`)
  assert.equal(code(broken), 'POLICY_KEY')
})

test('a proof file proves one entry offline: place, path, checkpoint, witnesses', async () => {
  const log = specimenLog(numbered(600))
  const note = cosign(log.publish(), [w1, w3])
  const policy = parsePolicy(policyText())
  assert.ok(policy.ok)
  const made = await makeProof(log.source, note, 421, bytes('spare'))
  assert.ok(made.ok)
  const file = printProof(made.value)
  assert.match(
    file,
    /^c2sp\.org\/tlog-proof@v1\nextra c3BhcmU=\nindex 421\n([A-Za-z0-9+/]{43}=\n){10}\nmeridian/,
  )

  const read = parseProof(file)
  assert.ok(read.ok)
  assert.deepEqual(read.value, made.value)
  assert.equal(printProof(read.value), file)
  const proved = checkProof(read.value, bytes('entry 421'), policy.value)
  assert.equal(proved.ok && proved.value.checkpoint.checkpoint.size, 600)

  assert.equal(code(checkProof(read.value, bytes('entry 422'), policy.value)), 'ENTRY_NOT_IN_TREE')
  assert.equal(
    code(checkProof({ ...read.value, index: 420 }, bytes('entry 421'), policy.value)),
    'ENTRY_NOT_IN_TREE',
  )
  assert.equal(
    code(checkProof({ ...read.value, checkpoint: log.publish() }, bytes('entry 421'), policy.value)),
    'QUORUM_NOT_REACHED',
  )
  assert.equal(code(await makeProof(log.source, note, 600)), 'INDEX_OUTSIDE_TREE')
})

test("the document's example of a proof file is read as far as it is printed, and one entry alone needs no path", async () => {
  const example = `c2sp.org/tlog-proof@v1
index 73894
gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=

${published}`
  const read = parseProof(example)
  assert.ok(read.ok)
  assert.deepEqual(
    [read.value.index, read.value.path.map(printHash)[1]],
    [73894, 'B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA='],
  )
  assert.equal(printProof(read.value), example)

  const alone = specimenLog(['only'])
  const made = await makeProof(alone.source, alone.publish(), 0)
  assert.ok(made.ok)
  assert.match(printProof(made.value), /^c2sp\.org\/tlog-proof@v1\nindex 0\n\nmeridian/)
  assert.deepEqual(parseProof(printProof(made.value)), made)
})

test('what is no proof file is refused by its line', () => {
  const hash = printHash(emptyRoot)
  const rest = `\n${published}`
  const wrong: readonly (readonly [string, number])[] = [
    ['', 1],
    [`c2sp.org/tlog-proof@v2\nindex 0\n${rest}`, 1],
    [`c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n${rest}`, 2],
    [`c2sp.org/tlog-proof@v1\nindex 00\n${rest}`, 2],
    [`c2sp.org/tlog-proof@v1\n${hash}\n${rest}`, 2],
    [`c2sp.org/tlog-proof@v1\nindex 0\n${hash.slice(1)}\n${rest}`, 3],
    [`c2sp.org/tlog-proof@v1\nindex 0\n${`${hash}\n`.repeat(64)}${rest}`, 66],
    ['c2sp.org/tlog-proof@v1\nindex 0', 3],
  ]
  for (const [text, line] of wrong) {
    const parsed = parseProof(text)
    assert.equal(
      !parsed.ok && parsed.refusal.code === 'PROOF_MALFORMED' && parsed.refusal.line,
      line,
      text.slice(0, 80),
    )
  }
  assert.equal(code(parseProof(`c2sp.org/tlog-proof@v1\nindex 0\n\nnothing signed\n`)), 'NOTE_MALFORMED')
  assert.equal(parseHash(hash.slice(4)), undefined)
})

function cosign(note: string, by: typeof witnesses): string {
  const parsed = parseNote(note)
  assert.ok(parsed.ok)
  const lines = by.map((signer) => signatureLine(signer, parsed.value.text, 1_700_000_000))
  assert.ok(parseSignatureLine(published.split('\n')[4] ?? ''))
  return printNote({ ...parsed.value, signatures: [...parsed.value.signatures, ...lines] })
}

function code(outcome: { ok: true } | { ok: false; refusal: { code: string } }): string {
  return outcome.ok ? 'ok' : outcome.refusal.code
}
