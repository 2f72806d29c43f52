/** The schema `outbox`: what is to reach the chain, every signed attempt at it, and who can carry it. */

export const outboxMigrations = [
  {
    name: 'outbox-0001',
    sql: `
      create schema if not exists outbox;

      create table outbox.message (
        id bigint generated always as identity primary key,
        key text not null unique check (length(key) between 1 and 200),
        signer text not null,
        name text not null,
        content text not null,
        content_digest text not null,
        state text not null default 'waiting'
          check (state in ('waiting', 'sent', 'included', 'final', 'refused', 'cancelled')),
        refusal text,
        -- The attempt that counts: the newest, until one is in a block.
        transaction text,
        -- Where it was included or reverted.
        block_number bigint,
        block_hash text,
        block_time bigint,
        -- Refused when tried, with earlier ones of its signer on their way that might change the answer: tried again
        -- once all below this nonce are in a block.
        tried_behind bigint,
        not_before timestamptz not null default '-infinity',
        enqueued_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        check ((state in ('included', 'final')) <= (transaction is not null and block_number is not null)),
        check ((state = 'refused') = (refusal is not null))
      );
      create index message_waiting on outbox.message (signer, id) where state = 'waiting';
      create index message_sent on outbox.message (signer, id) where state = 'sent';
      create index message_included on outbox.message (block_number) where state = 'included';
      create index message_block on outbox.message (block_number) where block_number is not null;

      -- The nonce that the signer's next message takes. Its row is the lock under which nonces are taken.
      create table outbox.lane (
        signer text primary key,
        next_nonce bigint not null
      );

      -- Rows are never removed: whichever of a message's attempts lands counts.
      create table outbox.attempt (
        hash text primary key,
        -- Null: it does nothing but use up a nonce that nobody else will.
        message bigint references outbox.message (id),
        signer text not null,
        nonce bigint not null,
        raw text not null,
        gas_limit numeric(78, 0) not null,
        max_fee_per_gas_wei numeric(78, 0) not null,
        tip_per_gas_wei numeric(78, 0) not null,
        signed_at timestamptz not null default clock_timestamp(),
        -- The newest block when it was signed: its nonce was used up at no earlier one.
        signed_at_block bigint not null,
        block_number bigint,
        block_hash text,
        lost_to text,
        lost_at_block bigint
      );
      create index attempt_by_message on outbox.attempt (message);
      create index attempt_by_nonce on outbox.attempt (signer, nonce);
      create index attempt_block on outbox.attempt (block_number) where block_number is not null;
      create index attempt_lost on outbox.attempt (lost_at_block) where lost_at_block is not null;

      -- When an attempt last left, apart from it: what follows the chain in a serializable transaction writes attempts, and would collide
      -- with every sending.
      create table outbox.sending (
        hash text primary key references outbox.attempt (hash),
        sent_at timestamptz not null default clock_timestamp(),
        sends integer not null default 1
      );

      -- Which workers live, and for whom they can sign.
      create table outbox.carrier (
        worker uuid not null,
        signer text not null,
        seen_at timestamptz not null default clock_timestamp(),
        primary key (worker, signer)
      );
    `,
  },
] as const
