/** The schema `books`: entries that are never changed, and the alarms of their reconciliation. */

export const booksMigrations = [
  {
    name: 'books-0001',
    sql: `
      create schema if not exists books;

      create table books.entry (
        id bigint generated always as identity primary key,
        block bigint not null,
        block_hash text not null,
        time bigint not null,
        log_index integer not null,
        line integer not null,
        transaction text not null,
        event text not null,
        book text not null check (book in ('metal', 'coin', 'title')),
        debit text not null,
        credit text not null check (credit <> debit),
        amount numeric(78, 0) not null check (amount > 0),
        sponsor text,
        vault integer,
        narrative text not null,
        evidence text,
        final boolean not null default false,
        -- An entry of a final block that a chain lost is not struck out: this one takes it back.
        reverses bigint unique references books.entry (id)
      );
      create index entry_by_place on books.entry (block, log_index, line);
      create index entry_by_debit on books.entry (debit);
      create index entry_by_credit on books.entry (credit);
      create index entry_by_time on books.entry (time, id);

      create table books.reconciliation (
        one boolean primary key default true check (one),
        result text not null,
        checked_at timestamptz not null
      );

      -- One row for each difference from when it was first seen until it was gone.
      create table books.alarm (
        id bigint generated always as identity primary key,
        what text not null,
        difference numeric(78, 0) not null,
        says text not null,
        first_seen_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        cleared_at timestamptz
      );
      create unique index alarm_standing on books.alarm (what) where cleared_at is null;
    `,
  },
  {
    name: 'books-0002',
    // What waits for the raise delay has an account of its own since: the books are made again from the record (follow.ts).
    sql: `
      truncate books.entry, books.reconciliation;
      update books.alarm set cleared_at = now() where cleared_at is null;

      create table books.followed (
        block bigint primary key,
        time bigint not null
      );

      create index entry_provisional on books.entry (block) where not final;
      create index entry_by_sponsor on books.entry (sponsor, id);
      create index entry_by_vault on books.entry (vault, id);

      create function books.refuse_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and new.final and not old.final then
          old.final = true;
          if new is not distinct from old then return new; end if;
        end if;
        if tg_op = 'DELETE' and not old.final then return old; end if;
        raise exception 'An entry of the books is never changed, and a final one never struck out (entry %).', old.id;
      end $$;
      create trigger append_only before update or delete on books.entry for each row execute function books.refuse_change();
    `,
  },
] as const
