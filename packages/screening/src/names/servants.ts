/** Names that say whose servant somebody is: written together, apart, and with the article in every shape. */

import type { Word } from './drafts.ts'
import { isArticle, isParticle } from './words/particles.ts'

/** `Abd al-Rahman`, `Abdul Rahman` and `Abdurrahman` are one name. */
export function joinServants(words: readonly Word[]): readonly Word[] {
  const merged: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const next = words[at + 1]
    if (/^abd(?:[aeou]u?[lrsdnzt]?)?$/.test(word.latin) && next !== undefined) {
      const article = isArticle(next.latin) || next.latin === 'ul'
      const servant = article ? words[at + 2] : next
      if (servant !== undefined && !isParticle(servant.latin)) {
        merged.push({
          ...servant,
          shown: words
            .slice(at, at + (article ? 3 : 2))
            .map((part) => part.shown)
            .join(' '),
          latin: `abd${servant.latin}`,
          unvowelled: word.unvowelled || servant.unvowelled,
          bound: word.bound,
        })
        at += article ? 2 : 1
        continue
      }
    }
    const joined = /^abd[aeou]u?([lrsdnzt])?(?=[a-z]{3})/.exec(word.latin)
    if (joined !== null && word.latin.length >= 7) {
      const rest = word.latin.slice(joined[0].length)
      const doubled = joined[1] === rest.charAt(0) || joined[1] === 'l' || joined[1] === undefined
      const servant = doubled ? rest : (joined[1] ?? '') + rest
      merged.push({
        ...word,
        latin: `abd${rest.startsWith('lah') || rest === 'la' || rest === 'ah' || rest === 'a' ? 'allah' : servant}`,
      })
      continue
    }
    merged.push(word)
  }
  return merged
}
