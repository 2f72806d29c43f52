// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    Bar,
    Clearance,
    Entry,
    EntryKind,
    Liabilities,
    Party,
    Proof,
    Purpose,
    Release,
    Role,
    Signed,
    Statement,
    Title,
    Vault
} from "./Types.sol";

/// @title The register of parties
/// @notice Who the sponsors, custodians, auditors, guardians, officers, members and seats are. Only the Council
/// writes here, but for members, whom two officers' clearance admits.
interface IRegistry {
    event PartyAdmitted(address indexed party, Role indexed role, uint8 index);
    event PartySuspended(address indexed party, Role indexed role);
    event VaultAdded(
        uint256 indexed vault, address indexed sponsor, address indexed custodian, bytes2 jurisdiction
    );
    event CustodianReplaced(uint256 indexed vault, address indexed previous, address indexed custodian);
    event CapSet(address indexed sponsor, uint128 previous, uint128 cap);

    /// @notice Only the Council decides this.
    error NotTheCouncil(address caller);
    /// @notice The party must have this role and standing now.
    error NotStanding(address party, Role needed, Role role);
    /// @notice One role per address, for ever; the programme's own contracts have none.
    error RoleTaken(address party, Role role);
    error AlreadyStanding(address party);
    /// @notice All 256 admissions of custodians and auditors are used.
    error AdmissionsExhausted();
    error NotAJurisdiction(bytes2 jurisdiction);
    error NoSuchVault(uint256 vault);
    error TooManyVaults(address sponsor, uint256 limit);
    error CustodianUnchanged(uint256 vault, address custodian);
    error CapNotLower(address sponsor, uint128 cap, uint128 proposed);
    error CapNotHigher(address sponsor, uint128 cap, uint128 proposed);
    error CapTooHigh(uint128 proposed, uint128 limit);

    /// @notice Gives a stranger its role for ever, or a suspended party its standing back under a new index.
    function admit(address party, Role role) external;

    /// @notice Takes a party's standing. What it signed stops counting in the same transaction.
    function suspend(address party, Role role) external;

    /// @notice A new vault, its sponsor and jurisdiction for ever. Numbered from 1, in the order of execution.
    function addVault(address sponsor, address custodian, bytes2 jurisdiction) external;

    /// @notice Puts a vault under another custodian. What the old one signed is void: the vault counts 0 until
    /// the new one signs.
    function replaceCustodian(uint256 vault, address custodian) external;

    /// @notice Lowers what a sponsor may have issued. Below what it has issued: it cannot mint.
    function lowerCap(address sponsor, uint128 cap) external;

    /// @notice Raises what a sponsor may have issued.
    function raiseCap(address sponsor, uint128 cap) external;

    /// @notice Admits a settlement member by two officers' clearance (purpose 5, subject H(abi.encode(member))).
    /// Anyone may bring it. A member once suspended comes back through the Council alone: its old clearance would
    /// otherwise undo the suspension.
    function admitMember(address member, Clearance calldata clearance) external;

    function party(address account) external view returns (Party memory);

    /// @notice Whether this party's word counts now, in this role.
    function isStanding(address account, Role role) external view returns (bool);

    /// @notice Whether this party may hold or veto: standing, or suspended for less than changeDelay (else a bad
    /// majority would first silence whoever could object).
    function mayObject(address account, Role role) external view returns (bool);

    /// @notice Reverts unless each is a standing member.
    function requireMembers(address[] calldata members) external view;

    /// @notice Bits of the custodians and auditors whose signatures count now.
    function accredited() external view returns (uint256);

    /// @notice How many indices were ever given.
    function admissions() external view returns (uint256);

    function vaultCount() external view returns (uint256);
    function vaultsOf(address sponsor) external view returns (uint256[] memory);

    /// @notice Whether this is one of the programme's five contracts.
    function isProgramme(address account) external view returns (bool);

    function council() external view returns (address);
    function changeDelay() external view returns (uint64);
    // solhint-disable-next-line func-name-mixedcase
    function MAX_VAULTS() external view returns (uint256);
    // solhint-disable-next-line func-name-mixedcase
    function MAX_VAULT_GOLD() external view returns (uint128);
}

/// @title Statements and journals
/// @notice What lies in each vault, by whose word, and how much of it counts now.
interface IVaults is IRegistry {
    /// @param signers bits of everyone who signed; whose bit is whose: PartyAdmitted
    /// @param base counts at once; @param waiting counts from waitingAt; statement.fineGold counts from goldAt
    event StatementAccepted(
        uint256 indexed vault,
        Statement statement,
        uint256 signers,
        uint128 base,
        uint128 waiting,
        uint64 waitingAt,
        uint64 goldAt
    );
    event SignatureWithdrawn(uint256 indexed vault, address indexed auditor, uint256 signers);
    /// @param entry its number, from 1
    /// @param evidence of a hold: its digest; otherwise the bar's key
    event Journalled(
        uint256 indexed vault,
        uint64 indexed entry,
        EntryKind indexed kind,
        uint128 amount,
        uint128 total,
        bytes32 evidence,
        address by
    );
    event CoSigned(uint256 indexed vault, uint64 indexed entry, address indexed consenting);

