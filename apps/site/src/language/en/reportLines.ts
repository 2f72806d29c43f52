/** What each line of the report says and lacks, by the line’s name. English has none of its own: it is the report’s. */
export type ReportLines = Readonly<Record<string, { readonly says: string; readonly lacks: string | null }>>

export const lines: ReportLines = {}
