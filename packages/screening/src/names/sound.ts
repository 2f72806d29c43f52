/**
 * What remains of a Latin spelling when the habits of languages and transliteration schemes are taken away. One character stands for one
 * sound: `S` as in ship, `C` as in church, `J` as in jam or measure, `h` also for kh. It is cruder than any one language wants, because
 * nobody knows in which language a name on a list was spelt.
 */

const rules: readonly (readonly [RegExp, string])[] = [
  // Щ, Ч, Ш, Ж in English, German, French, Polish, Dutch and Scandinavian spelling; longest first.
  [/schtsch|shchsh|chtch|chtsch|shtsh|szcz|stsch|sjtsj|shch|sjtj/g, 'S'],
  [/dzsch|dsch|dzh|dsh|dj|zh|jj/g, 'J'],
  [/tzsch|tsch|tsj|tsh/g, 'C'],
  [/^hs|^x|sch|sh|sz|sj/g, 'S'],
  [/tch|tj|cz|ch/g, 'C'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/([bdrtlkg])h/g, '$1'],
  [/wh/g, 'v'],
  [/ck|qu(?=[eiy])|q/g, 'k'],
  [/x/g, 'ks'],
  [/tz/g, 'ts'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/(?<=[oe])ff?$/g, 'v'],
  [/aw(?=[^aeiouy]|$)/g, 'au'],
  [/w/g, 'v'],
  [/au?v$/g, 'av'],
  // One vowel for the ways to write it.
  [/oo|ou/g, 'u'],
  [/ee/g, 'i'],
  [/(?:iy|yi|ij|yj)$/g, 'i'],
  [/(?<=[aeou])j(?=[^aeiou]|$)/g, 'i'],
  [/(?<=[^aeiou])[iyj]e/g, 'e'],
  [/^[iyj]e/g, 'e'],
  [/(?<=[aeou])[iyj]e/g, 'e'],
  [/ei|ey|ay/g, 'ai'],
  [/y/g, 'i'],
  [/ae(?=[^aeiou]|$)/g, 'a'],
  [/oe(?=[^aeiou]|$)/g, 'o'],
  [/ue(?=[^aeiou]|$)/g, 'u'],
  [/(?<=[aeiou])h(?=[^aeiou]|$)/g, ''],
  [/(.)\1+/g, '$1'],
]

/** Of lower-case Latin letters; digits stay as they are. Never empty for a text that is not. */
export function soundOf(text: string): string {
  let sound = text
  for (const [pattern, replacement] of rules) sound = sound.replace(pattern, replacement)
  return sound === '' ? text : sound
}

/** The consonants: all that Arabic and Hebrew writing is sure to give. */
export function bonesOf(sound: string): string {
  return sound.replace(/[aeiou]/g, '')
}
