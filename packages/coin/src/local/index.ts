/** The chain of one's own, embedded: a real node of a real EVM, for the demonstration, for tests and for trying things. Needs Node. */
export { localChainId } from '../demoAccounts.ts'
export { type AttachedChain, attachLocalChain } from './attachLocalChain.ts'
export { ChainDirectoryTaken } from './directory.ts'
export { type LocalMoney, localMoneyAt, makeLocalMoney } from './localMoney.ts'
export { endLeftNode } from './orphan.ts'
export { type LocalChain, type LocalChainOptions, startLocalChain } from './startLocalChain.ts'
export { type LocalTerms, localTerms, type NodeRefusal, sendLocal } from './walletAccess.ts'
