// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IVaults} from "../../src/interfaces/IReserve.sol";
import {Bar, EntryKind, Proof} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";
import {Tree} from "../Tree.sol";

/// @notice A bar in two vaults' lists counts once at most: the older list loses it, with equal dates both do.
contract TwiceTest is Programme {
    bytes32 private _key;

    function _lists(bool sameDate) private {
        Bar[] memory bars = _bars("alpha", 4, BAR);
        _key = bars[1].key;
        _attest(1, bars);
        if (!sameDate) _wait(1);
        _attest(3, Tree.with(_bars("beta", 4, BAR), bars[1]));
        _wait(RAISE_DELAY);
    }

    function _twice(uint256 v, uint256 w) private {
        (Bar memory bar, Proof memory proof) = _proof(v, _key);
        (Bar memory twin, Proof memory otherProof) = _proof(w, _key);
        reserve.twice(v, bar, proof, w, twin, otherProof);
    }

    function _refused(uint256 v, uint256 w, bytes memory reason) private {
        (Bar memory bar, Proof memory proof) = _proof(v, _key);
        (Bar memory twin, Proof memory otherProof) = _proof(w, _key);
        vm.expectRevert(reason);
        reserve.twice(v, bar, proof, w, twin, otherProof);
    }

    function test_the_older_list_loses_its_weight_once() public {
        _lists(false);
        vm.expectEmit(address(reserve));
        emit IVaults.Journalled(1, 1, EntryKind.Duplicate, BAR, BAR, _key, stranger);
        (Bar memory bar, Proof memory proof) = _proof(1, _key);
        (Bar memory twin, Proof memory otherProof) = _proof(3, _key);
        vm.prank(stranger);
        reserve.twice(1, bar, proof, 3, twin, otherProof);
        assertEq(reserve.counted(1), 3 * BAR);
        assertEq(reserve.counted(3), 5 * BAR);
        uint64 asOf = reserve.vault(1).asOf;
        assertEq(reserve.challengedFor(1, _key), asOf);
        _refused(1, 3, abi.encodeWithSelector(IVaults.BarChallenged.selector, 1, _key, asOf));
        _refused(3, 1, abi.encodeWithSelector(IVaults.NotTheOlder.selector, 3, asOf + 1, asOf));
    }

    function test_with_equal_dates_both_lose() public {
        _lists(true);
        _twice(1, 3);
        assertEq(reserve.counted(1), 3 * BAR);
        assertEq(reserve.counted(3), 4 * BAR);
        uint64 asOf = reserve.vault(1).asOf;
        _refused(3, 1, abi.encodeWithSelector(IVaults.BarChallenged.selector, 3, _key, asOf));
    }

    function test_of_three_equal_dates_each_loses_once() public {
        Bar[] memory bars = _bars("alpha", 4, BAR);
        _key = bars[1].key;
        _attest(1, bars);
        _attest(3, Tree.with(_bars("beta", 4, BAR), bars[1]));
        _attest(4, Tree.with(_bars("gamma", 4, BAR), bars[1]));
        _wait(RAISE_DELAY);
        _twice(1, 3);
        _twice(4, 1);
        assertEq(reserve.counted(1), 3 * BAR);
        assertEq(reserve.counted(3), 4 * BAR);
        assertEq(reserve.counted(4), 4 * BAR);
    }

    function test_a_changed_digit_of_the_line_shields_nothing() public {
        Bar[] memory bars = _bars("alpha", 4, BAR);
        _key = bars[1].key;
        _attest(1, bars);
        _wait(1);
        Bar memory twin = Bar(_key, BAR - 5, keccak256("another line"));
        _stock(3, Tree.with(_bars("beta", 4, BAR), twin));
        _twice(1, 3);
        assertEq(reserve.counted(1), 3 * BAR);
    }

    function test_a_twin_that_counts_nothing_loses_nothing() public {
        Bar[] memory bars = _bars("alpha", 4, BAR);
        _key = bars[1].key;
        _attest(1, bars);
        _attest(3, Tree.with(_bars("beta", 4, BAR), Bar(_key, 0, keccak256("held"))));
        _wait(RAISE_DELAY);
        _refused(3, 1, abi.encodeWithSelector(IVaults.BarCountsNothing.selector, 3, _key));
        _twice(1, 3);
        assertEq(reserve.counted(1), 3 * BAR);
        assertEq(reserve.counted(3), 4 * BAR);
        assertEq(reserve.journalLength(3), 0);
    }

    function test_it_takes_two_vaults_and_one_bar() public {
        _lists(false);
        (Bar memory bar, Proof memory proof) = _proof(1, _key);
        (Bar memory other, Proof memory otherProof) = _proofAt(3, 0);
        vm.expectRevert(abi.encodeWithSelector(IVaults.SameVault.selector, 1));
        reserve.twice(1, bar, proof, 1, bar, proof);
        if (other.key == _key) (other, otherProof) = _proofAt(3, 1);
        vm.expectRevert(abi.encodeWithSelector(IVaults.NotTheSameBar.selector, _key, other.key));
        reserve.twice(1, bar, proof, 3, other, otherProof);
    }

    function test_both_proofs_must_hold() public {
        _lists(false);
        (Bar memory bar, Proof memory proof) = _proof(1, _key);
        (Bar memory twin, Proof memory otherProof) = _proof(3, _key);
        vm.expectPartialRevert(IVaults.BarNotProved.selector);
        reserve.twice(1, bar, otherProof, 3, twin, otherProof);
        vm.expectPartialRevert(IVaults.BarNotProved.selector);
        reserve.twice(1, bar, proof, 3, twin, proof);
    }

    function test_a_bar_that_left_one_of_the_vaults_is_no_duplicate() public {
        _lists(false);
        _withdraw(alpha, 1, _key);
        _refused(1, 3, abi.encodeWithSelector(IVaults.BarGone.selector, 1, _key, 1, 0));
    }

    function test_a_bar_that_left_the_newer_list_is_no_duplicate() public {
        _lists(false);
        _withdraw(beta, 3, _key);
        _refused(1, 3, abi.encodeWithSelector(IVaults.BarGone.selector, 3, _key, 1, 0));
    }

    function test_a_new_count_settles_it() public {
        _lists(false);
        _twice(1, 3);
        _attest(3, Tree.without(_listOf(3), _key));
        _attest(1, _listOf(1));
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 4 * BAR);
        _mint(alpha, holder, BAR);
        _open(holder, 1, _key);
    }
}
