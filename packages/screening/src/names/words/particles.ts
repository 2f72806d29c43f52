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
    'al el ul ur ar as ash ad adh at ath an az es ed ' +
    'bin ibn ben bint binti binte bnt bt b ould wuld walad ag ait ogly oglu oghlu qizi kizi kyzy uulu ' +
    'de del della dello di da das do dos du des d la le lo las los les van von vom vander vande der den dem het ten ter te zu zum zur af av of the y e i und and et og och ja'
  ).split(' '),
)

/** Articles that are names of their own unless they hang on the next word (`an-Nur`, but `An Myong-chol`). */
export function needsFollower(word: string): boolean {
  return followed.has(word)
}

/** Particles that are names where a name begins with them. */
export function mayBegin(word: string): boolean {
  return beginning.has(word)
}

const followed = new Set('an as at az es ed ad ar ur'.split(' '))
const beginning = new Set('ben bin le la do to la van ja ag'.split(' '))