    error NotLaterThan(uint256 vault, uint64 asOf, uint64 inForce);
    error FromTheFuture(uint64 asOf, uint64 time);
    error SeenBeyondJournal(uint256 vault, uint64 seen, uint64 length);
    error TooMuchGold(uint128 amount, uint128 limit);
    error NotAnAttestor(uint256 vault, address signer, Role role);
    error SignedTwice(address signer);
    error TooManySignatures(uint256 given, uint256 limit);
    error CustodianMissing(uint256 vault, address custodian);
    error QuorumMissing(uint256 vault, uint256 auditors, uint256 quorum);
    error BadSignature(address signer, bytes32 digest);
    error EvidenceMissing();
    error AmountMissing();
    error MayNotHold(uint256 vault, address party);
    error HoldRests(uint256 vault, address party, uint64 until);
    error NotOfAnotherKind(address party, address consenting);
    error NotASigner(uint256 vault, address auditor);
    error NoStatement(uint256 vault);
    error BarNotProved(uint256 vault, bytes32 barKey, bytes32 root, uint128 sum);
    error BarGone(uint256 vault, bytes32 barKey, uint64 goneAt, uint64 seen);
    error BarChallenged(uint256 vault, bytes32 barKey, uint64 asOf);
    error BarCountsNothing(uint256 vault, bytes32 barKey);
    error NotTheSameBar(bytes32 barKey, bytes32 other);
    error SameVault(uint256 vault);
    error NotTheOlder(uint256 vault, uint64 asOf, uint64 other);

    /// @notice Puts a statement in force. Anyone may bring it; the custodian of the vault and at least the quorum of
    /// auditors must have signed it. What it lowers counts lower at once; what it raises waits for raiseDelay.
    function submit(Statement calldata statement, Signed[] calldata signatures) external;

    /// @notice Lowers a vault by `amount` (MAX_VAULT_GOLD: all of it), at once, on the word of the vault's custodian,
    /// or of a guardian once in HOLD_REST. Only a new statement that has seen this entry undoes it.
    function hold(uint256 vault, uint128 amount, bytes32 evidence) external;

    /// @notice The same by a guardian that still rests, with the HoldConsent of one more party of another kind: the
    /// vault's custodian, an auditor or an officer.
    function holdWithConsent(uint256 vault, uint128 amount, bytes32 evidence, Signed calldata consent)
        external;

    /// @notice An auditor takes back its own signature under the statement in force. Below the quorum the vault counts 0.
    function withdrawSignature(uint256 vault) external;

    /// @notice Anyone proves one bar in two vaults' lists in force. The older list loses its weight; with equal dates both do.
    /// @param bar as the older list has it
    /// @param twin as the newer list has it: the same key; weight and detail may differ
    function twice(
        uint256 vault,
        Bar calldata bar,
        Proof calldata proof,
        uint256 other,
        Bar calldata twin,
        Proof calldata otherProof
    ) external;

    function vault(uint256 id) external view returns (Vault memory);

    /// @notice Entries are numbered from 1; entry 0 is the empty beginning.
    function journal(uint256 vault, uint256 entry) external view returns (Entry memory);
    function journalLength(uint256 vault) external view returns (uint64);

    /// @notice The journal entry of the bar's last departure from this vault; 0: never.
    function goneAt(uint256 vault, bytes32 barKey) external view returns (uint64);

    /// @notice The date of the statement for which this bar was last proved to lie in two vaults; 0: never.
    function challengedFor(uint256 vault, bytes32 barKey) external view returns (uint64);

    /// @notice When this party last held this vault; 0: never. A custodian needs no rest on its own vault and leaves no mark.
    function lastHold(address party, uint256 vault) external view returns (uint64);

    /// @notice Journal entries that the statement in force has not seen, as one weight.
    function pending(uint256 vault) external view returns (uint128);

    /// @notice What the vault backs now: 0 unless the statement is young and its signers stand.
    function counted(uint256 vault) external view returns (uint128);

    /// @notice The gold that counts in all vaults of a sponsor.
    function assets(address sponsor) external view returns (uint128);

    function maxAge() external view returns (uint64);
    function raiseDelay() external view returns (uint64);
    function quorum() external view returns (uint8);
    // solhint-disable-next-line func-name-mixedcase
    function HOLD_REST() external view returns (uint64);
}

