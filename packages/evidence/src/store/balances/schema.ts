/** Balances at every final block: of each address, and of all addresses that begin alike, so that what stands before one is a few hundred rows away. */
import type { Migration } from '@specie/store'

export const balancesMigrations: readonly Migration[] = [
  {
    name: 'evidence-balances-0001',
    sql: `
      create schema if not exists evidence;

      -- One row where a total changed, with the total after that block. The prefix has 0, 1, 2 or all 20 bytes of an address.
      create table evidence.balance (
        prefix bytea not null check (length(prefix) in (0, 1, 2, 20)),
        block bigint not null,
        micrograms numeric(78, 0) not null check (micrograms >= 0),
        primary key (prefix, block)
      );
      create index balance_by_block on evidence.balance (block);

      create table evidence.holder (
        address bytea primary key check (length(address) = 20)
      );

      -- The last final block whose transfers are in here.
      create table evidence.balances_kept (
        one boolean primary key default true check (one),
        block bigint not null
      );
    `,
  },
]
