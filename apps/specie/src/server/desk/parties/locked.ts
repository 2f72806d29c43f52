/** Personal data that cannot be opened is told to officers in plain words, and stops the request; nothing goes on without it. */
import { PersonalDataLocked } from '@specie/screening'
import { Problem } from '../../problem.ts'

export async function unlocked<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof PersonalDataLocked)) throw error
    throw new Problem(error.code, `${error.message} ${error.remedy}`, { cause: error })
  }
}
