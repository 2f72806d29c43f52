/**
 * The register's tables, schema `register`. What happened is never changed: triggers refuse UPDATE, DELETE and
 * TRUNCATE of history, holds, licences, departures, imports and published lists. `bar` alone holds the present,
 * and can be rebuilt from the rest.
 */

import type { Migration } from '@specie/store'

export const migrations: readonly Migration[] = [
  {
    name: 'register/001 places, brands, origins',
    sql: `
      CREATE SCHEMA register;

      CREATE FUNCTION register.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'register.% is append-only: % is refused', TG_TABLE_NAME, TG_OP
            USING HINT = 'Record what is new; what was recorded stays.';
        END
      $$;

      CREATE TABLE register.jurisdiction (
        code text PRIMARY KEY CHECK (code ~ '^[A-Z]{2}$'),
        name text NOT NULL CHECK (name <> '')
      );
      CREATE TABLE register.custodian (
        address text PRIMARY KEY CHECK (address ~ '^0x[0-9a-f]{40}$'),
        name text NOT NULL CHECK (name <> ''),
        jurisdiction text NOT NULL REFERENCES register.jurisdiction
      );
      CREATE TABLE register.sponsor (
        address text PRIMARY KEY CHECK (address ~ '^0x[0-9a-f]{40}$'),
        name text NOT NULL CHECK (name <> ''),
        jurisdiction text NOT NULL REFERENCES register.jurisdiction
      );
      CREATE TABLE register.vault (
        id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{1,32}$'),
        name text NOT NULL CHECK (name <> ''),
        place text NOT NULL CHECK (place <> ''),
        jurisdiction text NOT NULL REFERENCES register.jurisdiction,
        custodian text NOT NULL REFERENCES register.custodian,
        sponsor text NOT NULL REFERENCES register.sponsor,
        metal text NOT NULL CHECK (metal IN ('gold', 'silver', 'platinum', 'palladium')),
        latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision CHECK (longitude BETWEEN -180 AND 180)
      );

      CREATE TABLE register.refiner (
        code text PRIMARY KEY CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{0,31}$'),
        name text NOT NULL CHECK (name <> ''),
        jurisdiction text NOT NULL REFERENCES register.jurisdiction
      );
      -- A spelling means a brand once two different people have said the same of it.
      CREATE TABLE register.brand_spelling (
        spelling text NOT NULL CHECK (spelling <> '' AND length(spelling) <= 64),
        brand text NOT NULL CHECK (brand ~ '^[A-Z0-9][A-Z0-9-]{0,31}$'),
        name text NOT NULL CHECK (name <> ''),
        refiner text REFERENCES register.refiner,
        proposed_by text NOT NULL CHECK (proposed_by <> ''),
        proposed_at timestamptz NOT NULL DEFAULT now(),
        confirmed_by text CHECK (confirmed_by <> proposed_by),
        confirmed_at timestamptz,
        CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
        PRIMARY KEY (spelling, proposed_by)
      );
      CREATE UNIQUE INDEX brand_spelling_confirmed ON register.brand_spelling (spelling) WHERE confirmed_by IS NOT NULL;

      CREATE TABLE register.origin_rule (
        id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{1,64}$'),
        effect text NOT NULL CHECK (effect IN ('counts', 'excludes')),
        in_force_from timestamptz NOT NULL,
        in_force_until timestamptz CHECK (in_force_until > in_force_from),
        metal text,
        refiner text REFERENCES register.refiner,
        jurisdiction text REFERENCES register.jurisdiction,
        made_from integer,
        made_until integer,
        needs_custody boolean NOT NULL DEFAULT false,
        source text NOT NULL CHECK (source <> ''),
        recorded_by text NOT NULL CHECK (recorded_by <> ''),
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE register.mapping (
        name text PRIMARY KEY CHECK (name ~ '^[a-z0-9-]{1,64}$'),
        mapping jsonb NOT NULL,
        saved_by text NOT NULL CHECK (saved_by <> ''),
        saved_at timestamptz NOT NULL DEFAULT now()
      );
    `,
  },
  {
    name: 'register/002 bars and their history',
    sql: `
      CREATE TABLE register.import (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        request_key text NOT NULL UNIQUE CHECK (request_key <> ''),
        request_digest text NOT NULL,
        vault text NOT NULL REFERENCES register.vault,
        as_of timestamptz NOT NULL,
        scope text NOT NULL CHECK (scope IN ('whole', 'added')),
        file_digest text NOT NULL,
        answer jsonb NOT NULL,
        imported_by text NOT NULL CHECK (imported_by <> ''),
        imported_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX import_vault ON register.import (vault, as_of);

      CREATE TABLE register.bar (
        bar_key bytea PRIMARY KEY CHECK (length(bar_key) = 32),
        vault text NOT NULL REFERENCES register.vault,
        state text NOT NULL CHECK (state IN ('listed', 'missing', 'departed')),
        metal text NOT NULL,
        brand text COLLATE "C" NOT NULL,
        serial text NOT NULL,
        bare_serial text COLLATE "C" NOT NULL,
        year smallint,
        standard text NOT NULL,
        unit text NOT NULL CHECK (unit IN ('oz', 'g')),
        gross_thousandths bigint NOT NULL CHECK (gross_thousandths > 0),
        fineness_hundredths integer NOT NULL CHECK (fineness_hundredths BETWEEN 1 AND 100000),
        fine_thousandths bigint NOT NULL CHECK (fine_thousandths > 0),
        refiner text,
        custody text,
        whole_micrograms numeric(78, 0) NOT NULL CHECK (whole_micrograms > 0),
        since timestamptz NOT NULL
      );
      CREATE INDEX bar_order ON register.bar (brand, bare_serial, bar_key);
      CREATE INDEX bar_vault ON register.bar (vault);
      CREATE INDEX bar_without_year ON register.bar (metal, brand, bare_serial) WHERE year IS NULL;

      CREATE TABLE register.bar_event (
        id bigint GENERATED ALWAYS AS IDENTITY,
        bar_key bytea NOT NULL,
        vault text NOT NULL,
        happened_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        event text NOT NULL CHECK (event IN (
          'arrived', 'changed', 'missing', 'found', 'returned', 'departed', 'held', 'lifted', 'claimed-elsewhere'
        )),
        facts jsonb NOT NULL,
        source text NOT NULL
      );
      CREATE INDEX bar_event_bar ON register.bar_event (bar_key, id);

      CREATE TABLE register.departure (
        id text PRIMARY KEY CHECK (id <> ''),
        vault text NOT NULL REFERENCES register.vault,
        bar_key bytea NOT NULL,
        kind text NOT NULL CHECK (kind IN ('delivery', 'withdrawal')),
        departed_at timestamptz NOT NULL,
        journal_entry bigint,
        evidence text NOT NULL CHECK (evidence <> ''),
        recorded_by text NOT NULL CHECK (recorded_by <> ''),
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX departure_bar ON register.departure (bar_key);
    `,
  },
  {
    name: 'register/003 holds and licences',
    sql: `
      CREATE TABLE register.hold (
        id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{1,64}$'),
        vault text NOT NULL REFERENCES register.vault,
        scope text NOT NULL CHECK (scope IN ('vault', 'bars', 'amount')),
        amount_micrograms numeric(78, 0) CHECK (amount_micrograms > 0),
        ground text NOT NULL CHECK (ground <> ''),
        held_by text NOT NULL CHECK (held_by <> ''),
        held_from timestamptz NOT NULL,
        evidence text NOT NULL CHECK (evidence <> ''),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((scope = 'amount') = (amount_micrograms IS NOT NULL))
      );
      CREATE INDEX hold_vault ON register.hold (vault);
      CREATE TABLE register.hold_bar (
        hold text NOT NULL REFERENCES register.hold,
        bar_key bytea NOT NULL,
        PRIMARY KEY (bar_key, hold)
      );
      CREATE TABLE register.licence (
        id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{1,64}$'),
        hold text NOT NULL REFERENCES register.hold,
        number text NOT NULL CHECK (number <> ''),
        scope text NOT NULL CHECK (scope IN ('whole', 'bars', 'amount')),
        amount_micrograms numeric(78, 0) CHECK (amount_micrograms > 0),
        granted_by text NOT NULL CHECK (granted_by <> ''),
        in_force_from timestamptz NOT NULL,
        evidence text NOT NULL CHECK (evidence <> ''),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((scope = 'amount') = (amount_micrograms IS NOT NULL))
      );
      CREATE INDEX licence_hold ON register.licence (hold);
      CREATE TABLE register.licence_bar (
        licence text NOT NULL REFERENCES register.licence,
        bar_key bytea NOT NULL,
        PRIMARY KEY (bar_key, licence)
      );
    `,
  },
  {
    name: 'register/004 lists, ours and of others',
    sql: `
      CREATE TABLE register.list (
        list_digest text PRIMARY KEY CHECK (list_digest ~ '^0x[0-9a-f]{64}$'),
        text text NOT NULL,
        bar_count integer NOT NULL,
        counted_micrograms numeric(78, 0) NOT NULL
      );
      CREATE TABLE register.publication (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        vault text NOT NULL REFERENCES register.vault,
        as_of timestamptz NOT NULL,
        list_digest text NOT NULL REFERENCES register.list,
        published_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (vault, as_of, list_digest)
      );

      CREATE TABLE register.foreign_list (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        issuer text NOT NULL CHECK (issuer <> ''),
        as_of timestamptz NOT NULL,
        file_digest text NOT NULL,
        bar_count integer NOT NULL,
        imported_by text NOT NULL CHECK (imported_by <> ''),
        imported_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (issuer, as_of, file_digest)
      );
      -- The bars of each issuer's latest list.
      CREATE TABLE register.foreign_bar (
        bar_key bytea NOT NULL,
        issuer text NOT NULL,
        metal text NOT NULL,
        brand text COLLATE "C" NOT NULL,
        bare_serial text COLLATE "C" NOT NULL,
        year smallint,
        PRIMARY KEY (bar_key, issuer)
      );
      CREATE INDEX foreign_bar_stamp ON register.foreign_bar (brand, bare_serial);
      CREATE INDEX foreign_bar_issuer ON register.foreign_bar (issuer);
    `,
  },
  {
    name: 'register/005 what is recorded stays',
    sql: [
      'import',
      'bar_event',
      'departure',
      'hold',
      'hold_bar',
      'licence',
      'licence_bar',
      'list',
      'publication',
      'foreign_list',
    ]
      .map(
        (table) => `
          CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register.${table}
            FOR EACH STATEMENT EXECUTE FUNCTION register.refuse_change();`,
      )
      .join('\n'),
  },
  {
    name: 'register/006 origins on record',
    // An import's or departure's own row names the vault under a foreign key. To look it up again for each of
    // 100,000 bars was a fifth of the whole import.
    sql: `
      ALTER TABLE register.bar DROP CONSTRAINT bar_vault_fkey;
      ALTER TABLE register.bar_event DROP CONSTRAINT bar_event_event_check, ADD CHECK (event IN (
        'arrived', 'changed', 'missing', 'found', 'returned', 'departed', 'held', 'lifted', 'origin',
        'claimed-elsewhere'
      ));
    `,
  },
  {
    name: 'register/007 what lifts a hold, and until when',
    // Until then every lifting was a release, for ever.
    sql: `
      ALTER TABLE register.licence
        ADD COLUMN record text,
        ADD COLUMN record_version integer,
        ADD COLUMN ends boolean NOT NULL DEFAULT true,
        ADD COLUMN in_force_until timestamptz CHECK (in_force_until > in_force_from);
      ALTER TABLE register.licence ALTER COLUMN ends DROP DEFAULT;
      CREATE INDEX licence_record ON register.licence (record);
      -- A lifting that is over before its time: its licence was revoked, or another version of it is in force.
      CREATE TABLE register.licence_end (
        licence text PRIMARY KEY REFERENCES register.licence,
        ended_at timestamptz NOT NULL,
        why text NOT NULL CHECK (why <> ''),
        ended_by text NOT NULL CHECK (ended_by <> ''),
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register.licence_end
        FOR EACH STATEMENT EXECUTE FUNCTION register.refuse_change();
    `,
  },
  {
    name: 'register/008 rules of origin, changed by two',
    sql: `
      CREATE TABLE register.origin_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        write_key text NOT NULL UNIQUE CHECK (write_key <> ''),
        body_digest text NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        parts jsonb NOT NULL,
        proposed_by text NOT NULL CHECK (proposed_by <> ''),
        proposed_at timestamptz NOT NULL,
        UNIQUE (id, proposed_by)
      );
      -- A change is closed once. Whoever proposed it never approves it.
      CREATE TABLE register.origin_change_act (
        change bigint PRIMARY KEY,
        proposed_by text NOT NULL,
        act text NOT NULL CHECK (act IN ('approved', 'refused', 'withdrawn')),
        by text NOT NULL CHECK (by <> ''),
        why text CHECK (length(why) BETWEEN 1 AND 2000),
        at timestamptz NOT NULL,
        FOREIGN KEY (change, proposed_by) REFERENCES register.origin_change (id, proposed_by),
        CHECK (act <> 'approved' OR by <> proposed_by),
        CHECK (act <> 'withdrawn' OR by = proposed_by)
      );
      -- Countries in which buyers are sought: their import bans bear on every bar.
      CREATE TABLE register.origin_market (
        jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[A-Z]{2}$'),
        open_from timestamptz NOT NULL,
        open_until timestamptz CHECK (open_until >= open_from),
        change bigint NOT NULL REFERENCES register.origin_change,
        PRIMARY KEY (jurisdiction, open_from)
      );
      CREATE UNIQUE INDEX origin_market_open ON register.origin_market (jurisdiction) WHERE open_until IS NULL;

      ALTER TABLE register.origin_rule
        DROP CONSTRAINT origin_rule_effect_check,
        ADD CONSTRAINT origin_rule_effect_check CHECK (effect IN ('counts', 'excludes', 'permits')),
        -- A rule that was taken back before its day was never in force.
        DROP CONSTRAINT origin_rule_check,
        ADD CONSTRAINT origin_rule_dates CHECK (in_force_until >= in_force_from),
        -- A list of accredited refiners names more of them than have bars here.
        DROP CONSTRAINT origin_rule_refiner_fkey,
        DROP CONSTRAINT origin_rule_jurisdiction_fkey,
        ADD COLUMN law text CHECK (law ~ '^[A-Z]{2}$'),
        ADD COLUMN lifts text[] NOT NULL DEFAULT '{}',
        ADD COLUMN licence text CHECK (licence <> ''),
        ADD COLUMN change bigint REFERENCES register.origin_change,
        ADD COLUMN ended_by_change bigint REFERENCES register.origin_change;

      CREATE FUNCTION register.keep_origin_rule() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'INSERT' THEN
            IF NEW.change IS NULL AND EXISTS (SELECT FROM register.publication) THEN
              RAISE EXCEPTION 'A rule of origin that came after the first list needs a change that two people made.';
            END IF;
            RETURN NEW;
          END IF;
          IF TG_OP = 'UPDATE' AND OLD.in_force_until IS NULL AND NEW.ended_by_change IS NOT NULL
            AND to_jsonb(NEW) - 'in_force_until' - 'ended_by_change' = to_jsonb(OLD) - 'in_force_until' - 'ended_by_change'
          THEN RETURN NEW; END IF;
          RAISE EXCEPTION 'register.origin_rule: % is refused but for an end by a change of two', TG_OP;
        END
      $$;
      CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON register.origin_rule
        FOR EACH ROW EXECUTE FUNCTION register.keep_origin_rule();
      CREATE TRIGGER keep_whole BEFORE TRUNCATE ON register.origin_rule
        FOR EACH STATEMENT EXECUTE FUNCTION register.refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register.origin_change
        FOR EACH STATEMENT EXECUTE FUNCTION register.refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register.origin_change_act
        FOR EACH STATEMENT EXECUTE FUNCTION register.refuse_change();
      CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON register.origin_market
        FOR EACH STATEMENT EXECUTE FUNCTION register.refuse_change();
    `,
  },
]
