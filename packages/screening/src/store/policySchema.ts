/**
 * The tables of the rules by jurisdiction. Nothing is changed or removed: a change is proposed, then closed by one act; what it put on record is a
 * further version, known from a moment on. So what applied on one day, as it was known on another, stays answerable.
 */
import type { Migration } from '@specie/store'

const tables = [
  'policy_change',
  'policy_change_act',
  'policy_rule_version',
  'policy_review',
  'policy_decision',
  'policy_decision_act',
]

export const policyMigrations: readonly Migration[] = [
  {
    name: 'screening-policy-0001',
    sql: `
      create function screening.policy_append_only() returns trigger language plpgsql as $$
        begin
          raise exception 'screening.% is append-only: % is refused', tg_table_name, tg_op;
        end
      $$;

      create table screening.policy_change (
        id bigint generated always as identity primary key,
        write_key text not null unique,
        body_digest text not null,
        reason text not null check (length(reason) between 1 and 2000),
        parts jsonb not null,
        -- Not before this moment, even where it is approved earlier; null: from its approval.
        in_force_from timestamptz,
        proposed_by text not null check (proposed_by = lower(proposed_by)),
        proposed_at timestamptz not null,
        unique (id, proposed_by)
      );

      -- A change is closed once. Whoever proposed it never approves it.
      create table screening.policy_change_act (
        change bigint primary key,
        proposed_by text not null,
        act text not null check (act in ('approved', 'refused', 'withdrawn')),
        by text not null check (by = lower(by)),
        why text check (length(why) <= 2000),
        at timestamptz not null,
        write_key text not null unique,
        foreign key (change, proposed_by) references screening.policy_change (id, proposed_by),
        check (act <> 'approved' or by <> proposed_by),
        check (act <> 'withdrawn' or by = proposed_by)
      );

      create table screening.policy_rule_version (
        version bigint generated always as identity primary key,
        change bigint not null references screening.policy_change (id),
        rule text not null,
        -- Null: no longer on record.
        content jsonb,
        known_from timestamptz not null
      );
      create index policy_rule_version_by_rule on screening.policy_rule_version (rule, version desc);

      create table screening.policy_review (
        id bigint generated always as identity primary key,
        change bigint not null references screening.policy_change (id),
        jurisdiction text not null check (jurisdiction ~ '^[A-Z]{2}$'),
        reviewed_on date not null,
        note text not null,
        known_from timestamptz not null
      );
      create index policy_review_by_place on screening.policy_review (jurisdiction, id desc);

      create table screening.policy_decision (
        id bigint generated always as identity primary key,
        write_key text not null unique,
        body_digest text not null,
        party text not null check (party ~ '^0x[0-9a-f]{40}$'),
        activity text not null,
        -- [{ jurisdiction, basis }]
        places jsonb not null,
        may boolean not null,
        licence_number text,
        licence_authority text,
        valid_from date not null,
        valid_until date not null,
        reason text not null check (length(reason) between 1 and 2000),
        proposed_by text not null check (proposed_by = lower(proposed_by)),
        proposed_at timestamptz not null,
        unique (id, proposed_by),
        check (valid_until >= valid_from),
        check ((licence_number is null) = (licence_authority is null))
      );
      create index policy_decision_by_party on screening.policy_decision (party, id desc);

      -- The first act closes the proposal; an approved decision may be ended by a second.
      create table screening.policy_decision_act (
        decision bigint not null,
        number integer not null,
        proposed_by text not null,
        act text not null,
        by text not null check (by = lower(by)),
        why text check (length(why) <= 2000),
        at timestamptz not null,
        write_key text not null unique,
        primary key (decision, number),
        foreign key (decision, proposed_by) references screening.policy_decision (id, proposed_by),
        check ((number = 1 and act in ('approved', 'refused', 'withdrawn')) or (number = 2 and act = 'ended')),
        check (act <> 'approved' or by <> proposed_by),
        check (act <> 'withdrawn' or by = proposed_by)
      );

      ${tables
        .map(
          (table) => `
      create trigger append_only before update or delete on screening.${table}
        for each row execute function screening.policy_append_only();
      create trigger append_only_whole before truncate on screening.${table}
        for each statement execute function screening.policy_append_only();`,
        )
        .join('')}
    `,
  },
]
