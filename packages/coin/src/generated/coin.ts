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
export const coinBytecode = '0x61018080604052346104815761263c803803809161001d8285610485565b833981016060828203126104815781516001600160401b03811161048157816100479184016104a8565b60208301519091906001600160401b0381116104815760409161006b9185016104a8565b920151906001600160a01b03821682036104815760409283519161008f8584610485565b60018352603160f81b6020840190815281519092906001600160401b03811161038657600354600181811c91168015610477575b602082101461036857601f8111610409575b50806020601f82116001146103a5575f9161039a575b508160011b915f199060031b1c1916176003555b8051906001600160401b0382116103865760045490600182811c9216801561037c575b60208310146103685781601f8493116102f2575b50602090601f831160011461028c575f92610281575b50508160011b915f199060031b1c1916176004555b61016a816104fd565b61012052610177836104fd565b6101405260208151910120918260e05251902080610100524660a05283519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f84528583015260608201524660808201523060a082015260a081526101e260c082610485565b5190206080523060c05261016052516120d39081610569823960805181611c26015260a05181611ce3015260c05181611bf0015260e05181611c7501526101005181611c9b01526101205181610ba801526101405181610bd1015261016051818181610325015281816108490152818161098a01528181610d2601528181610ee1015281816111e00152818161130a015281816115e90152611bbe0152f35b015190505f8061014c565b60045f9081528281209350601f198516905b8181106102da57509084600195949392106102c2575b505050811b01600455610161565b01515f1960f88460031b161c191690555f80806102b4565b9293602060018192878601518155019501930161029e565b828111156101365760045f52909150601f830160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b60208510610360575b849392601f0160051c82900391015f5b828110610350575050610136565b5f81830155859450600101610342565b5f9150610332565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610122565b634e487b7160e01b5f52604160045260245ffd5b90508301515f6100eb565b60035f9081528181209250601f198416905b8181106103f1575090836001949392106103d9575b5050811b016003556100ff565b8501515f1960f88460031b161c191690555f806103cc565b9192602060018192868a0151815501940192016103b7565b818111156100d55760035f52601f820160051c7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b6020841061046f575b81601f9101920160051c03905f5b8281106104625750506100d5565b5f82820155600101610454565b5f9150610446565b90607f16906100c3565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761038657604052565b81601f82011215610481578051906001600160401b03821161038657604051926104dc601f8401601f191660200185610485565b8284526020838301011161048157815f9260208093018386015e8301015290565b601f815111610528576020815191015160208210610519571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816301ffc9a71461172e5750806306fdde0314611673578063095ea7b31461164d5780630fc559bc146115ba57806318160ddd1461159d57806323b872dd146114be578063290d3d8a1461149d578063313ce567146114825780633644e515146114605780633c278bd5146112cd57806340c10f19146111c15780634a12e25314610e9e5780635a049a7014610dad5780635cad10b614610cf757806370a0823114610cc05780637ecebe0014610c8857806384b0196e14610b9057806395d89b4114610a845780639dc29fac1461096a578063a9059cbb14610939578063b24bf9231461091c578063c5efd49e14610895578063c7b71a4614610878578063cd3293de14610834578063cf1e2d1b146107d9578063d0516650146106f7578063d505accf146105ae578063dd62ed3e1461055e578063e3ee160e14610450578063e583983614610423578063e94a0102146103da578063eb4dd8f2146102e25763ef55bec614610187575f80fd5b346102de5761019536611831565b91929397949060018060a09998991b038716938433036102c75760408051602081019390935282019390935260f89290921b6001600160f81b0319166060830152604182526101e56061836118be565b804211156102b1578742101561029a579061026f91610298986040519060208201927fd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de8845260018060a01b0389169687604085015260608401528a608084015260a083015260c08201528560e082015260e08152610265610100826118be565b5190208486611d09565b7f98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a55f80a3611af6565b005b876359fe699f60e11b5f526004524260245260445ffd5b6324c7fcd160e11b5f526004524260245260445ffd5b8463614f180d60e11b5f526004523360245260445ffd5b5f80fd5b346102de5760203660031901126102de576102fb611805565b6040516309c6db0d60e41b8152336004820152600560248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156103cf57610360915f916103a0575b5033906119c2565b6001600160a01b038181165f908152600860205260409081902054901c16331461038d5761029890611d9c565b639d55ff9f60e01b5f523360045260245ffd5b6103c2915060203d6020116103c8575b6103ba81836118be565b8101906119aa565b83610358565b503d6103b0565b6040513d5f823e3d90fd5b346102de5760403660031901126102de576001600160a01b036103fb611805565b165f52600a60205260405f206024355f52602052602060ff60405f2054166040519015158152f35b346102de5760203660031901126102de576020610446610441611805565b611a52565b6040519015158152f35b346102de576104a961049b61046436611831565b60408051602081019390935282015260f89190911b6001600160f81b03191660608201529197939694959490939082906061820190565b03601f1981018352826118be565b8142111561054757864210156105305761026f906102989760405160208101917f7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a2267835260018060a01b0388169586604084015260018060a01b038a1660608401528a608084015260a083015260c08201528560e082015260e08152610265610100826118be565b866359fe699f60e11b5f526004524260245260445ffd5b506324c7fcd160e11b5f526004524260245260445ffd5b346102de5760403660031901126102de57610577611805565b61057f61181b565b6001600160a01b039182165f908152600160209081526040808320949093168252928352819020549051908152f35b346102de5760e03660031901126102de576105c7611805565b6105cf61181b565b604435906064359260843560ff811681036102de578442116106e4576106a96106b29160018060a01b03841696875f52600760205260405f20918254926001840190556040519160208301937f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c985528a604085015260018060a01b038916606085015289608085015260a084015260c083015260c0825261067160e0836118be565b6106a460c4359360a43593519020610687611bed565b6042916040519161190160f01b8352600283015260228201522090565b611fb7565b90929192612039565b6001600160a01b03168481036106cd57506102989350611e4f565b84906325c0072360e11b5f5260045260245260445ffd5b8463313c898160e11b5f5260045260245ffd5b346102de5760203660031901126102de57610710611805565b5f608060405161071f8161188f565b828152826020820152826040820152826060820152015260018060a01b03165f52600860205260a060405f206040516107578161188f565b8154916001600160401b0383169283835260208301600180871b038260401c16815260ff604085019260e01c161515825260806002600180891b03600186015416946060870195865201549401938452604051948552600180871b0390511660208501525115156040840152600180851b039051166060830152516080820152f35b346102de5760403660031901126102de576107f2611805565b6107fa61181b565b9060018060a01b03165f52600960205260405f209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b346102de575f3660031901126102de576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346102de575f3660031901126102de576020604051621275008152f35b346102de5760203660031901126102de576004356001600160401b0381116102de57366023820112156102de578060040135906001600160401b0382116102de573660248360051b830101116102de575f5b8281101561029857600581901b820160240135906001600160a01b03821682036102de57610916600192611951565b016108e7565b346102de575f3660031901126102de576020604051624f1a008152f35b346102de5760403660031901126102de5761095f610955611805565b6024359033611af6565b602060405160018152f35b346102de5760403660031901126102de57610983611805565b60243590337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168114906109bf90826119ea565b6001600160a01b038216918215610a71576109d990611951565b813314159081610a68575b50610a5a575b805f525f60205260405f2054828110610a41576020835f947fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef938587528684520360408620558060025403600255604051908152a3005b9063391434e360e21b5f5260045260245260445260645ffd5b610a6333611951565b6109ea565b905015836109e4565b634b637e8f60e11b5f525f60045260245ffd5b346102de575f3660031901126102de576040515f6004548060011c90600181168015610b86575b602083108114610b7257828552908115610b4e5750600114610af0575b610aec83610ad8818503826118be565b6040519182916020835260208301906117e1565b0390f35b91905060045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b915f905b808210610b3457509091508101602001610ad8610ac8565b919260018160209254838588010152019101909291610b1c565b60ff191660208086019190915291151560051b84019091019150610ad89050610ac8565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610aab565b346102de575f3660031901126102de57610c2c610bcc7f0000000000000000000000000000000000000000000000000000000000000000611f79565b610bf57f0000000000000000000000000000000000000000000000000000000000000000611f79565b6020610c3a60405192610c0883856118be565b5f84525f368137604051958695600f60f81b875260e08588015260e08701906117e1565b9085820360408701526117e1565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110610c7157505050500390f35b835185528695509381019392810192600101610c62565b346102de5760203660031901126102de576001600160a01b03610ca9611805565b165f526007602052602060405f2054604051908152f35b346102de5760203660031901126102de576001600160a01b03610ce1611805565b165f525f602052602060405f2054604051908152f35b346102de5760203660031901126102de57610d10611805565b6040516338b1b50760e21b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156103cf5761029892610d79915f91610d7e575b5033906001600160a01b031681146118fe565b611d9c565b610da0915060203d602011610da6575b610d9881836118be565b8101906118df565b84610d66565b503d610d8e565b346102de5760a03660031901126102de57610dc6611805565b6024359060443560ff811681036102de57610e65610e78918460405194610e73602087017f158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a1597429815260018060a01b0383169788604082015284606082015260608152610e326080826118be565b519020936040519586916084356064356020850191604193918352602083015260ff60f81b9060f81b1660408201520190565b03601f1981018652856118be565b611d09565b7f1cdd46ff242716cdaa72d159d339a485b3438398348d68f09d7c8c0a59353d815f80a3005b346102de5760403660031901126102de57610eb7611805565b6040516309c6db0d60e41b8152336004820152600560248083019190915235916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691602081604481865afa80156103cf57610f23915f916111a2575033906119c2565b335f52600960205260405f2060018060a01b0382165f526020526001600160401b0360405f2054169060018060a01b03811692831515908161114d575b501561113a57831561112b57610f7590611a52565b5f838152600860205260409081902054901c6001600160a01b031690611115575080159081156110f3575b610fa990611a12565b90156110d057506001600160401b0361109c814216335f52600960205260405f20845f5260205260405f208382168419825416179055604051610feb8161188f565b8181523360208083019182525f604080850182815260608601838152608087018c81528b8552600890955292829020955186549551915160ff60e01b196001600160e01b03198c018c1998909816928c16929092179690961616911b68010000000000000000600160e01b03161792151560e01b60ff60e01b1692909217835590516001830180546001600160a01b0319166001600160a01b03929092169190911790555160029190910155611a32565b6040519384521660208301527fec65692cf0228db48636b56db14b6b73103b86e032265a37fab19d86c1f7ac3360403393a3005b6001600160401b039163125aa5bf60e01b5f52600452336024521660445260645ffd5b9050610fa96001600160401b0361110983611a12565b16421015919050610fa0565b8263f83af43960e01b5f5260045260245260445ffd5b63f0a6fd9360e01b5f5260045ffd5b82630a20df5360e01b5f5260045260245ffd5b60249150602090604051928380926332231dcf60e21b82528860048301525afa9081156103cf575f91611183575b501585610f60565b61119c915060203d6020116103c8576103ba81836118be565b8561117b565b6111bb915060203d6020116103c8576103ba81836118be565b85610358565b346102de5760403660031901126102de576111da611805565b602435337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149061121590826119ea565b6001600160a01b0383169283156112ba5761122f90611951565b33151590816112b1575b506112a3575b6002549080820180921161128f5760207fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef915f9360025584845283825260408420818154019055604051908152a3005b634e487b7160e01b5f52601160045260245ffd5b6112ac33611951565b61123f565b90501583611239565b63ec442f0560e01b5f525f60045260245ffd5b346102de5760203660031901126102de576112e6611805565b6040516309c6db0d60e41b8152336004820152600560248201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169190602081604481865afa80156103cf5761134d915f91611441575033906119c2565b6001600160a01b038181165f8181526008602052604090206001018054919490929091166113838461137e81611a52565b611929565b6040516309c6db0d60e41b81526001600160a01b03821660048201526005602482015291602090839060449082905afa9182156103cf575f92611420575b5081611415575b50156113d957506102989150611aac565b80546001600160a01b031916339081179091559190507f6a8197cefdd1f83c1ea707d903e4c11468bf7775d8111b4b6e4832c4ff2ec4295f80a3005b9050331415846113c8565b61143a91925060203d6020116103c8576103ba81836118be565b90856113c1565b61145a915060203d6020116103c8576103ba81836118be565b84610358565b346102de575f3660031901126102de57602061147a611bed565b604051908152f35b346102de575f3660031901126102de57602060405160068152f35b346102de5760203660031901126102de576102986114b9611805565b611951565b346102de5760603660031901126102de576114d7611805565b6114df61181b565b6001600160a01b0382165f818152600160209081526040808320338452909152902054909260443592915f19811061151d575b5061095f9350611af6565b83811061158257841561156f57331561155c5761095f945f52600160205260405f2060018060a01b0333165f526020528360405f209103905584611512565b634a1406b160e11b5f525f60045260245ffd5b63e602df0560e01b5f525f60045260245ffd5b8390637dc7a0d960e11b5f523360045260245260445260645ffd5b346102de575f3660031901126102de576020600254604051908152f35b346102de5760203660031901126102de576115d3611805565b6040516338b1b50760e21b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156103cf576102989261163b915f91610d7e575033906001600160a01b031681146118fe565b6116488161137e81611a52565b611aac565b346102de5760403660031901126102de5761095f611669611805565b6024359033611e4f565b346102de575f3660031901126102de576040515f6003548060011c90600181168015611724575b602083108114610b7257828552908115610b4e57506001146116c657610aec83610ad8818503826118be565b91905060035f527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b915f905b80821061170a57509091508101602001610ad8610ac8565b9192600181602092548385880101520191019092916116f2565b91607f169161169a565b346102de5760203660031901126102de576004359063ffffffff60e01b82168092036102de576020916301ffc9a760e01b81149081156117d0575b81156117bf575b81156117ae575b811561179d575b811561178c575b5015158152f35b6305a049a760e41b14905083611785565b6372f8d4e560e11b8114915061177e565b634ec7fbed60e11b81149150611777565b63a219a02560e01b81149150611770565b6336372b0760e01b81149150611769565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600435906001600160a01b03821682036102de57565b602435906001600160a01b03821682036102de57565b6101209060031901126102de576004356001600160a01b03811681036102de57906024356001600160a01b03811681036102de579060443590606435906084359060a4359060c43560ff811681036102de579060e435906101043590565b60a081019081106001600160401b038211176118aa57604052565b634e487b7160e01b5f52604160045260245ffd5b90601f801991011681019081106001600160401b038211176118aa57604052565b908160209103126102de57516001600160a01b03811681036102de5790565b156119065750565b6001623cf66f60e11b03195f9081526001600160a01b0391909116600452602490fd5b156119315750565b63755bf61d60e01b5f9081526001600160a01b0391909116600452602490fd5b61195a81611a52565b6001600160a01b039091165f8181526008602052604090208054600290910154926001600160401b0391909116919061199257505050565b637fe5f23360e11b5f5260045260245260445260645ffd5b908160209103126102de575180151581036102de5790565b156119ca5750565b6376a96a8960e01b5f9081526001600160a01b0391909116600452602490fd5b156119f25750565b6344651a8360e11b5f9081526001600160a01b0391909116600452602490fd5b6001600160401b03624f1a00911601906001600160401b03821161128f57565b6001600160401b0362127500911601906001600160401b03821161128f57565b6001600160a01b03165f908152600860205260409020546001600160401b0381168015159182611a8157505090565b60e01c60ff1691508115611a93575090565b6001600160401b039150611aa690611a32565b16421090565b60018060a01b0316805f5260086020525f600260408220828155826001820155015533907f13e9794e2e1cf6fc8d5e277b92417fde365347c0478650ce07a3922251d89b3b5f80a3565b90916001600160a01b038216918215610a71576001600160a01b0384169384156112ba576114b9611b2692611951565b8133141580611bba575b611bac575b815f525f60205260405f2054818110611b9357817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b8263391434e360e21b5f5260045260245260445260645ffd5b611bb533611951565b611b35565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161415611b30565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480611ce0575b15611c48577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152611cda60c0826118be565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614611c1f565b92909260018060a01b03811692835f52600a60205260405f20855f5260205260ff60405f205416611d845790611d45611d4b9392610687611bed565b90611ecf565b15611d72575f52600a60205260405f20905f5260205260405f20600160ff19825416179055565b631d44a15960e01b5f5260045260245ffd5b50505063d309466d60e01b5f5260045260245260445ffd5b6001600160a01b0381165f8181526008602052604090209091611dc29061137e81611a52565b805460ff8160e01c16611e3c5760ff60e01b1916600160e01b1790819055604090811c6001600160a01b03165f908152600960209081528282208483529052908120805467ffffffffffffffff191690553391907ff42b1c0717851ec22b4a97f92f3250a7ced93b55c4e22596e15f50ec3499686a9080a3565b826345cb817f60e11b5f5260045260245ffd5b82611eb8575b6001600160a01b031690811561156f576001600160a01b031691821561155c5760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f526001825260405f20855f5282528060405f2055604051908152a3565b611ec181611951565b611eca82611951565b611e55565b919091611edc8284612099565b506004811015611f6557159081611f4f575b50611f47576020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050600190565b6001600160a01b0383811691161490505f611eee565b634e487b7160e01b5f52602160045260245ffd5b60ff811690601f8211611fa85760405191611f956040846118be565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161202e579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156103cf575f516001600160a01b0381161561202457905f905f90565b505f906001905f90565b5050505f9160039190565b6004811015611f65578061204b575050565b600181036120625763f645eedf60e01b5f5260045ffd5b6002810361207d575063fce698f760e01b5f5260045260245ffd5b6003146120875750565b6335e2f38360e21b5f5260045260245ffd5b81519190604183036120c9576120c29250602082015190606060408401519301515f1a90611fb7565b9192909190565b50505f916002919056' as const

