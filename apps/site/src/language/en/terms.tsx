/** The terms: what is around the clauses, which come from the document itself. */
export const terms = {
  lead: 'Against whom your claim is, what you may take and where, and who bears a loss. Each clause says whether a contract enforces it or only the law does.',
  none: 'This programme has published no terms yet. Nobody can say who would bear a loss.',
  facts: {
    version: (version: string, day: string) => `Version ${version}, in force from ${day}.`,
    next: (version: string, day: string) => `Version ${version} is announced and takes effect on ${day}.`,
    document: 'The document as data (JSON)',
    digest: 'the digest of the document',
    binding: 'The English text binds; the others are translations.',
    untranslated: 'This text has no translation yet.',
  },
  short: {
    title: 'In short',
    claim: 'Your claim is against',
    against: {
      'issuing-sponsor': 'the sponsors, each for the coins that it issued',
      'sponsors-jointly': 'all sponsors together',
    },
    loss: 'A loss is borne by',
    losses: {
      'pro-rata': (days: string) =>
        `all coins alike, in proportion, after a declared default (${days} to make it good)`,
      'sponsors-jointly': (days: string) =>
        `the sponsors together, with their surplus gold (${days} to make it good)`,
    },
    smallest: 'The least you can take',
    oneBar: 'one bar, at the counter of the vault where it lies',
    law: 'Law and venue',
  },
  clauses: {
    title: 'The clauses',
    byContract: (name: string) => `Enforced by the contract: ${name}`,
    byLaw: 'By law alone: no contract can enforce it',
  },
  counters: { title: 'Counters', vault: 'Vault', notice: 'Notice' },
  fees: { title: 'Charges outside the contracts', payer: 'Who pays', charge: 'What' },
  insurance: {
    title: 'Insurance',
    vaults: 'Vaults',
    insurer: 'Insurer',
    limit: 'Up to',
    covers: 'Covers',
    excludes: 'Does not cover',
  },
  versions: { title: 'Versions', version: 'Version', from: 'In force from', digest: 'Digest' },
}
