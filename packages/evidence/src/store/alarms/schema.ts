/** The table of alarms: one row for each time that one stood, from when it was first seen until it was gone. */
import type { Migration } from '@specie/store'

export const alarmsMigrations: readonly Migration[] = [
  {
    name: 'evidence-alarms-0001',
    sql: `
      create table evidence.alarm (
        id bigint generated always as identity primary key,
        key text not null,
        kind text not null,
        urgency text not null,
        vault integer,
        says text not null,
        until timestamptz,
        raised_at timestamptz not null,
        ended_at timestamptz
      );
      -- However many processes look, an alarm stands once.
      create unique index alarm_standing on evidence.alarm (key) where ended_at is null;
      create index alarm_by_time on evidence.alarm (raised_at desc);
    `,
  },
]