/** Code as deployed, 8403 bytes, zeros where the immutables stand. */
export const coinRuntimeBytecode = '0x6080806040526004361015610012575f80fd5b5f3560e01c90816301ffc9a71461172e5750806306fdde0314611673578063095ea7b31461164d5780630fc559bc146115ba57806318160ddd1461159d57806323b872dd146114be578063290d3d8a1461149d578063313ce567146114825780633644e515146114605780633c278bd5146112cd57806340c10f19146111c15780634a12e25314610e9e5780635a049a7014610dad5780635cad10b614610cf757806370a0823114610cc05780637ecebe0014610c8857806384b0196e14610b9057806395d89b4114610a845780639dc29fac1461096a578063a9059cbb14610939578063b24bf9231461091c578063c5efd49e14610895578063c7b71a4614610878578063cd3293de14610834578063cf1e2d1b146107d9578063d0516650146106f7578063d505accf146105ae578063dd62ed3e1461055e578063e3ee160e14610450578063e583983614610423578063e94a0102146103da578063eb4dd8f2146102e25763ef55bec614610187575f80fd5b346102de5761019536611831565b91929397949060018060a09998991b038716938433036102c75760408051602081019390935282019390935260f89290921b6001600160f81b0319166060830152604182526101e56061836118be565b804211156102b1578742101561029a579061026f91610298986040519060208201927fd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de8845260018060a01b0389169687604085015260608401528a608084015260a083015260c08201528560e082015260e08152610265610100826118be565b5190208486611d09565b7f98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a55f80a3611af6565b005b876359fe699f60e11b5f526004524260245260445ffd5b6324c7fcd160e11b5f526004524260245260445ffd5b8463614f180d60e11b5f526004523360245260445ffd5b5f80fd5b346102de5760203660031901126102de576102fb611805565b6040516309c6db0d60e41b8152336004820152600560248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156103cf57610360915f916103a0575b5033906119c2565b6001600160a01b038181165f908152600860205260409081902054901c16331461038d5761029890611d9c565b639d55ff9f60e01b5f523360045260245ffd5b6103c2915060203d6020116103c8575b6103ba81836118be565b8101906119aa565b83610358565b503d6103b0565b6040513d5f823e3d90fd5b346102de5760403660031901126102de576001600160a01b036103fb611805565b165f52600a60205260405f206024355f52602052602060ff60405f2054166040519015158152f35b346102de5760203660031901126102de576020610446610441611805565b611a52565b6040519015158152f35b346102de576104a961049b61046436611831565b60408051602081019390935282015260f89190911b6001600160f81b03191660608201529197939694959490939082906061820190565b03601f1981018352826118be565b8142111561054757864210156105305761026f906102989760405160208101917f7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a2267835260018060a01b0388169586604084015260018060a01b038a1660608401528a608084015260a083015260c08201528560e082015260e08152610265610100826118be565b866359fe699f60e11b5f526004524260245260445ffd5b506324c7fcd160e11b5f526004524260245260445ffd5b346102de5760403660031901126102de57610577611805565b61057f61181b565b6001600160a01b039182165f908152600160209081526040808320949093168252928352819020549051908152f35b346102de5760e03660031901126102de576105c7611805565b6105cf61181b565b604435906064359260843560ff811681036102de578442116106e4576106a96106b29160018060a01b03841696875f52600760205260405f20918254926001840190556040519160208301937f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c985528a604085015260018060a01b038916606085015289608085015260a084015260c083015260c0825261067160e0836118be565b6106a460c4359360a43593519020610687611bed565b6042916040519161190160f01b8352600283015260228201522090565b611fb7565b90929192612039565b6001600160a01b03168481036106cd57506102989350611e4f565b84906325c0072360e11b5f5260045260245260445ffd5b8463313c898160e11b5f5260045260245ffd5b346102de5760203660031901126102de57610710611805565b5f608060405161071f8161188f565b828152826020820152826040820152826060820152015260018060a01b03165f52600860205260a060405f206040516107578161188f565b8154916001600160401b0383169283835260208301600180871b038260401c16815260ff604085019260e01c161515825260806002600180891b03600186015416946060870195865201549401938452604051948552600180871b0390511660208501525115156040840152600180851b039051166060830152516080820152f35b346102de5760403660031901126102de576107f2611805565b6107fa61181b565b9060018060a01b03165f52600960205260405f209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b346102de575f3660031901126102de576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346102de575f3660031901126102de576020604051621275008152f35b346102de5760203660031901126102de576004356001600160401b0381116102de57366023820112156102de578060040135906001600160401b0382116102de573660248360051b830101116102de575f5b8281101561029857600581901b820160240135906001600160a01b03821682036102de57610916600192611951565b016108e7565b346102de575f3660031901126102de576020604051624f1a008152f35b346102de5760403660031901126102de5761095f610955611805565b6024359033611af6565b602060405160018152f35b346102de5760403660031901126102de57610983611805565b60243590337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168114906109bf90826119ea565b6001600160a01b038216918215610a71576109d990611951565b813314159081610a68575b50610a5a575b805f525f60205260405f2054828110610a41576020835f947fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef938587528684520360408620558060025403600255604051908152a3005b9063391434e360e21b5f5260045260245260445260645ffd5b610a6333611951565b6109ea565b905015836109e4565b634b637e8f60e11b5f525f60045260245ffd5b346102de575f3660031901126102de576040515f6004548060011c90600181168015610b86575b602083108114610b7257828552908115610b4e5750600114610af0575b610aec83610ad8818503826118be565b6040519182916020835260208301906117e1565b0390f35b91905060045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b915f905b808210610b3457509091508101602001610ad8610ac8565b919260018160209254838588010152019101909291610b1c565b60ff191660208086019190915291151560051b84019091019150610ad89050610ac8565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610aab565b346102de575f3660031901126102de57610c2c610bcc7f0000000000000000000000000000000000000000000000000000000000000000611f79565b610bf57f0000000000000000000000000000000000000000000000000000000000000000611f79565b6020610c3a60405192610c0883856118be565b5f84525f368137604051958695600f60f81b875260e08588015260e08701906117e1565b9085820360408701526117e1565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110610c7157505050500390f35b835185528695509381019392810192600101610c62565b346102de5760203660031901126102de576001600160a01b03610ca9611805565b165f526007602052602060405f2054604051908152f35b346102de5760203660031901126102de576001600160a01b03610ce1611805565b165f525f602052602060405f2054604051908152f35b346102de5760203660031901126102de57610d10611805565b6040516338b1b50760e21b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156103cf5761029892610d79915f91610d7e575b5033906001600160a01b031681146118fe565b611d9c565b610da0915060203d602011610da6575b610d9881836118be565b8101906118df565b84610d66565b503d610d8e565b346102de5760a03660031901126102de57610dc6611805565b6024359060443560ff811681036102de57610e65610e78918460405194610e73602087017f158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a1597429815260018060a01b0383169788604082015284606082015260608152610e326080826118be565b519020936040519586916084356064356020850191604193918352602083015260ff60f81b9060f81b1660408201520190565b03601f1981018652856118be565b611d09565b7f1cdd46ff242716cdaa72d159d339a485b3438398348d68f09d7c8c0a59353d815f80a3005b346102de5760403660031901126102de57610eb7611805565b6040516309c6db0d60e41b8152336004820152600560248083019190915235916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691602081604481865afa80156103cf57610f23915f916111a2575033906119c2565b335f52600960205260405f2060018060a01b0382165f526020526001600160401b0360405f2054169060018060a01b03811692831515908161114d575b501561113a57831561112b57610f7590611a52565b5f838152600860205260409081902054901c6001600160a01b031690611115575080159081156110f3575b610fa990611a12565b90156110d057506001600160401b0361109c814216335f52600960205260405f20845f5260205260405f208382168419825416179055604051610feb8161188f565b8181523360208083019182525f604080850182815260608601838152608087018c81528b8552600890955292829020955186549551915160ff60e01b196001600160e01b03198c018c1998909816928c16929092179690961616911b68010000000000000000600160e01b03161792151560e01b60ff60e01b1692909217835590516001830180546001600160a01b0319166001600160a01b03929092169190911790555160029190910155611a32565b6040519384521660208301527fec65692cf0228db48636b56db14b6b73103b86e032265a37fab19d86c1f7ac3360403393a3005b6001600160401b039163125aa5bf60e01b5f52600452336024521660445260645ffd5b9050610fa96001600160401b0361110983611a12565b16421015919050610fa0565b8263f83af43960e01b5f5260045260245260445ffd5b63f0a6fd9360e01b5f5260045ffd5b82630a20df5360e01b5f5260045260245ffd5b60249150602090604051928380926332231dcf60e21b82528860048301525afa9081156103cf575f91611183575b501585610f60565b61119c915060203d6020116103c8576103ba81836118be565b8561117b565b6111bb915060203d6020116103c8576103ba81836118be565b85610358565b346102de5760403660031901126102de576111da611805565b602435337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149061121590826119ea565b6001600160a01b0383169283156112ba5761122f90611951565b33151590816112b1575b506112a3575b6002549080820180921161128f5760207fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef915f9360025584845283825260408420818154019055604051908152a3005b634e487b7160e01b5f52601160045260245ffd5b6112ac33611951565b61123f565b90501583611239565b63ec442f0560e01b5f525f60045260245ffd5b346102de5760203660031901126102de576112e6611805565b6040516309c6db0d60e41b8152336004820152600560248201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169190602081604481865afa80156103cf5761134d915f91611441575033906119c2565b6001600160a01b038181165f8181526008602052604090206001018054919490929091166113838461137e81611a52565b611929565b6040516309c6db0d60e41b81526001600160a01b03821660048201526005602482015291602090839060449082905afa9182156103cf575f92611420575b5081611415575b50156113d957506102989150611aac565b80546001600160a01b031916339081179091559190507f6a8197cefdd1f83c1ea707d903e4c11468bf7775d8111b4b6e4832c4ff2ec4295f80a3005b9050331415846113c8565b61143a91925060203d6020116103c8576103ba81836118be565b90856113c1565b61145a915060203d6020116103c8576103ba81836118be565b84610358565b346102de575f3660031901126102de57602061147a611bed565b604051908152f35b346102de575f3660031901126102de57602060405160068152f35b346102de5760203660031901126102de576102986114b9611805565b611951565b346102de5760603660031901126102de576114d7611805565b6114df61181b565b6001600160a01b0382165f818152600160209081526040808320338452909152902054909260443592915f19811061151d575b5061095f9350611af6565b83811061158257841561156f57331561155c5761095f945f52600160205260405f2060018060a01b0333165f526020528360405f209103905584611512565b634a1406b160e11b5f525f60045260245ffd5b63e602df0560e01b5f525f60045260245ffd5b8390637dc7a0d960e11b5f523360045260245260445260645ffd5b346102de575f3660031901126102de576020600254604051908152f35b346102de5760203660031901126102de576115d3611805565b6040516338b1b50760e21b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156103cf576102989261163b915f91610d7e575033906001600160a01b031681146118fe565b6116488161137e81611a52565b611aac565b346102de5760403660031901126102de5761095f611669611805565b6024359033611e4f565b346102de575f3660031901126102de576040515f6003548060011c90600181168015611724575b602083108114610b7257828552908115610b4e57506001146116c657610aec83610ad8818503826118be565b91905060035f527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b915f905b80821061170a57509091508101602001610ad8610ac8565b9192600181602092548385880101520191019092916116f2565b91607f169161169a565b346102de5760203660031901126102de576004359063ffffffff60e01b82168092036102de576020916301ffc9a760e01b81149081156117d0575b81156117bf575b81156117ae575b811561179d575b811561178c575b5015158152f35b6305a049a760e41b14905083611785565b6372f8d4e560e11b8114915061177e565b634ec7fbed60e11b81149150611777565b63a219a02560e01b81149150611770565b6336372b0760e01b81149150611769565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600435906001600160a01b03821682036102de57565b602435906001600160a01b03821682036102de57565b6101209060031901126102de576004356001600160a01b03811681036102de57906024356001600160a01b03811681036102de579060443590606435906084359060a4359060c43560ff811681036102de579060e435906101043590565b60a081019081106001600160401b038211176118aa57604052565b634e487b7160e01b5f52604160045260245ffd5b90601f801991011681019081106001600160401b038211176118aa57604052565b908160209103126102de57516001600160a01b03811681036102de5790565b156119065750565b6001623cf66f60e11b03195f9081526001600160a01b0391909116600452602490fd5b156119315750565b63755bf61d60e01b5f9081526001600160a01b0391909116600452602490fd5b61195a81611a52565b6001600160a01b039091165f8181526008602052604090208054600290910154926001600160401b0391909116919061199257505050565b637fe5f23360e11b5f5260045260245260445260645ffd5b908160209103126102de575180151581036102de5790565b156119ca5750565b6376a96a8960e01b5f9081526001600160a01b0391909116600452602490fd5b156119f25750565b6344651a8360e11b5f9081526001600160a01b0391909116600452602490fd5b6001600160401b03624f1a00911601906001600160401b03821161128f57565b6001600160401b0362127500911601906001600160401b03821161128f57565b6001600160a01b03165f908152600860205260409020546001600160401b0381168015159182611a8157505090565b60e01c60ff1691508115611a93575090565b6001600160401b039150611aa690611a32565b16421090565b60018060a01b0316805f5260086020525f600260408220828155826001820155015533907f13e9794e2e1cf6fc8d5e277b92417fde365347c0478650ce07a3922251d89b3b5f80a3565b90916001600160a01b038216918215610a71576001600160a01b0384169384156112ba576114b9611b2692611951565b8133141580611bba575b611bac575b815f525f60205260405f2054818110611b9357817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b8263391434e360e21b5f5260045260245260445260645ffd5b611bb533611951565b611b35565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161415611b30565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480611ce0575b15611c48577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152611cda60c0826118be565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614611c1f565b92909260018060a01b03811692835f52600a60205260405f20855f5260205260ff60405f205416611d845790611d45611d4b9392610687611bed565b90611ecf565b15611d72575f52600a60205260405f20905f5260205260405f20600160ff19825416179055565b631d44a15960e01b5f5260045260245ffd5b50505063d309466d60e01b5f5260045260245260445ffd5b6001600160a01b0381165f8181526008602052604090209091611dc29061137e81611a52565b805460ff8160e01c16611e3c5760ff60e01b1916600160e01b1790819055604090811c6001600160a01b03165f908152600960209081528282208483529052908120805467ffffffffffffffff191690553391907ff42b1c0717851ec22b4a97f92f3250a7ced93b55c4e22596e15f50ec3499686a9080a3565b826345cb817f60e11b5f5260045260245ffd5b82611eb8575b6001600160a01b031690811561156f576001600160a01b031691821561155c5760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f526001825260405f20855f5282528060405f2055604051908152a3565b611ec181611951565b611eca82611951565b611e55565b919091611edc8284612099565b506004811015611f6557159081611f4f575b50611f47576020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050600190565b6001600160a01b0383811691161490505f611eee565b634e487b7160e01b5f52602160045260245ffd5b60ff811690601f8211611fa85760405191611f956040846118be565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161202e579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156103cf575f516001600160a01b0381161561202457905f905f90565b505f906001905f90565b5050505f9160039190565b6004811015611f65578061204b575050565b600181036120625763f645eedf60e01b5f5260045ffd5b6002810361207d575063fce698f760e01b5f5260045260245ffd5b6003146120875750565b6335e2f38360e21b5f5260045260245ffd5b81519190604183036120c9576120c29250602082015190606060408401519301515f1a90611fb7565b9192909190565b50505f916002919056' as const

/** Where the immutables stand in it, in bytes: for each all its copies, which must hold the same. */
export const coinImmutables = [[{"start":805,"length":32},{"start":2121,"length":32},{"start":2442,"length":32},{"start":3366,"length":32},{"start":3809,"length":32},{"start":4576,"length":32},{"start":4874,"length":32},{"start":5609,"length":32},{"start":7102,"length":32}],[{"start":2984,"length":32}],[{"start":3025,"length":32}],[{"start":7152,"length":32}],[{"start":7206,"length":32}],[{"start":7285,"length":32}],[{"start":7323,"length":32}],[{"start":7395,"length":32}]] as const

/** SHA-256 over the storage layout: frozen by deployment. */
export const coinStorageLayout = '0x137fe5db97df19c042bd1ad274be76c87c51fc682fdf40dee23dd138237b133f' as const
