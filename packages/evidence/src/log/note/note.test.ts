import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseBase64, printBase64 } from './base64.ts'
import { type NoteKey, newSecretKey, noteKey, noteSigner, parseKey, parseSecretKey, printKey } from './key.ts'
import { decodeNote, openNote, parseNote, printNote, signNote } from './note.ts'

/** The key, the secret key and the note of the documentation of Go's golang.org/x/mod/sumdb/note. */
const neumann = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const neumannSecret = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const text = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`
const line =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const note = `${text}\n${line}`

/** A tree head of Go's checksum database, and the key that Go itself is built with. */
const sumKey = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'
const sumNote = `go.sum database tree
65209736
5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=

— sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=
`

test("Go's published note opens with its published key, and signing anew gives its very bytes", () => {
  const opened = openNote(note, [key(neumann)])
  assert.ok(opened.ok)
  assert.equal(opened.value.text, text)
  assert.equal(printKey(key(neumann)), neumann)

  const signer = parseSecretKey(`${neumannSecret}\n`)
  assert.ok(signer.ok)
  assert.equal(printKey(signer.value.key), neumann)
  assert.equal(signNote(text, [signer.value]), note)
})

test("a tree head of Go's checksum database is signed by the key that Go carries", () => {
  assert.ok(openNote(sumNote, [key(sumKey)]).ok)
  assert.equal(code(openNote(sumNote.replace('65209736', '65209737'), [key(sumKey)])), 'SIGNATURE_WRONG')
})

test("a key's id follows from its name, its type and its bytes: another spelling is refused", () => {
  assert.equal(code(parseKey(neumann.replace('c74f20a3', 'c74f20a4'))), 'KEY_ID_WRONG')
  assert.equal(code(parseKey(neumann.replace('c74f20a3', 'C74F20A3'))), 'KEY_MALFORMED')
  assert.equal(code(parseKey(neumann.replace('Peter', 'Pieter'))), 'KEY_ID_WRONG')
  assert.equal(code(parseKey(neumann.replace('Neumann', ' Neumann'))), 'KEY_NAME_MALFORMED')
  assert.equal(code(parseKey(neumann.replace('+ARpc', '+AhpC'))), 'KEY_TYPE_UNKNOWN')
  for (const wrong of [
    '',
    'x',
    `${neumann}=`,
    `${neumann} `,
    neumann.slice(0, -4),
    neumann.replace('+A', '+'),
  ]) {
    assert.equal(code(parseKey(wrong)), 'KEY_MALFORMED', wrong)
  }
})

test("a refused secret key's text is not repeated", () => {
  const refusal = parseSecretKey('PRIVATE+KEY+secret')
  assert.ok(!refusal.ok)
  assert.ok(!JSON.stringify(refusal).includes('PRIVATE'))
  assert.ok(!parseSecretKey(neumann).ok)
})

test('a new secret key signs what its verifier key opens, as either type', () => {
  for (const type of ['ed25519', 'cosignature'] as const) {
    const signer = parseSecretKey(newSecretKey('witness.example/w1', type))
    assert.ok(signer.ok)
    const known = key(printKey(signer.value.key))
    const opened = openNote(signNote('a\n', [signer.value], 1_763_000_000), [known])
    assert.equal(
      opened.ok && opened.value.signatures[0]?.time,
      type === 'ed25519' ? undefined : 1_763_000_000,
    )
  }
})

test('signatures of unknown keys are kept and count for nothing', () => {
  const stranger = noteSigner('stranger.example', 'ed25519', new Uint8Array(32).fill(9))
  const sameName = noteSigner('PeterNeumann', 'ed25519', new Uint8Array(32).fill(8))
  const parsed = parseNote(signNote(text, [stranger, sameName]))
  const own = parseNote(note)
  assert.ok(parsed.ok && own.ok)
  const both = printNote({ text, signatures: [...parsed.value.signatures, ...own.value.signatures] })
  const opened = openNote(both, [key(neumann)])
  assert.ok(opened.ok)
  assert.deepEqual(
    opened.value.unknown.map(({ name }) => name),
    ['stranger.example', 'PeterNeumann'],
  )
  assert.equal(
    printNote({ text, signatures: [...opened.value.unknown, ...opened.value.signatures.map((s) => s.line)] }),
    both,
  )
  assert.equal(code(openNote(both, [])), 'NOT_SIGNED')
})

test('one wrong signature of a known key refuses the note, whoever else signed well', () => {
  const other = noteSigner('other.example', 'ed25519', new Uint8Array(32).fill(9))
  const otherLine = signNote('something else\n', [other]).split('\n\n')[1] ?? ''
  const opened = openNote(note + otherLine, [key(neumann), other.key])
  assert.deepEqual(
    !opened.ok && { code: opened.refusal.code, name: 'name' in opened.refusal && opened.refusal.name },
    {
      code: 'SIGNATURE_WRONG',
      name: 'other.example',
    },
  )
})

test("a witness's word can't pass for a log's, nor a log's for a witness's", () => {
  const seed = new Uint8Array(32).fill(3)
  const asLog = noteSigner('a.example', 'ed25519', seed)
  const asWitness = noteSigner('a.example', 'cosignature', seed)
  assert.notEqual(asLog.key.id, asWitness.key.id)
  assert.equal(code(openNote(signNote('a\n', [asWitness], 1), [asLog.key])), 'NOT_SIGNED')
  // Even under the other's id: what was signed is not the same text.
  const disguised = { ...asLog.key, id: asWitness.key.id }
  assert.equal(code(openNote(signNote('a\n', [asWitness], 1), [disguised])), 'SIGNATURE_WRONG')
})

test('the text may hold empty lines: the last one parts it from the signatures', () => {
  const signer = parseSecretKey(neumannSecret)
  assert.ok(signer.ok)
  const poem = 'first\n\n— not a signature\n\nlast\n'
  const opened = openNote(signNote(poem, [signer.value]), [key(neumann)])
  assert.equal(opened.ok && opened.value.text, poem)
})

test('what is no note is refused by its line', () => {
  const wrong: Record<string, string> = {
    'no end of line': note.slice(0, -1),
    'no signature': `${text}\n`,
    'no empty line': text + line,
    'only a signature': `\n${line}`,
    hyphen: note.replace('—', '-'),
    'second space': note.replace('— ', '—  '),
    'tab in the text': note.replace('If', 'If\t'),
    'carriage return': note.replaceAll('\n', '\r\n'),
    'base 64 spelled otherwise': note.replace('JnAM=', 'JnAN='),
    'lone surrogate': note.replace('If', '\ud83d'),
    'too many signatures': `${text}\n${line.repeat(101)}`,
  }
  for (const [what, malformed] of Object.entries(wrong))
    assert.equal(code(parseNote(malformed)), 'NOTE_MALFORMED', what)
  assert.equal(code(parseNote('a'.repeat(1_000_001))), 'NOTE_TOO_LONG')
  assert.ok(openNote(`${text}\n${line.repeat(16)}`, [key(neumann)]).ok, 'at least 16 signatures are read')
})

test('bytes are a note only as they are: a mark before the text, or what is not UTF-8, is not passed over', () => {
  const bytes = new TextEncoder().encode(note)
  assert.deepEqual(decodeNote(bytes), { ok: true, value: note })
  const marked = decodeNote(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))
  assert.ok(marked.ok && marked.value !== note)
  assert.equal(code(openNote(marked.value, [key(neumann)])), 'SIGNATURE_WRONG')
  assert.equal(
    code(decodeNote(Uint8Array.of(...bytes.subarray(0, 9), 0xff, ...bytes.subarray(9)))),
    'NOTE_MALFORMED',
  )
})

test('what is no note is not signed', () => {
  const signer = parseSecretKey(neumannSecret)
  assert.ok(signer.ok)
  for (const wrong of ['', 'no end', 'tab\t\n', '\ud83d\n'])
    assert.throws(() => signNote(wrong, [signer.value]), RangeError)
  const witness = noteSigner('w.example', 'cosignature', new Uint8Array(32))
  assert.throws(() => signNote('a\n', [witness]), RangeError)
  assert.throws(() => noteKey('a b', 'ed25519', new Uint8Array(32)), RangeError)
  assert.throws(() => noteKey('a', 'ed25519', new Uint8Array(31)), RangeError)
})

test('a public key that is no point signs nothing, and a small one nothing for everybody', () => {
  // Of order 8 and below: with these a signature can be made that fits any text, if the verifier is lax.
  const small = [
    '0100000000000000000000000000000000000000000000000000000000000000',
    '00'.repeat(32),
    'ff'.repeat(32),
  ]
  for (const point of small) {
    const weak = noteKey('weak.example', 'ed25519', Uint8Array.from(Buffer.from(point, 'hex')))
    const signature = new Uint8Array(64)
    signature[0] = 1
    const forged = printNote({ text, signatures: [{ name: weak.name, keyId: weak.id, signature }] })
    assert.equal(code(openNote(forged, [weak])), 'SIGNATURE_WRONG', point)
  }
})

test('any bytes have one text in base 64, and no other text is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const printed = printBase64(bytes)
      assert.equal(printed, Buffer.from(bytes).toString('base64'))
      assert.deepEqual(parseBase64(printed), bytes)
    }),
  )
  for (const wrong of ['A', 'AA', 'AA=', 'AB==', 'AA==\n', 'AA== ', '-_==', '===='])
    assert.equal(parseBase64(wrong), undefined, wrong)
})

function key(text: string): NoteKey {
  const parsed = parseKey(text)
  assert.ok(parsed.ok)
  return parsed.value
}

function code(outcome: { ok: true } | { ok: false; refusal: { code: string } }): string {
  return outcome.ok ? 'ok' : outcome.refusal.code
}
