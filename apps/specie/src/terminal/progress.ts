/** A progress bar on standard error, where a person watches; silence where nobody does. */

import { SingleBar } from 'cli-progress'

export type Progress = {
  /** `done` of `total`; the bar appears with the first call. */
  readonly at: (done: number, total: number) => void
  readonly end: () => void
}

export function progress(what: string, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { at: () => {}, end: () => {} }
  const bar = new SingleBar({
    format: `${what} {bar} {percentage} % · {value}/{total} · {eta_formatted}`,
    hideCursor: true,
    stream: process.stderr,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  })
  let begun = false
  return {
    at: (done, total) => {
      if (!begun) bar.start(total, done)
      else bar.update(done)
      begun = true
    },
    end: () => {
      if (begun) bar.stop()
    },
  }
}
