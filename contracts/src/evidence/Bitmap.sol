// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Sets of up to 256 indices in one word: who signed, who stands, who approved.
library Bitmap {
    function has(uint256 bits, uint8 index) internal pure returns (bool) {
        return (bits >> index) & 1 == 1;
    }

    function with(uint256 bits, uint8 index) internal pure returns (uint256) {
        return bits | (1 << index);
    }

    function without(uint256 bits, uint8 index) internal pure returns (uint256) {
        return bits & ~(uint256(1) << index);
    }

    /// @notice How many are in the set. One round for each member: sets here have at most 16.
    function count(uint256 bits) internal pure returns (uint256 members) {
        for (; bits != 0; bits &= bits - 1) {
            ++members;
        }
    }
}
