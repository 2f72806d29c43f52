/** No chain node answers where one was named. */

export class NodeUnreachable extends Error {
  override readonly name = 'NodeUnreachable'
  /** As the system says it; ECONNREFUSED where it says nothing. */
  readonly code: string
  constructor(rpcUrl: string, cause: unknown) {
    const code = codeIn(cause)
    super(
      `No chain node answers at ${withoutPassword(rpcUrl)} (${code ?? wordsOf(cause)}).\n` +
        'Check RPC_URL (or --rpc), and that the node runs and speaks JSON-RPC over HTTP; without RPC_URL, start brings up a local one.',
      { cause },
    )
    this.code = code ?? 'ECONNREFUSED'
  }
}

/** Keys of hosted nodes stand in the address' user, path or query: the host is enough to recognise it. */
function withoutPassword(rpcUrl: string): string {
  try {
    return new URL(rpcUrl).origin
  } catch {
    return 'the given address'
  }
}

function codeIn(cause: unknown): string | undefined {
  for (let current = cause, depth = 0; current instanceof Error && depth < 8; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code
    current = current instanceof AggregateError ? current.errors[0] : current.cause
  }
  return undefined
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? cause.name) : String(cause)
}
