/** `specie party key`: makes, checks and rotates the key that seals personal data. It is kept apart from every backup. */
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { refuse } from '../../terminal/failure.ts'
import { facts, type Report } from '../../terminal/report.ts'
import { type ProgrammeOptions, programmeOptions } from '../session.ts'
import { withParties } from './withParties.ts'

type Options = ProgrammeOptions & { readonly json?: boolean }

export function keyCommands(parent: Command): void {
  const key = parent.command('key').description('the key that seals personal data')
  act<[], Options>(
    programmeOptions(key.command('new').description('make it, once, for a programme that has none')),
    (options) =>
      withParties(options, async ({ programme }): Promise<Report> => {
        const { beginErased, countDataKeys, makeKeyFile, readKeyFile } = await import('@specie/screening')
        const { erasedFile, personalKeyFile } = await import('../../personalData.ts')
        const { existsSync } = await import('node:fs')
        const file = personalKeyFile(programme.dataDirectory)
        if (existsSync(file))
          refuse(`${file} exists.`, {
            code: 'KEY_EXISTS',
            remedy: 'For another key: specie party key rotate',
          })
        const sealed = [...(await countDataKeys(programme.pool))]
        if (sealed.length > 0)
          refuse(`This programme’s personal data are sealed under ${sealed.map(([id]) => id).join(', ')}.`, {
            code: 'PERSONAL_KEY_MISSING',
            remedy: `Bring that key back to ${file}; a new one opens nothing of it.`,
          })
        makeKeyFile(file)
        const list = erasedFile(programme.dataDirectory)
        beginErased(list)
        const [made] = readKeyFile(file)
        return {
          data: { file, id: made?.id },
          lines: [
            `Made ${file}.`,
            '  Keep a copy apart from the database and its backups: without it no party’s papers can ever be read again.',
            `  Keep ${list} with it: the numbers of those who are erased, whom no backup may bring back.`,
          ],
        }
      }),
  )
  act<[], Options>(
    programmeOptions(
      key.command('check').description('whether the key at hand opens everything that is sealed'),
    ),
    (options) =>
      withParties(options, async ({ programme, personal }): Promise<Report> => {
        const { countDataKeys } = await import('@specie/screening')
        const held = personal.keys().map(({ id }) => id)
        const erased = personal.erasedBefore().length
        const counted = [...(await countDataKeys(programme.pool))]
        const missing = counted.filter(([id]) => !held.includes(id))
        return {
          data: {
            held,
            erased,
            sealedUnder: Object.fromEntries(counted),
            missing: missing.map(([id]) => id),
          },
          lines: [
            ...facts({
              'keys at hand': held.join(', '),
              'seals with': held[0] ?? '',
              erased: String(erased),
            }),
            ...counted.map(
              ([id, count]) =>
                `${count} sealed under ${id}${held.includes(id) ? '' : ': this key is missing'}`,
            ),
          ],
          failed: missing.length > 0,
        }
      }),
  )
  act<[], Options & { readonly forgetOld?: boolean }>(
    programmeOptions(
      key
        .command('rotate')
        .description('a fresh key; what is sealed is tied to it. Servers may run meanwhile')
        .option('--forget-old', 'take old keys out of the file: no backup from before opens any more'),
    ),
    (options) =>
      withParties(options, async ({ programme, personal }): Promise<Report> => {
        const { countDataKeys, freshKey, openPersonalData, replaceKeyFile, rewrapAll } = await import(
          '@specie/screening'
        )
        const { erasedFile, personalKeyFile } = await import('../../personalData.ts')
        const { fromEnvironment } = await import('../../terminal/environment.ts')
        if (fromEnvironment('SPECIE_PERSONAL_DATA_KEY') !== undefined)
          refuse('The key comes from SPECIE_PERSONAL_DATA_KEY, which this command cannot write.', {
            code: 'KEY_NOT_HERE',
            remedy: 'Put a fresh key on the second line of that secret and restart; or keep it in a file.',
          })
        const file = personalKeyFile(programme.dataDirectory)
        const fresh = freshKey()
        replaceKeyFile(file, [fresh, ...personal.keys()])
        const rotated = openPersonalData({ keyFile: file, erasedFile: erasedFile(programme.dataDirectory) })
        const count = await rewrapAll(programme.pool, rotated)
        const forgotten = options.forgetOld === true
        // Only once nothing is left under an old key.
        const left = [...(await countDataKeys(programme.pool))].filter(([id]) => id !== fresh.id)
        if (forgotten && left.length === 0) replaceKeyFile(file, [fresh])
        return {
          data: { id: fresh.id, rewrapped: count, forgotten: forgotten && left.length === 0 },
          lines: [
            `Rotated: ${count} data keys are under ${fresh.id} now.`,
            forgotten
              ? '  The old keys are out of the file; destroy their copies, and no backup from before opens any more.'
              : '  The old keys stay in the file, for backups from before. Copy the file to where it is kept apart.',
          ],
        }
      }),
  )
}
