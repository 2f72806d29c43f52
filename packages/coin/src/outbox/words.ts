/** An error in one line. What follows in a chain client's errors names the node's address, in which keys of hosted nodes stand. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : String(error)
}
