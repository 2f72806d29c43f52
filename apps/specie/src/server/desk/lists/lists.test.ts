/** What whoever previews a list is told, over HTTP. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { people } from '../../../../../../packages/issuance/test/programme.ts'
import { type DeskServer, deskServer, type Person } from '../../../../test/deskServer.ts'

let server: DeskServer
let custodian: Person
before(async () => {
  server = await deskServer()
  custodian = await server.signedIn(people.custodian)
})
after(() => server?.close())

const look = (file: BlobPart) =>
  custodian.client.previewList({ query: { vault: '1', scope: 'added' }, file: new Blob([file]) })
const problemOf = async (file: BlobPart) => {
  const answer = await look(file)
  assert.ok(!answer.ok)
  return answer.refusal
}

test('of one bar it speaks as of one, of several as of several', async () => {
  const header = 'Serial number,Brand code,Gross weight,Assay,Fine weight,Year of manufacture'
  const says = async (...serials: readonly string[]) => {
    const rows = serials.map((serial) => `${serial},TST,401.250,995.70,399.524,2019`)
    const answer = await look([header, ...rows, ''].join('\n'))
    return answer.ok ? answer.value.says : answer.refusal.detail
  }
  assert.match(await says('Z 1'), /^1 bar comes, 0 change, 0 are gone, \d+ stay\./)
  assert.match(await says('Z 1', 'Z 2'), /^2 bars come, /)
})

test('a list without the needed columns is told which are needed and which it has', async () => {
  const { code, detail } = await problemOf('Number,Stamp,Weight\nA 1,TST,401.125\n')
  assert.equal(code, 'HEADER_NOT_FOUND')
  assert.match(
    detail,
    /needed is a header for serial \(serial number \| serial no \| serial no\. \| …\), gross .*; found in line 1 is Number \| Stamp \| Weight\./,
  )
})

test('a picture is refused as what it is', async () => {
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  const { code, detail } = await problemOf(picture)
  assert.equal(code, 'FILE_NOT_READABLE')
  assert.match(detail, /needed is a table, saved as \.csv or \.xlsx; found is a picture \(PNG\)\./)
})
