/**
 * Every route of the table, as nobody, as a stranger with a key, as an operator of another party, and as the right one. A route without
 * its walk here does not compile.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type RouteName, routes } from '@specie/client'
import { demoAccount, type Role } from '@specie/coin'
import { mandate, operators } from '../../../../../packages/issuance/test/desk.ts'
import { auditor, officer, people, seat } from '../../../../../packages/issuance/test/programme.ts'
import { type DeskServer, deskServer, must, type Person, type signIn } from '../../../test/deskServer.ts'
import { access, admitted, type callRules } from './access.ts'

/** What a walk needs to be asked at all; that it is then refused for a reason of its own is no matter of access. */
type Walk = {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  readonly file?: string
  readonly right: Who
  /** Whom else the rule lets in, of those who walk. */
  readonly also?: readonly Who[]
}
type Who =
  | 'sponsorOperator'
  | 'sponsor'
  | 'custodian'
  | 'officer'
  | 'guardian'
  | 'auditor'
  | 'seat'
  | 'stranger'
  | 'otherOperator'

const everybody = ['stranger', 'otherOperator'] as const
const order = { id: '' }
const onFile = { party: '6f1c1f5e-7a0e-4e63-8a77-222222222222' }
const digest = `0x${'1'.repeat(64)}`
const onSettlement = { id: '6f1c1f5e-7a0e-4e63-8a77-333333333333' }
const asSponsor = { member: people.sponsor.address }
const address = people.stranger.address

const endOfRule = { kind: 'end', rule: 'no-such-rule', until: '2030-01-01T00:00:00Z' }
const licenceContent = {
  kind: 'licence',
  number: 'L-1',
  authority: 'A court',
  jurisdiction: 'CH',
  ground: 'an act',
  lifts: [{ kind: 'hold', hold: 'court-1' }],
  scope: {
    purposes: ['delivery'],
    parties: null,
    counterparties: null,
    vaults: null,
    barKeys: null,
    jurisdictions: null,
    amountMicrograms: null,
    proceedsTo: null,
  },
  conditions: [],
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: null,
  documents: [{ title: 'the licence', digest }],
}

