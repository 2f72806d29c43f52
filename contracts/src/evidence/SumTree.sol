// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bar, Proof, Sibling} from "../interfaces/Types.sol";

/// @notice The Merkle sum tree over a weight list (docs/formats.md, section 1). Both sums stand inside a node's hash, not only
/// their total (Maxwell's flaw); leaves and nodes begin with different bytes, so no node passes for a leaf.
library SumTree {
    /// @notice Four thousand million bars.
    uint256 internal constant MAX_DEPTH = 32;

    error ProofTooLong(uint256 depth, uint256 limit);

    /// @notice The root that this bar and proof lead to. Sums are checked: an overflow reverts.
    function rootOf(Bar calldata bar, Proof calldata proof)
        internal
        pure
        returns (bytes32 hash, uint128 sum)
    {
        uint256 depth = proof.siblings.length;
        require(depth <= MAX_DEPTH, ProofTooLong(depth, MAX_DEPTH));

        (hash, sum) = (leaf(bar.key, bar.fine, bar.detail), bar.fine);
        for (uint256 level = 0; level < depth; ++level) {
            Sibling calldata sibling = proof.siblings[level];
            hash = (proof.path >> level) & 1 == 0
                ? node(hash, sum, sibling.hash, sibling.sum)
                : node(sibling.hash, sibling.sum, hash, sum);
            sum += sibling.sum;
        }
    }

    function leaf(bytes32 key, uint128 fine, bytes32 detail) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x00), key, fine, detail));
    }

    function node(bytes32 left, uint128 leftSum, bytes32 right, uint128 rightSum)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encodePacked(bytes1(0x01), left, leftSum, right, rightSum));
    }
}
