/** What no check of this verifier, and no arithmetic, can find. Said wherever a verdict is shown. */
export const nothingCatches: readonly string[] = [
  'A custodian and auditors who swear together to bars that are not there. Only somebody who stands in the vault sees it.',
  'Bars that are pledged, lent, or borrowed for the day of the count. The signers swear that it is not so; law is the rest.',
  'A bar that is hollow, or not of the fineness stamped on it, when nobody drilled or weighed it.',
  'A court or a state that takes the gold before anybody has recorded a hold.',
  'The same bar in the list of an issuer who publishes none, or whose list you did not bring.',
  'On your very first visit, without a policy of your own: a log that was made up whole, with another key. Its news and terms are that stranger’s; what it says of the chain is checked all the same.',
  'A sponsor who will not pay storage, or cannot be sued where you live.',
]
