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
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
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
export const reserveBytecode = '0x610260806040523461081f5780616c00803803809161001e8285610b9b565b8339810103610100811261081f576080811261081f576040519161004183610b80565b61004a81610bbe565b835261005860208201610bbe565b916020840192835261006c60408301610bbe565b906040850191825260608301519060ff8216820361081f5760809060608701928352607f19011261081f576040516004936100a682610b80565b6100b260808201610bd2565b82526100c060a08201610bd2565b93602083019485526100e760e06100d960c08501610bd2565b936040860194855201610bd2565b93606084019485526040516100fd604082610b9b565b600e815260208101906d537065636965205265736572766560901b825260405191610129604084610b9b565b600183526020830191603160f81b835261014281610c40565b6101205261014f84610c40565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526101b860c082610b9b565b5190206080523060c05283516001600160a01b03908116610160528651811661018052835181166101a052855181166101c0528351604051634e2b2aeb60e11b8152985f928a928391165afa96871561082b575f97610ac8575b504260181b6affffffffffffffff0000001698975f5b88518110156103b25760018060a01b0360208260051b8b01015116805f52600260205260405f2081151580610338575b1561032157805460ff81166008811080156103035781158015610317575b156102e757505060081c60ff166102d45780546001600160581b0319168d176101071790556040515f8152600192916007917f4b4d51ae1e6131bf9b69b1cd7719a0959215a3bc554ca8da59387e7e33e9e4bf90602090a301610228565b50630fe025df60e31b5f5260045260245ffd5b63a06b001d60e01b5f526004859052156103035760245260445ffd5b634e487b7160e01b5f52602160045260245ffd5b5060078214610276565b5063a06b001d60e01b5f526004525f60245260445ffd5b50308214801561039d575b8015610388575b8015610373575b801561035e575b15610258565b506101c0516001600160a01b03168214610358565b506101a0516001600160a01b03168214610351565b50610180516001600160a01b0316821461034a565b50610160516001600160a01b03168214610343565b508860018060401b03815116604051906103cd604083610b9b565b60068252656d617841676560d01b6020830152620d2f0081101580610abb575b15610a79575050815160408051916001600160401b03169061040f9083610b9b565b600a825269726169736544656c617960b01b6020830152610e1081101580610a6c575b15610a2b57505060ff8351166040519061044d604083610b9b565b600682526571756f72756d60d01b6020830152600281101580610a20575b156109e257505060018060401b0384511660018060401b03600360018060401b038451160416806212750010816212750018021890604051916104af604084610b9b565b600b83526a6368616e676544656c617960a81b60208401526203f480821015806109d8575b1561099a57505090516001600160401b039081166101e052915182166102005250905160ff166102205290511661024052815160405163669949ef60e11b8152906001600160a01b0316602082600481845afa801561082b575f9061095f575b61054092503091610be6565b835160405163669949ef60e11b8152906001600160a01b0316602082600481845afa801561082b575f90610924575b61057b92503091610be6565b83516040516311df999560e01b8152906001600160a01b0316602082600481845afa801561082b575f906108e9575b84516105c093506001600160a01b031691610be6565b5160405163669949ef60e11b8152906001600160a01b0316602082600481845afa801561082b575f906108ae575b6105fa92503091610be6565b815160405163669949ef60e11b8152906001600160a01b0316602082600481845afa801561082b575f90610873575b61063592503091610be6565b81516040516311df999560e01b8152916001600160a01b0390911690602083600481855afa90811561082b575f91610836575b5161067d93506001600160a01b031691610be6565b51604051636ff61d1f60e11b8152916001600160a01b0390911690602083600481855afa90811561082b575f916107ea575b516106c493506001600160a01b031691610be6565b604051615f6b9081610c95823960805181615885015260a05181615942015260c0518161584f015260e051816158d4015261010051816158fa01526101205181611fcb01526101405181611ff7015261016051818181610ef00152818161271d0152818161327501528181613d1a0152818161422e0152614bf401526101805181818161097801528181610e8801528181611a66015281816132f101528181614bc101526154b001526101a05181818161093201528181614b8e015261536501526101c051818181612fe80152614b5e01526101e0518181816127f50152818161521f0152615ce201526102005181818161108e0152612af5015261022051818181612a51015281816141f50152615d49015261024051818181611049015261487e0152f35b90506020833d602011610823575b8161080560209383610b9b565b8101031261081f576108196106c493610bd2565b906106af565b5f80fd5b3d91506107f8565b6040513d5f823e3d90fd5b90506020833d60201161086b575b8161085160209383610b9b565b8101031261081f5761086561067d93610bd2565b90610668565b3d9150610844565b506020823d6020116108a6575b8161088d60209383610b9b565b8101031261081f576108a161063592610bd2565b610629565b3d9150610880565b506020823d6020116108e1575b816108c860209383610b9b565b8101031261081f576108dc6105fa92610bd2565b6105ee565b3d91506108bb565b506020823d60201161091c575b8161090360209383610b9b565b8101031261081f576109176105c092610bd2565b6105aa565b3d91506108f6565b506020823d602011610957575b8161093e60209383610b9b565b8101031261081f5761095261057b92610bd2565b61056f565b3d9150610931565b506020823d602011610992575b8161097960209383610b9b565b8101031261081f5761098d61054092610bd2565b610534565b3d915061096c565b604051630625c7a160e21b815260806004820152935083926109c0906084850190610c1c565b9160248401526203f480604484015260648301520390fd5b50808211156104d4565b604051630625c7a160e21b81526080600482015292508291610a08906084840190610c1c565b90602483015260026044830152600960648301520390fd5b50600981111561046b565b604051630625c7a160e21b81526080600482015292508291610a51906084840190610c1c565b906024830152610e1060448301526203f48060648301520390fd5b506203f480811115610432565b604051630625c7a160e21b81526080600482015292508291610a9f906084840190610c1c565b906024830152620d2f006044830152623b538060648301520390fd5b50623b53808111156103ed565b9096503d805f833e610ada8183610b9b565b81019060208183031261081f578051906001600160401b03821161081f57019080601f8301121561081f578151916001600160401b038311610b6c578260051b9060405193610b2c6020840186610b9b565b845260208085019282010192831161081f57602001905b828210610b5457505050955f610212565b60208091610b6184610bd2565b815201910190610b43565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b03821117610b6c57604052565b601f909101601f19168101906001600160401b03821190821017610b6c57604052565b51906001600160401b038216820361081f57565b51906001600160a01b038216820361081f57565b6001600160a01b03918216929091168203610bff575050565b63163c95d760e21b5f5260018060a01b031660045260245260445ffd5b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f815111610c6b576020815191015160208210610c5c571790565b5f198260200360031b1b161790565b60405163305a27a960e01b815260206004820152908190610c90906024830190610c1c565b0390fdfe60a06040526004361015610011575f80fd5b5f6080525f3560e01c80630dc99d2d146143705780630f74158f1461425d57806311df9995146142195780631703a018146141dc57806318f89dfa14613e6c57806319a3e55814613e3d5780631d6a4c8b14613e07578063209eae2014613dee578063219fd01014613dd15780632371316d14613c7e57806327d41f2114613c5f57806327e5c8dc14613c1e57806328737e461461397c57806335a1223a146138b557806336279aee14613882578063370a1a9e146133f25780633f35d4a9146133c45780634249c615146130175780635116063014612fd15780635b1e1d621461286e5780635d75f18c14612819578063687043c5146127d45780636a359032146127b15780636c802e5d146124b65780636cc811f8146123ef5780637e2c7c681461236157806381a36fb61461208957806384b0196e14611fb15780638684166a14611f92578063922e26fc14611f735780639252965d14611e895780639c6db0d014611e1f5780639f3ea5b214611b2f578063a068265514611afc578063a7acfd30146116b3578063a7c6a10014611694578063ae842caa146115ad578063aee8abbf1461146d578063af6e62381461143f578063b01083e2146113ac578063b2fb8c06146112de578063b6eaea17146112c1578063bcc13a83146110b2578063bf4ac3ed1461106d578063c55e4af814611028578063c88c773c14610ffb578063c9b5bb1714610fd8578063cacf4e2914610c7e578063d2f0f8a114610a88578063d327ed13146109ca578063df18e047146109a7578063dfec3a3e14610961578063e2c6d41c1461091b578063e47e7e66146108c4578063e4b835211461088d578063e7ab482b1461046f578063f11b81881461043b578063f4c8ee2e146103795763f5e906e1146102a6575f80fd5b34610373576040366003190112610373576102bf6144c3565b6102c761451e565b6102cf615363565b60018060a01b03821691826080515260036020526001600160401b036040608051205460801c169061030081614d57565b6001600160801b038316938285111561035457506638d7ea4c68000084116103325761032c93506153a8565b60805180f35b8363c73d049b60e01b608051526004526638d7ea4c6800006024526044608051fd5b82859163ed46268f60e01b608051526004526024526044526064608051fd5b60805180fd5b3461037357604036600319011261037357610392614b13565b5060043560805152600860205260406080512060243560805152602052604060805120546040516103c28161475a565b6103d260ff8360b01c1682614d4b565b602081016001600160581b03831681526001600160581b03604083019360581c1683526040519151926005841015610423576001600160801b03809260609585525116602084015251166040820152f35b634e487b7160e01b6080515260216004526024608051fd5b3461037357602036600319011261037357602061045e6104596144c3565b614ccf565b6001600160801b0360405191168152f35b3461037357610140366003190112610373576004356060366023190112610373576084356001600160401b03811161037357604060031982360301126103735760a43560603660c31901126103735761012435906001600160401b03821161037357816004019060406003198436030112610373576104ed85614ed2565b916104f782614ed2565b92828714610876576024359060c435966105148884818114614c63565b64ffffffffff825460c01c1664ffffffffff875460c01c169081811161085957505061054490600401828a614f07565b6105516024870184615e0d565b9890506020891161083d5760e435986001600160801b038a1697888b03610373579094604051602081019060805182528b60218201526001600160801b03198d60801b166041820152610104356051820152605181526105b2607182614791565b51902091608051505f968c9392608051925b8284106107a15750505050875464ffffffffff8160c01c161561078a5760038901548214908161076b575b50156107385750506106028887876157ee565b81548160805152600960205260406080512084608051526020526040608051209064ffffffffff60281b82549160981c169064ffffffffff60281b191617905560805150604435926001600160801b038416808503610373578361066d9364ffffffffff9650615a00565b505460c01c1664ffffffffff845460c01c16809114908161072b575b816106f8575b5061069a5760805180f35b82548260805152600960205260406080512086608051526020526040608051209064ffffffffff60281b82549160981c169064ffffffffff60281b191617905560805150610373576106ec9450615a00565b5080808080808061032c565b905082608051526009602052604060805120866080515260205264ffffffffff6040608051205460281c1614158761068f565b5f92508515159150610689565b6001600160801b0360849288928c604051946352789de560e01b8652600486015260248501526044840152166064820152fd5b6001600160401b03915060801c166001600160801b038316148c6105ef565b876391913eaf60e01b608051526004526024608051fd5b909192946107b26024830184615e0d565b87101561082557600687901b0194600191610800916107fa906020908388358c1c871661080a57506107f3906107e9838c016147fc565b90858c3591615e76565b98016147fc565b90614c80565b95019291906105c4565b61082091610819848d016147fc565b8c35615e76565b6107f3565b634e487b7160e01b6080515260326004526024608051fd5b8863d31c949560e01b6080515260045260206024526044608051fd5b8a633c55c79f60e01b608051526004526024526044526064608051fd5b866330aed57960e21b608051526004526024608051fd5b346103735760203660031901126103735760206001600160801b036108bb6108b6600435614ed2565b6157c4565b16604051908152f35b346103735760203660031901126103735760043563ffffffff60206108e883615443565b01511633917f37eda4dd1dd9416f41f75ad78c2a83e6c32ffc72929af5de07a8bc5bd201ffeb608051608051a460805180f35b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461037357602036600319011261037357602061045e6109c56144c3565b614ca0565b34610373576040366003190112610373576004356109e66144ad565b906109ef615363565b6109f881614ed2565b6005810180546001600160a01b0385811695911693929190858514610a6d57610a2090614dc4565b846bffffffffffffffffffffffff60a01b82541617905560026080519101557fd9a79db59d1ae58793db5cb855cc07389fe7f7cf74c4b23581a5489784789f86608051608051a460805180f35b8584631b97faef60e21b608051526004526024526044608051fd5b3461037357606036600319011261037357610aa16144c3565b610aa96144ad565b90604435906001600160f01b031982169081830361037357610ac9615363565b610ad281614d57565b610adb84614dc4565b610aeb836080511a60f81b6157a0565b80610c69575b15610c525760018060a01b03168060805152600360205260406080512092600860ff855460c01c161015610c3657610b2a6007546149fd565b938460075580549560ff8760c01c169060ff8214610c1e5760058794610b9060209a9460017f111dd3df3a565e3409d719492e4284155b96e2b0f28d011284bd4fc1f433e1b2978d9760ff60c01b83850160c01b169060ff60c01b191617815501614a82565b815463ffffffff60039290921b82811b19909116918916901b1790556080805187905260048086529051604090819020918201805461ffff60a01b198b166001600160b01b03199091161760509490941c61ffff60a01b16939093179092559190910180546001600160a01b0319166001600160a01b039390931692831790555195865294a4604051908152f35b634e487b7160e01b6080515260116004526024608051fd5b5063a4d40e6d60e01b6080515260045260086024526044608051fd5b50635ae361d560e01b608051526004526024608051fd5b50610c798360011a60f81b6157a0565b610af1565b3461037357610c8c36614561565b610c97839293615443565b92602084019063ffffffff82511660805152600460205260406080512060018060a01b036004820154169081608051526003602052610d4a604060805120936020813591610d0060408c0199610cf1858c51808214614c63565b828763ffffffff8c511661559b565b610d12838663ffffffff8b5116615751565b610d238563ffffffff8a5116615205565b0190610d2e826147fc565b916001600160801b036001600160401b038c51169485926147fc565b931610610fb157505050610d729063ffffffff855116906001600160401b0389511691615271565b610d7b81614ccf565b906001600160801b0380610d8e83614ca0565b16921690828210610f95575050509063ffffffff91610df4610dc76001600160401b038851166001600160401b03845460401c1661495d565b82546fffffffffffffffff0000000000000000191660409190911b67ffffffffffffffff60401b16178255565b6001600160401b03610e0c81885116828454166149dd565b166001600160401b0319825416179055610e448351855f52600b6020525f60016040822082815501555f52600c6020525f6040812055565b51169051906001600160401b038451166040519283526020830152827fe7d3be559a0c81aa026943d6e34a7cdb87442b320aa1fa5c463d31710f30fa7a60403394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156103735760405191630852cd8d60e31b835260048301528160248160805193608051905af18015610f6f57610f7c575b50516001600160401b03167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561037357604051916340c10f1960e01b835233600484015260248301528160448160805193608051905af18015610f6f57610f565760805180f35b608051610f6291614791565b608051610373578061032c565b6040513d608051823e3d90fd5b608051610f8891614791565b6080516103735781610ee3565b63a792c9b160e01b608051526004526024526044526064608051fd5b906001600160801b0391635ea1424d60e01b60805152600452166024526044526064608051fd5b3461037357602036600319011261037357602061045e610ff66144c3565b614c25565b3461037357602036600319011261037357602061101e6110196144c3565b614b31565b6040519015158152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576110c0366144ef565b906110c9615363565b6008821015806104235760068314801590611291575b1561125c5760018060a01b0382169182608051526002602052604060805120908315158061124c575b1561122e5781549060ff82169060088210156104235781158015611222575b916111359160ff9493614ae5565b60081c1661120b576080519161114a85615423565b6111c8575b61042357805461ffff191660ff85811691909117610100176affffffffffffffffff00001916601084901b62ff000016174260181b6affffffffffffffff0000001617909155604051911681527f4b4d51ae1e6131bf9b69b1cd7719a0959215a3bc554ca8da59387e7e33e9e4bf90602090a360805180f35b91506006546101008110156111f857806111e360ff926149fd565b60065516916005546001841b1760055561114f565b630bcd503d60e01b608051526004608051fd5b82630fe025df60e31b608051526004526024608051fd5b505f9450868214611127565b6080805163a06b001d60e01b90526004859052516024819052604490fd5b5061125681614b31565b15611108565b6080516308fbefbf60e31b90526001600160a01b03821660045261127f8361463c565b61128a60805161462e565b6064608051fd5b50608080516001600160a01b0384169052600260205251604090205460ff166008811015610423576006146110df565b346103735760805136600319011261037357602060405160088152f35b34610373576020366003190112610373576004356001600160401b0381116103735761130e9036906004016145a7565b608051916006925b8281101561032c5761132d600582901b83016146ca565b608080516001600160a01b0383169052600260205251604090205490600882901c60ff1680611397575b15611366575050600101611316565b6308fbefbf60e31b5f526001600160a01b03166004526113929060ff9061138c8761463c565b1661462e565b60645ffd5b5060ff82166008811015610423578614611357565b34610373576020366003190112610373576113c56144c3565b6113cd614b13565b5060018060a01b03166080515260036020526060604060805120546001600160801b036001600160401b03821691816040516114088161475a565b8481526001600160401b03604060208301928286831c168452019360801c1683526040519485525116602084015251166040820152f35b346103735760203660031901126103735760206001600160801b036108bb611468600435614ed2565b61556c565b346103735760603660031901126103735760043561148961451e565b9061149381614ed2565b9160018060a01b0360058401541633145f146114d0576114c9926114c033846114bb336148b2565b61497d565b60443592615001565b5060805180f35b6114de33836114bb33614831565b3360805152600a60205260406080512082608051526020526001600160401b03604060805120541692831593841561158b575b61151a906149bd565b9315611563576114c993503360805152600a60205260406080512083608051526020526040608051206001600160401b03804216166001600160401b03198254161790556114c0565b6001600160401b038484637600673160e11b6080515260045233602452166044526064608051fd5b935061151a6001600160401b036115a1866149bd565b16421015949050611511565b34610373576020366003190112610373576115c66144c3565b6040516115d281614710565b60805181526080516020820152608051604082015260805160608201526080805191015260018060a01b03166080515260026020526040608051206040519061161a82614710565b549060ff82169060088210156104235760a0926001600160401b03828482945260ff60208201818560081c16151581526040830190828660101c1682528460806060860195828960181c168752019660581c1686526040519788525115156020880152511660408601525116606084015251166080820152f35b3461037357608051366003190112610373576020600754604051908152f35b34610373576060366003190112610373576004356024356001600160401b0381116103735780600401906080600319823603011261037357604435906001600160401b038211610373576040826004019260031990360301126103735761171984615443565b92602084019263ffffffff845116608051526004602052604060805120916040516020810190608051508882523360408201526040815261175b606082614791565b5190209061176c604486018261464a565b9161177a606487018361464a565b9135958615611ae9576024016117b76001600160401b0361179a8361468b565b164211156117a78361468b565b6001600160401b0342169161469f565b6117c0846146ca565b6001600160a01b036117d1856146ca565b6001600160a01b039092169116146117e8856146ca565b90611ac65750926001600160401b039594926118c16118a06118cd9461182d6119439861181c611817886146ca565b614e31565b611828611817876146ca565b61468b565b8a6040519160208301935f516020615f4b5f395f51905f528552336040850152608051506002606085015260808401528d60a08401521660c082015260c0815261187860e082614791565b51902061188361584c565b6042916040519161190160f01b8352600283015260228201522090565b836118b96118ae83966146ca565b9160208101906146de565b929091614e9e565b6118b96118ae826146ca565b63ffffffff86511684885116856118e38461468b565b6040519260208401947f1148b3422c4402dff963700df4d0b55ee288f5ba98df2ac5e42af316842fbbd3865260408501528c606085015233608085015260a08401521660c082015260c0815261193a60e082614791565b51902083614fa7565b61199d8286511660018060a01b036004840154166080515260036020526119766040608051209185835460401c1661495d565b67ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b8163ffffffff60408701956119d087518a5f52600b6020525f60016040822082815501555f52600c6020525f6040812055565b81815116936119ed885180926002878d5116916080515089615b67565b94608051526009602052604060805120906080515260205260406080512064ffffffffff851664ffffffffff198254161790555116945195511660405195865260208601521660408401526060830152827fe8e0def2a43bfa4b52b7719a238a65e6b20dcc35e35fd228023321a0caa707ee60803394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156103735760405191630852cd8d60e31b835260048301528160248160805193608051905af18015610f6f57610f565760805180f35b60808051632c27b26960e21b90526001600160a01b039190911660045251602490fd5b63320aea9560e21b608051526004608051fd5b3461037357602036600319011261037357602064ffffffffff6004611b218135614ed2565b015460b01c16604051908152f35b3461037357604036600319011261037357611b486144c3565b6024356001600160401b038111610373578060040190608060031982360301126103735760018060a01b038316918260805152600260205260ff60406080512054166008811015610423578085611b9f9215614ae5565b604051602081019084825260208152611bb9604082614791565b519020611bc9604484018361464a565b92611bd7606482018461464a565b9235908115611ae957602401611bf76001600160401b0361179a8361468b565b611c00856146ca565b6001600160a01b03611c11866146ca565b6001600160a01b03909216911614611c28866146ca565b90611ac657508493926118c1926001600160401b03611c5f6118a094611c53611817611ca89b6146ca565b611828611817896146ca565b6040519260208401945f516020615f4b5f395f51905f5286528b60408601526080515060056060860152608085015260a08401521660c082015260c0815261187860e082614791565b60805191816080515260026020526040608051209082151580611e0f575b15611df15781549060ff82169060088210156104235781158015611de2575b91611cf39160ff9493614ae5565b60081c16611dce5782611d066006615423565b611d8d575b80611d79575080546001600160581b031916601084901b62ff000016174260181b6affffffffffffffff000000161761010617905560405160ff90921682526006917f4b4d51ae1e6131bf9b69b1cd7719a0959215a3bc554ca8da59387e7e33e9e4bf90602090a360805180f35b634e487b7160e01b81526021600452602490fd5b9250600654610100811015611dbf5780611da860ff926149fd565b6006551692806005546001861b1760055550611d0b565b630bcd503d60e01b8452600484fd5b630fe025df60e31b83526004829052602483fd5b50608051955060068214611ce5565b6080805163a06b001d60e01b90526004849052516024819052604490fd5b50611e1981614b31565b15611cc6565b3461037357611e2d366144ef565b608080516001600160a01b03909316909252600260205290516040902054600881901c60ff169081611e67575b6020826040519015158152f35b60ff915016906008811015610423576008821015610423576020911482611e5a565b3461037357611e97366144ef565b90611ea0615363565b60018060a01b03811690816080515260026020526040608051209081549060ff821660088610156104235760088110156104235785611ee69281831480611f6657614ab2565b72ffffffffffffffff000000000000000000ff0019164260581b67ffffffffffffffff60581b161790819055611f1b83615423565b611f4e575b506080517fd93cc151c3c6226fe066d583131c1e3aaa71df60568691d0d53a41a751c0782d9080a360805180f35b600160ff6005549260101c161b191660055582611f20565b5060ff8560081c16614ab2565b3461037357608051366003190112610373576020600f54604051908152f35b3461037357608051366003190112610373576020600654604051908152f35b346103735760805136600319011261037357612055611fef7f0000000000000000000000000000000000000000000000000000000000000000615dcf565b61208561201b7f0000000000000000000000000000000000000000000000000000000000000000615dcf565b604051906120639061202e602084614791565b60805183525f368137604051958695600f60f81b875260e0602088015260e087019061460a565b90858203604087015261460a565b9046606085015230608085015260805160a085015283820360c08501526145d7565b0390f35b34610373576020366003190112610373576040516120a681614775565b6080518152608051602082015260805160408201526080516060820152608051608082015260805160a082015260805160c082015260805160e08201526080516101008201526080516101208201526080516101408201526080516101608201526080516101808201526080516101a08201526080516101c0820152608051906101e0015260043561213790614ed2565b60048101546005820154825460018401546003850154600290950154604051949592939192916001600160a01b031661216f86614775565b600160a01b60019003871686526020860161ffff60f01b8860501b1681526040870191825260608701928660e81c60ff16845260808801948760c01c64ffffffffff16865260a08901968a60d81c885260c08a01988b60b01c64ffffffffff168a526001600160581b03821660e08c01528160581c6001600160581b03166101008c01526001600160401b0381166101208c01528060401c6001600160401b03166101408c01528160b01c64ffffffffff166101608c015260801c6001600160401b03166101808b015260d81c6101a08a01526101c08901526101e088015260405197600160a01b6001900316885261ffff60f01b9051166020880152600160a01b6001900390511660408701525160ff166060860152516001600160401b03166080850152516001600160401b031660a0840152516001600160401b031660c083015260e08101516001600160801b031660e08301526101008101516001600160801b03166101008301526101208101516001600160801b03166101208301526101408101516001600160801b03166101408301526101608101516001600160401b03166101608301526101808101516001600160801b03166101808301526101a08101516001600160401b03166101a08301526101c08101516101c08301526101e001516101e082015261020090f35b346103735760403660031901126103735761237a6144c3565b61238261451e565b61238a615363565b60018060a01b03821691826080515260036020526001600160401b036040608051205460801c16906001600160801b03831693828510156123d0575061032c93506153a8565b828591638960d5b360e01b608051526004526024526044526064608051fd5b34610373576020366003190112610373576001600160a01b036124106144c3565b1660805152600360205260406080512060ff815460c01c16906080515061243682614a6b565b916124446040519384614791565b808352612453601f1991614a6b565b0136602084013760016080519101905b82518110156124a05763ffffffff61247b8284614a82565b90549060031b1c169083518110156108255760019160208260051b8601015201612463565b60405160208082528190612085908201866145d7565b34610373576080366003190112610373576124cf6144c3565b6124d761451e565b906064356044356001600160401b03821161037357816004019160806003198236030112610373576040805133602082019081526001600160a01b038716928201929092526001600160801b0387166060820152608081018490526125498160a081015b03601f198101835282614791565b5190209261255633614d57565b6001600160801b0386161561279e578360805152600d6020526125838460ff6040608051205416156149a3565b61258d8633615190565b61259a604483018261464a565b906125a8606484018261464a565b9035928315611ae9576024016125c86001600160401b0361179a8361468b565b6125d1836146ca565b6001600160a01b036125e2846146ca565b6001600160a01b039092169116146125f9846146ca565b90611ac657509261269d83612718936118c16118a08b6126428c9b9a61181c6118177fde46fa8d5d0cfb12da84ba6a438fad247f50df182643427bd44a429e9c0b5c679c6146ca565b6001600160401b036040519160208301935f516020615f4b5f395f51905f52855260018060a01b03169d8e6040850152608051506001606085015260808401528960a08401521660c082015260c0815261187860e082614791565b8560805152600d602052604060805120600160ff19825416179055336080515260036020526040608051206001600160401b036126df818b16828454166149dd565b825467ffffffffffffffff19169116179055604080516001600160801b038a168152602081019590955284015233929081906060820190565b0390a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b15610373576040516340c10f1960e01b81526080516001600160a01b0390931660048201526001600160801b0390911660248201529182908180604481010391608051905af18015610f6f57610f565760805180f35b637dd2de8760e01b608051526004608051fd5b346103735760805136600319011261037357602060405166071afd498d00008152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576040366003190112610373576001600160a01b0361283a6144c3565b1660805152600a6020526040608051206024356080515260205260206001600160401b036040608051205416604051908152f35b3461037357366003190161010081126103735760e0136103735760e4356001600160401b038111610373576128a79036906004016145a7565b6128b2600435614ed2565b6128ba61465f565b64ffffffffff825460c01c1690816001600160401b036128d861465f565b92161115612fa85750506128ea61465f565b6128f261465f565b906001600160401b0342911611612f7b575061290c614675565b9064ffffffffff600482015460b01c1691826001600160401b0361292e614675565b921611612f51575061296266071afd498d00006001600160801b036129516147e6565b16111561295c6147e6565b90614a0b565b6005810154608051938493916001600160a01b031660108211612f355761298761465f565b96612990614675565b6064359863ffffffff8a168a0361037357612a32916001600160801b036129b56147e6565b6001600160401b03604051938160208601967fda6c97994d2acba08834b83d62041aebe334785f2241df2dfb2d91652b14f9c98852600435604088015216606086015216608084015263ffffffff8d1660a08401521660c082015260a43560e082015260c435610100820152610100815261187861012082614791565b6080519384928392905b828410612d99575050505015612d7d575060ff7f00000000000000000000000000000000000000000000000000000000000000001690818110612d5e57505090612bc7916001600160401b03612a90614675565b1603612d1b576001600160581b03806001830154165b1693612c3e6001830192612bf8612ae36001600160581b03865460581c1689036001600160801b03612ad66147e6565b16908a81111502846152c5565b9691979099612b1b6001600160401b037f00000000000000000000000000000000000000000000000000000000000000001642614810565b85546fffffffffffffffffffffffffffffffff19166001600160401b038b161760408d901b67ffffffffffffffff60401b1617865599612b8b6001600160401b03612b646147e6565b885467ffffffffffffffff60801b1916911660801b67ffffffffffffffff60801b16178755565b612b9361465f565b865465ffffffffffff60c01b191660c09190911b64ffffffffff60c01b161760e89190911b60ff60e81b1617855582614a3a565b80546001600160d81b031960d88a901b166001600160b01b0390911664ffffffffff60b01b60b089901b1617179055565b82600282015560a4356003820155600464ffffffffff612c16614675565b9190920180546001600160d81b03169290911660d81b6001600160d81b031916919091179055565b6040516004358152956024356001600160401b038116908190036103735760208801526044356001600160401b038116919082900361037357604088019190915263ffffffff1660608701526084356001600160801b0381169590869003610373576001600160801b036001600160401b0396948193889660808b015260a43560a08b015260c43560c08b015260e08a0152166101008801521661012086015216610140840152166101608201527fe08b36921559ffd31986b055057bd68471a18e67f68a1a548539c45ec36764f161018060043592a260805180f35b6004356080515260086020526040608051206001600160401b03612d3d614675565b16608051526020526001600160581b03806040608051205460581c16612aa6565b637bf8695960e11b608051526004356004526024526044526064608051fd5b63e6b3b58560e01b608051526004356004526024526044608051fd5b90919295612dd69a612db4612daf8987866152ae565b6146ca565b60018060a01b0381166080515260026020526040608051206040519d8e614710565b54600860ff82161015610423578060ff8f9216825260ff8160081c1615159182602082015260ff8260101c1660408201526001600160401b038260181c16606082015260806001600160401b038360581c1691015281612f0e575b508d519060088210156104235715612ee45750600180838f604060ff910151161c1614612ec15760ff60408e612e7d886001956118b98f612e73908e8d6152ae565b60208101906146de565b0151161b179a8051600881101561042357600303612eac5750612ea16001916149fd565b965b01929190612a3c565b6040015160ff16995095600194508490612ea3565b60808051638246667160e01b90526001600160a01b039190911660045251602490fd5b60805163c5f96d0760e01b90526004803590526001600160a01b0390911660245261128a9061462e565b60ff1660031490508015612f23575b8f612e31565b506001600160a01b0381168814612f1d565b50633f8ea02560e01b6080515260045260106024526044608051fd5b6001600160401b039150631d97947d60e01b60805152600435600452166024526044526064608051fd5b6001600160401b0390631d24c2b760e21b60805152166004526001600160401b0342166024526044608051fd5b6001600160401b03906333e0f61760e21b60805152600435600452166024526044526064608051fd5b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103735761302536614561565b9161302f81614ed2565b90600482019260018060a01b03845416938460805152600360205261305c6040608051209683868661559b565b60208201946001600160801b03613072876147fc565b1615948335956133a9578061308b876130b993886157ee565b613096878288615751565b6130a08187615205565b6001600160801b036130b1896147fc565b169086615271565b8460805152600c6020526130e660406080512054158660805152600c6020528660406080512054916147b2565b6001600160401b038754166001600160801b03613102886147fc565b1681101591613110886147fc565b921561339257505050906001600160801b0360409261318e613133600f546149fd565b9889600f556001600160401b036131578161314d8c6147fc565b168284541661495d565b166001600160401b03198254161781556119766001600160401b0361317b8b6147fc565b166001600160401b038354891c166149dd565b6001600160401b0361319f886147fc565b168451906131ac8261475a565b815260016020820163ffffffff88168152868301908982528b60805152600b6020526001600160401b03808960805120955116166001600160401b03198554161784555163ffffffff60401b845491891b169063ffffffff60401b1916178355519101558560805152600c6020528784608051205560018060a01b0390541694613235876147fc565b9084519687526020870152168285015201356060830152837fc5ad420b1c951839344e82801157679b73e76a0305459cd946a5405ba3d9c93a60803394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906132a7906147fc565b813b1561037357604051632770a7eb60e21b8152608080513360048401526001600160801b0393909316602483015251909283916044918391905af18015610f6f57613379575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610373576040516340c10f1960e01b81523360048201526024810183905260805190918290604490829084905af18015610f6f57613360575b602082604051908152f35b60805161336c91614791565b6080516103735781613355565b60805161338591614791565b60805161037357816132ee565b636bf4c26760e11b5f526133a69350614934565b5ffd5b8585630792511560e21b608051526004526024526044608051fd5b346103735760203660031901126103735760043560805152600c602052602060406080512054604051908152f35b34610373576101003660031901126103735761340c6144c3565b6134146144ad565b604435906001600160801b0382168203610373576084356001600160401b03811681036103735760a4356001600160401b0381116103735761345a903690600401614534565b60c4929192356001600160401b0381116103735761347c903690600401614534565b916001600160401b0360e4351161037357608060e4353603600319011261037357608080516001600160a01b038a8116918290526003602090815283516040908190208151928301948552928b16908201526001600160801b038b1660608201526064359381019390935296916134f68160a0810161253b565b519020946001600160a01b038a8116908916146138615761351688614d57565b6001600160801b0389161561279e576135456001600160401b034216826001600160401b03811642111561469f565b8560805152600e6020526135638660ff6040608051205416156149a3565b6001600160401b03875416806001600160801b038b161161384b57506135898989615190565b61359d604460e4350160e43560040161464a565b6135b1606460e4350160e43560040161464a565b600460e435013515611ae9576135f96001600160401b036135d6602460e4350161468b565b164211156001600160401b034216906135f3602460e4350161468b565b9061469f565b613602826146ca565b6001600160a01b03613613836146ca565b6001600160a01b0390921691161461362a836146ca565b90611ac6575061377d946138429997946137708c8f958f907f4ed1371a89a64bb1931bd0ff038018791dc863b291740244ecd4f5e57c1be2a79f9d9b986136fe82613777998f6118a06118c19161368b6118176001600160401b03996146ca565b613697611817856146ca565b6136a5602460e4350161468b565b886040519160208301935f516020615f4b5f395f51905f5285528d60018060a01b031660408501526080515060046060850152608084015260e4356004013560a08401521660c082015260c0815261187860e082614791565b6001600160801b036040519360208501957f73bb3e89fccc218ee620884840cafe9fe4a9f3dae7119a204d3398846eaa3bf9875260018060a01b038c16604087015260018060a01b0316606086015216608084015260643560a08401521660c082015260c0815261187860e082614791565b8094614e9e565b86614e9e565b60805152600e602052604060805120600160ff198254161790556001600160401b038516906001600160401b036137b7838284541661495d565b166001600160401b031982541617905560018060a01b0382166080515260036020526001600160401b036137f460406080512092828454166149dd565b825467ffffffffffffffff19169116179055604080516001600160801b0390951685526064356020860152600460e4350135908501526001600160a01b039081169416929081906060820190565b0390a360805180f35b636bf4c26760e11b5f526133a6908a908c614934565b6080805163081cf6e560e01b90526001600160a01b038b1660045251602490fd5b346103735760203660031901126103735760043560805152600d602052602060ff60406080512054166040519015158152f35b34610373576020366003190112610373576040516138d28161473f565b608051815260805160208201526080516040820152606060805191015260043560805152600b602052608060408151206001600160801b03815463ffffffff8160401c168085515260046020526001808060a01b0360046040885120015416940154906001600160401b03606060405161394b8161473f565b8781526020810193845260408101948552019316835260405194855251602085015251604084015251166060820152f35b346103735760803660031901126103735760043561399861451e565b90604435606435926001600160401b03841161037357836004019360406003198236030112610373576139ca84614ed2565b906139d933866114bb33614831565b6139e2866146ca565b608080516001600160a01b0392909216918290526002602052516040902054600881901c60ff16919082613c05575b508115613bc3575b8115613b63575b50613a2a876146ca565b9015613b3c57509181613ac6613af794613aaf64ffffffffff60046001600160401b039997015460b01c1660405160208101917fc6e21429d0e8165f7c70850c31c2744a80ea815c82c70d521bfbca209b2ebfe583528b60408301526001600160801b038816606083015288608083015260a082015260a0815261187860c082614791565b906118b96024613abe8c6146ca565b92018b6146de565b3360805152600a60205260406080512086608051526020526040608051208580421616861982541617905585615001565b926001600160a01b0390613b0a906146ca565b169216907f3bb9fd87319128597468b54e0c5cd5da26921ddf3eafeaedb132feec243b4cf0608051608051a460805180f35b6080805163e25339c160e01b9052336004526001600160a01b039190911660245251604490fd5b60058401546001600160a01b03168114915081613b82575b5087613a20565b60808051919091526002602052516040902054600881901c60ff16915081613bac575b5087613b7b565b60ff16905060088110156104235760021487613ba5565b608080518290526002602052516040902054909150600881901c60ff169081613bee575b5090613a19565b60ff16905060088110156104235760051488613be7565b90915060ff166008811015610423576003149088613a11565b3461037357613c2c366144d9565b906080515260096020526040608051209060805152602052602064ffffffffff6040608051205460281c16604051908152f35b346103735760805136600319011261037357602060405162278d008152f35b34613da8576020366003190112613da8576004356001600160801b038116808203613da857335f52600360205260405f208115613dc2576001600160401b03815416808311613dac57613cdc6001600160401b03918286169061495d565b166001600160401b03198254161790556040519081527fbce0d49acc330fa956cdff23fd07b3c9ee4ece8921d07e53ef6b0a6724e1e05e60203392a27f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15613da857604051632770a7eb60e21b81523360048201526001600160801b0383166024820152905f908290604490829084905af18015613d9d57613d895760805180f35b5f613d9391614791565b5f6080528061032c565b6040513d5f823e3d90fd5b5f80fd5b636bf4c26760e11b5f526133a690849033614934565b637dd2de8760e01b5f5260045ffd5b34613da8575f366003190112613da8576020600554604051908152f35b34613da857602061101e613e01366144ef565b906148ef565b34613da857613e15366144d9565b905f52600960205260405f20905f52602052602064ffffffffff60405f205416604051908152f35b34613da8576020366003190112613da8576004355f52600e602052602060ff60405f2054166040519015158152f35b34613da85760e0366003190112613da8576004356060366023190112613da857608435906001600160401b038211613da85760406003198336030112613da85760a435906001600160401b038211613da857816004019260806003198436030112613da85760c4356001600160401b038111613da857604081600401916003199036030112613da857613efe83614ed2565b9160243595845f52600960205260405f20875f5260205264ffffffffff60405f2054169160018060a01b036004860154168033036141c25750613f45906004018587614f07565b5f878152600c6020526040902054613f5f908881156147b2565b613f70613f6a6147d0565b33614f64565b604051602081019086825288604082015283606082015260608152613f96608082614791565b51902090613fa7604488018261464a565b91613fb5606489018361464a565b91359788156141b357602401613fd56001600160401b0361179a8361468b565b613fde846146ca565b6001600160a01b03613fef856146ca565b6001600160a01b03909216911614614006856146ca565b906141935750838a96936118c16118a06141149a98958d6001600160401b0361403b61408098611c536118176140fa9e6146ca565b6040519260208401945f516020615f4b5f395f51905f52865233604086015260036060860152608085015260a08401521660c082015260c0815261187860e082614791565b6140886147d0565b906001600160401b0361409a8461468b565b604051926001600160801b0360208501957ffaf3be1473341e14295465e51bd71a6261808600c7db4a82a75071721137098d87528c60408701528a606087015216608085015260a08401521660c082015260c0815261193a60e082614791565b60036001600160801b0361410c6147d0565b169185615b67565b91815f52600960205260405f20845f5260205260405f2064ffffffffff841664ffffffffff198254161790556001600160401b036141506147d0565b936001600160801b036040519516855216602084015260408301527f101569400a5b64f882724c3b8a0e2e72d6d5bd8f1a2276b260c5f57fcdb410f460603393a4005b632c27b26960e21b5f9081526001600160a01b0391909116600452602490fd5b63320aea9560e21b5f5260045ffd5b866307e0ef9f60e01b5f526004526024523360445260645ffd5b34613da8575f366003190112613da857602060405160ff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34613da8575f366003190112613da8576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34613da8576020366003190112613da85760043561427a81614ed2565b90335f52600260205260405f20916040519261429584614710565b549260ff8416600881101561435c5781816003935260ff8660081c161515602082015260806001600160401b03604083019760ff8160101c168952818160181c16606085015260581c169101521480614346575b1561432f5760020191600160ff84549251161b19168092556040519182527f4c44dd3600ff4fc1a70c914900cb1057617a56759e2b45d5503411e0928b73b360203393a3005b50632ecced4560e01b5f526004523360245260445ffd5b50600180600283015460ff8651161c16146142e9565b634e487b7160e01b5f52602160045260245ffd5b34613da8576080366003190112613da8576004356007811015613da8576143956144ad565b90606435906001600160401b038211613da857816004019060806003198436030112613da8576143c8604484018361464a565b926143d6606482018461464a565b92359081156141b3576024016143f66001600160401b0361179a8361468b565b6143ff856146ca565b6001600160a01b03614410866146ca565b6001600160a01b03909216911614614427866146ca565b906141935750946118c1926001600160401b036118a09361445d6144ab996144516118178b6146ca565b6118286118178a6146ca565b906040519360208501955f516020615f4b5f395f51905f52875260018060a01b031660408601526060850152604435608085015260a08401521660c082015260c0815261187860e082614791565b005b602435906001600160a01b0382168203613da857565b600435906001600160a01b0382168203613da857565b6040906003190112613da8576004359060243590565b6040906003190112613da8576004356001600160a01b0381168103613da857906024356008811015613da85790565b602435906001600160801b0382168203613da857565b9181601f84011215613da8578235916001600160401b038311613da85760208381860195010111613da857565b60a0600319820112613da857600435916060602319830112613da857602491608435906001600160401b038211613da8576040908290036003190112613da85760040190565b9181601f84011215613da8578235916001600160401b038311613da8576020808501948460051b010111613da857565b90602080835192838152019201905f5b8181106145f45750505090565b82518452602093840193909201916001016145e7565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600881101561435c57604452565b600881101561435c57602452565b903590603e1981360301821215613da8570190565b6024356001600160401b0381168103613da85790565b6044356001600160401b0381168103613da85790565b356001600160401b0381168103613da85790565b156146a8575050565b906001600160401b03809263a495392560e01b5f52166004521660245260445ffd5b356001600160a01b0381168103613da85790565b903590601e1981360301821215613da857018035906001600160401b038211613da857602001918136038313613da857565b60a081019081106001600160401b0382111761472b57604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b0382111761472b57604052565b606081019081106001600160401b0382111761472b57604052565b61020081019081106001600160401b0382111761472b57604052565b90601f801991011681019081106001600160401b0382111761472b57604052565b156147bb575050565b632733913f60e11b5f5260045260245260445ffd5b6044356001600160801b0381168103613da85790565b6084356001600160801b0381168103613da85790565b356001600160801b0381168103613da85790565b9190820180921161481d57565b634e487b7160e01b5f52601160045260245ffd5b6001600160a01b03165f9081526002602052604090205460ff8116600881101561435c576004036148ad5760ff8160081c1690811561486e575090565b6148a891506001600160401b03807f0000000000000000000000000000000000000000000000000000000000000000169160581c16614810565b421090565b505f90565b6001600160a01b03165f9081526002602052604090205460ff8116600881101561435c576002036148ad5760ff8160081c1690811561486e575090565b6001600160a01b03165f908152600260205260409020549060ff8216600882101561435c57600881101561435c57036148ad5760ff8160081c1690811561486e575090565b6001600160a01b03166004526001600160401b03166024526001600160801b0316604452606490565b906001600160401b03809116911603906001600160401b03821161481d57565b15614986575050565b630aa76af560e01b5f5260045260018060a01b031660245260445ffd5b156149ab5750565b6361aeb8d960e01b5f5260045260245ffd5b6001600160401b0362278d00911601906001600160401b03821161481d57565b906001600160401b03809116911601906001600160401b03821161481d57565b5f19811461481d5760010190565b15614a135750565b6001600160801b03906303aba46d60e01b5f521660045266071afd498d000060245260445ffd5b80546affffffffffffffffffffff60581b191660589290921b6affffffffffffffffffffff60581b16919091179055565b6001600160401b03811161472b5760051b60200190565b9190916008831015614a9e57601c908360031c019260021b1690565b634e487b7160e01b5f52603260045260245ffd5b15614abc57505050565b6308fbefbf60e31b5f526001600160a01b03166004526113929190614ae09061463c565b61462e565b15614aee575050565b63a06b001d60e01b5f526001600160a01b0316600452614b0e915061463c565b60445ffd5b60405190614b208261475a565b5f6040838281528260208201520152565b60018060a01b0316308114908115614bf2575b8115614bbf575b8115614b8c575b8115614b5c575090565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614919050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b52565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b4b565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b44565b6001600160801b0380614c40614c3a84614ccf565b93614ca0565b16911681811115614c5d57036001600160801b03811161481d5790565b50505f90565b15614c6c575050565b62c77ea560e71b5f5260045260245260445ffd5b906001600160801b03809116911601906001600160801b03821161481d57565b60018060a01b03165f526003602052614ccc60405f20546001600160401b03808260401c169116614c80565b90565b60018060a01b03165f52600360205260405f2060ff815460c01c165f9060015f93015b818410614d095750506001600160801b0391501690565b9091614d4160019163ffffffff614d208786614a82565b90549060031b1c165f526004602052614d3b60405f206157c4565b90614810565b9301929190614cf2565b600582101561435c5752565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614dae575b15614d87575050565b6308fbefbf60e31b5f526001600160a01b03166004526113929060ff9061138c600161463c565b5060ff8216600881101561435c57600114614d7e565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614e1b575b15614df4575050565b6308fbefbf60e31b5f526001600160a01b03166004526113929060ff9061138c600261463c565b5060ff8216600881101561435c57600214614deb565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614e88575b15614e61575050565b6308fbefbf60e31b5f526001600160a01b03166004526113929060ff9061138c600561463c565b5060ff8216600881101561435c57600514614e58565b9192614eac91938484615968565b15614eb5575050565b6318e7fef160e31b5f5260018060a01b031660045260245260445ffd5b90815f52600460205260405f209160018060a01b0360048401541615614ef55750565b634b434f9760e11b5f5260045260245ffd5b9291614f16906024838661559b565b604435906001600160801b03821691828103613da857506024359115614f4d5783614f468383614f4b96976157ee565b615751565b565b5082630792511560e21b5f5260045260245260445ffd5b906001600160801b0380614f7784614c25565b16911691818311614f8757505050565b63e603a5ef60e01b5f5260018060a01b031660045260245260445260645ffd5b60050154614f4b92916001600160a01b03909116906118b990614ff690614fe56001600160401b03614fd88761468b565b164211156117a78761468b565b614fee84614dc4565b61188361584c565b9260208101906146de565b929190928215615181576001600160801b038216918215613dc2576150308166071afd498d0000851115614a0b565b6004850192600164ffffffffff855460b01c160164ffffffffff811161481d5764ffffffffff6001911696016001600160581b03808254169316809301946001600160581b03861161481d57805464ffffffffff60b01b191660b089901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b038616179055604051916150c18361475a565b82526001600160581b03939093166020820181815290939060408301906001600160581b0361511a9160018452865f52600860205260405f208a5f52602052818060405f20975116168219875416178655511684614a3a565b5190600582101561435c5760019587957fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff19460809481549060ff60b01b9060b01b169060ff60b01b191617905560405192835260208301526040820152336060820152a490565b6313161a7560e11b5f5260045ffd5b9060018060a01b0382165f52600360205260405f206151af8284614f64565b54916001600160401b0383166001600160801b036151e56001600160401b036151d88685614c80565b9660801c16948593614c80565b9416116151f157505050565b6361bef41d60e11b5f526133a69350614934565b9064ffffffffff615245915460c01c166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690614810565b90814211615251575050565b6001600160401b0392506324f4d94160e21b5f526004521660245260445ffd5b9061527b906157c4565b9082821061528857505050565b6001600160801b039291839163d3352f2f60e01b5f52600452166024521660445260645ffd5b90821015614a9e57614ccc9160051b81019061464a565b9092916152d182615cd3565b15615358576152df82615d8b565b60018301549264ffffffffff8460b01c16938442105f1461532e57505460401c6001600160401b0316905b85810390811115028280821091180282189481039081111502818082109118021891565b60d81c93504284111561534e575460801c6001600160401b03169061530a565b504292508061530a565b505f92508291429150565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361539557565b637fc3099160e11b5f523360045260245ffd5b6001600160a01b03165f8181526003602052604090819020805467ffffffffffffffff60801b1916608086901b67ffffffffffffffff60801b1617905590927f918a5517782ccff37236188cef73cee15b7b3e73d5ff225ce6f434cae1a7ab4d92906001600160801b039081845193168352166020820152a2565b600881101561435c576002811490811561543b575090565b600391501490565b9061544c614b13565b50815f52600b60205260405f20916040516154668161475a565b600184549463ffffffff6001600160401b0387169687855260401c16602084015201546040820152921561555a576040516331a9108f60e11b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115613d9d575f91615518575b506001600160a01b031690338290036154ff575050565b6304987a2160e01b5f526004526024523360445260645ffd5b90506020813d602011615552575b8161553360209383614791565b81010312613da857516001600160a01b0381168103613da8575f6154e8565b3d9150615526565b639908565160e01b5f5260045260245ffd5b600101546001600160581b03808260581c169116036001600160581b03811161481d576001600160581b031690565b9260208101916155ab8383615e0d565b92905060208311615739579284359261561160208701966155cb886147fc565b90604080519160208301935f85528960218501526001600160801b03199060801b1660418401520135605182015260518152615608607182614791565b519020966147fc565b95945f928135915b8385106156b557505050505080549064ffffffffff8260c01c16156156a2576003015483149081615683575b50156156515750505050565b6040516352789de560e01b81526004810194909452602484015260448301526001600160801b03166064820152608490fd5b6001600160401b03915060801c166001600160801b038416145f615645565b856391913eaf60e01b5f5260045260245ffd5b9091929397966156c58383615e0d565b8a9291921015614a9e5788918a60061b01988991868c1c600116155f14600194615712946107fa9360209361571d5761570b926157038584016147fc565b923591615e76565b9b016147fc565b980193929190615619565b8161572d856157349594016147fc565b9035615e76565b61570b565b8263d31c949560e01b5f52600452602060245260445ffd5b919091805f52600960205260405f20825f5260205264ffffffffff8060405f205460281c16935460c01c1680931461578857505050565b63b31a485560e01b5f5260045260245260445260645ffd5b60ff60f81b16604160f81b81101590816157b8575090565b602d60f91b1015919050565b6157cd81615cd3565b156148ad576157e46157de82615d8b565b9161556c565b8103908111150290565b9190825f52600960205260405f20825f52602052600464ffffffffff60405f20541691015460d81c918282116158245750505050565b6084945060405193630f8fe29d60e31b85526004850152602484015260448301526064820152fd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148061593f575b156158a7577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261593960c082614791565b51902090565b507f0000000000000000000000000000000000000000000000000000000000000000461461587e565b90929192615977838583615e42565b50600481101561435c571590816159ea575b506159e1576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b50505050600190565b6001600160a01b0384811691161490505f615989565b93929190936004850191600164ffffffffff845460b01c160164ffffffffff811161481d5764ffffffffff600191169601906001600160581b03825416916001600160581b038216809301946001600160581b03861161481d57805464ffffffffff60b01b191660b08a901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b03861617905560405191615a9f8361475a565b82526001600160581b03939093166020820181815290939060408301906001600160581b03615af89160048452865f52600860205260405f208b5f52602052818060405f20975116168219875416178655511684614a3a565b5190600582101561435c5760049588957fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff19460809481549060ff60b01b9060b01b169060ff60b01b19161790556001600160801b036040519316835260208301526040820152336060820152a4565b90949392919260048601600164ffffffffff825460b01c160164ffffffffff811161481d5764ffffffffff6001911697016001600160581b03815416906001600160581b038616809201926001600160581b03841161481d57805464ffffffffff60b01b191660b08b901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b03841617905560405190615c058261475a565b81526001600160581b0360208201921691828152615c5f6001600160581b036040840192615c338a85614d4b565b875f52600860205260405f208c5f52602052818060405f20965116168219865416178555511683614a3a565b51600581101561435c57815460ff60b01b191660b09190911b60ff60b01b16179055600585101561435c5786937fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff1926080926001600160801b036040519316835260208301526040820152336060820152a4565b8054615d126001600160401b037f00000000000000000000000000000000000000000000000000000000000000001664ffffffffff8360c01c16614810565b4211614c5d5760018091600260ff9401546005541693849160e81c161c16149081615d3b575090565b5f9150805b615d6d575060ff7f0000000000000000000000000000000000000000000000000000000000000000161090565b90615d77906149fd565b905f1981019080821161481d571680615d40565b6001600160401b039060018101548060d81c421015615dc65782919060b01c64ffffffffff164210615dc0575460401c161690565b54161690565b505460801c1690565b60ff811690601f8211615dfe5760405191615deb604084614791565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b903590601e1981360301821215613da857018035906001600160401b038211613da857602001918160061b36038313613da857565b9060418303615e6c57615e659250602081013591604082359201355f1a90615ec8565b9192909190565b50505f9160029190565b929091604051926020840194600160f81b865260218501526001600160801b03199060801b16604184015260518301526001600160801b03199060801b16607182015260618152615939608182614791565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615f3f579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15613d9d575f516001600160a01b03811615615f3557905f905f90565b505f906001905f90565b5050505f916003919056fe1bcdd04936d98560dea7d100a6f215312beb741552df5a29724dd4ed6cfca529' as const

