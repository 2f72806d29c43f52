/** A program for the tests: runs jobs of the task `work` on DATABASE_URL; each job begins a line and, after its time, ends it. */
import { createPool, runJobs } from '@specie/store'

const pool = createPool(process.env.DATABASE_URL ?? '')
const ending = new AbortController()
process.on('SIGTERM', () => ending.abort())

const work = async (payload: unknown) => {
  const { name, forMs } = payload as { name: string; forMs: number }
  await pool.query('insert into began (job, process) values ($1, $2)', [name, process.pid])
  console.log(name)
  await new Promise((resume) => setTimeout(resume, forMs))
  await pool.query('insert into done (job, process) values ($1, $2)', [name, process.pid])
}

console.log('ready')
await runJobs({ pool, tasks: { work }, signal: ending.signal, log: (line) => console.error(line) })
await pool.end()
