/**
 * Hangul into Latin letters in three ways, because Koreans spell their own names by none of the official schemes alone: the Revised
 * Romanisation, McCune-Reischauer, and the spelling that passports mostly show (`Park Ji-sung`, `Lee Min-ho`).
 */

export type KoreanScheme = 'revised' | 'mccune' | 'popular'

/** One Latin word for each syllable. `surname` says that the first is a family name. */
export function latinOfHangul(word: string, scheme: KoreanScheme, surname: boolean): readonly string[] {
  return Array.from(word, (syllable, index) => {
    if (surname && index === 0) {
      const known = surnames[scheme].get(syllable)
      if (known !== undefined) return known
    }
    return latinOfSyllable(syllable, scheme)
  })
}

function latinOfSyllable(syllable: string, scheme: KoreanScheme): string {
  const place = (syllable.codePointAt(0) ?? 0) - 0xac00
  if (place < 0 || place >= 11_172) return syllable
  const first = starts[scheme][Math.floor(place / 588)] ?? ''
  const middle = vowels[scheme][Math.floor((place % 588) / 28)] ?? ''
  return first + middle + (ends[place % 28] ?? '')
}

const starts: Record<KoreanScheme, readonly string[]> = {
  revised: 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ').map(blank),
  mccune: 'k kk n t tt r m p pp s ss - ch tch ch k t p h'.split(' ').map(blank),
  popular: 'k k n d t r m b p s s - j j ch k t p h'.split(' ').map(blank),
}
const vowels: Record<KoreanScheme, readonly string[]> = {
  revised: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' '),
  mccune: 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' '),
  popular: 'a ae ya yae u e you ye o wa wae oe yo u won we wi yu eu ui i'.replace('won', 'wo').split(' '),
}
const ends = '- k k k n n n t l l l l l l l l m p p t t ng t t k t p t'.split(' ').map(blank)

function blank(part: string): string {
  return part === '-' ? '' : part
}

const surnames: Record<KoreanScheme, ReadonlyMap<string, string>> = {
  revised: new Map(),
  mccune: new Map(Object.entries({ 이: 'yi', 리: 'ri' })),
  popular: new Map(
    Object.entries({
      김: 'kim',
      이: 'lee',
      리: 'ri',
      박: 'park',
      최: 'choi',
      정: 'jung',
      강: 'kang',
      조: 'cho',
      윤: 'yoon',
      장: 'jang',
      임: 'lim',
      림: 'rim',
      한: 'han',
      오: 'oh',
      서: 'seo',
      신: 'shin',
      권: 'kwon',
      황: 'hwang',
      안: 'ahn',
      송: 'song',
      류: 'ryu',
      유: 'yoo',
      홍: 'hong',
      전: 'jeon',
      고: 'ko',
      문: 'moon',
      손: 'son',
      양: 'yang',
      배: 'bae',
      백: 'baek',
      허: 'huh',
      노: 'noh',
      남: 'nam',
      심: 'shim',
      하: 'ha',
      주: 'joo',
      구: 'koo',
      곽: 'kwak',
      성: 'sung',
      차: 'cha',
      우: 'woo',
      민: 'min',
      나: 'na',
      라: 'ra',
      변: 'byun',
      태: 'tae',
      량: 'ryang',
    }),
  ),
}
