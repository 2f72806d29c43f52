// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {LogAnchor} from "../../src/LogAnchor.sol";
import {ILogAnchor} from "../../src/interfaces/ILogAnchor.sol";
import {Test} from "../Test.sol";

/// @notice A log grows and never changes: per account lengths only rise, and one length has one root for ever.
contract LogAnchorTest is Test {
    LogAnchor private _anchor = new LogAnchor();
    address private _log = address(0xa1);

    function test_an_account_anchors_its_own_log() public {
        vm.warp(1_700_000_000);
        vm.expectEmit(address(_anchor));
        emit ILogAnchor.Anchored(_log, 7, "seven");
        vm.prank(_log);
        _anchor.anchor(7, "seven");
        (uint64 size, uint64 anchoredAt, bytes32 root) = _anchor.head(_log);
        assertEq(size, 7);
        assertEq(anchoredAt, 1_700_000_000);
        assertEq(root, "seven");
        assertEq(_anchor.rootOf(_log, 7), "seven");
    }

    function test_nobody_has_a_log_before_it_anchors_one() public view {
        (uint64 size, uint64 anchoredAt, bytes32 root) = _anchor.head(_log);
        assertEq(size, 0);
        assertEq(anchoredAt, 0);
        assertEq(root, bytes32(0));
    }

    function test_no_length_has_two_roots() public {
        vm.prank(_log);
        _anchor.anchor(7, "seven");
        vm.prank(_log);
        vm.expectRevert(abi.encodeWithSelector(ILogAnchor.NotLonger.selector, _log, 7, 7));
        _anchor.anchor(7, "another");
    }

    function test_no_log_becomes_shorter() public {
        vm.prank(_log);
        _anchor.anchor(7, "seven");
        vm.prank(_log);
        vm.expectRevert(abi.encodeWithSelector(ILogAnchor.NotLonger.selector, _log, 6, 7));
        _anchor.anchor(6, "six");
    }

    function test_an_empty_log_and_no_root_are_refused() public {
        vm.prank(_log);
        vm.expectRevert(abi.encodeWithSelector(ILogAnchor.NotLonger.selector, _log, 0, 0));
        _anchor.anchor(0, "none");
        vm.prank(_log);
        vm.expectRevert(abi.encodeWithSelector(ILogAnchor.RootMissing.selector, 1));
        _anchor.anchor(1, bytes32(0));
    }

    function testFuzz_one_log_says_nothing_of_another(address one, address other, uint64 size) public {
        vm.assume(one != other && size > 1);
        vm.prank(one);
        _anchor.anchor(size, "one");
        vm.prank(other);
        _anchor.anchor(1, "other");
        (uint64 mine,, bytes32 root) = _anchor.head(one);
        assertEq(mine, size);
        assertEq(root, "one");
        assertEq(_anchor.rootOf(one, 1), bytes32(0));
        assertEq(_anchor.rootOf(other, size), bytes32(0));
    }

    function testFuzz_what_is_anchored_once_stays(uint64[8] memory sizes, bytes32[8] memory roots) public {
        uint64 last;
        for (uint256 step; step < sizes.length; ++step) {
            bytes32 before = _anchor.rootOf(_log, last);
            vm.prank(_log);
            (bool done,) = address(_anchor)
                .call(abi.encodeCall(ILogAnchor.anchor, (sizes[step], roots[step])));
            assertEq(done, sizes[step] > last && roots[step] != bytes32(0));
            if (done) {
                assertEq(_anchor.rootOf(_log, last), before);
                last = sizes[step];
            }
            (uint64 size,,) = _anchor.head(_log);
            assertEq(size, last);
        }
    }
}
