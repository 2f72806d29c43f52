/** Changes whenever a score can change: a test holds it to a digest over a fixed corpus of scores. */
export const matcherVersion = 'specie-names-3'
