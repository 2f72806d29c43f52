/** Vaults and bars: where the gold lies, what was sworn, what left, every bar with its history and its place in the tree. */
import type { ReactNode } from 'react'
import type { Bar } from '../../api/bars.ts'
import type { JournalEntry, Signer } from '../../api/vaults.ts'
import type { Standing } from '../../verdict/standing.ts'
import { formOf } from '../plural.ts'

const barForms = { one: 'bar', other: 'bars' }

export const vaults = {
  title: 'Vaults',
  lead: 'Where the gold lies, who keeps it, who swore to it and what has left since.',
  none: 'No vault has been opened yet.',
  nothingCounts: 'No gold counts at the moment, in any vault.',
  lanes: { vault: 'Vault', custodian: 'Custodian', jurisdiction: 'Jurisdiction' },
  hurtsMost: 'hurts most',
  lanesNote: 'The same gold, cut three ways. Marked: the one whose loss would leave the least coverage.',
  keptBy: 'kept by',
  share: (percent: string) => `${percent} of what counts`,
  standing: {
    unattested: 'No statement yet',
    lapsed: 'Lapsed: counts nothing',
    unsigned: 'Too few signatures: counts nothing',
    unknown: 'Not known: the quorum is missing',
    held: 'Under a hold',
    waiting: 'A raise is waiting',
    counts: 'Counts',
  } as Readonly<Record<Standing, string>>,
  inForce: 'The statement in force',
  sponsor: 'Sponsor',
  counted: 'Counted',
  notYet: 'not yet',
  lapses: 'Lapses',
  nothingToLapse: 'nothing to lapse',
  onTheList: 'On the list',
  bars: (count: string, number: number): string => `${count} ${formOf('en', barForms, number)}`,
  waiting: 'Waiting for its delay',
  leftOrHeld: 'Left or held since',
  everything: 'everything',
  root: 'Root of the sum tree',
  rootDigest: 'the root',
  list: 'The list itself',
  listFile: 'CSV, as signed',
  listDigest: 'the digest of the list',
  signedBy: 'Signed by',
  nobody: 'Nobody.',
  roles: { custodian: 'custodian', auditor: 'auditor' } as Readonly<Record<Signer['role'], string>>,
  addressOf: (name: string) => `the address of ${name}`,
  itsBars: 'Its bars',
  journal: 'Journal',
  journalEmpty: 'Nothing has left this vault, and nothing was held.',
  entries: {
    hold: 'Hold',
    delivery: 'Delivery',
    withdrawal: 'Withdrawal',
    duplicate: 'Duplicate',
  } as Readonly<Record<JournalEntry['kind'], string>>,
  /** What grounds of holds are called here, by how the register writes them. */
  grounds: {} as Readonly<Record<string, string>>,
  ofEverything: 'of everything in the vault',
  lifted: (from: string, until: string | null) =>
    until === null ? `Lifted from ${from}` : `Lifted from ${from} until ${until}`,
  reflected: 'reflected in the list in force',
  subtracted: 'subtracted from the list in force',
  transaction: 'the transaction',
}

export const spread = {
  title: 'Gold by vault, year and refiner',
  lead: 'What the lists in force hold, by where it lies, when it was cast and who refined it.',
  byVault: 'By vault',
  byYear: 'By year of casting',
  byRefiner: 'By refiner',
  noYear: 'no year stamped',
  unknownRefiner: 'unknown',
  others: 'others',
  of: 'What',
  bars: 'Bars',
  weight: 'Fine weight',
  counted: 'Counts',
  legend: { counted: 'counts', rest: 'on the list, does not count' },
  barsOf: (count: string, number: number): string => `${count} ${formOf('en', barForms, number)}`,
}

export const bars = {
  title: 'Bars',
  lead: 'Every bar on every list, with its history and its place in the sum tree.',
  search: 'Serial, brand or refiner',
  vault: 'Vault',
  state: 'State',
  all: 'all',
  find: 'Search',
  states: { listed: 'listed', titled: 'titled', held: 'held', gone: 'gone' } as Readonly<
    Record<Bar['state'], string>
  >,
  brandChip: (brand: string) => `Brand ${brand}`,
  allBrands: ': show all brands',
  onlyBrand: ': show only this brand',
  clear: 'Clear',
  found: (count: string, number: number, query: string): string => {
    const words = `${count} ${formOf('en', barForms, number)}`
    return query === '' ? words : `${words} for “${query}”`
  },
  none: (query: string): string =>
    query === '' ? 'No bar is listed here.' : `No bar is known by “${query}”.`,
  more: 'Show more bars',
  loading: 'Loading …',
  wholeLists:
    'Without a script the first bars of a search are shown; the whole lists are under the vaults, as CSV.',
  columns: {
    bar: 'Bar',
    brand: 'Brand',
    vault: 'Vault',
    gross: 'Gross',
    fineness: 'Fineness',
    fine: 'Fine',
    backs: 'Backs',
    state: 'State',
  },
  nothing: 'nothing',
}

