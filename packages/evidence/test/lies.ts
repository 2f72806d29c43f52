/** A lie, told to the verifier over an otherwise honest programme: which checks must fail, and what the reader must be told. Each stands in docs/verifying.md. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { CheckId } from '../src/verify/checkIds.ts'
import type { VerifyInputs } from '../src/verify/inputs.ts'
import { verify } from '../src/verify/verify.ts'
import { type HonestProgramme, honestProgramme, inputsOf } from './honestProgramme.ts'

export type Lie = {
  /** What is changed in the programme. */
  readonly tell?: (programme: HonestProgramme) => unknown
  /** What the verifier is given instead. */
  readonly give?: (programme: HonestProgramme) => Partial<VerifyInputs> | Promise<Partial<VerifyInputs>>
  /** The checks that must fail; others may too. */
  readonly fails: readonly CheckId[]
  readonly says: RegExp
}

export function tryLies(lies: Readonly<Record<string, Lie>>): void {
  const documented = readFileSync(new URL('../../../docs/verifying.md', import.meta.url), 'utf8')
  for (const [what, { tell, give, fails, says }] of Object.entries(lies)) {
    test(`it is found out when ${what}`, async () => {
      const programme = await honestProgramme()
      await tell?.(programme)
      const verdict = await verify(inputsOf(programme, await give?.(programme)))
      const failed = verdict.checks.filter(({ result }) => result === 'fail').map(({ id }) => id)
      assert.deepEqual(
        fails.filter((id) => !failed.includes(id)),
        [],
        `failed: ${failed.join(', ')}`,
      )
      assert.equal(verdict.result, 'fail')
      const told = verdict.checks
        .flatMap(({ result, facts }) => (result === 'fail' ? facts : []))
        .map(({ label, value }) => `${label}: ${value}`)
      assert.ok(
        told.some((line) => says.test(line)),
        `nobody was told ${says}:\n${told.join('\n')}`,
      )
      const row = rowOf(what, fails)
      assert.ok(documented.includes(row), `docs/verifying.md lacks the row\n${row}`)
    })
  }
}

/** Its row in the documented table: of a lie under which nothing can be checked, not every check is named. */
export function rowOf(what: string, fails: readonly CheckId[]): string {
  const named = fails.length > 8 ? 'nearly all of them' : fails.map((id) => `\`${id}\``).join(', ')
  return `| ${what} | ${named} |`
}
