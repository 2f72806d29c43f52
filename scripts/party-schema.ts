/** docs/party.schema.json as the office reads a party's file. `--check` writes nothing and fails where the file says something else. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { partyJsonSchema } from '@specie/screening/party'

const file = fileURLToPath(new URL('../docs/party.schema.json', import.meta.url))
const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
const after = partyJsonSchema()

if (isDeepStrictEqual(JSON.parse(after), before)) {
  console.log('docs/party.schema.json is what the office reads.')
} else if (process.argv.includes('--check')) {
  console.error('docs/party.schema.json is not what the office reads. Run `npm run party:schema`.')
  process.exitCode = 1
} else {
  writeFileSync(file, after)
  execFileSync('biome', ['format', '--write', file])
  console.log('docs/party.schema.json is written anew.')
}
