/** What a coin is and is not: what one owns, who owes it, how it becomes a bar, what happens when something is blocked. */
import type { ReactNode } from 'react'
import type { PageName } from '../../public/pageNames.ts'

/** A link to a page of the programme; only the words where that page is not filled. */
export type To = (page: PageName, words: string) => ReactNode

/** The rules of the programme, already written in the page's language. */
export type Facts = {
  /** How many auditors must have signed, beside the custodian. */
  readonly quorum: number
  readonly maxAge: string
  readonly raiseDelay: string
  readonly changeDelay: string
  readonly freezeLapse: string
  readonly sponsors: string
}

export const coin = {
  lead: 'One coin is one gram of fine gold that a sponsor owes. What that gives you, and what it does not.',
  own: {
    title: 'What you own',
    text: (): ReactNode => (
      <>
        <p>
          For each coin, a claim to one gram of fine gold against the sponsors of the programme. A millionth
          of a coin is one microgram; no fraction is lost in rounding.
        </p>
        <p>
          You do not own a particular bar. A coin shares in the gold of the programme until you turn coins
          into the title of one bar. From then on that bar is yours, and its custodian keeps it for you.
        </p>
        <p>A coin bears no interest, gives no vote, and is neither a deposit nor a share.</p>
      </>
    ),
  },
  owes: {
    title: 'Who owes it to you',
    text: ({ sponsors }: Facts, to: To): ReactNode => (
      <>
        <p>
          The sponsors: {sponsors}. Each answers for the coins that stand issued against it, and for no
          others. Coins do not say whose they are: all are alike, and {to('terms', 'the terms')} say how
          claims are met.
        </p>
        <p>
          The custodian owes nothing to a holder of coins; it keeps the gold for the sponsor, and for you once
          you hold a title. The auditors answer for what they signed. Nobody guarantees a price.{' '}
          {to('parties', 'Who is who')}
        </p>
      </>
    ),
  },
  backed: {
    title: 'What stands behind it',
    text: ({ quorum, maxAge, raiseDelay }: Facts): ReactNode => (
      <>
        <p>
          A sponsor can issue coins only while the counted gold of its own vaults is at least everything it
          owes, coins and titles together. Gold counts only while the vault’s custodian and at least {quorum}{' '}
          independent auditors have signed for every bar, no more than {maxAge} ago. Newly signed gold waits{' '}
          {raiseDelay} before it counts, so that anybody honest can object.
        </p>
        <p>These limits are written into the contracts. No key and no setting lifts them.</p>
      </>
    ),
  },
  bar: {
    title: 'How a coin becomes a bar',
    text: (to: To): ReactNode => (
      <>
        <ol>
          <li>You hold as many coins as one listed bar weighs in fine gold, to the microgram.</li>
          <li>They become the title of that bar. The contract checks it against the signed list.</li>
          <li>Two compliance officers clear the delivery, after screening you against sanctions lists.</li>
          <li>At the custodian’s counter the title is burnt, and the bar is handed to you.</li>
        </ol>
        <p>
          Below the lightest bar on the lists nothing can be redeemed; a smaller amount can only be passed on
          or sold to somebody. A title can be turned back into coins while its bar is still proved.{' '}
          {to('terms', 'Counters, notice and charges stand in the terms.')}
        </p>
      </>
    ),
  },
  blocked: {
    title: 'When a vault is blocked',
    text: (to: To): ReactNode => (
      <>
        <p>
          A court, a sanction or a dispute can block a vault. The hold and its ground stand on these pages at
          once, and the blocked gold stops counting in the same block. Coins still move, and bars in other
          vaults can still be delivered. The sponsor cannot issue until the gap is closed.
        </p>
        <p>
          If it is not closed, {to('terms', 'the terms')} say who bears the loss. No contract can decide that.{' '}
          {to('stress', 'What would be left')}
        </p>
      </>
    ),
  },
  frozen: {
    title: 'When an account is frozen',
    text: ({ freezeLapse }: Facts): ReactNode => (
      <p>
        A compliance officer can freeze an account on a lawful ground, in the open and with the digest of the
        evidence. The freeze ends by itself after {freezeLapse} unless a second officer confirms it. Frozen
        coins stay backed and counted; they only cannot move.
      </p>
    ),
  },
  not: {
    title: 'What a coin is not',
    text: (): ReactNode => (
      <ul>
        <li>
          <strong>Any particular bar,</strong> until it becomes a title.
        </li>
        <li>
          <strong>Redeemable below one bar.</strong>
        </li>
        <li>
          <strong>Beyond the law.</strong> Courts can hold vaults, officers can freeze accounts, and sanctions
          law applies to it as to any property.
        </li>
        <li>
          <strong>A promise about price.</strong> These pages weigh gold and say nothing of its worth.
        </li>
        <li>
          <strong>Backed by anything else.</strong> Income from mining or trading never counts as backing.
        </li>
      </ul>
    ),
  },
}
