/** The overview: the claim in one sentence, what to know first, coverage, freshness, the five questions, the course of time. */
import type { ReactNode } from 'react'
import type { MarkKind } from '../../api/history.ts'
import { formOf } from '../plural.ts'

export const reserve = {
  label: 'Reserve',
  backed: (gold: ReactNode, owed: ReactNode): ReactNode => (
    <>
      {gold} of gold behind {owed} owed.
    </>
  ),
  short: (missing: ReactNode): ReactNode => <>{missing} of what is owed has no gold behind it today.</>,
  nothingOwed: (gold: ReactNode): ReactNode => <>{gold} of gold counts, and nothing is owed yet.</>,
  nothingYet: 'No gold is attested yet, and nothing is owed.',
  beginning: [
    'A custodian sends the weight list of a vault, and every bar on it is checked.',
    'The custodian and the auditors sign the statement over that list.',
    'A delay passes in which anyone honest can object. Then the gold counts.',
    'Only now can a sponsor mint, and no more than what counts.',
  ],
  goldThatCounts: 'Gold that counts',
  coins: 'Coins',
  oneGram: 'one coin is one gram',
  holders: (count: string, number: number) =>
    `one coin is one gram; ${count} ${formOf('en', { one: 'holder', other: 'holders' }, number)}`,
  titles: 'Titles of bars',
  asBars: 'owed as whole bars',
  more: 'More than is owed',
  missing: 'Missing behind what is owed',
  barsListed: (count: string, number: number) =>
    `${count} ${formOf('en', { one: 'bar', other: 'bars' }, number)} on the lists, those that wait included`,
}

export const coverage = {
  title: 'Coverage',
  none: 'Nothing is owed, so there is no coverage to show.',
  means:
    'of what is owed, coins and titles together, has gold that counts behind it: sponsor by sponsor, since one’s surplus never covers another’s debt, so never more than 100 %.',
  without: 'What is left without …',
  vault: 'the vault',
  custodian: 'the custodian',
  jurisdiction: 'the jurisdiction',
  worst:
    'Each is the one whose loss would hurt most, a jurisdiction with every vault in it: its gold taken as zero, what is owed unchanged. Gold and coverage are rounded down, what is owed up.',
}

export const balance = {
  listed: 'On the lists',
  owed: 'Owed',
  nothing: 'nothing',
  counts: 'counts',
  waits: 'waits for its delay',
  idle: 'does not count',
  coins: 'coins',
  titles: 'titles',
}

export const freshness = {
  title: 'Freshness',
  none: 'No vault has a statement yet.',
  oldest: (span: string) => `The oldest count is ${span} old.`,
  lapsedAgo: (span: string) => `It lapsed ${span} ago.`,
  lapsesIn: (countdown: ReactNode): ReactNode => <>It lapses in {countdown}.</>,
  noStatement: 'no statement yet',
  ruler: (span: string) =>
    `Each ruler is ${span} long, from the day of the count to the moment when the gold stops counting unless it was counted again.`,
}

export const concerns = {
  title: (number: number): string => (number === 1 ? 'One thing to know first' : 'Know these first'),
  asOfBlock: (block: string) => `As of block ${block}: newer vaults have not been read.`,
  shortfall: (sponsor: string) => `Shortfall at ${sponsor}`,
  shortfallText:
    'owed without gold that counts. It cannot mint; coins and titles can still be moved, and titles delivered.',
  lapsed: (vault: string) => `Statement lapsed: ${vault}`,
  lapsedText: (moment: string) =>
    `past its age limit since ${moment}. Its gold counts zero until a new count is signed.`,
  hold: (vault: string, kind: 'hold' | 'all' | 'duplicate') =>
    ({
      hold: `Hold on ${vault}`,
      all: `Hold on all of ${vault}`,
      duplicate: `Bar listed twice: ${vault}`,
    })[kind],
  holdText: (moment: string) => `no longer counted since ${moment}.`,
  noGround: 'Ground not published.',
  evidence: 'Evidence',
  evidenceDigest: 'the digest of the evidence',
  unsigned: (vault: string) => `Too few signatures: ${vault}`,
  unsignedText:
    'on its list, and none of it counts: the custodian or the quorum of auditors no longer stands behind the statement.',
  suspended: (sponsor: string) => `Minting suspended: ${sponsor}`,
  suspendedText: 'The council stopped this sponsor’s minting. What it owes stays owed and counted.',
  lapsing: (vault: string) => `A statement lapses soon: ${vault}`,
  lapsingText: (moment: string) => `left. Without a new count its gold counts zero from ${moment}.`,
}

