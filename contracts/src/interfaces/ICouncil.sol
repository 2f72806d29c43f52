// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice What the council can change: nothing else exists. Up to ConfirmFreeze a change lowers and is done at once;
/// after it a change raises, waits, and can be vetoed. No kind touches a vault's sponsor, a minter, a delay, a
/// quorum, an amount or a statement.
enum Kind {
    None,
    SuspendAuditor,
    SuspendCustodian,
    SuspendOfficer,
    SuspendSponsor,
    SuspendMember,
    LowerCap,
    ConfirmFreeze,
    AdmitSponsor,
    AdmitCustodian,
    AdmitAuditor,
    AdmitGuardian,
    AdmitOfficer,
    AdmitMember,
    RemoveGuardian,
    AddVault,
    ReplaceCustodian,
    RaiseCap,
    LiftFreeze,
    AddSeat,
    RemoveSeat,
    ReplaceSeat
}

/// @notice One change. Fields that a kind does not use are 0, so that the same change is always the same.
/// @param party whom it is about: the party admitted, suspended or removed; the sponsor of a new vault or a cap; a
///        vault's new custodian; the account of a freeze; the seat added or removed, or the one that comes
/// @param other the custodian of a new vault; the seat that goes when one is replaced
/// @param vault whose custodian is replaced
/// @param amount the new cap in micrograms; the new threshold when a seat is added or removed
/// @param jurisdiction of a new vault, two letters
struct Change {
    Kind kind;
    address party;
    address other;
    uint256 vault;
    uint128 amount;
    bytes2 jurisdiction;
}

enum Stage {
    None,
    Gathering,
    Waiting,
    Open,
    Executed,
    Vetoed,
    Void
}

/// @param digest H(abi.encode(change))
/// @param approvals bits of the seats that approved; only those that still sit count
/// @param opensAt when it may be executed; 0 until the threshold first approved
/// @param closesAt after this second it is void
/// @param unvetoable the same change was vetoed before: it waits VETO_REST and cannot be vetoed again
struct Proposal {
    Change change;
    bytes32 digest;
    uint256 approvals;
    uint64 opensAt;
    uint64 closesAt;
    bool unvetoable;
    bool executed;
    bool vetoed;
}

/// @title The council
/// @notice n seats, a threshold m with n/2 < m < n. Lowering is quick: m approvals, at once. Raising is slow: m approvals,
/// changeDelay from the moment the m-th one stands (so that no proposal ripens unnoticed without a majority behind it), open
/// for 30 days, and any one guardian's veto ends it, except about itself. The same change proposed again after a
/// veto waits 30 days and cannot be vetoed.
interface ICouncil {
    event Proposed(
        uint256 indexed proposal, address indexed seat, bytes32 indexed digest, Change change, bool unvetoable
    );
    event Approved(uint256 indexed proposal, address indexed seat);
    event ApprovalRevoked(uint256 indexed proposal, address indexed seat);
    event Ripening(uint256 indexed proposal, uint64 opensAt, uint64 closesAt);
    event Vetoed(uint256 indexed proposal, address indexed guardian);
    event Executed(uint256 indexed proposal, address indexed by);
    event SeatTaken(address indexed seat, uint8 index);
    event SeatLeft(address indexed seat);
    event ThresholdSet(uint256 threshold, uint256 seats);

    error NotASeat(address caller);
    error NotAKind();
    error UnusedFieldSet(Kind kind);
    error FieldMissing(Kind kind);
    error NoSuchProposal(uint256 proposal);
    error AlreadyApproved(uint256 proposal, address seat);
    error NotApproved(uint256 proposal, address seat);
    error NotInStage(uint256 proposal, Stage stage);
    error TooFewApprovals(uint256 proposal, uint256 approvals, uint256 threshold);
    error MayNotVeto(address caller);
    error LoweringHasNoVeto(uint256 proposal);
    error NoVetoAboutOneself(uint256 proposal, address guardian);
    error VetoSpent(uint256 proposal);
    error ThresholdOutOfBounds(uint256 threshold, uint256 seats);
    error SeatTwice(address seat);
    error SeatsExhausted();
    error TooManySeats(uint256 seats, uint256 limit);
    error NoReserve();

    /// @notice A seat proposes and thereby approves.
    function propose(Change calldata change) external returns (uint256 proposal);

    /// @notice A seat approves. The m-th approval opens a lowering at once, and starts the wait of a raising.
    function approve(uint256 proposal) external;

    /// @notice A seat takes its approval back. Below the threshold the clock stops, and runs anew from the approval that reaches it again.
    function revoke(uint256 proposal) external;

    /// @notice Any one guardian ends a raising change that is not about itself.
    function veto(uint256 proposal) external;

    /// @notice Carries an open change out. Anyone may.
    function execute(uint256 proposal) external;

    function proposal(uint256 id) external view returns (Proposal memory);
    function stage(uint256 proposal) external view returns (Stage);
    function proposalCount() external view returns (uint256);

    /// @notice Approvals by seats that still sit.
    function approvals(uint256 proposal) external view returns (uint256);
    function hasApproved(uint256 proposal, address seat) external view returns (bool);

    /// @notice Whether this change was vetoed and not executed since.
    function wasVetoed(bytes32 digest) external view returns (bool);
    function seats() external view returns (address[] memory);
    function isSeat(address account) external view returns (bool);
    function threshold() external view returns (uint256);
    function reserve() external view returns (address);
    // solhint-disable-next-line func-name-mixedcase
    function OPEN_FOR() external view returns (uint64);
    // solhint-disable-next-line func-name-mixedcase
    function VETO_REST() external view returns (uint64);
    // solhint-disable-next-line func-name-mixedcase
    function MAX_SEATS() external view returns (uint256);
}
