/** `specie party add` and `change`: drafts from a file, as one officer. Another admits. */
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { type DeedOptions, deedOptions, keyOf } from '../deeds.ts'
import { officerOf } from '../officer.ts'
import { readPartyFile } from './readPartyFile.ts'
import { orSay, partyReport, withParties } from './withParties.ts'

type AddOptions = DeedOptions & { readonly file: string }
type ChangeOptions = AddOptions & { readonly why?: string }

export function draftCommands(parent: Command): void {
  act<[], AddOptions>(
    deedOptions(
      parent
        .command('add')
        .description('draft a party from its papers, as an officer; another one admits it')
        .requiredOption('--file <file>', 'YAML or JSON, in the form of `specie party schema`'),
    ),
    async (options) => {
      const content = await readPartyFile(options.file)
      return withParties(options, async (session) => {
        const { draftParty } = await import('@specie/screening')
        const { by, name } = await officerOf(session, options)
        const { pool } = session.programme
        const asked = { by, key: keyOf(options), content, now: session.now }
        const drafted = await orSay(await draftParty(pool, session.personal, asked), options.file)
        return partyReport(`Drafted by ${name}.`, drafted)
      })
    },
  )
  act<[string], ChangeOptions>(
    deedOptions(
      parent
        .command('change')
        .argument('<party>', 'its number, as `specie party list` prints it')
        .description('a further version; what screening looks at waits for another officer')
        .requiredOption('--file <file>', 'the whole party as it is to stand')
        .option('--why <text>', 'what happened'),
    ),
    async (id, options) => {
      const content = await readPartyFile(options.file)
      return withParties(options, async (session) => {
        const { changeParty, findParty } = await import('@specie/screening')
        const { by, name } = await officerOf(session, options)
        const { pool } = session.programme
        const seen = (await findParty(pool, id))?.version ?? 0
        const asked = { by, key: keyOf(options), party: id, seen, content, now: session.now }
        const changed = await orSay(
          await changeParty(pool, session.personal, { ...asked, why: options.why ?? null }),
          options.file,
        )
        return partyReport(`Changed by ${name}.`, changed)
      })
    },
  )
  act<[], { readonly json?: boolean }>(
    parent.command('schema').description('the form of a party’s file, as JSON schema'),
    async () => {
      const { partyJsonSchema } = await import('@specie/screening')
      const schema = partyJsonSchema()
      return { data: JSON.parse(schema) as unknown, lines: [schema.trimEnd()] }
    },
  )
}
