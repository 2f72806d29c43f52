/** A time of a request as whole seconds of Unix time, as the chain counts them. */
export function secondsOf(isoTime: string): number {
  return Math.floor(Date.parse(isoTime) / 1000)
}
