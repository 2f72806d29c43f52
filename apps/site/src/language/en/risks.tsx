/** Risks in plain words: what can go wrong, what you would see, and what no check can find. */
import type { ReactNode } from 'react'
import type { Facts, To } from './coin.tsx'
import type { Link } from './overview.tsx'

export const risks = {
  lead: 'What can go wrong, who answers for it, and what you would see. This is information, not advice.',
  unseen: {
    title: 'What no check can catch',
    text: ({ quorum, raiseDelay }: Facts): ReactNode => (
      <>
        <p>
          <strong>
            A custodian and {quorum} auditors who sign together for gold that is not there. Bars that are
            pledged or lent elsewhere behind everybody’s back. Gold borrowed for the day of the count.
          </strong>{' '}
          Arithmetic proves that they swore to these bars. It cannot prove that the bars lie there: no
          computer sees metal.
        </p>
        <p>
          What bounds it: the signers swear to allocated and unencumbered gold in the very words they sign,
          and answer for it in law. Newly signed gold counts only after {raiseDelay}, in which any guardian,
          custodian or auditor can object. Every bar is published by brand, number and year, so that a recount
          which does not find it, or another list which has it too, shows the lie.
        </p>
      </>
    ),
  },
  custody: {
    title: 'Custody',
    text: ({ maxAge }: Facts): ReactNode => (
      <p>
        Gold can be stolen, damaged or handed to the wrong person. A custodian alone could hand a titled bar
        to a thief, as any warehouse could; insurance and law answer for that, and insurance has limits and
        exclusions. What you would see: an owner who asks for a bar in public and no delivery that follows, a
        hold, or a count that nobody signs again. After {maxAge} without a new count the gold of that vault
        counts zero.
      </p>
    ),
  },
  law: {
    title: 'Law',
    text: (join: Link): ReactNode => (
      <p>
        A court or a state can block a vault and everything in it, for years. The law of your country may
        forbid or restrict holding, trading or redeeming, and may change after you bought. How your claim
        ranks when a sponsor fails is decided by the law of its place and not by a contract on a chain. What
        you would see: the hold with its ground on the overview, and beside the coverage, at all times, what
        would be left without the largest vault, custodian and jurisdiction. {join('May I take part?')}
      </p>
    ),
  },
  sanctions: {
    title: 'Sanctions',
    text: (documents: Link): ReactNode => (
      <>
        <p>
          Crypto-assets <em>are</em> subject to sanctions law, like any other property, and this coin screens.
          Whoever has coins issued, collects a bar, takes gold out or settles a trade is screened against
          sanctions lists; two compliance officers sign each clearance, and the versions of the lists are on
          record. Gold of unknown or excluded origin counts zero. Holders are screened again whenever a list
          changes.
        </p>
        <p>
          From holder to holder a coin moves without being asked, unless one of the two is frozen. If you are
          listed, or act for somebody who is, your account can be frozen. If you pass coins to a listed person
          you may break the law of your country, although no contract stopped you. There is no mixer and no
          hidden transfer: every movement is public, for good. {documents('The lists in force')}
        </p>
      </>
    ),
  },
  issuer: {
    title: 'The sponsor',
    text: (to: To): ReactNode => (
      <p>
        A sponsor can fail, lose its licence, or refuse to deliver. Its gold stays counted and its debt stays
        on the chain, but collecting may then need a court. One sponsor’s surplus does not cover another’s
        shortfall. While a shortfall lasts, issuing stops and redeeming goes on, so those who redeem first are
        served first, until {to('terms', 'the terms')} take hold. What you would see: the shortfall, above
        every figure, and by sponsor. {to('parties', 'Each sponsor’s position')}
      </p>
    ),
  },
  price: {
    title: 'Price and market',
    text: (): ReactNode => (
      <p>
        Gold falls as well as it rises. Nobody promises to buy a coin from you. A market can be thin, and a
        coin can trade below the gold behind it, most of all while something is blocked.
      </p>
    ),
  },
  technology: {
    title: 'Technology',
    text: (): ReactNode => (
      <p>
        The contracts cannot be changed, so a mistake in them cannot be mended either, only replaced by new
        contracts. A lost key is a lost coin: nobody can restore it. The chain can stop, or become dear to
        use. This site and the chain node that you ask can lie, or be somebody else’s; the check is there for
        that.
      </p>
    ),
  },
  cheats: {
    title: 'Who could still cheat, and how you would see it',
    who: 'Who, together',
    could: 'could',
    bounds: 'what bounds it',
    shows: 'how you would see it',
    rows: ({
      quorum,
      raiseDelay,
      changeDelay,
    }: Facts): readonly (readonly [string, string, string, string])[] => [
      [
        `A custodian and ${quorum} auditors`,
        'swear to gold that is not there; with the sponsor, coins are issued on it',
        `nothing counts before ${raiseDelay} have passed, and one objection stops it`,
        'bars that a recount does not find; the same bar in another list',
      ],
      [
        'A custodian alone',
        'hand a titled bar to a thief',
        'law and insurance',
        'the owner asks in public, and no delivery follows',
      ],
      [
        'A majority of the council',
        'admit bad parties, suspend honest ones',
        `${changeDelay} of notice, and the veto of one guardian; nothing they do raises what counts`,
        'every proposal stands on chain for days before it acts',
      ],
      [
        'Two compliance officers',
        'clear somebody who should be refused',
        'both sign over the digest of the decision',
        'the clearance stands in the transaction for ever',
      ],
      [
        'This server',
        'show false figures, hide lists',
        'it signs nothing and decides nothing',
        'the check recomputes every figure without it',
      ],
      [
        'The chain node that you ask',
        'show an old or a false state',
        'the age of the block, by your own clock',
        'a second node names another hash',
      ],
      [
        'A court or a state',
        'block a vault',
        'caps, and gold that is spread over vaults, custodians and countries',
        'the hold with its ground, at once; three more coverages, always',
      ],
    ],
  },
}
