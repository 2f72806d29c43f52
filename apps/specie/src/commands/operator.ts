/** Who works at this keyboard: named in the register for what they enter, unless --by names somebody else. */

import { userInfo } from 'node:os'

export function operator(by: string | undefined): string {
  return by ?? userInfo().username
}
