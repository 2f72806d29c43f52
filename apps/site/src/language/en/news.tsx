/** News from the public log, and alarms. */
import type { AlarmKind, NewsKind } from '../../api/news.ts'

/** What an alarm is about, as far as the page knows; empty where it does not apply. */
export type AlarmFacts = {
  readonly check: string
  readonly sponsor: string
  readonly vault: string
  readonly amount: string
  readonly proposal: string
  readonly stage: 'gathering' | 'waiting' | 'open'
}

export const news = {
  lead: 'What happened, the newest entry of the public log first, each with the day that it is about: each entry is signed into it, and its proof is one choice away. Subscribe with any reader of feeds; nobody keeps a list of who reads.',
  feed: 'This page as a feed (Atom)',
  alarmsFeed: 'Alarms as a feed (Atom)',
  watcher: 'For mail or a webhook, run the watcher on any machine:',
  alarms: {
    title: 'To look at now',
    lead: 'What a watcher of the chain would tell. In English, as it is computed.',
    /** By kind, where a language has its own words; English has the watcher’s. */
    says: {} as Readonly<Partial<Record<AlarmKind, (facts: AlarmFacts) => string>>>,
    calm: 'Nothing stands.',
    since: (moment: string): string => `since ${moment}`,
    until: (moment: string): string => `until ${moment}`,
    urgencies: { alarm: 'alarm', warning: 'warning', notice: 'notice' },
  },
  entries: {
    title: 'From the log',
    none: 'The log has no news yet.',
    proof: 'entry and proof',
    vault: (number: string): string => `vault ${number}`,
    /** What became of a change, a party or a freeze, as the log calls it. */
    steps: {} as Readonly<Record<string, string>>,
    kinds: {
      notice: 'Notice',
      statement: 'Statement accepted',
      hold: 'Gold held',
      duplicate: 'Bar found listed twice',
      signatureWithdrawn: 'Auditor withdrew a signature',
      mint: 'Coins issued',
      retirement: 'Coins retired',
      assumption: 'Coins taken over by another sponsor',
      delivery: 'Bar delivered',
      withdrawal: 'Bar withdrawn by its sponsor',
      freeze: 'Freeze of an account',
      council: 'Council',
      admission: 'Party admitted or suspended',
      vault: 'Vault added or custodian replaced',
      cap: 'Cap changed',
      sanctionsList: 'Sanctions list in force',
      terms: 'Terms published',
      report: 'Reserve report published',
    } satisfies Record<NewsKind, string>,
  },
}
