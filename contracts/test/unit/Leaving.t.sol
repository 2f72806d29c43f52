// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICoin} from "../../src/interfaces/ICoin.sol";
import {IRegistry, IReserve, IVaults} from "../../src/interfaces/IReserve.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {
    Bar,
    Clearance,
    Entry,
    EntryKind,
    Proof,
    Purpose,
    Release,
    Role
} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";
import {Tree} from "../Tree.sol";

/// @notice No metal leaves a vault unjournalled: by delivery to a title's owner, or by withdrawal of what backs nothing.
contract LeavingTest is Programme {
    uint256 private _title;
    bytes32 private _key;

    function setUp() public override {
        super.setUp();
        _stock(1, _bars("alpha", 10, BAR));
        _mint(alpha, holder, 5 * BAR);
        _key = _listOf(1)[4].key;
        _title = _open(holder, 1, _key);
    }

    // ---------------------------------------------------------------- delivery

    function test_delivery_ends_the_title_and_journals_the_bar() public {
        Clearance memory c = _clearedDelivery(_title, holder);
        Release memory r = _titleRelease(_title, holder);
        vm.expectEmit(address(reserve));
        emit IReserve.Delivered(_title, 1, holder, _key, BAR, 1, DECISION);
        vm.prank(holder);
        reserve.deliver(_title, c, r);
        assertEq(reserve.liabilities(alpha).titled, 0);
        assertEq(reserve.owed(alpha), 4 * BAR);
        assertEq(reserve.counted(1), 9 * BAR);
        assertEq(reserve.goneAt(1, _key), 1);
        assertEq(reserve.titleOf(_key), 0);
        Entry memory e = reserve.journal(1, 1);
        assertTrue(e.kind == EntryKind.Delivery && e.amount == BAR && e.total == BAR);
        vm.expectRevert(abi.encodeWithSelector(IReserve.NoSuchTitle.selector, _title));
        vm.prank(holder);
        reserve.deliver(_title, c, r);
    }

    function test_only_the_owner_takes_delivery() public {
        Clearance memory c = _clearedDelivery(_title, stranger);
        Release memory r = _titleRelease(_title, stranger);
        vm.expectRevert(abi.encodeWithSelector(IReserve.NotTheOwner.selector, _title, holder, stranger));
        vm.prank(stranger);
        reserve.deliver(_title, c, r);
    }

    function test_delivery_needs_clearance() public {
        Clearance memory c = _clearedDelivery(_title, stranger);
        Release memory r = _titleRelease(_title, holder);
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        vm.prank(holder);
        reserve.deliver(_title, c, r);
    }

    function test_delivery_needs_the_custodians_word_over_this_title_and_owner() public {
        Clearance memory c = _clearedDelivery(_title, holder);
        Release memory r = _titleRelease(_title, stranger);
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        vm.prank(holder);
        reserve.deliver(_title, c, r);
        r = _titleRelease(_title, holder);
        r.expiry -= 1;
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        vm.prank(holder);
        reserve.deliver(_title, c, r);
    }

    function test_a_release_expires() public {
        Release memory r = _titleRelease(_title, holder);
        _warpTo(r.expiry + 1);
        Clearance memory c = _clearedDelivery(_title, holder);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Expired.selector, r.expiry, clock));
        vm.prank(holder);
        reserve.deliver(_title, c, r);
    }

    function test_a_suspended_custodian_releases_nothing_until_replaced() public {
        _carryOut(_about(Kind.SuspendCustodian, custodians[0]));
        Clearance memory c = _clearedDelivery(_title, holder);
        Release memory r = _titleRelease(_title, holder);
        vm.expectRevert(
            abi.encodeWithSelector(
                IRegistry.NotStanding.selector, custodians[0], Role.Custodian, Role.Custodian
            )
        );
        vm.prank(holder);
        reserve.deliver(_title, c, r);
        _carryOut(_newCustodian(1, custodians[2]));
        _deliver(holder, _title);
        assertEq(reserve.titleOf(_key), 0);
    }

    function test_a_gone_sponsor_and_a_lapsed_list_stop_no_delivery() public {
        _carryOut(_about(Kind.SuspendSponsor, alpha));
        _wait(2 * MAX_AGE);
        assertEq(reserve.counted(1), 0);
        _deliver(holder, _title);
        assertEq(reserve.owed(alpha), 4 * BAR);
    }

    function test_the_frozen_take_no_delivery() public {
        Clearance memory c = _clearedDelivery(_title, holder);
        Release memory r = _titleRelease(_title, holder);
        vm.prank(officers[0]);
        coin.freeze(holder, EVIDENCE);
        vm.expectRevert(abi.encodeWithSelector(ICoin.FrozenAccount.selector, holder, clock, EVIDENCE));
        vm.prank(holder);
        reserve.deliver(_title, c, r);
    }

    function test_asking_starts_the_public_clock_and_changes_nothing() public {
        vm.expectEmit(address(reserve));
        emit IReserve.DeliveryAsked(_title, 1, holder);
        vm.prank(holder);
        reserve.ask(_title);
        assertEq(barTitle.ownerOf(_title), holder);
        vm.expectRevert(abi.encodeWithSelector(IReserve.NotTheOwner.selector, _title, holder, stranger));
        vm.prank(stranger);
        reserve.ask(_title);
        vm.expectRevert(abi.encodeWithSelector(IReserve.NoSuchTitle.selector, 99));
        reserve.ask(99);
    }

    // ---------------------------------------------------------------- withdrawal

    function _withdrawRefused(bytes32 key, bytes memory reason) private {
        (Bar memory bar, Proof memory proof) = _proof(1, key);
        Clearance memory c = _clearedWithdrawal(alpha, 1, key);
        Release memory r = _barRelease(1, bar);
        vm.expectRevert(reason);
        vm.prank(alpha);
        reserve.withdraw(1, bar, proof, c, r);
    }

    function test_withdrawal_journals_the_bar() public {
        bytes32 key = _listOf(1)[0].key;
        vm.expectEmit(address(reserve));
        emit IReserve.Withdrawn(1, alpha, key, BAR, 1, DECISION);
        _withdraw(alpha, 1, key);
        assertEq(reserve.counted(1), 9 * BAR);
        assertEq(reserve.owed(alpha), 5 * BAR);
        assertEq(reserve.goneAt(1, key), 1);
        assertTrue(reserve.journal(1, 1).kind == EntryKind.Withdrawal);
    }

    function test_only_the_vaults_sponsor_withdraws() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 0);
        Clearance memory c = _clearedWithdrawal(beta, 1, bar.key);
        Release memory r = _barRelease(1, bar);
        vm.expectRevert(abi.encodeWithSelector(IReserve.NotTheSponsor.selector, 1, alpha, beta));
        vm.prank(beta);
        reserve.withdraw(1, bar, proof, c, r);
    }

    function test_a_titled_bar_is_not_withdrawn() public {
        _withdrawRefused(_key, abi.encodeWithSelector(IReserve.BarTitled.selector, _key, _title));
    }

    function test_gold_that_backs_something_is_not_withdrawn() public {
        _mint(alpha, holder, 4 * BAR + 1);
        bytes32 key = _listOf(1)[0].key;
        _withdrawRefused(key, abi.encodeWithSelector(IReserve.NotEnoughFree.selector, alpha, BAR - 1, BAR));
    }

    function test_a_bar_leaves_once() public {
        bytes32 key = _listOf(1)[0].key;
        _withdraw(alpha, 1, key);
        _withdrawRefused(key, abi.encodeWithSelector(IVaults.BarGone.selector, 1, key, 1, 0));
        (Bar memory bar, Proof memory proof) = _proof(1, key);
        vm.expectRevert(abi.encodeWithSelector(IVaults.BarGone.selector, 1, key, 1, 0));
        vm.prank(holder);
        reserve.open(1, bar, proof);
    }

    function test_a_bar_that_comes_back_may_leave_again_with_a_new_word() public {
        bytes32 key = _listOf(1)[0].key;
        (Bar memory bar, Proof memory proof) = _proof(1, key);
        Clearance memory c = _clearedWithdrawal(alpha, 1, key);
        Release memory r = _barRelease(1, bar);
        vm.prank(alpha);
        reserve.withdraw(1, bar, proof, c, r);
        _wait(1);
        reserve.submit(_statement(1, _listOf(1)), _signed(_statement(1, _listOf(1))));
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        vm.prank(alpha);
        reserve.withdraw(1, bar, proof, c, r);
        _withdraw(alpha, 1, key);
        assertEq(reserve.goneAt(1, key), 2);
    }

    function test_withdrawal_needs_both_words() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 0);
        Clearance memory c = _clearedWithdrawal(alpha, 1, bar.key);
        Release memory r = _barRelease(1, bar);
        c.decision = keccak256("other");
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        vm.prank(alpha);
        reserve.withdraw(1, bar, proof, c, r);
        c = _clearedWithdrawal(alpha, 1, bar.key);
        r.signature = _sign(custodians[1], keccak256("x"));
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        vm.prank(alpha);
        reserve.withdraw(1, bar, proof, c, r);
    }

    function test_a_held_bar_is_not_withdrawn() public {
        Bar[] memory bars = _listOf(1);
        bars[0].fine = 0;
        _stock(1, bars);
        _withdrawRefused(
            bars[0].key, abi.encodeWithSelector(IVaults.BarCountsNothing.selector, 1, bars[0].key)
        );
    }

    // ---------------------------------------------------------------- winding down

    function test_a_sponsor_retires_its_own_coins() public {
        vm.prank(holder);
        coin.transfer(alpha, 2 * BAR);
        vm.expectEmit(address(reserve));
        emit IReserve.Retired(alpha, 2 * BAR);
        vm.prank(alpha);
        reserve.retire(2 * BAR);
        assertEq(coin.totalSupply(), 2 * BAR);
        assertEq(reserve.liabilities(alpha).issued, 2 * BAR);
        vm.startPrank(alpha);
        vm.expectRevert(abi.encodeWithSelector(IReserve.IssuedTooLow.selector, alpha, 2 * BAR, 2 * BAR + 1));
        reserve.retire(2 * BAR + 1);
        vm.expectRevert(IVaults.AmountMissing.selector);
        reserve.retire(0);
    }

    function test_nobody_else_retires() public {
        vm.expectRevert(abi.encodeWithSelector(IReserve.IssuedTooLow.selector, holder, 0, 1));
        vm.prank(holder);
        reserve.retire(1);
    }

    function test_another_sponsor_takes_over() public {
        _stock(3, _bars("beta", 6, BAR));
        _assume(alpha, beta, 3 * BAR);
        assertEq(reserve.liabilities(alpha).issued, BAR);
        assertEq(reserve.liabilities(beta).issued, 3 * BAR);
        assertEq(coin.totalSupply(), 4 * BAR);
    }

    function test_a_takeover_is_done_once() public {
        _stock(3, _bars("beta", 6, BAR));
        bytes32 ref = keccak256("ref");
        uint64 expiry = uint64(clock) + 1 hours;
        (bytes memory f, bytes memory t, Clearance memory c) = _assumption(alpha, beta, BAR, ref, expiry);
        vm.expectEmit(address(reserve));
        emit IReserve.Assumed(alpha, beta, BAR, ref, DECISION);
        reserve.assume(alpha, beta, BAR, ref, expiry, f, t, c);
        bytes32 subject = keccak256(abi.encode(alpha, beta, BAR, ref));
        assertTrue(reserve.usedAssumption(subject));
        vm.expectRevert(abi.encodeWithSelector(IReserve.OrderUsed.selector, subject));
        reserve.assume(alpha, beta, BAR, ref, expiry, f, t, c);
    }

    function _assumeRefused(address from, address to, uint128 amount, bytes memory reason) private {
        bytes32 ref = keccak256("ref");
        uint64 expiry = uint64(clock) + 1 hours;
        (bytes memory f, bytes memory t, Clearance memory c) = _assumption(from, to, amount, ref, expiry);
        vm.expectRevert(reason);
        reserve.assume(from, to, amount, ref, expiry, f, t, c);
    }

    function test_a_takeover_keeps_to_every_limit() public {
        _stock(3, _bars("beta", 2, BAR));
        _assumeRefused(alpha, alpha, BAR, abi.encodeWithSelector(IReserve.SameSponsor.selector, alpha));
        _assumeRefused(alpha, beta, 0, abi.encodeWithSelector(IVaults.AmountMissing.selector));
        _assumeRefused(
            alpha,
            stranger,
            BAR,
            abi.encodeWithSelector(IRegistry.NotStanding.selector, stranger, Role.Sponsor, Role.None)
        );
        _assumeRefused(
            alpha,
            beta,
            4 * BAR + 1,
            abi.encodeWithSelector(IReserve.IssuedTooLow.selector, alpha, 4 * BAR, 4 * BAR + 1)
        );
        _assumeRefused(
            alpha,
            beta,
            2 * BAR + 1,
            abi.encodeWithSelector(IReserve.NotEnoughFree.selector, beta, 2 * BAR, 2 * BAR + 1)
        );
        _carryOut(_cap(Kind.LowerCap, beta, BAR));
        _assumeRefused(
            alpha, beta, 2 * BAR, abi.encodeWithSelector(IReserve.CapExceeded.selector, beta, BAR, 2 * BAR)
        );
        _carryOut(_about(Kind.SuspendSponsor, beta));
        _assumeRefused(
            alpha,
            beta,
            BAR,
            abi.encodeWithSelector(IRegistry.NotStanding.selector, beta, Role.Sponsor, Role.Sponsor)
        );
    }

    function test_a_takeover_needs_both_sponsors_two_officers_and_time() public {
        _stock(3, _bars("beta", 2, BAR));
        bytes32 ref = keccak256("ref");
        uint64 expiry = uint64(clock) + 1 hours;
        (bytes memory f, bytes memory t, Clearance memory c) = _assumption(alpha, beta, BAR, ref, expiry);
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        reserve.assume(alpha, beta, BAR, ref, expiry, t, t, c);
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        reserve.assume(alpha, beta, BAR, ref, expiry, f, f, c);
        c.decision = keccak256("other");
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        reserve.assume(alpha, beta, BAR, ref, expiry, f, t, c);
        (f, t, c) = _assumption(alpha, beta, BAR, ref, uint64(clock) - 1);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Expired.selector, uint64(clock) - 1, clock));
        reserve.assume(alpha, beta, BAR, ref, uint64(clock) - 1, f, t, c);
    }

    function test_a_suspended_sponsor_is_still_relieved() public {
        _stock(3, _bars("beta", 6, BAR));
        _carryOut(_about(Kind.SuspendSponsor, alpha));
        _assume(alpha, beta, 4 * BAR);
        assertEq(reserve.liabilities(alpha).issued, 0);
    }
}
