/** Takes a subject or an entry of a list apart once, for any number of comparisons. */

import type { EntryKind, ListEntry, NameQuality } from '../lists/entry.ts'
import type { PreparedName } from '../names/prepared.ts'
import { prepareName } from '../names/prepareName.ts'
import { type PreparedIdentifier, prepareIdentifiers } from './identifiers.ts'
import type { Subject } from './subject.ts'

export type PreparedSubject = {
  readonly subject: Subject
  readonly names: readonly PreparedName[]
  readonly identifiers: readonly PreparedIdentifier[]
  /** A subject and an entry can only match where they share one. Sorted, without repeats. */
  readonly keys: readonly string[]
}

export type PreparedEntry = {
  readonly entry: ListEntry
  readonly names: readonly { readonly prepared: PreparedName; readonly quality: NameQuality }[]
  readonly identifiers: readonly PreparedIdentifier[]
  readonly keys: readonly string[]
}

export function prepareSubject(subject: Subject): PreparedSubject {
  const names = subject.names.map((name) => prepareName(name, subject.kind))
  const identifiers = prepareIdentifiers(subject.identifiers)
  return { subject, names, identifiers, keys: keysOfAll(names, identifiers) }
}

export function prepareEntry(entry: ListEntry): PreparedEntry {
  const kind: EntryKind = entry.kind
  const names = entry.names.map((name) => ({ prepared: prepareName(name.text, kind), quality: name.quality }))
  const identifiers = prepareIdentifiers(entry.identifiers)
  return {
    entry,
    names,
    identifiers,
    keys: keysOfAll(
      names.map((name) => name.prepared),
      identifiers,
    ),
  }
}

function keysOfAll(
  names: readonly PreparedName[],
  identifiers: readonly PreparedIdentifier[],
): readonly string[] {
  return Array.from(
    new Set([...names.flatMap((name) => name.keys), ...identifiers.map(({ key }) => `#${key}`)]),
  ).sort()
}
