/** SHA-256 (FIPS 180-4) of a text in UTF-8, hex. Written out because the page and the command must agree without waiting on either's own. */

export function digestOf(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)
  const state = Uint32Array.from(firstState)
  const words = new Uint32Array(64)
  for (let block = 0; block < padded.length; block += 64) {
    for (let n = 0; n < 16; n++) words[n] = view.getUint32(block + n * 4)
    compress(state, words)
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

function compress(state: Uint32Array, words: Uint32Array): void {
  for (let n = 16; n < 64; n++) {
    const early = at(words, n - 15)
    const late = at(words, n - 2)
    const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[n] = (at(words, n - 16) + small0 + at(words, n - 7) + small1) | 0
  }
  let [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => at(state, n)) as Eight
  for (let n = 0; n < 64; n++) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + big1 + ((e & f) ^ (~e & g)) + at(constants, n) + at(words, n)) | 0
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  const sums: Eight = [a, b, c, d, e, f, g, h]
  sums.forEach((sum, n) => {
    state[n] = at(state, n) + sum
  })
}

type Eight = [number, number, number, number, number, number, number, number]

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))
const at = (words: Uint32Array, index: number) => words[index] ?? 0

/** First 32 bits of the fractional part of a root of a prime. In doubles: 53 bits less the whole part leave more than 32. */
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32)
const primes = Array.from({ length: 310 }, (_, n) => n + 2).filter((n) => {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false
  return true
})
const constants = Uint32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const firstState = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
