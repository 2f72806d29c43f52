/** What if: the question, and what is left under the terms. */
import type { Fate } from '../../api/stress.ts'
import { formOf } from '../plural.ts'

export const stress = {
  lead: 'Choose what happens tonight. The answer is arithmetic over the newest block, the signed lists and the terms in force; nothing is changed.',
  ask: {
    title: 'What happens?',
    vault: 'A vault is blocked',
    custodian: 'A custodian is blocked, with all its vaults',
    jurisdiction: 'A country blocks every vault in it',
    sponsor: 'A sponsor is blocked, with all its gold',
    lapse: 'A statement is not renewed',
    origin: 'An origin is no longer accepted',
    originHint: 'Codes of refiners and a span of years, as origin:VRD,1990-2003',
    button: 'Show what is left',
    clear: 'Start again',
  },
  calm: 'Nothing chosen: these are today’s figures.',
  unknown: 'The question names something that is not in this programme, or is written in another way.',
  coverage: {
    title: 'What is left',
    before: 'Coverage now',
    after: 'Coverage then',
    gold: 'Gold that counts then',
    of: 'of',
    nothingOwed: 'nothing is owed',
  },
  coin: {
    title: 'One coin, one gram',
    reachable: 'can be reached',
    blocked: 'blocked: it is there, and a licence or an order frees it',
    uncovered: 'uncovered: nothing that counts stands behind it',
    rule: {
      'pro-rata': 'Under the terms the loss falls on all coins alike, once a default is declared.',
      'sponsors-jointly': 'Under the terms one sponsor’s surplus makes good another’s coins.',
    },
    drawing: 'The three parts of one coin',
    none: 'There are no coins.',
  },
  bars: {
    title: 'Who could still be delivered to',
    titles: (deliverable: string, blocked: string): string =>
      `Titles whose bar can leave: ${deliverable}. Titles that wait for a blocked bar: ${blocked}.`,
    excluded: (count: string): string => `Titles on bars of the excluded origin: ${count}.`,
    smallest: 'The fewest coins that still become a bar’s title:',
    nothingOpens: 'No bar can be opened.',
    missing: (vaults: string): string =>
      `The list is not kept here for: ${vaults}. Nothing is said of its bars.`,
  },
  vaults: {
    title: 'Vault by vault',
    vault: 'Vault',
    fate: 'What happens to it',
    counted: 'Counts',
    after: 'Then',
    open: 'Bars for coins',
    titles: 'Titles out / waiting',
    fates: {
      untouched: 'untouched',
      blocked: 'blocked',
      lapsed: 'statement too old',
      origin: 'part of it excluded',
      'already-lapsed': 'counted nothing already',
    } satisfies Record<Fate, string>,
    bars: (count: string, number: number): string =>
      `${count} ${formOf('en', { one: 'bar', other: 'bars' }, number)}`,
  },
  sponsors: {
    title: 'Sponsor by sponsor',
    sponsor: 'Sponsor',
    owes: 'Owes',
    has: 'Has then',
    free: 'Free',
    short: 'Short',
  },
}
