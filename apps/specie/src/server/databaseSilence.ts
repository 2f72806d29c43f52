/** Whether an error is that of a PostgreSQL that is gone, going or full; the same words from another socket are not. */
export function isDatabaseSilence(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // SQLSTATEs come with a severity; what the driver's socket met has the driver in its stack.
  if ('severity' in error) return /^(57P0|53300|08)/.test(code)
  if (!/[\\/]node_modules[\\/]pg(-pool)?[\\/]/.test(error.stack ?? '')) return false
  return (
    /^(ECONN|EPIPE)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
}
