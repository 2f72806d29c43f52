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
  {
    name: 'screening-parties-0002',
    sql: `
      -- Allows one thing alone: to destroy what is sealed of somebody who is erased.
      create function screening.parties_erase_only() returns trigger language plpgsql as $$
        begin
          if tg_op = 'UPDATE' and new.sealed is null
            and (to_jsonb(new) - 'sealed') = (to_jsonb(old) - 'sealed')
            and exists (select from screening.erasure where owner = old.party::text)
          then return new; end if;
          raise exception 'screening.% is append-only: % is refused', tg_table_name, tg_op;
        end
      $$;

      -- As it stands now; what led here are its versions and acts.
      create table screening.party (
        id uuid primary key,
        state text not null check (state in
          ('requested', 'drafted', 'admitted', 'changed', 'refused', 'withdrawn', 'left', 'erased')),
        version integer not null,
        admitted_version integer,
        review_by date,
        -- Until then the law wants its data kept; null while it takes part or is being admitted.
        keep_until timestamptz,
        began_at timestamptz not null,
        check ((state in ('admitted', 'changed')) <= (admitted_version is not null))
      );
      create index party_by_state on screening.party (state, began_at desc);

      create table screening.party_version (
        party uuid not null references screening.party (id),
        version integer not null check (version >= 1),
        -- Null once its party is erased.
        sealed bytea,
        -- Both keyed with the party's own secret.
        digest text not null check (digest ~ '^0x[0-9a-f]{64}$'),
        screened_digest text not null check (screened_digest ~ '^0x[0-9a-f]{64}$'),
        jurisdiction text not null check (jurisdiction ~ '^[A-Z]{2}$'),
        kind text not null,
        region text,
        roles text[] not null,
        takes_part_as text[] not null,
        accounts text[] not null,
        -- Null: it came from the public page, and nobody admits what no officer drafted.
        drafted_by text check (drafted_by ~ '^0x[0-9a-f]{40}$'),
        drafted_at timestamptz not null,
        write_key text not null unique,
        primary key (party, version),
        unique (party, version, drafted_by)
      );

      create table screening.party_act (
        party uuid not null references screening.party (id),
        number integer not null,
        version integer not null,
        act text not null check (act in
          ('requested', 'drafted', 'amended', 'admitted', 'refused', 'withdrawn', 'left', 'reviewed', 'kept', 'erased')),
        by text check (by ~ '^0x[0-9a-f]{40}$'),
        drafted_by text,
        at timestamptz not null,
        -- Why, in somebody's words.
        sealed bytea,
        write_key text not null unique,
        primary key (party, number),
        foreign key (party, version) references screening.party_version (party, version),
        foreign key (party, version, drafted_by) references screening.party_version (party, version, drafted_by),
        check (act <> 'admitted' or (by is not null and drafted_by is not null and by <> drafted_by)),
        check (by is not null or act in ('requested', 'erased'))
      );

      -- An account belongs to one party. What has ended stays, until its party is erased.
      create table screening.party_account (
        address text not null check (address ~ '^0x[0-9a-f]{40}$'),
        party uuid not null references screening.party (id),
        since timestamptz not null,
        until timestamptz,
        primary key (address, party, since)
      );
      create unique index party_account_in_force on screening.party_account (address) where until is null;
      create index party_account_by_party on screening.party_account (party);

      -- The account itself signed that it belongs to this party.
      create table screening.party_account_proof (
        address text not null,
        party uuid not null references screening.party (id),
        statement text not null,
        signature text not null,
        proven_at timestamptz not null,
        primary key (address, party)
      );

      -- Requests from the public page that came already, by a keyed digest.
      create table screening.join_request (
        mark text primary key,
        party uuid not null references screening.party (id),
        at timestamptz not null
      );

      -- Which payload went with which transfer. The payload opens with the keys of both its parties alone.
      create table screening.travel_record (
        id uuid primary key,
        originator uuid references screening.party (id),
        beneficiary uuid references screening.party (id),
        transfer text not null,
        amount numeric(78, 0) not null,
        -- Over a salt and the payload: whoever has both can compare, nobody else learns anything.
        digest text not null check (digest ~ '^0x[0-9a-f]{64}$'),
        by text not null check (by ~ '^0x[0-9a-f]{40}$'),
        at timestamptz not null,
        write_key text not null unique
      );
      create index travel_record_by_transfer on screening.travel_record (transfer);

      create table screening.travel_payload (
        record uuid primary key references screening.travel_record (id),
        sealed bytea not null
      );

      ${['party_version', 'party_act']
        .map(
          (table) => `
      create trigger erase_only before update or delete on screening.${table}
        for each row execute function screening.parties_erase_only();
      create trigger append_only_whole before truncate on screening.${table}
        for each statement execute function screening.parties_append_only();`,
        )
        .join('')}
      create trigger append_only before update or delete on screening.travel_record
        for each row execute function screening.parties_append_only();
    `,
  },
  {
    name: 'screening-parties-0003',
    sql: `
      -- A keyed digest of the address of mail: how many requests of one contact wait. Null of those that came before.
      alter table screening.join_request add column contact text;
      create index join_request_by_contact on screening.join_request (contact);
    `,
  },
]
