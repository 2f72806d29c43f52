/**
 * Cyrillic into Latin, as passports do it (near to BGN/PCGN and ICAO 9303). Other schemes need no table of their own: `soundOf` brings
 * Tschaikowski and Chaykovskiy together.
 */

/** Of one word in lower case; characters that are not Cyrillic stay. */
export function latinOfCyrillic(word: string): string {
  const letters = /[іїєґў]/.test(word) ? ukrainian : russian
  let latin = ''
  for (const letter of word) latin += letters.get(letter) ?? shared.get(letter) ?? letter
  return latin
}

const shared = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    д: 'd',
    е: 'e',
    ё: 'yo',
    ж: 'zh',
    з: 'z',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    // Ukrainian, Belarusian
    і: 'i',
    ї: 'yi',
    є: 'ye',
    ґ: 'g',
    ў: 'u',
    // Serbian, Macedonian
    ђ: 'dj',
    ј: 'j',
    љ: 'lj',
    њ: 'nj',
    ћ: 'c',
    џ: 'dj',
    ѓ: 'g',
    ќ: 'k',
    ѕ: 'dz',
    ѐ: 'e',
    ѝ: 'i',
    // Of the Turkic and Mongolian languages
    ә: 'a',
    ғ: 'g',
    қ: 'k',
    ң: 'ng',
    ө: 'o',
    ұ: 'u',
    ү: 'u',
    һ: 'h',
    җ: 'j',
    ҳ: 'h',
    ҷ: 'j',
    ӣ: 'i',
    ӯ: 'u',
    ҡ: 'k',
    ҙ: 'z',
    ҫ: 's',
    ӏ: '',
    ѳ: 'f',
    ѣ: 'e',
    ӑ: 'a',
    ӗ: 'e',
    ӳ: 'u',
    ҥ: 'n',
    ӧ: 'o',
    ӱ: 'u',
    ӓ: 'a',
  }),
)
const russian = new Map(Object.entries({ г: 'g', и: 'i' }))
const ukrainian = new Map(Object.entries({ г: 'h', и: 'y' }))
