/** The shared vectors are what this code makes, and this code is what docs/formats.md says. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { micrograms } from '@specie/units'
import { keccak256, stringToHex } from 'viem'
import { digestOf, statementTypedData } from '../src/signed/typedData.ts'
import { signedTypes } from '../src/signed/types.ts'
import { verifyProof } from '../src/tree/proof.ts'
import { hostileProofs } from './hostileProofs.ts'
import { vectorFiles, vectorsPath, vectorText } from './vectors.ts'

for (const file of Object.keys(vectorFiles)) {
  test(`contracts/test/vectors/${file} is what this code makes`, async () => {
    assert.equal(readFileSync(new URL(file, vectorsPath), 'utf8'), await vectorText(file))
  })
}

for (const { name, trick, proof, root } of hostileProofs()) {
  test(`a proof is refused when ${trick} (${name})`, () => {
    const outcome = verifyProof(proof, root)
    const expected = name === 'sum-overflow' ? 'SUM_OVERFLOW' : 'OTHER_ROOT'
    assert.equal(outcome.ok ? 'accepted' : outcome.refusal.code, expected)
  })
}

test('the signed types are those of docs/formats.md, letter for letter', () => {
  const formats = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8')
  for (const [name, fields] of Object.entries(signedTypes)) {
    const line = `${name}(${fields.map(({ name, type }) => `${type} ${name}`).join(',')})`
    assert.ok(formats.includes(`\n${line}\n`), line)
  }
})

test('another chain, contract or type name is another digest', () => {
  const place = { chainId: 31_337, contract: '0x00000000000000000000000000000000000000a1' } as const
  const digest = keccak256(stringToHex('x'))
  const statement = {
    vault: 1n,
    asOf: 2n,
    seen: 0n,
    barCount: 1,
    fineGold: micrograms(1n),
    barRoot: digest,
    listDigest: digest,
  }
  const data = statementTypedData(place, statement)
  const others = [
    statementTypedData({ ...place, chainId: 1 }, statement),
    statementTypedData({ ...place, contract: '0x00000000000000000000000000000000000000a2' }, statement),
    statementTypedData(place, { ...statement, seen: 1n }),
  ]
  assert.equal(new Set([data, ...others].map(digestOf)).size, 4)
})
