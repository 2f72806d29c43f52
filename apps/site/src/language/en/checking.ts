/** The check in the browser: one button, what each check proves, what was found, and what nothing can find. */
import type { CheckId, CheckInput } from '@specie/evidence/check-ids'

const proves: Readonly<Record<CheckId, string>> = {
  node: 'The chain node answers for the right chain, with a block that is minutes old at most by your own clock.',
  'other-nodes':
    'Nodes of others know the same block and say the same of it: reserve, parties, titles, every event.',
  coin: 'This is the programme of the coin that you hold or were offered, by the address you have of it.',
  code: 'The contracts run the published code byte for byte, so its rules are the ones in force.',
  deployment:
    'The contracts were made from the published code and nothing else: nothing lay in their storage from the start.',
  wiring:
    'The contracts obey each other and nobody else, and the rules built into them are inside their bounds.',
  lists:
    'Each vault’s list is the very one that was signed, and every bar on it weighs what its figures give.',
  standards: 'Every bar is what its standard allows, and what counts is gold.',
  tree: 'The bars add up to the root, the weight and the number that were signed and that the chain holds.',
  unique: 'No bar stands twice: not in one list, not in two vaults, not once with its year and once without.',
  'other-lists': 'No bar of this programme stands in a list of another issuer that you brought.',
  signatures:
    'Every signature under a statement is its signer’s, for this statement, this chain and this contract.',
  quorum: 'Each vault’s gold is sworn to by its own custodian and by enough auditors, all accredited now.',
  admitted: 'Everybody who has a say was let in where all could see it.',
  roles: 'Each address has one role: nobody audits what it keeps.',
  identity:
    'Those who signed are the firms that you know by their keys, not addresses that somebody invented.',
  age: 'Each count of bars is young enough, by the chain’s clock and by your own.',
  journal: 'Each vault’s journal of departures and holds is whole and sums to what the chain subtracts.',
  departed: 'No bar that left a vault is still listed by a statement that has seen it go.',
  titles: 'Each live title has a bar of its own, listed with at least the title’s weight.',
  clearances:
    'Two officers who stood then signed each mint, delivery, withdrawal and settlement, for that very deed.',
  'screening-lists':
    'The sanctions lists used in screening are in force, none of them stale, and are the ones in the public log.',
  supply: 'All coins in existence are somebody’s debt: their number is the sum of what the sponsors issued.',
  counted: 'What each vault counts, computed here, is what the contract lets sponsors mint against.',
  backing:
    'No coin outruns its gold: each sponsor’s debts lie within the gold that counts in its own vaults.',
  coverage:
    'All that is owed is covered; and so much would be left without the vault, custodian or country whose loss hurts most.',
  log: 'The public log’s head is signed by the log, and its tiles give the root it names.',
  'log-memory': 'The log has only grown since your last visit: what it said then, it still says.',
  'log-witnesses': 'Independent witnesses signed the same head, so you are not shown a log of your own.',
  'log-anchor': 'The head that is anchored on the chain is part of the same log.',
  'log-entries': 'Every statement in force stands in the public log, as the chain has it.',
  shown: 'The figures that these pages display are those that were computed here.',
}

