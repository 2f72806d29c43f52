/**
 * Gas of whole transactions, 21,000 and calldata included, every rule on: measured afresh by forge in one run with OpenZeppelin's
 * plain ERC-20 as the floor. Beside it what two large tokens take behind their proxies, as published. `--json` for machines.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
execFileSync(process.execPath, ['scripts/contracts.ts', '--gas'], { cwd: root, stdio: 'ignore' })
const gas = JSON.parse(readFileSync(`${root}/contracts/gas.json`, 'utf8')) as Record<string, number>

const peers = {
  transfer: { plainErc20: gasOf('plainErc20Transfer'), usdc: 44_925, paxg: 55_668 },
  transferToNewHolder: { plainErc20: gasOf('plainErc20TransferToNewHolder'), usdc: 62_025, paxg: 72_768 },
}
const rows = [
  row('transfer, holder to holder', 'transfer', 39_500),
  row('transfer to a new holder', 'transferToNewHolder', 56_600),
  row('mint, two vaults, two officers', 'mintTwoVaultsTwoOfficers', 120_000),
  row('statement, three signatures', 'statementThreeSignatures', 90_000),
  row('title opened at depth 12', 'openDepth12', 260_000),
  row('title closed', 'closeDepth12', 120_000),
  row('an obligation of 50 among 10 members', 'netting50ObligationsOf10MembersEachObligation', 9_000),
]

if (process.argv.includes('--json')) console.log(JSON.stringify({ name: 'gas', rows, peers }, null, 2))
else {
  for (const { what, units, target } of rows) {
    const verdict = units <= target ? 'reached' : 'MISSED'
    console.log(`${what.padEnd(38)} ${show(units)}   at most ${show(target)}   ${verdict}`)
  }
  for (const [name, { plainErc20, usdc, paxg }] of Object.entries(peers)) {
    const own = gasOf(name)
    const against = [plainErc20, usdc, paxg].map((peer) => (own / peer).toFixed(2))
    console.log(`${name}: ${against[0]} of a plain ERC-20, ${against[1]} of USDC, ${against[2]} of PAXG`)
  }
}

function row(what: string, name: string, target: number) {
  return { what, units: gasOf(name), target }
}

function gasOf(name: string): number {
  const units = gas[name]
  if (units === undefined) throw new Error(`contracts/gas.json has no ${name}.`)
  return units
}

function show(units: number): string {
  return units.toLocaleString('en').padStart(9)
}
