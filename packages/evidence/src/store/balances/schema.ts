/** Balances at every final block: of each address, and of all addresses that begin alike, so that what stands before one is a few dozen rows away. */
import type { Migration } from '@specie/store'

export const balancesMigrations: readonly Migration[] = [
  {
    name: 'evidence-balances-0001',
    sql: `
      create schema if not exists evidence;

      -- One row where a total changed, with the total after that block: of the addresses that begin with these 0 to 4 hex digits, or of one address.
      -- Whole bytes as steps, 256 wide, took five times as long to ask.
      create table evidence.balance (
        prefix text collate "C" not null check (prefix ~ '^([0-9a-f]{0,4}|[0-9a-f]{40})$'),
        block bigint not null,
        micrograms numeric(78, 0) not null check (micrograms >= 0),
        primary key (prefix, block)
      );
      create index balance_by_block on evidence.balance (block);

      create table evidence.holder (
        address text collate "C" primary key check (address ~ '^[0-9a-f]{40}$')
      );

      -- The last final block whose transfers are in here.
      create table evidence.balances_kept (
        one boolean primary key default true check (one),
        block bigint not null
      );
    `,
  },
]
