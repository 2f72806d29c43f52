// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Change, ICouncil, Kind, Stage} from "../../src/interfaces/ICouncil.sol";
import {IRegistry, IReserve, IVaults} from "../../src/interfaces/IReserve.sol";
import {Contracts, Role, Rules} from "../../src/interfaces/Types.sol";
import {Deeds} from "../Deeds.sol";

/// @notice docs/attacks.md, section 3: what a bad council could do. Each attack under its number fails.
contract GovernanceAttacksTest is Deeds {
    function test_3_1_no_call_of_anybody_closes_the_door_to_a_hold() public {
        _tenBars();
        string[4] memory doors =
            ["setTargetClosed(address,bool)", "pause()", "setDelay(uint64)", "setQuorum(uint8)"];
        for (uint256 i = 0; i < doors.length; ++i) {
            (bool ok,) = address(reserve).call(abi.encodeWithSignature(doors[i], address(reserve), true));
            assertFalse(ok, doors[i]);
            (ok,) = address(council).call(abi.encodeWithSignature(doors[i], address(reserve), true));
            assertFalse(ok, doors[i]);
        }
        // there is no kind above the last one
        bytes memory beyond = abi.encodeWithSelector(
            council.propose.selector, uint256(type(Kind).max) + 1, alpha, address(0), 0, 0, bytes2(0)
        );
        vm.prank(seats[0]);
        (bool proposed,) = address(council).call(beyond);
        assertFalse(proposed, "a kind that does not exist");
        this.holdAs(guardians[0], 1, BAR);
        assertEq(reserve.counted(1), 9 * BAR);
    }

    function test_3_2_one_guardian_vetoes_a_raising_change() public {
        uint256 id = _propose(_about(Kind.AdmitAuditor, stranger));
        vm.prank(guardians[1]);
        council.veto(id);
        _wait(CHANGE_DELAY);
        _refusedBy(
            stranger, address(council), ICouncil.NotInStage.selector, abi.encodeCall(council.execute, (id))
        );
        assertFalse(reserve.isStanding(stranger, Role.Auditor));
    }

    function test_3_2_nobody_but_the_council_writes_the_register() public {
        address[3] memory callers = [seats[0], guardians[0], address(this)];
        for (uint256 i = 0; i < callers.length; ++i) {
            _refusedBy(
                callers[i],
                address(reserve),
                IRegistry.NotTheCouncil.selector,
                abi.encodeCall(reserve.admit, (stranger, Role.Auditor))
            );
            _refusedBy(
                callers[i],
                address(reserve),
                IRegistry.NotTheCouncil.selector,
                abi.encodeCall(reserve.suspend, (auditors[0], Role.Auditor))
            );
            _refusedBy(
                callers[i],
                address(reserve),
                IRegistry.NotTheCouncil.selector,
                abi.encodeCall(reserve.raiseCap, (alpha, 11 * TONNE))
            );
        }
    }

    function test_3_3_no_guardian_vetoes_its_own_removal_nor_the_same_change_twice() public {
        uint256 removal = _propose(_about(Kind.RemoveGuardian, guardians[0]));
        _refusedBy(
            guardians[0],
            address(council),
            ICouncil.NoVetoAboutOneself.selector,
            abi.encodeCall(council.veto, (removal))
        );

        uint256 first = _propose(_about(Kind.AdmitAuditor, stranger));
        vm.prank(guardians[0]);
        council.veto(first);
        uint256 second = _propose(_about(Kind.AdmitAuditor, stranger));
        _refusedBy(
            guardians[0],
            address(council),
            ICouncil.VetoSpent.selector,
            abi.encodeCall(council.veto, (second))
        );
        _wait(30 days - 1);
        _refusedBy(
            stranger,
            address(council),
            ICouncil.NotInStage.selector,
            abi.encodeCall(council.execute, (second))
        );
        _wait(1);
        council.execute(second);
        assertTrue(reserve.isStanding(stranger, Role.Auditor));
    }

    function test_3_4_a_slow_consortium_has_thirty_days_and_no_longer() public {
        uint256 id = _propose(_about(Kind.AdmitAuditor, stranger));
        _wait(CHANGE_DELAY + 30 days);
        assertEq(uint256(council.stage(id)), uint256(Stage.Open));
        _wait(1);
        assertEq(uint256(council.stage(id)), uint256(Stage.Void));
        _refusedBy(
            stranger, address(council), ICouncil.NotInStage.selector, abi.encodeCall(council.execute, (id))
        );
    }

    function test_3_4_the_approvals_must_stand_at_execution() public {
        uint256 id = _propose(_about(Kind.AdmitAuditor, stranger));
        _wait(CHANGE_DELAY);
        vm.prank(seats[1]);
        council.revoke(id);
        _refusedBy(
            stranger, address(council), ICouncil.NotInStage.selector, abi.encodeCall(council.execute, (id))
        );
    }

    /// @dev A proposal that lost its majority does not lie ready: the delay runs anew when the majority is back.
    function test_3_9_a_dormant_proposal_waits_again() public {
        uint256 id = _propose(_about(Kind.AdmitAuditor, stranger));
        _wait(1 days);
        vm.prank(seats[1]);
        council.revoke(id);
        _wait(CHANGE_DELAY + 10 days);
        vm.prank(seats[1]);
        council.approve(id);
        assertEq(uint256(council.stage(id)), uint256(Stage.Waiting));
        vm.prank(guardians[0]);
        council.veto(id);
    }

    /// @dev After a veto the same change can pass unvetoed once. A second copy kept in store is void with the first.
    function test_3_10_unvetoable_copies_cannot_be_stockpiled() public {
        uint256 vetoed = _propose(_about(Kind.AdmitAuditor, stranger));
        vm.prank(guardians[0]);
        council.veto(vetoed);
        uint256 once = _propose(_about(Kind.AdmitAuditor, stranger));
        uint256 stored = _propose(_about(Kind.AdmitAuditor, stranger));
        _wait(30 days);
        council.execute(once);
        _carryOut(_about(Kind.SuspendAuditor, stranger));
        assertEq(uint256(council.stage(stored)), uint256(Stage.Void));
        _refusedBy(
            stranger,
            address(council),
            ICouncil.NotInStage.selector,
            abi.encodeCall(council.execute, (stored))
        );
    }

    /// @dev Bounds that are constants; none may be 0.
    function test_3_5_a_lost_key_can_be_replaced_before_statements_lapse() public {
        _mayNotBe(Rules({maxAge: 35 days, raiseDelay: 1 days, changeDelay: 12 days, quorum: 2}));
        _mayNotBe(Rules({maxAge: 0, raiseDelay: 1 days, changeDelay: 3 days, quorum: 2}));
        _mayNotBe(Rules({maxAge: 46 days, raiseDelay: 1 days, changeDelay: 3 days, quorum: 2}));
        _mayNotBe(Rules({maxAge: 35 days, raiseDelay: 0, changeDelay: 7 days, quorum: 2}));
        _mayNotBe(Rules({maxAge: 35 days, raiseDelay: 4 days, changeDelay: 7 days, quorum: 2}));
        _mayNotBe(Rules({maxAge: 35 days, raiseDelay: 1 days, changeDelay: 0, quorum: 2}));
        _mayNotBe(Rules({maxAge: 35 days, raiseDelay: 1 days, changeDelay: 7 days, quorum: 1}));
        _mayNotBe(Rules({maxAge: 35 days, raiseDelay: 1 days, changeDelay: 7 days, quorum: 10}));
    }

    function test_3_6_and_3_7_one_address_has_one_role_for_ever_and_no_key_is_replaced() public {
        Kind[4] memory kinds = [Kind.AdmitSponsor, Kind.AdmitGuardian, Kind.AdmitOfficer, Kind.AdmitAuditor];
        for (uint256 i = 0; i < kinds.length; ++i) {
            _refused(
                IRegistry.RoleTaken.selector, abi.encodeCall(this.changeBy, (_about(kinds[i], custodians[0])))
            );
        }
        _carryOut(_about(Kind.SuspendCustodian, custodians[0]));
        _refused(
            IRegistry.RoleTaken.selector,
            abi.encodeCall(this.changeBy, (_about(Kind.AdmitAuditor, custodians[0])))
        );
        (bool ok,) =
            address(reserve).call(abi.encodeWithSignature("replaceKey(address,address)", alpha, stranger));
        assertFalse(ok);
    }

    function test_3_8_whoever_is_suspended_may_object_for_changeDelay() public {
        _tenBars();
        uint256 coup = _propose(_about(Kind.AdmitAuditor, stranger));
        uint256 removal = _propose(_about(Kind.RemoveGuardian, guardians[0]));
        _carryOut(_about(Kind.SuspendCustodian, custodians[0]));
        this.holdAs(custodians[0], 1, BAR);
        _wait(CHANGE_DELAY);
        council.execute(removal);
        vm.prank(guardians[0]);
        council.veto(coup);
        this.holdAs(guardians[0], 1, BAR);
        _wait(CHANGE_DELAY);
        _refused(IVaults.MayNotHold.selector, abi.encodeCall(this.holdAs, (guardians[0], 2, BAR)));
        _refused(IVaults.MayNotHold.selector, abi.encodeCall(this.holdAs, (custodians[0], 1, BAR)));
    }

    function test_the_last_seats_cannot_be_given_up_and_no_threshold_is_nothing_or_everybody() public {
        Change memory change = _cap(Kind.RemoveSeat, seats[4], 4);
        _refused(ICouncil.ThresholdOutOfBounds.selector, abi.encodeCall(this.changeBy, (change)));
        _carryOut(_cap(Kind.RemoveSeat, seats[4], 3));
        _carryOut(_cap(Kind.RemoveSeat, seats[3], 2));
        _refused(
            ICouncil.ThresholdOutOfBounds.selector,
            abi.encodeCall(this.changeBy, (_cap(Kind.RemoveSeat, seats[2], 2)))
        );
        (bool ok,) = address(council).call(abi.encodeWithSignature("renounce()"));
        assertFalse(ok);
    }

    function _mayNotBe(Rules memory rules) private {
        Contracts memory parts =
            Contracts(address(coin), address(barTitle), address(council), address(settlement));
        _refused(
            IReserve.RuleOutOfBounds.selector,
            abi.encodeCall(this.create, ("Reserve.sol:Reserve", abi.encode(rules, parts)))
        );
    }
}
