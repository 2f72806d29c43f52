/** Power modes out of what LuxOS answers to `profiles`: each profile's estimated hash rate (TH/s) and power at the wall (W). */
import { type Outcome, ok, refused } from '@specie/units'
import type { Mode } from './modes.ts'

export type ProfilesRefusal =
  | { readonly code: 'NOT_JSON'; readonly message: string }
  | { readonly code: 'NO_PROFILES'; readonly message: string }
  | { readonly code: 'BROKEN_PROFILE'; readonly profile: number; readonly message: string }

/** The profiles in their order. Refused when the text is no answer of `profiles`, or a profile lacks name, hash rate or power. */
export function readLuxProfiles(text: string): Outcome<readonly Mode[], ProfilesRefusal> {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch (error) {
    return refused({ code: 'NOT_JSON', message: `The file is no JSON: ${String(error)}` })
  }
  const profiles = field(answer, 'PROFILES')
  if (!Array.isArray(profiles) || profiles.length === 0) {
    const message = 'The file has no PROFILES: it should be the answer of LuxOS to {"command": "profiles"}.'
    return refused({ code: 'NO_PROFILES', message })
  }
  const modes: Mode[] = []
  for (const [index, profile] of profiles.entries()) {
    const name = field(profile, 'Profile Name')
    const terahashes = field(profile, 'Hashrate')
    const watts = field(profile, 'Watts')
    if (typeof name !== 'string' || !above0(terahashes) || !above0(watts)) {
      const message = `Profile ${index + 1} of PROFILES needs "Profile Name", "Hashrate" above 0 in TH/s and "Watts" above 0.`
      return refused({ code: 'BROKEN_PROFILE', profile: index + 1, message })
    }
    modes.push({ name, terahashes, watts })
  }
  return ok(modes)
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function above0(value: unknown): value is number {
  return typeof value === 'number' && value > 0
}
