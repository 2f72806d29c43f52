/** A party's file, YAML or JSON. What stands in it is judged elsewhere; here only whether it can be read at all. */
import { parseDocument } from 'yaml'
import { refuse } from '../../terminal/failure.ts'
import { readText } from '../../terminal/readText.ts'

export async function readPartyFile(path: string): Promise<unknown> {
  const text = await readText(path)
  // Aliases that multiply make a small file a large one.
  const document = parseDocument(text, { maxAliasCount: 50, schema: 'core', stringKeys: true } as object)
  const [first] = document.errors
  if (first !== undefined) {
    const line = first.linePos?.[0].line
    refuse(`${path}${line === undefined ? '' : `, line ${line}`}: ${first.message.split('\n')[0]}`, {
      code: 'FILE_NOT_READABLE',
      remedy: 'The file is YAML or JSON; its form is printed by `specie party schema`.',
    })
  }
  try {
    return document.toJS({ maxAliasCount: 50 }) as unknown
  } catch (error) {
    return refuse(`${path}: ${error instanceof Error ? error.message : String(error)}`, {
      code: 'FILE_NOT_READABLE',
      remedy: 'Write each thing out instead of pointing to it.',
    })
  }
}
