// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILogAnchor} from "./interfaces/ILogAnchor.sol";

/// @notice No owner, no role, no setting: each account writes of its own log only, and never takes anything back.
contract LogAnchor is ILogAnchor {
    struct Head {
        uint64 size;
        uint64 anchoredAt;
    }

    mapping(address log => Head) private _heads;
    /// @inheritdoc ILogAnchor
    mapping(address log => mapping(uint64 size => bytes32 root)) public rootOf;

    /// @inheritdoc ILogAnchor
    function anchor(uint64 size, bytes32 root) external {
        uint64 anchored = _heads[msg.sender].size;
        require(size > anchored, NotLonger(msg.sender, size, anchored));
        require(root != bytes32(0), RootMissing(size));
        _heads[msg.sender] = Head(size, uint64(block.timestamp));
        rootOf[msg.sender][size] = root;
        emit Anchored(msg.sender, size, root);
    }

    /// @inheritdoc ILogAnchor
    function head(address log) external view returns (uint64 size, uint64 anchoredAt, bytes32 root) {
        Head memory last = _heads[log];
        return (last.size, last.anchoredAt, rootOf[log][last.size]);
    }
}
