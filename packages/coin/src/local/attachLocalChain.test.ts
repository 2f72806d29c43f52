import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { attachLocalChain } from './attachLocalChain.ts'
import { machineSeconds } from './clock.ts'
import { call } from './rpc.ts'
import { startLocalChain } from './startLocalChain.ts'

test('a process that only knows the address moves the clock, and a restart keeps it moved', async (context) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'specie-attach-'))
  context.after(() => rmSync(dataDirectory, { recursive: true, force: true }))
  const owner = await startLocalChain({ dataDirectory })
  const guest = await attachLocalChain({ rpcUrl: owner.rpcUrl, dataDirectory })
  assert.ok(guest !== null)
  assert.ok(Math.abs((await guest.now()) - machineSeconds()) <= 1)
  await guest.advance(3 * 86_400)
  assert.ok(Math.abs((await guest.now()) - machineSeconds() - 3 * 86_400) <= 2)
  await assert.rejects(guest.moveTo(machineSeconds()), RangeError)
  await owner.stop()

  const again = await startLocalChain({ dataDirectory })
  const attached = await attachLocalChain({ rpcUrl: again.rpcUrl })
  assert.ok(Math.abs(((await attached?.now()) ?? 0) - machineSeconds() - 3 * 86_400) <= 5)
  await call(again.rpcUrl, 'evm_mine', [])
  await again.stop()
})
