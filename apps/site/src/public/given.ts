/** What a rendered page carries for its own first view in the browser, as text in a script that no browser runs. */
import type { Answer, Answers } from '../live/answers.ts'
import type { Visit } from './visit.ts'

export type Given = {
  readonly visit: Visit
  /** Whether the address leads to a page. */
  readonly found: boolean
  /** Milliseconds of Unix time at which the page was rendered. */
  readonly at: number
  readonly answers: Readonly<Record<string, Answer>>
}

export function printGiven(given: Given): string {
  // Inside a script nothing may look like its end, or like a comment.
  return JSON.stringify(given).replaceAll('<', '\\u003c')
}

/** Throws where the text is not what `printGiven` wrote: page and script are of different builds then. */
export function readGiven(text: string): Given {
  return JSON.parse(text) as Given // written by this build's own render
}

export function answersOf({ answers, at }: Pick<Given, 'answers' | 'at'>): Answers {
  return { at, of: (path) => (Object.hasOwn(answers, path) ? answers[path] : undefined) }
}
