import assert from 'node:assert/strict'
import { test } from 'node:test'
import { migrate, throwAwayDatabase } from '@specie/store'
import type { Alarm } from '../../watch/alarms.ts'
import { documentsMigrations } from '../documentsSchema.ts'
import { alarmsMigrations, keepAlarms, readAlarms } from './index.ts'

const alarm = (key: string): Alarm => ({
  key,
  kind: 'hold',
  urgency: 'warning',
  until: null,
  vault: 1,
  says: `${key} is held`,
})
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 0, minute))

test('an alarm stands once however many look, ends once, and may be raised again', async () => {
  const database = await throwAwayDatabase()
  try {
    const { pool } = database
    await migrate(pool, [...documentsMigrations, ...alarmsMigrations])
    const many = await Promise.all([1, 2, 3, 4].map(() => keepAlarms(pool, [alarm('a'), alarm('b')], at(1))))
    assert.equal(
      many.reduce((sum, { raised }) => sum + raised, 0),
      2,
    )
    assert.deepEqual(await keepAlarms(pool, [alarm('b')], at(2)), { raised: 0, ended: 1 })
    assert.deepEqual(await keepAlarms(pool, [alarm('b')], at(3)), { raised: 0, ended: 0 })
    assert.deepEqual(await keepAlarms(pool, [alarm('a'), alarm('b')], at(4)), { raised: 1, ended: 0 })
    assert.deepEqual(
      (await readAlarms(pool, 10)).map(({ key, raisedAt, endedAt }) => [
        key,
        raisedAt.getUTCMinutes(),
        endedAt?.getUTCMinutes() ?? null,
      ]),
      [
        ['a', 4, null],
        ['b', 1, null],
        ['a', 1, 2],
      ],
    )
  } finally {
    await database.close()
  }
})
