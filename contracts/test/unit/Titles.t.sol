// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IBarTitle} from "../../src/interfaces/IBarTitle.sol";
import {ICoin} from "../../src/interfaces/ICoin.sol";
import {IReserve, IVaults} from "../../src/interfaces/IReserve.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {Bar, Proof, Title} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";
import {Tree} from "../Tree.sol";

/// @notice Coins become the title of one proved bar, for exactly its weight, and back; what is owed never changes.
contract TitlesTest is Programme {
    Bar[] private _alpha;

    function setUp() public override {
        super.setUp();
        Bar[] memory bars = _bars("alpha", 10, BAR);
        for (uint256 i = 0; i < bars.length; ++i) {
            _alpha.push(bars[i]);
        }
        _stock(1, bars);
        _mint(alpha, holder, 5 * BAR);
    }

    function _openRefused(uint256 vault, Bar memory bar, Proof memory proof, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(holder);
        reserve.open(vault, bar, proof);
    }

    function _closeRefused(uint256 title, Bar memory bar, Proof memory proof, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(holder);
        reserve.close(title, bar, proof);
    }

    // ---------------------------------------------------------------- open

    function test_opening_moves_a_debt_between_two_columns() public {
        (Bar memory bar,) = _proofAt(1, 4);
        vm.expectEmit(address(reserve));
        emit IReserve.TitleOpened(1, 1, holder, alpha, bar.key, BAR, bar.detail);
        uint256 title = _open(holder, 1, bar.key);
        assertEq(title, 1);
        assertEq(reserve.lastTitle(), 1);
        assertEq(reserve.titleOf(bar.key), 1);
        Title memory t = reserve.title(1);
        assertTrue(t.sponsor == alpha && t.vault == 1 && t.barKey == bar.key && t.fine == BAR);
        assertEq(reserve.liabilities(alpha).issued, 4 * BAR);
        assertEq(reserve.liabilities(alpha).titled, BAR);
        assertEq(reserve.owed(alpha), 5 * BAR);
        assertEq(coin.balanceOf(holder), 4 * BAR);
        assertEq(barTitle.ownerOf(1), holder);
    }

    function test_a_bar_must_be_in_the_list_in_force() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 0);
        Bar memory foreign = _bar("foreign", 0, BAR);
        vm.expectPartialRevert(IVaults.BarNotProved.selector);
        vm.prank(holder);
        reserve.open(1, foreign, proof);
        _openRefused(2, bar, proof, abi.encodeWithSelector(IVaults.NoStatement.selector, 2));
        _openRefused(8, bar, proof, abi.encodeWithSignature("NoSuchVault(uint256)", 8));
        _attest(1, Tree.without(_listOf(1), bar.key));
        vm.expectPartialRevert(IVaults.BarNotProved.selector);
        vm.prank(holder);
        reserve.open(1, bar, proof);
    }

    function test_a_bar_that_counts_nothing_cannot_be_titled() public {
        Bar[] memory bars = _listOf(1);
        bars[2].fine = 0;
        _stock(1, bars);
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        _openRefused(1, bar, proof, abi.encodeWithSelector(IVaults.BarCountsNothing.selector, 1, bar.key));
    }

    function test_a_lapsed_list_opens_nothing() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        uint256 lapses = reserve.vault(1).asOf + MAX_AGE;
        _warpTo(lapses + 1);
        _openRefused(1, bar, proof, abi.encodeWithSelector(IReserve.StatementLapsed.selector, 1, lapses));
    }

    function test_the_vault_must_count_the_bar() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        vm.prank(custodians[0]);
        reserve.hold(1, 9 * BAR + 1, EVIDENCE);
        _openRefused(
            1, bar, proof, abi.encodeWithSelector(IReserve.NotEnoughCounted.selector, 1, BAR - 1, BAR)
        );
    }

    function test_a_bar_has_one_title() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        uint256 title = _open(holder, 1, bar.key);
        _openRefused(1, bar, proof, abi.encodeWithSelector(IReserve.BarTitled.selector, bar.key, title));
    }

    function test_only_as_many_as_the_bars_sponsor_issued() public {
        _stock(3, _bars("beta", 4, BAR));
        (Bar memory bar, Proof memory proof) = _proofAt(3, 0);
        _openRefused(3, bar, proof, abi.encodeWithSelector(IReserve.IssuedTooLow.selector, beta, 0, BAR));
        _mint(beta, stranger, BAR);
        _open(holder, 3, bar.key);
        assertEq(reserve.liabilities(alpha).issued, 5 * BAR);
        assertEq(reserve.liabilities(beta).titled, BAR);
    }

    function test_too_few_coins_open_nothing() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        vm.expectRevert(
            abi.encodeWithSignature("ERC20InsufficientBalance(address,uint256,uint256)", stranger, 0, BAR)
        );
        vm.prank(stranger);
        reserve.open(1, bar, proof);
    }

    function test_the_frozen_open_nothing() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        vm.prank(officers[0]);
        coin.freeze(holder, EVIDENCE);
        _openRefused(
            1, bar, proof, abi.encodeWithSelector(ICoin.FrozenAccount.selector, holder, clock, EVIDENCE)
        );
    }

    function test_numbers_never_come_back() public {
        (Bar memory bar,) = _proofAt(1, 2);
        uint256 first = _open(holder, 1, bar.key);
        _close(holder, first);
        assertEq(_open(holder, 1, bar.key), first + 1);
        assertEq(reserve.title(first).fine, 0);
    }

    // ---------------------------------------------------------------- close

    function test_opening_and_closing_restores_everything() public {
        (Bar memory bar,) = _proofAt(1, 2);
        uint256 title = _open(holder, 1, bar.key);
        (, Proof memory proof) = _proofAt(1, 2);
        vm.expectEmit(address(reserve));
        emit IReserve.TitleClosed(title, 1, holder, bar.key, BAR);
        vm.prank(holder);
        reserve.close(title, bar, proof);
        assertEq(reserve.liabilities(alpha).issued, 5 * BAR);
        assertEq(reserve.liabilities(alpha).titled, 0);
        assertEq(coin.balanceOf(holder), 5 * BAR);
        assertEq(reserve.titleOf(bar.key), 0);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, title));
        barTitle.ownerOf(title);
    }

    function test_only_the_owner_itself_closes() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        _closeRefused(7, bar, proof, abi.encodeWithSelector(IReserve.NoSuchTitle.selector, 7));
        uint256 title = _open(holder, 1, bar.key);
        vm.prank(holder);
        barTitle.approve(stranger, title);
        vm.expectRevert(abi.encodeWithSelector(IReserve.NotTheOwner.selector, title, holder, stranger));
        vm.prank(stranger);
        reserve.close(title, bar, proof);
    }

    function test_another_bar_does_not_close_it() public {
        (Bar memory bar,) = _proofAt(1, 2);
        uint256 title = _open(holder, 1, bar.key);
        (Bar memory other, Proof memory proof) = _proofAt(1, 3);
        _closeRefused(
            title, other, proof, abi.encodeWithSelector(IVaults.NotTheSameBar.selector, bar.key, other.key)
        );
    }

    function test_a_bar_that_left_the_list_is_not_put_to_the_coin_holders() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        uint256 title = _open(holder, 1, bar.key);
        _attest(1, Tree.without(_listOf(1), bar.key));
        vm.expectPartialRevert(IVaults.BarNotProved.selector);
        vm.prank(holder);
        reserve.close(title, bar, proof);
    }

    function test_a_bar_that_became_lighter_does_not_close() public {
        (Bar memory bar,) = _proofAt(1, 2);
        uint256 title = _open(holder, 1, bar.key);
        Bar[] memory bars = _listOf(1);
        bars[2].fine = BAR - 1;
        _stock(1, bars);
        (Bar memory lighter, Proof memory proof) = _proofAt(1, 2);
        _closeRefused(
            title, lighter, proof, abi.encodeWithSelector(IReserve.BarLighter.selector, bar.key, BAR - 1, BAR)
        );
        bars[2].fine = BAR + 1;
        _stock(1, bars);
        _close(holder, title);
        assertEq(coin.balanceOf(holder), 5 * BAR);
    }

    function test_a_lapsed_or_blocked_vault_closes_nothing() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        uint256 title = _open(holder, 1, bar.key);
        vm.prank(custodians[0]);
        reserve.hold(1, 10 * BAR, EVIDENCE);
        _closeRefused(
            title, bar, proof, abi.encodeWithSelector(IReserve.NotEnoughCounted.selector, 1, 0, BAR)
        );
        uint256 lapses = reserve.vault(1).asOf + MAX_AGE;
        _warpTo(lapses + 1);
        _closeRefused(title, bar, proof, abi.encodeWithSelector(IReserve.StatementLapsed.selector, 1, lapses));
    }

    function test_a_short_sponsors_titles_do_not_become_coins() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        uint256 title = _open(holder, 1, bar.key);
        vm.prank(custodians[0]);
        reserve.hold(1, 6 * BAR, EVIDENCE);
        _closeRefused(
            title, bar, proof, abi.encodeWithSelector(IReserve.SponsorShort.selector, alpha, 4 * BAR, 5 * BAR)
        );
    }

    function test_a_challenged_bar_neither_opens_nor_closes() public {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 2);
        uint256 title = _open(holder, 1, bar.key);
        (Bar memory second, Proof memory proof2) = _proofAt(1, 5);
        Bar[] memory twins = new Bar[](2);
        (twins[0], twins[1]) = (bar, second);
        _wait(1);
        _stock(3, Tree.sort(twins));
        _challenge(bar.key);
        _challenge(second.key);
        uint64 asOf = reserve.vault(1).asOf;
        _closeRefused(
            title, bar, proof, abi.encodeWithSelector(IVaults.BarChallenged.selector, 1, bar.key, asOf)
        );
        _openRefused(
            1, second, proof2, abi.encodeWithSelector(IVaults.BarChallenged.selector, 1, second.key, asOf)
        );
    }

    function _challenge(bytes32 key) private {
        (Bar memory bar, Proof memory proof) = _proof(1, key);
        (Bar memory twin, Proof memory otherProof) = _proof(3, key);
        reserve.twice(1, bar, proof, 3, twin, otherProof);
    }

    // ---------------------------------------------------------------- the title moves

    function test_a_title_changes_hands() public {
        (Bar memory bar,) = _proofAt(1, 2);
        uint256 title = _open(holder, 1, bar.key);
        vm.prank(holder);
        barTitle.transferFrom(holder, stranger, title);
        assertEq(barTitle.ownerOf(title), stranger);
        _close(stranger, title);
        assertEq(coin.balanceOf(stranger), BAR);
    }

    function test_no_side_of_a_title_transfer_may_be_frozen() public {
        (Bar memory bar,) = _proofAt(1, 2);
        uint256 title = _open(holder, 1, bar.key);
        address agent = _actor("agent", 0);
        vm.prank(holder);
        barTitle.setApprovalForAll(agent, true);
        address[3] memory sides = [holder, stranger, agent];
        for (uint256 i = 0; i < 3; ++i) {
            uint256 before = vm.snapshotState();
            vm.prank(officers[0]);
            coin.freeze(sides[i], EVIDENCE);
            vm.expectRevert(abi.encodeWithSelector(ICoin.FrozenAccount.selector, sides[i], clock, EVIDENCE));
            vm.prank(agent);
            barTitle.transferFrom(holder, stranger, title);
            vm.revertToState(before);
        }
        vm.prank(agent);
        barTitle.transferFrom(holder, stranger, title);
        assertEq(barTitle.ownerOf(title), stranger);
    }

    function test_only_the_reserve_makes_and_ends_titles() public {
        vm.expectRevert(abi.encodeWithSelector(IBarTitle.NotTheReserve.selector, address(this)));
        barTitle.mint(holder, 1);
        vm.expectRevert(abi.encodeWithSelector(IBarTitle.NotTheReserve.selector, address(this)));
        barTitle.burn(1);
        assertTrue(barTitle.supportsInterface(type(IERC721).interfaceId));
        assertEq(barTitle.reserve(), address(reserve));
        assertEq(barTitle.coin(), address(coin));
    }

    /// @dev Invariant 11: open and close leave what is owed unchanged, whatever the bar weighs.
    function testFuzz_owed_never_changes(uint128[6] memory weights, uint8 which) public {
        Bar[] memory bars = new Bar[](6);
        uint128 sum = 0;
        for (uint256 i = 0; i < 6; ++i) {
            bars[i] = _bar("fuzz", i, uint128(bound(weights[i], 1, 20 * BAR)));
            sum += bars[i].fine;
        }
        _stock(3, Tree.sort(bars));
        _mint(beta, holder, sum);
        Bar memory bar = bars[which % 6];
        uint256 title = _open(holder, 3, bar.key);
        assertEq(reserve.owed(beta), sum);
        assertEq(reserve.liabilities(beta).titled, bar.fine);
        _close(holder, title);
        assertEq(reserve.owed(beta), sum);
        assertEq(reserve.liabilities(beta).titled, 0);
        assertEq(coin.balanceOf(holder), sum + 5 * BAR);
    }
}