export type Link = (words: string) => ReactNode

/** The questions that a careful reader asks first, each answered in two or three sentences. */
export const questions = {
  title: 'Before you buy',
  lead: 'Five questions, and where the whole answer stands.',
  own: {
    question: 'What do I own?',
    answer: (coin: Link): ReactNode => (
      <>
        A claim to one gram of fine gold for each coin. You own no particular bar until you turn coins into
        the title of one. Below the lightest bar nothing can be redeemed, and no money is paid out: a coin can
        only be passed on. {coin('What a coin is and is not')}
      </>
    ),
  },
  owes: {
    question: 'Who owes it to me?',
    answer: (sponsors: string, parties: Link): ReactNode => (
      <>
        The sponsors that issue the coin: {sponsors}. Each can issue only against counted gold in its own
        vaults; the custodian keeps the gold and owes you nothing until you hold a title.{' '}
        {parties('Who is who')}
      </>
    ),
    answerWithout: (parties: Link): ReactNode => (
      <>
        The sponsors that issue the coin, each only against counted gold in its own vaults.{' '}
        {parties('Who is who')}
      </>
    ),
  },
  closes: {
    question: (vault: string) => `What if ${vault} closes tomorrow?`,
    questionWithout: 'What if the largest vault closes tomorrow?',
    answer: (share: string, risks: Link): ReactNode => (
      <>
        Its gold stops counting at once, and {share} of what is owed would still have gold that counts behind
        it. Your coins still move; its sponsor cannot mint until the gap is closed. No coin says whose it is:
        while the gap lasts whoever redeems first is served first, and after a declared default the loss is
        shared as the terms say. {risks('Risks')}
      </>
    ),
    answerWithout: (risks: Link): ReactNode => (
      <>
        Its gold stops counting at once, the coverage above falls in the same block, and its sponsor cannot
        mint. {risks('Risks')}
      </>
    ),
  },
  cheat: {
    question: 'Who could still cheat me, and how would I see it?',
    answer: (quorum: number, delay: string, check: Link): ReactNode => (
      <>
        A custodian and {quorum} auditors who sign together for gold that is not there. No arithmetic finds
        that. Newly signed gold counts only after {delay}, and every bar is published for others to recount.
        False figures, lists and signatures, this server’s included, are caught by the check, and so is a coin
        issued beyond the gold. A freeze, a seizure or a sponsor that fails is no cheating, and no check
        prevents it. {check('Check it yourself')}
      </>
    ),
    answerWithout: (check: Link): ReactNode => (
      <>
        A custodian and a quorum of auditors who sign together for gold that is not there. No arithmetic finds
        that. False figures, lists and signatures, this server’s included, are caught by the check.{' '}
        {check('Check it yourself')}
      </>
    ),
  },
  may: {
    question: 'May I take part from my country?',
    answer: (join: Link): ReactNode => (
      <>
        That depends on where you live, who you are and what you want to do. The answer is worked out in your
        browser, so nobody learns what you asked. {join('May I take part?')}
      </>
    ),
  },
}

export const history = {
  title: 'Through time',
  lead: 'Gold that counts against what is owed, and the coverage that each loss would have left, since the first block.',
  nothing: 'Nothing has happened yet that a chart could show.',
  asTables: 'The same as tables',
  moment: 'Moment in time',
  now: (moment: string) => `Now, ${moment}`,
  weight: 'Weight',
  coverage: 'Coverage',
  gold: 'Gold that counts',
  owed: 'Owed',
  withoutVault: 'without the vault',
  withoutCustodian: 'without the custodian',
  withoutJurisdiction: 'without the jurisdiction',
  nothingOwed: 'nothing owed',
  more: (count: string) => `and ${count} more`,
  spoken: (gold: string, owed: string) => `${gold} of gold, ${owed} owed`,
  figures: 'Figures through time',
  figuresCaption: 'Figures through time, the newest first',
  happened: 'What happened',
  happenedCaption: 'What happened, the newest first',
  time: 'Time',
  what: 'What',
  where: 'In words',
  happening: (kind: string, facts: readonly string[]): string =>
    facts.length === 0 ? kind : `${kind}: ${facts.join(', ')}`,
  marks: {
    statement: 'Statement',
    hold: 'Hold',
    mint: 'Mint',
    title: 'Title',
    return: 'Title back',
    delivery: 'Delivery',
    withdrawal: 'Withdrawal',
    freeze: 'Freeze',
  } as Readonly<Record<MarkKind, string>>,
}
