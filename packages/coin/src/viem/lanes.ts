/** The writes of one account go one after the other, so that each has its own nonce. */

export type SignerLanes = <Result>(account: string, work: () => Promise<Result>) => Promise<Result>

export function signerLanes(): SignerLanes {
  const lastOf = new Map<string, Promise<unknown>>()
  return (account, work) => {
    const lane = account.toLowerCase()
    const mine = (lastOf.get(lane) ?? Promise.resolve()).then(work)
    // What comes after waits for the end of this one, however it ends.
    lastOf.set(
      lane,
      mine.catch(() => {}),
    )
    return mine
  }
}
