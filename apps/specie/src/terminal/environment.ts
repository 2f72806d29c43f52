/** The environment's variables; one that is empty is one that nobody set. */

export function fromEnvironment(
  name:
    | 'DATABASE_URL'
    | 'RPC_URL'
    | 'SMTP_URL'
    | 'SPECIE_DATA'
    | 'SPECIE_KEYS'
    | 'SPECIE_PERSONAL_DATA_KEY'
    | 'SPECIE_LOG_ANCHOR'
    | 'SPECIE_LOG_ANCHOR_MINUTES'
    | 'SPECIE_LOG_KEY_FILE'
    | 'SPECIE_LOG_POLICY_FILE'
    | 'SPECIE_PERSONAL_DATA_ERASED_FILE'
    | 'SPECIE_PERSONAL_DATA_KEY_FILE',
): string | undefined {
  const value = process.env[name]?.trim()
  return value === undefined || value === '' ? undefined : value
}
