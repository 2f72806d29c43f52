/**
 * The tables of sanctions lists. A version is kept with the very bytes that it was read from; which one is in force is the newest
 * activation; each look at a source is a row. Nothing of it is changed or removed.
 */
import type { Migration } from '@specie/store'

const tables = ['list', 'list_version', 'list_check', 'list_acceptance', 'list_activation']

export const listsMigrations: readonly Migration[] = [
  {
    name: 'screening-lists-0001',
    sql: `
      create function screening.lists_append_only() returns trigger language plpgsql as $$
        begin
          raise exception 'screening.% is append-only: % is refused', tg_table_name, tg_op;
        end
      $$;

      create table screening.list (
        id bigint generated always as identity primary key,
        name text not null check (name ~ '^[a-z0-9-]{1,64}$'),
        format text not null,
        places text[] not null,
        stale_after_hours integer not null check (stale_after_hours between 1 and 744),
        added_by text not null,
        added_at timestamptz not null
      );
      create index list_by_name on screening.list (name, id desc);

      create table screening.list_version (
        list text not null,
        -- SHA-256 over the files: name, length and bytes of each, in the order of their names.
        version text not null check (version ~ '^0x[0-9a-f]{64}$'),
        format text not null,
        published text,
        loaded_at timestamptz not null,
        counts jsonb not null,
        warnings jsonb not null,
        raw bytea not null,
        entries bytea not null,
        primary key (list, version)
      );

      -- What a look at the source came to: the same version, a new one that went live, one that two officers must look at, or nothing usable.
      create table screening.list_check (
        id bigint generated always as identity primary key,
        list text not null,
        at timestamptz not null,
        outcome text not null check (outcome in ('unchanged', 'live', 'held', 'failed')),
        version text,
        -- As of when the source is known to say so: now for an address, when they were written for files.
        fresh_at timestamptz,
        says text not null
      );
      create index list_check_by_list on screening.list_check (list, id desc);

      create table screening.list_acceptance (
        list text not null,
        version text not null,
        by text not null check (by ~ '^0x[0-9a-f]{40}$'),
        reason text not null check (length(reason) between 1 and 2000),
        at timestamptz not null,
        primary key (list, version, by),
        foreign key (list, version) references screening.list_version
      );

      create table screening.list_activation (
        id bigint generated always as identity primary key,
        list text not null,
        version text not null,
        at timestamptz not null,
        -- Empty where it went live by itself; else the two officers who let it in.
        accepted_by text[] not null,
        foreign key (list, version) references screening.list_version
      );
      create index list_activation_by_list on screening.list_activation (list, id desc);
      ${tables
        .map(
          (table) => `
      create trigger append_only before update or delete on screening.${table}
        for each row execute function screening.lists_append_only();
      create trigger no_truncate before truncate on screening.${table}
        for each statement execute function screening.lists_append_only();`,
        )
        .join('')}
    `,
  },
  {
    name: 'screening-lists-0002',
    sql: `
      -- Whoever let a version in once may be asked again when it comes back.
      alter table screening.list_acceptance drop constraint list_acceptance_pkey;
      alter table screening.list_acceptance add column id bigint generated always as identity primary key;
      create index list_acceptance_by_version on screening.list_acceptance (list, version, id);
    `,
  },
  {
    name: 'screening-lists-0003',
    sql: `
      -- Which source it came from: a version from another place is for two officers.
      alter table screening.list_activation add column source bigint references screening.list (id);
    `,
  },
  {
    name: 'screening-lists-0004',
    sql: `
      -- The second officer of a source. Those from before he was asked for stay in effect.
      alter table screening.list add unique (id, added_by);
      create table screening.list_confirmation (
        source bigint primary key,
        added_by text not null,
        by text not null,
        at timestamptz not null,
        foreign key (source, added_by) references screening.list (id, added_by),
        check (lower(by) <> lower(added_by))
      );
      insert into screening.list_confirmation (source, added_by, by, at)
        select id, added_by, 'in effect before a second officer was asked for', added_at from screening.list;
      create trigger append_only before update or delete on screening.list_confirmation
        for each row execute function screening.lists_append_only();
      create trigger no_truncate before truncate on screening.list_confirmation
        for each statement execute function screening.lists_append_only();
    `,
  },
  {
    name: 'screening-lists-0005',
    sql: `
      -- How long it may stand without being published anew. Null of sources from before: as is usual for the format.
      alter table screening.list add column unchanged_days integer check (unchanged_days between 1 and 366);
    `,
  },
]
