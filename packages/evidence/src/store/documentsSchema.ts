/** The table of what the programme publishes as documents: kept byte for byte, by digest, and never changed. */
import type { Migration } from '@specie/store'

export const documentsMigrations: readonly Migration[] = [
  {
    name: 'evidence-documents-0001',
    sql: `
      create schema if not exists evidence;

      create table evidence.document (
        digest text primary key check (digest ~ '^0x[0-9a-f]{64}$'),
        kind text not null check (kind in ('terms', 'report')),
        -- Terms: the version. Reports: the month as yyyymm.
        number integer not null check (number > 0),
        bytes bytea not null,
        kept_at timestamptz not null,
        unique (kind, number)
      );

      create function evidence.append_only() returns trigger language plpgsql as $$
        begin
          raise exception 'evidence.% is append-only: % is refused', tg_table_name, tg_op;
        end
      $$;
      create trigger document_append_only before update or delete on evidence.document
        for each row execute function evidence.append_only();
      create trigger document_not_truncated before truncate on evidence.document
        for each statement execute function evidence.append_only();
    `,
  },
]