const walks: Record<RouteName, () => Walk> = {
  askChallenge: () => ({ body: { address }, right: 'sponsor', also: everybody }),
  signIn: () => ({ body: { message: 'x', signature: '0x00' }, right: 'sponsor', also: everybody }),
  readSession: () => ({ right: 'sponsor', also: everybody }),
  signOut: () => ({ right: 'seat', also: everybody }),

  listOrders: () => ({ right: 'sponsorOperator', also: everybody }),
  draftOrder: () => ({
    body: { kind: 'retire', party: people.sponsor.address, content: { amountMicrograms: '1' } },
    right: 'sponsorOperator',
  }),
  readOrder: () => ({ path: order, right: 'sponsorOperator' }),
  approveOrder: () => ({ path: order, body: {}, right: 'sponsor' }),
  rejectOrder: () => ({ path: order, body: { why: 'no' }, right: 'sponsor' }),
  cancelOrder: () => ({ path: order, body: { why: 'no' }, right: 'sponsorOperator' }),
  readOrderSigning: () => ({ path: order, query: { what: 'clearance' }, right: 'sponsorOperator' }),
  signOrder: () => ({ path: order, body: { signature: '0x00' }, right: 'sponsorOperator' }),
  readOrderCall: () => ({ path: order, right: 'sponsorOperator' }),
  noteOrderSent: () => ({ path: order, body: { transaction: digest }, right: 'sponsorOperator' }),
  handOverOrder: () => ({ path: withdrawal, body: { why: 'given' }, right: 'custodian' }),

  listStatements: () => ({ right: 'auditor', also: ['otherOperator'] }),
  draftStatement: () => ({ body: { vault: 1 }, right: 'custodian' }),
  readStatement: () => ({ path: { digest }, right: 'auditor', also: ['otherOperator'] }),
  readStatementSigning: () => ({ path: { digest }, right: 'auditor', also: ['otherOperator'] }),
  signStatement: () => ({
    path: { digest },
    body: { signature: '0x00' },
    right: 'auditor',
    also: ['otherOperator'],
  }),
  readStatementCall: () => ({ path: { digest }, right: 'auditor', also: ['otherOperator'] }),
  submitStatement: () => ({ path: { digest }, right: 'auditor', also: ['otherOperator'] }),

  readListForms: () => ({ right: 'custodian', also: ['otherOperator'] }),
  previewList: () => ({ query: { vault: '1' }, file: 'x', right: 'custodian' }),
  importList: () => ({ body: { preview: preview.digest }, right: 'custodian' }),

  askCall: () => ({
    body: { transition: 'freeze', what: { account: address }, why: 'an order' },
    right: 'officer',
  }),
  noteCallSent: () => ({
    path: { id: '6f1c1f5e-7a0e-4e63-8a77-111111111111' },
    body: { transaction: digest },
    right: 'officer',
    also: everybody,
  }),
  listCalls: () => ({ right: 'officer', also: everybody }),
  readCouncil: () => ({ right: 'seat', also: everybody }),
  readParties: () => ({ right: 'seat', also: everybody }),
  listFreezes: () => ({ right: 'officer', also: everybody }),
  listHolds: () => ({ right: 'guardian', also: everybody }),
  nameHold: () => ({ body: { vault: 1, entry: 1, ground: { text: 'a court' } }, right: 'custodian' }),
  askConsent: () => ({
    body: { vault: 1, amountMicrograms: '1', ground: { text: 'a court' } },
    right: 'guardian',
  }),
  listConsents: () => ({ right: 'auditor', also: ['otherOperator'] }),
  readConsentSigning: () => ({ path: { digest }, right: 'auditor' }),
  signConsent: () => ({ path: { digest }, body: { signature: '0x00' }, right: 'auditor' }),

  listMandates: () => ({ right: 'sponsor', also: everybody }),
  draftMandate: () => ({
    body: {
      party: address,
      operator: people.sponsor.address,
      name: 'N',
      capabilities: ['view'],
      until: later,
    },
    right: 'sponsor',
    also: everybody,
  }),
  grantMandate: () => ({
    body: {
      mandate: {
        party: address,
        operator: people.sponsor.address,
        name: 'N',
        capabilities: ['view'],
        from: later,
        until: later,
        nonce: digest,
      },
      signature: '0x00',
    },
    right: 'sponsor',
    also: everybody,
  }),
  readRevocation: () => ({ path: { nonce: mandateNonce.nonce }, right: 'sponsor' }),
  revokeMandate: () => ({
    path: { nonce: mandateNonce.nonce },
    body: { signature: '0x00' },
    right: 'sponsor',
  }),

  listBookEntries: () => ({ right: 'sponsorOperator', also: ['otherOperator'] }),
  exportBookEntries: () => ({ right: 'sponsorOperator', also: ['otherOperator'] }),
  readReconciliation: () => ({ right: 'sponsorOperator', also: ['otherOperator'] }),

  listPolicyRules: () => ({ right: 'officer' }),
  readPolicyRule: () => ({ path: { rule: 'BY-2018-03-28-hold-allowed' }, right: 'officer' }),
  listPolicyChanges: () => ({ right: 'officer' }),
  readPolicyChange: () => ({ path: { change: '1' }, right: 'officer' }),
  previewPolicyChange: () => ({ body: { parts: [review] }, right: 'officer' }),
  proposePolicyChange: () => ({ body: { reason: 'read', parts: [review] }, right: 'officer' }),
  closePolicyChange: () => ({ path: { change: '99' }, body: { act: 'approved' }, right: 'officer' }),
  judgePolicy: () => ({ body: { party: address, activity: 'hold', places: ['CH'] }, right: 'officer' }),
  readOrderPolicy: () => ({ path: order, right: 'officer' }),
  listPolicyDecisions: () => ({ right: 'officer' }),
  proposePolicyDecision: () => ({
    body: {
      party: address,
      activity: 'hold',
      places: ['CH'],
      may: true,
      validFrom: '2026-01-01',
      validUntil: '2026-02-01',
      reason: 'looked at',
    },
    right: 'officer',
  }),
  closePolicyDecision: () => ({ path: { decision: '99' }, body: { act: 'approved' }, right: 'officer' }),

  readSettlement: () => ({ right: 'sponsor', also: everybody }),
  listTrades: () => ({ right: 'sponsor', also: everybody }),
  requestQuote: () => ({
    body: {
      ...asSponsor,
      asked: [address],
      gives: [{ kind: 'amount', asset: address, units: '1' }],
      takes: [],
      quoteIn: address,
      valueDate: '2026-01-15',
      reference: 'R',
      validUntil: '2026-01-15T00:00:00Z',
    },
    right: 'sponsor',
  }),
  closeRequest: () => ({ path: onSettlement, body: asSponsor, right: 'sponsor' }),
  offerQuote: () => ({
    path: onSettlement,
    body: { ...asSponsor, units: '1', payer: 'asker', validUntil: '2026-01-15T00:00:00Z' },
    right: 'sponsor',
  }),
  withdrawOffer: () => ({ path: onSettlement, body: asSponsor, right: 'sponsor' }),
  acceptOffer: () => ({ path: onSettlement, body: asSponsor, right: 'sponsor' }),
  draftTicket: () => ({
    body: {
      ...asSponsor,
      counterparty: address,
      legs: [],
      allOrNone: true,
      valueDate: '2026-01-15',
      reference: 'R',
    },
    right: 'sponsor',
  }),
  readTicket: () => ({ path: { digest }, right: 'sponsor', also: everybody }),
  readTicketSigning: () => ({ path: { digest }, right: 'sponsor', also: everybody }),
  signTicket: () => ({ path: { digest }, body: { ...asSponsor, signature: '0x00' }, right: 'sponsor' }),
  cancelTicket: () => ({ path: { digest }, body: { ...asSponsor, why: 'no' }, right: 'sponsor' }),
  prioritise: () => ({ path: { id: digest }, body: { ...asSponsor, priority: 9 }, right: 'sponsor' }),
  previewRound: () => ({ query: asSponsor, right: 'sponsor' }),
  callRound: () => ({ body: asSponsor, right: 'sponsor' }),
  readRound: () => ({ path: onSettlement, right: 'sponsor', also: everybody }),
  readRoundSigning: () => ({ path: onSettlement, right: 'sponsor', also: everybody }),
  signRound: () => ({ path: onSettlement, body: { signature: '0x00' }, right: 'sponsor', also: everybody }),
  readRoundProof: () => ({ path: onSettlement, query: asSponsor, right: 'sponsor' }),
  readMember: () => ({ query: asSponsor, right: 'sponsor' }),
  setLimit: () => ({
    body: { ...asSponsor, counterparty: null, asset: address, mostPerDayUnits: '1' },
    right: 'sponsor',
  }),
  confirmLimit: () => ({ path: { id: '1' }, body: asSponsor, right: 'sponsor' }),
  setPersons: () => ({ body: { ...asSponsor, two: true }, right: 'sponsor' }),
  agreePair: () => ({ body: { ...asSponsor, counterparty: address, agrees: true }, right: 'sponsor' }),
  enterFee: () => ({
    body: { ...asSponsor, day: '2026-01-15', asset: address, units: '-1', what: 'Brokerage' },
    right: 'sponsor',
  }),
  strikeFee: () => ({ path: { id: '1' }, body: asSponsor, right: 'sponsor' }),
  setInstruction: () => ({
    body: { ...asSponsor, reference: 'R1', what: 'title', account: address, validFrom: '2026-01-15' },
    right: 'sponsor',
  }),
  confirmInstruction: () => ({ path: { reference: 'R1' }, body: asSponsor, right: 'sponsor' }),
  listTokens: () => ({ right: 'sponsor', also: everybody }),
  proposeToken: () => ({ body: { asset: address, currency: 'USD' }, right: 'officer' }),
  admitToken: () => ({ path: { asset: address }, right: 'officer' }),
  withdrawToken: () => ({ path: { asset: address }, right: 'officer' }),
  readMemberDay: () => ({ path: { date: '2026-01-15' }, query: asSponsor, right: 'sponsor' }),

  readHolder: () => ({ path: { address }, right: 'sponsor', also: everybody }),

  readSanctionsLists: () => ({ right: 'sponsor', also: everybody }),
  readSanctionsList: () => ({ path: { list: 'none' }, right: 'officer' }),
  checkSanctionsList: () => ({ path: { list: 'none' }, right: 'officer' }),
  acceptSanctionsVersion: () => ({
    path: { list: 'none' },
    body: { version: digest, reason: 'seen' },
    right: 'officer',
  }),
  listCases: () => ({ right: 'officer' }),
  readCaseSummary: () => ({ right: 'officer' }),
  readCase: () => ({ path: { case: '1' }, right: 'officer' }),
  actOnCase: () => ({ path: { case: '1' }, body: { act: 'noted', reason: 'seen' }, right: 'officer' }),
  replayCase: () => ({ path: { case: '1' }, right: 'officer' }),
  readCaseDecision: () => ({ path: { digest }, right: 'officer' }),
  screenParty: () => ({ path: onFile, right: 'officer' }),
  listPartyFiles: () => ({ right: 'officer' }),
  readPartyFile: () => ({ path: onFile, right: 'officer' }),
  draftParty: () => ({ body: { content: {} }, right: 'officer' }),
  changeParty: () => ({ path: onFile, body: { seen: 1, content: {} }, right: 'officer' }),
  actOnParty: () => ({ path: onFile, body: { act: 'admit', version: 1 }, right: 'officer' }),
  readOwnership: () => ({ path: { ...onFile, account: address }, right: 'officer' }),
  proveOwnership: () => ({
    path: { ...onFile, account: address },
    body: { statement: 'x', signature: '0x00' },
    right: 'officer',
  }),
  makeTravelPayload: () => ({
    body: {
      originator: onFile.party,
      beneficiary: onFile.party,
      transfer: digest,
      fromAccount: address,
      toAccount: address,
      amountMicrograms: '1',
    },
    right: 'officer',
  }),
  checkTravelPayload: () => ({ body: { payload: {} }, right: 'officer' }),
  requestToJoin: () => ({
    body: {
      name: 'N',
      kind: 'individual',
      jurisdiction: 'CH',
      activity: 'hold',
      email: 'n@example.test',
    },
    right: 'sponsor',
    also: everybody,
  }),

  listLicences: () => ({ right: 'officer' }),
  readLicence: () => ({ path: { licence: 'l-1' }, right: 'officer' }),
  draftLicence: () => ({ body: { id: 'l-1', content: licenceContent, reason: 'it came' }, right: 'officer' }),
  amendLicence: () => ({
    path: { licence: 'l-1' },
    body: { content: licenceContent, reason: 'it came' },
    right: 'officer',
  }),
  closeLicence: () => ({
    path: { licence: 'l-1', version: '1' },
    body: { act: 'inForce' },
    right: 'officer',
  }),
  revokeLicence: () => ({ path: { licence: 'l-1' }, body: { why: 'taken back' }, right: 'officer' }),
  liftUnderLicence: () => ({
    path: { licence: 'l-1' },
    body: { hold: 'court-1', scope: { kind: 'whole' } },
    right: 'officer',
  }),
  recordProceeds: () => ({
    path: { licence: 'l-1' },
    body: { subject: digest, document: { title: 'a slip', digest } },
    right: 'officer',
  }),

  listOriginRules: () => ({ right: 'officer' }),
  listOriginChanges: () => ({ right: 'officer' }),
  readOriginChange: () => ({ path: { change: '1' }, right: 'officer' }),
  previewOriginChange: () => ({ body: { parts: [endOfRule] }, right: 'officer' }),
  readOriginFile: () => ({ file: 'x', right: 'officer' }),
  proposeOriginChange: () => ({ body: { reason: 'a list', parts: [endOfRule] }, right: 'officer' }),
  closeOriginChange: () => ({ path: { change: '1' }, body: { act: 'approved' }, right: 'officer' }),
  explainOrigin: () => ({ path: { barKey: digest }, right: 'officer' }),

  live: () => ({ right: 'sponsor', also: everybody }),
  readLocalTerms: () => ({
    body: { from: address, to: address, data: '0x' },
    right: 'sponsor',
    also: everybody,
  }),
  sendLocalTransaction: () => ({ body: { raw: '0x00' }, right: 'sponsor', also: everybody }),
}