/// @title The reserve
/// @notice Mints coins inside the gold that counts, turns coins into titles of bars and back, and lets metal leave
/// only journalled. It is the issuance: Coin and BarTitle obey it alone.
interface IReserve is IVaults {
    event Minted(
        address indexed sponsor,
        address indexed to,
        bytes32 indexed order,
        uint128 amount,
        bytes32 ref,
        bytes32 decision
    );
    event TitleOpened(
        uint256 indexed title,
        uint256 indexed vault,
        address indexed owner,
        address sponsor,
        bytes32 barKey,
        uint128 fine,
        bytes32 detail
    );
    event TitleClosed(
        uint256 indexed title, uint256 indexed vault, address indexed owner, bytes32 barKey, uint128 fine
    );
    event DeliveryAsked(uint256 indexed title, uint256 indexed vault, address indexed owner);
    event Delivered(
        uint256 indexed title,
        uint256 indexed vault,
        address indexed owner,
        bytes32 barKey,
        uint128 fine,
        uint64 entry,
        bytes32 decision
    );
    event Withdrawn(
        uint256 indexed vault,
        address indexed sponsor,
        bytes32 indexed barKey,
        uint128 fine,
        uint64 entry,
        bytes32 decision
    );
    event Retired(address indexed sponsor, uint128 amount);
    event Assumed(address indexed from, address indexed to, uint128 amount, bytes32 ref, bytes32 decision);

    error RuleOutOfBounds(string rule, uint256 value, uint256 lowest, uint256 highest);
    error NotWired(address part, address reserve);
    error OrderUsed(bytes32 order);
    error NotEnoughFree(address sponsor, uint128 free, uint128 needed);
    error CapExceeded(address sponsor, uint128 cap, uint128 wouldBe);
    error IssuedTooLow(address sponsor, uint128 issued, uint128 needed);
    error NotEnoughCounted(uint256 vault, uint128 counted, uint128 needed);
    error StatementLapsed(uint256 vault, uint64 lapsedAt);
    error BarTitled(bytes32 barKey, uint256 title);
    error BarLighter(bytes32 barKey, uint128 fine, uint128 titled);
    error SponsorShort(address sponsor, uint128 assets, uint128 owed);
    error NoSuchTitle(uint256 title);
    error NotTheOwner(uint256 title, address owner, address caller);
    error NotTheSponsor(uint256 vault, address sponsor, address caller);
    error Expired(uint64 expiry, uint64 time);
    error DecisionMissing();
    error OneOfficerTwice(address officer);
    error SameSponsor(address sponsor);

    /// @notice A sponsor issues coins, inside its free gold and its cap, to a cleared party.
    /// @param ref the sponsor's own reference: order = H(abi.encode(sponsor, to, amount, ref)) is used once
    /// @param clearance purpose 1, party `to`, subject the order
    function mint(address to, uint128 amount, bytes32 ref, Clearance calldata clearance) external;

    /// @notice Turns the caller's coins into the title of one bar of the list in force, for exactly its counted weight.
    function open(uint256 vault, Bar calldata bar, Proof calldata proof) external returns (uint256 title);

    /// @notice Turns a title back into coins while its bar is as good as when the title was opened. A bar that
    /// became bad cannot be put to the coin holders.
    function close(uint256 title, Bar calldata bar, Proof calldata proof) external;

    /// @notice Asks for the bar: an event, the public clock of who delivers late. The title stays with its owner.
    function ask(uint256 title) external;

    /// @notice The owner gives up the title and takes the bar, at the custodian's counter. The metal is handed over
    /// once this is final.
    /// @param clearance purpose 2, party the owner, subject H(abi.encode(title, owner))
    /// @param release the custodian's TitleRelease
    function deliver(uint256 title, Clearance calldata clearance, Release calldata release) external;

    /// @notice The sponsor takes a bar of its own that backs nothing.
    /// @param clearance purpose 3, party the sponsor, subject H(abi.encode(vault, barKey, goneAt))
    /// @param release the custodian's BarRelease
    function withdraw(
        uint256 vault,
        Bar calldata bar,
        Proof calldata proof,
        Clearance calldata clearance,
        Release calldata release
    ) external;

    /// @notice A sponsor burns coins of its own balance and owes that much less.
    function retire(uint128 amount) external;

    /// @notice One sponsor takes over what another has issued; the supply does not change. Both sign an Assumption.
    /// @param clearance purpose 4, party `to`, subject H(abi.encode(from, to, amount, ref)), used once
    function assume(
        address from,
        address to,
        uint128 amount,
        bytes32 ref,
        uint64 expiry,
        bytes calldata fromSignature,
        bytes calldata toSignature,
        Clearance calldata clearance
    ) external;

    /// @notice Reverts unless two standing officers cleared this party for this purpose and subject.
    function requireCleared(Purpose purpose, address party, bytes32 subject, Clearance calldata clearance)
        external
        view;

    function liabilities(address sponsor) external view returns (Liabilities memory);

    /// @notice What a sponsor owes: coins issued and titles.
    function owed(address sponsor) external view returns (uint128);

    /// @notice What a sponsor may still issue by its gold, whatever its cap: assets less owed, not below 0.
    function free(address sponsor) external view returns (uint128);

    function title(uint256 id) external view returns (Title memory);

    /// @notice The live title of a bar; 0: none.
    function titleOf(bytes32 barKey) external view returns (uint256);
    function lastTitle() external view returns (uint256);

    /// @notice Whether a mint order, or an assumption's subject, was used.
    function usedOrder(bytes32 order) external view returns (bool);
    function usedAssumption(bytes32 subject) external view returns (bool);

    function coin() external view returns (address);
    function barTitle() external view returns (address);
    function settlement() external view returns (address);
}
