/** Hebrew into Latin letters. Vowels are mostly unwritten and not guessed: the word is compared as unvowelled. */

/** Of one word. */
export function latinOfHebrew(word: string): string {
  const all = Array.from(word.replace(/[\u0591-\u05c7]/g, ''))
  return all
    .map((letter, index) => {
      const first = index === 0
      const last = index === all.length - 1
      // Vav is v, o or u: the comparison lets v meet a vowel at little cost.
      if (letter === 'ו') return !first && all[index - 1] === 'ו' ? '' : last ? 'o' : 'v'
      if (letter === 'י') return first ? 'y' : 'i'
      if (letter === 'א' || letter === 'ע') return first || last ? 'a' : ''
      if (letter === 'פ') return first ? 'p' : 'f'
      if (letter === 'ה' && last) return 'a'
      return letters.get(letter) ?? ''
    })
    .join('')
}

const letters = new Map(
  Object.entries({
    ב: 'b',
    ג: 'g',
    ד: 'd',
    ה: 'h',
    ז: 'z',
    ח: 'h',
    ט: 't',
    כ: 'k',
    ך: 'kh',
    ל: 'l',
    מ: 'm',
    ם: 'm',
    נ: 'n',
    ן: 'n',
    ס: 's',
    ף: 'f',
    צ: 'ts',
    ץ: 'ts',
    ק: 'k',
    ר: 'r',
    ש: 'sh',
    ת: 't',
  }),
)