const later = '2031-01-01T00:00:00Z'
const review = { kind: 'review', jurisdiction: 'CH', reviewedOn: '2026-11-23', note: 'nothing new' }
const withdrawal = { id: '' }
const preview = { digest }
const mandateNonce = { nonce: digest }
let server: DeskServer
let persons: Record<Who, Person>

before(async () => {
  server = await deskServer()
  const { office } = server.desk
  const otherOperator = demoAccount(20)
  const given = await mandate(office, people.sponsor, operators.drafter.address, {
    capabilities: ['draft', 'approve', 'view', 'operate'],
  })
  mandateNonce.nonce = given.mandate.nonce
  await mandate(office, people.otherSponsor, otherOperator.address, {
    capabilities: ['draft', 'approve', 'view', 'operate'],
  })
  const signed = (account: Parameters<typeof signIn>[0]) => server.signedIn(account)
  persons = {
    sponsorOperator: await signed(operators.drafter),
    sponsor: await signed(people.sponsor),
    custodian: await signed(people.custodian),
    officer: await signed(officer),
    guardian: await signed(people.guardian),
    auditor: await signed(auditor),
    seat: await signed(seat),
    stranger: await signed(people.stranger),
    otherOperator: await signed(otherOperator),
  }
  const { client } = persons.sponsorOperator
  const party = people.sponsor.address
  const drafted = must(
    await client.draftOrder({
      body: { kind: 'mint', party, content: { to: people.holder.address, amountMicrograms: '7' } },
    }),
  )
  order.id = drafted.id
  const { bars } = await list(1)
  withdrawal.id = must(
    await client.draftOrder({
      body: { kind: 'withdraw', party, content: { vault: 1, barKey: bars[0] ?? '0x' } },
    }),
  ).id
  const file = new Blob([
    'Serial number,Brand code,Gross weight,Assay,Fine weight,Year of manufacture\nZ1,TST,401.250,995.70,399.524,2019\n',
  ])
  const seen = must(
    await persons.custodian.client.previewList({ query: { vault: '1', scope: 'added' }, file }),
  )
  assert.equal(seen.outcome, 'ready')
  if (seen.outcome === 'ready') preview.digest = seen.preview
})
after(() => server?.close())

