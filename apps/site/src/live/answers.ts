/**
 * The server's answers that a page came with. While a page is rendered on the server each question is noted, answered and rendered again;
 * in the browser the same answers let the first view be the one that was sent. Without any, every part asks for itself.
 */
import { createContext } from 'react'

/** An answer as it came: its status and what JSON said. */
export type Answer = { readonly status: number; readonly body: unknown }

export type Answers = {
  /** Undefined where this was not asked; on the server that is then noted. */
  of(path: string): Answer | undefined
  /** When they were given, in milliseconds of Unix time by the server's clock. */
  readonly at: number
}

export const GivenAnswers = createContext<Answers | null>(null)
