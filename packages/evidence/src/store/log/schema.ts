/** The tables of the public log. Entries, checkpoints and cosignatures are only ever added. */
import type { Migration } from '@specie/store'

/** After `documentsMigrations`, whose function refuses changes here as well. */
export const logMigrations: readonly Migration[] = [
  {
    name: 'evidence-log-0001',
    sql: `
      -- The tree's right edge: 32 bytes for each complete subtree, the largest first. Locked by whoever appends; no row before the first does.
      create table evidence.log_state (
        one boolean primary key default true check (one),
        size bigint not null check (size >= 0),
        edge bytea not null
      );

      create table evidence.log_entry (
        index bigint primary key check (index >= 0),
        -- What the entry is of: one source has one entry, however often it is fed.
        source text not null unique,
        kind text not null,
        at timestamptz not null,
        bytes bytea not null check (length(bytes) between 1 and 65535),
        added_at timestamptz not null default now()
      );
      create index log_entry_by_kind on evidence.log_entry (kind, index desc);

      -- The last event of the chain that was fed, by its block's hash as well: a local chain may lose final blocks.
      create table evidence.log_fed (
        one boolean primary key default true check (one),
        block bigint not null,
        block_hash text not null,
        log_index integer not null
      );

      create table evidence.log_checkpoint (
        size bigint primary key check (size > 0),
        root text not null check (root ~ '^0x[0-9a-f]{64}$'),
        note text not null,
        signed_at timestamptz not null default now()
      );

      create table evidence.log_cosignature (
        size bigint not null references evidence.log_checkpoint,
        witness text not null,
        line text not null,
        collected_at timestamptz not null default now(),
        primary key (size, witness)
      );

      -- What is to be anchored on chain, by the key of its message in the outbox.
      create table evidence.log_anchor (
        size bigint primary key references evidence.log_checkpoint,
        message text not null unique,
        asked_at timestamptz not null
      );

      create trigger log_entry_append_only before update or delete on evidence.log_entry
        for each row execute function evidence.append_only();
      create trigger log_entry_not_truncated before truncate on evidence.log_entry
        for each statement execute function evidence.append_only();
      create trigger log_checkpoint_append_only before update or delete on evidence.log_checkpoint
        for each row execute function evidence.append_only();
      create trigger log_checkpoint_not_truncated before truncate on evidence.log_checkpoint
        for each statement execute function evidence.append_only();
      create trigger log_cosignature_append_only before update or delete on evidence.log_cosignature
        for each row execute function evidence.append_only();
      create trigger log_anchor_append_only before update or delete on evidence.log_anchor
        for each row execute function evidence.append_only();
    `,
  },
]
