/**
 * Where the files of a list come from: folders and files of this machine, or addresses that the operator configured. Bounded in time
 * and size; an answer from another host than the one that was asked is none.
 */

import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { largestFileBytes } from './file.ts'
import { ListWrong } from './refusal.ts'
import type { WholeFile } from './version.ts'

export async function filesAt(places: readonly string[]): Promise<readonly WholeFile[]> {
  const files = await Promise.all(
    places.map((place) => (isAddress(place) ? fetched(place) : onDisk(place).catch(unreadable(place)))),
  )
  return files.flat()
}

export function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place)
}

/** What is wrong with a place before anybody goes there; null where nothing is. */
export function placeFlaw(place: string): string | null {
  if (!isAddress(place)) return place.startsWith('/') ? null : 'an absolute path, or an address with https://'
  const url = URL.canParse(place) ? new URL(place) : null
  if (url === null) return 'an address that can be read'
  if (url.username !== '' || url.password !== '') return 'an address without a name and a password in it'
  if (/^(169\.254\.|\[fe80:|0\.0\.0\.0$)/i.test(url.hostname)) return 'an address of another machine'
  const isLocal = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  return url.protocol === 'https:' || isLocal ? null : 'an address with https://'
}

async function onDisk(place: string): Promise<readonly WholeFile[]> {
  const about = await stat(place).catch(() => null)
  if (about === null) throw missing(place)
  const paths = about.isDirectory()
    ? (await readdir(place)).filter((name) => /\.(csv|xml|txt)$/i.test(name)).map((name) => join(place, name))
    : [place]
  return Promise.all(
    paths.map(async (path) => {
      const { size, mtime } = await stat(path)
      if (size > largestFileBytes) throw tooLarge(basename(path))
      return { name: basename(path), bytes: await readFile(path), writtenAt: mtime }
    }),
  )
}

async function fetched(place: string): Promise<readonly WholeFile[]> {
  let url = new URL(place)
  const name = basename(url.pathname) || url.hostname
  const signal = AbortSignal.timeout(patienceMs)
  for (let hops = 0; hops < 4; hops += 1) {
    const response = await fetch(url, { redirect: 'manual', signal }).catch((error: unknown) => {
      throw unreachable(
        name,
        `${url.host} did not answer: ${error instanceof Error ? error.message : String(error)}`,
      )
    })
    const onward = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && onward !== null) {
      const next = new URL(onward, url)
      if (next.origin !== url.origin) throw unreachable(name, `${url.origin} sends on to ${next.origin}`)
      url = next
      continue
    }
    if (!response.ok || response.body === null)
      throw unreachable(name, `${url.host} answered ${response.status}`)
    const pieces: Uint8Array[] = []
    let length = 0
    try {
      for await (const piece of response.body) {
        length += piece.length
        if (length > largestFileBytes) throw tooLarge(name)
        pieces.push(piece)
      }
    } catch (error) {
      if (error instanceof ListWrong) throw error
      throw unreachable(name, `${url.host} broke off after ${length} bytes`)
    }
    const told = response.headers.get('content-length')
    if (told !== null && response.headers.get('content-encoding') === null && Number(told) !== length)
      throw unreachable(name, `${length} of ${told} bytes came`)
    return [{ name, bytes: Buffer.concat(pieces) }]
  }
  throw unreachable(name, 'it is sent on and on')
}

/** A folder where a file should be, a file that went away meanwhile, no right to read: nothing was read. */
function unreadable(place: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof ListWrong) throw error
    const problem = error instanceof Error ? error.message : String(error)
    throw new ListWrong({ file: place, line: null, problem, expected: 'files that can be read' })
  }
}

function missing(place: string): ListWrong {
  return new ListWrong({
    file: place,
    line: null,
    problem: 'it is not there',
    expected: 'a file or a folder',
  })
}

function tooLarge(file: string): ListWrong {
  return new ListWrong({
    file,
    line: null,
    problem: `it has more than ${largestFileBytes} bytes`,
    expected: 'a list',
  })
}

function unreachable(file: string, problem: string): ListWrong {
  return new ListWrong({ file, line: null, problem, expected: 'the whole file from the host that was asked' })
}

const patienceMs = 120_000
