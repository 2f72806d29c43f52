/** `specie mine schema`: the JSON Schema of a site file, for editors and for programs that write one. */
import { Command } from 'commander'
import { act, type CommonOptions } from '../../terminal/act.ts'

export function schema(): Command {
  const command = new Command('schema').description('print the JSON Schema of a site file')
  return act<[], CommonOptions>(command, async () => {
    const { siteJsonSchema } = await import('@specie/mining/site')
    const text = siteJsonSchema()
    return { data: JSON.parse(text), lines: [text.trimEnd()] }
  })
}
