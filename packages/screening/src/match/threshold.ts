/** One for people, organisations and vessels alike, fixed in advance: at or above it a match is possible and a person decides. */
export const threshold = 7000
