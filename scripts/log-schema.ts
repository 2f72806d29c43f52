/** docs/log.schema.json: what can be in the public log, kind by kind. `--check` writes nothing and fails where the file says something else. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { logJsonSchema } from '@specie/evidence/log-entry'

const file = fileURLToPath(new URL('../docs/log.schema.json', import.meta.url))
const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
const after = logJsonSchema()

if (isDeepStrictEqual(JSON.parse(after), before)) {
  console.log('docs/log.schema.json is what entries are.')
} else if (process.argv.includes('--check')) {
  console.error('docs/log.schema.json is not what entries are. Run `npm run log:schema`.')
  process.exitCode = 1
} else {
  writeFileSync(file, after)
  execFileSync('biome', ['format', '--write', file])
  console.log('docs/log.schema.json is written anew.')
}
