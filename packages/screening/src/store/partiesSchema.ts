/**
 * The tables of parties. What a party says of itself stands here sealed; in the clear are only its number, its jurisdiction, what it is in the rules' words,
 * and its accounts on chain. Acts and versions are never changed; what is sealed can be destroyed, by erasing alone.
 */
import type { Migration } from '@specie/store'

export const partiesMigrations: readonly Migration[] = [
  {
    name: 'screening-parties-0001',
    sql: `
      create function screening.parties_append_only() returns trigger language plpgsql as $$
        begin
          raise exception 'screening.% is append-only: % is refused', tg_table_name, tg_op;
        end
      $$;

      create table screening.data_key (
        owner text primary key check (length(owner) between 1 and 200),
        key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
        wrapped bytea not null
      );

      create table screening.erasure (
        owner text primary key,
        by text not null,
        why text not null check (length(why) between 1 and 2000),
        at timestamptz not null
      );

      create trigger append_only before update or delete on screening.erasure
        for each row execute function screening.parties_append_only();
      create trigger append_only_whole before truncate on screening.erasure
        for each statement execute function screening.parties_append_only();
    `,
  },
]
