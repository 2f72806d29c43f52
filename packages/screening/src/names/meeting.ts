/** Words of two names that met, and the figure that comes of all of them. */

import type { NameToken } from './prepared.ts'

/** Words `from` up to `until` on each side that met, and at what cost. */
export type Meeting = {
  readonly ours: number
  readonly oursUntil: number
  readonly theirs: number
  readonly theirsUntil: number
  readonly cost: number
  readonly how: string
}

export type Matching = { readonly score: number; readonly meetings: readonly Meeting[] }

export const nothingMet: Matching = { score: 0, meetings: [] }

/** What pairing leaves: which words met, and which are still free on either side. */
export type Pairing = {
  readonly meetings: Meeting[]
  readonly ourFree: boolean[]
  readonly theirFree: boolean[]
}

/** Marks the words as taken. */
export function take({ meetings, ourFree, theirFree }: Pairing, meeting: Meeting): void {
  meetings.push(meeting)
  ourFree.fill(false, meeting.ours, meeting.oursUntil)
  theirFree.fill(false, meeting.theirs, meeting.theirsUntil)
}

/** Whether the word tells bearers apart at all: titles, particles and legal forms do not. */
export function isBearing(token: NameToken): boolean {
  return (
    token.kind === 'name' || token.kind === 'common' || token.kind === 'initial' || token.kind === 'number'
  )
}
