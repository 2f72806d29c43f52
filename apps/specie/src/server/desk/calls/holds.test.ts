/** Holds over HTTP: what was said of them before is in the register once they are on chain. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sendFrom } from '../../../../../../packages/issuance/test/desk.ts'
import { people } from '../../../../../../packages/issuance/test/programme.ts'
import { type DeskServer, deskServer, must } from '../../../../test/deskServer.ts'

let server: DeskServer
before(async () => {
  server = await deskServer()
})
after(() => server?.close())

test('everybody who looks at a new hold at the same moment sees it, with its ground', async () => {
  const custodian = await server.signedIn(people.custodian)
  const ground = { text: 'Order 7/2026', scope: { kind: 'vault' as const } }
  const what = { vault: 1, amountMicrograms: 'all' as const }
  const call = must(
    await custodian.client.askCall({ body: { transition: 'hold', what, ground, why: 'an order' } }),
  )
  await sendFrom(server.desk, people.custodian, call)
  // Longer than a picture of the chain is kept: nobody is told of the block before.
  await pause(2_500)
  const looks = await Promise.all(Array.from({ length: 12 }, () => custodian.client.listHolds()))
  for (const look of looks)
    assert.deepEqual(
      must(look).holds.map((hold) => hold.ground),
      ['Order 7/2026'],
    )
})
