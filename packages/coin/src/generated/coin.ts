// Written by scripts/contracts.ts from contracts/src/Coin.sol. Not by hand.

export const coinAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "name_",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "symbol_",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "reserve_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "DOMAIN_SEPARATOR",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "FREEZE_LAPSE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "FREEZE_REST",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "allowance",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "approve",
    "inputs": [
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "authorizationState",
    "inputs": [
      {
        "name": "authorizer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "balanceOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "burn",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "cancelAuthorization",
    "inputs": [
      {
        "name": "authorizer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "v",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "confirm",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "confirmByCouncil",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "decimals",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "freeze",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "evidence",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "frozen",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct ICoin.Freeze",
        "components": [
          {
            "name": "since",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "officer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "confirmed",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "lifting",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "evidence",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isFrozen",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lastLoneFreeze",
    "inputs": [
      {
        "name": "officer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lift",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "liftByCouncil",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "mint",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "name",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string",
        "internalType": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "nonces",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "permit",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "v",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "receiveWithAuthorization",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validAfter",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validBefore",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "nonce",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "v",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requireNoneFrozen",
    "inputs": [
      {
        "name": "accounts",
        "type": "address[]",
        "internalType": "address[]"
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "requireNotFrozen",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "reserve",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "supportsInterface",
    "inputs": [
      {
        "name": "interfaceId",
        "type": "bytes4",
        "internalType": "bytes4"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "symbol",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string",
        "internalType": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "totalSupply",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transfer",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "transferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "transferWithAuthorization",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validAfter",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validBefore",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "nonce",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "v",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "AccountFrozen",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "officer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "evidence",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "lapsesAt",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Approval",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "spender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AuthorizationCanceled",
    "inputs": [
      {
        "name": "authorizer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AuthorizationUsed",
    "inputs": [
      {
        "name": "authorizer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FreezeConfirmed",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "by",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FreezeLifted",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "by",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "LiftAsked",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "officer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Transfer",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyConfirmed",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AlreadyFrozen",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "officer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AuthorizationAlreadyUsed",
    "inputs": [
      {
        "name": "authorizer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "AuthorizationExpired",
    "inputs": [
      {
        "name": "validBefore",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "time",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AuthorizationNotSigned",
    "inputs": [
      {
        "name": "authorizer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AuthorizationNotYetValid",
    "inputs": [
      {
        "name": "validAfter",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "time",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallerIsNotPayee",
    "inputs": [
      {
        "name": "payee",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CannotFreeze",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignature",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignatureLength",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignatureS",
    "inputs": [
      {
        "name": "s",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientAllowance",
    "inputs": [
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "allowance",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientBalance",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "balance",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidApprover",
    "inputs": [
      {
        "name": "approver",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidReceiver",
    "inputs": [
      {
        "name": "receiver",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSender",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSpender",
    "inputs": [
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC2612ExpiredSignature",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC2612InvalidSigner",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FreezeEvidenceMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "FreezeRests",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "officer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "until",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "FrozenAccount",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "since",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "evidence",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidAccountNonce",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "currentNonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotAnOfficer",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotFrozen",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheCouncil",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheReserve",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SecondOfficerNeeded",
    "inputs": [
      {
        "name": "officer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  }
] as const

/** Creation code, without the constructor's arguments. */
export const coinBytecode = '0x610180806040523461048157612565803803809161001d8285610485565b833981016060828203126104815781516001600160401b03811161048157816100479184016104a8565b60208301519091906001600160401b0381116104815760409161006b9185016104a8565b920151906001600160a01b03821682036104815760409283519161008f8584610485565b60018352603160f81b6020840190815281519092906001600160401b03811161038657600354600181811c91168015610477575b602082101461036857601f8111610409575b50806020601f82116001146103a5575f9161039a575b508160011b915f199060031b1c1916176003555b8051906001600160401b0382116103865760045490600182811c9216801561037c575b60208310146103685781601f8493116102f2575b50602090601f831160011461028c575f92610281575b50508160011b915f199060031b1c1916176004555b61016a816104fd565b61012052610177836104fd565b6101405260208151910120918260e05251902080610100524660a05283519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f84528583015260608201524660808201523060a082015260a081526101e260c082610485565b5190206080523060c0526101605251611ffc9081610569823960805181611b15015260a05181611bd2015260c05181611adf015260e05181611b6401526101005181611b8a01526101205181610ad301526101405181610afc0152610160518181816102c201528181610774015281816108b501528181610c5101528181610dd1015281816110d0015281816111fa015281816114d90152611aad0152f35b015190505f8061014c565b60045f9081528281209350601f198516905b8181106102da57509084600195949392106102c2575b505050811b01600455610161565b01515f1960f88460031b161c191690555f80806102b4565b9293602060018192878601518155019501930161029e565b828111156101365760045f52909150601f830160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b60208510610360575b849392601f0160051c82900391015f5b828110610350575050610136565b5f81830155859450600101610342565b5f9150610332565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610122565b634e487b7160e01b5f52604160045260245ffd5b90508301515f6100eb565b60035f9081528181209250601f198416905b8181106103f1575090836001949392106103d9575b5050811b016003556100ff565b8501515f1960f88460031b161c191690555f806103cc565b9192602060018192868a0151815501940192016103b7565b818111156100d55760035f52601f820160051c7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b6020841061046f575b81601f9101920160051c03905f5b8281106104625750506100d5565b5f82820155600101610454565b5f9150610446565b90607f16906100c3565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761038657604052565b81601f82011215610481578051906001600160401b03821161038657604051926104dc601f8401601f191660200185610485565b8284526020838301011161048157815f9260208093018386015e8301015290565b601f815111610528576020815191015160208210610519571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816301ffc9a71461161e5750806306fdde0314611563578063095ea7b31461153d5780630fc559bc146114aa57806318160ddd1461148d57806323b872dd146113ae578063290d3d8a1461138d578063313ce567146113725780633644e515146113505780633c278bd5146111bd57806340c10f19146110b15780634a12e25314610d8e5780635a049a7014610cd85780635cad10b614610c2257806370a0823114610beb5780637ecebe0014610bb357806384b0196e14610abb57806395d89b41146109af5780639dc29fac14610895578063a9059cbb14610864578063b24bf92314610847578063c5efd49e146107c0578063c7b71a46146107a3578063cd3293de1461075f578063cf1e2d1b14610704578063d051665014610622578063d505accf146104d9578063dd62ed3e14610489578063e3ee160e146103ed578063e5839836146103c0578063e94a010214610377578063eb4dd8f21461027f5763ef55bec614610187575f80fd5b3461027b5761019536611721565b979492936040979697929192519060208201947fd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de8865260018060a01b0388169586604085015260018060a01b038a16938460608201528b60808201528260a08201528360c08201528860e082015260e08152610213610100826117ae565b519020928033036102655750916102336102639b949261023a9694611d42565b8688611bf8565b7f98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a55f80a36119e5565b005b63614f180d60e11b5f526004523360245260445ffd5b5f80fd5b3461027b57602036600319011261027b576102986116f5565b6040516309c6db0d60e41b8152336004820152600560248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa801561036c576102fd915f9161033d575b5033906118b1565b6001600160a01b038181165f908152600860205260409081902054901c16331461032a5761026390611c8f565b639d55ff9f60e01b5f523360045260245ffd5b61035f915060203d602011610365575b61035781836117ae565b810190611899565b836102f5565b503d61034d565b6040513d5f823e3d90fd5b3461027b57604036600319011261027b576001600160a01b036103986116f5565b165f52600a60205260405f206024355f52602052602060ff60405f2054166040519015158152f35b3461027b57602036600319011261027b5760206103e36103de6116f5565b611941565b6040519015158152f35b3461027b5761026361023a61040136611721565b929598939461023360409998999392935196602088017f7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a2267815260018060a01b038b169889604082015260018060a01b038d1660608201528d60808201528460a08201528260c08201528a60e082015260e08152610480610100826117ae565b51902092611d42565b3461027b57604036600319011261027b576104a26116f5565b6104aa61170b565b6001600160a01b039182165f908152600160209081526040808320949093168252928352819020549051908152f35b3461027b5760e036600319011261027b576104f26116f5565b6104fa61170b565b604435906064359260843560ff8116810361027b5784421161060f576105d46105dd9160018060a01b03841696875f52600760205260405f20918254926001840190556040519160208301937f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c985528a604085015260018060a01b038916606085015289608085015260a084015260c083015260c0825261059c60e0836117ae565b6105cf60c4359360a435935190206105b2611adc565b6042916040519161190160f01b8352600283015260228201522090565b611f1a565b90929192611f9c565b6001600160a01b03168481036105f857506102639350611d82565b84906325c0072360e11b5f5260045260245260445ffd5b8463313c898160e11b5f5260045260245ffd5b3461027b57602036600319011261027b5761063b6116f5565b5f608060405161064a8161177f565b828152826020820152826040820152826060820152015260018060a01b03165f52600860205260a060405f206040516106828161177f565b8154916001600160401b0383169283835260208301600180871b038260401c16815260ff604085019260e01c161515825260806002600180891b03600186015416946060870195865201549401938452604051948552600180871b0390511660208501525115156040840152600180851b039051166060830152516080820152f35b3461027b57604036600319011261027b5761071d6116f5565b61072561170b565b9060018060a01b03165f52600960205260405f209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b3461027b575f36600319011261027b576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461027b575f36600319011261027b576020604051621275008152f35b3461027b57602036600319011261027b576004356001600160401b03811161027b573660238201121561027b578060040135906001600160401b03821161027b573660248360051b8301011161027b575f5b8281101561026357600581901b820160240135906001600160a01b038216820361027b57610841600192611841565b01610812565b3461027b575f36600319011261027b576020604051624f1a008152f35b3461027b57604036600319011261027b5761088a6108806116f5565b60243590336119e5565b602060405160018152f35b3461027b57604036600319011261027b576108ae6116f5565b60243590337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168114906108ea90826118d9565b6001600160a01b03821691821561099c5761090490611841565b813314159081610993575b50610985575b805f525f60205260405f205482811061096c576020835f947fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef938587528684520360408620558060025403600255604051908152a3005b9063391434e360e21b5f5260045260245260445260645ffd5b61098e33611841565b610915565b9050158361090f565b634b637e8f60e11b5f525f60045260245ffd5b3461027b575f36600319011261027b576040515f6004548060011c90600181168015610ab1575b602083108114610a9d57828552908115610a795750600114610a1b575b610a1783610a03818503826117ae565b6040519182916020835260208301906116d1565b0390f35b91905060045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b915f905b808210610a5f57509091508101602001610a036109f3565b919260018160209254838588010152019101909291610a47565b60ff191660208086019190915291151560051b84019091019150610a0390506109f3565b634e487b7160e01b5f52602260045260245ffd5b91607f16916109d6565b3461027b575f36600319011261027b57610b57610af77f0000000000000000000000000000000000000000000000000000000000000000611edc565b610b207f0000000000000000000000000000000000000000000000000000000000000000611edc565b6020610b6560405192610b3383856117ae565b5f84525f368137604051958695600f60f81b875260e08588015260e08701906116d1565b9085820360408701526116d1565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110610b9c57505050500390f35b835185528695509381019392810192600101610b8d565b3461027b57602036600319011261027b576001600160a01b03610bd46116f5565b165f526007602052602060405f2054604051908152f35b3461027b57602036600319011261027b576001600160a01b03610c0c6116f5565b165f525f602052602060405f2054604051908152f35b3461027b57602036600319011261027b57610c3b6116f5565b6040516338b1b50760e21b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561036c5761026392610ca4915f91610ca9575b5033906001600160a01b031681146117ee565b611c8f565b610ccb915060203d602011610cd1575b610cc381836117ae565b8101906117cf565b84610c91565b503d610cb9565b3461027b5760a036600319011261027b57610cf16116f5565b6024359060443560ff8116810361027b57610d689060405160208101917f158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a1597429835260018060a01b0385169485604084015286606084015260608352610d566080846117ae565b86608435946064359451902091611bf8565b7f1cdd46ff242716cdaa72d159d339a485b3438398348d68f09d7c8c0a59353d815f80a3005b3461027b57604036600319011261027b57610da76116f5565b6040516309c6db0d60e41b8152336004820152600560248083019190915235916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691602081604481865afa801561036c57610e13915f91611092575033906118b1565b335f52600960205260405f2060018060a01b0382165f526020526001600160401b0360405f2054169060018060a01b03811692831515908161103d575b501561102a57831561101b57610e6590611941565b5f838152600860205260409081902054901c6001600160a01b03169061100557508015908115610fe3575b610e9990611901565b9015610fc057506001600160401b03610f8c814216335f52600960205260405f20845f5260205260405f208382168419825416179055604051610edb8161177f565b8181523360208083019182525f604080850182815260608601838152608087018c81528b8552600890955292829020955186549551915160ff60e01b196001600160e01b03198c018c1998909816928c16929092179690961616911b68010000000000000000600160e01b03161792151560e01b60ff60e01b1692909217835590516001830180546001600160a01b0319166001600160a01b03929092169190911790555160029190910155611921565b6040519384521660208301527fec65692cf0228db48636b56db14b6b73103b86e032265a37fab19d86c1f7ac3360403393a3005b6001600160401b039163125aa5bf60e01b5f52600452336024521660445260645ffd5b9050610e996001600160401b03610ff983611901565b16421015919050610e90565b8263f83af43960e01b5f5260045260245260445ffd5b63f0a6fd9360e01b5f5260045ffd5b82630a20df5360e01b5f5260045260245ffd5b60249150602090604051928380926332231dcf60e21b82528860048301525afa90811561036c575f91611073575b501585610e50565b61108c915060203d6020116103655761035781836117ae565b8561106b565b6110ab915060203d6020116103655761035781836117ae565b856102f5565b3461027b57604036600319011261027b576110ca6116f5565b602435337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149061110590826118d9565b6001600160a01b0383169283156111aa5761111f90611841565b33151590816111a1575b50611193575b6002549080820180921161117f5760207fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef915f9360025584845283825260408420818154019055604051908152a3005b634e487b7160e01b5f52601160045260245ffd5b61119c33611841565b61112f565b90501583611129565b63ec442f0560e01b5f525f60045260245ffd5b3461027b57602036600319011261027b576111d66116f5565b6040516309c6db0d60e41b8152336004820152600560248201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169190602081604481865afa801561036c5761123d915f91611331575033906118b1565b6001600160a01b038181165f8181526008602052604090206001018054919490929091166112738461126e81611941565b611819565b6040516309c6db0d60e41b81526001600160a01b03821660048201526005602482015291602090839060449082905afa91821561036c575f92611310575b5081611305575b50156112c95750610263915061199b565b80546001600160a01b031916339081179091559190507f6a8197cefdd1f83c1ea707d903e4c11468bf7775d8111b4b6e4832c4ff2ec4295f80a3005b9050331415846112b8565b61132a91925060203d6020116103655761035781836117ae565b90856112b1565b61134a915060203d6020116103655761035781836117ae565b846102f5565b3461027b575f36600319011261027b57602061136a611adc565b604051908152f35b3461027b575f36600319011261027b57602060405160068152f35b3461027b57602036600319011261027b576102636113a96116f5565b611841565b3461027b57606036600319011261027b576113c76116f5565b6113cf61170b565b6001600160a01b0382165f818152600160209081526040808320338452909152902054909260443592915f19811061140d575b5061088a93506119e5565b83811061147257841561145f57331561144c5761088a945f52600160205260405f2060018060a01b0333165f526020528360405f209103905584611402565b634a1406b160e11b5f525f60045260245ffd5b63e602df0560e01b5f525f60045260245ffd5b8390637dc7a0d960e11b5f523360045260245260445260645ffd5b3461027b575f36600319011261027b576020600254604051908152f35b3461027b57602036600319011261027b576114c36116f5565b6040516338b1b50760e21b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561036c576102639261152b915f91610ca9575033906001600160a01b031681146117ee565b6115388161126e81611941565b61199b565b3461027b57604036600319011261027b5761088a6115596116f5565b6024359033611d82565b3461027b575f36600319011261027b576040515f6003548060011c90600181168015611614575b602083108114610a9d57828552908115610a7957506001146115b657610a1783610a03818503826117ae565b91905060035f527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b915f905b8082106115fa57509091508101602001610a036109f3565b9192600181602092548385880101520191019092916115e2565b91607f169161158a565b3461027b57602036600319011261027b576004359063ffffffff60e01b821680920361027b576020916301ffc9a760e01b81149081156116c0575b81156116af575b811561169e575b811561168d575b811561167c575b5015158152f35b6305a049a760e41b14905083611675565b6372f8d4e560e11b8114915061166e565b634ec7fbed60e11b81149150611667565b63a219a02560e01b81149150611660565b6336372b0760e01b81149150611659565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600435906001600160a01b038216820361027b57565b602435906001600160a01b038216820361027b57565b61012090600319011261027b576004356001600160a01b038116810361027b57906024356001600160a01b038116810361027b579060443590606435906084359060a4359060c43560ff8116810361027b579060e435906101043590565b60a081019081106001600160401b0382111761179a57604052565b634e487b7160e01b5f52604160045260245ffd5b90601f801991011681019081106001600160401b0382111761179a57604052565b9081602091031261027b57516001600160a01b038116810361027b5790565b156117f65750565b6001623cf66f60e11b03195f9081526001600160a01b0391909116600452602490fd5b156118215750565b63755bf61d60e01b5f9081526001600160a01b0391909116600452602490fd5b61184a81611941565b6118515750565b6001600160a01b03165f81815260086020526040812080546002909101546001621a0dcd60e11b031983526004939093526001600160401b0316602452604491909152606490fd5b9081602091031261027b5751801515810361027b5790565b156118b95750565b6376a96a8960e01b5f9081526001600160a01b0391909116600452602490fd5b156118e15750565b6344651a8360e11b5f9081526001600160a01b0391909116600452602490fd5b6001600160401b03624f1a00911601906001600160401b03821161117f57565b6001600160401b0362127500911601906001600160401b03821161117f57565b6001600160a01b03165f908152600860205260409020546001600160401b038116801515918261197057505090565b60e01c60ff1691508115611982575090565b6001600160401b03915061199590611921565b16421090565b60018060a01b0316805f5260086020525f600260408220828155826001820155015533907f13e9794e2e1cf6fc8d5e277b92417fde365347c0478650ce07a3922251d89b3b5f80a3565b90916001600160a01b03821691821561099c576001600160a01b0384169384156111aa576113a9611a1592611841565b8133141580611aa9575b611a9b575b815f525f60205260405f2054818110611a8257817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b8263391434e360e21b5f5260045260245260445260645ffd5b611aa433611841565b611a24565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161415611a1f565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480611bcf575b15611b37577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152611bc960c0826117ae565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614611b0e565b959491611c0a909491946105b2611adc565b9260018060a01b03871693845f52600a60205260405f20865f5260205260ff60405f205416611c7857611c3f94959697611e02565b15611c66575f52600a60205260405f20905f5260205260405f20600160ff19825416179055565b631d44a15960e01b5f5260045260245ffd5b858563d309466d60e01b5f5260045260245260445ffd5b6001600160a01b0381165f8181526008602052604090209091611cb59061126e81611941565b805460ff8160e01c16611d2f5760ff60e01b1916600160e01b1790819055604090811c6001600160a01b03165f908152600960209081528282208483529052908120805467ffffffffffffffff191690553391907ff42b1c0717851ec22b4a97f92f3250a7ced93b55c4e22596e15f50ec3499686a9080a3565b826345cb817f60e11b5f5260045260245ffd5b80421115611d6c575080421015611d565750565b6359fe699f60e11b5f526004524260245260445ffd5b6324c7fcd160e11b5f526004524260245260445ffd5b82611deb575b6001600160a01b031690811561145f576001600160a01b031691821561144c5760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f526001825260405f20855f5282528060405f2055604051908152a3565b611df481611841565b611dfd82611841565b611d88565b919293611e1181868685611f1a565b506004811015611ec857159081611eb2575b50611ea8576020945f946064926040519288840152604083015260ff60f81b9060f81b16606082015260418152611e5b6061826117ae565b80519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b5050505050600190565b6001600160a01b0385811691161490505f611e23565b634e487b7160e01b5f52602160045260245ffd5b60ff811690601f8211611f0b5760405191611ef86040846117ae565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411611f91579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561036c575f516001600160a01b03811615611f8757905f905f90565b505f906001905f90565b5050505f9160039190565b6004811015611ec85780611fae575050565b60018103611fc55763f645eedf60e01b5f5260045ffd5b60028103611fe0575063fce698f760e01b5f5260045260245ffd5b600314611fea5750565b6335e2f38360e21b5f5260045260245ffd' as const

/** Code as deployed, 8188 bytes, zeros where the immutables stand. */
export const coinRuntimeBytecode = '0x6080806040526004361015610012575f80fd5b5f3560e01c90816301ffc9a71461161e5750806306fdde0314611563578063095ea7b31461153d5780630fc559bc146114aa57806318160ddd1461148d57806323b872dd146113ae578063290d3d8a1461138d578063313ce567146113725780633644e515146113505780633c278bd5146111bd57806340c10f19146110b15780634a12e25314610d8e5780635a049a7014610cd85780635cad10b614610c2257806370a0823114610beb5780637ecebe0014610bb357806384b0196e14610abb57806395d89b41146109af5780639dc29fac14610895578063a9059cbb14610864578063b24bf92314610847578063c5efd49e146107c0578063c7b71a46146107a3578063cd3293de1461075f578063cf1e2d1b14610704578063d051665014610622578063d505accf146104d9578063dd62ed3e14610489578063e3ee160e146103ed578063e5839836146103c0578063e94a010214610377578063eb4dd8f21461027f5763ef55bec614610187575f80fd5b3461027b5761019536611721565b979492936040979697929192519060208201947fd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de8865260018060a01b0388169586604085015260018060a01b038a16938460608201528b60808201528260a08201528360c08201528860e082015260e08152610213610100826117ae565b519020928033036102655750916102336102639b949261023a9694611d42565b8688611bf8565b7f98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a55f80a36119e5565b005b63614f180d60e11b5f526004523360245260445ffd5b5f80fd5b3461027b57602036600319011261027b576102986116f5565b6040516309c6db0d60e41b8152336004820152600560248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa801561036c576102fd915f9161033d575b5033906118b1565b6001600160a01b038181165f908152600860205260409081902054901c16331461032a5761026390611c8f565b639d55ff9f60e01b5f523360045260245ffd5b61035f915060203d602011610365575b61035781836117ae565b810190611899565b836102f5565b503d61034d565b6040513d5f823e3d90fd5b3461027b57604036600319011261027b576001600160a01b036103986116f5565b165f52600a60205260405f206024355f52602052602060ff60405f2054166040519015158152f35b3461027b57602036600319011261027b5760206103e36103de6116f5565b611941565b6040519015158152f35b3461027b5761026361023a61040136611721565b929598939461023360409998999392935196602088017f7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a2267815260018060a01b038b169889604082015260018060a01b038d1660608201528d60808201528460a08201528260c08201528a60e082015260e08152610480610100826117ae565b51902092611d42565b3461027b57604036600319011261027b576104a26116f5565b6104aa61170b565b6001600160a01b039182165f908152600160209081526040808320949093168252928352819020549051908152f35b3461027b5760e036600319011261027b576104f26116f5565b6104fa61170b565b604435906064359260843560ff8116810361027b5784421161060f576105d46105dd9160018060a01b03841696875f52600760205260405f20918254926001840190556040519160208301937f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c985528a604085015260018060a01b038916606085015289608085015260a084015260c083015260c0825261059c60e0836117ae565b6105cf60c4359360a435935190206105b2611adc565b6042916040519161190160f01b8352600283015260228201522090565b611f1a565b90929192611f9c565b6001600160a01b03168481036105f857506102639350611d82565b84906325c0072360e11b5f5260045260245260445ffd5b8463313c898160e11b5f5260045260245ffd5b3461027b57602036600319011261027b5761063b6116f5565b5f608060405161064a8161177f565b828152826020820152826040820152826060820152015260018060a01b03165f52600860205260a060405f206040516106828161177f565b8154916001600160401b0383169283835260208301600180871b038260401c16815260ff604085019260e01c161515825260806002600180891b03600186015416946060870195865201549401938452604051948552600180871b0390511660208501525115156040840152600180851b039051166060830152516080820152f35b3461027b57604036600319011261027b5761071d6116f5565b61072561170b565b9060018060a01b03165f52600960205260405f209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b3461027b575f36600319011261027b576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461027b575f36600319011261027b576020604051621275008152f35b3461027b57602036600319011261027b576004356001600160401b03811161027b573660238201121561027b578060040135906001600160401b03821161027b573660248360051b8301011161027b575f5b8281101561026357600581901b820160240135906001600160a01b038216820361027b57610841600192611841565b01610812565b3461027b575f36600319011261027b576020604051624f1a008152f35b3461027b57604036600319011261027b5761088a6108806116f5565b60243590336119e5565b602060405160018152f35b3461027b57604036600319011261027b576108ae6116f5565b60243590337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168114906108ea90826118d9565b6001600160a01b03821691821561099c5761090490611841565b813314159081610993575b50610985575b805f525f60205260405f205482811061096c576020835f947fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef938587528684520360408620558060025403600255604051908152a3005b9063391434e360e21b5f5260045260245260445260645ffd5b61098e33611841565b610915565b9050158361090f565b634b637e8f60e11b5f525f60045260245ffd5b3461027b575f36600319011261027b576040515f6004548060011c90600181168015610ab1575b602083108114610a9d57828552908115610a795750600114610a1b575b610a1783610a03818503826117ae565b6040519182916020835260208301906116d1565b0390f35b91905060045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b915f905b808210610a5f57509091508101602001610a036109f3565b919260018160209254838588010152019101909291610a47565b60ff191660208086019190915291151560051b84019091019150610a0390506109f3565b634e487b7160e01b5f52602260045260245ffd5b91607f16916109d6565b3461027b575f36600319011261027b57610b57610af77f0000000000000000000000000000000000000000000000000000000000000000611edc565b610b207f0000000000000000000000000000000000000000000000000000000000000000611edc565b6020610b6560405192610b3383856117ae565b5f84525f368137604051958695600f60f81b875260e08588015260e08701906116d1565b9085820360408701526116d1565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110610b9c57505050500390f35b835185528695509381019392810192600101610b8d565b3461027b57602036600319011261027b576001600160a01b03610bd46116f5565b165f526007602052602060405f2054604051908152f35b3461027b57602036600319011261027b576001600160a01b03610c0c6116f5565b165f525f602052602060405f2054604051908152f35b3461027b57602036600319011261027b57610c3b6116f5565b6040516338b1b50760e21b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561036c5761026392610ca4915f91610ca9575b5033906001600160a01b031681146117ee565b611c8f565b610ccb915060203d602011610cd1575b610cc381836117ae565b8101906117cf565b84610c91565b503d610cb9565b3461027b5760a036600319011261027b57610cf16116f5565b6024359060443560ff8116810361027b57610d689060405160208101917f158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a1597429835260018060a01b0385169485604084015286606084015260608352610d566080846117ae565b86608435946064359451902091611bf8565b7f1cdd46ff242716cdaa72d159d339a485b3438398348d68f09d7c8c0a59353d815f80a3005b3461027b57604036600319011261027b57610da76116f5565b6040516309c6db0d60e41b8152336004820152600560248083019190915235916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691602081604481865afa801561036c57610e13915f91611092575033906118b1565b335f52600960205260405f2060018060a01b0382165f526020526001600160401b0360405f2054169060018060a01b03811692831515908161103d575b501561102a57831561101b57610e6590611941565b5f838152600860205260409081902054901c6001600160a01b03169061100557508015908115610fe3575b610e9990611901565b9015610fc057506001600160401b03610f8c814216335f52600960205260405f20845f5260205260405f208382168419825416179055604051610edb8161177f565b8181523360208083019182525f604080850182815260608601838152608087018c81528b8552600890955292829020955186549551915160ff60e01b196001600160e01b03198c018c1998909816928c16929092179690961616911b68010000000000000000600160e01b03161792151560e01b60ff60e01b1692909217835590516001830180546001600160a01b0319166001600160a01b03929092169190911790555160029190910155611921565b6040519384521660208301527fec65692cf0228db48636b56db14b6b73103b86e032265a37fab19d86c1f7ac3360403393a3005b6001600160401b039163125aa5bf60e01b5f52600452336024521660445260645ffd5b9050610e996001600160401b03610ff983611901565b16421015919050610e90565b8263f83af43960e01b5f5260045260245260445ffd5b63f0a6fd9360e01b5f5260045ffd5b82630a20df5360e01b5f5260045260245ffd5b60249150602090604051928380926332231dcf60e21b82528860048301525afa90811561036c575f91611073575b501585610e50565b61108c915060203d6020116103655761035781836117ae565b8561106b565b6110ab915060203d6020116103655761035781836117ae565b856102f5565b3461027b57604036600319011261027b576110ca6116f5565b602435337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149061110590826118d9565b6001600160a01b0383169283156111aa5761111f90611841565b33151590816111a1575b50611193575b6002549080820180921161117f5760207fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef915f9360025584845283825260408420818154019055604051908152a3005b634e487b7160e01b5f52601160045260245ffd5b61119c33611841565b61112f565b90501583611129565b63ec442f0560e01b5f525f60045260245ffd5b3461027b57602036600319011261027b576111d66116f5565b6040516309c6db0d60e41b8152336004820152600560248201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169190602081604481865afa801561036c5761123d915f91611331575033906118b1565b6001600160a01b038181165f8181526008602052604090206001018054919490929091166112738461126e81611941565b611819565b6040516309c6db0d60e41b81526001600160a01b03821660048201526005602482015291602090839060449082905afa91821561036c575f92611310575b5081611305575b50156112c95750610263915061199b565b80546001600160a01b031916339081179091559190507f6a8197cefdd1f83c1ea707d903e4c11468bf7775d8111b4b6e4832c4ff2ec4295f80a3005b9050331415846112b8565b61132a91925060203d6020116103655761035781836117ae565b90856112b1565b61134a915060203d6020116103655761035781836117ae565b846102f5565b3461027b575f36600319011261027b57602061136a611adc565b604051908152f35b3461027b575f36600319011261027b57602060405160068152f35b3461027b57602036600319011261027b576102636113a96116f5565b611841565b3461027b57606036600319011261027b576113c76116f5565b6113cf61170b565b6001600160a01b0382165f818152600160209081526040808320338452909152902054909260443592915f19811061140d575b5061088a93506119e5565b83811061147257841561145f57331561144c5761088a945f52600160205260405f2060018060a01b0333165f526020528360405f209103905584611402565b634a1406b160e11b5f525f60045260245ffd5b63e602df0560e01b5f525f60045260245ffd5b8390637dc7a0d960e11b5f523360045260245260445260645ffd5b3461027b575f36600319011261027b576020600254604051908152f35b3461027b57602036600319011261027b576114c36116f5565b6040516338b1b50760e21b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561036c576102639261152b915f91610ca9575033906001600160a01b031681146117ee565b6115388161126e81611941565b61199b565b3461027b57604036600319011261027b5761088a6115596116f5565b6024359033611d82565b3461027b575f36600319011261027b576040515f6003548060011c90600181168015611614575b602083108114610a9d57828552908115610a7957506001146115b657610a1783610a03818503826117ae565b91905060035f527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b915f905b8082106115fa57509091508101602001610a036109f3565b9192600181602092548385880101520191019092916115e2565b91607f169161158a565b3461027b57602036600319011261027b576004359063ffffffff60e01b821680920361027b576020916301ffc9a760e01b81149081156116c0575b81156116af575b811561169e575b811561168d575b811561167c575b5015158152f35b6305a049a760e41b14905083611675565b6372f8d4e560e11b8114915061166e565b634ec7fbed60e11b81149150611667565b63a219a02560e01b81149150611660565b6336372b0760e01b81149150611659565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600435906001600160a01b038216820361027b57565b602435906001600160a01b038216820361027b57565b61012090600319011261027b576004356001600160a01b038116810361027b57906024356001600160a01b038116810361027b579060443590606435906084359060a4359060c43560ff8116810361027b579060e435906101043590565b60a081019081106001600160401b0382111761179a57604052565b634e487b7160e01b5f52604160045260245ffd5b90601f801991011681019081106001600160401b0382111761179a57604052565b9081602091031261027b57516001600160a01b038116810361027b5790565b156117f65750565b6001623cf66f60e11b03195f9081526001600160a01b0391909116600452602490fd5b156118215750565b63755bf61d60e01b5f9081526001600160a01b0391909116600452602490fd5b61184a81611941565b6118515750565b6001600160a01b03165f81815260086020526040812080546002909101546001621a0dcd60e11b031983526004939093526001600160401b0316602452604491909152606490fd5b9081602091031261027b5751801515810361027b5790565b156118b95750565b6376a96a8960e01b5f9081526001600160a01b0391909116600452602490fd5b156118e15750565b6344651a8360e11b5f9081526001600160a01b0391909116600452602490fd5b6001600160401b03624f1a00911601906001600160401b03821161117f57565b6001600160401b0362127500911601906001600160401b03821161117f57565b6001600160a01b03165f908152600860205260409020546001600160401b038116801515918261197057505090565b60e01c60ff1691508115611982575090565b6001600160401b03915061199590611921565b16421090565b60018060a01b0316805f5260086020525f600260408220828155826001820155015533907f13e9794e2e1cf6fc8d5e277b92417fde365347c0478650ce07a3922251d89b3b5f80a3565b90916001600160a01b03821691821561099c576001600160a01b0384169384156111aa576113a9611a1592611841565b8133141580611aa9575b611a9b575b815f525f60205260405f2054818110611a8257817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b8263391434e360e21b5f5260045260245260445260645ffd5b611aa433611841565b611a24565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161415611a1f565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480611bcf575b15611b37577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152611bc960c0826117ae565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614611b0e565b959491611c0a909491946105b2611adc565b9260018060a01b03871693845f52600a60205260405f20865f5260205260ff60405f205416611c7857611c3f94959697611e02565b15611c66575f52600a60205260405f20905f5260205260405f20600160ff19825416179055565b631d44a15960e01b5f5260045260245ffd5b858563d309466d60e01b5f5260045260245260445ffd5b6001600160a01b0381165f8181526008602052604090209091611cb59061126e81611941565b805460ff8160e01c16611d2f5760ff60e01b1916600160e01b1790819055604090811c6001600160a01b03165f908152600960209081528282208483529052908120805467ffffffffffffffff191690553391907ff42b1c0717851ec22b4a97f92f3250a7ced93b55c4e22596e15f50ec3499686a9080a3565b826345cb817f60e11b5f5260045260245ffd5b80421115611d6c575080421015611d565750565b6359fe699f60e11b5f526004524260245260445ffd5b6324c7fcd160e11b5f526004524260245260445ffd5b82611deb575b6001600160a01b031690811561145f576001600160a01b031691821561144c5760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f526001825260405f20855f5282528060405f2055604051908152a3565b611df481611841565b611dfd82611841565b611d88565b919293611e1181868685611f1a565b506004811015611ec857159081611eb2575b50611ea8576020945f946064926040519288840152604083015260ff60f81b9060f81b16606082015260418152611e5b6061826117ae565b80519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b5050505050600190565b6001600160a01b0385811691161490505f611e23565b634e487b7160e01b5f52602160045260245ffd5b60ff811690601f8211611f0b5760405191611ef86040846117ae565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411611f91579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561036c575f516001600160a01b03811615611f8757905f905f90565b505f906001905f90565b5050505f9160039190565b6004811015611ec85780611fae575050565b60018103611fc55763f645eedf60e01b5f5260045ffd5b60028103611fe0575063fce698f760e01b5f5260045260245ffd5b600314611fea5750565b6335e2f38360e21b5f5260045260245ffd' as const

/** Where the immutables stand in it, in bytes: for each all its copies, which must hold the same. */
export const coinImmutables = [[{"start":706,"length":32},{"start":1908,"length":32},{"start":2229,"length":32},{"start":3153,"length":32},{"start":3537,"length":32},{"start":4304,"length":32},{"start":4602,"length":32},{"start":5337,"length":32},{"start":6829,"length":32}],[{"start":2771,"length":32}],[{"start":2812,"length":32}],[{"start":6879,"length":32}],[{"start":6933,"length":32}],[{"start":7012,"length":32}],[{"start":7050,"length":32}],[{"start":7122,"length":32}]] as const

/** SHA-256 over the storage layout: frozen by deployment. */
export const coinStorageLayout = '0x137fe5db97df19c042bd1ad274be76c87c51fc682fdf40dee23dd138237b133f' as const
