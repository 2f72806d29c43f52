/**
 * Makes a database one that others are cloned from. A sequence writes its log for 32 numbers ahead and keeps the rest in mind; a clone
 * inherits what is kept in mind and not the log, so that after a crash it would give a number out twice, as `publication_pkey`.
 */
import type pg from 'pg'

/** `inside` is connected to the database, `server` to another one. Ends `inside`: nobody may be connected to a template. */
export async function sealTemplate(server: pg.Pool | pg.PoolClient, inside: pg.Pool): Promise<void> {
  const { rows } = await inside.query<{ name: string }>('select current_database() as name')
  // Setting a value, even to what it is, makes the next number write its log.
  await inside.query(`do $$
    declare one record;
    begin
      for one in select c.oid::regclass as sequence from pg_class c where c.relkind = 'S' loop
        execute format('select setval(%L, last_value, is_called) from %s', one.sequence, one.sequence);
      end loop;
    end $$`)
  await inside.end()
  await server.query(`alter database ${rows[0]?.name} with is_template true allow_connections false`)
}
