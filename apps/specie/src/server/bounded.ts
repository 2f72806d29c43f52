/** Words that people entered, cut to a length that a page can bear: one long name must not become everybody's download. */

/** Of a party, a vault or a brand. */
export const boundedName = (words: string): string => cut(words, 200)

/** Of a hold, or a fact in a bar's history. */
export const boundedProse = (words: string): string => cut(words, 2_000)

function cut(words: string, characters: number): string {
  if (words.length <= characters) return words
  // By UTF-16 units with no half of a pair left at the end.
  return `${words.slice(0, characters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
