// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// The words that all contracts share. Weights are micrograms of fine gold (one coin unit is one microgram);
// times are seconds of Unix time. The signed ones follow docs/formats.md to the byte.

/// @notice What an address is to the programme: one role, for ever.
enum Role {
    None,
    Sponsor,
    Custodian,
    Auditor,
    Guardian,
    Officer,
    Member,
    Seat
}

/// @notice What two compliance officers clear. The numbers are part of the signed type; 0 clears nothing.
enum Purpose {
    None,
    Mint,
    Delivery,
    Withdrawal,
    Assumption,
    Membership,
    Settlement
}

/// @notice Why a vault's journal grew.
enum EntryKind {
    None,
    Hold,
    Delivery,
    Withdrawal,
    Duplicate
}

/// @notice A party's place in the register.
/// @param role one for ever; None for a stranger
/// @param standing whether its word counts now
/// @param index of a custodian or auditor: its bit in `accredited`; a new one at each admission, so old signatures stay dead
/// @param admittedAt when it was last admitted
/// @param suspendedAt when it last lost its standing (0: never); its right to hold and veto outlives that by changeDelay
struct Party {
    Role role;
    bool standing;
    uint8 index;
    uint64 admittedAt;
    uint64 suspendedAt;
}

/// @notice Everything that a vault's record holds.
/// @param sponsor never changes
/// @param jurisdiction two letters of ISO 3166, never changes
/// @param custodian who keeps the bars and signs for them now
/// @param custodianIndex the index under which the custodian signed the statement in force
/// @param asOf the date of the statement in force; 0: none yet
/// @param seen journal entries that this statement already reflects
/// @param journalLength number of journal entries
/// @param journalTotal sum of all journal entries
/// @param seenTotal sum of the entries that the statement in force reflects
/// @param base counts now
/// @param waiting counts from waitingAt
/// @param waitingAt when `waiting` begins to count
/// @param gold the statement's whole weight; counts from goldAt
/// @param goldAt when `gold` begins to count
/// @param root of the sum tree over the bars
/// @param signers bits of the custodian and the auditors who signed
struct Vault {
    address sponsor;
    bytes2 jurisdiction;
    address custodian;
    uint8 custodianIndex;
    uint64 asOf;
    uint64 seen;
    uint64 journalLength;
    uint128 journalTotal;
    uint128 seenTotal;
    uint128 base;
    uint128 waiting;
    uint64 waitingAt;
    uint128 gold;
    uint64 goldAt;
    bytes32 root;
    uint256 signers;
}

/// @notice One entry of a vault's journal.
/// @param total sum of this and all earlier entries
struct Entry {
    EntryKind kind;
    uint128 amount;
    uint128 total;
}

/// @notice What a sponsor owes and may owe. Owed is issued + titled.
struct Liabilities {
    uint128 issued;
    uint128 titled;
    uint128 cap;
}

/// @notice A bar's title. `fine` is the title's own figure: a later list may weigh the bar anew.
struct Title {
    address sponsor;
    uint256 vault;
    bytes32 barKey;
    uint128 fine;
}

/// @notice What a bar's line in the list comes to in the tree.
/// @param key H(metal, brand, serial, year)
/// @param fine counted weight
/// @param detail H(the bar's whole line)
struct Bar {
    bytes32 key;
    uint128 fine;
    bytes32 detail;
}

/// @notice A neighbour on the way from a leaf to the root.
struct Sibling {
    bytes32 hash;
    uint128 sum;
}

/// @notice The way from a leaf to the root.
/// @param path bit i set: at level i (0 at the leaf) our node is the right child
/// @param siblings from the leaf upward
struct Proof {
    uint256 path;
    Sibling[] siblings;
}

/// @notice AllocatedUnencumberedGold: what custodian and auditors swear.
/// @param asOf the date of the count
/// @param seen the list leaves out every bar that the journal's entries 1..seen record as gone, and counts no held one
struct Statement {
    uint256 vault;
    uint64 asOf;
    uint64 seen;
    uint32 barCount;
    uint128 fineGold;
    bytes32 barRoot;
    bytes32 listDigest;
}

/// @notice A signature and whose it is: an account's 65 bytes, or what an ERC-1271 wallet accepts.
struct Signed {
    address signer;
    bytes signature;
}

/// @notice Two compliance officers' word for one party, one purpose, one subject.
/// @param decision digest of the decision and of the list versions behind it; never 0
/// @param expiry last second at which it may be used
struct Clearance {
    bytes32 decision;
    uint64 expiry;
    Signed first;
    Signed second;
}

/// @notice The custodian's word that it hands over one bar. Usable until `expiry`.
struct Release {
    uint64 expiry;
    bytes signature;
}

/// @notice Delays and quorums, fixed for ever when the Reserve is made. Seconds, and a number of auditors.
struct Rules {
    uint64 maxAge;
    uint64 raiseDelay;
    uint64 changeDelay;
    uint8 quorum;
}

/// @notice The programme's other contracts, each made before the Reserve and pointing at it.
struct Contracts {
    address coin;
    address barTitle;
    address council;
    address settlement;
}
