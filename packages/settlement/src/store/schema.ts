/** The schema `settlement`: what members asked, agreed and owe, and the rounds in which it settles. What was paid stands on the chain. */

export const settlementMigrations = [
  {
    name: 'settlement-0001',
    sql: `
      create schema if not exists settlement;

      -- Payment tokens: any ERC-20 that two officers admitted. Never deleted; ended by one officer, at once.
      create table settlement.token (
        asset text primary key,
        name text not null,
        symbol text not null,
        decimals integer not null check (decimals between 0 and 18),
        currency text not null,
        proposed_by text not null,
        confirmed_by text check (confirmed_by <> proposed_by),
        ended_by text,
        at timestamptz not null default clock_timestamp()
      );

      -- What a member allows itself to owe. The newest row that is approved counts; a lower figure needs no second key.
      create table settlement.limit (
        id bigint generated always as identity primary key,
        member text not null,
        -- Null: all counterparties together.
        counterparty text,
        asset text not null,
        most_per_day numeric(78, 0) not null,
        set_by text not null,
        -- Whoever lowers approves it alone.
        approved_by text,
        at timestamptz not null default clock_timestamp()
      );
      create index limit_of on settlement.limit (member, asset, id desc);

      -- How a member wants to be treated: two persons sign each of its tickets.
      create table settlement.member_rule (
        member text primary key,
        two_persons boolean not null default false,
        set_by text not null,
        at timestamptz not null default clock_timestamp()
      );

      -- Fees that a member agreed on elsewhere, for its own statements. A wrong one is struck out, and stays.
      create table settlement.outside_fee (
        id bigint generated always as identity primary key,
        member text not null,
        day date not null,
        asset text not null,
        -- Above zero received, below zero paid.
        units numeric(78, 0) not null check (units <> 0),
        what text not null,
        entered_by text not null,
        struck_by text,
        at timestamptz not null default clock_timestamp()
      );
      create index outside_fee_of on settlement.outside_fee (member, day);

      -- Pairs of which a member agreed that what it owes may settle before what it is owed.
      create table settlement.agreed_pair (
        member text not null,
        counterparty text not null,
        agreed_by text not null,
        at timestamptz not null default clock_timestamp(),
        primary key (member, counterparty)
      );

      create table settlement.instruction (
        reference text not null,
        member text not null,
        what text not null,
        account text not null,
        -- Of titles: one place's bars; null: every place's.
        place text,
        valid_from date not null,
        valid_to date,
        set_by text not null,
        approved_by text check (approved_by <> set_by),
        primary key (member, reference)
      );

      create table settlement.request (
        id uuid primary key,
        number bigint generated always as identity unique,
        member text not null,
        -- Legs as the asker sees them, what is quoted in, days, words.
        content text not null,
        valid_until bigint not null,
        state text not null check (state in ('open', 'accepted', 'closed')),
        asked_by text not null,
        at timestamptz not null default clock_timestamp()
      );
      create table settlement.asked_member (
        request uuid not null references settlement.request (id),
        member text not null,
        primary key (request, member)
      );
      create index asked_of on settlement.asked_member (member);
      create table settlement.offer (
        id uuid primary key,
        request uuid not null references settlement.request (id),
        member text not null,
        content text not null,
        valid_until bigint not null,
        state text not null check (state in ('open', 'accepted', 'withdrawn')),
        offered_by text not null,
        at timestamptz not null default clock_timestamp()
      );
      create index offer_of on settlement.offer (request);

      create table settlement.ticket (
        digest text primary key,
        number bigint generated always as identity unique,
        first text not null,
        second text not null,
        content text not null,
        state text not null check (state in ('drafted', 'agreed', 'cancelled', 'replaced')),
        replaces text references settlement.ticket (digest),
        offer uuid unique references settlement.offer (id),
        drafted_by text not null,
        drafted_for text not null,
        at timestamptz not null default clock_timestamp(),
        agreed_at bigint
      );
      create index ticket_of_first on settlement.ticket (first, number desc);
      create index ticket_of_second on settlement.ticket (second, number desc);
      create index ticket_agreed on settlement.ticket (agreed_at) where agreed_at is not null;
      -- One ticket at a time takes the place of another.
      create unique index ticket_replacing on settlement.ticket (replaces) where state in ('drafted', 'agreed');
      create table settlement.ticket_signature (
        ticket text not null references settlement.ticket (digest),
        key text not null,
        member text not null,
        name text,
        signature text not null,
        at timestamptz not null default clock_timestamp(),
        primary key (ticket, key)
      );

      create table settlement.obligation (
        id text primary key,
        ticket text not null references settlement.ticket (digest),
        place integer not null,
        all_or_none boolean not null,
        debtor text not null,
        creditor text not null,
        asset text,
        amount numeric(78, 0),
        title bigint,
        value_date date not null,
        due bigint not null,
        priority integer not null default 5 check (priority between 0 and 9),
        signed_at bigint not null,
        -- Ended by a ticket that took its ticket's place.
        void boolean not null default false,
        -- Void, or settled in a final block.
        closed boolean not null default false,
        check ((asset is null) = (amount is null) and (asset is null) <> (title is null))
      );
      create index obligation_of_ticket on settlement.obligation (ticket);
      create index obligation_of_debtor on settlement.obligation (debtor);
      create index obligation_of_creditor on settlement.obligation (creditor);
      create index obligation_not_closed on settlement.obligation (due) where not closed;
      create index obligation_of_day on settlement.obligation (debtor, value_date);

      create table settlement.round (
        id uuid primary key,
        number bigint generated always as identity unique,
        state text not null check (state in ('proposed', 'ready', 'sent', 'included', 'final', 'ended')),
        -- What is settled, with the members' nonces: as text with exact integers.
        content text not null,
        digest text not null unique,
        root text not null,
        deadline bigint not null,
        proposed_by text,
        why_ended text,
        decision text,
        clearance_expiry bigint,
        waits text,
        told text,
        transaction text,
        block_number bigint,
        block_hash text,
        block_time bigint,
        at timestamptz not null default clock_timestamp()
      );
      create index round_alive on settlement.round (number) where state in ('proposed', 'ready', 'sent', 'included');
      create table settlement.round_obligation (
        round uuid not null references settlement.round (id),
        obligation text not null references settlement.obligation (id),
        -- False once the round ended without it.
        holds boolean not null default true,
        primary key (round, obligation)
      );
      -- An obligation is in one round at most that may still happen, or has.
      create unique index obligation_held on settlement.round_obligation (obligation) where holds;
      -- Who was left out of a round, and why: only for its two members.
      create table settlement.round_left (
        round uuid not null references settlement.round (id),
        obligation text not null references settlement.obligation (id),
        reason text not null,
        primary key (round, obligation)
      );
      create table settlement.round_signature (
        round uuid not null references settlement.round (id),
        signer text not null,
        as_what text not null check (as_what in ('member', 'officer')),
        signature text not null,
        at timestamptz not null default clock_timestamp(),
        primary key (round, signer)
      );

      -- Cut-offs that some process has seen to, in hours of Unix time.
      create table settlement.cut_off (hour bigint primary key);

      -- What was done, by whom. Rows are never changed.
      create table settlement.act (
        id bigint generated always as identity primary key,
        -- 'request', 'offer', 'ticket', 'round', 'limit', 'token', 'member'.
        what text not null,
        of text not null,
        act text not null,
        by text,
        "for" text,
        why text,
        at timestamptz not null default clock_timestamp()
      );
      create index act_of on settlement.act (what, of, id);
      -- Whom it concerns; null members: everybody.
      create table settlement.act_for (
        act bigint not null references settlement.act (id),
        member text not null,
        primary key (act, member)
      );
    `,
  },
] as const
