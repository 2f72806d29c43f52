/** The signed forecast: what it says, its digest, and how one that came back is read. Signing itself is a keystore's (`apps/specie`). */
export { type Canonical, canonicalJson } from '../plan/canonicalJson.ts'
export { type Claim, claimDigest, claimFormat, claimOf, claimStatement, claimTypedData } from './claim.ts'
export {
  type ClaimRefusal,
  printClaimRefusal,
  printSignedClaim,
  readClaim,
  type SignedClaim,
} from './readClaim.ts'
