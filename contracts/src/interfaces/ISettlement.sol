// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Clearance} from "./Types.sol";

/// @notice A title that changes hands in a batch.
/// @param journalLength of its vault, as the buyer saw it: another length means that something happened since
struct TitleLeg {
    uint256 title;
    address from;
    address to;
    uint64 journalLength;
}

/// @notice Net settlement of many obligations.
/// @param members strictly ascending
/// @param assets strictly ascending
/// @param nets nets[a][m]: what member m receives (or pays, below 0) of asset a; each row sums to 0
/// @param obligationsRoot root of the tree over the obligations, which stay with the members
/// @param deadline last second, at most one hour ahead
struct Batch {
    address[] members;
    address[] assets;
    int256[][] nets;
    bytes32 obligationsRoot;
    TitleLeg[] titleLegs;
    uint64 deadline;
}

/// @title Settlement
/// @notice Pays what members owe each other after netting: all of it or nothing, debtor to creditor straight. It
/// never holds anything, so nothing can be stuck in it.
interface ISettlement {
    /// @param totals by asset: what moved, all nets above 0 together
    /// @param titles how many titles changed hands
    event Settled(
        bytes32 indexed digest,
        bytes32 indexed obligationsRoot,
        address[] members,
        address[] assets,
        uint256[] totals,
        uint256 titles,
        bytes32 decision
    );
    event NonceRaised(address indexed member, uint64 nonce);

    error DeadlinePassed(uint64 deadline, uint64 time);
    error DeadlineTooFar(uint64 deadline, uint64 latest);
    error WrongShape(string what, uint256 given, uint256 needed);
    error NotAscending(string what, uint256 position);
    error NotZeroSum(address asset, int256 sum);
    error MemberDidNotSign(address member, bytes32 digest);
    error AlreadySettled(bytes32 digest);
    error MemberShort(address asset, address member, uint256 balance, uint256 needed);
    error WrongDelta(address asset, address member, uint256 expected, uint256 balance, int256 net);
    error JournalMoved(uint256 title, uint64 seen, uint64 length);
    error NotTheTitlesOwner(uint256 title, address owner, address from);
    error NotAnAsset(address asset);
    /// @notice Both sides of a title leg must have signed.
    error NotInBatch(uint256 title, address account);

    /// @dev Payments and titles show in the assets' own Transfer events of the same transaction. There is no permit
    /// in here: members allow this contract beforehand, so nobody can revert a batch by using a permit first.
    /// @notice Settles a batch that every named member signed with its own nonce and two officers cleared (purpose 6,
    /// party this contract, subject the digest). A frozen member, a short one, a wrong delta: all of it reverts.
    /// @param signatures one for each member, in their order
    function settle(Batch calldata batch, bytes[] calldata signatures, Clearance calldata clearance) external;

    /// @notice Cancels whatever the caller signed and nobody settled.
    function raiseNonce() external;

    /// @notice H(abi.encode(members, assets, nets hash, obligationsRoot, title legs hash, deadline)), where nets hash =
    /// H(abi.encode(nets)) and title legs hash = H(abi.encode(titleLegs)).
    function digestOf(Batch calldata batch) external pure returns (bytes32);

    /// @notice The EIP-712 digest that this member signs now.
    function memberDigest(Batch calldata batch, address member) external view returns (bytes32);

    function nonce(address member) external view returns (uint64);
    function settled(bytes32 digest) external view returns (bool);
    function reserve() external view returns (address);
    function coin() external view returns (address);
    function barTitle() external view returns (address);
    // solhint-disable-next-line func-name-mixedcase
    function MAX_MEMBERS() external view returns (uint256);
    // solhint-disable-next-line func-name-mixedcase
    function MAX_ASSETS() external view returns (uint256);
    // solhint-disable-next-line func-name-mixedcase
    function MAX_TITLE_LEGS() external view returns (uint256);
    // solhint-disable-next-line func-name-mixedcase
    function LONGEST_DEADLINE() external view returns (uint64);
}