/** Code as deployed, 24427 bytes, zeros where the immutables stand. */
export const reserveRuntimeBytecode = '0x60a06040526004361015610011575f80fd5b5f6080525f3560e01c80630dc99d2d146143705780630f74158f1461425d57806311df9995146142195780631703a018146141dc57806318f89dfa14613e6c57806319a3e55814613e3d5780631d6a4c8b14613e07578063209eae2014613dee578063219fd01014613dd15780632371316d14613c7e57806327d41f2114613c5f57806327e5c8dc14613c1e57806328737e461461397c57806335a1223a146138b557806336279aee14613882578063370a1a9e146133f25780633f35d4a9146133c45780634249c615146130175780635116063014612fd15780635b1e1d621461286e5780635d75f18c14612819578063687043c5146127d45780636a359032146127b15780636c802e5d146124b65780636cc811f8146123ef5780637e2c7c681461236157806381a36fb61461208957806384b0196e14611fb15780638684166a14611f92578063922e26fc14611f735780639252965d14611e895780639c6db0d014611e1f5780639f3ea5b214611b2f578063a068265514611afc578063a7acfd30146116b3578063a7c6a10014611694578063ae842caa146115ad578063aee8abbf1461146d578063af6e62381461143f578063b01083e2146113ac578063b2fb8c06146112de578063b6eaea17146112c1578063bcc13a83146110b2578063bf4ac3ed1461106d578063c55e4af814611028578063c88c773c14610ffb578063c9b5bb1714610fd8578063cacf4e2914610c7e578063d2f0f8a114610a88578063d327ed13146109ca578063df18e047146109a7578063dfec3a3e14610961578063e2c6d41c1461091b578063e47e7e66146108c4578063e4b835211461088d578063e7ab482b1461046f578063f11b81881461043b578063f4c8ee2e146103795763f5e906e1146102a6575f80fd5b34610373576040366003190112610373576102bf6144c3565b6102c761451e565b6102cf615363565b60018060a01b03821691826080515260036020526001600160401b036040608051205460801c169061030081614d57565b6001600160801b038316938285111561035457506638d7ea4c68000084116103325761032c93506153a8565b60805180f35b8363c73d049b60e01b608051526004526638d7ea4c6800006024526044608051fd5b82859163ed46268f60e01b608051526004526024526044526064608051fd5b60805180fd5b3461037357604036600319011261037357610392614b13565b5060043560805152600860205260406080512060243560805152602052604060805120546040516103c28161475a565b6103d260ff8360b01c1682614d4b565b602081016001600160581b03831681526001600160581b03604083019360581c1683526040519151926005841015610423576001600160801b03809260609585525116602084015251166040820152f35b634e487b7160e01b6080515260216004526024608051fd5b3461037357602036600319011261037357602061045e6104596144c3565b614ccf565b6001600160801b0360405191168152f35b3461037357610140366003190112610373576004356060366023190112610373576084356001600160401b03811161037357604060031982360301126103735760a43560603660c31901126103735761012435906001600160401b03821161037357816004019060406003198436030112610373576104ed85614ed2565b916104f782614ed2565b92828714610876576024359060c435966105148884818114614c63565b64ffffffffff825460c01c1664ffffffffff875460c01c169081811161085957505061054490600401828a614f07565b6105516024870184615e0d565b9890506020891161083d5760e435986001600160801b038a1697888b03610373579094604051602081019060805182528b60218201526001600160801b03198d60801b166041820152610104356051820152605181526105b2607182614791565b51902091608051505f968c9392608051925b8284106107a15750505050875464ffffffffff8160c01c161561078a5760038901548214908161076b575b50156107385750506106028887876157ee565b81548160805152600960205260406080512084608051526020526040608051209064ffffffffff60281b82549160981c169064ffffffffff60281b191617905560805150604435926001600160801b038416808503610373578361066d9364ffffffffff9650615a00565b505460c01c1664ffffffffff845460c01c16809114908161072b575b816106f8575b5061069a5760805180f35b82548260805152600960205260406080512086608051526020526040608051209064ffffffffff60281b82549160981c169064ffffffffff60281b191617905560805150610373576106ec9450615a00565b5080808080808061032c565b905082608051526009602052604060805120866080515260205264ffffffffff6040608051205460281c1614158761068f565b5f92508515159150610689565b6001600160801b0360849288928c604051946352789de560e01b8652600486015260248501526044840152166064820152fd5b6001600160401b03915060801c166001600160801b038316148c6105ef565b876391913eaf60e01b608051526004526024608051fd5b909192946107b26024830184615e0d565b87101561082557600687901b0194600191610800916107fa906020908388358c1c871661080a57506107f3906107e9838c016147fc565b90858c3591615e76565b98016147fc565b90614c80565b95019291906105c4565b61082091610819848d016147fc565b8c35615e76565b6107f3565b634e487b7160e01b6080515260326004526024608051fd5b8863d31c949560e01b6080515260045260206024526044608051fd5b8a633c55c79f60e01b608051526004526024526044526064608051fd5b866330aed57960e21b608051526004526024608051fd5b346103735760203660031901126103735760206001600160801b036108bb6108b6600435614ed2565b6157c4565b16604051908152f35b346103735760203660031901126103735760043563ffffffff60206108e883615443565b01511633917f37eda4dd1dd9416f41f75ad78c2a83e6c32ffc72929af5de07a8bc5bd201ffeb608051608051a460805180f35b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461037357602036600319011261037357602061045e6109c56144c3565b614ca0565b34610373576040366003190112610373576004356109e66144ad565b906109ef615363565b6109f881614ed2565b6005810180546001600160a01b0385811695911693929190858514610a6d57610a2090614dc4565b846bffffffffffffffffffffffff60a01b82541617905560026080519101557fd9a79db59d1ae58793db5cb855cc07389fe7f7cf74c4b23581a5489784789f86608051608051a460805180f35b8584631b97faef60e21b608051526004526024526044608051fd5b3461037357606036600319011261037357610aa16144c3565b610aa96144ad565b90604435906001600160f01b031982169081830361037357610ac9615363565b610ad281614d57565b610adb84614dc4565b610aeb836080511a60f81b6157a0565b80610c69575b15610c525760018060a01b03168060805152600360205260406080512092600860ff855460c01c161015610c3657610b2a6007546149fd565b938460075580549560ff8760c01c169060ff8214610c1e5760058794610b9060209a9460017f111dd3df3a565e3409d719492e4284155b96e2b0f28d011284bd4fc1f433e1b2978d9760ff60c01b83850160c01b169060ff60c01b191617815501614a82565b815463ffffffff60039290921b82811b19909116918916901b1790556080805187905260048086529051604090819020918201805461ffff60a01b198b166001600160b01b03199091161760509490941c61ffff60a01b16939093179092559190910180546001600160a01b0319166001600160a01b039390931692831790555195865294a4604051908152f35b634e487b7160e01b6080515260116004526024608051fd5b5063a4d40e6d60e01b6080515260045260086024526044608051fd5b50635ae361d560e01b608051526004526024608051fd5b50610c798360011a60f81b6157a0565b610af1565b3461037357610c8c36614561565b610c97839293615443565b92602084019063ffffffff82511660805152600460205260406080512060018060a01b036004820154169081608051526003602052610d4a604060805120936020813591610d0060408c0199610cf1858c51808214614c63565b828763ffffffff8c511661559b565b610d12838663ffffffff8b5116615751565b610d238563ffffffff8a5116615205565b0190610d2e826147fc565b916001600160801b036001600160401b038c51169485926147fc565b931610610fb157505050610d729063ffffffff855116906001600160401b0389511691615271565b610d7b81614ccf565b906001600160801b0380610d8e83614ca0565b16921690828210610f95575050509063ffffffff91610df4610dc76001600160401b038851166001600160401b03845460401c1661495d565b82546fffffffffffffffff0000000000000000191660409190911b67ffffffffffffffff60401b16178255565b6001600160401b03610e0c81885116828454166149dd565b166001600160401b0319825416179055610e448351855f52600b6020525f60016040822082815501555f52600c6020525f6040812055565b51169051906001600160401b038451166040519283526020830152827fe7d3be559a0c81aa026943d6e34a7cdb87442b320aa1fa5c463d31710f30fa7a60403394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156103735760405191630852cd8d60e31b835260048301528160248160805193608051905af18015610f6f57610f7c575b50516001600160401b03167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561037357604051916340c10f1960e01b835233600484015260248301528160448160805193608051905af18015610f6f57610f565760805180f35b608051610f6291614791565b608051610373578061032c565b6040513d608051823e3d90fd5b608051610f8891614791565b6080516103735781610ee3565b63a792c9b160e01b608051526004526024526044526064608051fd5b906001600160801b0391635ea1424d60e01b60805152600452166024526044526064608051fd5b3461037357602036600319011261037357602061045e610ff66144c3565b614c25565b3461037357602036600319011261037357602061101e6110196144c3565b614b31565b6040519015158152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576110c0366144ef565b906110c9615363565b6008821015806104235760068314801590611291575b1561125c5760018060a01b0382169182608051526002602052604060805120908315158061124c575b1561122e5781549060ff82169060088210156104235781158015611222575b916111359160ff9493614ae5565b60081c1661120b576080519161114a85615423565b6111c8575b61042357805461ffff191660ff85811691909117610100176affffffffffffffffff00001916601084901b62ff000016174260181b6affffffffffffffff0000001617909155604051911681527f4b4d51ae1e6131bf9b69b1cd7719a0959215a3bc554ca8da59387e7e33e9e4bf90602090a360805180f35b91506006546101008110156111f857806111e360ff926149fd565b60065516916005546001841b1760055561114f565b630bcd503d60e01b608051526004608051fd5b82630fe025df60e31b608051526004526024608051fd5b505f9450868214611127565b6080805163a06b001d60e01b90526004859052516024819052604490fd5b5061125681614b31565b15611108565b6080516308fbefbf60e31b90526001600160a01b03821660045261127f8361463c565b61128a60805161462e565b6064608051fd5b50608080516001600160a01b0384169052600260205251604090205460ff166008811015610423576006146110df565b346103735760805136600319011261037357602060405160088152f35b34610373576020366003190112610373576004356001600160401b0381116103735761130e9036906004016145a7565b608051916006925b8281101561032c5761132d600582901b83016146ca565b608080516001600160a01b0383169052600260205251604090205490600882901c60ff1680611397575b15611366575050600101611316565b6308fbefbf60e31b5f526001600160a01b03166004526113929060ff9061138c8761463c565b1661462e565b60645ffd5b5060ff82166008811015610423578614611357565b34610373576020366003190112610373576113c56144c3565b6113cd614b13565b5060018060a01b03166080515260036020526060604060805120546001600160801b036001600160401b03821691816040516114088161475a565b8481526001600160401b03604060208301928286831c168452019360801c1683526040519485525116602084015251166040820152f35b346103735760203660031901126103735760206001600160801b036108bb611468600435614ed2565b61556c565b346103735760603660031901126103735760043561148961451e565b9061149381614ed2565b9160018060a01b0360058401541633145f146114d0576114c9926114c033846114bb336148b2565b61497d565b60443592615001565b5060805180f35b6114de33836114bb33614831565b3360805152600a60205260406080512082608051526020526001600160401b03604060805120541692831593841561158b575b61151a906149bd565b9315611563576114c993503360805152600a60205260406080512083608051526020526040608051206001600160401b03804216166001600160401b03198254161790556114c0565b6001600160401b038484637600673160e11b6080515260045233602452166044526064608051fd5b935061151a6001600160401b036115a1866149bd565b16421015949050611511565b34610373576020366003190112610373576115c66144c3565b6040516115d281614710565b60805181526080516020820152608051604082015260805160608201526080805191015260018060a01b03166080515260026020526040608051206040519061161a82614710565b549060ff82169060088210156104235760a0926001600160401b03828482945260ff60208201818560081c16151581526040830190828660101c1682528460806060860195828960181c168752019660581c1686526040519788525115156020880152511660408601525116606084015251166080820152f35b3461037357608051366003190112610373576020600754604051908152f35b34610373576060366003190112610373576004356024356001600160401b0381116103735780600401906080600319823603011261037357604435906001600160401b038211610373576040826004019260031990360301126103735761171984615443565b92602084019263ffffffff845116608051526004602052604060805120916040516020810190608051508882523360408201526040815261175b606082614791565b5190209061176c604486018261464a565b9161177a606487018361464a565b9135958615611ae9576024016117b76001600160401b0361179a8361468b565b164211156117a78361468b565b6001600160401b0342169161469f565b6117c0846146ca565b6001600160a01b036117d1856146ca565b6001600160a01b039092169116146117e8856146ca565b90611ac65750926001600160401b039594926118c16118a06118cd9461182d6119439861181c611817886146ca565b614e31565b611828611817876146ca565b61468b565b8a6040519160208301935f516020615f4b5f395f51905f528552336040850152608051506002606085015260808401528d60a08401521660c082015260c0815261187860e082614791565b51902061188361584c565b6042916040519161190160f01b8352600283015260228201522090565b836118b96118ae83966146ca565b9160208101906146de565b929091614e9e565b6118b96118ae826146ca565b63ffffffff86511684885116856118e38461468b565b6040519260208401947f1148b3422c4402dff963700df4d0b55ee288f5ba98df2ac5e42af316842fbbd3865260408501528c606085015233608085015260a08401521660c082015260c0815261193a60e082614791565b51902083614fa7565b61199d8286511660018060a01b036004840154166080515260036020526119766040608051209185835460401c1661495d565b67ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b8163ffffffff60408701956119d087518a5f52600b6020525f60016040822082815501555f52600c6020525f6040812055565b81815116936119ed885180926002878d5116916080515089615b67565b94608051526009602052604060805120906080515260205260406080512064ffffffffff851664ffffffffff198254161790555116945195511660405195865260208601521660408401526060830152827fe8e0def2a43bfa4b52b7719a238a65e6b20dcc35e35fd228023321a0caa707ee60803394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156103735760405191630852cd8d60e31b835260048301528160248160805193608051905af18015610f6f57610f565760805180f35b60808051632c27b26960e21b90526001600160a01b039190911660045251602490fd5b63320aea9560e21b608051526004608051fd5b3461037357602036600319011261037357602064ffffffffff6004611b218135614ed2565b015460b01c16604051908152f35b3461037357604036600319011261037357611b486144c3565b6024356001600160401b038111610373578060040190608060031982360301126103735760018060a01b038316918260805152600260205260ff60406080512054166008811015610423578085611b9f9215614ae5565b604051602081019084825260208152611bb9604082614791565b519020611bc9604484018361464a565b92611bd7606482018461464a565b9235908115611ae957602401611bf76001600160401b0361179a8361468b565b611c00856146ca565b6001600160a01b03611c11866146ca565b6001600160a01b03909216911614611c28866146ca565b90611ac657508493926118c1926001600160401b03611c5f6118a094611c53611817611ca89b6146ca565b611828611817896146ca565b6040519260208401945f516020615f4b5f395f51905f5286528b60408601526080515060056060860152608085015260a08401521660c082015260c0815261187860e082614791565b60805191816080515260026020526040608051209082151580611e0f575b15611df15781549060ff82169060088210156104235781158015611de2575b91611cf39160ff9493614ae5565b60081c16611dce5782611d066006615423565b611d8d575b80611d79575080546001600160581b031916601084901b62ff000016174260181b6affffffffffffffff000000161761010617905560405160ff90921682526006917f4b4d51ae1e6131bf9b69b1cd7719a0959215a3bc554ca8da59387e7e33e9e4bf90602090a360805180f35b634e487b7160e01b81526021600452602490fd5b9250600654610100811015611dbf5780611da860ff926149fd565b6006551692806005546001861b1760055550611d0b565b630bcd503d60e01b8452600484fd5b630fe025df60e31b83526004829052602483fd5b50608051955060068214611ce5565b6080805163a06b001d60e01b90526004849052516024819052604490fd5b50611e1981614b31565b15611cc6565b3461037357611e2d366144ef565b608080516001600160a01b03909316909252600260205290516040902054600881901c60ff169081611e67575b6020826040519015158152f35b60ff915016906008811015610423576008821015610423576020911482611e5a565b3461037357611e97366144ef565b90611ea0615363565b60018060a01b03811690816080515260026020526040608051209081549060ff821660088610156104235760088110156104235785611ee69281831480611f6657614ab2565b72ffffffffffffffff000000000000000000ff0019164260581b67ffffffffffffffff60581b161790819055611f1b83615423565b611f4e575b506080517fd93cc151c3c6226fe066d583131c1e3aaa71df60568691d0d53a41a751c0782d9080a360805180f35b600160ff6005549260101c161b191660055582611f20565b5060ff8560081c16614ab2565b3461037357608051366003190112610373576020600f54604051908152f35b3461037357608051366003190112610373576020600654604051908152f35b346103735760805136600319011261037357612055611fef7f0000000000000000000000000000000000000000000000000000000000000000615dcf565b61208561201b7f0000000000000000000000000000000000000000000000000000000000000000615dcf565b604051906120639061202e602084614791565b60805183525f368137604051958695600f60f81b875260e0602088015260e087019061460a565b90858203604087015261460a565b9046606085015230608085015260805160a085015283820360c08501526145d7565b0390f35b34610373576020366003190112610373576040516120a681614775565b6080518152608051602082015260805160408201526080516060820152608051608082015260805160a082015260805160c082015260805160e08201526080516101008201526080516101208201526080516101408201526080516101608201526080516101808201526080516101a08201526080516101c0820152608051906101e0015260043561213790614ed2565b60048101546005820154825460018401546003850154600290950154604051949592939192916001600160a01b031661216f86614775565b600160a01b60019003871686526020860161ffff60f01b8860501b1681526040870191825260608701928660e81c60ff16845260808801948760c01c64ffffffffff16865260a08901968a60d81c885260c08a01988b60b01c64ffffffffff168a526001600160581b03821660e08c01528160581c6001600160581b03166101008c01526001600160401b0381166101208c01528060401c6001600160401b03166101408c01528160b01c64ffffffffff166101608c015260801c6001600160401b03166101808b015260d81c6101a08a01526101c08901526101e088015260405197600160a01b6001900316885261ffff60f01b9051166020880152600160a01b6001900390511660408701525160ff166060860152516001600160401b03166080850152516001600160401b031660a0840152516001600160401b031660c083015260e08101516001600160801b031660e08301526101008101516001600160801b03166101008301526101208101516001600160801b03166101208301526101408101516001600160801b03166101408301526101608101516001600160401b03166101608301526101808101516001600160801b03166101808301526101a08101516001600160401b03166101a08301526101c08101516101c08301526101e001516101e082015261020090f35b346103735760403660031901126103735761237a6144c3565b61238261451e565b61238a615363565b60018060a01b03821691826080515260036020526001600160401b036040608051205460801c16906001600160801b03831693828510156123d0575061032c93506153a8565b828591638960d5b360e01b608051526004526024526044526064608051fd5b34610373576020366003190112610373576001600160a01b036124106144c3565b1660805152600360205260406080512060ff815460c01c16906080515061243682614a6b565b916124446040519384614791565b808352612453601f1991614a6b565b0136602084013760016080519101905b82518110156124a05763ffffffff61247b8284614a82565b90549060031b1c169083518110156108255760019160208260051b8601015201612463565b60405160208082528190612085908201866145d7565b34610373576080366003190112610373576124cf6144c3565b6124d761451e565b906064356044356001600160401b03821161037357816004019160806003198236030112610373576040805133602082019081526001600160a01b038716928201929092526001600160801b0387166060820152608081018490526125498160a081015b03601f198101835282614791565b5190209261255633614d57565b6001600160801b0386161561279e578360805152600d6020526125838460ff6040608051205416156149a3565b61258d8633615190565b61259a604483018261464a565b906125a8606484018261464a565b9035928315611ae9576024016125c86001600160401b0361179a8361468b565b6125d1836146ca565b6001600160a01b036125e2846146ca565b6001600160a01b039092169116146125f9846146ca565b90611ac657509261269d83612718936118c16118a08b6126428c9b9a61181c6118177fde46fa8d5d0cfb12da84ba6a438fad247f50df182643427bd44a429e9c0b5c679c6146ca565b6001600160401b036040519160208301935f516020615f4b5f395f51905f52855260018060a01b03169d8e6040850152608051506001606085015260808401528960a08401521660c082015260c0815261187860e082614791565b8560805152600d602052604060805120600160ff19825416179055336080515260036020526040608051206001600160401b036126df818b16828454166149dd565b825467ffffffffffffffff19169116179055604080516001600160801b038a168152602081019590955284015233929081906060820190565b0390a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b15610373576040516340c10f1960e01b81526080516001600160a01b0390931660048201526001600160801b0390911660248201529182908180604481010391608051905af18015610f6f57610f565760805180f35b637dd2de8760e01b608051526004608051fd5b346103735760805136600319011261037357602060405166071afd498d00008152f35b34610373576080513660031901126103735760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610373576040366003190112610373576001600160a01b0361283a6144c3565b1660805152600a6020526040608051206024356080515260205260206001600160401b036040608051205416604051908152f35b3461037357366003190161010081126103735760e0136103735760e4356001600160401b038111610373576128a79036906004016145a7565b6128b2600435614ed2565b6128ba61465f565b64ffffffffff825460c01c1690816001600160401b036128d861465f565b92161115612fa85750506128ea61465f565b6128f261465f565b906001600160401b0342911611612f7b575061290c614675565b9064ffffffffff600482015460b01c1691826001600160401b0361292e614675565b921611612f51575061296266071afd498d00006001600160801b036129516147e6565b16111561295c6147e6565b90614a0b565b6005810154608051938493916001600160a01b031660108211612f355761298761465f565b96612990614675565b6064359863ffffffff8a168a0361037357612a32916001600160801b036129b56147e6565b6001600160401b03604051938160208601967fda6c97994d2acba08834b83d62041aebe334785f2241df2dfb2d91652b14f9c98852600435604088015216606086015216608084015263ffffffff8d1660a08401521660c082015260a43560e082015260c435610100820152610100815261187861012082614791565b6080519384928392905b828410612d99575050505015612d7d575060ff7f00000000000000000000000000000000000000000000000000000000000000001690818110612d5e57505090612bc7916001600160401b03612a90614675565b1603612d1b576001600160581b03806001830154165b1693612c3e6001830192612bf8612ae36001600160581b03865460581c1689036001600160801b03612ad66147e6565b16908a81111502846152c5565b9691979099612b1b6001600160401b037f00000000000000000000000000000000000000000000000000000000000000001642614810565b85546fffffffffffffffffffffffffffffffff19166001600160401b038b161760408d901b67ffffffffffffffff60401b1617865599612b8b6001600160401b03612b646147e6565b885467ffffffffffffffff60801b1916911660801b67ffffffffffffffff60801b16178755565b612b9361465f565b865465ffffffffffff60c01b191660c09190911b64ffffffffff60c01b161760e89190911b60ff60e81b1617855582614a3a565b80546001600160d81b031960d88a901b166001600160b01b0390911664ffffffffff60b01b60b089901b1617179055565b82600282015560a4356003820155600464ffffffffff612c16614675565b9190920180546001600160d81b03169290911660d81b6001600160d81b031916919091179055565b6040516004358152956024356001600160401b038116908190036103735760208801526044356001600160401b038116919082900361037357604088019190915263ffffffff1660608701526084356001600160801b0381169590869003610373576001600160801b036001600160401b0396948193889660808b015260a43560a08b015260c43560c08b015260e08a0152166101008801521661012086015216610140840152166101608201527fe08b36921559ffd31986b055057bd68471a18e67f68a1a548539c45ec36764f161018060043592a260805180f35b6004356080515260086020526040608051206001600160401b03612d3d614675565b16608051526020526001600160581b03806040608051205460581c16612aa6565b637bf8695960e11b608051526004356004526024526044526064608051fd5b63e6b3b58560e01b608051526004356004526024526044608051fd5b90919295612dd69a612db4612daf8987866152ae565b6146ca565b60018060a01b0381166080515260026020526040608051206040519d8e614710565b54600860ff82161015610423578060ff8f9216825260ff8160081c1615159182602082015260ff8260101c1660408201526001600160401b038260181c16606082015260806001600160401b038360581c1691015281612f0e575b508d519060088210156104235715612ee45750600180838f604060ff910151161c1614612ec15760ff60408e612e7d886001956118b98f612e73908e8d6152ae565b60208101906146de565b0151161b179a8051600881101561042357600303612eac5750612ea16001916149fd565b965b01929190612a3c565b6040015160ff16995095600194508490612ea3565b60808051638246667160e01b90526001600160a01b039190911660045251602490fd5b60805163c5f96d0760e01b90526004803590526001600160a01b0390911660245261128a9061462e565b60ff1660031490508015612f23575b8f612e31565b506001600160a01b0381168814612f1d565b50633f8ea02560e01b6080515260045260106024526044608051fd5b6001600160401b039150631d97947d60e01b60805152600435600452166024526044526064608051fd5b6001600160401b0390631d24c2b760e21b60805152166004526001600160401b0342166024526044608051fd5b6001600160401b03906333e0f61760e21b60805152600435600452166024526044526064608051fd5b3461037357608051366003190112610373576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103735761302536614561565b9161302f81614ed2565b90600482019260018060a01b03845416938460805152600360205261305c6040608051209683868661559b565b60208201946001600160801b03613072876147fc565b1615948335956133a9578061308b876130b993886157ee565b613096878288615751565b6130a08187615205565b6001600160801b036130b1896147fc565b169086615271565b8460805152600c6020526130e660406080512054158660805152600c6020528660406080512054916147b2565b6001600160401b038754166001600160801b03613102886147fc565b1681101591613110886147fc565b921561339257505050906001600160801b0360409261318e613133600f546149fd565b9889600f556001600160401b036131578161314d8c6147fc565b168284541661495d565b166001600160401b03198254161781556119766001600160401b0361317b8b6147fc565b166001600160401b038354891c166149dd565b6001600160401b0361319f886147fc565b168451906131ac8261475a565b815260016020820163ffffffff88168152868301908982528b60805152600b6020526001600160401b03808960805120955116166001600160401b03198554161784555163ffffffff60401b845491891b169063ffffffff60401b1916178355519101558560805152600c6020528784608051205560018060a01b0390541694613235876147fc565b9084519687526020870152168285015201356060830152837fc5ad420b1c951839344e82801157679b73e76a0305459cd946a5405ba3d9c93a60803394a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906132a7906147fc565b813b1561037357604051632770a7eb60e21b8152608080513360048401526001600160801b0393909316602483015251909283916044918391905af18015610f6f57613379575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610373576040516340c10f1960e01b81523360048201526024810183905260805190918290604490829084905af18015610f6f57613360575b602082604051908152f35b60805161336c91614791565b6080516103735781613355565b60805161338591614791565b60805161037357816132ee565b636bf4c26760e11b5f526133a69350614934565b5ffd5b8585630792511560e21b608051526004526024526044608051fd5b346103735760203660031901126103735760043560805152600c602052602060406080512054604051908152f35b34610373576101003660031901126103735761340c6144c3565b6134146144ad565b604435906001600160801b0382168203610373576084356001600160401b03811681036103735760a4356001600160401b0381116103735761345a903690600401614534565b60c4929192356001600160401b0381116103735761347c903690600401614534565b916001600160401b0360e4351161037357608060e4353603600319011261037357608080516001600160a01b038a8116918290526003602090815283516040908190208151928301948552928b16908201526001600160801b038b1660608201526064359381019390935296916134f68160a0810161253b565b519020946001600160a01b038a8116908916146138615761351688614d57565b6001600160801b0389161561279e576135456001600160401b034216826001600160401b03811642111561469f565b8560805152600e6020526135638660ff6040608051205416156149a3565b6001600160401b03875416806001600160801b038b161161384b57506135898989615190565b61359d604460e4350160e43560040161464a565b6135b1606460e4350160e43560040161464a565b600460e435013515611ae9576135f96001600160401b036135d6602460e4350161468b565b164211156001600160401b034216906135f3602460e4350161468b565b9061469f565b613602826146ca565b6001600160a01b03613613836146ca565b6001600160a01b0390921691161461362a836146ca565b90611ac6575061377d946138429997946137708c8f958f907f4ed1371a89a64bb1931bd0ff038018791dc863b291740244ecd4f5e57c1be2a79f9d9b986136fe82613777998f6118a06118c19161368b6118176001600160401b03996146ca565b613697611817856146ca565b6136a5602460e4350161468b565b886040519160208301935f516020615f4b5f395f51905f5285528d60018060a01b031660408501526080515060046060850152608084015260e4356004013560a08401521660c082015260c0815261187860e082614791565b6001600160801b036040519360208501957f73bb3e89fccc218ee620884840cafe9fe4a9f3dae7119a204d3398846eaa3bf9875260018060a01b038c16604087015260018060a01b0316606086015216608084015260643560a08401521660c082015260c0815261187860e082614791565b8094614e9e565b86614e9e565b60805152600e602052604060805120600160ff198254161790556001600160401b038516906001600160401b036137b7838284541661495d565b166001600160401b031982541617905560018060a01b0382166080515260036020526001600160401b036137f460406080512092828454166149dd565b825467ffffffffffffffff19169116179055604080516001600160801b0390951685526064356020860152600460e4350135908501526001600160a01b039081169416929081906060820190565b0390a360805180f35b636bf4c26760e11b5f526133a6908a908c614934565b6080805163081cf6e560e01b90526001600160a01b038b1660045251602490fd5b346103735760203660031901126103735760043560805152600d602052602060ff60406080512054166040519015158152f35b34610373576020366003190112610373576040516138d28161473f565b608051815260805160208201526080516040820152606060805191015260043560805152600b602052608060408151206001600160801b03815463ffffffff8160401c168085515260046020526001808060a01b0360046040885120015416940154906001600160401b03606060405161394b8161473f565b8781526020810193845260408101948552019316835260405194855251602085015251604084015251166060820152f35b346103735760803660031901126103735760043561399861451e565b90604435606435926001600160401b03841161037357836004019360406003198236030112610373576139ca84614ed2565b906139d933866114bb33614831565b6139e2866146ca565b608080516001600160a01b0392909216918290526002602052516040902054600881901c60ff16919082613c05575b508115613bc3575b8115613b63575b50613a2a876146ca565b9015613b3c57509181613ac6613af794613aaf64ffffffffff60046001600160401b039997015460b01c1660405160208101917fc6e21429d0e8165f7c70850c31c2744a80ea815c82c70d521bfbca209b2ebfe583528b60408301526001600160801b038816606083015288608083015260a082015260a0815261187860c082614791565b906118b96024613abe8c6146ca565b92018b6146de565b3360805152600a60205260406080512086608051526020526040608051208580421616861982541617905585615001565b926001600160a01b0390613b0a906146ca565b169216907f3bb9fd87319128597468b54e0c5cd5da26921ddf3eafeaedb132feec243b4cf0608051608051a460805180f35b6080805163e25339c160e01b9052336004526001600160a01b039190911660245251604490fd5b60058401546001600160a01b03168114915081613b82575b5087613a20565b60808051919091526002602052516040902054600881901c60ff16915081613bac575b5087613b7b565b60ff16905060088110156104235760021487613ba5565b608080518290526002602052516040902054909150600881901c60ff169081613bee575b5090613a19565b60ff16905060088110156104235760051488613be7565b90915060ff166008811015610423576003149088613a11565b3461037357613c2c366144d9565b906080515260096020526040608051209060805152602052602064ffffffffff6040608051205460281c16604051908152f35b346103735760805136600319011261037357602060405162278d008152f35b34613da8576020366003190112613da8576004356001600160801b038116808203613da857335f52600360205260405f208115613dc2576001600160401b03815416808311613dac57613cdc6001600160401b03918286169061495d565b166001600160401b03198254161790556040519081527fbce0d49acc330fa956cdff23fd07b3c9ee4ece8921d07e53ef6b0a6724e1e05e60203392a27f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15613da857604051632770a7eb60e21b81523360048201526001600160801b0383166024820152905f908290604490829084905af18015613d9d57613d895760805180f35b5f613d9391614791565b5f6080528061032c565b6040513d5f823e3d90fd5b5f80fd5b636bf4c26760e11b5f526133a690849033614934565b637dd2de8760e01b5f5260045ffd5b34613da8575f366003190112613da8576020600554604051908152f35b34613da857602061101e613e01366144ef565b906148ef565b34613da857613e15366144d9565b905f52600960205260405f20905f52602052602064ffffffffff60405f205416604051908152f35b34613da8576020366003190112613da8576004355f52600e602052602060ff60405f2054166040519015158152f35b34613da85760e0366003190112613da8576004356060366023190112613da857608435906001600160401b038211613da85760406003198336030112613da85760a435906001600160401b038211613da857816004019260806003198436030112613da85760c4356001600160401b038111613da857604081600401916003199036030112613da857613efe83614ed2565b9160243595845f52600960205260405f20875f5260205264ffffffffff60405f2054169160018060a01b036004860154168033036141c25750613f45906004018587614f07565b5f878152600c6020526040902054613f5f908881156147b2565b613f70613f6a6147d0565b33614f64565b604051602081019086825288604082015283606082015260608152613f96608082614791565b51902090613fa7604488018261464a565b91613fb5606489018361464a565b91359788156141b357602401613fd56001600160401b0361179a8361468b565b613fde846146ca565b6001600160a01b03613fef856146ca565b6001600160a01b03909216911614614006856146ca565b906141935750838a96936118c16118a06141149a98958d6001600160401b0361403b61408098611c536118176140fa9e6146ca565b6040519260208401945f516020615f4b5f395f51905f52865233604086015260036060860152608085015260a08401521660c082015260c0815261187860e082614791565b6140886147d0565b906001600160401b0361409a8461468b565b604051926001600160801b0360208501957ffaf3be1473341e14295465e51bd71a6261808600c7db4a82a75071721137098d87528c60408701528a606087015216608085015260a08401521660c082015260c0815261193a60e082614791565b60036001600160801b0361410c6147d0565b169185615b67565b91815f52600960205260405f20845f5260205260405f2064ffffffffff841664ffffffffff198254161790556001600160401b036141506147d0565b936001600160801b036040519516855216602084015260408301527f101569400a5b64f882724c3b8a0e2e72d6d5bd8f1a2276b260c5f57fcdb410f460603393a4005b632c27b26960e21b5f9081526001600160a01b0391909116600452602490fd5b63320aea9560e21b5f5260045ffd5b866307e0ef9f60e01b5f526004526024523360445260645ffd5b34613da8575f366003190112613da857602060405160ff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34613da8575f366003190112613da8576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34613da8576020366003190112613da85760043561427a81614ed2565b90335f52600260205260405f20916040519261429584614710565b549260ff8416600881101561435c5781816003935260ff8660081c161515602082015260806001600160401b03604083019760ff8160101c168952818160181c16606085015260581c169101521480614346575b1561432f5760020191600160ff84549251161b19168092556040519182527f4c44dd3600ff4fc1a70c914900cb1057617a56759e2b45d5503411e0928b73b360203393a3005b50632ecced4560e01b5f526004523360245260445ffd5b50600180600283015460ff8651161c16146142e9565b634e487b7160e01b5f52602160045260245ffd5b34613da8576080366003190112613da8576004356007811015613da8576143956144ad565b90606435906001600160401b038211613da857816004019060806003198436030112613da8576143c8604484018361464a565b926143d6606482018461464a565b92359081156141b3576024016143f66001600160401b0361179a8361468b565b6143ff856146ca565b6001600160a01b03614410866146ca565b6001600160a01b03909216911614614427866146ca565b906141935750946118c1926001600160401b036118a09361445d6144ab996144516118178b6146ca565b6118286118178a6146ca565b906040519360208501955f516020615f4b5f395f51905f52875260018060a01b031660408601526060850152604435608085015260a08401521660c082015260c0815261187860e082614791565b005b602435906001600160a01b0382168203613da857565b600435906001600160a01b0382168203613da857565b6040906003190112613da8576004359060243590565b6040906003190112613da8576004356001600160a01b0381168103613da857906024356008811015613da85790565b602435906001600160801b0382168203613da857565b9181601f84011215613da8578235916001600160401b038311613da85760208381860195010111613da857565b60a0600319820112613da857600435916060602319830112613da857602491608435906001600160401b038211613da8576040908290036003190112613da85760040190565b9181601f84011215613da8578235916001600160401b038311613da8576020808501948460051b010111613da857565b90602080835192838152019201905f5b8181106145f45750505090565b82518452602093840193909201916001016145e7565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600881101561435c57604452565b600881101561435c57602452565b903590603e1981360301821215613da8570190565b6024356001600160401b0381168103613da85790565b6044356001600160401b0381168103613da85790565b356001600160401b0381168103613da85790565b156146a8575050565b906001600160401b03809263a495392560e01b5f52166004521660245260445ffd5b356001600160a01b0381168103613da85790565b903590601e1981360301821215613da857018035906001600160401b038211613da857602001918136038313613da857565b60a081019081106001600160401b0382111761472b57604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b0382111761472b57604052565b606081019081106001600160401b0382111761472b57604052565b61020081019081106001600160401b0382111761472b57604052565b90601f801991011681019081106001600160401b0382111761472b57604052565b156147bb575050565b632733913f60e11b5f5260045260245260445ffd5b6044356001600160801b0381168103613da85790565b6084356001600160801b0381168103613da85790565b356001600160801b0381168103613da85790565b9190820180921161481d57565b634e487b7160e01b5f52601160045260245ffd5b6001600160a01b03165f9081526002602052604090205460ff8116600881101561435c576004036148ad5760ff8160081c1690811561486e575090565b6148a891506001600160401b03807f0000000000000000000000000000000000000000000000000000000000000000169160581c16614810565b421090565b505f90565b6001600160a01b03165f9081526002602052604090205460ff8116600881101561435c576002036148ad5760ff8160081c1690811561486e575090565b6001600160a01b03165f908152600260205260409020549060ff8216600882101561435c57600881101561435c57036148ad5760ff8160081c1690811561486e575090565b6001600160a01b03166004526001600160401b03166024526001600160801b0316604452606490565b906001600160401b03809116911603906001600160401b03821161481d57565b15614986575050565b630aa76af560e01b5f5260045260018060a01b031660245260445ffd5b156149ab5750565b6361aeb8d960e01b5f5260045260245ffd5b6001600160401b0362278d00911601906001600160401b03821161481d57565b906001600160401b03809116911601906001600160401b03821161481d57565b5f19811461481d5760010190565b15614a135750565b6001600160801b03906303aba46d60e01b5f521660045266071afd498d000060245260445ffd5b80546affffffffffffffffffffff60581b191660589290921b6affffffffffffffffffffff60581b16919091179055565b6001600160401b03811161472b5760051b60200190565b9190916008831015614a9e57601c908360031c019260021b1690565b634e487b7160e01b5f52603260045260245ffd5b15614abc57505050565b6308fbefbf60e31b5f526001600160a01b03166004526113929190614ae09061463c565b61462e565b15614aee575050565b63a06b001d60e01b5f526001600160a01b0316600452614b0e915061463c565b60445ffd5b60405190614b208261475a565b5f6040838281528260208201520152565b60018060a01b0316308114908115614bf2575b8115614bbf575b8115614b8c575b8115614b5c575090565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614919050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b52565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b4b565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681149150614b44565b6001600160801b0380614c40614c3a84614ccf565b93614ca0565b16911681811115614c5d57036001600160801b03811161481d5790565b50505f90565b15614c6c575050565b62c77ea560e71b5f5260045260245260445ffd5b906001600160801b03809116911601906001600160801b03821161481d57565b60018060a01b03165f526003602052614ccc60405f20546001600160401b03808260401c169116614c80565b90565b60018060a01b03165f52600360205260405f2060ff815460c01c165f9060015f93015b818410614d095750506001600160801b0391501690565b9091614d4160019163ffffffff614d208786614a82565b90549060031b1c165f526004602052614d3b60405f206157c4565b90614810565b9301929190614cf2565b600582101561435c5752565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614dae575b15614d87575050565b6308fbefbf60e31b5f526001600160a01b03166004526113929060ff9061138c600161463c565b5060ff8216600881101561435c57600114614d7e565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614e1b575b15614df4575050565b6308fbefbf60e31b5f526001600160a01b03166004526113929060ff9061138c600261463c565b5060ff8216600881101561435c57600214614deb565b6001600160a01b0381165f9081526002602052604090205490600882901c60ff1680614e88575b15614e61575050565b6308fbefbf60e31b5f526001600160a01b03166004526113929060ff9061138c600561463c565b5060ff8216600881101561435c57600514614e58565b9192614eac91938484615968565b15614eb5575050565b6318e7fef160e31b5f5260018060a01b031660045260245260445ffd5b90815f52600460205260405f209160018060a01b0360048401541615614ef55750565b634b434f9760e11b5f5260045260245ffd5b9291614f16906024838661559b565b604435906001600160801b03821691828103613da857506024359115614f4d5783614f468383614f4b96976157ee565b615751565b565b5082630792511560e21b5f5260045260245260445ffd5b906001600160801b0380614f7784614c25565b16911691818311614f8757505050565b63e603a5ef60e01b5f5260018060a01b031660045260245260445260645ffd5b60050154614f4b92916001600160a01b03909116906118b990614ff690614fe56001600160401b03614fd88761468b565b164211156117a78761468b565b614fee84614dc4565b61188361584c565b9260208101906146de565b929190928215615181576001600160801b038216918215613dc2576150308166071afd498d0000851115614a0b565b6004850192600164ffffffffff855460b01c160164ffffffffff811161481d5764ffffffffff6001911696016001600160581b03808254169316809301946001600160581b03861161481d57805464ffffffffff60b01b191660b089901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b038616179055604051916150c18361475a565b82526001600160581b03939093166020820181815290939060408301906001600160581b0361511a9160018452865f52600860205260405f208a5f52602052818060405f20975116168219875416178655511684614a3a565b5190600582101561435c5760019587957fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff19460809481549060ff60b01b9060b01b169060ff60b01b191617905560405192835260208301526040820152336060820152a490565b6313161a7560e11b5f5260045ffd5b9060018060a01b0382165f52600360205260405f206151af8284614f64565b54916001600160401b0383166001600160801b036151e56001600160401b036151d88685614c80565b9660801c16948593614c80565b9416116151f157505050565b6361bef41d60e11b5f526133a69350614934565b9064ffffffffff615245915460c01c166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690614810565b90814211615251575050565b6001600160401b0392506324f4d94160e21b5f526004521660245260445ffd5b9061527b906157c4565b9082821061528857505050565b6001600160801b039291839163d3352f2f60e01b5f52600452166024521660445260645ffd5b90821015614a9e57614ccc9160051b81019061464a565b9092916152d182615cd3565b15615358576152df82615d8b565b60018301549264ffffffffff8460b01c16938442105f1461532e57505460401c6001600160401b0316905b85810390811115028280821091180282189481039081111502818082109118021891565b60d81c93504284111561534e575460801c6001600160401b03169061530a565b504292508061530a565b505f92508291429150565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361539557565b637fc3099160e11b5f523360045260245ffd5b6001600160a01b03165f8181526003602052604090819020805467ffffffffffffffff60801b1916608086901b67ffffffffffffffff60801b1617905590927f918a5517782ccff37236188cef73cee15b7b3e73d5ff225ce6f434cae1a7ab4d92906001600160801b039081845193168352166020820152a2565b600881101561435c576002811490811561543b575090565b600391501490565b9061544c614b13565b50815f52600b60205260405f20916040516154668161475a565b600184549463ffffffff6001600160401b0387169687855260401c16602084015201546040820152921561555a576040516331a9108f60e11b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115613d9d575f91615518575b506001600160a01b031690338290036154ff575050565b6304987a2160e01b5f526004526024523360445260645ffd5b90506020813d602011615552575b8161553360209383614791565b81010312613da857516001600160a01b0381168103613da8575f6154e8565b3d9150615526565b639908565160e01b5f5260045260245ffd5b600101546001600160581b03808260581c169116036001600160581b03811161481d576001600160581b031690565b9260208101916155ab8383615e0d565b92905060208311615739579284359261561160208701966155cb886147fc565b90604080519160208301935f85528960218501526001600160801b03199060801b1660418401520135605182015260518152615608607182614791565b519020966147fc565b95945f928135915b8385106156b557505050505080549064ffffffffff8260c01c16156156a2576003015483149081615683575b50156156515750505050565b6040516352789de560e01b81526004810194909452602484015260448301526001600160801b03166064820152608490fd5b6001600160401b03915060801c166001600160801b038416145f615645565b856391913eaf60e01b5f5260045260245ffd5b9091929397966156c58383615e0d565b8a9291921015614a9e5788918a60061b01988991868c1c600116155f14600194615712946107fa9360209361571d5761570b926157038584016147fc565b923591615e76565b9b016147fc565b980193929190615619565b8161572d856157349594016147fc565b9035615e76565b61570b565b8263d31c949560e01b5f52600452602060245260445ffd5b919091805f52600960205260405f20825f5260205264ffffffffff8060405f205460281c16935460c01c1680931461578857505050565b63b31a485560e01b5f5260045260245260445260645ffd5b60ff60f81b16604160f81b81101590816157b8575090565b602d60f91b1015919050565b6157cd81615cd3565b156148ad576157e46157de82615d8b565b9161556c565b8103908111150290565b9190825f52600960205260405f20825f52602052600464ffffffffff60405f20541691015460d81c918282116158245750505050565b6084945060405193630f8fe29d60e31b85526004850152602484015260448301526064820152fd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148061593f575b156158a7577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261593960c082614791565b51902090565b507f0000000000000000000000000000000000000000000000000000000000000000461461587e565b90929192615977838583615e42565b50600481101561435c571590816159ea575b506159e1576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b50505050600190565b6001600160a01b0384811691161490505f615989565b93929190936004850191600164ffffffffff845460b01c160164ffffffffff811161481d5764ffffffffff600191169601906001600160581b03825416916001600160581b038216809301946001600160581b03861161481d57805464ffffffffff60b01b191660b08a901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b03861617905560405191615a9f8361475a565b82526001600160581b03939093166020820181815290939060408301906001600160581b03615af89160048452865f52600860205260405f208b5f52602052818060405f20975116168219875416178655511684614a3a565b5190600582101561435c5760049588957fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff19460809481549060ff60b01b9060b01b169060ff60b01b19161790556001600160801b036040519316835260208301526040820152336060820152a4565b90949392919260048601600164ffffffffff825460b01c160164ffffffffff811161481d5764ffffffffff6001911697016001600160581b03815416906001600160581b038616809201926001600160581b03841161481d57805464ffffffffff60b01b191660b08b901b64ffffffffff60b01b1617905580546001600160581b0319166001600160581b03841617905560405190615c058261475a565b81526001600160581b0360208201921691828152615c5f6001600160581b036040840192615c338a85614d4b565b875f52600860205260405f208c5f52602052818060405f20965116168219865416178555511683614a3a565b51600581101561435c57815460ff60b01b191660b09190911b60ff60b01b16179055600585101561435c5786937fc5d7f720986c907284f6070bd662d68311ada4d3f466b8ca0dd7a941c4557ff1926080926001600160801b036040519316835260208301526040820152336060820152a4565b8054615d126001600160401b037f00000000000000000000000000000000000000000000000000000000000000001664ffffffffff8360c01c16614810565b4211614c5d5760018091600260ff9401546005541693849160e81c161c16149081615d3b575090565b5f9150805b615d6d575060ff7f0000000000000000000000000000000000000000000000000000000000000000161090565b90615d77906149fd565b905f1981019080821161481d571680615d40565b6001600160401b039060018101548060d81c421015615dc65782919060b01c64ffffffffff164210615dc0575460401c161690565b54161690565b505460801c1690565b60ff811690601f8211615dfe5760405191615deb604084614791565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b903590601e1981360301821215613da857018035906001600160401b038211613da857602001918160061b36038313613da857565b9060418303615e6c57615e659250602081013591604082359201355f1a90615ec8565b9192909190565b50505f9160029190565b929091604051926020840194600160f81b865260218501526001600160801b03199060801b16604184015260518301526001600160801b03199060801b16607182015260618152615939608182614791565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615f3f579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15613d9d575f516001600160a01b03811615615f3557905f905f90565b505f906001905f90565b5050505f916003919056fe1bcdd04936d98560dea7d100a6f215312beb741552df5a29724dd4ed6cfca529' as const

