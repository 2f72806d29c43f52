import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalWallet } from './canonicalWallet.ts'
import { printWalletRefusal } from './key.ts'
import { walletKeys } from './walletKeys.ts'

/** Whether two addresses are one account. */
function isOne(left: string, right: string): boolean {
  const keys = new Set(walletKeys(left).keys)
  return walletKeys(right).keys.some((key) => keys.has(key))
}

// Facts: BIP 173's example key (hash160 751e…), the same key under other coins, and published pairs of TRON and EVM.
const oneAccount: readonly (readonly [what: string, left: string, right: string])[] = [
  [
    'checksummed and small letters',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
  ],
  [
    'with 0X and without',
    '0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED',
    '5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
  ],
  [
    'with blanks and marks that are not seen',
    ' 0x5aaeb6053f3e94c9b9a09f33\u200b669435e7ef1beaed\n',
    '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
  ],
  [
    'ICAP and hexadecimal',
    'XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS',
    '0x00c5496aee77c1ba1f0854206a26dda82a81d6d8',
  ],
  [
    'TRON’s base 58 and its hexadecimal',
    'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
    '41a614f803b6fd780986a42c78ec9c7f77e6ded13c',
  ],
  ['TRON and EVM', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', '0xA614f803B6FD780986A42c78Ec9c7f77e6DeD13C'],
  ['old and new Bitcoin', '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  [
    'new Bitcoin in large letters',
    'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  ],
  [
    'old Bitcoin and its wrapped form',
    '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH',
    '3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN',
  ],
  [
    'main and test network',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    'tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx',
  ],
  [
    'Bitcoin Cash and Bitcoin',
    'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
    '1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu',
  ],
  [
    'Bitcoin Cash with and without its prefix',
    'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
    'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
  ],
  [
    'an integrated address of Monero and its plain one',
    '4DrvGduF3ynBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVPkQhNkvcj1x1ziWUt9',
    '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
  ],
  ['XRP and Bitcoin', 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', '1Hb9fJwWyBN1j9sVRW59hDkukGNbAdtyT4'],
  [
    'a link for paying and the address in it',
    'ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed@1?value=1',
    '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
  ],
  [
    'CAIP-10 and another EVM chain',
    'eip155:56:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    'arb1:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  ],
  [
    'a witness script and its wrapped form',
    'bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3',
    '3NVZWnhKt53ukKw4Qm217Zk57FE8VnKjH2',
  ],
]

for (const [what, left, right] of oneAccount)
  test(`one account: ${what}`, () => assert.ok(isOne(left, right)))

test('two accounts stay two', () => {
  const addresses = [
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAee',
    'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
    '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
    'rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh',
  ]
  for (const left of addresses)
    for (const right of addresses) assert.equal(isOne(left, right), left === right)
})

test('Bitcoin’s case matters where its form says so', () => {
  assert.ok(!isOne('1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH', '1bggz9tcn4rm9kbzdn7kprqz87sz26samh'))
})

test('letters that fail their checksum are compared as they stand, and it is said', () => {
  for (const wrong of [
    '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMX',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
    'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u',
  ]) {
    assert.match(walletKeys(wrong).warning ?? '', /checksum/)
    assert.ok(isOne(wrong, wrong))
  }
})

test('any text has its keys, and none of it throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { keys } = walletKeys(text)
      assert.ok(keys.length > 0 || text.replace(/[\s\p{C}]+/gu, '') === '')
    }),
  )
})

test('BIP 173 and 350: each version has its own checksum, and only one case', () => {
  const refusedAs = (text: string) => {
    const read = canonicalWallet(text)
    return read.ok ? read.value.form : read.refusal.code
  }
  // Version 1 with bech32's checksum, version 0 with bech32m's (BIP 350's invalid examples).
  assert.equal(
    refusedAs('bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd'),
    'WALLET_MALFORMED',
  )
  assert.equal(refusedAs('BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KEMEAWH'), 'WALLET_MALFORMED')
  assert.equal(
    refusedAs('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4'.replace('bc1q', 'bc1Q')),
    'WALLET_MALFORMED',
  )
  assert.equal(
    refusedAs('bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3'),
    'SegWit address of a script',
  )
})

