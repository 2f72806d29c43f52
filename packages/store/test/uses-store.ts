/**
 * A program for the tests: opens the store of a directory, says so on one line, and stays until it is told to end. With `close`
 * it closes the store and ends by itself; with `migrate` it applies the migrations given as JSON first.
 */
import { migrate, openStore } from '@specie/store'

const [dataDirectory = '', order = '', migrations = '[]'] = process.argv.slice(2)
const store = await openStore({ dataDirectory, log: (line) => console.error(line) })
const applied = order === 'migrate' ? await migrate(store.pool, JSON.parse(migrations)) : []
console.log(JSON.stringify({ databaseUrl: store.databaseUrl, applied }))
if (order === 'stay') setInterval(() => {}, 60_000)
else await store.close()