/** Where the immutables stand in it, in bytes: for each all its copies, which must hold the same. */
export const reserveImmutables = [[{"start":2354,"length":32},{"start":19342,"length":32},{"start":21349,"length":32}],[{"start":2424,"length":32},{"start":3720,"length":32},{"start":6758,"length":32},{"start":13041,"length":32},{"start":19393,"length":32},{"start":21680,"length":32}],[{"start":3824,"length":32},{"start":10013,"length":32},{"start":12917,"length":32},{"start":15642,"length":32},{"start":16942,"length":32},{"start":19444,"length":32}],[{"start":4169,"length":32},{"start":18558,"length":32}],[{"start":4238,"length":32},{"start":10997,"length":32}],[{"start":8139,"length":32}],[{"start":8183,"length":32}],[{"start":10229,"length":32},{"start":21023,"length":32},{"start":23778,"length":32}],[{"start":10833,"length":32},{"start":16885,"length":32},{"start":23881,"length":32}],[{"start":12264,"length":32},{"start":19294,"length":32}],[{"start":22607,"length":32}],[{"start":22661,"length":32}],[{"start":22740,"length":32}],[{"start":22778,"length":32}],[{"start":22850,"length":32}]] as const

/** SHA-256 over the storage layout: frozen by deployment. */
export const reserveStorageLayout = '0x119e41964ab65ef38ca6c0fd1fa58884e2b4d2181710517f3bb9846ec84a0d90' as const
