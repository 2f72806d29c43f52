/** The names of the checks, in the order in which a reader would ask. Texts in every language are kept by them. */
export const checkIds = [
  'node',
  'other-nodes',
  'coin',
  'code',
  'deployment',
  'wiring',
  'lists',
  'standards',
  'tree',
  'unique',
  'other-lists',
  'signatures',
  'quorum',
  'admitted',
  'roles',
  'identity',
  'age',
  'journal',
  'departed',
  'titles',
  'clearances',
  'screening-lists',
  'supply',
  'counted',
  'backing',
  'coverage',
  'log',
  'log-memory',
  'log-witnesses',
  'log-anchor',
  'log-entries',
  'shown',
] as const

/** What a check looks at: what is read, and what whoever checks gave. */
export type CheckInput =
  | 'chain'
  | 'events'
  | 'transactions'
  | 'lists'
  | 'signatures'
  | 'log'
  | 'server'
  | 'build'
  | 'yourClock'
  | 'otherNodes'
  | 'yourCoin'
  | 'yourKeys'
  | 'yourPolicy'
  | 'yourMemory'
  | 'foreignLists'

export const inputsOfChecks: Readonly<Record<CheckId, readonly CheckInput[]>> = {
  node: ['chain', 'yourClock'],
  'other-nodes': ['chain', 'events', 'otherNodes'],
  coin: ['chain', 'yourCoin'],
  code: ['chain', 'build'],
  deployment: ['chain', 'transactions', 'build'],
  wiring: ['chain', 'build'],
  lists: ['events', 'lists'],
  standards: ['lists'],
  tree: ['chain', 'events', 'lists'],
  unique: ['lists'],
  'other-lists': ['lists', 'foreignLists'],
  signatures: ['chain', 'signatures'],
  quorum: ['chain', 'signatures'],
  admitted: ['chain', 'events'],
  roles: ['chain'],
  identity: ['signatures', 'yourKeys'],
  age: ['chain', 'yourClock'],
  journal: ['chain', 'events'],
  departed: ['events', 'lists'],
  titles: ['chain', 'events', 'lists'],
  clearances: ['events', 'transactions'],
  'screening-lists': ['server', 'log', 'yourClock'],
  supply: ['chain', 'events'],
  counted: ['chain', 'events', 'lists', 'signatures'],
  backing: ['chain', 'events', 'lists', 'signatures'],
  coverage: ['chain', 'events', 'lists', 'signatures'],
  log: ['log'],
  'log-memory': ['log', 'yourMemory'],
  'log-witnesses': ['log', 'yourPolicy'],
  'log-anchor': ['log', 'chain'],
  'log-entries': ['log', 'events'],
  shown: ['server', 'chain', 'lists', 'signatures'],
}

export type CheckId = (typeof checkIds)[number]
