/**
 * The tables of licences and orders. Nothing is changed or removed: a version is drafted, then closed by one act; a use is reserved, then used up or given back, each by an
 * act of its own. What is left of a licence is counted under the lock of its own row.
 */
import type { Migration } from '@specie/store'

const tables = [
  'licence',
  'licence_version',
  'licence_version_act',
  'licence_revocation',
  'licence_use_act',
  'licence_lifted',
  'licence_proceeds',
]

/** What is neither letter nor digit in the keys of before, as far as licences are numbered with it. */
const signs = String.raw`[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a7\u00b7\u2010-\u201f\u2212]`

export const licencesMigrations: readonly Migration[] = [
  {
    name: 'screening-licences-0001',
    sql: `
      create function screening.licences_append_only() returns trigger language plpgsql as $$
        begin
          raise exception 'screening.% is append-only: % is refused', tg_table_name, tg_op;
        end
      $$;

      create table screening.licence (
        id text primary key check (id ~ '^[a-z0-9-]{1,64}$'),
        -- As written, without case and spaces: one number of one authority is one licence.
        number_key text not null,
        authority_key text not null,
        began_at timestamptz not null,
        unique (number_key, authority_key)
      );

      create table screening.licence_version (
        licence text not null references screening.licence,
        version integer not null check (version > 0),
        content jsonb not null,
        digest text not null check (digest ~ '^0x[0-9a-f]{64}$'),
        reason text not null check (length(reason) between 1 and 2000),
        drafted_by text not null check (drafted_by ~ '^0x[0-9a-f]{40}$'),
        drafted_at timestamptz not null,
        write_key text not null unique,
        body_digest text not null,
        primary key (licence, version),
        unique (licence, version, drafted_by)
      );

      -- A version is closed once. Whoever drafted it never puts it in force.
      create table screening.licence_version_act (
        licence text not null,
        version integer not null,
        drafted_by text not null,
        act text not null check (act in ('inForce', 'refused', 'withdrawn')),
        by text not null check (by ~ '^0x[0-9a-f]{40}$'),
        why text check (length(why) between 1 and 2000),
        at timestamptz not null,
        write_key text not null unique,
        primary key (licence, version),
        foreign key (licence, version, drafted_by) references screening.licence_version (licence, version, drafted_by),
        check (act <> 'inForce' or by <> drafted_by),
        check (act <> 'withdrawn' or by = drafted_by)
      );

      create table screening.licence_revocation (
        licence text primary key references screening.licence,
        by text not null check (by ~ '^0x[0-9a-f]{40}$'),
        why text not null check (length(why) between 1 and 2000),
        at timestamptz not null,
        write_key text not null unique
      );

      create table screening.licence_use_act (
        licence text not null,
        subject text not null check (subject ~ '^0x[0-9a-f]{64}$'),
        number integer not null check (number > 0),
        act text not null check (act in ('reserved', 'used', 'returned')),
        version integer not null,
        amount_micrograms numeric(78, 0) not null check (amount_micrograms >= 0),
        bar_keys text[] not null,
        question jsonb not null,
        why text check (length(why) between 1 and 2000),
        at timestamptz not null,
        primary key (licence, subject, number),
        foreign key (licence, version) references screening.licence_version (licence, version),
        -- Reserved first; what was given back may be reserved again; what was used stays used.
        check (number > 1 or act = 'reserved')
      );
      create index licence_use_by_subject on screening.licence_use_act (subject);

      create table screening.licence_lifted (
        licence text not null,
        hold text not null,
        bar_key text not null check (bar_key ~ '^0x[0-9a-f]{64}$'),
        version integer not null,
        -- The lifting in the register.
        lift text not null,
        amount_micrograms numeric(78, 0) not null check (amount_micrograms > 0),
        at timestamptz not null,
        primary key (licence, hold, bar_key, lift),
        foreign key (licence, version) references screening.licence_version (licence, version)
      );

      create table screening.licence_proceeds (
        id bigint generated always as identity primary key,
        licence text not null references screening.licence,
        subject text not null,
        title text not null check (length(title) between 1 and 200),
        digest text not null check (digest ~ '^0x[0-9a-f]{64}$'),
        by text not null check (by ~ '^0x[0-9a-f]{40}$'),
        at timestamptz not null,
        unique (licence, subject, digest)
      );

      ${tables
        .map(
          (table) => `
      create trigger append_only before update or delete on screening.${table}
        for each row execute function screening.licences_append_only();
      create trigger append_only_whole before truncate on screening.${table}
        for each statement execute function screening.licences_append_only();`,
        )
        .join('')}
    `,
  },
  {
    name: 'screening-licences-0002',
    sql: `
      -- Letters and digits alone from now on. Whoever became one by it keeps his old key: which of them is the other officers must say.
      alter table screening.licence disable trigger append_only;
      with plain as (
        select id, regexp_replace(number_key, '${signs}', '', 'g') as number_key,
          regexp_replace(authority_key, '${signs}', '', 'g') as authority_key
        from screening.licence
      )
      update screening.licence set number_key = plain.number_key, authority_key = plain.authority_key
      from plain where plain.id = licence.id and plain.number_key <> '' and plain.authority_key <> ''
        and (select count(*) from plain other
             where other.number_key = plain.number_key and other.authority_key = plain.authority_key) = 1;
      alter table screening.licence enable trigger append_only;
    `,
  },
]
