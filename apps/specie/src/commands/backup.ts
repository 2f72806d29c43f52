/** `specie backup`: everything that the database holds of the programme, in one file, while the programme works on. */

import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { refuse } from '../terminal/failure.ts'
import { progress } from '../terminal/progress.ts'
import { facts } from '../terminal/report.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'

type BackupOptions = ProgrammeOptions & { readonly json?: boolean }

export function backup(): Command {
  const command = programmeOptions(
    new Command('backup')
      .argument('<file>', 'the file to write; it must not exist')
      .description('write everything that the database holds of the programme into one file'),
  )
  act<[string], BackupOptions>(command, (name, options) =>
    withProgramme(options, async ({ programme }) => {
      const [{ backUp }, { fileDigest }, { existsSync }] = await Promise.all([
        import('../backup/backup.ts'),
        import('../backup/archive.ts'),
        import('node:fs'),
      ])
      const { settings, pool } = programme
      if (settings === null) throw new Error('A session has a programme.')
      const file = resolve(name)
      if (existsSync(file))
        refuse(`${file} exists; a backup is never written over.`, { code: 'FILE_EXISTS', facts: { file } })
      const bar = progress('backup', options.json === true)
      const manifest = await backUp({ pool, settings, file, onProgress: bar.at }).finally(bar.end)
      const { size } = await stat(file)
      const sha256 = await fileDigest(file)
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      return {
        data: { file, bytes: size, sha256, rows, ...manifest },
        lines: [
          `${settings.name} is in ${file}.`,
          ...facts({
            rows,
            tables: manifest.tables.length,
            bytes: size,
            'as it was at': manifest.madeAt,
            'sha-256': sha256,
          }).map((line) => `  ${line}`),
          'It holds names and decisions: keep it as you keep the database. No private key is in it.',
          'Papers of parties are sealed in it, and the key that opens them is not: keep that one apart from it (runbook).',
          'Keep the sha-256 apart from it, and compare it before you restore: whoever can write the file can write it anew.',
        ],
      }
    }),
  )
  return command
}
