/** The desk's one client: the page's own server, the session's cookie, the token with every write. */
import { openClient, type ProblemDocument } from '@specie/client'

export const api = openClient({ baseUrl: '' })

export type { ProblemDocument }

/** What went wrong on the way to the server or in its answer, as a problem of its own. */
export function unanswered(error: unknown): ProblemDocument {
  const silent = error instanceof TypeError
  return {
    type: 'about:blank',
    title: silent ? 'The server does not answer' : 'The answer is not what this page was built for',
    status: 0,
    code: silent ? 'NO_ANSWER' : 'OTHER_SHAPE',
    detail: silent
      ? 'Whether it was done is not known. Do the same again: it is done once only.'
      : `Nothing of it is shown. ${error instanceof Error ? error.message.slice(0, 400) : ''}`,
  }
}
