/** The words of the parts that every page has: ages, digests, what stands in for figures, choices. */
import type { ReactNode } from 'react'
import type { Failure } from '../../api/ask.ts'

export const parts = {
  copy: (name: string) => `Copy ${name}: `,
  copied: 'copied',
  age: (span: string, left: string) => `${span} old, lapses in ${left}`,
  lapsedAgo: (span: string) => `lapsed ${span} ago`,
  countedAt: (moment: string) => `Counted ${moment}`,
  loading: (what: string) => `Loading ${what} …`,
  trouble: {
    unreachable: (what) => `The server does not answer, so ${what} cannot be shown`,
    refused: (what) => `The server could not answer for ${what}`,
    nonsense: (what) => `The server’s answer for ${what} is not what this page was built for`,
  } as Readonly<Record<Failure['kind'], (what: string) => ReactNode>>,
  advice: {
    unreachable: 'This page keeps asking.',
    refused: 'This page keeps asking.',
    nonsense:
      'Nothing of that answer is shown, because a figure read wrongly is worse than none. Reload the page; if that does not help, page and server are of different versions.',
  } as Readonly<Record<Failure['kind'], string>>,
  colours: 'Colours',
  themes: { system: 'Auto', light: 'Light', dark: 'Dark' },
  engraving: 'Drawn from the roots of the lists in force: another bar, another figure.',
}

export type PartTexts = typeof parts
