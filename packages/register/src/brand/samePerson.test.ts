import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSamePerson } from './samePerson.ts'

test('one person under two spellings is one', () => {
  for (const spelling of [
    'ines vallotti',
    'Vallotti, Ines',
    'Inés  Vallotti.',
    'I\u200bnes Vallo\u00adtti',
    'Ines\u00a0Vallotti\ufe0f',
    'Ｉｎｅｓ Vallotti',
    '\u202eInes Vallotti',
  ])
    assert.equal(isSamePerson('Ines Vallotti', spelling), true, JSON.stringify(spelling))
})

test('two people are two, and names of signs alone tell nobody apart', () => {
  assert.equal(isSamePerson('Ines Vallotti', 'Ravi Sundaresh'), false)
  assert.equal(isSamePerson('Ольга', 'Олег'), false)
  assert.equal(isSamePerson('-', '. .'), true)
})
