/** Hebrew into Latin letters. Vowels are mostly unwritten and not guessed: the word is compared as unvowelled. */

/** Of one word. */
export function latinOfHebrew(word: string): string {
  const plain = word.replace(/[\u0591-\u05c7]/g, '')
  const known = wellKnown.get(plain)
  if (known !== undefined) return known
  const all = Array.from(plain)
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

/** Names whose unwritten vowels everybody knows. */
const wellKnown = new Map(
  Object.entries({
    אברהם: 'avraham',
    יצחק: 'yitzhak',
    יעקב: 'yaakov',
    משה: 'moshe',
    אהרן: 'aharon',
    אהרון: 'aharon',
    דוד: 'david',
    שלמה: 'shlomo',
    שמואל: 'shmuel',
    יוסף: 'yosef',
    בנימין: 'binyamin',
    שמעון: 'shimon',
    יהודה: 'yehuda',
    לוי: 'levi',
    דן: 'dan',
    נפתלי: 'naftali',
    גד: 'gad',
    אשר: 'asher',
    יהושע: 'yehoshua',
    אליהו: 'eliyahu',
    דניאל: 'daniel',
    מיכאל: 'michael',
    גבריאל: 'gavriel',
    רפאל: 'rafael',
    יונתן: 'yonatan',
    נתן: 'natan',
    אריאל: 'ariel',
    יוחנן: 'yochanan',
    מנחם: 'menachem',
    חיים: 'chaim',
    מאיר: 'meir',
    ברוך: 'baruch',
    עמוס: 'amos',
    אלון: 'alon',
    אבי: 'avi',
    שרה: 'sarah',
    רבקה: 'rivka',
    רחל: 'rachel',
    לאה: 'leah',
    מרים: 'miriam',
    חנה: 'hannah',
    אסתר: 'esther',
    רות: 'ruth',
    דבורה: 'dvora',
    יעל: 'yael',
    כהן: 'cohen',
    לב: 'lev',
    פרץ: 'peretz',
    מזרחי: 'mizrahi',
    ביטון: 'biton',
    אזולאי: 'azoulay',
    שרון: 'sharon',
    ברק: 'barak',
    מוחמד: 'muhammad',
    אחמד: 'ahmad',
    עלי: 'ali',
    חסן: 'hasan',
    איברהים: 'ibrahim',
    מחמוד: 'mahmud',
    בן: 'ben',
    בר: 'bar',
  }),
)
