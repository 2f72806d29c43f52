// Written by scripts/contracts.ts from contracts/src/Reserve.sol. Not by hand.

export const reserveAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "rules",
        "type": "tuple",
        "internalType": "struct Rules",
        "components": [
          {
            "name": "maxAge",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "raiseDelay",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "changeDelay",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "quorum",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
      },
      {
        "name": "contracts",
        "type": "tuple",
        "internalType": "struct Contracts",
        "components": [
          {
            "name": "coin",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "barTitle",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "council",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "settlement",
            "type": "address",
            "internalType": "address"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "HOLD_REST",
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
    "name": "MAX_VAULTS",
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
    "name": "MAX_VAULT_GOLD",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "accredited",
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
    "name": "addVault",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "custodian",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "jurisdiction",
        "type": "bytes2",
        "internalType": "bytes2"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "admissions",
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
    "name": "admit",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "role",
        "type": "uint8",
        "internalType": "enum Role"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "admitMember",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "clearance",
        "type": "tuple",
        "internalType": "struct Clearance",
        "components": [
          {
            "name": "decision",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "expiry",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "first",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          },
          {
            "name": "second",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ask",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "assets",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "assume",
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
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "ref",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "expiry",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "fromSignature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "toSignature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "clearance",
        "type": "tuple",
        "internalType": "struct Clearance",
        "components": [
          {
            "name": "decision",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "expiry",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "first",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          },
          {
            "name": "second",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "barTitle",
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
    "name": "challengedFor",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "barKey",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "changeDelay",
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
    "name": "close",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bar",
        "type": "tuple",
        "internalType": "struct Bar",
        "components": [
          {
            "name": "key",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "fine",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "detail",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "proof",
        "type": "tuple",
        "internalType": "struct Proof",
        "components": [
          {
            "name": "path",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "siblings",
            "type": "tuple[]",
            "internalType": "struct Sibling[]",
            "components": [
              {
                "name": "hash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "sum",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "coin",
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
    "name": "council",
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
    "name": "counted",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deliver",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "clearance",
        "type": "tuple",
        "internalType": "struct Clearance",
        "components": [
          {
            "name": "decision",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "expiry",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "first",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          },
          {
            "name": "second",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          }
        ]
      },
      {
        "name": "release",
        "type": "tuple",
        "internalType": "struct Release",
        "components": [
          {
            "name": "expiry",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "signature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
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
    "name": "free",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "goneAt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "barKey",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "hold",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
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
    "name": "holdWithConsent",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "evidence",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "consent",
        "type": "tuple",
        "internalType": "struct Signed",
        "components": [
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "isProgramme",
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
    "name": "isStanding",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "role",
        "type": "uint8",
        "internalType": "enum Role"
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
    "name": "journal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "entry",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Entry",
        "components": [
          {
            "name": "kind",
            "type": "uint8",
            "internalType": "enum EntryKind"
          },
          {
            "name": "amount",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "journalLength",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "lastHold",
    "inputs": [
      {
        "name": "party",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "lastTitle",
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
    "name": "liabilities",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Liabilities",
        "components": [
          {
            "name": "issued",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "titled",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lowerCap",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "cap",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "maxAge",
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
    "name": "mayObject",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "role",
        "type": "uint8",
        "internalType": "enum Role"
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
    "name": "mint",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "ref",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "clearance",
        "type": "tuple",
        "internalType": "struct Clearance",
        "components": [
          {
            "name": "decision",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "expiry",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "first",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          },
          {
            "name": "second",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bar",
        "type": "tuple",
        "internalType": "struct Bar",
        "components": [
          {
            "name": "key",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "fine",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "detail",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "proof",
        "type": "tuple",
        "internalType": "struct Proof",
        "components": [
          {
            "name": "path",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "siblings",
            "type": "tuple[]",
            "internalType": "struct Sibling[]",
            "components": [
              {
                "name": "hash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "sum",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "owed",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "party",
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
        "internalType": "struct Party",
        "components": [
          {
            "name": "role",
            "type": "uint8",
            "internalType": "enum Role"
          },
          {
            "name": "standing",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "index",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "admittedAt",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "suspendedAt",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pending",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "quorum",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "raiseCap",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "cap",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "raiseDelay",
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
    "name": "replaceCustodian",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "custodian",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requireCleared",
    "inputs": [
      {
        "name": "purpose",
        "type": "uint8",
        "internalType": "enum Purpose"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "clearance",
        "type": "tuple",
        "internalType": "struct Clearance",
        "components": [
          {
            "name": "decision",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "expiry",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "first",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          },
          {
            "name": "second",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "requireMembers",
    "inputs": [
      {
        "name": "members",
        "type": "address[]",
        "internalType": "address[]"
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "retire",
    "inputs": [
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settlement",
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
    "name": "submit",
    "inputs": [
      {
        "name": "s",
        "type": "tuple",
        "internalType": "struct Statement",
        "components": [
          {
            "name": "vault",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "asOf",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "seen",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "barCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "fineGold",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "barRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "listDigest",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signatures",
        "type": "tuple[]",
        "internalType": "struct Signed[]",
        "components": [
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "suspend",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "role",
        "type": "uint8",
        "internalType": "enum Role"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "title",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Title",
        "components": [
          {
            "name": "sponsor",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "vault",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "barKey",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "fine",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "titleOf",
    "inputs": [
      {
        "name": "barKey",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "twice",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bar",
        "type": "tuple",
        "internalType": "struct Bar",
        "components": [
          {
            "name": "key",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "fine",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "detail",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "proof",
        "type": "tuple",
        "internalType": "struct Proof",
        "components": [
          {
            "name": "path",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "siblings",
            "type": "tuple[]",
            "internalType": "struct Sibling[]",
            "components": [
              {
                "name": "hash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "sum",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          }
        ]
      },
      {
        "name": "other",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "twin",
        "type": "tuple",
        "internalType": "struct Bar",
        "components": [
          {
            "name": "key",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "fine",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "detail",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "otherProof",
        "type": "tuple",
        "internalType": "struct Proof",
        "components": [
          {
            "name": "path",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "siblings",
            "type": "tuple[]",
            "internalType": "struct Sibling[]",
            "components": [
              {
                "name": "hash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "sum",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "usedAssumption",
    "inputs": [
      {
        "name": "subject",
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
    "name": "usedOrder",
    "inputs": [
      {
        "name": "order",
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
    "name": "vault",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Vault",
        "components": [
          {
            "name": "sponsor",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "jurisdiction",
            "type": "bytes2",
            "internalType": "bytes2"
          },
          {
            "name": "custodian",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "custodianIndex",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "asOf",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "seen",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "journalLength",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "journalTotal",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "seenTotal",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "base",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "waiting",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "waitingAt",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "gold",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "goldAt",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "signers",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "vaultCount",
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
    "name": "vaultsOf",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "ids",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bar",
        "type": "tuple",
        "internalType": "struct Bar",
        "components": [
          {
            "name": "key",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "fine",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "detail",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "proof",
        "type": "tuple",
        "internalType": "struct Proof",
        "components": [
          {
            "name": "path",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "siblings",
            "type": "tuple[]",
            "internalType": "struct Sibling[]",
            "components": [
              {
                "name": "hash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "sum",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          }
        ]
      },
      {
        "name": "clearance",
        "type": "tuple",
        "internalType": "struct Clearance",
        "components": [
          {
            "name": "decision",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "expiry",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "first",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          },
          {
            "name": "second",
            "type": "tuple",
            "internalType": "struct Signed",
            "components": [
              {
                "name": "signer",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "signature",
                "type": "bytes",
                "internalType": "bytes"
              }
            ]
          }
        ]
      },
      {
        "name": "release",
        "type": "tuple",
        "internalType": "struct Release",
        "components": [
          {
            "name": "expiry",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "signature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdrawSignature",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Assumed",
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
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "ref",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "decision",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CapSet",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "previous",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "cap",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoSigned",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "entry",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "consenting",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CustodianReplaced",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "previous",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "custodian",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Delivered",
    "inputs": [
      {
        "name": "title",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "barKey",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "fine",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "entry",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "decision",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DeliveryAsked",
    "inputs": [
      {
        "name": "title",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
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
    "name": "Journalled",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "entry",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "kind",
        "type": "uint8",
        "indexed": true,
        "internalType": "enum EntryKind"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "evidence",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "by",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Minted",
    "inputs": [
      {
        "name": "sponsor",
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
        "name": "order",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "ref",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "decision",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PartyAdmitted",
    "inputs": [
      {
        "name": "party",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "role",
        "type": "uint8",
        "indexed": true,
        "internalType": "enum Role"
      },
      {
        "name": "index",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PartySuspended",
    "inputs": [
      {
        "name": "party",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "role",
        "type": "uint8",
        "indexed": true,
        "internalType": "enum Role"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Retired",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SignatureWithdrawn",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "auditor",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "signers",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StatementAccepted",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "statement",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct Statement",
        "components": [
          {
            "name": "vault",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "asOf",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "seen",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "barCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "fineGold",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "barRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "listDigest",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signers",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "base",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "waiting",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "waitingAt",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "goldAt",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TitleClosed",
    "inputs": [
      {
        "name": "title",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "barKey",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "fine",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TitleOpened",
    "inputs": [
      {
        "name": "title",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sponsor",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "barKey",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "fine",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "detail",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VaultAdded",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "sponsor",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "custodian",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "jurisdiction",
        "type": "bytes2",
        "indexed": false,
        "internalType": "bytes2"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "sponsor",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "barKey",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "fine",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "entry",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "decision",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AdmissionsExhausted",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AlreadyStanding",
    "inputs": [
      {
        "name": "party",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AmountMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BadSignature",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "BarChallenged",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "barKey",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "asOf",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "BarCountsNothing",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "barKey",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "BarGone",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "barKey",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "goneAt",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "seen",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "BarLighter",
    "inputs": [
      {
        "name": "barKey",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "fine",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "titled",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "BarNotProved",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "barKey",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "root",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "sum",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "BarTitled",
    "inputs": [
      {
        "name": "barKey",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "title",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CapExceeded",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "cap",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "wouldBe",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "CapNotHigher",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "cap",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "proposed",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "CapNotLower",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "cap",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "proposed",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "CapTooHigh",
    "inputs": [
      {
        "name": "proposed",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "limit",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "CustodianMissing",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "custodian",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CustodianUnchanged",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "custodian",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "DecisionMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "EvidenceMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "Expired",
    "inputs": [
      {
        "name": "expiry",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "time",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "FromTheFuture",
    "inputs": [
      {
        "name": "asOf",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "time",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "HoldRests",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "party",
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
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IssuedTooLow",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "issued",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "needed",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "MayNotHold",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "party",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoStatement",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoSuchTitle",
    "inputs": [
      {
        "name": "title",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoSuchVault",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAJurisdiction",
    "inputs": [
      {
        "name": "jurisdiction",
        "type": "bytes2",
        "internalType": "bytes2"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotASigner",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "auditor",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAnAttestor",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "role",
        "type": "uint8",
        "internalType": "enum Role"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotEnoughCounted",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "counted",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "needed",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotEnoughFree",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "free",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "needed",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotLaterThan",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "asOf",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "inForce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOfAnotherKind",
    "inputs": [
      {
        "name": "party",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "consenting",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotStanding",
    "inputs": [
      {
        "name": "party",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "needed",
        "type": "uint8",
        "internalType": "enum Role"
      },
      {
        "name": "role",
        "type": "uint8",
        "internalType": "enum Role"
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
    "name": "NotTheOlder",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "asOf",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "other",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheOwner",
    "inputs": [
      {
        "name": "title",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "owner",
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
    "name": "NotTheSameBar",
    "inputs": [
      {
        "name": "barKey",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "other",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheSponsor",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "sponsor",
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
    "name": "NotWired",
    "inputs": [
      {
        "name": "part",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "reserve",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OneOfficerTwice",
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
    "name": "OrderUsed",
    "inputs": [
      {
        "name": "order",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProofTooLong",
    "inputs": [
      {
        "name": "depth",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "QuorumMissing",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "auditors",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "quorum",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoleTaken",
    "inputs": [
      {
        "name": "party",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "role",
        "type": "uint8",
        "internalType": "enum Role"
      }
    ]
  },
  {
    "type": "error",
    "name": "RuleOutOfBounds",
    "inputs": [
      {
        "name": "rule",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "lowest",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "highest",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SameSponsor",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SameVault",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SeenBeyondJournal",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "seen",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "length",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignedTwice",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SponsorShort",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "assets",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "owed",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "StatementLapsed",
    "inputs": [
      {
        "name": "vault",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "lapsedAt",
        "type": "uint64",
        "internalType": "uint64"
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
  },
  {
    "type": "error",
    "name": "TooManySignatures",
    "inputs": [
      {
        "name": "given",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooManyVaults",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooMuchGold",
    "inputs": [
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "limit",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  }
] as const

/** Creation code, without the constructor's arguments. */
export const reserveBytecode = '0x610260806040523461081f5780616bf6803803809161001e8285610b9b565b8339810103610100811261081f576080811261081f576040519161004183610b80565b61004a81610bbe565b835261005860208201610bbe565b916020840192835261006c60408301610bbe565b906040850191825260608301519060ff8216820361081f5760809060608701928352607f19011261081f576040516004936100a682610b80565b6100b260808201610bd2565b82526100c060a08201610bd2565b93602083019485526100e760e06100d960c08501610bd2565b936040860194855201610bd2565b93606084019485526040516100fd604082610b9b565b600e815260208101906d537065636965205265736572766560901b825260405191610129604084610b9b565b600183526020830191603160f81b835261014281610c40565b6101205261014f84610c40565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526101b860c082610b9b565b5190206080523060c05283516001600160a01b03908116610160528651811661018052835181166101a052855181166101c0528351604051634e2b2aeb60e11b8152985f928a928391165afa96871561082b575f97610ac8575b504260181b6affffffffffffffff0000001698975f5b88518110156103b25760018060a01b0360208260051b8b01015116805f52600260205260405f2081151580610338575b1561032157805460ff81166008811080156103035781158015610317575b156102e757505060081c60ff166102d45780546001600160581b0319168d176101071790556040515f8152600192916007917f4b4d51ae1e6131bf9b69b1cd7719a0959215a3bc554ca8da59387e7e33e9e4bf90602090a301610228565b50630fe025df60e31b5f5260045260245ffd5b63a06b001d60e01b5f526004859052156103035760245260445ffd5b634e487b7160e01b5f52602160045260245ffd5b5060078214610276565b5063a06b001d60e01b5f526004525f60245260445ffd5b50308214801561039d575b8015610388575b8015610373575b801561035e575b15610258565b506101c0516001600160a01b03168214610358565b506101a0516001600160a01b03168214610351565b50610180516001600160a01b0316821461034a565b50610160516001600160a01b03168214610343565b508860018060401b03815116604051906103cd604083610b9b565b60068252656d617841676560d01b6020830152620d2f0081101580610abb575b15610a79575050815160408051916001600160401b03169061040f9083610b9b565b600a825269726169736544656c617960b01b6020830152610e1081101580610a6c575b15610a2b57505060ff8351166040519061044d604083610b9b565b600682526571756f72756d60d01b6020830152600281101580610a20575b156109e257505060018060401b0384511660018060401b03600360018060401b038451160416806212750010816212750018021890604051916104af604084610b9b565b600b83526a6368616e676544656c617960a81b60208401526203f480821015806109d8575b1561099a57505090516001600160401b039081166101e052915182166102005250905160ff166102205290511661024052815160405163669949ef60e11b8152906001600160a01b0316602082600481845afa801561082b575f9061095f575b61054092503091610be6565b835160405163669949ef60e11b8152906001600160a01b0316602082600481845afa801561082b575f90610924575b61057b92503091610be6565b83516040516311df999560e01b8152906001600160a01b0316602082600481845afa801561082b575f906108e9575b84516105c093506001600160a01b031691610be6565b5160405163669949ef60e11b8152906001600160a01b0316602082600481845afa801561082b575f906108ae575b6105fa92503091610be6565b815160405163669949ef60e11b8152906001600160a01b0316602082600481845afa801561082b575f90610873575b61063592503091610be6565b81516040516311df999560e01b8152916001600160a01b0390911690602083600481855afa90811561082b575f91610836575b5161067d93506001600160a01b031691610be6565b51604051636ff61d1f60e11b8152916001600160a01b0390911690602083600481855afa90811561082b575f916107ea575b516106c493506001600160a01b031691610be6565b604051615f619081610c9582396080518161587b015260a05181615938015260c05181615845015260e051816158ca015261010051816158f001526101205181611fc101526101405181611fed015261016051818181610ee6015281816127130152818161326b01528181613d10015281816142240152614bea01526101805181818161097801528181610e7e01528181611a5c015281816132e701528181614bb701526154a601526101a05181818161093201528181614b84015261535b01526101c051818181612fde0152614b5401526101e0518181816127eb015281816152150152615cd80152610200518181816110840152612aeb015261022051818181612a47015281816141eb0152615d3f01526102405181818161103f01526148740152f35b90506020833d602011610823575b8161080560209383610b9b565b8101031261081f576108196106c493610bd2565b906106af565b5f80fd5b3d91506107f8565b6040513d5f823e3d90fd5b90506020833d60201161086b575b8161085160209383610b9b565b8101031261081f5761086561067d93610bd2565b90610668565b3d9150610844565b506020823d6020116108a6575b8161088d60209383610b9b565b8101031261081f576108a161063592610bd2565b610629565b3d9150610880565b506020823d6020116108e1575b816108c860209383610b9b565b8101031261081f576108dc6105fa92610bd2565b6105ee565b3d91506108bb565b506020823d60201161091c575b8161090360209383610b9b565b8101031261081f576109176105c092610bd2565b6105aa565b3d91506108f6565b506020823d602011610957575b8161093e60209383610b9b565b8101031261081f5761095261057b92610bd2565b61056f565b3d9150610931565b506020823d602011610992575b8161097960209383610b9b565b8101031261081f5761098d61054092610bd2565b610534565b3d915061096c565b604051630625c7a160e21b815260806004820152935083926109c0906084850190610c1c565b9160248401526203f480604484015260648301520390fd5b50808211156104d4565b604051630625c7a160e21b81526080600482015292508291610a08906084840190610c1c565b90602483015260026044830152600960648301520390fd5b50600981111561046b565b604051630625c7a160e21b81526080600482015292508291610a51906084840190610c1c565b906024830152610e1060448301526203f48060648301520390fd5b506203f480811115610432565b604051630625c7a160e21b81526080600482015292508291610a9f906084840190610c1c565b906024830152620d2f006044830152623b538060648301520390fd5b50623b53808111156103ed565b9096503d805f833e610ada8183610b9b565b81019060208183031261081f578051906001600160401b03821161081f57019080601f8301121561081f578151916001600160401b038311610b6c578260051b9060405193610b2c6020840186610b9b565b845260208085019282010192831161081f57602001905b828210610b5457505050955f610212565b60208091610b6184610bd2565b815201910190610b43565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b03821117610b6c57604052565b601f909101601f19168101906001600160401b03821190821017610b6c57604052565b51906001600160401b038216820361081f57565b51906001600160a01b038216820361081f57565b6001600160a01b03918216929091168203610bff575050565b63163c95d760e21b5f5260018060a01b031660045260245260445ffd5b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f815111610c6b576020815191015160208210610c5c571790565b5f198260200360031b1b161790565b60405163305a27a960e01b815260206004820152908190610c90906024830190610c1c565b0390fdfe60a06040526004361015610011575f80fd5b5f6080525f3560e01c80630dc99d2d146143665780630f74158f1461425357806311df99951461420f5780631703a018146141d257806318f89dfa14613e6257806319a3e55814613e335780631d6a4c8b14613dfd578063209eae2014613de4578063219fd01014613dc75780632371316d14613c7457806327d41f2114613c5557806327e5c8dc14613c1457806328737e461461397257806335a1223a146138ab57806336279aee14613878578063370a1a9e146133e85780633f35d4a9146133ba5780634249c6151461300d5780635116063014612fc75780635b1e1d62146128645780635d75f18c1461280f578063687043c5146127ca5780636a359032146127a75780636c802e5d146124ac5780636cc811f8146123e55780637e2c7c681461235757806381a36fb61461207f57806384b0196e14611fa75780638684166a14611f88578063922e26fc14611f695780639252965d14611e7f5780639c6db0d014611e155780639f3ea5b214611b25578063a068265514611af2578063a7acfd30146116a9578063a7c6a1001461168a578063ae842caa146115a3578063aee8abbf14611463578063af6e623814611435578063b01083e2146113a2578063b2fb8c06146112d4578063b6eaea17146112b7578063bcc13a83146110a8578063bf4ac3ed14611063578063c55e4af81461101e578063c88c773c14610ff1578063c9b5bb1714610fce578063cacf4e2914610c74578063d2f0f8a114610a88578063d327ed13146109ca578063df18e047146109a7578063dfec3a3e14610961578063e2c6d41c1461091b578063e47e7e66146108c4578063e4b835211461088d578063e7ab482b1461046f578063f11b81881461043b578063f4c8ee2e146103795763f5e906e1146102a6575f80fd5b34610373576040366003190112610373576102bf6144b9565b6102c7614514565b6102cf615359565b60018060a01b03821691826080515260036020526001600160401b036040608051205460801c169061030081614d4d565b6001600160801b038316938285111561035457506638d7ea4c68000084116103325761032c935061539e565b60805180f35b8363c73d049b60e01b608051526004526638d7ea4c6800006024526044608051fd5b82859163ed46268f60e01b608051526004526024526044526064608051fd5b60805180fd5b3461037357604036600319011261037357610392614b09565b5060043560805152600860205260406080512060243560805152602052604060805120546040516103c281614750565b6103d260ff8360b01c1682614d41565b602081016001600160581b03831681526001600160581b03604083019360581c1683526040519151926005841015610423576001600160801b03809260609585525116602084015251166040820152f35b634e487b7160e01b6080515260216004526024608051fd5b3461037357602036600319011261037357602061045e6104596144b9565b614cc5565b6001600160801b0360405191168152f35b3461037357610140366003190112610373576004356060366023190112610373576084356001600160401b03811161037357604060031982360301126103735760a43560603660c31901126103735761012435906001600160401b03821161037357816004019060406003198436030112610373576104ed85614ec8565b916104f782614ec8565b92828714610876576024359060c435966105148884818114614c59565b64ffffffffff825460c01c1664ffffffffff875460c01c169081811161085957505061054490600401828a614efd565b6105516024870184615e03565b9890506020891161083d5760e435986001600160801b038a1697888b03610373579094604051602081019060805182528b60218201526001600160801b03198d60801b166041820152610104356051820152605181526105b2607182614787565b51902091608051505f968c9392608051925b8284106107a15750505050875464ffffffffff8160c01c161561078a5760038901548214908161076b575b50156107385750506106028887876157e4565b81548160805152600960205260406080512084608051526020526040608051209064ffffffffff60281b82549160981c169064ffffffffff60281b191617905560805150604435926001600160801b038416808503610373578361066d9364ffffffffff96506159f6565b505460c01c1664ffffffffff845460c01c16809114908161072b575b816106f8575b5061069a5760805180f35b82548260805152600960205260406080512086608051526020526040608051209064ffffffffff60281b82549160981c169064ffffffffff60281b191617905560805150610373576106ec94506159f6565b5080808080808061032c565b905082608051526009602052604060805120866080515260205264ffffffffff6040608051205460281c1614158761068f565b5f92508515159150610689565b6001600160801b0360849288928c604051946352789de560e01b8652600486015260248501526044840152166064820152fd5b6001600160401b03915060801c166001600160801b038316148c6105ef565b876391913eaf60e01b608051526004526024608051fd5b909192946107b26024830184615e03565b87101561082557600687901b0194600191610800916107fa906020908388358c1c871661080a57506107f3906107e9838c016147f2565b90858c3591615e6c565b98016147f2565b90614c76565b95019291906105c4565b61082091610819848d016147f2565b8c35615e6c565b6107f3565b634e487b7160e01b6080515260326004526024608051fd5b8863d31c949560e01b6080515260045260206024526044608051fd5b8a633c55c79f60e01b608051526004526024526044526064608051fd5b866330aed57960e21b608051526004526024608051fd5b346103735760203660031901126103735760206001600160801b036108bb6108b6600435614ec8565b6157ba565b16604051908152f35b346103735760203660031901126103735760043563ffffffff60206108e883615439565b01511633917f37eda4dd1dd9416f41f75ad78c2a83e6c32ffc72929af5de07a8bc5bd201ffeb608051608051a460805180f35b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461037357602036600319011261037357602061045e6109c56144b9565b614c96565b34610373576040366003190112610373576004356109e66144a3565b906109ef615359565b6109f881614ec8565b6005810180546001600160a01b0385811695911693929190858514610a6d57610a2090614dba565b846bffffffffffffffffffffffff60a01b82541617905560026080519101557fd9a79db59d1ae58793db5cb855cc07389fe7f7cf74c4b23581a5489784789f86608051608051a460805180f35b8584631b97faef60e21b608051526004526024526044608051fd5b3461037357606036600319011261037357610aa16144b9565b610aa96144a3565b6044359061ffff60f01b82169283830361037357610ac5615359565b610ace81614d4d565b610ad782614dba565b610ae7836080511a60f81b615796565b80610c5f575b15610c485760018060a01b0316918260805152600360205260406080512090600860ff835460c01c161015610c2c57610b276007546149f3565b9283600755825460ff8160c01c169260ff8414610c1457610b8860209460017f111dd3df3a565e3409d719492e4284155b96e2b0f28d011284bd4fc1f433e1b29760059560ff60c01b83850160c01b169060ff60c01b191617815501614a78565b815463ffffffff60039290921b82811b19909116918916901b1790556080805187905260048086529051604090819020918201805461ffff60a01b198b166001600160b01b03199091161760509490941c61ffff60a01b16939093179092559190910180546001600160a01b0319166001600160a01b039390931692831790555195865294a460805180f35b634e487b7160e01b6080515260116004526024608051fd5b8363a4d40e6d60e01b6080515260045260086024526044608051fd5b83635ae361d560e01b608051526004526024608051fd5b50610c6f8360011a60f81b615796565b610aed565b3461037357610c8236614557565b610c8d839293615439565b92602084019063ffffffff82511660805152600460205260406080512060018060a01b036004820154169081608051526003602052610d40604060805120936020813591610cf660408c0199610ce7858c51808214614c59565b828763ffffffff8c5116615591565b610d08838663ffffffff8b5116615747565b610d198563ffffffff8a51166151fb565b0190610d24826147f2565b916001600160801b036001600160401b038c51169485926147f2565b931610610fa757505050610d689063ffffffff855116906001600160401b0389511691615267565b610d7181614cc5565b906001600160801b0380610d8483614c96565b16921690828210610f8b575050509063ffffffff91610dea610dbd6001600160401b038851166001600160401b03845460401c16614953565b82546fffffffffffffffff0000000000000000191660409190911b67ffffffffffffffff60401b16178255565b6001600160401b03610e0281885116828454166149d3565b166001600160401b0319825416179055610e3a8351855f52600b6020525f60016040822082815501555f52600c6020525f6040812055565b51169051906001600160401b038451166040519283526020830152827fe7d3be559a0c81aa026943d6e34a7cdb87442b320aa1fa5c463d31710f30fa7a60403394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156103735760405191630852cd8d60e31b835260048301528160248160805193608051905af18015610f6557610f72575b50516001600160401b03167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561037357604051916340c10f1960e01b835233600484015260248301528160448160805193608051905af18015610f6557610f4c5760805180f35b608051610f5891614787565b608051610373578061032c565b6040513d608051823e3d90fd5b608051610f7e91614787565b6080516103735781610ed9565b63a792c9b160e01b608051526004526024526044526064608051fd5b906001600160801b0391635ea1424d60e01b60805152600452166024526044526064608051fd5b3461037357602036600319011261037357602061045e610fec6144b9565b614c1b565b3461037357602036600319011261037357602061101461100f6144b9565b614b27565b6040519015158152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576110b6366144e5565b906110bf615359565b6008821015806104235760068314801590611287575b156112525760018060a01b03821691826080515260026020526040608051209083151580611242575b156112245781549060ff82169060088210156104235781158015611218575b9161112b9160ff9493614adb565b60081c16611201576080519161114085615419565b6111be575b61042357805461ffff191660ff85811691909117610100176affffffffffffffffff00001916601084901b62ff000016174260181b6affffffffffffffff0000001617909155604051911681527f4b4d51ae1e6131bf9b69b1cd7719a0959215a3bc554ca8da59387e7e33e9e4bf90602090a360805180f35b91506006546101008110156111ee57806111d960ff926149f3565b60065516916005546001841b17600555611145565b630bcd503d60e01b608051526004608051fd5b82630fe025df60e31b608051526004526024608051fd5b505f945086821461111d565b6080805163a06b001d60e01b90526004859052516024819052604490fd5b5061124c81614b27565b156110fe565b6080516308fbefbf60e31b90526001600160a01b03821660045261127583614632565b611280608051614624565b6064608051fd5b50608080516001600160a01b0384169052600260205251604090205460ff166008811015610423576006146110d5565b346103735760805136600319011261037357602060405160088152f35b34610373576020366003190112610373576004356001600160401b0381116103735761130490369060040161459d565b608051916006925b8281101561032c57611323600582901b83016146c0565b608080516001600160a01b0383169052600260205251604090205490600882901c60ff168061138d575b1561135c57505060010161130c565b6308fbefbf60e31b5f526001600160a01b03166004526113889060ff9061138287614632565b16614624565b60645ffd5b5060ff8216600881101561042357861461134d565b34610373576020366003190112610373576113bb6144b9565b6113c3614b09565b5060018060a01b03166080515260036020526060604060805120546001600160801b036001600160401b03821691816040516113fe81614750565b8481526001600160401b03604060208301928286831c168452019360801c1683526040519485525116602084015251166040820152f35b346103735760203660031901126103735760206001600160801b036108bb61145e600435614ec8565b615562565b346103735760603660031901126103735760043561147f614514565b9061148981614ec8565b9160018060a01b0360058401541633145f146114c6576114bf926114b633846114b1336148a8565b614973565b60443592614ff7565b5060805180f35b6114d433836114b133614827565b3360805152600a60205260406080512082608051526020526001600160401b036040608051205416928315938415611581575b611510906149b3565b9315611559576114bf93503360805152600a60205260406080512083608051526020526040608051206001600160401b03804216166001600160401b03198254161790556114b6565b6001600160401b038484637600673160e11b6080515260045233602452166044526064608051fd5b93506115106001600160401b03611597866149b3565b16421015949050611507565b34610373576020366003190112610373576115bc6144b9565b6040516115c881614706565b60805181526080516020820152608051604082015260805160608201526080805191015260018060a01b03166080515260026020526040608051206040519061161082614706565b549060ff82169060088210156104235760a0926001600160401b03828482945260ff60208201818560081c16151581526040830190828660101c1682528460806060860195828960181c168752019660581c1686526040519788525115156020880152511660408601525116606084015251166080820152f35b3461037357608051366003190112610373576020600754604051908152f35b34610373576060366003190112610373576004356024356001600160401b0381116103735780600401906080600319823603011261037357604435906001600160401b038211610373576040826004019260031990360301126103735761170f84615439565b92602084019263ffffffff8451166080515260046020526040608051209160405160208101906080515088825233604082015260408152611751606082614787565b519020906117626044860182614640565b916117706064870183614640565b9135958615611adf576024016117ad6001600160401b0361179083614681565b1642111561179d83614681565b6001600160401b03421691614695565b6117b6846146c0565b6001600160a01b036117c7856146c0565b6001600160a01b039092169116146117de856146c0565b90611abc5750926001600160401b039594926118b76118966118c3946118236119399861181261180d886146c0565b614e27565b61181e61180d876146c0565b614681565b8a6040519160208301935f516020615f415f395f51905f528552336040850152608051506002606085015260808401528d60a08401521660c082015260c0815261186e60e082614787565b519020611879615842565b6042916040519161190160f01b8352600283015260228201522090565b836118af6118a483966146c0565b9160208101906146d4565b929091614e94565b6118af6118a4826146c0565b63ffffffff86511684885116856118d984614681565b6040519260208401947f1148b3422c4402dff963700df4d0b55ee288f5ba98df2ac5e42af316842fbbd3865260408501528c606085015233608085015260a08401521660c082015260c0815261193060e082614787565b51902083614f9d565b6119938286511660018060a01b0360048401541660805152600360205261196c6040608051209185835460401c16614953565b67ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b8163ffffffff60408701956119c687518a5f52600b6020525f60016040822082815501555f52600c6020525f6040812055565b81815116936119e3885180926002878d5116916080515089615b5d565b94608051526009602052604060805120906080515260205260406080512064ffffffffff851664ffffffffff198254161790555116945195511660405195865260208601521660408401526060830152827fe8e0def2a43bfa4b52b7719a238a65e6b20dcc35e35fd228023321a0caa707ee60803394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156103735760405191630852cd8d60e31b835260048301528160248160805193608051905af18015610f6557610f4c5760805180f35b60808051632c27b26960e21b90526001600160a01b039190911660045251602490fd5b63320aea9560e21b608051526004608051fd5b3461037357602036600319011261037357602064ffffffffff6004611b178135614ec8565b015460b01c16604051908152f35b3461037357604036600319011261037357611b3e6144b9565b6024356001600160401b038111610373578060040190608060031982360301126103735760018060a01b038316918260805152600260205260ff60406080512054166008811015610423578085611b959215614adb565b604051602081019084825260208152611baf604082614787565b519020611bbf6044840183614640565b92611bcd6064820184614640565b9235908115611adf57602401611bed6001600160401b0361179083614681565b611bf6856146c0565b6001600160a01b03611c07866146c0565b6001600160a01b03909216911614611c1e866146c0565b90611abc57508493926118b7926001600160401b03611c5561189694611c4961180d611c9e9b6146c0565b61181e61180d896146c0565b6040519260208401945f516020615f415f395f51905f5286528b60408601526080515060056060860152608085015260a08401521660c082015260c0815261186e60e082614787565b60805191816080515260026020526040608051209082151580611e05575b15611de75781549060ff82169060088210156104235781158015611dd8575b91611ce99160ff9493614adb565b60081c16611dc45782611cfc6006615419565b611d83575b80611d6f575080546001600160581b031916601084901b62ff000016174260181b6affffffffffffffff000000161761010617905560405160ff90921682526006917f4b4d51ae1e6131bf9b69b1cd7719a0959215a3bc554ca8da59387e7e33e9e4bf90602090a360805180f35b634e487b7160e01b81526021600452602490fd5b9250600654610100811015611db55780611d9e60ff926149f3565b6006551692806005546001861b1760055550611d01565b630bcd503d60e01b8452600484fd5b630fe025df60e31b83526004829052602483fd5b50608051955060068214611cdb565b6080805163a06b001d60e01b90526004849052516024819052604490fd5b50611e0f81614b27565b15611cbc565b3461037357611e23366144e5565b608080516001600160a01b03909316909252600260205290516040902054600881901c60ff169081611e5d575b6020826040519015158152f35b60ff915016906008811015610423576008821015610423576020911482611e50565b3461037357611e8d366144e5565b90611e96615359565b60018060a01b03811690816080515260026020526040608051209081549060ff821660088610156104235760088110156104235785611edc9281831480611f5c57614aa8565b72ffffffffffffffff000000000000000000ff0019164260581b67ffffffffffffffff60581b161790819055611f1183615419565b611f44575b506080517fd93cc151c3c6226fe066d583131c1e3aaa71df60568691d0d53a41a751c0782d9080a360805180f35b600160ff6005549260101c161b191660055582611f16565b5060ff8560081c16614aa8565b3461037357608051366003190112610373576020600f54604051908152f35b3461037357608051366003190112610373576020600654604051908152f35b34610373576080513660031901126103735761204b611fe57f0000000000000000000000000000000000000000000000000000000000000000615dc5565b61207b6120117f0000000000000000000000000000000000000000000000000000000000000000615dc5565b6040519061205990612024602084614787565b60805183525f368137604051958695600f60f81b875260e0602088015260e0870190614600565b908582036040870152614600565b9046606085015230608085015260805160a085015283820360c08501526145cd565b0390f35b346103735760203660031901126103735760405161209c8161476b565b6080518152608051602082015260805160408201526080516060820152608051608082015260805160a082015260805160c082015260805160e08201526080516101008201526080516101208201526080516101408201526080516101608201526080516101808201526080516101a08201526080516101c0820152608051906101e0015260043561212d90614ec8565b60048101546005820154825460018401546003850154600290950154604051949592939192916001600160a01b03166121658661476b565b600160a01b60019003871686526020860161ffff60f01b8860501b1681526040870191825260608701928660e81c60ff16845260808801948760c01c64ffffffffff16865260a08901968a60d81c885260c08a01988b60b01c64ffffffffff168a526001600160581b03821660e08c01528160581c6001600160581b03166101008c01526001600160401b0381166101208c01528060401c6001600160401b03166101408c01528160b01c64ffffffffff166101608c015260801c6001600160401b03166101808b015260d81c6101a08a01526101c08901526101e088015260405197600160a01b6001900316885261ffff60f01b9051166020880152600160a01b6001900390511660408701525160ff166060860152516001600160401b03166080850152516001600160401b031660a0840152516001600160401b031660c083015260e08101516001600160801b031660e08301526101008101516001600160801b03166101008301526101208101516001600160801b03166101208301526101408101516001600160801b03166101408301526101608101516001600160401b03166101608301526101808101516001600160801b03166101808301526101a08101516001600160401b03166101a08301526101c08101516101c08301526101e001516101e082015261020090f35b34610373576040366003190112610373576123706144b9565b612378614514565b612380615359565b60018060a01b03821691826080515260036020526001600160401b036040608051205460801c16906001600160801b03831693828510156123c6575061032c935061539e565b828591638960d5b360e01b608051526004526024526044526064608051fd5b34610373576020366003190112610373576001600160a01b036124066144b9565b1660805152600360205260406080512060ff815460c01c16906080515061242c82614a61565b9161243a6040519384614787565b808352612449601f1991614a61565b0136602084013760016080519101905b82518110156124965763ffffffff6124718284614a78565b90549060031b1c169083518110156108255760019160208260051b8601015201612459565b6040516020808252819061207b908201866145cd565b34610373576080366003190112610373576124c56144b9565b6124cd614514565b906064356044356001600160401b03821161037357816004019160806003198236030112610373576040805133602082019081526001600160a01b038716928201929092526001600160801b03871660608201526080810184905261253f8160a081015b03601f198101835282614787565b5190209261254c33614d4d565b6001600160801b03861615612794578360805152600d6020526125798460ff604060805120541615614999565b6125838633615186565b6125906044830182614640565b9061259e6064840182614640565b9035928315611adf576024016125be6001600160401b0361179083614681565b6125c7836146c0565b6001600160a01b036125d8846146c0565b6001600160a01b039092169116146125ef846146c0565b90611abc5750926126938361270e936118b76118968b6126388c9b9a61181261180d7fde46fa8d5d0cfb12da84ba6a438fad247f50df182643427bd44a429e9c0b5c679c6146c0565b6001600160401b036040519160208301935f516020615f415f395f51905f52855260018060a01b03169d8e6040850152608051506001606085015260808401528960a08401521660c082015260c0815261186e60e082614787565b8560805152600d602052604060805120600160ff19825416179055336080515260036020526040608051206001600160401b036126d5818b16828454166149d3565b825467ffffffffffffffff19169116179055604080516001600160801b038a168152602081019590955284015233929081906060820190565b0390a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b15610373576040516340c10f1960e01b81526080516001600160a01b0390931660048201526001600160801b0390911660248201529182908180604481010391608051905af18015610f6557610f4c5760805180f35b637dd2de8760e01b608051526004608051fd5b346103735760805136600319011261037357602060405166071afd498d00008152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576040366003190112610373576001600160a01b036128306144b9565b1660805152600a6020526040608051206024356080515260205260206001600160401b036040608051205416604051908152f35b3461037357366003190161010081126103735760e0136103735760e4356001600160401b0381116103735761289d90369060040161459d565b6128a8600435614ec8565b6128b0614655565b64ffffffffff825460c01c1690816001600160401b036128ce614655565b92161115612f9e5750506128e0614655565b6128e8614655565b906001600160401b0342911611612f71575061290261466b565b9064ffffffffff600482015460b01c1691826001600160401b0361292461466b565b921611612f47575061295866071afd498d00006001600160801b036129476147dc565b1611156129526147dc565b90614a01565b6005810154608051938493916001600160a01b031660108211612f2b5761297d614655565b9661298661466b565b6064359863ffffffff8a168a0361037357612a28916001600160801b036129ab6147dc565b6001600160401b03604051938160208601967fda6c97994d2acba08834b83d62041aebe334785f2241df2dfb2d91652b14f9c98852600435604088015216606086015216608084015263ffffffff8d1660a08401521660c082015260a43560e082015260c435610100820152610100815261186e61012082614787565b6080519384928392905b828410612d8f575050505015612d73575060ff7f00000000000000000000000000000000000000000000000000000000000000001690818110612d5457505090612bbd916001600160401b03612a8661466b565b1603612d11576001600160581b03806001830154165b1693612c346001830192612bee612ad96001600160581b03865460581c1689036001600160801b03612acc6147dc565b16908a81111502846152bb565b9691979099612b116001600160401b037f00000000000000000000000000000000000000000000000000000000000000001642614806565b85546fffffffffffffffffffffffffffffffff19166001600160401b038b161760408d901b67ffffffffffffffff60401b1617865599612b816001600160401b03612b5a6147dc565b885467ffffffffffffffff60801b1916911660801b67ffffffffffffffff60801b16178755565b612b89614655565b865465ffffffffffff60c01b191660c09190911b64ffffffffff60c01b161760e89190911b60ff60e81b1617855582614a30565b80546001600160d81b031960d88a901b166001600160b01b0390911664ffffffffff60b01b60b089901b1617179055565b82600282015560a4356003820155600464ffffffffff612c0c61466b565b9190920180546001600160d81b03169290911660d81b6001600160d81b031916919091179055565b6040516004358152956024356001600160401b038116908190036103735760208801526044356001600160401b038116919082900361037357604088019190915263ffffffff1660608701526084356001600160801b0381169590869003610373576001600160801b036001600160401b0396948193889660808b015260a43560a08b015260c43560c08b015260e08a0152166101008801521661012086015216610140840152166101608201527fe08b36921559ffd31986b055057bd68471a18e67f68a1a548539c45ec36764f161018060043592a260805180f35b6004356080515260086020526040608051206001600160401b03612d3361466b565b16608051526020526001600160581b03806040608051205460581c16612a9c565b637bf8695960e11b608051526004356004526024526044526064608051fd5b63e6b3b58560e01b608051526004356004526024526044608051fd5b90919295612dcc9a612daa612da58987866152a4565b6146c0565b60018060a01b0381166080515260026020526040608051206040519d8e614706565b54600860ff82161015610423578060ff8f9216825260ff8160081c1615159182602082015260ff8260101c1660408201526001600160401b038260181c16606082015260806001600160401b038360581c1691015281612f04575b508d519060088210156104235715612eda5750600180838f604060ff910151161c1614612eb75760ff60408e612e73886001956118af8f612e69908e8d6152a4565b60208101906146d4565b0151161b179a8051600881101561042357600303612ea25750612e976001916149f3565b965b01929190612a32565b6040015160ff16995095600194508490612e99565b60808051638246667160e01b90526001600160a01b039190911660045251602490fd5b60805163c5f96d0760e01b90526004803590526001600160a01b0390911660245261128090614624565b60ff1660031490508015612f19575b8f612e27565b506001600160a01b0381168814612f13565b50633f8ea02560e01b6080515260045260106024526044608051fd5b6001600160401b039150631d97947d60e01b60805152600435600452166024526044526064608051fd5b6001600160401b0390631d24c2b760e21b60805152166004526001600160401b0342166024526044608051fd5b6001600160401b03906333e0f61760e21b60805152600435600452166024526044526064608051fd5b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103735761301b36614557565b9161302581614ec8565b90600482019260018060a01b03845416938460805152600360205261305260406080512096838686615591565b60208201946001600160801b03613068876147f2565b16159483359561339f5780613081876130af93886157e4565b61308c878288615747565b61309681876151fb565b6001600160801b036130a7896147f2565b169086615267565b8460805152600c6020526130dc60406080512054158660805152600c6020528660406080512054916147a8565b6001600160401b038754166001600160801b036130f8886147f2565b1681101591613106886147f2565b921561338857505050906001600160801b03604092613184613129600f546149f3565b9889600f556001600160401b0361314d816131438c6147f2565b1682845416614953565b166001600160401b031982541617815561196c6001600160401b036131718b6147f2565b166001600160401b038354891c166149d3565b6001600160401b03613195886147f2565b168451906131a282614750565b815260016020820163ffffffff88168152868301908982528b60805152600b6020526001600160401b03808960805120955116166001600160401b03198554161784555163ffffffff60401b845491891b169063ffffffff60401b1916178355519101558560805152600c6020528784608051205560018060a01b039054169461322b876147f2565b9084519687526020870152168285015201356060830152837fc5ad420b1c951839344e82801157679b73e76a0305459cd946a5405ba3d9c93a60803394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169061329d906147f2565b813b1561037357604051632770a7eb60e21b8152608080513360048401526001600160801b0393909316602483015251909283916044918391905af18015610f655761336f575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610373576040516340c10f1960e01b81523360048201526024810183905260805190918290604490829084905af18015610f6557613356575b602082604051908152f35b60805161336291614787565b608051610373578161334b565b60805161337b91614787565b60805161037357816132e4565b636bf4c26760e11b5f5261339c935061492a565b5ffd5b8585630792511560e21b608051526004526024526044608051fd5b346103735760203660031901126103735760043560805152600c602052602060406080512054604051908152f35b3461037357610100366003190112610373576134026144b9565b61340a6144a3565b604435906001600160801b0382168203610373576084356001600160401b03811681036103735760a4356001600160401b0381116103735761345090369060040161452a565b60c4929192356001600160401b0381116103735761347290369060040161452a565b916001600160401b0360e4351161037357608060e4353603600319011261037357608080516001600160a01b038a8116918290526003602090815283516040908190208151928301948552928b16908201526001600160801b038b1660608201526064359381019390935296916134ec8160a08101612531565b519020946001600160a01b038a8116908916146138575761350c88614d4d565b6001600160801b038916156127945761353b6001600160401b034216826001600160401b038116421115614695565b8560805152600e6020526135598660ff604060805120541615614999565b6001600160401b03875416806001600160801b038b1611613841575061357f8989615186565b613593604460e4350160e435600401614640565b6135a7606460e4350160e435600401614640565b600460e435013515611adf576135ef6001600160401b036135cc602460e43501614681565b164211156001600160401b034216906135e9602460e43501614681565b90614695565b6135f8826146c0565b6001600160a01b03613609836146c0565b6001600160a01b03909216911614613620836146c0565b90611abc5750613773946138389997946137668c8f958f907f4ed1371a89a64bb1931bd0ff038018791dc863b291740244ecd4f5e57c1be2a79f9d9b986136f48261376d998f6118966118b79161368161180d6001600160401b03996146c0565b61368d61180d856146c0565b61369b602460e43501614681565b886040519160208301935f516020615f415f395f51905f5285528d60018060a01b031660408501526080515060046060850152608084015260e4356004013560a08401521660c082015260c0815261186e60e082614787565b6001600160801b036040519360208501957f73bb3e89fccc218ee620884840cafe9fe4a9f3dae7119a204d3398846eaa3bf9875260018060a01b038c16604087015260018060a01b0316606086015216608084015260643560a08401521660c082015260c0815261186e60e082614787565b8094614e94565b86614e94565b60805152600e602052604060805120600160ff198254161790556001600160401b038516906001600160401b036137ad8382845416614953565b166001600160401b031982541617905560018060a01b0382166080515260036020526001600160401b036137ea60406080512092828454166149d3565b825467ffffffffffffffff19169116179055604080516001600160801b0390951685526064356020860152600460e4350135908501526001600160a01b039081169416929081906060820190565b0390a360805180f35b636bf4c26760e11b5f5261339c908a908c61492a565b6080805163081cf6e560e01b90526001600160a01b038b1660045251602490fd5b346103735760203660031901126103735760043560805152600d602052602060ff60406080512054166040519015158152f35b34610373576020366003190112610373576040516138c881614735565b608051815260805160208201526080516040820152606060805191015260043560805152600b602052608060408151206001600160801b03815463ffffffff8160401c168085515260046020526001808060a01b0360046040885120015416940154906001600160401b03606060405161394181614735565b8781526020810193845260408101948552019316835260405194855251602085015251604084015251166060820152f35b346103735760803660031901126103735760043561398e614514565b90604435606435926001600160401b03841161037357836004019360406003198236030112610373576139c084614ec8565b906139cf33866114b133614827565b6139d8866146c0565b608080516001600160a01b0392909216918290526002602052516040902054600881901c60ff16919082613bfb575b508115613bb9575b8115613b59575b50613a20876146c0565b9015613b3257509181613abc613aed94613aa564ffffffffff60046001600160401b039997015460b01c1660405160208101917fc6e21429d0e8165f7c70850c31c2744a80ea815c82c70d521bfbca209b2ebfe583528b60408301526001600160801b038816606083015288608083015260a082015260a0815261186e60c082614787565b906118af6024613ab48c6146c0565b92018b6146d4565b3360805152600a60205260406080512086608051526020526040608051208580421616861982541617905585614ff7565b926001600160a01b0390613b00906146c0565b169216907f3bb9fd87319128597468b54e0c5cd5da26921ddf3eafeaedb132feec243b4cf0608051608051a460805180f35b6080805163e25339c160e01b9052336004526001600160a01b039190911660245251604490fd5b60058401546001600160a01b03168114915081613b78575b5087613a16565b60808051919091526002602052516040902054600881901c60ff16915081613ba2575b5087613b71565b60ff16905060088110156104235760021487613b9b565b608080518290526002602052516040902054909150600881901c60ff169081613be4575b5090613a0f565b60ff16905060088110156104235760051488613bdd565b90915060ff166008811015610423576003149088613a07565b3461037357613c22366144cf565b906080515260096020526040608051209060805152602052602064ffffffffff6040608051205460281c16604051908152f35b346103735760805136600319011261037357602060405162278d008152f35b34613d9e576020366003190112613d9e576004356001600160801b038116808203613d9e57335f52600360205260405f208115613db8576001600160401b03815416808311613da257613cd26001600160401b039182861690614953565b166001600160401b03198254161790556040519081527fbce0d49acc330fa956cdff23fd07b3c9ee4ece8921d07e53ef6b0a6724e1e05e60203392a27f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15613d9e57604051632770a7eb60e21b81523360048201526001600160801b0383166024820152905f908290604490829084905af18015613d9357613d7f5760805180f35b5f613d8991614787565b5f6080528061032c565b6040513d5f823e3d90fd5b5f80fd5b636bf4c26760e11b5f5261339c9084903361492a565b637dd2de8760e01b5f5260045ffd5b34613d9e575f366003190112613d9e576020600554604051908152f35b34613d9e576020611014613df7366144e5565b906148e5565b34613d9e57613e0b366144cf565b905f52600960205260405f20905f52602052602064ffffffffff60405f205416604051908152f35b34613d9e576020366003190112613d9e576004355f52600e602052602060ff60405f2054166040519015158152f35b34613d9e5760e0366003190112613d9e576004356060366023190112613d9e57608435906001600160401b038211613d9e5760406003198336030112613d9e5760a435906001600160401b038211613d9e57816004019260806003198436030112613d9e5760c4356001600160401b038111613d9e57604081600401916003199036030112613d9e57613ef483614ec8565b9160243595845f52600960205260405f20875f5260205264ffffffffff60405f2054169160018060a01b036004860154168033036141b85750613f3b906004018587614efd565b5f878152600c6020526040902054613f55908881156147a8565b613f66613f606147c6565b33614f5a565b604051602081019086825288604082015283606082015260608152613f8c608082614787565b51902090613f9d6044880182614640565b91613fab6064890183614640565b91359788156141a957602401613fcb6001600160401b0361179083614681565b613fd4846146c0565b6001600160a01b03613fe5856146c0565b6001600160a01b03909216911614613ffc856146c0565b906141895750838a96936118b761189661410a9a98958d6001600160401b0361403161407698611c4961180d6140f09e6146c0565b6040519260208401945f516020615f415f395f51905f52865233604086015260036060860152608085015260a08401521660c082015260c0815261186e60e082614787565b61407e6147c6565b906001600160401b0361409084614681565b604051926001600160801b0360208501957ffaf3be1473341e14295465e51bd71a6261808600c7db4a82a75071721137098d87528c60408701528a606087015216608085015260a08401521660c082015260c0815261193060e082614787565b60036001600160801b036141026147c6565b169185615b5d565b91815f52600960205260405f20845f5260205260405f2064ffffffffff841664ffffffffff198254161790556001600160401b036141466147c6565b936001600160801b036040519516855216602084015260408301527f101569400a5b64f882724c3b8a0e2e72d6d5bd8f1a2276b260c5f57fcdb410f460603393a4005b632c27b26960e21b5f9081526001600160a01b0391909116600452602490fd5b63320aea9560e21b5f5260045ffd5b866307e0ef9f60e01b5f526004526024523360445260645ffd5b34613d9e575f366003190112613d9e57602060405160ff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34613d9e575f366003190112613d9e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34613d9e576020366003190112613d9e5760043561427081614ec8565b90335f52600260205260405f20916040519261428b84614706565b549260ff841660088110156143525781816003935260ff8660081c161515602082015260806001600160401b03604083019760ff8160101c168952818160181c16606085015260581c16910152148061433c575b156143255760020191600160ff84549251161b19168092556040519182527f4c44dd3600ff4fc1a70c914900cb1057617a56759e2b45d5503411e0928b73b360203393a3005b50632ecced4560e01b5f526004523360245260445ffd5b50600180600283015460ff8651161c16146142df565b634e487b7160e01b5f52602160045260245ffd5b34613d9e576080366003190112613d9e576004356007811015613d9e5761438b6144a3565b90606435906001600160401b038211613d9e57816004019060806003198436030112613d9e576143be6044840183614640565b926143cc6064820184614640565b92359081156141a9576024016143ec6001600160401b0361179083614681565b6143f5856146c0565b6001600160a01b03614406866146c0565b6001600160a01b0390921691161461441d866146c0565b906141895750946118b7926001600160401b03611896936144536144a19961444761180d8b6146c0565b61181e61180d8a6146c0565b906040519360208501955f516020615f415f395f51905f52875260018060a01b031660408601526060850152604435608085015260a08401521660c082015260c0815261186e60e082614787565b005b602435906001600160a01b0382168203613d9e57565b600435906001600160a01b0382168203613d9e57565b6040906003190112613d9e576004359060243590565b6040906003190112613d9e576004356001600160a01b0381168103613d9e57906024356008811015613d9e5790565b602435906001600160801b0382168203613d9e57565b9181601f84011215613d9e578235916001600160401b038311613d9e5760208381860195010111613d9e57565b60a0600319820112613d9e57600435916060602319830112613d9e57602491608435906001600160401b038211613d9e576040908290036003190112613d9e5760040190565b9181601f84011215613d9e578235916001600160401b038311613d9e576020808501948460051b010111613d9e57565b90602080835192838152019201905f5b8181106145ea5750505090565b82518452602093840193909201916001016145dd565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600881101561435257604452565b600881101561435257602452565b903590603e1981360301821215613d9e570190565b6024356001600160401b0381168103613d9e5790565b6044356001600160401b0381168103613d9e5790565b356001600160401b0381168103613d9e5790565b1561469e575050565b906001600160401b03809263a495392560e01b5f52166004521660245260445ffd5b356001600160a01b0381168103613d9e5790565b903590601e1981360301821215613d9e57018035906001600160401b038211613d9e57602001918136038313613d9e57565b60a081019081106001600160401b0382111761472157604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b0382111761472157604052565b606081019081106001600160401b0382111761472157604052565b61020081019081106001600160401b0382111761472157604052565b90601f801991011681019081106001600160401b0382111761472157604052565b156147b1575050565b632733913f60e11b5f5260045260245260445ffd5b6044356001600160801b0381168103613d9e5790565b6084356001600160801b0381168103613d9e5790565b356001600160801b0381168103613d9e5790565b9190820180921161481357565b634e487b7160e01b5f52601160045260245ffd5b6001600160a01b03165f9081526002602052604090205460ff81166008811015614352576004036148a35760ff8160081c16908115614864575090565b61489e91506001600160401b03807f0000000000000000000000000000000000000000000000000000000000000000169160581c16614806565b421090565b505f90565b6001600160a01b03165f9081526002602052604090205460ff81166008811015614352576002036148a35760ff8160081c16908115614864575090565b6001600160a01b03165f908152600260205260409020549060ff8216600882101561435257600881101561435257036148a35760ff8160081c16908115614864575090565b6001600160a01b03166004526001600160401b03166024526001600160801b0316604452606490565b906001600160401b03809116911603906001600160401b03821161481357565b1561497c575050565b630aa76af560e01b5f5260045260018060a01b031660245260445ffd5b156149a15750565b6361aeb8d960e01b5f5260045260245ffd5b6001600160401b0362278d00911601906001600160401b03821161481357565b906001600160401b03809116911601906001600160401b03821161481357565b5f1981146148135760010190565b15614a095750565b6001600160801b03906303aba46d60e01b5f521660045266071afd498d000060245260445ffd5b80546affffffffffffffffffffff60581b191660589290921b6affffffffffffffffffffff60581b16919091179055565b6001600160401b0381116147215760051b60200190565b9190916008831015614a9457601c908360031c019260021b1690565b634e487b7160e01b5f52603260045260245ffd5b15614ab257505050565b6308fbefbf60e31b5f526001600160a01b03166004526113889190614ad690614632565b614624565b15614ae4575050565b63a06b001d60e01b5f526001600160a01b0316600452614b049150614632565b60445ffd5b60405190614b1682614750565b5f6040838281528260208201520152565b60018060a01b0316308114908115614be8575b8115614bb5575b8115614b82575b8115614b52575090565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614919050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b48565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b41565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b3a565b6001600160801b0380614c36614c3084614cc5565b93614c96565b16911681811115614c5357036001600160801b0381116148135790565b50505f90565b15614c62575050565b62c77ea560e71b5f5260045260245260445ffd5b906001600160801b03809116911601906001600160801b03821161481357565b60018060a01b03165f526003602052614cc260405f20546001600160401b03808260401c169116614c76565b90565b60018060a01b03165f52600360205260405f2060ff815460c01c165f9060015f93015b818410614cff5750506001600160801b0391501690565b9091614d3760019163ffffffff614d168786614a78565b90549060031b1c165f526004602052614d3160405f206157ba565b90614806565b9301929190614ce8565b60058210156143525752565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614da4575b15614d7d575050565b6308fbefbf60e31b5f526001600160a01b03166004526113889060ff906113826001614632565b5060ff8216600881101561435257600114614d74565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614e11575b15614dea575050565b6308fbefbf60e31b5f526001600160a01b03166004526113889060ff906113826002614632565b5060ff8216600881101561435257600214614de1565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614e7e575b15614e57575050565b6308fbefbf60e31b5f526001600160a01b03166004526113889060ff906113826005614632565b5060ff8216600881101561435257600514614e4e565b9192614ea29193848461595e565b15614eab575050565b6318e7fef160e31b5f5260018060a01b031660045260245260445ffd5b90815f52600460205260405f209160018060a01b0360048401541615614eeb5750565b634b434f9760e11b5f5260045260245ffd5b9291614f0c9060248386615591565b604435906001600160801b03821691828103613d9e57506024359115614f435783614f3c8383614f4196976157e4565b615747565b565b5082630792511560e21b5f5260045260245260445ffd5b906001600160801b0380614f6d84614c1b565b16911691818311614f7d57505050565b63e603a5ef60e01b5f5260018060a01b031660045260245260445260645ffd5b60050154614f4192916001600160a01b03909116906118af90614fec90614fdb6001600160401b03614fce87614681565b1642111561179d87614681565b614fe484614dba565b611879615842565b9260208101906146d4565b929190928215615177576001600160801b038216918215613db8576150268166071afd498d0000851115614a01565b6004850192600164ffffffffff855460b01c160164ffffffffff81116148135764ffffffffff6001911696016001600160581b03808254169316809301946001600160581b03861161481357805464ffffffffff60b01b191660b089901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b038616179055604051916150b783614750565b82526001600160581b03939093166020820181815290939060408301906001600160581b036151109160018452865f52600860205260405f208a5f52602052818060405f20975116168219875416178655511684614a30565b519060058210156143525760019587957fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff19460809481549060ff60b01b9060b01b169060ff60b01b191617905560405192835260208301526040820152336060820152a490565b6313161a7560e11b5f5260045ffd5b9060018060a01b0382165f52600360205260405f206151a58284614f5a565b54916001600160401b0383166001600160801b036151db6001600160401b036151ce8685614c76565b9660801c16948593614c76565b9416116151e757505050565b6361bef41d60e11b5f5261339c935061492a565b9064ffffffffff61523b915460c01c166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690614806565b90814211615247575050565b6001600160401b0392506324f4d94160e21b5f526004521660245260445ffd5b90615271906157ba565b9082821061527e57505050565b6001600160801b039291839163d3352f2f60e01b5f52600452166024521660445260645ffd5b90821015614a9457614cc29160051b810190614640565b9092916152c782615cc9565b1561534e576152d582615d81565b60018301549264ffffffffff8460b01c16938442105f1461532457505460401c6001600160401b0316905b85810390811115028280821091180282189481039081111502818082109118021891565b60d81c935042841115615344575460801c6001600160401b031690615300565b5042925080615300565b505f92508291429150565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361538b57565b637fc3099160e11b5f523360045260245ffd5b6001600160a01b03165f8181526003602052604090819020805467ffffffffffffffff60801b1916608086901b67ffffffffffffffff60801b1617905590927f918a5517782ccff37236188cef73cee15b7b3e73d5ff225ce6f434cae1a7ab4d92906001600160801b039081845193168352166020820152a2565b60088110156143525760028114908115615431575090565b600391501490565b90615442614b09565b50815f52600b60205260405f209160405161545c81614750565b600184549463ffffffff6001600160401b0387169687855260401c166020840152015460408201529215615550576040516331a9108f60e11b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115613d93575f9161550e575b506001600160a01b031690338290036154f5575050565b6304987a2160e01b5f526004526024523360445260645ffd5b90506020813d602011615548575b8161552960209383614787565b81010312613d9e57516001600160a01b0381168103613d9e575f6154de565b3d915061551c565b639908565160e01b5f5260045260245ffd5b600101546001600160581b03808260581c169116036001600160581b038111614813576001600160581b031690565b9260208101916155a18383615e03565b9290506020831161572f579284359261560760208701966155c1886147f2565b90604080519160208301935f85528960218501526001600160801b03199060801b16604184015201356051820152605181526155fe607182614787565b519020966147f2565b95945f928135915b8385106156ab57505050505080549064ffffffffff8260c01c1615615698576003015483149081615679575b50156156475750505050565b6040516352789de560e01b81526004810194909452602484015260448301526001600160801b03166064820152608490fd5b6001600160401b03915060801c166001600160801b038416145f61563b565b856391913eaf60e01b5f5260045260245ffd5b9091929397966156bb8383615e03565b8a9291921015614a945788918a60061b01988991868c1c600116155f14600194615708946107fa9360209361571357615701926156f98584016147f2565b923591615e6c565b9b016147f2565b98019392919061560f565b816157238561572a9594016147f2565b9035615e6c565b615701565b8263d31c949560e01b5f52600452602060245260445ffd5b919091805f52600960205260405f20825f5260205264ffffffffff8060405f205460281c16935460c01c1680931461577e57505050565b63b31a485560e01b5f5260045260245260445260645ffd5b60ff60f81b16604160f81b81101590816157ae575090565b602d60f91b1015919050565b6157c381615cc9565b156148a3576157da6157d482615d81565b91615562565b8103908111150290565b9190825f52600960205260405f20825f52602052600464ffffffffff60405f20541691015460d81c9182821161581a5750505050565b6084945060405193630f8fe29d60e31b85526004850152602484015260448301526064820152fd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480615935575b1561589d577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261592f60c082614787565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614615874565b9092919261596d838583615e38565b506004811015614352571590816159e0575b506159d7576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b50505050600190565b6001600160a01b0384811691161490505f61597f565b93929190936004850191600164ffffffffff845460b01c160164ffffffffff81116148135764ffffffffff600191169601906001600160581b03825416916001600160581b038216809301946001600160581b03861161481357805464ffffffffff60b01b191660b08a901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b03861617905560405191615a9583614750565b82526001600160581b03939093166020820181815290939060408301906001600160581b03615aee9160048452865f52600860205260405f208b5f52602052818060405f20975116168219875416178655511684614a30565b519060058210156143525760049588957fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff19460809481549060ff60b01b9060b01b169060ff60b01b19161790556001600160801b036040519316835260208301526040820152336060820152a4565b90949392919260048601600164ffffffffff825460b01c160164ffffffffff81116148135764ffffffffff6001911697016001600160581b03815416906001600160581b038616809201926001600160581b03841161481357805464ffffffffff60b01b191660b08b901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b03841617905560405190615bfb82614750565b81526001600160581b0360208201921691828152615c556001600160581b036040840192615c298a85614d41565b875f52600860205260405f208c5f52602052818060405f20965116168219865416178555511683614a30565b51600581101561435257815460ff60b01b191660b09190911b60ff60b01b1617905560058510156143525786937fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff1926080926001600160801b036040519316835260208301526040820152336060820152a4565b8054615d086001600160401b037f00000000000000000000000000000000000000000000000000000000000000001664ffffffffff8360c01c16614806565b4211614c535760018091600260ff9401546005541693849160e81c161c16149081615d31575090565b5f9150805b615d63575060ff7f0000000000000000000000000000000000000000000000000000000000000000161090565b90615d6d906149f3565b905f19810190808211614813571680615d36565b6001600160401b039060018101548060d81c421015615dbc5782919060b01c64ffffffffff164210615db6575460401c161690565b54161690565b505460801c1690565b60ff811690601f8211615df45760405191615de1604084614787565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b903590601e1981360301821215613d9e57018035906001600160401b038211613d9e57602001918160061b36038313613d9e57565b9060418303615e6257615e5b9250602081013591604082359201355f1a90615ebe565b9192909190565b50505f9160029190565b929091604051926020840194600160f81b865260218501526001600160801b03199060801b16604184015260518301526001600160801b03199060801b1660718201526061815261592f608182614787565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615f35579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15613d93575f516001600160a01b03811615615f2b57905f905f90565b505f906001905f90565b5050505f916003919056fe1bcdd04936d98560dea7d100a6f215312beb741552df5a29724dd4ed6cfca529' as const

/** Code as deployed, 24417 bytes, zeros where the immutables stand. */
export const reserveRuntimeBytecode = '0x60a06040526004361015610011575f80fd5b5f6080525f3560e01c80630dc99d2d146143665780630f74158f1461425357806311df99951461420f5780631703a018146141d257806318f89dfa14613e6257806319a3e55814613e335780631d6a4c8b14613dfd578063209eae2014613de4578063219fd01014613dc75780632371316d14613c7457806327d41f2114613c5557806327e5c8dc14613c1457806328737e461461397257806335a1223a146138ab57806336279aee14613878578063370a1a9e146133e85780633f35d4a9146133ba5780634249c6151461300d5780635116063014612fc75780635b1e1d62146128645780635d75f18c1461280f578063687043c5146127ca5780636a359032146127a75780636c802e5d146124ac5780636cc811f8146123e55780637e2c7c681461235757806381a36fb61461207f57806384b0196e14611fa75780638684166a14611f88578063922e26fc14611f695780639252965d14611e7f5780639c6db0d014611e155780639f3ea5b214611b25578063a068265514611af2578063a7acfd30146116a9578063a7c6a1001461168a578063ae842caa146115a3578063aee8abbf14611463578063af6e623814611435578063b01083e2146113a2578063b2fb8c06146112d4578063b6eaea17146112b7578063bcc13a83146110a8578063bf4ac3ed14611063578063c55e4af81461101e578063c88c773c14610ff1578063c9b5bb1714610fce578063cacf4e2914610c74578063d2f0f8a114610a88578063d327ed13146109ca578063df18e047146109a7578063dfec3a3e14610961578063e2c6d41c1461091b578063e47e7e66146108c4578063e4b835211461088d578063e7ab482b1461046f578063f11b81881461043b578063f4c8ee2e146103795763f5e906e1146102a6575f80fd5b34610373576040366003190112610373576102bf6144b9565b6102c7614514565b6102cf615359565b60018060a01b03821691826080515260036020526001600160401b036040608051205460801c169061030081614d4d565b6001600160801b038316938285111561035457506638d7ea4c68000084116103325761032c935061539e565b60805180f35b8363c73d049b60e01b608051526004526638d7ea4c6800006024526044608051fd5b82859163ed46268f60e01b608051526004526024526044526064608051fd5b60805180fd5b3461037357604036600319011261037357610392614b09565b5060043560805152600860205260406080512060243560805152602052604060805120546040516103c281614750565b6103d260ff8360b01c1682614d41565b602081016001600160581b03831681526001600160581b03604083019360581c1683526040519151926005841015610423576001600160801b03809260609585525116602084015251166040820152f35b634e487b7160e01b6080515260216004526024608051fd5b3461037357602036600319011261037357602061045e6104596144b9565b614cc5565b6001600160801b0360405191168152f35b3461037357610140366003190112610373576004356060366023190112610373576084356001600160401b03811161037357604060031982360301126103735760a43560603660c31901126103735761012435906001600160401b03821161037357816004019060406003198436030112610373576104ed85614ec8565b916104f782614ec8565b92828714610876576024359060c435966105148884818114614c59565b64ffffffffff825460c01c1664ffffffffff875460c01c169081811161085957505061054490600401828a614efd565b6105516024870184615e03565b9890506020891161083d5760e435986001600160801b038a1697888b03610373579094604051602081019060805182528b60218201526001600160801b03198d60801b166041820152610104356051820152605181526105b2607182614787565b51902091608051505f968c9392608051925b8284106107a15750505050875464ffffffffff8160c01c161561078a5760038901548214908161076b575b50156107385750506106028887876157e4565b81548160805152600960205260406080512084608051526020526040608051209064ffffffffff60281b82549160981c169064ffffffffff60281b191617905560805150604435926001600160801b038416808503610373578361066d9364ffffffffff96506159f6565b505460c01c1664ffffffffff845460c01c16809114908161072b575b816106f8575b5061069a5760805180f35b82548260805152600960205260406080512086608051526020526040608051209064ffffffffff60281b82549160981c169064ffffffffff60281b191617905560805150610373576106ec94506159f6565b5080808080808061032c565b905082608051526009602052604060805120866080515260205264ffffffffff6040608051205460281c1614158761068f565b5f92508515159150610689565b6001600160801b0360849288928c604051946352789de560e01b8652600486015260248501526044840152166064820152fd5b6001600160401b03915060801c166001600160801b038316148c6105ef565b876391913eaf60e01b608051526004526024608051fd5b909192946107b26024830184615e03565b87101561082557600687901b0194600191610800916107fa906020908388358c1c871661080a57506107f3906107e9838c016147f2565b90858c3591615e6c565b98016147f2565b90614c76565b95019291906105c4565b61082091610819848d016147f2565b8c35615e6c565b6107f3565b634e487b7160e01b6080515260326004526024608051fd5b8863d31c949560e01b6080515260045260206024526044608051fd5b8a633c55c79f60e01b608051526004526024526044526064608051fd5b866330aed57960e21b608051526004526024608051fd5b346103735760203660031901126103735760206001600160801b036108bb6108b6600435614ec8565b6157ba565b16604051908152f35b346103735760203660031901126103735760043563ffffffff60206108e883615439565b01511633917f37eda4dd1dd9416f41f75ad78c2a83e6c32ffc72929af5de07a8bc5bd201ffeb608051608051a460805180f35b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461037357602036600319011261037357602061045e6109c56144b9565b614c96565b34610373576040366003190112610373576004356109e66144a3565b906109ef615359565b6109f881614ec8565b6005810180546001600160a01b0385811695911693929190858514610a6d57610a2090614dba565b846bffffffffffffffffffffffff60a01b82541617905560026080519101557fd9a79db59d1ae58793db5cb855cc07389fe7f7cf74c4b23581a5489784789f86608051608051a460805180f35b8584631b97faef60e21b608051526004526024526044608051fd5b3461037357606036600319011261037357610aa16144b9565b610aa96144a3565b6044359061ffff60f01b82169283830361037357610ac5615359565b610ace81614d4d565b610ad782614dba565b610ae7836080511a60f81b615796565b80610c5f575b15610c485760018060a01b0316918260805152600360205260406080512090600860ff835460c01c161015610c2c57610b276007546149f3565b9283600755825460ff8160c01c169260ff8414610c1457610b8860209460017f111dd3df3a565e3409d719492e4284155b96e2b0f28d011284bd4fc1f433e1b29760059560ff60c01b83850160c01b169060ff60c01b191617815501614a78565b815463ffffffff60039290921b82811b19909116918916901b1790556080805187905260048086529051604090819020918201805461ffff60a01b198b166001600160b01b03199091161760509490941c61ffff60a01b16939093179092559190910180546001600160a01b0319166001600160a01b039390931692831790555195865294a460805180f35b634e487b7160e01b6080515260116004526024608051fd5b8363a4d40e6d60e01b6080515260045260086024526044608051fd5b83635ae361d560e01b608051526004526024608051fd5b50610c6f8360011a60f81b615796565b610aed565b3461037357610c8236614557565b610c8d839293615439565b92602084019063ffffffff82511660805152600460205260406080512060018060a01b036004820154169081608051526003602052610d40604060805120936020813591610cf660408c0199610ce7858c51808214614c59565b828763ffffffff8c5116615591565b610d08838663ffffffff8b5116615747565b610d198563ffffffff8a51166151fb565b0190610d24826147f2565b916001600160801b036001600160401b038c51169485926147f2565b931610610fa757505050610d689063ffffffff855116906001600160401b0389511691615267565b610d7181614cc5565b906001600160801b0380610d8483614c96565b16921690828210610f8b575050509063ffffffff91610dea610dbd6001600160401b038851166001600160401b03845460401c16614953565b82546fffffffffffffffff0000000000000000191660409190911b67ffffffffffffffff60401b16178255565b6001600160401b03610e0281885116828454166149d3565b166001600160401b0319825416179055610e3a8351855f52600b6020525f60016040822082815501555f52600c6020525f6040812055565b51169051906001600160401b038451166040519283526020830152827fe7d3be559a0c81aa026943d6e34a7cdb87442b320aa1fa5c463d31710f30fa7a60403394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156103735760405191630852cd8d60e31b835260048301528160248160805193608051905af18015610f6557610f72575b50516001600160401b03167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561037357604051916340c10f1960e01b835233600484015260248301528160448160805193608051905af18015610f6557610f4c5760805180f35b608051610f5891614787565b608051610373578061032c565b6040513d608051823e3d90fd5b608051610f7e91614787565b6080516103735781610ed9565b63a792c9b160e01b608051526004526024526044526064608051fd5b906001600160801b0391635ea1424d60e01b60805152600452166024526044526064608051fd5b3461037357602036600319011261037357602061045e610fec6144b9565b614c1b565b3461037357602036600319011261037357602061101461100f6144b9565b614b27565b6040519015158152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576110b6366144e5565b906110bf615359565b6008821015806104235760068314801590611287575b156112525760018060a01b03821691826080515260026020526040608051209083151580611242575b156112245781549060ff82169060088210156104235781158015611218575b9161112b9160ff9493614adb565b60081c16611201576080519161114085615419565b6111be575b61042357805461ffff191660ff85811691909117610100176affffffffffffffffff00001916601084901b62ff000016174260181b6affffffffffffffff0000001617909155604051911681527f4b4d51ae1e6131bf9b69b1cd7719a0959215a3bc554ca8da59387e7e33e9e4bf90602090a360805180f35b91506006546101008110156111ee57806111d960ff926149f3565b60065516916005546001841b17600555611145565b630bcd503d60e01b608051526004608051fd5b82630fe025df60e31b608051526004526024608051fd5b505f945086821461111d565b6080805163a06b001d60e01b90526004859052516024819052604490fd5b5061124c81614b27565b156110fe565b6080516308fbefbf60e31b90526001600160a01b03821660045261127583614632565b611280608051614624565b6064608051fd5b50608080516001600160a01b0384169052600260205251604090205460ff166008811015610423576006146110d5565b346103735760805136600319011261037357602060405160088152f35b34610373576020366003190112610373576004356001600160401b0381116103735761130490369060040161459d565b608051916006925b8281101561032c57611323600582901b83016146c0565b608080516001600160a01b0383169052600260205251604090205490600882901c60ff168061138d575b1561135c57505060010161130c565b6308fbefbf60e31b5f526001600160a01b03166004526113889060ff9061138287614632565b16614624565b60645ffd5b5060ff8216600881101561042357861461134d565b34610373576020366003190112610373576113bb6144b9565b6113c3614b09565b5060018060a01b03166080515260036020526060604060805120546001600160801b036001600160401b03821691816040516113fe81614750565b8481526001600160401b03604060208301928286831c168452019360801c1683526040519485525116602084015251166040820152f35b346103735760203660031901126103735760206001600160801b036108bb61145e600435614ec8565b615562565b346103735760603660031901126103735760043561147f614514565b9061148981614ec8565b9160018060a01b0360058401541633145f146114c6576114bf926114b633846114b1336148a8565b614973565b60443592614ff7565b5060805180f35b6114d433836114b133614827565b3360805152600a60205260406080512082608051526020526001600160401b036040608051205416928315938415611581575b611510906149b3565b9315611559576114bf93503360805152600a60205260406080512083608051526020526040608051206001600160401b03804216166001600160401b03198254161790556114b6565b6001600160401b038484637600673160e11b6080515260045233602452166044526064608051fd5b93506115106001600160401b03611597866149b3565b16421015949050611507565b34610373576020366003190112610373576115bc6144b9565b6040516115c881614706565b60805181526080516020820152608051604082015260805160608201526080805191015260018060a01b03166080515260026020526040608051206040519061161082614706565b549060ff82169060088210156104235760a0926001600160401b03828482945260ff60208201818560081c16151581526040830190828660101c1682528460806060860195828960181c168752019660581c1686526040519788525115156020880152511660408601525116606084015251166080820152f35b3461037357608051366003190112610373576020600754604051908152f35b34610373576060366003190112610373576004356024356001600160401b0381116103735780600401906080600319823603011261037357604435906001600160401b038211610373576040826004019260031990360301126103735761170f84615439565b92602084019263ffffffff8451166080515260046020526040608051209160405160208101906080515088825233604082015260408152611751606082614787565b519020906117626044860182614640565b916117706064870183614640565b9135958615611adf576024016117ad6001600160401b0361179083614681565b1642111561179d83614681565b6001600160401b03421691614695565b6117b6846146c0565b6001600160a01b036117c7856146c0565b6001600160a01b039092169116146117de856146c0565b90611abc5750926001600160401b039594926118b76118966118c3946118236119399861181261180d886146c0565b614e27565b61181e61180d876146c0565b614681565b8a6040519160208301935f516020615f415f395f51905f528552336040850152608051506002606085015260808401528d60a08401521660c082015260c0815261186e60e082614787565b519020611879615842565b6042916040519161190160f01b8352600283015260228201522090565b836118af6118a483966146c0565b9160208101906146d4565b929091614e94565b6118af6118a4826146c0565b63ffffffff86511684885116856118d984614681565b6040519260208401947f1148b3422c4402dff963700df4d0b55ee288f5ba98df2ac5e42af316842fbbd3865260408501528c606085015233608085015260a08401521660c082015260c0815261193060e082614787565b51902083614f9d565b6119938286511660018060a01b0360048401541660805152600360205261196c6040608051209185835460401c16614953565b67ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b8163ffffffff60408701956119c687518a5f52600b6020525f60016040822082815501555f52600c6020525f6040812055565b81815116936119e3885180926002878d5116916080515089615b5d565b94608051526009602052604060805120906080515260205260406080512064ffffffffff851664ffffffffff198254161790555116945195511660405195865260208601521660408401526060830152827fe8e0def2a43bfa4b52b7719a238a65e6b20dcc35e35fd228023321a0caa707ee60803394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156103735760405191630852cd8d60e31b835260048301528160248160805193608051905af18015610f6557610f4c5760805180f35b60808051632c27b26960e21b90526001600160a01b039190911660045251602490fd5b63320aea9560e21b608051526004608051fd5b3461037357602036600319011261037357602064ffffffffff6004611b178135614ec8565b015460b01c16604051908152f35b3461037357604036600319011261037357611b3e6144b9565b6024356001600160401b038111610373578060040190608060031982360301126103735760018060a01b038316918260805152600260205260ff60406080512054166008811015610423578085611b959215614adb565b604051602081019084825260208152611baf604082614787565b519020611bbf6044840183614640565b92611bcd6064820184614640565b9235908115611adf57602401611bed6001600160401b0361179083614681565b611bf6856146c0565b6001600160a01b03611c07866146c0565b6001600160a01b03909216911614611c1e866146c0565b90611abc57508493926118b7926001600160401b03611c5561189694611c4961180d611c9e9b6146c0565b61181e61180d896146c0565b6040519260208401945f516020615f415f395f51905f5286528b60408601526080515060056060860152608085015260a08401521660c082015260c0815261186e60e082614787565b60805191816080515260026020526040608051209082151580611e05575b15611de75781549060ff82169060088210156104235781158015611dd8575b91611ce99160ff9493614adb565b60081c16611dc45782611cfc6006615419565b611d83575b80611d6f575080546001600160581b031916601084901b62ff000016174260181b6affffffffffffffff000000161761010617905560405160ff90921682526006917f4b4d51ae1e6131bf9b69b1cd7719a0959215a3bc554ca8da59387e7e33e9e4bf90602090a360805180f35b634e487b7160e01b81526021600452602490fd5b9250600654610100811015611db55780611d9e60ff926149f3565b6006551692806005546001861b1760055550611d01565b630bcd503d60e01b8452600484fd5b630fe025df60e31b83526004829052602483fd5b50608051955060068214611cdb565b6080805163a06b001d60e01b90526004849052516024819052604490fd5b50611e0f81614b27565b15611cbc565b3461037357611e23366144e5565b608080516001600160a01b03909316909252600260205290516040902054600881901c60ff169081611e5d575b6020826040519015158152f35b60ff915016906008811015610423576008821015610423576020911482611e50565b3461037357611e8d366144e5565b90611e96615359565b60018060a01b03811690816080515260026020526040608051209081549060ff821660088610156104235760088110156104235785611edc9281831480611f5c57614aa8565b72ffffffffffffffff000000000000000000ff0019164260581b67ffffffffffffffff60581b161790819055611f1183615419565b611f44575b506080517fd93cc151c3c6226fe066d583131c1e3aaa71df60568691d0d53a41a751c0782d9080a360805180f35b600160ff6005549260101c161b191660055582611f16565b5060ff8560081c16614aa8565b3461037357608051366003190112610373576020600f54604051908152f35b3461037357608051366003190112610373576020600654604051908152f35b34610373576080513660031901126103735761204b611fe57f0000000000000000000000000000000000000000000000000000000000000000615dc5565b61207b6120117f0000000000000000000000000000000000000000000000000000000000000000615dc5565b6040519061205990612024602084614787565b60805183525f368137604051958695600f60f81b875260e0602088015260e0870190614600565b908582036040870152614600565b9046606085015230608085015260805160a085015283820360c08501526145cd565b0390f35b346103735760203660031901126103735760405161209c8161476b565b6080518152608051602082015260805160408201526080516060820152608051608082015260805160a082015260805160c082015260805160e08201526080516101008201526080516101208201526080516101408201526080516101608201526080516101808201526080516101a08201526080516101c0820152608051906101e0015260043561212d90614ec8565b60048101546005820154825460018401546003850154600290950154604051949592939192916001600160a01b03166121658661476b565b600160a01b60019003871686526020860161ffff60f01b8860501b1681526040870191825260608701928660e81c60ff16845260808801948760c01c64ffffffffff16865260a08901968a60d81c885260c08a01988b60b01c64ffffffffff168a526001600160581b03821660e08c01528160581c6001600160581b03166101008c01526001600160401b0381166101208c01528060401c6001600160401b03166101408c01528160b01c64ffffffffff166101608c015260801c6001600160401b03166101808b015260d81c6101a08a01526101c08901526101e088015260405197600160a01b6001900316885261ffff60f01b9051166020880152600160a01b6001900390511660408701525160ff166060860152516001600160401b03166080850152516001600160401b031660a0840152516001600160401b031660c083015260e08101516001600160801b031660e08301526101008101516001600160801b03166101008301526101208101516001600160801b03166101208301526101408101516001600160801b03166101408301526101608101516001600160401b03166101608301526101808101516001600160801b03166101808301526101a08101516001600160401b03166101a08301526101c08101516101c08301526101e001516101e082015261020090f35b34610373576040366003190112610373576123706144b9565b612378614514565b612380615359565b60018060a01b03821691826080515260036020526001600160401b036040608051205460801c16906001600160801b03831693828510156123c6575061032c935061539e565b828591638960d5b360e01b608051526004526024526044526064608051fd5b34610373576020366003190112610373576001600160a01b036124066144b9565b1660805152600360205260406080512060ff815460c01c16906080515061242c82614a61565b9161243a6040519384614787565b808352612449601f1991614a61565b0136602084013760016080519101905b82518110156124965763ffffffff6124718284614a78565b90549060031b1c169083518110156108255760019160208260051b8601015201612459565b6040516020808252819061207b908201866145cd565b34610373576080366003190112610373576124c56144b9565b6124cd614514565b906064356044356001600160401b03821161037357816004019160806003198236030112610373576040805133602082019081526001600160a01b038716928201929092526001600160801b03871660608201526080810184905261253f8160a081015b03601f198101835282614787565b5190209261254c33614d4d565b6001600160801b03861615612794578360805152600d6020526125798460ff604060805120541615614999565b6125838633615186565b6125906044830182614640565b9061259e6064840182614640565b9035928315611adf576024016125be6001600160401b0361179083614681565b6125c7836146c0565b6001600160a01b036125d8846146c0565b6001600160a01b039092169116146125ef846146c0565b90611abc5750926126938361270e936118b76118968b6126388c9b9a61181261180d7fde46fa8d5d0cfb12da84ba6a438fad247f50df182643427bd44a429e9c0b5c679c6146c0565b6001600160401b036040519160208301935f516020615f415f395f51905f52855260018060a01b03169d8e6040850152608051506001606085015260808401528960a08401521660c082015260c0815261186e60e082614787565b8560805152600d602052604060805120600160ff19825416179055336080515260036020526040608051206001600160401b036126d5818b16828454166149d3565b825467ffffffffffffffff19169116179055604080516001600160801b038a168152602081019590955284015233929081906060820190565b0390a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b15610373576040516340c10f1960e01b81526080516001600160a01b0390931660048201526001600160801b0390911660248201529182908180604481010391608051905af18015610f6557610f4c5760805180f35b637dd2de8760e01b608051526004608051fd5b346103735760805136600319011261037357602060405166071afd498d00008152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576040366003190112610373576001600160a01b036128306144b9565b1660805152600a6020526040608051206024356080515260205260206001600160401b036040608051205416604051908152f35b3461037357366003190161010081126103735760e0136103735760e4356001600160401b0381116103735761289d90369060040161459d565b6128a8600435614ec8565b6128b0614655565b64ffffffffff825460c01c1690816001600160401b036128ce614655565b92161115612f9e5750506128e0614655565b6128e8614655565b906001600160401b0342911611612f71575061290261466b565b9064ffffffffff600482015460b01c1691826001600160401b0361292461466b565b921611612f47575061295866071afd498d00006001600160801b036129476147dc565b1611156129526147dc565b90614a01565b6005810154608051938493916001600160a01b031660108211612f2b5761297d614655565b9661298661466b565b6064359863ffffffff8a168a0361037357612a28916001600160801b036129ab6147dc565b6001600160401b03604051938160208601967fda6c97994d2acba08834b83d62041aebe334785f2241df2dfb2d91652b14f9c98852600435604088015216606086015216608084015263ffffffff8d1660a08401521660c082015260a43560e082015260c435610100820152610100815261186e61012082614787565b6080519384928392905b828410612d8f575050505015612d73575060ff7f00000000000000000000000000000000000000000000000000000000000000001690818110612d5457505090612bbd916001600160401b03612a8661466b565b1603612d11576001600160581b03806001830154165b1693612c346001830192612bee612ad96001600160581b03865460581c1689036001600160801b03612acc6147dc565b16908a81111502846152bb565b9691979099612b116001600160401b037f00000000000000000000000000000000000000000000000000000000000000001642614806565b85546fffffffffffffffffffffffffffffffff19166001600160401b038b161760408d901b67ffffffffffffffff60401b1617865599612b816001600160401b03612b5a6147dc565b885467ffffffffffffffff60801b1916911660801b67ffffffffffffffff60801b16178755565b612b89614655565b865465ffffffffffff60c01b191660c09190911b64ffffffffff60c01b161760e89190911b60ff60e81b1617855582614a30565b80546001600160d81b031960d88a901b166001600160b01b0390911664ffffffffff60b01b60b089901b1617179055565b82600282015560a4356003820155600464ffffffffff612c0c61466b565b9190920180546001600160d81b03169290911660d81b6001600160d81b031916919091179055565b6040516004358152956024356001600160401b038116908190036103735760208801526044356001600160401b038116919082900361037357604088019190915263ffffffff1660608701526084356001600160801b0381169590869003610373576001600160801b036001600160401b0396948193889660808b015260a43560a08b015260c43560c08b015260e08a0152166101008801521661012086015216610140840152166101608201527fe08b36921559ffd31986b055057bd68471a18e67f68a1a548539c45ec36764f161018060043592a260805180f35b6004356080515260086020526040608051206001600160401b03612d3361466b565b16608051526020526001600160581b03806040608051205460581c16612a9c565b637bf8695960e11b608051526004356004526024526044526064608051fd5b63e6b3b58560e01b608051526004356004526024526044608051fd5b90919295612dcc9a612daa612da58987866152a4565b6146c0565b60018060a01b0381166080515260026020526040608051206040519d8e614706565b54600860ff82161015610423578060ff8f9216825260ff8160081c1615159182602082015260ff8260101c1660408201526001600160401b038260181c16606082015260806001600160401b038360581c1691015281612f04575b508d519060088210156104235715612eda5750600180838f604060ff910151161c1614612eb75760ff60408e612e73886001956118af8f612e69908e8d6152a4565b60208101906146d4565b0151161b179a8051600881101561042357600303612ea25750612e976001916149f3565b965b01929190612a32565b6040015160ff16995095600194508490612e99565b60808051638246667160e01b90526001600160a01b039190911660045251602490fd5b60805163c5f96d0760e01b90526004803590526001600160a01b0390911660245261128090614624565b60ff1660031490508015612f19575b8f612e27565b506001600160a01b0381168814612f13565b50633f8ea02560e01b6080515260045260106024526044608051fd5b6001600160401b039150631d97947d60e01b60805152600435600452166024526044526064608051fd5b6001600160401b0390631d24c2b760e21b60805152166004526001600160401b0342166024526044608051fd5b6001600160401b03906333e0f61760e21b60805152600435600452166024526044526064608051fd5b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103735761301b36614557565b9161302581614ec8565b90600482019260018060a01b03845416938460805152600360205261305260406080512096838686615591565b60208201946001600160801b03613068876147f2565b16159483359561339f5780613081876130af93886157e4565b61308c878288615747565b61309681876151fb565b6001600160801b036130a7896147f2565b169086615267565b8460805152600c6020526130dc60406080512054158660805152600c6020528660406080512054916147a8565b6001600160401b038754166001600160801b036130f8886147f2565b1681101591613106886147f2565b921561338857505050906001600160801b03604092613184613129600f546149f3565b9889600f556001600160401b0361314d816131438c6147f2565b1682845416614953565b166001600160401b031982541617815561196c6001600160401b036131718b6147f2565b166001600160401b038354891c166149d3565b6001600160401b03613195886147f2565b168451906131a282614750565b815260016020820163ffffffff88168152868301908982528b60805152600b6020526001600160401b03808960805120955116166001600160401b03198554161784555163ffffffff60401b845491891b169063ffffffff60401b1916178355519101558560805152600c6020528784608051205560018060a01b039054169461322b876147f2565b9084519687526020870152168285015201356060830152837fc5ad420b1c951839344e82801157679b73e76a0305459cd946a5405ba3d9c93a60803394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169061329d906147f2565b813b1561037357604051632770a7eb60e21b8152608080513360048401526001600160801b0393909316602483015251909283916044918391905af18015610f655761336f575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610373576040516340c10f1960e01b81523360048201526024810183905260805190918290604490829084905af18015610f6557613356575b602082604051908152f35b60805161336291614787565b608051610373578161334b565b60805161337b91614787565b60805161037357816132e4565b636bf4c26760e11b5f5261339c935061492a565b5ffd5b8585630792511560e21b608051526004526024526044608051fd5b346103735760203660031901126103735760043560805152600c602052602060406080512054604051908152f35b3461037357610100366003190112610373576134026144b9565b61340a6144a3565b604435906001600160801b0382168203610373576084356001600160401b03811681036103735760a4356001600160401b0381116103735761345090369060040161452a565b60c4929192356001600160401b0381116103735761347290369060040161452a565b916001600160401b0360e4351161037357608060e4353603600319011261037357608080516001600160a01b038a8116918290526003602090815283516040908190208151928301948552928b16908201526001600160801b038b1660608201526064359381019390935296916134ec8160a08101612531565b519020946001600160a01b038a8116908916146138575761350c88614d4d565b6001600160801b038916156127945761353b6001600160401b034216826001600160401b038116421115614695565b8560805152600e6020526135598660ff604060805120541615614999565b6001600160401b03875416806001600160801b038b1611613841575061357f8989615186565b613593604460e4350160e435600401614640565b6135a7606460e4350160e435600401614640565b600460e435013515611adf576135ef6001600160401b036135cc602460e43501614681565b164211156001600160401b034216906135e9602460e43501614681565b90614695565b6135f8826146c0565b6001600160a01b03613609836146c0565b6001600160a01b03909216911614613620836146c0565b90611abc5750613773946138389997946137668c8f958f907f4ed1371a89a64bb1931bd0ff038018791dc863b291740244ecd4f5e57c1be2a79f9d9b986136f48261376d998f6118966118b79161368161180d6001600160401b03996146c0565b61368d61180d856146c0565b61369b602460e43501614681565b886040519160208301935f516020615f415f395f51905f5285528d60018060a01b031660408501526080515060046060850152608084015260e4356004013560a08401521660c082015260c0815261186e60e082614787565b6001600160801b036040519360208501957f73bb3e89fccc218ee620884840cafe9fe4a9f3dae7119a204d3398846eaa3bf9875260018060a01b038c16604087015260018060a01b0316606086015216608084015260643560a08401521660c082015260c0815261186e60e082614787565b8094614e94565b86614e94565b60805152600e602052604060805120600160ff198254161790556001600160401b038516906001600160401b036137ad8382845416614953565b166001600160401b031982541617905560018060a01b0382166080515260036020526001600160401b036137ea60406080512092828454166149d3565b825467ffffffffffffffff19169116179055604080516001600160801b0390951685526064356020860152600460e4350135908501526001600160a01b039081169416929081906060820190565b0390a360805180f35b636bf4c26760e11b5f5261339c908a908c61492a565b6080805163081cf6e560e01b90526001600160a01b038b1660045251602490fd5b346103735760203660031901126103735760043560805152600d602052602060ff60406080512054166040519015158152f35b34610373576020366003190112610373576040516138c881614735565b608051815260805160208201526080516040820152606060805191015260043560805152600b602052608060408151206001600160801b03815463ffffffff8160401c168085515260046020526001808060a01b0360046040885120015416940154906001600160401b03606060405161394181614735565b8781526020810193845260408101948552019316835260405194855251602085015251604084015251166060820152f35b346103735760803660031901126103735760043561398e614514565b90604435606435926001600160401b03841161037357836004019360406003198236030112610373576139c084614ec8565b906139cf33866114b133614827565b6139d8866146c0565b608080516001600160a01b0392909216918290526002602052516040902054600881901c60ff16919082613bfb575b508115613bb9575b8115613b59575b50613a20876146c0565b9015613b3257509181613abc613aed94613aa564ffffffffff60046001600160401b039997015460b01c1660405160208101917fc6e21429d0e8165f7c70850c31c2744a80ea815c82c70d521bfbca209b2ebfe583528b60408301526001600160801b038816606083015288608083015260a082015260a0815261186e60c082614787565b906118af6024613ab48c6146c0565b92018b6146d4565b3360805152600a60205260406080512086608051526020526040608051208580421616861982541617905585614ff7565b926001600160a01b0390613b00906146c0565b169216907f3bb9fd87319128597468b54e0c5cd5da26921ddf3eafeaedb132feec243b4cf0608051608051a460805180f35b6080805163e25339c160e01b9052336004526001600160a01b039190911660245251604490fd5b60058401546001600160a01b03168114915081613b78575b5087613a16565b60808051919091526002602052516040902054600881901c60ff16915081613ba2575b5087613b71565b60ff16905060088110156104235760021487613b9b565b608080518290526002602052516040902054909150600881901c60ff169081613be4575b5090613a0f565b60ff16905060088110156104235760051488613bdd565b90915060ff166008811015610423576003149088613a07565b3461037357613c22366144cf565b906080515260096020526040608051209060805152602052602064ffffffffff6040608051205460281c16604051908152f35b346103735760805136600319011261037357602060405162278d008152f35b34613d9e576020366003190112613d9e576004356001600160801b038116808203613d9e57335f52600360205260405f208115613db8576001600160401b03815416808311613da257613cd26001600160401b039182861690614953565b166001600160401b03198254161790556040519081527fbce0d49acc330fa956cdff23fd07b3c9ee4ece8921d07e53ef6b0a6724e1e05e60203392a27f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15613d9e57604051632770a7eb60e21b81523360048201526001600160801b0383166024820152905f908290604490829084905af18015613d9357613d7f5760805180f35b5f613d8991614787565b5f6080528061032c565b6040513d5f823e3d90fd5b5f80fd5b636bf4c26760e11b5f5261339c9084903361492a565b637dd2de8760e01b5f5260045ffd5b34613d9e575f366003190112613d9e576020600554604051908152f35b34613d9e576020611014613df7366144e5565b906148e5565b34613d9e57613e0b366144cf565b905f52600960205260405f20905f52602052602064ffffffffff60405f205416604051908152f35b34613d9e576020366003190112613d9e576004355f52600e602052602060ff60405f2054166040519015158152f35b34613d9e5760e0366003190112613d9e576004356060366023190112613d9e57608435906001600160401b038211613d9e5760406003198336030112613d9e5760a435906001600160401b038211613d9e57816004019260806003198436030112613d9e5760c4356001600160401b038111613d9e57604081600401916003199036030112613d9e57613ef483614ec8565b9160243595845f52600960205260405f20875f5260205264ffffffffff60405f2054169160018060a01b036004860154168033036141b85750613f3b906004018587614efd565b5f878152600c6020526040902054613f55908881156147a8565b613f66613f606147c6565b33614f5a565b604051602081019086825288604082015283606082015260608152613f8c608082614787565b51902090613f9d6044880182614640565b91613fab6064890183614640565b91359788156141a957602401613fcb6001600160401b0361179083614681565b613fd4846146c0565b6001600160a01b03613fe5856146c0565b6001600160a01b03909216911614613ffc856146c0565b906141895750838a96936118b761189661410a9a98958d6001600160401b0361403161407698611c4961180d6140f09e6146c0565b6040519260208401945f516020615f415f395f51905f52865233604086015260036060860152608085015260a08401521660c082015260c0815261186e60e082614787565b61407e6147c6565b906001600160401b0361409084614681565b604051926001600160801b0360208501957ffaf3be1473341e14295465e51bd71a6261808600c7db4a82a75071721137098d87528c60408701528a606087015216608085015260a08401521660c082015260c0815261193060e082614787565b60036001600160801b036141026147c6565b169185615b5d565b91815f52600960205260405f20845f5260205260405f2064ffffffffff841664ffffffffff198254161790556001600160401b036141466147c6565b936001600160801b036040519516855216602084015260408301527f101569400a5b64f882724c3b8a0e2e72d6d5bd8f1a2276b260c5f57fcdb410f460603393a4005b632c27b26960e21b5f9081526001600160a01b0391909116600452602490fd5b63320aea9560e21b5f5260045ffd5b866307e0ef9f60e01b5f526004526024523360445260645ffd5b34613d9e575f366003190112613d9e57602060405160ff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34613d9e575f366003190112613d9e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34613d9e576020366003190112613d9e5760043561427081614ec8565b90335f52600260205260405f20916040519261428b84614706565b549260ff841660088110156143525781816003935260ff8660081c161515602082015260806001600160401b03604083019760ff8160101c168952818160181c16606085015260581c16910152148061433c575b156143255760020191600160ff84549251161b19168092556040519182527f4c44dd3600ff4fc1a70c914900cb1057617a56759e2b45d5503411e0928b73b360203393a3005b50632ecced4560e01b5f526004523360245260445ffd5b50600180600283015460ff8651161c16146142df565b634e487b7160e01b5f52602160045260245ffd5b34613d9e576080366003190112613d9e576004356007811015613d9e5761438b6144a3565b90606435906001600160401b038211613d9e57816004019060806003198436030112613d9e576143be6044840183614640565b926143cc6064820184614640565b92359081156141a9576024016143ec6001600160401b0361179083614681565b6143f5856146c0565b6001600160a01b03614406866146c0565b6001600160a01b0390921691161461441d866146c0565b906141895750946118b7926001600160401b03611896936144536144a19961444761180d8b6146c0565b61181e61180d8a6146c0565b906040519360208501955f516020615f415f395f51905f52875260018060a01b031660408601526060850152604435608085015260a08401521660c082015260c0815261186e60e082614787565b005b602435906001600160a01b0382168203613d9e57565b600435906001600160a01b0382168203613d9e57565b6040906003190112613d9e576004359060243590565b6040906003190112613d9e576004356001600160a01b0381168103613d9e57906024356008811015613d9e5790565b602435906001600160801b0382168203613d9e57565b9181601f84011215613d9e578235916001600160401b038311613d9e5760208381860195010111613d9e57565b60a0600319820112613d9e57600435916060602319830112613d9e57602491608435906001600160401b038211613d9e576040908290036003190112613d9e5760040190565b9181601f84011215613d9e578235916001600160401b038311613d9e576020808501948460051b010111613d9e57565b90602080835192838152019201905f5b8181106145ea5750505090565b82518452602093840193909201916001016145dd565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600881101561435257604452565b600881101561435257602452565b903590603e1981360301821215613d9e570190565b6024356001600160401b0381168103613d9e5790565b6044356001600160401b0381168103613d9e5790565b356001600160401b0381168103613d9e5790565b1561469e575050565b906001600160401b03809263a495392560e01b5f52166004521660245260445ffd5b356001600160a01b0381168103613d9e5790565b903590601e1981360301821215613d9e57018035906001600160401b038211613d9e57602001918136038313613d9e57565b60a081019081106001600160401b0382111761472157604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b0382111761472157604052565b606081019081106001600160401b0382111761472157604052565b61020081019081106001600160401b0382111761472157604052565b90601f801991011681019081106001600160401b0382111761472157604052565b156147b1575050565b632733913f60e11b5f5260045260245260445ffd5b6044356001600160801b0381168103613d9e5790565b6084356001600160801b0381168103613d9e5790565b356001600160801b0381168103613d9e5790565b9190820180921161481357565b634e487b7160e01b5f52601160045260245ffd5b6001600160a01b03165f9081526002602052604090205460ff81166008811015614352576004036148a35760ff8160081c16908115614864575090565b61489e91506001600160401b03807f0000000000000000000000000000000000000000000000000000000000000000169160581c16614806565b421090565b505f90565b6001600160a01b03165f9081526002602052604090205460ff81166008811015614352576002036148a35760ff8160081c16908115614864575090565b6001600160a01b03165f908152600260205260409020549060ff8216600882101561435257600881101561435257036148a35760ff8160081c16908115614864575090565b6001600160a01b03166004526001600160401b03166024526001600160801b0316604452606490565b906001600160401b03809116911603906001600160401b03821161481357565b1561497c575050565b630aa76af560e01b5f5260045260018060a01b031660245260445ffd5b156149a15750565b6361aeb8d960e01b5f5260045260245ffd5b6001600160401b0362278d00911601906001600160401b03821161481357565b906001600160401b03809116911601906001600160401b03821161481357565b5f1981146148135760010190565b15614a095750565b6001600160801b03906303aba46d60e01b5f521660045266071afd498d000060245260445ffd5b80546affffffffffffffffffffff60581b191660589290921b6affffffffffffffffffffff60581b16919091179055565b6001600160401b0381116147215760051b60200190565b9190916008831015614a9457601c908360031c019260021b1690565b634e487b7160e01b5f52603260045260245ffd5b15614ab257505050565b6308fbefbf60e31b5f526001600160a01b03166004526113889190614ad690614632565b614624565b15614ae4575050565b63a06b001d60e01b5f526001600160a01b0316600452614b049150614632565b60445ffd5b60405190614b1682614750565b5f6040838281528260208201520152565b60018060a01b0316308114908115614be8575b8115614bb5575b8115614b82575b8115614b52575090565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614919050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b48565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b41565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b3a565b6001600160801b0380614c36614c3084614cc5565b93614c96565b16911681811115614c5357036001600160801b0381116148135790565b50505f90565b15614c62575050565b62c77ea560e71b5f5260045260245260445ffd5b906001600160801b03809116911601906001600160801b03821161481357565b60018060a01b03165f526003602052614cc260405f20546001600160401b03808260401c169116614c76565b90565b60018060a01b03165f52600360205260405f2060ff815460c01c165f9060015f93015b818410614cff5750506001600160801b0391501690565b9091614d3760019163ffffffff614d168786614a78565b90549060031b1c165f526004602052614d3160405f206157ba565b90614806565b9301929190614ce8565b60058210156143525752565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614da4575b15614d7d575050565b6308fbefbf60e31b5f526001600160a01b03166004526113889060ff906113826001614632565b5060ff8216600881101561435257600114614d74565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614e11575b15614dea575050565b6308fbefbf60e31b5f526001600160a01b03166004526113889060ff906113826002614632565b5060ff8216600881101561435257600214614de1565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614e7e575b15614e57575050565b6308fbefbf60e31b5f526001600160a01b03166004526113889060ff906113826005614632565b5060ff8216600881101561435257600514614e4e565b9192614ea29193848461595e565b15614eab575050565b6318e7fef160e31b5f5260018060a01b031660045260245260445ffd5b90815f52600460205260405f209160018060a01b0360048401541615614eeb5750565b634b434f9760e11b5f5260045260245ffd5b9291614f0c9060248386615591565b604435906001600160801b03821691828103613d9e57506024359115614f435783614f3c8383614f4196976157e4565b615747565b565b5082630792511560e21b5f5260045260245260445ffd5b906001600160801b0380614f6d84614c1b565b16911691818311614f7d57505050565b63e603a5ef60e01b5f5260018060a01b031660045260245260445260645ffd5b60050154614f4192916001600160a01b03909116906118af90614fec90614fdb6001600160401b03614fce87614681565b1642111561179d87614681565b614fe484614dba565b611879615842565b9260208101906146d4565b929190928215615177576001600160801b038216918215613db8576150268166071afd498d0000851115614a01565b6004850192600164ffffffffff855460b01c160164ffffffffff81116148135764ffffffffff6001911696016001600160581b03808254169316809301946001600160581b03861161481357805464ffffffffff60b01b191660b089901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b038616179055604051916150b783614750565b82526001600160581b03939093166020820181815290939060408301906001600160581b036151109160018452865f52600860205260405f208a5f52602052818060405f20975116168219875416178655511684614a30565b519060058210156143525760019587957fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff19460809481549060ff60b01b9060b01b169060ff60b01b191617905560405192835260208301526040820152336060820152a490565b6313161a7560e11b5f5260045ffd5b9060018060a01b0382165f52600360205260405f206151a58284614f5a565b54916001600160401b0383166001600160801b036151db6001600160401b036151ce8685614c76565b9660801c16948593614c76565b9416116151e757505050565b6361bef41d60e11b5f5261339c935061492a565b9064ffffffffff61523b915460c01c166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690614806565b90814211615247575050565b6001600160401b0392506324f4d94160e21b5f526004521660245260445ffd5b90615271906157ba565b9082821061527e57505050565b6001600160801b039291839163d3352f2f60e01b5f52600452166024521660445260645ffd5b90821015614a9457614cc29160051b810190614640565b9092916152c782615cc9565b1561534e576152d582615d81565b60018301549264ffffffffff8460b01c16938442105f1461532457505460401c6001600160401b0316905b85810390811115028280821091180282189481039081111502818082109118021891565b60d81c935042841115615344575460801c6001600160401b031690615300565b5042925080615300565b505f92508291429150565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361538b57565b637fc3099160e11b5f523360045260245ffd5b6001600160a01b03165f8181526003602052604090819020805467ffffffffffffffff60801b1916608086901b67ffffffffffffffff60801b1617905590927f918a5517782ccff37236188cef73cee15b7b3e73d5ff225ce6f434cae1a7ab4d92906001600160801b039081845193168352166020820152a2565b60088110156143525760028114908115615431575090565b600391501490565b90615442614b09565b50815f52600b60205260405f209160405161545c81614750565b600184549463ffffffff6001600160401b0387169687855260401c166020840152015460408201529215615550576040516331a9108f60e11b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115613d93575f9161550e575b506001600160a01b031690338290036154f5575050565b6304987a2160e01b5f526004526024523360445260645ffd5b90506020813d602011615548575b8161552960209383614787565b81010312613d9e57516001600160a01b0381168103613d9e575f6154de565b3d915061551c565b639908565160e01b5f5260045260245ffd5b600101546001600160581b03808260581c169116036001600160581b038111614813576001600160581b031690565b9260208101916155a18383615e03565b9290506020831161572f579284359261560760208701966155c1886147f2565b90604080519160208301935f85528960218501526001600160801b03199060801b16604184015201356051820152605181526155fe607182614787565b519020966147f2565b95945f928135915b8385106156ab57505050505080549064ffffffffff8260c01c1615615698576003015483149081615679575b50156156475750505050565b6040516352789de560e01b81526004810194909452602484015260448301526001600160801b03166064820152608490fd5b6001600160401b03915060801c166001600160801b038416145f61563b565b856391913eaf60e01b5f5260045260245ffd5b9091929397966156bb8383615e03565b8a9291921015614a945788918a60061b01988991868c1c600116155f14600194615708946107fa9360209361571357615701926156f98584016147f2565b923591615e6c565b9b016147f2565b98019392919061560f565b816157238561572a9594016147f2565b9035615e6c565b615701565b8263d31c949560e01b5f52600452602060245260445ffd5b919091805f52600960205260405f20825f5260205264ffffffffff8060405f205460281c16935460c01c1680931461577e57505050565b63b31a485560e01b5f5260045260245260445260645ffd5b60ff60f81b16604160f81b81101590816157ae575090565b602d60f91b1015919050565b6157c381615cc9565b156148a3576157da6157d482615d81565b91615562565b8103908111150290565b9190825f52600960205260405f20825f52602052600464ffffffffff60405f20541691015460d81c9182821161581a5750505050565b6084945060405193630f8fe29d60e31b85526004850152602484015260448301526064820152fd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480615935575b1561589d577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261592f60c082614787565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614615874565b9092919261596d838583615e38565b506004811015614352571590816159e0575b506159d7576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b50505050600190565b6001600160a01b0384811691161490505f61597f565b93929190936004850191600164ffffffffff845460b01c160164ffffffffff81116148135764ffffffffff600191169601906001600160581b03825416916001600160581b038216809301946001600160581b03861161481357805464ffffffffff60b01b191660b08a901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b03861617905560405191615a9583614750565b82526001600160581b03939093166020820181815290939060408301906001600160581b03615aee9160048452865f52600860205260405f208b5f52602052818060405f20975116168219875416178655511684614a30565b519060058210156143525760049588957fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff19460809481549060ff60b01b9060b01b169060ff60b01b19161790556001600160801b036040519316835260208301526040820152336060820152a4565b90949392919260048601600164ffffffffff825460b01c160164ffffffffff81116148135764ffffffffff6001911697016001600160581b03815416906001600160581b038616809201926001600160581b03841161481357805464ffffffffff60b01b191660b08b901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b03841617905560405190615bfb82614750565b81526001600160581b0360208201921691828152615c556001600160581b036040840192615c298a85614d41565b875f52600860205260405f208c5f52602052818060405f20965116168219865416178555511683614a30565b51600581101561435257815460ff60b01b191660b09190911b60ff60b01b1617905560058510156143525786937fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff1926080926001600160801b036040519316835260208301526040820152336060820152a4565b8054615d086001600160401b037f00000000000000000000000000000000000000000000000000000000000000001664ffffffffff8360c01c16614806565b4211614c535760018091600260ff9401546005541693849160e81c161c16149081615d31575090565b5f9150805b615d63575060ff7f0000000000000000000000000000000000000000000000000000000000000000161090565b90615d6d906149f3565b905f19810190808211614813571680615d36565b6001600160401b039060018101548060d81c421015615dbc5782919060b01c64ffffffffff164210615db6575460401c161690565b54161690565b505460801c1690565b60ff811690601f8211615df45760405191615de1604084614787565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b903590601e1981360301821215613d9e57018035906001600160401b038211613d9e57602001918160061b36038313613d9e57565b9060418303615e6257615e5b9250602081013591604082359201355f1a90615ebe565b9192909190565b50505f9160029190565b929091604051926020840194600160f81b865260218501526001600160801b03199060801b16604184015260518301526001600160801b03199060801b1660718201526061815261592f608182614787565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615f35579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15613d93575f516001600160a01b03811615615f2b57905f905f90565b505f906001905f90565b5050505f916003919056fe1bcdd04936d98560dea7d100a6f215312beb741552df5a29724dd4ed6cfca529' as const

/** Where the immutables stand in it, in bytes: for each all its copies, which must hold the same. */
export const reserveImmutables = [[{"start":2354,"length":32},{"start":19332,"length":32},{"start":21339,"length":32}],[{"start":2424,"length":32},{"start":3710,"length":32},{"start":6748,"length":32},{"start":13031,"length":32},{"start":19383,"length":32},{"start":21670,"length":32}],[{"start":3814,"length":32},{"start":10003,"length":32},{"start":12907,"length":32},{"start":15632,"length":32},{"start":16932,"length":32},{"start":19434,"length":32}],[{"start":4159,"length":32},{"start":18548,"length":32}],[{"start":4228,"length":32},{"start":10987,"length":32}],[{"start":8129,"length":32}],[{"start":8173,"length":32}],[{"start":10219,"length":32},{"start":21013,"length":32},{"start":23768,"length":32}],[{"start":10823,"length":32},{"start":16875,"length":32},{"start":23871,"length":32}],[{"start":12254,"length":32},{"start":19284,"length":32}],[{"start":22597,"length":32}],[{"start":22651,"length":32}],[{"start":22730,"length":32}],[{"start":22768,"length":32}],[{"start":22840,"length":32}]] as const

/** SHA-256 over the storage layout: frozen by deployment. */
export const reserveStorageLayout = '0x7ed478a0efd20b016bab100026aee156c78d04972970720ac7d4e7f6d7eb2f23' as const
