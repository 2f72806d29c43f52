/** One line of a bar's history. Lines are added and never changed: the database refuses it. */

export type BarEvent = {
  /** When it happened, as whoever reported it says. */
  readonly happenedAt: Date
  /** When the register learnt of it. */
  readonly recordedAt: Date
  readonly event:
    | 'arrived'
    | 'changed'
    | 'missing'
    | 'found'
    | 'returned'
    | 'departed'
    | 'held'
    | 'lifted'
    | 'origin'
    | 'claimed-elsewhere'
  readonly vault: string
  /** Plain values, as JSON holds them. */
  readonly facts: Readonly<Record<string, string | null>>
  /** Where it comes from: `import 12`, `hold h1`, `licence l1`, `departure d1`, `origin EVIDENCE`, `foreign list of ISSUER`. */
  readonly source: string
}
