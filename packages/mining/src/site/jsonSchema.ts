/** The schema of a site file for editors and for programs that write one: docs/site.schema.json. Draft 7, which every YAML editor completes from. */
import { z } from 'zod'
import { siteSchema } from './schema.ts'

export function siteJsonSchema(): string {
  const schema = z.toJSONSchema(siteSchema, {
    io: 'input',
    target: 'draft-7',
    // Editors show the description and nothing else that is ours: the source of a default belongs in it.
    override: ({ jsonSchema }) => {
      const { description, source, default: fallback } = jsonSchema
      if (typeof source === 'string' && typeof description === 'string')
        jsonSchema.description = `${description} Default ${JSON.stringify(fallback)}: ${source}.`
      delete jsonSchema.source
      // The largest safe integer says nothing to a person.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return `${JSON.stringify({ title: 'A site of specie mine', ...schema }, null, 2)}\n`
}
