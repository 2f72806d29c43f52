/**
 * The tables of cases. A run, a match and an act are evidence and are never changed; what is sealed in them goes when its party is erased, and by nothing else.
 * `case_now` is where the acts have led, kept beside them for the queue.
 */
import type { Migration } from '@specie/store'

export const casesMigrations: readonly Migration[] = [
  {
    name: 'screening-cases-0001',
    sql: `
      create function screening.cases_append_only() returns trigger language plpgsql as $$
        begin
          if tg_op = 'UPDATE' and (to_jsonb(old) ? 'sealed') and (to_jsonb(new) ->> 'sealed') is null
            and (to_jsonb(new) - 'sealed') = (to_jsonb(old) - 'sealed')
            and exists (select from screening.erasure where owner = (to_jsonb(old) ->> 'owner'))
          then return new; end if;
          raise exception 'screening.% is append-only: % is refused', tg_table_name, tg_op;
        end
      $$;

      -- One party version, or one account, against the lists of one moment. 'owner' is whose personal data it is about.
      create table screening.case_run (
        id bigint generated always as identity primary key,
        owner text not null,
        party uuid references screening.party (id),
        address text check (address ~ '^0x[0-9a-f]{40}$'),
        version integer,
        -- What was looked for: the party's screened digest; of an account, itself.
        screened text not null,
        -- [{ list, version }], by name.
        lists jsonb not null,
        lists_digest text not null check (lists_digest ~ '^0x[0-9a-f]{64}$'),
        matcher text not null,
        persons integer not null check (persons >= 1),
        -- [{ case, match }]
        hits jsonb not null,
        cause text not null check (cause in ('drafted', 'lists', 'asked', 'holders')),
        at timestamptz not null,
        unique (owner, screened, lists_digest, matcher),
        check ((party is null) <> (address is null)),
        check ((party is null) = (version is null))
      );

      create index case_run_by_lists on screening.case_run (lists_digest, matcher);

      create table screening.screening_case (
        id bigint generated always as identity primary key,
        owner text not null,
        party uuid references screening.party (id),
        address text check (address ~ '^0x[0-9a-f]{40}$'),
        person text not null,
        list text not null,
        entry text not null,
        opened_at timestamptz not null,
        check ((party is null) <> (address is null))
      );
      create index screening_case_by_owner on screening.screening_case (owner);
      create index screening_case_by_address on screening.screening_case (address) where address is not null;

      create table screening.case_match (
        "case" bigint not null references screening.screening_case (id),
        number integer not null check (number >= 1),
        owner text not null,
        run bigint not null references screening.case_run (id) deferrable initially deferred,
        subject_digest text not null check (subject_digest ~ '^0x[0-9a-f]{64}$'),
        entry_digest text not null check (entry_digest ~ '^0x[0-9a-f]{64}$'),
        list_version text not null,
        entry_content jsonb not null,
        matcher text not null,
        score integer not null check (score between 0 and 10000),
        found_by text not null check (found_by in ('name', 'identifier', 'wallet')),
        explanation_digest text not null check (explanation_digest ~ '^0x[0-9a-f]{64}$'),
        -- The subject and the explanation.
        sealed bytea,
        at timestamptz not null,
        primary key ("case", number)
      );

      create table screening.case_act (
        "case" bigint not null references screening.screening_case (id),
        number integer not null check (number >= 1),
        owner text not null,
        act text not null check (act in ('opened', 'changed', 'lost', 'foundAgain',
          'proposed', 'confirmed', 'returned', 'withdrawn', 'answered', 'noted', 'reopened')),
        outcome text check (outcome in ('clear', 'block', 'askMore')),
        match integer not null,
        by text check (by ~ '^0x[0-9a-f]{40}$'),
        -- Whose proposal is answered.
        proposed_by text,
        at timestamptz not null,
        -- The reason and the names of what is attached.
        sealed bytea,
        reason_digest text check (reason_digest ~ '^0x[0-9a-f]{64}$'),
        attachments text[] not null default '{}',
        decision_text text,
        decision_digest text check (decision_digest ~ '^0x[0-9a-f]{64}$'),
        write_key text unique,
        body_digest text,
        primary key ("case", number),
        foreign key ("case", match) references screening.case_match ("case", number),
        check ((by is null) = (act in ('opened', 'changed', 'lost', 'foundAgain'))),
        check ((by is null) = (write_key is null)),
        check ((act in ('proposed', 'confirmed')) = (outcome is not null)),
        check ((act in ('confirmed', 'returned', 'withdrawn')) = (proposed_by is not null)),
        -- Four eyes.
        check (act not in ('confirmed', 'returned') or by <> proposed_by),
        check (act <> 'withdrawn' or by = proposed_by),
        check ((act = 'confirmed') = (decision_digest is not null and decision_text is not null))
      );
      create unique index case_act_by_decision on screening.case_act (decision_digest) where decision_digest is not null;

      create table screening.case_now (
        "case" bigint primary key references screening.screening_case (id),
        owner text not null,
        state text not null check (state in ('open', 'proposed', 'waiting', 'cleared', 'blocked')),
        match integer not null,
        acts integer not null,
        lost boolean not null,
        changed_at timestamptz not null
      );
      create index case_now_by_state on screening.case_now (state, changed_at, "case");
      create index case_now_by_owner on screening.case_now (owner);

      -- What is sealed of somebody goes with his data key.
      create function screening.cases_erased() returns trigger language plpgsql as $$
        begin
          update screening.case_match set sealed = null where owner = new.owner and sealed is not null;
          update screening.case_act set sealed = null where owner = new.owner and sealed is not null;
          return null;
        end
      $$;
      create trigger cases_erased after insert on screening.erasure
        for each row execute function screening.cases_erased();

      ${['case_run', 'screening_case', 'case_match', 'case_act']
        .map(
          (table) => `
      create trigger append_only before update or delete on screening.${table}
        for each row execute function screening.cases_append_only();
      create trigger append_only_whole before truncate on screening.${table}
        for each statement execute function screening.cases_append_only();`,
        )
        .join('')}
    `,
  },
  {
    name: 'screening-cases-0002',
    sql: `
      -- Whoever is back where he was before is looked for anew: a run of the same is no longer the same run.
      alter table screening.case_run drop constraint case_run_owner_screened_lists_digest_matcher_key;
      create index case_run_newest on screening.case_run (owner, id desc);
      create index case_run_newest_by_matcher on screening.case_run (owner, matcher, id desc);
      drop index screening.case_run_by_lists;
    `,
  },
]
