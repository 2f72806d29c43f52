import assert from 'node:assert/strict'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { micrograms } from '@specie/units'
import { type Address, concat, type Hex, hexToBigInt, keccak256, numberToHex, slice, stringToHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { checkSignature, type WalletReader } from '../signed/signature.ts'
import { digestOf, statementTypedData } from '../signed/typedData.ts'
import { acceptAnswer, printAnswer } from './answer.ts'
import { decryptKey, encryptKey } from './keystore.ts'
import { readKeystore, writeKeystore } from './keystoreFile.ts'
import { parseRequest, printRequest, signingRequest } from './request.ts'
import { keySigner, walletSigner } from './signer.ts'

const key = `0x${'5bec'.repeat(16)}` as const
const otherKey = `0x${'0c'.repeat(32)}` as const
const signer = keySigner(key)
const data = statementTypedData(
  { chainId: 31_337, contract: '0x00000000000000000000000000000000000000a1' },
  {
    vault: 3n,
    asOf: 1_790_000_000n,
    seen: 2n,
    barCount: 412,
    fineGold: micrograms(5_123_456_789_012n),
    barRoot: keccak256(stringToHex('root')),
    listDigest: keccak256(stringToHex('list')),
  },
)
const digest = digestOf(data)
const signature = await signedBy(key)

test('a signature counts for its signer and for nobody else', async () => {
  assert.equal(await verdict(signer.address, signature), 'accepted')
  assert.equal(await verdict(keySigner(otherKey).address, signature), 'OTHER_SIGNER')
})

test('the second form of a signature, with s in the upper half, is refused', async () => {
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
  const s = numberToHex(order - hexToBigInt(slice(signature, 32, 64)), { size: 32 })
  const v = slice(signature, 64, 65) === '0x1b' ? '0x1c' : '0x1b'
  assert.equal(await verdict(signer.address, concat([slice(signature, 0, 32), s, v])), 'SIGNATURE_MALLEABLE')
})

test('64 bytes, 66 bytes, a strange v and a point off the curve are refused', async () => {
  assert.equal(await verdict(signer.address, slice(signature, 0, 64)), 'SIGNATURE_LENGTH')
  assert.equal(await verdict(signer.address, concat([signature, '0x00'])), 'SIGNATURE_LENGTH')
  assert.equal(
    await verdict(signer.address, concat([slice(signature, 0, 64), '0x00'])),
    'SIGNATURE_MALFORMED',
  )
  const zero = `0x${'00'.repeat(64)}1b` as const
  assert.equal(await verdict(signer.address, zero), 'SIGNATURE_MALFORMED')
})

test('a wallet answers for itself, and nobody answers where it does not', async () => {
  const wallets = (accepts: boolean): WalletReader => ({ walletAccepts: async () => accepts })
  const wallet = '0x00000000000000000000000000000000000000c1'
  assert.equal(await verdict(wallet, '0x1234', wallets(true)), 'accepted')
  assert.equal(await verdict(wallet, '0x1234', wallets(false)), 'SIGNATURE_LENGTH')
  assert.equal(await verdict(wallet, signature, wallets(false)), 'OTHER_SIGNER')
  assert.equal(await verdict(signer.address, signature, wallets(false)), 'accepted')
})

test('a wallet by EIP-1193 gets eth_signTypedData_v4, and a parity of 0 or 1 becomes 27 or 28', async () => {
  const account = privateKeyToAccount(key)
  const asked: string[] = []
  const wallet = walletSigner(
    {
      request: async ({ method, params }) => {
        asked.push(method)
        const { types, primaryType, domain, message } = JSON.parse(String(params[1]))
        const made = await account.signTypedData({ types, primaryType, domain, message })
        return concat([slice(made, 0, 64), numberToHex(Number(slice(made, 64, 65)) - 27, { size: 1 })])
      },
    },
    account.address,
  )
  assert.deepEqual(await wallet.sign(data), {
    ok: true,
    value: { signer: account.address, digest, signature },
  })
  assert.deepEqual(asked, ['eth_signTypedData_v4'])
})

test('a wallet that signs with another account is found out at once', async () => {
  const wallet = walletSigner({ request: () => signedBy(otherKey) }, signer.address)
  const outcome = await wallet.sign(data)
  assert.equal(outcome.ok ? 'accepted' : outcome.refusal.code, 'OTHER_SIGNER')
  await assert.rejects(walletSigner({ request: async () => 'no' }, signer.address).sign(data), TypeError)
})

test('a request goes out, is signed without a network and comes back', async () => {
  const out = printRequest(signingRequest(signer.address, data))
  const carried = parseRequest(out)
  assert.ok(carried.ok)
  assert.ok(carried.value.summary[0]?.includes('412 bars that back 5,123,456.789012 g'))
  const signed = await signer.sign(carried.value.typedData)
  assert.ok(signed.ok)
  const back = await acceptAnswer(signingRequest(signer.address, data), printAnswer(signed.value))
  assert.deepEqual(back, { ok: true, value: { signer: signer.address, digest, signature } })
})

test('a request is refused when a byte of it says something else', () => {
  const text = printRequest(signingRequest(signer.address, data))
  const doctored = {
    'a summary that flatters': [text.replace('412 bars', '512 bars'), 'NOT_CANONICAL'],
    'another weight under the same digest': [
      text.replace('"5123456789012"', '"9123456789012"'),
      'NOT_CANONICAL',
    ],
    'a field twice': [text.replace('"seen": "2"', '"seen": "0", "seen": "2"'), 'NOT_CANONICAL'],
    'an unknown field': [text.replace('"seen": "2"', '"seen": "2", "note": "2"'), 'NOT_CANONICAL'],
    'another domain name': [text.replace('"Specie Reserve"', '"Specie"'), 'NOT_CANONICAL'],
    'another type in disguise': [text.replace('"uint64"', '"uint128"'), 'NOT_CANONICAL'],
    'a number with spare zeros': [text.replace('"seen": "2"', '"seen": "02"'), 'FIELD_WRONG'],
    'a number too large': [text.replace('"barCount": "412"', '"barCount": "4294967296"'), 'FIELD_WRONG'],
    'a missing field': [text.replace('"seen": "2",', ''), 'FIELD_WRONG'],
    'an address without its checksum': [
      text.replace(signer.address, signer.address.toLowerCase()),
      'FIELD_WRONG',
    ],
    'a type nobody knows': [text.replaceAll('AllocatedUnencumberedGold', 'Permit'), 'FIELD_WRONG'],
    'a name that every object has': [
      text.replaceAll('AllocatedUnencumberedGold', 'constructor'),
      'FIELD_WRONG',
    ],
    'no JSON': [text.slice(1), 'NOT_A_REQUEST'],
  } as const
  for (const [what, [changed, code]] of Object.entries(doctored)) {
    assert.notEqual(changed, text, what)
    const outcome = parseRequest(changed)
    assert.equal(outcome.ok ? 'accepted' : outcome.refusal.code, code, what)
  }
})

test('a signature file answers one request only, by whom it asked', async () => {
  const request = signingRequest(signer.address, data)
  const other = statementTypedData(
    { chainId: 1, contract: data.domain.verifyingContract },
    {
      vault: 1n,
      asOf: 1n,
      seen: 0n,
      barCount: 1,
      fineGold: micrograms(1n),
      barRoot: digest,
      listDigest: digest,
    },
  )
  const answer = { signer: signer.address, digest, signature }
  const accept = async (text: string) => {
    const outcome = await acceptAnswer(request, text)
    return outcome.ok ? 'accepted' : outcome.refusal.code
  }
  const forOther = await signer.sign(other)
  assert.ok(forOther.ok)
  const byOther = { signer: keySigner(otherKey).address, digest, signature: await signedBy(otherKey) }
  assert.equal(await accept(printAnswer(answer)), 'accepted')
  assert.equal(await accept(printAnswer(forOther.value)), 'OTHER_REQUEST')
  assert.equal(await accept(printAnswer(byOther)), 'OTHER_PARTY')
  assert.equal(await accept(printAnswer({ ...answer, signature: byOther.signature })), 'OTHER_SIGNER')
  assert.equal(await accept(printAnswer({ ...answer, signature: forOther.value.signature })), 'OTHER_SIGNER')
  assert.equal(await accept(printAnswer(answer).replace('{', '{"digest": "0x",')), 'NOT_A_SIGNATURE_FILE')
  assert.equal(await accept('[]'), 'NOT_A_SIGNATURE_FILE')
})

test('a keystore gives its key to the password alone, and says which address it holds', async () => {
  const made = await encryptKey(key, 'correct horse', 1024)
  assert.ok(made.ok)
  assert.equal(`0x${made.value.address}`, signer.address.toLowerCase())
  const text = JSON.stringify(made.value)
  assert.deepEqual(await decryptKey(text, 'correct horse'), { ok: true, value: key })
  assert.deepEqual(await decryptKey(text, 'wrong horse'), { ok: false, refusal: { code: 'PASSWORD_WRONG' } })
  assert.deepEqual(await encryptKey(key, ''), { ok: false, refusal: { code: 'PASSWORD_EMPTY' } })
  const renamed = JSON.stringify({ ...made.value, address: '00'.repeat(20) })
  const outcome = await decryptKey(renamed, 'correct horse')
  assert.equal(outcome.ok ? 'accepted' : outcome.refusal.code, 'ADDRESS_DIFFERS')
})

test('a keystore of another program opens: the vector of the Web3 Secret Storage definition', async () => {
  const text = JSON.stringify({
    crypto: {
      cipher: 'aes-128-ctr',
      cipherparams: { iv: '83dbcc02d8ccb40e466191a123791e0e' },
      ciphertext: 'd172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c',
      kdf: 'scrypt',
      kdfparams: {
        dklen: 32,
        n: 262144,
        p: 8,
        r: 1,
        salt: 'ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19',
      },
      mac: '2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097',
    },
    id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
    version: 3,
  })
  assert.deepEqual(await decryptKey(text, 'testpassword'), {
    ok: true,
    value: '0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d',
  })
})

test('a keystore on disk is its owner’s alone and is never overwritten', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'specie-keystore-'))
  t.after(() => rm(folder, { recursive: true }))
  const path = join(folder, 'auditor.json')
  const made = await encryptKey(key, 'correct horse', 1024)
  assert.ok(made.ok)
  await writeKeystore(path, made.value)
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  assert.deepEqual(await readKeystore(path, 'correct horse'), { ok: true, value: key })
  await assert.rejects(writeKeystore(path, made.value), { code: 'EEXIST' })
  await chmod(path, 0o644)
  const outcome = await readKeystore(path, 'correct horse')
  assert.equal(outcome.ok ? 'accepted' : outcome.refusal.code, 'OTHERS_MAY_READ')
  await writeFile(path, 'not a key')
  await chmod(path, 0o600)
  const broken = await readKeystore(path, 'correct horse')
  assert.equal(broken.ok ? 'accepted' : broken.refusal.code, 'NOT_A_KEYSTORE')
  assert.equal((await readFile(path, 'utf8')).includes(key.slice(2)), false)
})

async function signedBy(privateKey: Hex): Promise<Hex> {
  const { types, primaryType, domain, message } = data
  return privateKeyToAccount(privateKey).signTypedData({
    types,
    primaryType,
    domain,
    message: { ...message },
  })
}

async function verdict(address: Address, tried: Hex, wallets?: WalletReader): Promise<string> {
  const question = { digest, signer: address, signature: tried }
  const outcome = await checkSignature(wallets === undefined ? question : { ...question, wallets })
  return outcome.ok ? 'accepted' : outcome.refusal.code
}
