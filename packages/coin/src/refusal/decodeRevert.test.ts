import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodeErrorResult } from 'viem'
import { errorsAbi } from '../generated/errors.ts'
import { decodeRevert } from './decodeRevert.ts'

const address = `0x${'11'.repeat(20)}` as const
const samples: Record<string, unknown> = {
  address,
  bytes32: `0x${'22'.repeat(32)}`,
  bytes2: '0x4348',
  string: 'a word',
  uint8: 2,
  uint64: 1_800_000_000n,
  uint128: 12_400_000_000n,
  uint256: 7n,
  int256: -7n,
}

test('every error of the contracts becomes a refusal in words, with each of its facts', () => {
  for (const error of errorsAbi) {
    const args = error.inputs.map(({ type }) => samples[type])
    assert.ok(!args.includes(undefined), `${error.name} carries a type that nobody has thought of`)
    // The arguments are of the error's own types; the compiler cannot follow them out of a table.
    const data = encodeErrorResult({ abi: [error], errorName: error.name, args } as never)
    const { code, facts, message } = decodeRevert(data)
    assert.equal(code, error.name)
    assert.deepEqual(
      Object.keys(facts),
      error.inputs.map(({ name }) => name),
    )
    assert.ok(message.length > 15 && message.endsWith('.'), `${code}: ${message}`)
    assert.doesNotMatch(message, /undefined|NaN|\[object/)
  }
})

test('weights stay whole, ids and times are numbers, roles are words', () => {
  const data = encodeErrorResult({
    abi: errorsAbi,
    errorName: 'NotEnoughFree',
    args: [address, 1_000_000n, 2_500_000n],
  })
  assert.deepEqual(decodeRevert(data), {
    code: 'NotEnoughFree',
    facts: { sponsor: address, free: 1_000_000n, needed: 2_500_000n },
    message: `Sponsor ${address} has 1 g of free gold and needs 2.5 g: what counts in its vaults, less what it owes.`,
  })
  const role = encodeErrorResult({ abi: errorsAbi, errorName: 'NotStanding', args: [address, 5, 0] })
  assert.deepEqual(decodeRevert(role).facts, { party: address, needed: 'officer', role: 'none' })
  const late = encodeErrorResult({
    abi: errorsAbi,
    errorName: 'Expired',
    args: [1_800_000_000n, 1_800_000_001n],
  })
  assert.equal(
    decodeRevert(late).message,
    'It was signed for use until 2027-01-15T08:00:00Z; it is 2027-01-15T08:00:01Z. It must be signed again.',
  )
})

test('what is no error of ours is a refusal without a reason, never a crash', () => {
  assert.equal(decodeRevert('0x').code, 'RevertedWithoutReason')
  assert.equal(decodeRevert('0xdeadbeef').code, 'RevertedWithoutReason')
  assert.deepEqual(decodeRevert(`0x4e487b71${'0'.repeat(62)}11`).facts, { number: 17 })
})
