/** Numbers in names: digits, words, ordinals and Roman numerals are one number, so that `1st` meets `First` and never `2nd`. */

/** The number a word is, as digits; null where it is none. `roman` says whether Roman numerals may be meant. */
export function numberOf(word: string, roman: boolean): string | null {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '')
  const ordinal = /^(\d+)(?:st|nd|rd|th|e|eme|er)$/.exec(word)
  if (ordinal?.[1] !== undefined) return ordinal[1].replace(/^0+(?=\d)/, '')
  return words.get(word) ?? (roman ? (romans.get(word) ?? null) : null)
}

const words = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index): [string, string] => [word, String(index + 1)]),
)
for (const [index, word] of 'first second third fourth fifth sixth seventh eighth ninth tenth'
  .split(' ')
  .entries()) {
  words.set(word, String(index + 1))
}
for (const [word, number] of Object.entries({
  pervyy: '1',
  vtoroy: '2',
  tretiy: '3',
  primera: '1',
  primero: '1',
  erste: '1',
  premier: '1',
  premiere: '1',
})) {
  words.set(word, number)
}
const romans = new Map(
  'ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx'
    .split(' ')
    .map((word): [string, string] => [word, String(valueOfRoman(word))]),
)
romans.set('v', '5')

function valueOfRoman(text: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 }
  let value = 0
  for (let at = 0; at < text.length; at += 1) {
    const here = values[text.charAt(at)] ?? 0
    value += here < (values[text.charAt(at + 1)] ?? 0) ? -here : here
  }
  return value
}
