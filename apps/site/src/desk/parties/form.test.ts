import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partyContent } from '@specie/screening/party'
import { differencesOf } from './differences.ts'
import { blankParty, blankPerson, codesOf, digestOf, linesOf, readFile, toSend } from './form.ts'

test('what is left empty is sent as unknown, so that the office names what it needs and nothing else', () => {
  const party = { ...blankParty(), kind: 'individual' as const, self: blankPerson() }
  const read = partyContent.safeParse(toSend(party))
  assert.ok(!read.success)
  assert.deepEqual(
    read.error.issues.map(({ path }) => path.join('.')),
    ['jurisdiction', 'self.names.0.full'],
  )
})

test('what was filled in is what is sent, and a file of it fills the form with the same', () => {
  const self = {
    ...blankPerson(),
    names: [{ type: 'legal' as const, family: 'Roth', given: ' ', full: null }],
  }
  const sent = toSend({ ...blankParty(), kind: 'individual', jurisdiction: 'CH', self, note: '' })
  const party = readFile(JSON.stringify(sent))
  assert.ok(party !== null)
  assert.deepEqual([party.self.names[0]?.given, party.note], [null, null])
  assert.deepEqual(toSend(party), { ...sent })
  for (const text of ['', '{', 'null', '[]', '{"kind":"company"}']) assert.equal(readFile(text), null)
})

test('differences stand field by field, with nothing for what is the same', () => {
  const before = partyContent.parse({
    jurisdiction: 'CH',
    kind: 'company',
    self: { is: 'organisation', names: [{ full: 'A AG' }], registeredIn: 'CH' },
  })
  const after = { ...before, jurisdiction: 'DE', wallets: ['T1'] }
  assert.deepEqual(differencesOf(before, before), [])
  assert.deepEqual(differencesOf(before, after), [
    { where: 'jurisdiction', before: 'CH', after: 'DE' },
    { where: 'wallets, 1', before: '', after: 'T1' },
  ])
})

test('codes and lines are taken apart as people type them; a file is known by its SHA-256', async () => {
  assert.deepEqual(codesOf(' ch, de;fr '), ['CH', 'DE', 'FR'])
  assert.deepEqual(linesOf('a\n\n b \n'), ['a', 'b'])
  assert.equal(
    await digestOf(new Blob(['abc'])),
    '0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
