/** Wallets: every form of one key to one text. Pure, runs anywhere. */
export { canonicalWallet, type Wallet } from './canonicalWallet.ts'
export { printWalletRefusal, type WalletKey, type WalletKeyKind, type WalletRefusal } from './key.ts'
export { type WalletKeys, walletKeys } from './walletKeys.ts'
