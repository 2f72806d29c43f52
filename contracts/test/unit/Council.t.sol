// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Change, ICouncil, Kind, Proposal, Stage} from "../../src/interfaces/ICouncil.sol";
import {IRegistry} from "../../src/interfaces/IReserve.sol";
import {Role} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";

/// @notice Lowering is quick, raising is slow and can be vetoed, and nothing else exists.
contract CouncilTest is Programme {
    function _admitAuditor() private returns (Change memory) {
        return _about(Kind.AdmitAuditor, _actor("new auditor", 0));
    }

    function _stage(uint256 id, Stage expected) private view {
        assertTrue(council.stage(id) == expected, vm.toString(uint256(council.stage(id))));
    }

    // ---------------------------------------------------------------- approvals

    function test_only_seats_propose_approve_and_revoke() public {
        Change memory change = _admitAuditor();
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotASeat.selector, stranger));
        council.propose(change);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotASeat.selector, stranger));
        council.approve(1);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotASeat.selector, stranger));
        council.revoke(1);
    }

    function test_a_lowering_is_done_at_once_by_the_threshold() public {
        vm.prank(seats[0]);
        uint256 id = council.propose(_about(Kind.SuspendAuditor, auditors[0]));
        vm.prank(seats[1]);
        council.approve(id);
        _stage(id, Stage.Gathering);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotInStage.selector, id, Stage.Gathering));
        council.execute(id);
        vm.prank(seats[2]);
        council.approve(id);
        _stage(id, Stage.Open);
        vm.expectEmit(address(reserve));
        emit IRegistry.PartySuspended(auditors[0], Role.Auditor);
        council.execute(id);
        _stage(id, Stage.Executed);
        assertFalse(reserve.isStanding(auditors[0], Role.Auditor));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotInStage.selector, id, Stage.Executed));
        council.execute(id);
    }

    function test_a_raising_waits_is_open_for_thirty_days_and_then_void() public {
        uint256 id = _propose(_admitAuditor());
        Proposal memory p = council.proposal(id);
        assertEq(p.opensAt, clock + CHANGE_DELAY);
        assertEq(p.closesAt, p.opensAt + 30 days);
        _warpTo(p.opensAt - 1);
        _stage(id, Stage.Waiting);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotInStage.selector, id, Stage.Waiting));
        council.execute(id);
        _warpTo(p.closesAt + 1);
        _stage(id, Stage.Void);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotInStage.selector, id, Stage.Void));
        council.execute(id);
        _warpTo(p.closesAt);
        council.execute(id);
        _stage(id, Stage.Executed);
    }

    function test_the_clock_starts_with_the_last_needed_approval() public {
        vm.prank(seats[0]);
        uint256 id = council.propose(_admitAuditor());
        vm.prank(seats[1]);
        council.approve(id);
        _wait(29 days);
        vm.prank(seats[2]);
        council.approve(id);
        assertEq(council.proposal(id).opensAt, clock + CHANGE_DELAY);
    }

    function test_without_a_majority_it_is_void_after_thirty_days() public {
        vm.prank(seats[0]);
        uint256 id = council.propose(_admitAuditor());
        _wait(30 days + 1);
        _stage(id, Stage.Void);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotInStage.selector, id, Stage.Void));
        vm.prank(seats[1]);
        council.approve(id);
    }

    function test_the_threshold_stands_at_execution() public {
        uint256 id = _propose(_admitAuditor());
        _wait(CHANGE_DELAY);
        vm.expectEmit(address(council));
        emit ICouncil.ApprovalRevoked(id, seats[1]);
        vm.prank(seats[1]);
        council.revoke(id);
        assertFalse(council.hasApproved(id, seats[1]));
        _stage(id, Stage.Gathering);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotInStage.selector, id, Stage.Gathering));
        council.execute(id);
        vm.prank(seats[3]);
        council.approve(id);
        _stage(id, Stage.Waiting);
        _wait(CHANGE_DELAY);
        council.execute(id);
    }

    function test_nobody_approves_twice_or_revokes_what_it_did_not_approve() public {
        vm.startPrank(seats[0]);
        uint256 id = council.propose(_admitAuditor());
        assertTrue(council.hasApproved(id, seats[0]));
        assertFalse(council.hasApproved(id, stranger));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.AlreadyApproved.selector, id, seats[0]));
        council.approve(id);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NoSuchProposal.selector, 99));
        council.approve(99);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotApproved.selector, id, seats[1]));
        vm.prank(seats[1]);
        council.revoke(id);
        _stage(99, Stage.None);
    }

    // ---------------------------------------------------------------- veto

    function test_any_one_guardian_vetoes() public {
        uint256 id = _propose(_admitAuditor());
        vm.expectEmit(address(council));
        emit ICouncil.Vetoed(id, guardians[1]);
        vm.prank(guardians[1]);
        council.veto(id);
        _stage(id, Stage.Vetoed);
        _wait(CHANGE_DELAY);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotInStage.selector, id, Stage.Vetoed));
        council.execute(id);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotInStage.selector, id, Stage.Vetoed));
        vm.prank(guardians[0]);
        council.veto(id);
    }

    function test_nobody_else_vetoes() public {
        uint256 id = _propose(_admitAuditor());
        address[4] memory others = [stranger, seats[0], custodians[0], officers[0]];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICouncil.MayNotVeto.selector, others[i]));
            vm.prank(others[i]);
            council.veto(id);
        }
    }

    function test_a_lowering_cannot_be_vetoed() public {
        uint256 id = _propose(_about(Kind.SuspendAuditor, auditors[0]));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.LoweringHasNoVeto.selector, id));
        vm.prank(guardians[0]);
        council.veto(id);
    }

    function test_no_veto_about_oneself() public {
        uint256 id = _propose(_about(Kind.RemoveGuardian, guardians[0]));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NoVetoAboutOneself.selector, id, guardians[0]));
        vm.prank(guardians[0]);
        council.veto(id);
        vm.prank(guardians[1]);
        council.veto(id);
    }

    function test_after_a_veto_the_same_waits_thirty_days_and_cannot_be_vetoed() public {
        Change memory change = _admitAuditor();
        uint256 id = _propose(change);
        vm.prank(guardians[0]);
        council.veto(id);
        bytes32 digest = keccak256(abi.encode(change));
        assertTrue(council.wasVetoed(digest));
        id = _propose(change);
        assertTrue(council.proposal(id).unvetoable);
        assertEq(council.proposal(id).opensAt, clock + 30 days);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.VetoSpent.selector, id));
        vm.prank(guardians[0]);
        council.veto(id);
        _wait(30 days);
        council.execute(id);
        assertFalse(council.wasVetoed(digest));
    }

    function test_two_proposals_of_the_same_are_vetoed_one_by_one() public {
        Change memory change = _admitAuditor();
        uint256 first = _propose(change);
        uint256 second = _propose(change);
        vm.startPrank(guardians[0]);
        council.veto(first);
        council.veto(second);
        _stage(second, Stage.Vetoed);
    }

    function test_a_removed_guardian_keeps_its_veto_for_the_change_delay() public {
        _carryOut(_about(Kind.RemoveGuardian, guardians[0]));
        uint256 id = _propose(_admitAuditor());
        vm.prank(guardians[0]);
        council.veto(id);
        _wait(CHANGE_DELAY);
        id = _propose(_about(Kind.AdmitOfficer, _actor("late", 0)));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.MayNotVeto.selector, guardians[0]));
        vm.prank(guardians[0]);
        council.veto(id);
    }

    // ---------------------------------------------------------------- the form of a change

    function _malformed(Change memory change, bytes4 selector) private {
        vm.expectRevert(abi.encodeWithSelector(selector, change.kind));
        vm.prank(seats[0]);
        council.propose(change);
    }

    function test_a_change_without_a_kind_is_none() public {
        Change memory change;
        vm.expectRevert(ICouncil.NotAKind.selector);
        vm.prank(seats[0]);
        council.propose(change);
    }

    function test_needed_fields_are_set() public {
        Change memory change;
        change.kind = Kind.AdmitAuditor;
        _malformed(change, ICouncil.FieldMissing.selector);
        _malformed(_newVault(alpha, address(0), "CH"), ICouncil.FieldMissing.selector);
        _malformed(_newVault(alpha, custodians[0], 0), ICouncil.FieldMissing.selector);
        _malformed(_newCustodian(0, custodians[0]), ICouncil.FieldMissing.selector);
        _malformed(_about(Kind.ReplaceSeat, stranger), ICouncil.FieldMissing.selector);
    }

    function test_unused_fields_are_empty() public {
        Change memory change = _admitAuditor();
        change.other = alpha;
        _malformed(change, ICouncil.UnusedFieldSet.selector);
        change = _admitAuditor();
        change.vault = 1;
        _malformed(change, ICouncil.UnusedFieldSet.selector);
        change = _admitAuditor();
        change.amount = 1;
        _malformed(change, ICouncil.UnusedFieldSet.selector);
        change = _admitAuditor();
        change.jurisdiction = "CH";
        _malformed(change, ICouncil.UnusedFieldSet.selector);
    }

    // ---------------------------------------------------------------- seats

    function test_a_seat_is_added_and_votes() public {
        address seat = _actor("sixth", 0);
        _carryOut(_cap(Kind.AddSeat, seat, 4));
        assertEq(council.seats().length, 6);
        assertEq(council.threshold(), 4);
        assertTrue(reserve.isStanding(seat, Role.Seat));
        vm.prank(seat);
        council.propose(_admitAuditor());
    }

    function test_a_seat_leaves_and_its_approvals_with_it() public {
        uint256 pending = _propose(_admitAuditor());
        _carryOut(_cap(Kind.RemoveSeat, seats[2], 3));
        assertEq(council.approvals(pending), 2);
        assertFalse(council.isSeat(seats[2]));
        assertFalse(reserve.isStanding(seats[2], Role.Seat));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.TooFewApprovals.selector, pending, 2, 3));
        council.execute(pending);
        _carryOutBy(_cap(Kind.AddSeat, seats[2], 3));
        assertEq(council.approvals(pending), 2);
        assertFalse(council.hasApproved(pending, seats[2]));
    }

    function test_a_seat_is_replaced() public {
        address seat = _actor("new", 0);
        Change memory change = _about(Kind.ReplaceSeat, seat);
        change.other = seats[4];
        _carryOut(change);
        assertTrue(council.isSeat(seat) && !council.isSeat(seats[4]));
        assertEq(council.seats().length, 5);
        assertEq(council.threshold(), 3);
    }

    function test_the_last_seats_cannot_be_given_up() public {
        _carryOut(_cap(Kind.RemoveSeat, seats[4], 3));
        _carryOut(_cap(Kind.RemoveSeat, seats[3], 2));
        uint256 id = _propose(_cap(Kind.RemoveSeat, seats[2], 2));
        _wait(CHANGE_DELAY);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ThresholdOutOfBounds.selector, 2, 2));
        council.execute(id);
    }

    function test_a_threshold_keeps_its_bounds() public {
        uint256 tooHigh = _propose(_cap(Kind.AddSeat, _actor("sixth", 0), 6));
        uint256 tooLow = _propose(_cap(Kind.AddSeat, _actor("sixth", 0), 3));
        _wait(CHANGE_DELAY);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ThresholdOutOfBounds.selector, 6, 6));
        council.execute(tooHigh);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ThresholdOutOfBounds.selector, 3, 6));
        council.execute(tooLow);
    }

    function test_a_seat_has_no_other_role_and_sits_once() public {
        uint256 auditor = _propose(_cap(Kind.AddSeat, auditors[0], 4));
        uint256 again = _propose(_cap(Kind.AddSeat, seats[0], 4));
        uint256 stray = _propose(_cap(Kind.RemoveSeat, stranger, 3));
        _wait(CHANGE_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.RoleTaken.selector, auditors[0], Role.Auditor));
        council.execute(auditor);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.SeatTwice.selector, seats[0]));
        council.execute(again);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotASeat.selector, stranger));
        council.execute(stray);
    }

    function test_there_is_room_for_so_many_sittings() public {
        uint256 snapshot = vm.snapshotState();
        address[2] memory turn = [seats[4], _actor("turn", 0)];
        for (uint256 i = 0; i < 251; ++i) {
            Change memory change = _about(Kind.ReplaceSeat, turn[(i + 1) % 2]);
            change.other = turn[i % 2];
            _carryOut(change);
        }
        Change memory last = _about(Kind.ReplaceSeat, turn[0]);
        last.other = turn[1];
        uint256 id = _propose(last);
        _wait(CHANGE_DELAY);
        vm.expectRevert(ICouncil.SeatsExhausted.selector);
        council.execute(id);
        vm.revertToState(snapshot);
    }

    function testFuzz_fewer_than_the_threshold_do_nothing(uint8 mask, uint8 kind) public {
        Change memory change = _about(Kind(bound(kind, 1, 5)), auditors[0]);
        vm.prank(seats[0]);
        uint256 id = council.propose(change);
        uint256 approvals = 1;
        for (uint256 i = 1; i < 5; ++i) {
            if (mask & (1 << i) == 0) continue;
            vm.prank(seats[i]);
            council.approve(id);
            ++approvals;
        }
        assertEq(council.approvals(id), approvals);
        if (approvals < 3) _stage(id, Stage.Gathering);
        else _stage(id, Stage.Open);
    }

    /// @dev After a seat left: three of those who stay.
    function _carryOutBy(Change memory change) private {
        vm.prank(seats[0]);
        uint256 id = council.propose(change);
        vm.prank(seats[1]);
        council.approve(id);
        vm.prank(seats[3]);
        council.approve(id);
        _warpTo(council.proposal(id).opensAt);
        council.execute(id);
    }
}
