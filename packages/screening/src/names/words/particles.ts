/** Small words within names: articles, prepositions, `son of`. They carry almost nothing, and are left out and put in at will. */

/** Lower-case Latin. */
export function isParticle(word: string): boolean {
  return particles.has(word)
}

/** The Arabic article in its assimilated and foreign spellings. */
export function isArticle(word: string): boolean {
  return articles.has(word)
}

const articles = new Set('al el ul ur ar as ash ad adh at ath an az es ed er il'.split(' '))

const particles = new Set(
  (
    'al el ul ur ar as ash ad adh at ath an az es ed il ' +
    'bin ibn ben bint binti binte bnt bt b ould wuld walad ag ait ogly oglu oghlu qizi kizi kyzy uulu ' +
    'de del della dello di da das do dos du des d la le lo las los les van von vom vander vande der den dem het ten ter te zu zum zur af av of the y e i und and et og och ja'
  ).split(' '),
)
