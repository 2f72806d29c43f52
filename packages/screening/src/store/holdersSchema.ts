/** The tables of holders' screening: what was looked through whole, which is evidence, and how far the newest look has come. */
import type { Migration } from '@specie/store'

export const holdersMigrations: readonly Migration[] = [
  {
    name: 'screening-holders-0001',
    sql: `
      create function screening.holders_append_only() returns trigger language plpgsql as $$
        begin
          raise exception 'screening.% is append-only: % is refused', tg_table_name, tg_op;
        end
      $$;

      -- Every account of the record looked for in these lists.
      create table screening.holder_run (
        id bigint generated always as identity primary key,
        lists jsonb not null,
        lists_digest text not null check (lists_digest ~ '^0x[0-9a-f]{64}$'),
        until_block bigint not null check (until_block >= 0),
        accounts integer not null check (accounts >= 0),
        hits integer not null check (hits between 0 and accounts),
        at timestamptz not null,
        unique (lists_digest, until_block)
      );
      create trigger append_only before update or delete on screening.holder_run
        for each row execute function screening.holders_append_only();
      create trigger append_only_whole before truncate on screening.holder_run
        for each statement execute function screening.holders_append_only();

      -- How far it has come since: to the last block that was final. Accounts and hits are those of the last whole look.
      create table screening.holder_progress (
        one boolean primary key default true check (one),
        lists_digest text not null,
        until_block bigint not null,
        accounts integer not null,
        hits integer not null,
        at timestamptz not null
      );
    `,
  },
]
