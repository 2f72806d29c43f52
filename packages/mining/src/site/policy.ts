/** For pages whose policy forbids making code at run time: the schema then checks without compiling itself first. */
import { z } from 'zod'

export function checkWithoutMadeCode(): void {
  z.config({ jitless: true })
}
