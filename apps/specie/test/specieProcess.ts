/** For tests: the command line as a stranger runs it, in a process of its own. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type Run = {
  readonly child: ChildProcess
  readonly output: () => string
  says(pattern: RegExp, withinMs?: number): Promise<RegExpExecArray>
  /** Its exit code; null where a signal ended it. */
  ends(withinMs?: number): Promise<number | null>
}

/** Nothing of the tests' own database or node reaches it but what `env` says. */
export function specie(words: readonly string[], env: Readonly<Record<string, string>>): Run {
  const { DATABASE_URL: _, RPC_URL: __, ...rest } = process.env
  const child = spawn(process.execPath, [bin, ...words], {
    env: { ...rest, PORT: '0', NODE_TEST_CONTEXT: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  let code: number | null | undefined
  child.once('close', (ended) => {
    code = ended
  })
  return {
    child,
    output: () => output,
    async says(pattern, withinMs = 30_000) {
      for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(10)) {
        const found = pattern.exec(output)
        if (found !== null) return found
        if (code !== undefined) break
      }
      return assert.fail(`It never said ${pattern}; it ended with ${code} and said:\n${output}`)
    },
    async ends(withinMs = 30_000) {
      for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(10)) {
        if (code !== undefined) return code
      }
      return assert.fail(`It did not end within ${withinMs} ms; it said:\n${output}`)
    },
  }
}

const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url))
