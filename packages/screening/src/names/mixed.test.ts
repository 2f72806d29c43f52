import assert from 'node:assert/strict'
import { test } from 'node:test'
import { threshold } from '../match/threshold.ts'
import { scoreNames } from './compareNames.ts'
import { prepareName } from './prepareName.ts'

function meets(typed: string, listed: string): void {
  const score = scoreNames(prepareName(typed, 'person'), prepareName(listed, 'person'))
  assert.ok(score >= threshold, `${typed}: ${score}`)
}

test('a word half in one alphabet and half in another is read both ways', () => {
  for (const typed of [
    'Taraс Bеретенnikов',
    'Тарac Вeретeннikов',
    'Tаras Верetennikoв',
    'Тараs Vеrеtеннiкov',
  ])
    meets(typed, 'Taras Veretennikov')
})

test('letters set apart by blanks or dots are one name; a few are initials', () => {
  meets('T a r a s V e r e t e n n i k o v', 'Taras Veretennikov')
  meets('T.a.r.a.s V.e.r.e.t.e.n.n.i.k.o.v', 'Veretennikov, Taras')
  assert.equal(prepareName('T. B. Veretennikov', 'person').readings.length, 1)
})
