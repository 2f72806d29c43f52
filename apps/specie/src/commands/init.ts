/** `specie init`: the plan of a programme, as a file to fill in; checked line by line. */

import { writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Command } from 'commander'
import type { Plan } from '../setup/plan.ts'
import type { PlanError } from '../setup/readPlan.ts'
import { act } from '../terminal/act.ts'
import { CommandFailure, misuse, refuse } from '../terminal/failure.ts'
import { readText } from '../terminal/readText.ts'
import type { Report } from '../terminal/report.ts'

type InitOptions = { readonly check?: boolean; readonly schema?: boolean; readonly json?: boolean }

export function init(): Command {
  const command = new Command('init')
    .argument('[file]', 'the plan', 'programme.yaml')
    .description('write the plan of a programme, to be filled in; or check one')
    .option('--check', 'name everything in FILE that is not right, by line')
    .option('--schema', 'print the plan’s JSON schema')
  return act<[string], InitOptions>(command, async (name, options) => {
    const file = resolve(name)
    const { planSchema } = await import('../setup/plan.ts')
    if (options.schema === true) return { data: JSON.parse(planSchema()), lines: [planSchema().trimEnd()] }
    if (options.check === true) {
      const plan = await planFrom(file)
      return { data: plan, lines: [`${file} is right: ${plan.name}, to be made on chain ${plan.chainId}.`] }
    }
    return begin(file, planSchema())
  })
}

/** The plan in a file; refused with every line that is not right. */
export async function planFrom(file: string): Promise<Plan> {
  const { readPlan } = await import('../setup/readPlan.ts')
  const plan = readPlan(await readText(file))
  if (plan.ok) return plan.value
  const errors = plan.refusal
  return refuse([`${file} is not right yet:`, ...errors.map((error) => `  ${inWords(error)}`)].join('\n'), {
    code: 'PLAN_INVALID',
    remedy: `${errors.length === 1 ? 'One line' : `${errors.length} places`} to put right. What each field may be: specie init --schema`,
    data: { errors },
  })
}

function inWords({ line, column, field, message }: PlanError): string {
  return `line ${line}, column ${column}: ${field === '' ? '' : `${field} `}${message}`
}

async function begin(file: string, schema: string): Promise<Report> {
  const { planTemplate } = await import('../setup/template.ts')
  if (!/\.ya?ml$/.test(file)) misuse(`${file} is no name for a plan.`, 'It ends in .yaml.')
  const schemaFile = join(dirname(file), 'programme.schema.json')
  await writeNew(file, planTemplate)
  await writeFile(schemaFile, schema)
  return {
    data: { file, schema: schemaFile },
    lines: [
      `Fill in ${file}; an editor that knows YAML checks it against ${schemaFile} as you type.`,
      `Then:  specie init --check ${file}`,
      `Keys:  specie keys new NAME  makes an encrypted one and prints its address.`,
    ],
  }
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    throw new CommandFailure('refused', `${file} exists; a plan is never written over.`, {
      code: 'FILE_EXISTS',
      facts: { file },
      remedy: 'Check it with --check, or name another file.',
      cause,
    })
  }
}
