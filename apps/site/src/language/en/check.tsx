/** How a stranger checks all of this without trusting the page: what the check does, what it still trusts, and what each lie would meet. */
import type { ReactNode } from 'react'

export const check = {
  lead: 'Nothing on these pages asks to be believed. Anybody can recompute all of it from raw material.',
  command: {
    title: 'With one command',
    copy: 'Copy',
    copied: 'Copied',
    node: 'YOUR_NODE',
    why: 'Take the chain node and the coin’s address from elsewhere, not from this page: a server that lies would name a chain and a coin that agree with it.',
  },
  does: {
    title: 'What it does',
    steps: [
      'Fetches the lists, and hashes every bar of every list.',
      'Rebuilds every sum tree and compares root and total with the signed statement.',
      'Recovers every signature, and counts the signers who stand accredited on the chain.',
      'Replays each vault’s journal: what left, what was held, what the list has seen.',
      'Compares coins, titles and debts with the contracts, and works out the coverage.',
      'Says yes or no, check by check, and ends with an error where one fails.',
    ],
  },
  trusts: {
    title: 'What it trusts',
    text: (): ReactNode => (
      <ul>
        <li>
          <strong>The chain node you give it.</strong> Name your own with <code>--rpc</code>, and others that
          must know the same block with <code>--other-rpc</code>. Not this server: a list that it alters no
          longer fits the digest that was signed.
        </li>
        <li>
          <strong>The keys of those who counted.</strong> An address is nobody. Give the keys that you have
          from the custodians and auditors themselves with <code>--known</code>.
        </li>
        <li>
          <strong>The people who counted.</strong> Arithmetic shows that they swore to these bars. Whether the
          bars lie there, they saw and you did not.
        </li>
      </ul>
    ),
  },
  lies: {
    title: 'If somebody lies',
    lie: 'The lie',
    met: 'What it meets',
    rows: [
      [
        'The chain node shows an old block, to hide a hold',
        'A block older than minutes by your own clock is refused; a second node must know the same hash.',
      ],
      [
        'The page comes with a doctored check',
        'Run the check from a copy you have, or on the command line; the build is published with its hash.',
      ],
      [
        'Other contracts, made to look alike',
        'Code, constructor and every immutable are compared with the published build.',
      ],
      ['Auditors who do not exist', 'A key that you do not know from its owner is “unknown”, never green.'],
      [
        'An old list',
        'Its age counts from the day of the count, by the block’s time and by your clock. No list counts as no.',
      ],
      [
        'Two lists, one for you and one for others',
        'The chain holds one digest for each statement, and only one list fits it.',
      ],
      [
        'The same bar in two programmes',
        'A bar’s key is the same in every list in the world: join the lists and look.',
      ],
      [
        'Bars pledged, lent, or borrowed for the count',
        'Nothing finds that. The signers swear that it is not so; law is the rest.',
      ],
    ] as readonly (readonly [string, string])[],
  },
  raw: {
    title: 'Raw material',
    list: (vault: string) => `${vault}, list as signed (CSV)`,
    statements: 'Statements and signatures (JSON)',
    api: 'Description of the API (OpenAPI)',
  },
}
