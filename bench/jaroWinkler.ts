/** The baseline of bench/matching.ts: Jaro-Winkler over lower-case Latin letters, words sorted, as many screening tools begin. */

import anyAscii from 'any-ascii'

export function plain(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .sort()
    .join(' ')
}

/** 0 to 1. */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const taken = new Uint8Array(other.length)
  const met: number[] = []
  for (let at = 0; at < one.length; at += 1) {
    for (let there = Math.max(0, at - reach); there <= Math.min(other.length - 1, at + reach); there += 1) {
      if (taken[there] === 1 || one.charCodeAt(at) !== other.charCodeAt(there)) continue
      taken[there] = 1
      met.push(at)
      break
    }
  }
  if (met.length === 0) return 0
  let swapped = 0
  let next = 0
  for (const at of met) {
    while (taken[next] !== 1) next += 1
    if (one.charCodeAt(at) !== other.charCodeAt(next)) swapped += 1
    next += 1
  }
  const matches = met.length
  const jaro = (matches / one.length + matches / other.length + (matches - swapped / 2) / matches) / 3
  let prefix = 0
  while (prefix < 4 && prefix < one.length && one.charAt(prefix) === other.charAt(prefix)) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}
