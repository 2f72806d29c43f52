/** What surrounds every page: its name in navigation and search results, head, foot, silence of the server. */
import type { ReactNode } from 'react'
import type { PageName } from '../../public/pageNames.ts'
import type { PartName } from '../../verdict/staleness.ts'

type PageTexts = {
  /** In the navigation. */
  readonly nav: string
  /** The browser’s title and the heading of a link preview; the programme’s name follows it. */
  readonly title: string
  /** One sentence for search results and link previews. */
  readonly description: string
}

export const pages: Readonly<Record<PageName, PageTexts>> = {
  overview: {
    nav: 'Overview',
    title: 'Proof of reserve',
    description:
      'How much gold stands behind the coin, who signed for it and when, and what is left if a vault is lost. Check it yourself.',
  },
  coin: {
    nav: 'The coin',
    title: 'What a coin is and is not',
    description:
      'What you own, who owes it to you, how a coin becomes a bar, and what happens when a vault is blocked.',
  },
  bars: {
    nav: 'Vaults and bars',
    title: 'Vaults and bars',
    description: 'Every vault and every bar behind the coin, with its history and its place in the sum tree.',
  },
  parties: {
    nav: 'Who is who',
    title: 'Sponsors, custodians, auditors',
    description: 'Who owes the coins, who keeps the gold, who counts it, and what each of them can do.',
  },
  documents: {
    nav: 'Documents',
    title: 'Statements and documents',
    description:
      'Every signed statement with its list, its signatures and its proof; sanctions lists; contracts.',
  },
  risks: {
    nav: 'Risks',
    title: 'Risks in plain words',
    description:
      'Custody, law, sanctions, issuer, technology: what can go wrong, and what no check can find.',
  },
  terms: {
    nav: 'Terms',
    title: 'Terms',
    description: 'Against whom the claim is, who may redeem what and where, and who bears a loss.',
  },
  stress: {
    nav: 'What if',
    title: 'What if',
    description: 'Freeze a vault, a custodian, a country or a sponsor, and see what is left under the terms.',
  },
  report: {
    nav: 'Reports',
    title: 'Monthly reserve reports',
    description: 'The reserve month by month, as a page, as data and as PDF.',
  },
  address: {
    nav: 'Your address',
    title: 'Bars behind an address',
    description: 'Which bars stand behind the coins of one address, at any final block.',
  },
  news: {
    nav: 'News',
    title: 'News of the programme',
    description: 'What happened, from the public log, as a page and as a feed.',
  },
  check: {
    nav: 'Check it',
    title: 'Check it yourself',
    description:
      'Recompute every figure from raw material, in your browser or on a command line, trusting nobody.',
  },
}

export const frame = {
  skip: 'Skip to the content',
  demonstrationName: 'Demonstration',
  demonstration: (programme: string): ReactNode => (
    <>
      <strong>Demonstration.</strong> {programme} is a fictional programme: its sponsors, vaults, bars and
      coins do not exist.
    </>
  ),
  unnamed: 'Proof of reserve',
  previewPicture: 'An engraved rosette in gold, as on a banknote.',
  navigation: 'Pages',
  languages: 'Language',
  weightsIn: 'Weights in',
  scales: { metric: 'kg', ounces: 'oz', exact: 'exact' },
  block: (number: string, ago: string | null) =>
    `Block ${number}, ${ago === null ? 'just now' : `${ago} ago`}`,
  onPaper: (block: string, moment: string) => `block ${block} of ${moment}`,
  nothingHere: {
    title: 'There is no such page',
    text: 'Nothing is served under this address. The pages of the programme are listed above.',
  },
  whats: {
    reserve: 'the reserve',
    history: 'the history',
    sponsors: 'the sponsors',
    vaults: 'the vaults',
    bars: 'the bars',
    bar: 'this bar',
    rules: 'the rules',
    lists: 'the lists',
    statements: 'the statements',
    titles: 'the titles',
  },
  silence:
    'What the contracts hold does not depend on this server: any node of the chain answers for coins, debts, roots and holds, and a list from anybody who kept a copy fits the digest that was signed, or does not.',
  noAnswer: (span: string, block: string): ReactNode => (
    <>
      <strong>No answer for {span}.</strong> The figures below are those of block {block}; what happened since
      is not shown.
    </>
  ),
  contradicts: (part: PartName, block: string): ReactNode => (
    <>
      <strong>The answers contradict each other.</strong> Under block {block} {partNames[part]} and the
      reserve name different hashes: they are not of one chain. Trust neither before you have asked a node.
    </>
  ),
  behind: (part: PartName, span: string, block: string): ReactNode => (
    <>
      <strong>
        {capital(partNames[part])}: nothing new for {span}.
      </strong>{' '}
      Shown as of block {block}; what happened since is missing there.
    </>
  ),
  foot: (programme: string | null) =>
    `${programme ?? 'This programme'} runs on Specie, open source under the Apache License 2.0. These pages ask nobody but their own server and count no visitor. The only cookie remembers a language, once you choose one.`,
  footLinks: {
    join: 'May I take part?',
    rules: 'Rules by place',
    planner: 'Mining planner',
    api: 'API description',
    statements: 'Statements (JSON)',
    events: 'Events (JSON)',
  },
}

const partNames = {
  vaults: 'the vaults',
  history: 'the history',
  programme: 'the programme and its rules',
} satisfies Record<PartName, string>

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