export const bar = {
  untitled: 'Bar',
  close: 'Close',
  asTitle: (id: string) => `as title ${id}`,
  backs: 'Backs',
  backsNothing: (onList: ReactNode): ReactNode => <>nothing, as all of its vault; on the list {onList}</>,
  fineWeight: 'Fine weight',
  grossWeight: 'Gross weight',
  fineness: 'Fineness',
  inThousand: (figure: string) => `${figure} in 1,000 parts`,
  year: 'Year',
  noYear: 'none stamped',
  standard: 'Standard',
  standards: {
    'lbma-gold': 'London Good Delivery',
    'kilobar-9999': 'Kilobar of 999.9',
    'sge-1kg': 'Shanghai, 1 kg',
    'sge-3kg': 'Shanghai, 3 kg',
  } as Readonly<Record<string, string>>,
  refiner: 'Refiner',
  unknown: 'unknown',
  vault: 'Vault',
  barKey: 'Bar key',
  barKeyDigest: 'the bar’s key',
  reasons: {
    'origin-unknown': () => 'Backs nothing: where its metal came from is not known.',
    'origin-excluded': (id: string) => `Backs nothing: origin excluded by the rule “${id}”.`,
    held: (id: string) => `Backs nothing: held under “${id}”.`,
    other: (reason: string) => `Backs nothing: ${reason}.`,
  },
  history: 'History',
  noHistory: 'Nothing is recorded of this bar.',
  from: 'from',
  source: 'the source',
  valueOf: (name: string) => `the ${name}`,
  /** By the event’s own word; one that is missing here is shown as it came. */
  events: {
    arrived: 'Listed',
    changed: 'Listing changed',
    missing: 'Missing from a list',
    found: 'Found again',
    returned: 'Returned',
    departed: 'Departed',
    held: 'Held',
    lifted: 'Hold lifted',
    origin: 'Origin recorded',
    'claimed elsewhere': 'Claimed by another issuer’s list',
    'title opened': 'Title opened',
    'title closed': 'Title closed',
    delivered: 'Delivered',
    withdrawn: 'Withdrawn',
    'listed twice': 'Listed twice',
    'bar listed': 'Listed',
    'bar attested': 'Attested',
    'bar held': 'Held',
  },
  facts: {
    serial: 'serial',
    standard: 'standard',
    unit: 'unit',
    gross: 'gross',
    fine: 'fine',
    fineness: 'fineness',
    year: 'year',
    refiner: 'refiner',
    custody: 'custody',
    reason: 'reason',
    title: 'title',
    owner: 'owner',
    taken: 'taken',
    hold: 'hold',
    licence: 'licence',
    number: 'number',
    by: 'by',
    evidence: 'evidence',
    until: 'until',
    statement: 'statement',
    issuer: 'issuer',
  },
  tree: 'Place in the sum tree',
  notListed: 'This bar is not on the list in force, so no tree holds it.',
  yes: 'Yes',
  no: 'No',
  keyMatches: 'The key is the digest of metal, brand, serial and year.',
  leafMatches: 'The leaf is the digest of the bar’s whole line in the list.',
  rootMatches: (siblings: string, number: number): string =>
    `${siblings} ${formOf('en', { one: 'sibling leads', other: 'siblings lead' }, number)} from the leaf to the root, in hash and in sum.`,
  rootInForce: 'That root and that sum are the ones of the vault’s statement in force.',
  inWords: 'The same in words',
  line: 'Line of the list:',
  leaf: (place: string, weight: ReactNode, digest: ReactNode): ReactNode => (
    <>
      Leaf {place} from the left: {weight} {digest}
    </>
  ),
  leafDigest: 'the leaf',
  pair: (side: 'left' | 'right', sibling: ReactNode, sum: ReactNode, digest: ReactNode): ReactNode => (
    <>
      with its {side} neighbour of {sibling} makes {sum} {digest}
    </>
  ),
  node: 'the node',
  empty: 'empty',
  root: 'root',
  thisBar: 'this bar',
  computedHere: (command: ReactNode): ReactNode => (
    <>Computed in your browser, by a page that this server sent you. {command} does it without the page.</>
  ),
}
