/** `specie mine init`: a commented site file to fill in. It reads as it stands, so that the first plan is one command away. */
import { writeFile } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { act, type CommonOptions } from '../../terminal/act.ts'
import { CommandFailure, misuse } from '../../terminal/failure.ts'

export function init(): Command {
  const command = new Command('init')
    .argument('[file]', 'the site file', 'site.yaml')
    .description(
      'write a commented site file: every field with its meaning, its default and where that comes from',
    )
  return act<[string], CommonOptions>(command, async (name) => {
    const file = resolve(name)
    if (!/\.ya?ml$/.test(file)) misuse(`${file} is no name for a site file.`, 'It ends in .yaml.')
    const { siteTemplate } = await import('@specie/mining/site')
    await writeNew(file, siteTemplate({ schemaPath: schemaPathFrom(dirname(file)) }))
    return {
      data: { file },
      lines: [
        `Change ${file}; an editor that knows YAML completes it and checks it as you type.`,
        `Then:  specie mine plan ${name} --out report`,
        'Machines of the catalogue:  specie mine machines',
      ],
    }
  })
}

/** From the folder of the file to the schema of this installation, as an editor follows it. */
function schemaPathFrom(folder: string): string {
  const path = relative(folder, publishedSchema).split(sep).join('/')
  return path.startsWith('.') ? path : `./${path}`
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'EEXIST') {
      throw new CommandFailure('refused', `${file} exists; a site file is never written over.`, {
        code: 'FILE_EXISTS',
        facts: { file },
        remedy: 'Name another file.',
        cause,
      })
    }
    throw new CommandFailure('unreachable', `${file} cannot be written.`, {
      code: String(code ?? 'UNWRITABLE'),
      facts: { file },
      remedy: 'Name a file in a folder that exists and that you may write to.',
      cause,
    })
  }
}

const publishedSchema = fileURLToPath(new URL('../../../../../docs/site.schema.json', import.meta.url))
