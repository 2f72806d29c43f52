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
  {
    name: 'issuance-0003',
    sql: `
      -- Whatever a person did, by its key: done in the transaction that this row is written in, or not at all.
      create table issuance.write (
        actor text not null,
        key text not null check (length(key) between 1 and 200),
        deed text not null,
        body_digest text not null,
        answer text,
        at timestamptz not null default clock_timestamp(),
        primary key (actor, key)
      );

      create table issuance.orders (
        id uuid primary key,
        number bigint generated always as identity unique,
        kind text not null,
        state text not null,
        party text not null,
        counterparty text,
        -- How an event of the chain names what is ordered.
        mark text not null,
        once_ready boolean not null default false,
        carrier text check (carrier in ('outbox', 'wallet')),
        transaction text,
        block_number bigint,
        block_hash text,
        block_time bigint,
        -- Seconds of Unix time.
        expires_at bigint,
        -- The register was told that the bar has left.
        reflected boolean not null default false,
        -- Everything else of the order, as JSON.
        body text not null,
        acts integer not null,
        drafted_at timestamptz not null default clock_timestamp(),
        changed_at timestamptz not null default clock_timestamp(),
        check ((state in ('included', 'final', 'handedOver')) = (block_number is not null))
      );
      -- Two orders under way never mean one thing; coins are retired as often as somebody says.
      create unique index orders_mark_open on issuance.orders (mark)
        where state in ('drafted', 'approved', 'screened', 'cleared', 'released', 'ready', 'sent') and kind <> 'retire';
      create index orders_mark on issuance.orders (mark);
      create index orders_party on issuance.orders (party, number desc);
      create index orders_counterparty on issuance.orders (counterparty, number desc) where counterparty is not null;
      create index orders_state on issuance.orders (state, number desc);
      create index orders_block on issuance.orders (block_number) where block_number is not null;

      create table issuance.act (
        order_id uuid not null references issuance.orders (id),
        number integer not null check (number > 0),
        act text not null,
        by text,
        party text,
        acting_as text not null,
        at timestamptz not null default clock_timestamp(),
        why text,
        from_state text,
        to_state text not null,
        primary key (order_id, number)
      );

      -- What the recorded chain did that an order may have asked for, whether or not one is known.
      create table issuance.landing (
        transaction text not null,
        log_index integer not null,
        mark text not null,
        block_number bigint not null,
        block_hash text not null,
        block_time bigint not null,
        final boolean not null default false,
        primary key (transaction, log_index)
      );
      create index landing_mark on issuance.landing (mark);
      create index landing_open on issuance.landing (block_number) where not final;

      create table issuance.mandate (
        party text not null,
        nonce text not null,
        operator text not null,
        name text not null,
        capabilities text not null,
        from_time bigint not null,
        until_time bigint not null,
        digest text not null,
        signature text not null,
        given_at timestamptz not null default clock_timestamp(),
        primary key (party, nonce)
      );
      create index mandate_operator on issuance.mandate (operator);

      -- May come before the mandate that it ends.
      create table issuance.revocation (
        party text not null,
        nonce text not null,
        signature text not null,
        revoked_at timestamptz not null default clock_timestamp(),
        primary key (party, nonce)
      );

      create function issuance.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Rows of %.% are never changed.', tg_table_schema, tg_table_name;
      end $$;
      create trigger act_stays before update or delete on issuance.act
        for each row execute function issuance.refuse_change();
      create trigger mandate_stays before update or delete on issuance.mandate
        for each row execute function issuance.refuse_change();
      create trigger revocation_stays before update or delete on issuance.revocation
        for each row execute function issuance.refuse_change();
    `,
  },
  {
    name: 'issuance-0004',
    sql: `
      -- Without 'sent': an order that the chain gives back is sent again, whatever was drafted since. Nothing that the chain does may fail here.
      drop index issuance.orders_mark_open;
      create unique index orders_mark_open on issuance.orders (mark)
        where state in ('drafted', 'approved', 'screened', 'cleared', 'released', 'ready') and kind <> 'retire';
    `,
  },
  {
    name: 'issuance-0005',
    sql: `
      -- Every key that asked for a draft: two may have asked for the very same one.
      create table issuance.draft_key (
        key text primary key,
        draft text not null references issuance.draft (digest)
      );
      insert into issuance.draft_key (key, draft) select key, digest from issuance.draft;
    `,
  },
  {
    name: 'issuance-0006',
    sql: `
      -- What stands in blocks up to this one happened before the order was drafted, and is not it.
      alter table issuance.orders add column after_block bigint not null default 0;
      alter table issuance.orders alter column after_block drop default;
      -- One deed on the chain is one order's.
      alter table issuance.landing add column order_id uuid references issuance.orders (id);
    `,
  },
  {
    name: 'issuance-0007',
    sql: `
      -- Who may enter or leave is screening's to say, against lists and papers, and no operator's.
      drop table issuance.allowance;
    `,
  },
] as const
