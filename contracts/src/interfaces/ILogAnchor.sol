// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The anchor of public logs
/// @notice Whoever keeps an append-only log writes here, from its own account, how long the log is and what root its Merkle tree
/// (RFC 6962) has. Each account has one log. A log never becomes shorter, and no length of it has two roots: a log that shows
/// another root for an anchored length shows two faces, and this proves it. Whether the log grew without changing what was in
/// it, a consistency proof between two anchored roots tells; the contract does not look into it.
interface ILogAnchor {
    /// @notice The log of `log` has `size` entries with this root.
    event Anchored(address indexed log, uint64 indexed size, bytes32 root);

    error NotLonger(address log, uint64 size, uint64 anchored);
    error RootMissing(uint64 size);

    /// @notice Anchors the caller's log. Refused unless it is longer than what it anchored before.
    function anchor(uint64 size, bytes32 root) external;

    /// @notice What this account anchored last, and when (seconds of Unix time); all 0 where it never did.
    function head(address log) external view returns (uint64 size, uint64 anchoredAt, bytes32 root);

    /// @notice The root that this account anchored for this length; 0 where it anchored none.
    function rootOf(address log, uint64 size) external view returns (bytes32 root);
}
