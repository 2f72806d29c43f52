/** Figures as people read them, and words from files made harmless for a terminal. */
import type { Figure } from '../plan/types.ts'

/** Thousands apart, as many decimals as the size can bear, a true minus. */
export function printNumber(value: number | null, decimals?: number): string {
  if (value === null || !Number.isFinite(value)) return 'none'
  const size = Math.abs(value)
  const most =
    decimals ?? (Number.isInteger(size) || size >= 1000 ? 0 : size >= 100 ? 1 : size >= 0.01 ? 2 : 4)
  const shown = size.toLocaleString('en-US', { maximumFractionDigits: most, minimumFractionDigits: most })
  return value < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown
}

export function printFigure({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  return value === null ? 'none' : `${printNumber(value)}${unit === '' ? '' : ` ${unit}`}`
}

/** Millions and more in words, so that a headline can be read aloud. */
export function printShort({ value, unit }: Pick<Figure, 'value' | 'unit'>): {
  readonly number: string
  readonly unit: string
} {
  if (value === null || !Number.isFinite(value)) return { number: 'none', unit: '' }
  const size = Math.abs(value)
  const word = words.find(({ from }) => size >= from)
  return word === undefined
    ? { number: printNumber(value), unit }
    : { number: printNumber(value / word.from), unit: `${word.word} ${unit}` }
}

/** One line without control characters or turned letters: a name in a file must not drive a terminal. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unseen, '\u{fffd}').trim()
}

/** Lines of at most `width` letters, broken between words; a longer word stands alone. */
export function wrapped(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of plain(text).split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line]
}

const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu
const words = [
  { from: 1e12, word: 'trillion' },
  { from: 1e9, word: 'billion' },
  { from: 1e6, word: 'million' },
]