for (const name of Object.keys(routes) as RouteName[]) {
  test(`${name}: ${access[name].who}${'with' in access[name] ? ` ${access[name].with}` : ''}`, async () => {
    const walk = walks[name]()
    const open = access[name].who === 'anyone'
    assert.equal(await statusOf(name, walk, null), open ? 'in' : '401', 'nobody')
    for (const who of everybody) {
      const wanted = walk.right === who || walk.also?.includes(who) === true
      const got = await statusOf(name, walk, persons[who])
      assert.ok(wanted ? got === 'in' : got === '403' || got === '404', `${who} is ${got}`)
    }
    assert.equal(await statusOf(name, walk, persons[walk.right]), 'in', walk.right)
  })
}

test('a mandate that its party did not sign is shown as not genuine, and one that it signed as in force', async () => {
  await server.desk.office.pool.query(
    `insert into issuance.mandate (party, nonce, operator, name, capabilities, from_time, until_time, digest, signature)
     values ($1, $2, $3, 'Eve', 'draft,approve', 0, 4000000000, $4, $5)`,
    [
      ...[people.sponsor.address, `0x${'ee'.repeat(32)}`, people.stranger.address, digest],
      `0x${'12'.repeat(65)}`,
    ],
  )
  const { mandates } = must(await persons.sponsor.client.listMandates())
  const states = Object.fromEntries(mandates.map(({ operator, state }) => [operator.name, state]))
  assert.equal(states.Eve, 'notGenuine')
  assert.equal(mandates.find(({ nonce }) => nonce === mandateNonce.nonce)?.state, 'inForce')
})

