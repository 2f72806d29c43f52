/**
 * Letters that are drawn like Latin ones: whoever writes `Kаdуrоv` with Cyrillic vowels, or a name in squares, means Latin letters. Facts from Unicode's
 * confusables (UTS 39), as far as whole names can be drawn with them.
 */

/** Letters of writings in which no list and no party is written, and Latin letters drawn small: always the Latin letter they look like. */
export function drawnLatin(text: string): string {
  return text.replace(
    /[\u{13a0}-\u{13f5}\u{a4d0}-\u{a4f7}\u{2c80}-\u{2cff}\u{1f150}-\u{1f189}\u{1f1e6}-\u{1f1ff}\u{10280}-\u{1031f}]/gu,
    (sign) => {
      const code = sign.codePointAt(0) ?? 0
      for (const first of alphabets)
        if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first)
      return always.get(sign) ?? sign
    },
  )
}

/** The Latin letter that this Cyrillic, Greek or Armenian one looks like; undefined where it looks like none. */
export function latinTwin(letter: string): string | undefined {
  return twins.get(letter)
}

/** The Cyrillic letter that this Latin one looks like. */
export function cyrillicTwin(letter: string): string | undefined {
  return cyrillic.get(letter)
}

/** White letters on black discs, on black squares, and those of flags: 26 in a row. */
const alphabets = [0x1f150, 0x1f170, 0x1f1e6]

function pairsOf(text: string): readonly (readonly [string, string])[] {
  return text.split(' ').map((pair) => {
    const [sign = '', latin = ''] = Array.from(pair)
    return [sign, latin] as const
  })
}

const always = new Map(
  pairsOf(
    // Cherokee, Lisu, Coptic, Old Italic and Lycian
    'ᎪA ᏴB ᏟC ᎠD ᎬE ᎭF ᏀG ᎻH ᎥI ᎫJ ᏦK ᏞL ᎷM ᏁN ᎾO ᏢP ᏒR ᎡR ᏕS ᎢT ᏌU ᏙV ᎳW ᏔW ᎩY ᏃZ ' +
      'ꓐB ꓑP ꓓD ꓔT ꓖG ꓗK ꓙJ ꓚC ꓜZ ꓝF ꓟM ꓠN ꓡL ꓢS ꓣR ꓦV ꓧH ꓪW ꓫX ꓬY ꓮA ꓰE ꓲI ꓳO ꓴU ' +
      'ⲀA ⲁa ⲂB ⲃb ⲈE ⲉe ⲎH ⲏh ⲒI ⲓi ⲔK ⲕk ⲘM ⲙm ⲚN ⲛn ⲞO ⲟo ⲢP ⲣp ⲤC ⲥc ⲦT ⲧt ⲨY ⲩy ⲬX ⲭx ⲌZ ⲍz ' +
      '𐌀A 𐌁B 𐌂C 𐌄E 𐌅F 𐌇H 𐌉I 𐌊K 𐌋L 𐌌M 𐌍N 𐌏O 𐌐P 𐌓R 𐌔S 𐌕T 𐌖V 𐌗X 𐊠A 𐊡B 𐊢C 𐊣D 𐊤E 𐊥F 𐊦I 𐊧O',
  ),
)

const twins = new Map(
  pairsOf(
    'аa еe оo рp сc хx уy іi јj ѕs ԁd һh ѵv ԛq ԝw кk мm тt вb нh ҝk ӏl ԍg ғf үy ҫc ԌG ' +
      'АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ЅS ԚQ ԜW ѴV ӀI ҮY ҪC ' +
      'αa οo ρp νv υu ιi κk τt σo γy ηn ωw χx ϲc ϳj εe ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ' +
      'օo ոn սu հh ցg զq աw յj լl ք p ՕO ՏS ՍU ԼL ՀZ'.replace('ք p', 'քp'),
  ),
)

const cyrillic = new Map(
  Array.from(twins)
    .filter(([letter]) => letter >= '\u0400' && letter <= '\u04ff')
    .reverse()
    .map(([letter, latin]) => [latin, letter] as const),
)
