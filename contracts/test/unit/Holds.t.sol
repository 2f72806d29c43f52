// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IVaults} from "../../src/interfaces/IReserve.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {Bar, Entry, EntryKind, Proof, Signed} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";

/// @notice Any one of the trusted lowers a vault at once; nobody alone can stop it for ever.
contract HoldsTest is Programme {
    function setUp() public override {
        super.setUp();
        _stock(1, _bars("alpha", 10, BAR));
    }

    function test_a_custodian_holds_its_own_vault_at_once_and_again() public {
        vm.expectEmit(address(reserve));
        emit IVaults.Journalled(1, 1, EntryKind.Hold, BAR, BAR, EVIDENCE, custodians[0]);
        vm.prank(custodians[0]);
        reserve.hold(1, BAR, EVIDENCE);
        vm.prank(custodians[0]);
        reserve.hold(1, 2 * BAR, EVIDENCE);
        assertEq(reserve.counted(1), 7 * BAR);
        assertEq(reserve.journalLength(1), 2);
        Entry memory e = reserve.journal(1, 2);
        assertTrue(e.kind == EntryKind.Hold && e.amount == 2 * BAR && e.total == 3 * BAR);
        assertEq(reserve.lastHold(custodians[0], 1), 0);
    }

    function test_nobody_else_holds() public {
        address[6] memory others = [custodians[1], auditors[0], officers[0], alpha, seats[0], stranger];
        for (uint256 i = 0; i < 6; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IVaults.MayNotHold.selector, 1, others[i]));
            vm.prank(others[i]);
            reserve.hold(1, BAR, EVIDENCE);
        }
    }

    function test_a_hold_names_its_ground_and_a_sane_weight() public {
        vm.startPrank(custodians[0]);
        vm.expectRevert(IVaults.EvidenceMissing.selector);
        reserve.hold(1, BAR, 0);
        vm.expectRevert(IVaults.AmountMissing.selector);
        reserve.hold(1, 0, EVIDENCE);
        vm.expectRevert(abi.encodeWithSelector(IVaults.TooMuchGold.selector, 2000 * TONNE + 1, 2000 * TONNE));
        reserve.hold(1, 2000 * TONNE + 1, EVIDENCE);
        reserve.hold(1, 2000 * TONNE, EVIDENCE);
        assertEq(reserve.counted(1), 0);
    }

    function test_a_guardian_rests_after_a_lone_hold() public {
        vm.startPrank(guardians[0]);
        reserve.hold(1, BAR, EVIDENCE);
        uint256 until = clock + 30 days;
        vm.expectRevert(abi.encodeWithSelector(IVaults.HoldRests.selector, 1, guardians[0], until));
        reserve.hold(1, BAR, EVIDENCE);
        reserve.hold(2, BAR, EVIDENCE);
        _warpTo(until - 1);
        vm.expectRevert(abi.encodeWithSelector(IVaults.HoldRests.selector, 1, guardians[0], until));
        reserve.hold(1, BAR, EVIDENCE);
        _warpTo(until);
        reserve.hold(1, BAR, EVIDENCE);
        assertEq(reserve.lastHold(guardians[0], 1), clock);
    }

    function test_with_one_more_of_another_kind_there_is_no_rest() public {
        vm.prank(guardians[0]);
        reserve.hold(1, BAR, EVIDENCE);
        address[3] memory kinds = [custodians[0], auditors[2], officers[1]];
        for (uint256 i = 0; i < 3; ++i) {
            Signed memory consent = _holdConsent(1, BAR, EVIDENCE, kinds[i]);
            vm.expectEmit(address(reserve));
            emit IVaults.CoSigned(1, uint64(2 + i), kinds[i]);
            vm.prank(guardians[0]);
            reserve.holdWithConsent(1, BAR, EVIDENCE, consent);
        }
        assertEq(reserve.counted(1), 6 * BAR);
    }

    function test_a_consent_serves_one_hold() public {
        Signed memory consent = _holdConsent(1, BAR, EVIDENCE, auditors[0]);
        vm.startPrank(guardians[0]);
        reserve.holdWithConsent(1, BAR, EVIDENCE, consent);
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        reserve.holdWithConsent(1, BAR, EVIDENCE, consent);
    }

    function test_who_consents_is_of_another_kind_and_stands() public {
        address[6] memory others = [guardians[1], custodians[1], alpha, members[0], seats[0], stranger];
        for (uint256 i = 0; i < 6; ++i) {
            Signed memory consent = _holdConsent(1, BAR, EVIDENCE, others[i]);
            vm.expectRevert(
                abi.encodeWithSelector(IVaults.NotOfAnotherKind.selector, guardians[0], others[i])
            );
            vm.prank(guardians[0]);
            reserve.holdWithConsent(1, BAR, EVIDENCE, consent);
        }
        _carryOut(_about(Kind.SuspendCustodian, custodians[0]));
        Signed memory suspended = _holdConsent(1, BAR, EVIDENCE, custodians[0]);
        vm.expectRevert(
            abi.encodeWithSelector(IVaults.NotOfAnotherKind.selector, guardians[0], custodians[0])
        );
        vm.prank(guardians[0]);
        reserve.holdWithConsent(1, BAR, EVIDENCE, suspended);
    }

    function test_only_a_guardian_asks_for_consent() public {
        Signed memory consent = _holdConsent(1, BAR, EVIDENCE, auditors[0]);
        vm.expectRevert(abi.encodeWithSelector(IVaults.MayNotHold.selector, 1, custodians[0]));
        vm.prank(custodians[0]);
        reserve.holdWithConsent(1, BAR, EVIDENCE, consent);
    }

    function test_the_suspended_keep_hold_for_the_change_delay() public {
        _carryOut(_about(Kind.SuspendCustodian, custodians[0]));
        uint256 suspendedAt = clock;
        _warpTo(suspendedAt + CHANGE_DELAY - 1);
        vm.prank(custodians[0]);
        reserve.hold(1, BAR, EVIDENCE);
        _warpTo(suspendedAt + CHANGE_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IVaults.MayNotHold.selector, 1, custodians[0]));
        vm.prank(custodians[0]);
        reserve.hold(1, BAR, EVIDENCE);
    }

    function test_a_removed_guardian_keeps_hold_for_the_change_delay() public {
        _carryOut(_about(Kind.RemoveGuardian, guardians[0]));
        vm.prank(guardians[0]);
        reserve.hold(1, BAR, EVIDENCE);
        _wait(CHANGE_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IVaults.MayNotHold.selector, 2, guardians[0]));
        vm.prank(guardians[0]);
        reserve.hold(2, BAR, EVIDENCE);
    }

    function test_an_auditor_takes_back_its_own_signature() public {
        uint256 left = reserve.vault(1).signers & ~(uint256(1) << reserve.party(auditors[1]).index);
        vm.expectEmit(address(reserve));
        emit IVaults.SignatureWithdrawn(1, auditors[1], left);
        vm.prank(auditors[1]);
        reserve.withdrawSignature(1);
        assertEq(reserve.counted(1), 0);
        vm.expectRevert(abi.encodeWithSelector(IVaults.NotASigner.selector, 1, auditors[1]));
        vm.prank(auditors[1]);
        reserve.withdrawSignature(1);
    }

    function test_above_the_quorum_one_withdrawal_changes_nothing() public {
        _wait(1);
        address[] memory four = new address[](4);
        (four[0], four[1], four[2], four[3]) = (custodians[0], auditors[0], auditors[1], auditors[2]);
        reserve.submit(_statement(1, _listOf(1)), _signedBy(_statement(1, _listOf(1)), four));
        vm.prank(auditors[2]);
        reserve.withdrawSignature(1);
        assertEq(reserve.counted(1), 10 * BAR);
    }

    function test_only_who_signed_withdraws() public {
        address[3] memory others = [auditors[2], custodians[0], stranger];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IVaults.NotASigner.selector, 1, others[i]));
            vm.prank(others[i]);
            reserve.withdrawSignature(1);
        }
    }

    /// @dev Invariant 8: any single hold lowers counted by min(amount, counted) in the same transaction.
    function testFuzz_any_hold_lowers_at_once(uint128 first, uint128 second, uint32 wait) public {
        first = uint128(bound(first, 1, 2000 * TONNE));
        second = uint128(bound(second, 1, 2000 * TONNE));
        _attest(1, _bars("alpha", 14, BAR));
        _wait(bound(wait, 0, 2 * RAISE_DELAY));
        _holdsExactly(custodians[0], first);
        _holdsExactly(guardians[0], second);
    }

    function _holdsExactly(address party, uint128 amount) private {
        uint256 before = reserve.counted(1);
        vm.prank(party);
        reserve.hold(1, amount, EVIDENCE);
        uint256 lowered = amount < before ? amount : before;
        assertEq(reserve.counted(1), before - lowered);
    }

    /// @dev Attack 1.22: a hold larger than the gold bricks nothing.
    function test_a_huge_hold_bricks_nothing() public {
        for (uint256 i = 0; i < 5; ++i) {
            vm.prank(custodians[0]);
            reserve.hold(1, 2000 * TONNE, EVIDENCE);
        }
        _attest(1, _bars("alpha", 10, BAR));
        assertEq(reserve.counted(1), 0);
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 10 * BAR);
    }
}
