// Written by scripts/contracts.ts from contracts/src/LogAnchor.sol. Not by hand.

export const logAnchorAbi = [
  {
    "type": "function",
    "name": "anchor",
    "inputs": [
      {
        "name": "size",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "root",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "head",
    "inputs": [
      {
        "name": "log",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "size",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "anchoredAt",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "root",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "rootOf",
    "inputs": [
      {
        "name": "log",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "size",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "root",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "Anchored",
    "inputs": [
      {
        "name": "log",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "size",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "root",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "NotLonger",
    "inputs": [
      {
        "name": "log",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "size",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "anchored",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "RootMissing",
    "inputs": [
      {
        "name": "size",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  }
] as const

/** Creation code, without the constructor's arguments. */
export const logAnchorBytecode = '0x60808060405234601557610299908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c80635c259bc5146101ef578063a6855208146100ca5763bda4fec51461003a575f80fd5b346100c65760203660031901126100c65760606001600160a01b0361005d61024f565b16805f525f60205260405f2090610072610265565b91549167ffffffffffffffff8084169384835260401c16918260208301525f52600160205267ffffffffffffffff8060405f20925116165f5260205260405f20549060405192835260208301526040820152f35b5f80fd5b346100c65760403660031901126100c65760043567ffffffffffffffff81168091036100c657602435335f525f60205267ffffffffffffffff60405f205416808311156101d5575080156101c257610120610265565b8281526020810167ffffffffffffffff42168152335f525f60205267ffffffffffffffff60405f209251166fffffffffffffffff00000000000000008354925160401b16916fffffffffffffffffffffffffffffffff191617179055335f52600160205260405f20825f526020528060405f20556040519081527f0cd48d2f0de2b26babeaa563bc19f67e7b14bb998edeaabe4592e8b4472dda6b60203392a3005b50632b6d6dcb60e21b5f5260045260245ffd5b8263018d90e360e11b5f523360045260245260445260645ffd5b346100c65760403660031901126100c65761020861024f565b6024359067ffffffffffffffff821682036100c65760018060a01b03165f52600160205267ffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b600435906001600160a01b03821682036100c657565b604051906040820182811067ffffffffffffffff82111761028557604052565b634e487b7160e01b5f52604160045260245ffd' as const

/** Code as deployed, 665 bytes, zeros where the immutables stand. */
export const logAnchorRuntimeBytecode = '0x60806040526004361015610011575f80fd5b5f3560e01c80635c259bc5146101ef578063a6855208146100ca5763bda4fec51461003a575f80fd5b346100c65760203660031901126100c65760606001600160a01b0361005d61024f565b16805f525f60205260405f2090610072610265565b91549167ffffffffffffffff8084169384835260401c16918260208301525f52600160205267ffffffffffffffff8060405f20925116165f5260205260405f20549060405192835260208301526040820152f35b5f80fd5b346100c65760403660031901126100c65760043567ffffffffffffffff81168091036100c657602435335f525f60205267ffffffffffffffff60405f205416808311156101d5575080156101c257610120610265565b8281526020810167ffffffffffffffff42168152335f525f60205267ffffffffffffffff60405f209251166fffffffffffffffff00000000000000008354925160401b16916fffffffffffffffffffffffffffffffff191617179055335f52600160205260405f20825f526020528060405f20556040519081527f0cd48d2f0de2b26babeaa563bc19f67e7b14bb998edeaabe4592e8b4472dda6b60203392a3005b50632b6d6dcb60e21b5f5260045260245ffd5b8263018d90e360e11b5f523360045260245260445260645ffd5b346100c65760403660031901126100c65761020861024f565b6024359067ffffffffffffffff821682036100c65760018060a01b03165f52600160205267ffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b600435906001600160a01b03821682036100c657565b604051906040820182811067ffffffffffffffff82111761028557604052565b634e487b7160e01b5f52604160045260245ffd' as const

/** Where the immutables stand in it, in bytes: for each all its copies, which must hold the same. */
export const logAnchorImmutables = [] as const

/** SHA-256 over the storage layout: frozen by deployment. */
export const logAnchorStorageLayout = '0xf29eeb699aa786e12af8b3403eeefc8eb1c8009f8899fab844f3f6669d16193f' as const
