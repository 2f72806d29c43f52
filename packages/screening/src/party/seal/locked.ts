/** Personal data cannot be read or written now: what is wrong, and what would be right. Nothing goes on without it, and nothing is guessed. */

export type LockedCode =
  | 'PERSONAL_KEY_MISSING'
  | 'PERSONAL_KEY_FORM'
  | 'PERSONAL_KEY_OPEN'
  | 'PERSONAL_KEY_WRONG'
  | 'PERSONAL_ERASED_MISSING'
  | 'PERSONAL_DATA_ALTERED'
  | 'PERSONAL_DATA_ERASED'

export class PersonalDataLocked extends Error {
  readonly code: LockedCode
  readonly remedy: string

  constructor(code: LockedCode, message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'PersonalDataLocked'
    this.code = code
    this.remedy = remedy
  }
}
