/**
 * Tells the demonstration from its first day to now, on an empty programme with a local chain that begins in the past. Whoever calls
 * it says afterwards that it is complete; interrupted, it is begun afresh, so nobody ever looks at half of it.
 */

import { officeOf } from '../office.ts'
import type { Programme } from '../programme/programme.ts'
import { bringIn, play } from './acts.ts'
import { openCompliance } from './compliance.ts'
import { carryOut, deploy, foundingChanges, prepareRegister, propose } from './founding.ts'
import { layOrders } from './orders.ts'
import { publishPastReports } from './reports.ts'
import { firstConsignments, vaults } from './setting.ts'
import { laySettlement } from './settlement.ts'
import type { Stage } from './stage.ts'
import { daysOfFounding, story } from './story.ts'
import { publishDemonstrationTerms } from './terms/publish.ts'

export async function createDemonstration(programme: Programme, log: (line: string) => void): Promise<void> {
  const clock = programme.localChain
  if (clock === null)
    throw new Error('The demonstration is told on a local chain only: its keys are known to everybody.')
  const now = Math.floor(Date.now() / 1000)
  const at = (daysAgo: number) => Math.round(now - daysAgo * aDay)

  await clock.moveTo(at(daysOfFounding.deployment))
  await deploy(programme)
  const chain = programme.chain()
  const stage: Stage = {
    programme,
    chain,
    office: officeOf(programme),
    compliance: openCompliance(programme),
    clock,
    log,
    lastProposal: 0,
    holds: new Map(),
  }
  log('contracts deployed; the council proposes parties, vaults and caps')
  await publishDemonstrationTerms(programme.pool, new Date(at(daysOfFounding.deployment) * 1000))
  const firstLists = prepareFirstLists(stage, at(daysOfFounding.firstLists))
  const changes = foundingChanges(vaults)
  const admitted = propose(programme, clock, at(daysOfFounding.deployment), changes)
  const [bars] = await Promise.all([firstLists, admitted])
  await clock.moveTo(at(daysOfFounding.execution))
  await carryOut(programme, changes.length)
  await stage.compliance.found(new Date(at(daysOfFounding.execution) * 1000))
  log(`parties admitted after their delay; ${bars} bars on four lists`)

  for (const [index, { daysAgo, act }] of story.entries()) {
    const time = at(daysAgo)
    await clock.moveTo(time)
    await play(stage, act, `demonstration ${index} ${act.kind}`, time)
    if (index % 12 === 11) log(`${index + 1} of ${story.length} scenes, ${Math.round(daysAgo)} days ago`)
  }
  await clock.moveTo(Math.max(now, Math.floor(Date.now() / 1000) - fiveMinutes))
  const today = new Date((await programme.now()) * 1000)
  await stage.compliance.receiveApplicant(today)
  await stage.compliance.decideForEverybody(today)
  await layOrders(stage)
  await laySettlement(stage)
  await clock.moveTo(Math.max((await chain.head()).time, Math.floor(Date.now() / 1000)))
  await publishPastReports(programme)
}

/** Brings the custodians' first files in while the council still deliberates. */
async function prepareFirstLists(stage: Stage, asOf: number): Promise<number> {
  const { pool } = stage.programme
  await prepareRegister(pool, new Date((asOf - 30 * aDay) * 1000))
  let bars = 0
  for (const [vault, consignment] of Object.entries(firstConsignments)) {
    await bringIn(stage, { vault: Number(vault), label: `vault-${vault}`, added: false, asOf }, consignment)
    bars += consignment.largeBars + consignment.kilobars
  }
  return bars
}

const aDay = 86_400
const fiveMinutes = 300
