import assert from 'node:assert/strict'
import { test } from 'node:test'
import { councilAbi } from '@specie/coin/abi'
import { encodeFunctionData } from 'viem'
import { messageWords, transactionWords, typedDataWords } from './words.ts'

const council = '0x00000000000000000000000000000000000000c0'
const contracts = new Map([[council, 'council']])

test('a transaction is read from its bytes: which contract, which call, with what', () => {
  const data = encodeFunctionData({ abi: councilAbi, functionName: 'veto', args: [23n] })
  const words = transactionWords({ to: council, data }, { contracts })
  assert.deepEqual(words.lines, ['Calls veto of the contract council.'])
  assert.deepEqual(
    words.fields.map(({ value }) => value),
    ['23'],
  )
})

test('what the wallet cannot read it says it cannot read', () => {
  const words = transactionWords(
    { to: '0x00000000000000000000000000000000000000aa', data: '0x1234' },
    { contracts },
  )
  assert.match(words.lines.join(' '), /no contract of this programme.*cannot read/)
})

test('typed data are told in the programme’s words; a type that it does not know is told of as such', () => {
  const domain = { name: 'Specie', chainId: 31337 }
  const known = typedDataWords({
    primaryType: 'MandateRevocation',
    domain,
    types: {},
    message: { party: council, nonce: '0x01' },
  })
  assert.equal(known.title, 'End a mandate')
  assert.match(known.lines[0] ?? '', /ends at once and for ever/)
  const unknown = typedDataWords({ primaryType: 'Permit', domain, types: {}, message: { value: '5' } })
  assert.match(unknown.lines[0] ?? '', /no words/)
  assert.deepEqual(unknown.fields, [{ name: 'value', value: '5' }])
})

test('a message that comes as hex is shown as its text', () => {
  const text = 'localhost wants you to sign in with your Ethereum account:\n0x1'
  const { title, message } = messageWords(`0x${Buffer.from(text).toString('hex')}`)
  assert.equal(title, 'Sign in to localhost')
  assert.equal(message, text)
})
