/** The schema `issuance`: what was asked for, what was drafted and signed, what was decided. What happened stands on the chain. */

export const migrations = [
  {
    name: 'issuance-0001',
    sql: `
      create schema if not exists issuance;

      -- Every write by its caller's key. 'begun' without 'done' means: nobody knows whether the chain has it.
      create table issuance.request (
        key text primary key check (length(key) between 1 and 200),
        deed text not null,
        body_digest text not null,
        begun_at_block bigint not null,
        transaction text,
        block bigint,
        result jsonb,
        begun_at timestamptz not null default now(),
        done_at timestamptz
      );
      -- One transaction answers one request: two transfers of one amount are two.
      create unique index request_transaction on issuance.request (transaction) where transaction is not null;

      create table issuance.draft (
        digest text primary key,
        key text not null unique,
        vault integer not null,
        as_of bigint not null,
        seen bigint not null,
        bar_count integer not null,
        fine_gold numeric(78, 0) not null,
        bar_root text not null,
        list_digest text not null,
        drafted_at timestamptz not null default now(),
        transaction text
      );
      create index draft_by_vault on issuance.draft (vault, as_of desc);

      create table issuance.reflected (
        vault integer primary key,
        block bigint not null
      );

      create table issuance.signature (
        draft text not null references issuance.draft (digest),
        signer text not null,
        signature text not null,
        received_at timestamptz not null default now(),
        primary key (draft, signer)
      );

      create table issuance.decision (
        digest text primary key,
        purpose text not null,
        party text not null,
        subject text not null,
        text text not null,
        decided_at timestamptz not null default now()
      );

      -- Requests that went out to be signed elsewhere: what comes back names its request by this digest.
      create table issuance.asked (
        digest text primary key,
        expiry bigint not null,
        decision text,
        asked_at timestamptz not null default now()
      );

      -- Who may enter or leave, as the operator has written it down. Rows are never changed, only ended by a later one.
      create table issuance.allowance (
        id bigint generated always as identity primary key,
        party text not null,
        allowed boolean not null,
        note text not null,
        entered_by text not null,
        entered_at timestamptz not null default now()
      );
      create index allowance_by_party on issuance.allowance (party, id desc);
    `,
  },
  {
    name: 'issuance-0002',
    sql: `
      -- What was about to be sent, written down before it was: asked again, the request sends these very bytes and no others.
      -- Hash and raw are null where a wallet or the node signed.
      alter table issuance.request
        add column sent_by text,
        add column sent_nonce bigint,
        add column sent_hash text,
        add column sent_raw text,
        -- Null: begun before anything was written down. Then only the chain's events can tell what it did.
        add column writes_down boolean,
        -- With its number, the block as it was: the newest of them is the newest block that the database knows.
        add column block_hash text,
        add column block_time bigint;
    `,
  },
] as const
