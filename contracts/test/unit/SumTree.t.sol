// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SumTree} from "../../src/evidence/SumTree.sol";
import {Bar, Proof, Sibling} from "../../src/interfaces/Types.sol";
import {Test} from "../Test.sol";
import {Tree} from "../Tree.sol";

/// @dev Calldata for the library.
contract Door {
    function rootOf(Bar calldata bar, Proof calldata proof) external pure returns (bytes32, uint128) {
        return SumTree.rootOf(bar, proof);
    }
}

/// @notice The total is proved, not claimed: a proof ends in root and sum, or it proves nothing.
contract SumTreeTest is Test {
    Door private _door = new Door();

    function testFuzz_a_proof_of_any_bar_ends_in_root_and_sum(uint256 seed, uint8 size, uint8 which)
        public
        view
    {
        Bar[] memory bars = _bars(seed, bound(size, 1, 40));
        uint256 index = which % bars.length;
        (bytes32 root, uint128 sum) = Tree.build(bars);
        (bytes32 hash, uint128 total) = _door.rootOf(bars[index], Tree.prove(bars, index));
        assertEq(hash, root);
        assertEq(total, sum);
    }

    function testFuzz_no_other_weight_passes(uint256 seed, uint8 size, uint8 which, uint128 fine)
        public
        view
    {
        Bar[] memory bars = _bars(seed, bound(size, 1, 40));
        uint256 index = which % bars.length;
        (bytes32 root,) = Tree.build(bars);
        Proof memory proof = Tree.prove(bars, index);
        vm.assume(fine != bars[index].fine && fine < 1e30);
        bars[index].fine = fine;
        (bytes32 hash,) = _door.rootOf(bars[index], proof);
        assertTrue(hash != root);
    }

    function test_a_proof_has_at_most_32_levels() public {
        Proof memory proof;
        proof.siblings = new Sibling[](33);
        Bar memory bar;
        vm.expectRevert(abi.encodeWithSelector(SumTree.ProofTooLong.selector, 33, 32));
        _door.rootOf(bar, proof);
        proof.siblings = new Sibling[](32);
        _door.rootOf(bar, proof);
    }

    function test_an_overflowing_sum_is_refused() public {
        Proof memory proof;
        proof.siblings = new Sibling[](1);
        proof.siblings[0].sum = type(uint128).max;
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        _door.rootOf(Bar(keccak256("a"), 1, 0), proof);
    }

    function _bars(uint256 seed, uint256 count) private pure returns (Bar[] memory bars) {
        bars = new Bar[](count);
        for (uint256 i = 0; i < count; ++i) {
            bytes32 key = keccak256(abi.encode(seed, i));
            bars[i] = Bar(
                key, uint128(uint256(keccak256(abi.encode(key))) % 13e9), keccak256(abi.encode(key, "d"))
            );
        }
        return Tree.sort(bars);
    }
}
