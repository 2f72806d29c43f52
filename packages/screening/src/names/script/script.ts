/** Which writing a word is in. */

export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'arabic'
  | 'hebrew'
  | 'han'
  | 'hangul'
  | 'kana'
  | 'abugida'
  | 'other'

/** By its first letter that tells; a word in which writings are mixed has been taken apart or repaired before. */
export function scriptOf(word: string): Script {
  for (const letter of word) {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80) {
      if (/[a-z]/i.test(letter)) return 'latin'
      continue
    }
    const script = scriptOfCode(code)
    if (script !== null) return script
  }
  return 'latin'
}

/** Null for signs that belong to no writing. */
export function scriptOfCode(code: number): Script | null {
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'latin'
  for (const [from, until, script] of ranges) if (code >= from && code <= until) return script
  return code > 0x2fff ? 'other' : null
}

/** Whether the writing leaves vowels out, so that those of the other side must not count. */
export function isUnvowelled(script: Script): boolean {
  return script === 'arabic' || script === 'hebrew' || script === 'abugida'
}

const ranges: readonly (readonly [number, number, Script])[] = [
  [0xc0, 0x24f, 'latin'],
  [0x1e00, 0x1eff, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x1f00, 0x1fff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x1c80, 0x1c8f, 'cyrillic'],
  [0x2de0, 0x2dff, 'cyrillic'],
  [0xa640, 0xa69f, 'cyrillic'],
  [0x530, 0x58f, 'other'],
  [0x590, 0x5ff, 'hebrew'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0x600, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x8a0, 0x8ff, 'arabic'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfeff, 'arabic'],
  // Devanagari to Malayalam, Sinhala, Thai, Lao, Tibetan, Myanmar, Khmer.
  [0x900, 0x109f, 'abugida'],
  [0x1780, 0x17ff, 'abugida'],
  [0x10a0, 0x10ff, 'other'],
  [0x1100, 0x11ff, 'hangul'],
  [0x3130, 0x318f, 'hangul'],
  [0xac00, 0xd7af, 'hangul'],
  [0x3040, 0x30ff, 'kana'],
  [0x31f0, 0x31ff, 'kana'],
  [0x3005, 0x3007, 'han'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xf900, 0xfaff, 'han'],
  [0x20000, 0x323af, 'han'],
]
