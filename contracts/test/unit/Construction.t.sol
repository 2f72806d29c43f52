// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BarTitle} from "../../src/BarTitle.sol";
import {Coin} from "../../src/Coin.sol";
import {Council} from "../../src/Council.sol";
import {Reserve} from "../../src/Reserve.sol";
import {Settlement} from "../../src/Settlement.sol";
import {IReserve} from "../../src/interfaces/IReserve.sol";
import {ICouncil} from "../../src/interfaces/ICouncil.sol";
import {Contracts, Role, Rules} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";

/// @notice The rules are fixed inside their bounds when the programme comes to be, and its five parts point at each other.
contract ConstructionTest is Programme {
    function _rules() private pure returns (Rules memory) {
        return Rules({maxAge: MAX_AGE, raiseDelay: RAISE_DELAY, changeDelay: CHANGE_DELAY, quorum: QUORUM});
    }

    function _parts() private view returns (Contracts memory) {
        return Contracts(address(coin), address(barTitle), address(council), address(settlement));
    }

    function _refused(Rules memory rules, string memory rule, uint256 value, uint256 lowest, uint256 highest)
        private
    {
        Contracts memory parts = _parts();
        vm.expectRevert(
            abi.encodeWithSelector(IReserve.RuleOutOfBounds.selector, rule, value, lowest, highest)
        );
        new Reserve(rules, parts);
    }

    function test_no_rule_may_be_outside_its_bounds() public {
        Rules memory r = _rules();
        r.maxAge = 10 days - 1;
        _refused(r, "maxAge", r.maxAge, 10 days, 45 days);
        r.maxAge = 45 days + 1;
        _refused(r, "maxAge", r.maxAge, 10 days, 45 days);
        r = _rules();
        r.raiseDelay = 0;
        _refused(r, "raiseDelay", 0, 1 hours, 3 days);
        r.raiseDelay = 3 days + 1;
        _refused(r, "raiseDelay", r.raiseDelay, 1 hours, 3 days);
        r = _rules();
        r.quorum = 1;
        _refused(r, "quorum", 1, 2, 9);
        r.quorum = 10;
        _refused(r, "quorum", 10, 2, 9);
        r = _rules();
        r.changeDelay = 3 days - 1;
        _refused(r, "changeDelay", r.changeDelay, 3 days, MAX_AGE / 3);
        r.maxAge = 45 days;
        r.changeDelay = 14 days + 1;
        _refused(r, "changeDelay", r.changeDelay, 3 days, 14 days);
    }

    function test_three_change_delays_fit_in_one_age() public {
        Rules memory r = _rules();
        r.maxAge = 30 days;
        r.changeDelay = 10 days + 1;
        _refused(r, "changeDelay", r.changeDelay, 3 days, 10 days);
    }

    function test_the_rules_can_be_read() public view {
        assertEq(reserve.maxAge(), MAX_AGE);
        assertEq(reserve.raiseDelay(), RAISE_DELAY);
        assertEq(reserve.changeDelay(), CHANGE_DELAY);
        assertEq(reserve.quorum(), QUORUM);
        assertEq(reserve.HOLD_REST(), 30 days);
        assertEq(reserve.MAX_VAULTS(), 8);
        assertEq(reserve.MAX_VAULT_GOLD(), 2000 * TONNE);
        assertEq(coin.FREEZE_LAPSE(), 14 days);
        assertEq(coin.FREEZE_REST(), 60 days);
        assertEq(coin.decimals(), 6);
    }

    function test_the_parts_know_each_other() public view {
        assertEq(reserve.coin(), address(coin));
        assertEq(reserve.barTitle(), address(barTitle));
        assertEq(reserve.council(), address(council));
        assertEq(reserve.settlement(), address(settlement));
        assertTrue(reserve.isProgramme(address(reserve)) && reserve.isProgramme(address(coin)));
        assertTrue(reserve.isProgramme(address(barTitle)) && reserve.isProgramme(address(council)));
        assertTrue(reserve.isProgramme(address(settlement)) && !reserve.isProgramme(stranger));
    }

    /// @dev Deploys a fresh set in which one part points elsewhere.
    function _miswired(uint256 wrong) private {
        address here = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 4);
        address there = stranger;
        Coin c = new Coin("C", "C", wrong == 0 ? there : here);
        BarTitle t = new BarTitle("T", "T", wrong == 1 ? there : here, wrong == 2 ? there : address(c));
        Council k = new Council(wrong == 3 ? there : here, seats, 3);
        Settlement s = new Settlement(
            wrong == 4 ? there : here, wrong == 5 ? there : address(c), wrong == 6 ? there : address(t)
        );
        address part = wrong == 0 ? address(c) : wrong < 3 ? address(t) : wrong == 3 ? address(k) : address(s);
        Contracts memory parts = Contracts(address(c), address(t), address(k), address(s));
        vm.expectRevert(abi.encodeWithSelector(IReserve.NotWired.selector, part, there));
        new Reserve(_rules(), parts);
    }

    function test_a_part_that_points_elsewhere_stops_the_programme() public {
        for (uint256 wrong = 0; wrong < 7; ++wrong) {
            _miswired(wrong);
        }
    }

    function test_a_threshold_is_more_than_half_and_less_than_all() public {
        for (uint256 m = 0; m < 7; ++m) {
            if (m == 3 || m == 4) continue;
            vm.expectRevert(abi.encodeWithSelector(ICouncil.ThresholdOutOfBounds.selector, m, 5));
            new Council(address(reserve), seats, m);
        }
        new Council(address(reserve), seats, 4);
    }

    function test_a_council_has_a_reserve_and_different_seats() public {
        vm.expectRevert(ICouncil.NoReserve.selector);
        new Council(address(0), seats, 3);

        address[] memory list = _three(seats[0], seats[1], seats[0]);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.SeatTwice.selector, seats[0]));
        new Council(address(reserve), list, 2);

        list[2] = address(0);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.SeatTwice.selector, address(0)));
        new Council(address(reserve), list, 2);

        list = new address[](16);
        for (uint256 i = 0; i < 16; ++i) {
            list[i] = address(uint160(i + 1));
        }
        vm.expectRevert(abi.encodeWithSelector(ICouncil.TooManySeats.selector, 16, 15));
        new Council(address(reserve), list, 9);
    }

    function test_first_seats_are_in_the_register() public view {
        for (uint256 i = 0; i < seats.length; ++i) {
            assertTrue(reserve.isStanding(seats[i], Role.Seat));
        }
    }

    function test_a_seat_cannot_be_one_of_the_parts() public {
        address here = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 4);
        Coin c = new Coin("C", "C", here);
        BarTitle t = new BarTitle("T", "T", here, address(c));
        Council k = new Council(here, _three(seats[0], seats[1], address(c)), 2);
        Settlement s = new Settlement(here, address(c), address(t));
        Contracts memory parts = Contracts(address(c), address(t), address(k), address(s));
        vm.expectRevert(abi.encodeWithSignature("RoleTaken(address,uint8)", address(c), Role.None));
        new Reserve(_rules(), parts);
    }
}
