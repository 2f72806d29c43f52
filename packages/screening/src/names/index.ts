/** Names taken apart and compared: pure, runs anywhere. */
export { compareNames, scoreNames } from './compareNames.ts'
export { keysOf } from './keys.ts'
export type { NameReading, NameToken, PreparedName, TokenKind } from './prepared.ts'
export { prepareName } from './prepareName.ts'
export { isScreenable, screenableName } from './screenable.ts'