test('HEAD on an export or on the live events holds nothing: as many as one likes', async () => {
  const who = persons.sponsorOperator
  for (let round = 0; round < 12; round += 1) {
    const books = await who.ask('/api/v1/desk/books/entries.csv', { method: 'HEAD' })
    assert.equal(books.status, 200, `HEAD number ${round + 1}`)
    assert.match(books.headers.get('content-type') ?? '', /text\/csv/)
    assert.equal((await who.ask(routes.live.path, { method: 'HEAD' })).status, 200)
  }
  const read = await who.ask('/api/v1/desk/books/entries.csv')
  assert.equal(read.status, 200)
  assert.notEqual(await read.text(), '')
})

test('a suspended key has nothing by its role but what the contracts leave it: to hold, to veto, to take its word back', async () => {
  const key = people.guardian.address
  const may = async (
    name: RouteName,
    role: Role,
    stands: boolean,
    transition: keyof typeof callRules = 'hold',
  ) =>
    (
      await admitted(
        access[name],
        { key, capacities: [{ party: key, partyRole: role, stands, as: role, until: null }] },
        {
          parties: async () => [],
          seesOrder: async () => true,
          transition: () => transition,
        },
      )
    ).ok
  for (const stands of [true, false]) {
    assert.equal(await may('rejectOrder', 'officer', stands), stands)
    assert.equal(await may('askConsent', 'guardian', stands), stands)
    assert.equal(await may('signConsent', 'auditor', stands), stands)
    assert.equal(await may('askCall', 'officer', stands, 'freeze'), stands)
    assert.equal(await may('askCall', 'auditor', stands, 'withdrawSignature'), true)
    assert.equal(await may('askCall', 'guardian', stands, 'hold'), true)
    assert.equal(await may('askCall', 'custodian', stands, 'hold'), true)
    assert.equal(await may('askCall', 'guardian', stands, 'vetoChange'), true)
  }
})