test('EIP-55: capitals that are wrong are refused of a person and still found', () => {
  const wrong = '0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
  const read = canonicalWallet(wrong)
  assert.equal(read.ok ? '' : read.refusal.code, 'WALLET_CHECKSUM')
  assert.ok(isOne(wrong, '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'))
})

test('what is too short or too long for an EVM address is refused with what would be right', () => {
  const read = canonicalWallet('0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae')
  assert.ok(!read.ok)
  assert.match(printWalletRefusal(read.refusal), /40 hexadecimal figures after 0x, not 39/)
})

test('a text without an address is refused, and so is one longer than any', () => {
  const codeOf = (text: string) => {
    const read = canonicalWallet(text)
    return read.ok ? '' : read.refusal.code
  }
  assert.equal(codeOf(' \u200b\n'), 'WALLET_EMPTY')
  assert.equal(codeOf('1'.repeat(600)), 'WALLET_TOO_LONG')
})

test('one letter changed anywhere in an address that carries a checksum is never taken for the address', () => {
  const sound = [
    '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
    'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
    'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
    '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
  ]
  const letters = '23456789acdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ'
  fc.assert(
    fc.property(
      fc.constantFrom(...sound),
      fc.nat(100),
      fc.constantFrom(...letters),
      (address, place, letter) => {
        const at = place % address.length
        const changed = address.slice(0, at) + letter + address.slice(at + 1)
        // Where capitals mean nothing, a wrong one is no other letter.
        const told = /^(bc1|qpm)/.test(address)
          ? (text: string) => text.toLowerCase()
          : (text: string) => text
        assert.equal(isOne(address, changed), told(address) === told(changed), changed)
      },
    ),
  )
})

const listed = new URL('../../../../../shared/data/screening/', import.meta.url)
const withRealLists = { skip: existsSync(listed) ? false : 'the shared test data are not here' }

test('every address of the real lists has a form that is known, and a sound checksum', withRealLists, () => {
  const formsOf = (file: string) =>
    readFileSync(new URL(`ofac_addresses/${file}`, listed), 'utf8')
      .trim()
      .split('\n')
      .map((line) => canonicalWallet(line))
  for (const [file, kinds] of [
    ['ARB.txt', /^account:/],
    ['BSC.txt', /^account:/],
    ['ETH.txt', /^account:/],
    ['TRX.txt', /^account:/],
    ['USDC.txt', /^account:/],
    ['USDT.txt', /^(account|publicKey|script):/],
    ['XBT.txt', /^(account|publicKey|script|witness0):/],
  ] as const)
    for (const form of formsOf(file)) assert.match(form.ok ? form.value.keys[0] : form.refusal.code, kinds)
})

test(
  'of the addresses in the SDN list itself, those that are mistyped there are the ones that stay text',
  withRealLists,
  () => {
    const remarks = ['sdn.csv', 'sdn_comments.csv']
      .map((file) => readFileSync(new URL(`ofac_csv/${file}`, listed), 'utf8'))
      .join('\n')
    const text: string[] = []
    let known = 0
    for (const [, currency = '', written = ''] of remarks.matchAll(
      /Digital Currency Address - (\w+) ([^\s;]+)/g,
    )) {
      const [key] = walletKeys(written.replace(/[."]+$/, '')).keys
      if (key?.startsWith('text:')) text.push(`${currency} ${key}`)
      else known += 1
    }
    // One short of a figure, one cut off where the remarks overflow, one that is a payment's number.
    assert.deepEqual(text, [
      'XMR text:5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320',
      'ETH text:0xa7e5d5a720f06526557c513402f2e6b5fa20b00',
      'XBT text:1Gq',
    ])
    assert.ok(known > 80, `${known} known`)
  },
)
