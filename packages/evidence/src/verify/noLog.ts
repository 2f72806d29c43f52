/** What every check of the log says where none was given. */
import { type Finding, fact } from './verdict.ts'

export const noLog: Finding = { faults: [], facts: [], unknown: [fact('public log', 'none was given')] }
