/** A program for the tests: makes a database to throw away, uses it, and ends without closing anything. */
import { throwAwayDatabase } from '@specie/store'

const database = await throwAwayDatabase()
await database.pool.query('create table bar (serial text)')
console.log(database.databaseUrl)