export const checking = {
  title: 'Check it here, now',
  lead: 'Your browser fetches lists, signatures and the state of the chain, and computes everything again. It believes the chain node that you name, and nobody else.',
  begin: 'Check everything',
  again: 'Check again',
  stop: 'Stop',
  needsScript: 'The check computes in your browser and needs JavaScript. Without it, use the command below.',
  node: {
    label: 'Chain node to believe (RPC address)',
    hint: 'Take one that you trust: your own, or your wallet’s. It is asked straight from your browser.',
    own: 'This is a demonstration on one machine: its own chain node is filled in, and that machine’s clock is believed. In earnest, never take the node from those whom you check.',
    wrong: 'An address begins with https:// or http://.',
    missing: 'Name a chain node first: the one that is checked may not name it.',
  },
  second: {
    label: 'A second node to compare with',
    hint: 'Run by somebody else. Both must know the same block by its hash, and say the same of everything in it.',
  },
  coin: {
    label: 'The coin’s address as your wallet has it',
    hint: 'From your wallet or from whoever offered it, never from these pages.',
    wrong: 'An address is 0x and 40 hex digits.',
  },
  known: {
    label: 'Keys of custodians and auditors that you have from themselves (JSON)',
    hint: '[{ "address": "0x…", "name": "…" }], from each firm’s own site, paper or call.',
    wrong: (file: string) => `${file} names no address of a signer.`,
  },
  policy: {
    label: 'The witnesses of the public log that you trust (tlog-policy file)',
    hint: 'From the witnesses themselves. Without it, those that the log names are checked, and that is said.',
  },
  foreign: {
    label: 'Other issuers’ published bar lists (CSV)',
    hint: 'Drop them here or choose them: a bar that stands in theirs and in ours is found. They stay in your browser.',
    bars: (file: string, bars: string) => `${file}: ${bars} bars`,
  },
  options: 'More to check with',
  reading: (what: string, parts: string) => `Reading: ${what} (${parts} parts so far)`,
  computing: (done: string, of: string) => `Check ${done} of ${of}`,
  verdict: {
    pass: 'Everything that could be checked holds.',
    fail: 'No: something does not hold.',
    failed: 'The check could not be made.',
  },
  counts: (passed: string, failed: string, unknown: string) =>
    `Hold: ${passed}. Do not hold: ${failed}. Not decided without more from you: ${unknown}.`,
  at: (block: string, hash: string) => `Block ${block}, ${hash}`,
  took: (reading: string, computing: string) => `${reading} s of reading, ${computing} s of computing`,
  results: { pass: 'holds', fail: 'does not hold', unknown: 'not decided', waiting: 'not checked yet' },
  proves,
  from: (inputs: string) => `From: ${inputs}`,
  inputs: {
    chain: 'the chain’s state',
    events: 'the chain’s events',
    transactions: 'transactions',
    lists: 'bar lists',
    signatures: 'signatures',
    log: 'the public log',
    server: 'the server’s answers',
    build: 'the published build',
    yourClock: 'your clock',
    otherNodes: 'your other nodes',
    yourCoin: 'your coin’s address',
    yourKeys: 'keys you know',
    yourPolicy: 'your witness policy',
    yourMemory: 'the head you kept',
    foreignLists: 'lists you brought',
  } satisfies Record<CheckInput, string>,
  facts: 'What it stands on',
  save: {
    title: 'Keep it, hand it on',
    text: 'A report that nobody signed: another person need not believe it, but can run it again against the same block.',
    json: 'Save as data (JSON)',
    page: 'Save as a page to print',
    command: (file: string) => `npx specie verify --report ${file}`,
  },
  memory: {
    kept: (size: string, when: string) =>
      `This browser remembers the log as it was ${when}: ${size} entries. A log that was changed since is found out.`,
    none: 'This browser has no memory of the log yet. After the first check it has.',
    forget: 'Forget it',
  },
  file: {
    title: 'Check a gold programme',
    lead: 'One file, run from your disk. It asks the programme’s server for lists and figures and believes none of them; it believes the chain node that you name.',
    server: 'The programme’s address',
    serverHint: 'As it stands in your browser’s address bar: https://…',
  },
  nothing: {
    title: 'What nothing can catch',
    lead: 'No check on these pages or anywhere else finds this, whatever colour it shows:',
    list: [
      'A custodian and auditors who swear together to bars that are not there. Only somebody who stands in the vault sees it.',
      'Bars that are pledged, lent, or borrowed for the day of the count. The signers swear that it is not so; law is the rest.',
      'A bar that is hollow, or not of the fineness stamped on it, when nobody drilled or weighed it.',
      'A court or a state that takes the gold before anybody has recorded a hold.',
      'The same bar in the list of an issuer who publishes none, or whose list you did not bring.',
      'A sponsor who will not pay storage, or cannot be sued where you live.',
    ],
    page: 'And this page came from the server that it checks. A server that lies could send a check that lies. The one-file verifier runs from your disk, and its digest is published:',
    file: 'The one-file verifier',
    digest: 'its SHA-256',
  },
}

export type CheckingTexts = typeof checking
