/** Says what is being done as it is done, and how long each step took. */

export type Steps = {
  /** Does the work under this name; its duration is told when it ends. */
  step<Value>(name: string, work: () => Promise<Value>): Promise<Value>
  /** A line of the step at hand. */
  say(line: string): void
  readonly taken: readonly Step[]
}

export type Step = { readonly name: string; readonly ms: number }

export function tellSteps(write: (line: string) => void): Steps {
  const taken: Step[] = []
  const begunAt = performance.now()
  return {
    taken,
    say: (line) => write(`${clock(performance.now() - begunAt)}  ${line}`),
    async step(name, work) {
      const at = performance.now()
      write(`${clock(at - begunAt)}  ${name} …`)
      const value = await work()
      const ms = performance.now() - at
      taken.push({ name, ms })
      write(`${clock(performance.now() - begunAt)}  ${name}: done in ${(ms / 1000).toFixed(1)} s`)
      return value
    },
  }
}

/** Seconds since the beginning, aligned: "  3.4 s". */
function clock(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(5)} s`
}
