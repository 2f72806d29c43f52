import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { migrations as registerMigrations } from '@specie/register'
import { type Store, throwAwayDatabase } from '@specie/store'
import { ok, refused } from '@specie/units'
import { migrations } from '../index.ts'
import { writeOnce } from './writes.ts'

let store: Store
before(async () => {
  store = await throwAwayDatabase({ migrations: [...registerMigrations, ...migrations] })
})
after(() => store?.close())

const asked = (key: string) => ({ actor: '0x01', key, deed: 'sign', body: { order: 'one' } })
const sign = () => ok('signed')

test('asked again while the first is still under way, and refused for what the first did: it hears the first one’s answer', async () => {
  const prepare = async () => {
    // The caller gave up waiting and asked again; the first commits just before this one looks.
    assert.deepEqual(
      await writeOnce(
        store.pool,
        asked('twice'),
        async () => ok(null),
        async () => sign(),
      ),
      sign(),
    )
    return refused({ code: 'NOTHING_TO_SIGN' } as const)
  }
  const second = await writeOnce(store.pool, asked('twice'), prepare, async () =>
    assert.fail('It is done twice.'),
  )
  assert.deepEqual(second, sign())
})

test('a refusal leaves nothing, and the key free', async () => {
  const no = refused({ code: 'NOTHING_TO_SIGN' } as const)
  assert.deepEqual(
    await writeOnce(
      store.pool,
      asked('free'),
      async () => no,
      async () => sign(),
    ),
    no,
  )
  assert.deepEqual(
    await writeOnce(
      store.pool,
      asked('free'),
      async () => ok(null),
      async () => no,
    ),
    no,
  )
  assert.deepEqual(
    await writeOnce(
      store.pool,
      asked('free'),
      async () => ok(null),
      async () => sign(),
    ),
    sign(),
  )
})
