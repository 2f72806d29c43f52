// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICoin} from "../../src/interfaces/ICoin.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {Programme} from "../Programme.sol";

/// @notice One officer freezes for fourteen days; it takes a second, or the council, to make it last or to lift it.
contract FreezeTest is Programme {
    function _freeze(uint256 officer) private {
        vm.prank(officers[officer]);
        coin.freeze(holder, EVIDENCE);
    }

    function test_a_freeze_carries_its_evidence_and_lapses() public {
        vm.expectEmit(address(coin));
        emit ICoin.AccountFrozen(holder, officers[0], EVIDENCE, uint64(clock) + 14 days);
        _freeze(0);
        ICoin.Freeze memory f = coin.frozen(holder);
        assertTrue(f.since == clock && f.officer == officers[0] && f.evidence == EVIDENCE && !f.confirmed);
        _wait(14 days - 1);
        assertTrue(coin.isFrozen(holder));
        _wait(1);
        assertFalse(coin.isFrozen(holder));
    }

    function test_only_an_officer_in_standing_freezes_confirms_and_lifts() public {
        address[3] memory others = [stranger, guardians[0], address(council)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.startPrank(others[i]);
            vm.expectRevert(abi.encodeWithSelector(ICoin.NotAnOfficer.selector, others[i]));
            coin.freeze(holder, EVIDENCE);
            vm.expectRevert(abi.encodeWithSelector(ICoin.NotAnOfficer.selector, others[i]));
            coin.confirm(holder);
            vm.expectRevert(abi.encodeWithSelector(ICoin.NotAnOfficer.selector, others[i]));
            coin.lift(holder);
            vm.stopPrank();
        }
        _carryOut(_about(Kind.SuspendOfficer, officers[0]));
        vm.expectRevert(abi.encodeWithSelector(ICoin.NotAnOfficer.selector, officers[0]));
        _freeze(0);
    }

    function test_no_contract_of_the_programme_is_frozen() public {
        address[6] memory parts = [
            address(reserve),
            address(coin),
            address(barTitle),
            address(council),
            address(settlement),
            address(0)
        ];
        for (uint256 i = 0; i < 6; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICoin.CannotFreeze.selector, parts[i]));
            vm.prank(officers[0]);
            coin.freeze(parts[i], EVIDENCE);
        }
    }

    function test_a_freeze_without_evidence_is_refused() public {
        vm.expectRevert(ICoin.FreezeEvidenceMissing.selector);
        vm.prank(officers[0]);
        coin.freeze(holder, 0);
    }

    function test_what_is_frozen_is_not_frozen_again() public {
        _freeze(0);
        vm.expectRevert(abi.encodeWithSelector(ICoin.AlreadyFrozen.selector, holder, officers[0]));
        _freeze(1);
    }

    function test_the_same_officer_alone_rests_sixty_days() public {
        uint256 first = clock;
        _freeze(0);
        _wait(14 days);
        vm.expectRevert(
            abi.encodeWithSelector(ICoin.FreezeRests.selector, holder, officers[0], first + 60 days)
        );
        _freeze(0);
        _freeze(1);
        _warpTo(first + 60 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICoin.FreezeRests.selector, holder, officers[0], first + 60 days)
        );
        _freeze(0);
        _wait(1);
        _freeze(0);
        assertEq(coin.lastLoneFreeze(officers[0], holder), clock);
    }

    function test_a_confirmed_freeze_was_not_alone() public {
        _freeze(0);
        vm.prank(officers[1]);
        coin.confirm(holder);
        _wait(15 days);
        assertTrue(coin.isFrozen(holder));
        _liftByTwo();
        _freeze(0);
        assertTrue(coin.isFrozen(holder));
    }

    function test_a_second_officer_confirms_once_and_in_time() public {
        vm.expectRevert(abi.encodeWithSelector(ICoin.NotFrozen.selector, holder));
        vm.prank(officers[1]);
        coin.confirm(holder);
        _freeze(0);
        vm.expectRevert(abi.encodeWithSelector(ICoin.SecondOfficerNeeded.selector, officers[0]));
        vm.prank(officers[0]);
        coin.confirm(holder);
        vm.expectEmit(address(coin));
        emit ICoin.FreezeConfirmed(holder, officers[1]);
        vm.prank(officers[1]);
        coin.confirm(holder);
        vm.expectRevert(abi.encodeWithSelector(ICoin.AlreadyConfirmed.selector, holder));
        vm.prank(officers[2]);
        coin.confirm(holder);
        _wait(3650 days);
        assertTrue(coin.isFrozen(holder));
    }

    function test_a_lapsed_freeze_is_not_confirmed() public {
        _freeze(0);
        _wait(14 days);
        vm.expectRevert(abi.encodeWithSelector(ICoin.NotFrozen.selector, holder));
        vm.prank(officers[1]);
        coin.confirm(holder);
    }

    function test_two_officers_lift() public {
        vm.expectRevert(abi.encodeWithSelector(ICoin.NotFrozen.selector, holder));
        vm.prank(officers[0]);
        coin.lift(holder);
        _freeze(0);
        vm.expectEmit(address(coin));
        emit ICoin.LiftAsked(holder, officers[0]);
        vm.startPrank(officers[0]);
        coin.lift(holder);
        coin.lift(holder);
        vm.stopPrank();
        assertTrue(coin.isFrozen(holder));
        vm.expectEmit(address(coin));
        emit ICoin.FreezeLifted(holder, officers[1]);
        vm.prank(officers[1]);
        coin.lift(holder);
        assertFalse(coin.isFrozen(holder));
        assertEq(coin.frozen(holder).since, 0);
    }

    function test_who_was_suspended_meanwhile_is_no_first_officer() public {
        _freeze(0);
        vm.prank(officers[1]);
        coin.lift(holder);
        _carryOut(_about(Kind.SuspendOfficer, officers[1]));
        vm.prank(officers[2]);
        coin.lift(holder);
        assertTrue(coin.isFrozen(holder));
        vm.prank(officers[0]);
        coin.lift(holder);
        assertFalse(coin.isFrozen(holder));
    }

    function test_the_council_confirms_at_once_and_lifts_with_its_delay() public {
        _freeze(0);
        _carryOut(_about(Kind.ConfirmFreeze, holder));
        _wait(60 days);
        assertTrue(coin.isFrozen(holder));
        uint256 id = _propose(_about(Kind.LiftFreeze, holder));
        _wait(CHANGE_DELAY - 1);
        assertTrue(coin.isFrozen(holder));
        _wait(1);
        council.execute(id);
        assertFalse(coin.isFrozen(holder));
    }

    function test_the_council_lifts_only_what_is_frozen_and_nobody_speaks_for_it() public {
        uint256 id = _propose(_about(Kind.LiftFreeze, holder));
        _wait(CHANGE_DELAY);
        vm.expectRevert(abi.encodeWithSelector(ICoin.NotFrozen.selector, holder));
        council.execute(id);
        vm.startPrank(officers[0]);
        vm.expectRevert(abi.encodeWithSelector(ICoin.NotTheCouncil.selector, officers[0]));
        coin.confirmByCouncil(holder);
        vm.expectRevert(abi.encodeWithSelector(ICoin.NotTheCouncil.selector, officers[0]));
        coin.liftByCouncil(holder);
    }

    function test_many_accounts_are_asked_at_once() public {
        address[] memory list = _three(stranger, holder, alpha);
        coin.requireNoneFrozen(list);
        _freeze(0);
        vm.expectRevert(abi.encodeWithSelector(ICoin.FrozenAccount.selector, holder, clock, EVIDENCE));
        coin.requireNoneFrozen(list);
    }

    function _liftByTwo() private {
        vm.prank(officers[1]);
        coin.lift(holder);
        vm.prank(officers[2]);
        coin.lift(holder);
    }
}
