/**
 * A refusal by the contracts: what a caller can cause and put right. `code` is the custom error's own name,
 * `facts` its arguments by name, `message` says in plain words what was wrong and what would be right.
 * A network that does not answer is thrown, not refused.
 */
export type ChainRefusal = {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | bigint | boolean>>
  readonly message: string
}
