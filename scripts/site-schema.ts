/** docs/site.schema.json as the planner reads a site file. `--check` writes nothing and fails where the file says something else. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { siteJsonSchema } from '@specie/mining/site'

const file = fileURLToPath(new URL('../docs/site.schema.json', import.meta.url))
const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
const after = siteJsonSchema()

if (isDeepStrictEqual(JSON.parse(after), before)) {
  console.log('docs/site.schema.json is what the planner reads.')
} else if (process.argv.includes('--check')) {
  console.error('docs/site.schema.json is not what the planner reads. Run `npm run site:schema`.')
  process.exitCode = 1
} else {
  writeFileSync(file, after)
  execFileSync('biome', ['format', '--write', file])
  console.log('docs/site.schema.json is written anew.')
}
