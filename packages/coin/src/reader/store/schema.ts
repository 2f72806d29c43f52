/** The schema `chain`: the blocks of the chain as they were recorded, linked by hash, and what happened in them. */

export const readerMigrations = [
  {
    name: 'chain-0001',
    sql: `
      create schema if not exists chain;

      -- Every block after the final one; of those before it only what something hangs on: blocks with events, and where a range ended.
      create table chain.block (
        number bigint primary key,
        hash text not null,
        -- Null where a final range was read without looking at each block.
        parent text,
        time bigint not null
      );

      create table chain.event (
        block bigint not null references chain.block (number) on delete cascade,
        log_index integer not null,
        kind text not null,
        transaction text not null,
        data text not null,
        primary key (block, log_index)
      );
      create index event_by_kind on chain.event (kind, block);
      create index event_by_transaction on chain.event (transaction);

      -- How far it is recorded. The turn rises with every change: whoever read another turn changes nothing.
      create table chain.progress (
        one boolean primary key default true check (one),
        turn bigint not null,
        first_number bigint not null,
        first_hash text not null,
        head bigint not null references chain.block (number) deferrable initially deferred,
        finalized bigint not null references chain.block (number) deferrable initially deferred,
        changed_at timestamptz not null default now(),
        check (finalized <= head)
      );
    `,
  },
  {
    name: 'chain-0002',
    sql: `
      -- The block of the deployment is recorded before the node calls it final.
      alter table chain.progress add column first_is_final boolean not null default true;
    `,
  },
] as const
