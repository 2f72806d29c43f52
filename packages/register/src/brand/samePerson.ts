/** Whether two names are one person's, where the second word must be another's: a name is no key, and its owner can write it in many ways. */

/** However they are written: case, accents, order of the words, blanks, dots and signs that nobody sees aside. A name without a letter is like every other such. */
export function isSamePerson(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other)
}

function plainWords(name: string): string {
  const letters = name.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
  return (letters.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ')
}
