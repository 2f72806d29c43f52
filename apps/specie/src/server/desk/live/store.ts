/**
 * What changed, written down by triggers in the very transactions that change it, and read once by each server. Schema `live`.
 *
 * Numbers from a sequence appear out of order, because transactions commit out of order: who remembers the highest number seen would
 * skip what commits later with a lower one. So events are ordered by transaction, and only those are read whose transaction is older
 * than every one that still runs.
 */
import type { Pool, PoolClient } from 'pg'

/** Needs the schemas `screening`, `issuance`, `settlement`, `chain` and `books`. */
export const liveMigrations = [
  {
    name: 'live-0001',
    sql: `
      create schema if not exists live;

      create table live.event (
        xid xid8 not null default pg_current_xact_id(),
        id bigint generated always as identity,
        event text not null,
        data jsonb not null,
        at timestamptz not null default clock_timestamp(),
        primary key (xid, id)
      );
      create index event_by_time on live.event (at);

      create function live.tell(event text, data jsonb) returns void language sql as $$
        insert into live.event (event, data) values (event, data);
        select pg_notify('live', '');
      $$;

      create function live.act_done() returns trigger language plpgsql as $$
      begin
        perform live.tell('order', (
          select jsonb_build_object('id', id, 'kind', kind, 'state', new.to_state) from issuance.orders where id = new.order_id
        ));
        return null;
      end $$;
      create trigger tell_live after insert on issuance.act
        for each row execute function live.act_done();

      create function live.draft_changed() returns trigger language plpgsql as $$
      begin
        perform live.tell('statement', jsonb_build_object('digest', new.digest, 'vault', new.vault));
        return null;
      end $$;
      create trigger tell_live after insert or update on issuance.draft
        for each row execute function live.draft_changed();

      create function live.draft_signed() returns trigger language plpgsql as $$
      begin
        perform live.tell('statement', (
          select jsonb_build_object('digest', digest, 'vault', vault) from issuance.draft where digest = new.draft
        ));
        return null;
      end $$;
      create trigger tell_live after insert on issuance.signature
        for each row execute function live.draft_signed();

      -- At the end of the transaction, and as the record stands then: a transaction that records and finalizes at once has let go of
      -- the block that the progress named before.
      create function live.block_recorded() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or (new.head, new.finalized) is distinct from (old.head, old.finalized) then
          perform live.tell('block', jsonb_build_object('number', number, 'hash', hash, 'time', time, 'final', finalized))
          from chain.progress join chain.block on number = head;
        end if;
        return null;
      end $$;
      create constraint trigger tell_live after insert or update on chain.progress
        deferrable initially deferred for each row execute function live.block_recorded();
    `,
  },
  {
    name: 'live-0002',
    sql: `
      create function live.alarm_changed() returns trigger language plpgsql as $$
      begin
        perform live.tell('alarm', jsonb_build_object(
          'code', case when new.cleared_at is null then 'BOOKS_DISAGREE' else 'BOOKS_AGREE_AGAIN' end,
          'message', new.says,
          'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        ));
        return null;
      end $$;
      create trigger tell_live_raised after insert on books.alarm
        for each row execute function live.alarm_changed();
      create trigger tell_live_cleared after update on books.alarm
        for each row when (old.cleared_at is null and new.cleared_at is not null) execute function live.alarm_changed();
    `,
  },
  {
    name: 'live-0003',
    sql: `
      create function live.case_acted() returns trigger language plpgsql as $$
      begin
        perform live.tell('case', jsonb_build_object('case', new."case"::text));
        return null;
      end $$;
      create trigger tell_live after insert on screening.case_act
        for each row execute function live.case_acted();
    `,
  },
  {
    name: 'live-0004',
    sql: `
      -- At the end of the transaction, when it stands whom it concerns.
      create function live.settlement_acted() returns trigger language plpgsql as $$
      begin
        perform live.tell('settlement', jsonb_build_object('what', new.what, 'of', new.of, 'for', (
          select coalesce(jsonb_agg(member), '[]') from settlement.act_for where act = new.id
        )));
        return null;
      end $$;
      create constraint trigger tell_live after insert on settlement.act
        deferrable initially deferred for each row execute function live.settlement_acted();
    `,
  },
] as const

/** Where an event stands among all: its transaction, and its number within. */
export type Position = { readonly transaction: bigint; readonly id: bigint }
export type LiveRow = {
  readonly position: Position
  readonly event: string
  readonly data: Record<string, unknown>
}

/** Events after the position of which nothing earlier can appear any more, and whether younger ones wait behind a running transaction. */
export async function eventsAfter(
  client: Pool | PoolClient,
  after: Position,
  limit = 1_000,
): Promise<{ readonly rows: readonly LiveRow[]; readonly more: boolean }> {
  const { rows } = await client.query<{
    xid: string
    id: bigint
    event: string
    data: Record<string, unknown>
    settled: boolean
  }>(
    `select xid::text, id, event, data, xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
     from live.event where (xid, id) > ($1::xid8, $2::bigint) order by event.xid, id limit $3`,
    [after.transaction.toString(), after.id.toString(), limit + 1],
  )
  const settled = rows.slice(0, limit).filter((row) => row.settled)
  return {
    rows: settled.map((row) => ({
      position: { transaction: BigInt(row.xid), id: row.id },
      event: row.event,
      data: row.data,
    })),
    more: settled.length < rows.length,
  }
}

/** Now: whatever commits from here on comes after it. */
export async function presentPosition(client: Pool | PoolClient): Promise<Position> {
  const { rows } = await client.query<{ xid: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as xid',
  )
  return { transaction: BigInt(rows[0]?.xid ?? 0) - 1n, id: 9_223_372_036_854_775_807n }
}

/** Whether everything since the position is still kept. */
export async function reachesBack(client: Pool | PoolClient, to: Position): Promise<boolean> {
  const { rows } = await client.query<{ oldest: string | null }>(
    'select min(xid::text::bigint)::text as oldest from live.event',
  )
  const oldest = rows[0]?.oldest ?? null
  return oldest === null || BigInt(oldest) <= to.transaction
}

export async function tell(client: Pool | PoolClient, event: string, data: object): Promise<void> {
  await client.query('select live.tell($1, $2)', [event, JSON.stringify(data)])
}

/** Forgets what nobody resumes from any more. */
export async function forgetOld(client: Pool | PoolClient): Promise<void> {
  await client.query(`delete from live.event where at < clock_timestamp() - interval '15 minutes'`)
}