/** `in`: past the door, whatever came of it. A 404 before the door and one behind it differ in their words. */
async function statusOf(name: RouteName, walk: Walk, walker: Person | null): Promise<string> {
  // Whoever signs out does so from a session of its own: the others walk on.
  const who = name === 'signOut' && walker !== null ? await server.signedIn(walker.account) : walker
  const route = routes[name]
  const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) => walk.path?.[key] ?? '')
  const query = walk.query === undefined ? '' : `?${new URLSearchParams(walk.query)}`
  const headers: Record<string, string> = {}
  if (route.method !== 'GET') headers['idempotency-key'] = `${name}-${Math.random()}`
  if (who !== null) headers['x-csrf-token'] = who.csrfToken
  let body: string | undefined
  if (walk.file !== undefined) {
    headers['content-type'] = 'application/octet-stream'
    body = walk.file
  } else if (walk.body !== undefined) {
    headers['content-type'] = 'application/json'
    body = JSON.stringify(walk.body)
  }
  const aborter = new AbortController()
  const init = {
    method: route.method,
    headers,
    signal: aborter.signal,
    ...(body === undefined ? {} : { body }),
  }
  const answer =
    who === null
      ? await fetch(`${server.address}${path}${query}`, init)
      : await who.ask(`${path}${query}`, init)
  if (answer.ok) {
    if (name === 'live') aborter.abort()
    return 'in'
  }
  const problem: { code: string } = await answer.json()
  // The local node says in its own words what is no transaction.
  if (name !== 'sendLocalTransaction')
    assert.notEqual(answer.status, 400, `${name}: ${JSON.stringify(problem)}`)
  assert.notEqual(answer.status, 500, `${name}: ${JSON.stringify(problem)}`)
  const atTheDoor = ['NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND'].includes(problem.code)
  return atTheDoor ? String(answer.status) : 'in'
}

async function list(vault: number): Promise<{ bars: `0x${string}`[] }> {
  const answer = await fetch(`${server.address}/api/v1/bars?vault=${vault}&state=listed&limit=5`)
  const { bars }: { bars: { barKey: `0x${string}` }[] } = await answer.json()
  return { bars: bars.map(({ barKey }) => barKey) }
}
