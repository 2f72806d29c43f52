import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toBigint } from '@specie/units'
import fc from 'fast-check'
import { anyState, anyTime } from './anyState.ts'
import {
  assets,
  counted,
  free,
  lapsesAt,
  owed,
  pending,
  standingAuditors,
  statementStands,
  waiting,
} from './figures.ts'

test('what counts is never more than was signed, less what the journal has taken since', () => {
  forEveryVault((state, vault, time) => {
    const now = toBigint(counted(state, vault, time))
    const signed = toBigint(vault.gold) - toBigint(pending(vault))
    assert.ok(now <= (signed > 0n ? signed : 0n))
  })
})

test('time alone raises what counts only at waitingAt and goldAt', () => {
  forEveryVault((state, vault, time) => {
    const before = toBigint(counted(state, vault, time))
    const after = toBigint(counted(state, vault, time + 1))
    const arrives = time + 1 === vault.waitingAt || time + 1 === vault.goldAt
    assert.ok(after <= before || arrives)
  })
})

test('nothing counts after its age, nor without its custodian and a quorum of auditors that stand', () => {
  forEveryVault((state, vault, time) => {
    const bits = vault.signers & state.accredited
    const custodian = (bits >> BigInt(vault.custodianIndex)) & 1n
    const auditors = [...bits.toString(2)].filter((bit) => bit === '1').length - Number(custodian)
    assert.equal(standingAuditors(state, vault), auditors)
    const stands = custodian === 1n && auditors >= 2 && time <= vault.asOf + state.rules.maxAgeSeconds
    assert.equal(statementStands(state, vault, time), stands)
    if (!stands) assert.equal(toBigint(counted(state, vault, time)), 0n)
    assert.equal(lapsesAt(state, vault), vault.asOf === 0 ? null : vault.asOf + state.rules.maxAgeSeconds)
  })
})

test('what counts and what waits come to the whole signed figure, less what is pending', () => {
  forEveryVault((state, vault, time) => {
    if (!statementStands(state, vault, time)) return
    const whole = toBigint(vault.gold) - toBigint(pending(vault))
    const both = toBigint(counted(state, vault, time)) + toBigint(waiting(state, vault, time))
    assert.equal(both, whole > 0n ? whole : 0n)
  })
})

test('free is what a sponsor has over what it owes, and never below zero', () => {
  fc.assert(
    fc.property(anyState, anyTime, (state, time) => {
      let sum = 0n
      for (const sponsor of state.sponsors) {
        const has = toBigint(assets(state, sponsor.address, time))
        const over = has - toBigint(owed(sponsor))
        assert.equal(toBigint(free(state, sponsor, time)), over > 0n ? over : 0n)
        sum += has
      }
      const all = state.vaults.reduce((total, vault) => total + toBigint(counted(state, vault, time)), 0n)
      assert.equal(sum, all, 'every vault belongs to one sponsor')
    }),
  )
})

type Vault = Parameters<typeof counted>[1]
type State = Parameters<typeof counted>[0]

function forEveryVault(check: (state: State, vault: Vault, time: number) => void): void {
  fc.assert(
    fc.property(anyState, anyTime, (state, time) => {
      for (const vault of state.vaults) check(state, vault, time)
    }),
  )
}
