/** The version of this program, as its package states it. */
import { readFile } from 'node:fs/promises'

export async function toolVersion(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { readonly version: string }
  return version
}
