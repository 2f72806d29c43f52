/** What the desk's routes work with: one object, made once for a server, handed to every handler. */

import type { AnswerOf, RouteName, Routes } from '@specie/client'
import type { Trial } from '@specie/coin'
import type { Capacity, Office } from '@specie/issuance'
import type { AdmissionCheck, CaseRooms, PersonalData } from '@specie/screening'
import type { Engine } from '@specie/settlement/netting/thread'
import type { z } from 'zod'
import type { Holders } from '../../holders/holders.ts'
import type { Pool } from '../../programme/store.ts'
import type { Log } from '../log.ts'
import type { Origin, Origins } from '../session/origins.ts'
import type { Session } from '../session/session.ts'
import type { Sources } from '../sources.ts'
import type { Asker } from './access.ts'
import type { Exports } from './books/exports.ts'
import type { Limits } from './limits.ts'
import type { ListWork } from './lists/listWork.ts'
import type { Live } from './live/live.ts'

export type Desk = {
  readonly pool: Pool
  readonly office: Office
  readonly sources: Sources
  readonly origins: Origins
  readonly limits: Limits
  readonly trial: Trial
  readonly live: Live
  readonly lists: ListWork
  /** Chooses what can settle. */
  readonly engine: Engine
  readonly personal: PersonalData
  readonly cases: CaseRooms
  /** What the admission of a party asks of screening. */
  readonly admission: AdmissionCheck
  readonly exports: Exports
  /** Bars behind an address. */
  readonly holders: Holders
  readonly log: Log
  /** From then on nothing new is begun. */
  readonly stopping: () => boolean
  /** Proxies of one's own before this server, whose X-Forwarded-For is believed. */
  readonly proxies: number
}

/** A request that came through the door: its parts have their shapes, and its rule let it in. */
export type Asked<Name extends RouteName> = {
  readonly desk: Desk
  readonly origin: Origin
  readonly params: Part<Routes[Name], 'params'>
  readonly query: Part<Routes[Name], 'query'>
  readonly body: Part<Routes[Name], 'body'>
  /** The bytes of a file, where the route takes one; else empty. */
  readonly file: Uint8Array
  /** The caller's key for this write, its own among all callers; empty for a read. */
  readonly key: string
  readonly cookies: string | null
} & (Routes[Name] extends { open: true } ? unknown : { readonly session: Session; readonly asker: Asker })

/** The answer as the table shapes it, and headers that go with it. */
export type Answered<Name extends RouteName> = {
  readonly value: AnswerOf<Routes[Name]> | Streamed<AnswerOf<Routes[Name]>>
  readonly headers?: Readonly<Record<string, string>>
}

export type Handlers = {
  readonly [Name in Exclude<RouteName, 'live'>]: (asked: Asked<Name>) => Promise<Answered<Name>>
}

/** A text may come as it is made. */
type Streamed<Value> = [Value] extends [string] ? ReadableStream<Uint8Array> : never

export type { Capacity }

type Part<Given, Which extends string> = Given extends {
  readonly [Key in Which]: infer Shape extends z.ZodType
}
  ? z.output<Shape>
  : undefined
