/** What stands around an address and is no part of it: blanks, marks nobody sees, the scheme and the request of a payment link. */

/** Longer than any address (a unified address of Zcash has some 200 characters). */
export const longestAddress = 512

export function bareAddress(text: string): string {
  const seen = text.length > mostText ? text.slice(0, mostText) : text
  const plain = plainAddress.test(seen) ? seen : seen.normalize('NFKC').replace(unseen, '')
  const [, link] = paymentLink.exec(plain) ?? []
  return link ?? plain
}

const mostText = 4_096
const plainAddress = /^[0-9A-Za-z]+$/
/** Blanks, controls, soft hyphens, marks of direction, joiners. */
const unseen = /[\s\p{Cc}\p{Cf}]+/gu

/**
 * `bitcoin:1A1z…?amount=1`, `ethereum:0x…@1`, `eip155:1:0x…` (CAIP-10), `arb1:0x…` (EIP-3770). A cashaddr's prefix belongs to the address:
 * its check digits cover it.
 */
const paymentLink =
  /^(?!bitcoincash:|bchtest:|bchreg:|ecash:)[a-z][a-z0-9-]{1,31}:(?:\d{1,12}:)?(?:pay-)?([0-9a-z]{20,})(?:@\d+)?(?:[/?].*)?$/i
