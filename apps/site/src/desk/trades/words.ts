/** What a ticket is, in the market's words. */
export const kindWords: Readonly<Record<string, string>> = {
  payment: 'payment',
  delivery: 'delivery free of payment',
  deliveryAgainstPayment: 'delivery against payment',
  exchange: 'exchange, both or neither',
  locationSwap: 'location swap',
  ending: 'ending of an earlier ticket',
}
