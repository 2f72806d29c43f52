// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICoin} from "../../src/interfaces/ICoin.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {IBarTitle} from "../../src/interfaces/IBarTitle.sol";
import {IRegistry, IReserve, IVaults} from "../../src/interfaces/IReserve.sol";
import {Bar, Clearance, Proof, Purpose, Role, Sibling, Statement} from "../../src/interfaces/Types.sol";
import {SumTree} from "../../src/evidence/SumTree.sol";
import {Deeds} from "../Deeds.sol";
import {Tree} from "../Tree.sol";

/// @notice docs/attacks.md, section 1: no coin without gold. Each attack under its number fails.
contract GoldAttacksTest is Deeds {
    function test_1_1_no_role_can_mint() public {
        _tenBars();
        address[6] memory callers =
            [address(this), seats[0], officers[0], guardians[0], alpha, address(council)];
        for (uint256 i = 0; i < callers.length; ++i) {
            _refusedBy(
                callers[i],
                address(coin),
                ICoin.NotTheReserve.selector,
                abi.encodeCall(coin.mint, (holder, 300e12))
            );
            _refusedBy(
                callers[i],
                address(barTitle),
                IBarTitle.NotTheReserve.selector,
                abi.encodeCall(barTitle.mint, (holder, 1))
            );
        }
        string[5] memory doors = [
            "grantRole(bytes32,address)",
            "updateAuthority(address,address)",
            "setMinter(address)",
            "transferOwnership(address)",
            "upgradeTo(address)"
        ];
        for (uint256 i = 0; i < doors.length; ++i) {
            (bool ok,) = address(coin).call(abi.encodeWithSignature(doors[i], address(this), address(this)));
            assertFalse(ok, doors[i]);
            (ok,) = address(reserve).call(abi.encodeWithSignature(doors[i], address(this), address(this)));
            assertFalse(ok, doors[i]);
        }
    }

    function test_1_2_a_bar_counted_while_it_waits_for_the_van_backs_nothing() public {
        Bar[] memory bars = _tenBars();
        _deliver(holder, _titled(bars[0].key));
        _wait(1 hours);
        Statement memory s = _statement(1, bars);
        s.seen = 0;
        reserve.submit(s, _signed(s));
        _wait(2 days);
        assertEq(reserve.counted(1), 9 * BAR);
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.mintAs, (alpha, holder, 9 * BAR + 1)));
        _mint(alpha, holder, 9 * BAR);
    }

    function test_1_3_free_bars_cannot_leave_and_still_back_coins() public {
        Bar[] memory bars = _tenBars();
        _mint(alpha, holder, 6 * BAR);
        for (uint256 i = 0; i < 4; ++i) {
            _withdraw(alpha, 1, bars[i].key);
        }
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.mintAs, (alpha, holder, 1)));
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.withdrawAs, (alpha, 1, bars[5].key)));
    }

    function test_1_4_a_departed_bar_cannot_be_titled_again_with_its_old_proof() public {
        Bar[] memory bars = _tenBars();
        _deliver(holder, _titled(bars[0].key));
        _withdraw(alpha, 1, bars[1].key);
        _mint(alpha, holder, 2 * BAR);
        _refused(IVaults.BarGone.selector, abi.encodeCall(this.openAs, (holder, 1, bars[0].key)));
        _refused(IVaults.BarGone.selector, abi.encodeCall(this.openAs, (holder, 1, bars[1].key)));
        _refused(IVaults.BarGone.selector, abi.encodeCall(this.withdrawAs, (alpha, 1, bars[1].key)));
    }

    function test_1_5_a_titled_bar_that_moves_to_another_vault_is_still_owed() public {
        Bar[] memory bars = _tenBars();
        _titled(bars[0].key);
        _attest(1, new Bar[](0));
        _stock(2, bars);
        assertEq(reserve.assets(alpha), 10 * BAR);
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.mintAs, (alpha, holder, 9 * BAR + 1)));
    }

    function test_1_6_a_titled_bar_cannot_be_withdrawn() public {
        Bar[] memory bars = _tenBars();
        _titled(bars[0].key);
        _refused(IReserve.BarTitled.selector, abi.encodeCall(this.withdrawAs, (alpha, 1, bars[0].key)));
    }

    function test_1_7_a_title_draws_on_the_sponsor_whose_bar_it_is() public {
        _tenBars();
        Bar[] memory betas = _bars("beta", 4, BAR);
        _stock(3, betas);
        _mint(alpha, holder, 3 * BAR);
        _refused(IReserve.IssuedTooLow.selector, abi.encodeCall(this.openAs, (holder, 3, betas[0].key)));
        _mint(beta, stranger, 2 * BAR);
        _open(holder, 3, betas[0].key);
        assertEq(reserve.liabilities(beta).issued, BAR);
        assertEq(reserve.liabilities(beta).titled, BAR);
        assertEq(reserve.owed(alpha), 3 * BAR);
        assertEq(reserve.free(beta), 2 * BAR);
    }

    function test_1_8_a_slip_does_not_count_at_once_and_absurd_figures_are_refused() public {
        _tenBars();
        _wait(1);
        Bar[] memory slip = _bars("slip", 1, 300e12 * 1e6);
        Statement memory s = _statement(1, slip);
        _refused(IVaults.TooMuchGold.selector, abi.encodeCall(this.submit, (s, _signed(s))));
        slip = _bars("slip", 1, reserve.MAX_VAULT_GOLD());
        _attest(1, slip);
        assertEq(reserve.counted(1), 10 * BAR);
        _wait(RAISE_DELAY - 1);
        assertEq(reserve.counted(1), 10 * BAR);
        this.holdAs(guardians[0], 1, reserve.MAX_VAULT_GOLD());
        _wait(2);
        assertEq(reserve.counted(1), 0);
    }

    function test_1_9_a_vault_never_changes_its_sponsor() public {
        _tenBars();
        _mint(alpha, holder, 10 * BAR);
        _refusedBy(
            seats[0],
            address(reserve),
            IRegistry.NotTheCouncil.selector,
            abi.encodeCall(reserve.addVault, (beta, custodians[0], "CH"))
        );
        _carryOut(_newVault(beta, custodians[0], "CH"));
        _carryOut(_newCustodian(1, custodians[2]));
        assertEq(reserve.vault(1).sponsor, alpha);
        assertEq(reserve.assets(beta), 0);
    }

    function test_1_10_a_bar_in_two_vaults_backs_nothing_in_the_older_list() public {
        Bar[] memory bars = _tenBars();
        Bar[] memory betas = Tree.with(_bars("beta", 4, BAR), bars[0]);
        _stock(3, betas);
        (Bar memory a, Proof memory pa) = _proof(1, bars[0].key);
        (Bar memory b, Proof memory pb) = _proof(3, bars[0].key);
        _refusedBy(
            stranger,
            address(reserve),
            IVaults.NotTheOlder.selector,
            abi.encodeCall(reserve.twice, (3, b, pb, 1, a, pa))
        );
        vm.prank(stranger);
        reserve.twice(1, a, pa, 3, b, pb);
        assertEq(reserve.counted(1), 9 * BAR);
        assertEq(reserve.counted(3), 5 * BAR);
        _refusedBy(
            stranger,
            address(reserve),
            IVaults.BarChallenged.selector,
            abi.encodeCall(reserve.twice, (1, a, pa, 3, b, pb))
        );
        _mint(alpha, holder, 2 * BAR);
        _refused(IVaults.BarChallenged.selector, abi.encodeCall(this.openAs, (holder, 1, bars[0].key)));
    }

    function test_1_10_with_equal_dates_both_lose() public {
        Bar[] memory bars = _bars("alpha", 10, BAR);
        Bar[] memory betas = Tree.with(_bars("beta", 4, BAR), bars[0]);
        Statement memory s = _statement(1, bars);
        Statement memory t = _statement(3, betas);
        reserve.submit(s, _signed(s));
        reserve.submit(t, _signed(t));
        _keep(1, bars);
        _keep(3, betas);
        _wait(RAISE_DELAY);
        (Bar memory a, Proof memory pa) = _proof(1, bars[0].key);
        (Bar memory b, Proof memory pb) = _proof(3, bars[0].key);
        reserve.twice(1, a, pa, 3, b, pb);
        assertEq(reserve.counted(1), 9 * BAR);
        assertEq(reserve.counted(3), 4 * BAR);
    }

    function test_1_11_no_number_can_brick_a_vault_and_of_two_drafts_of_one_date_one_counts() public {
        Bar[] memory bars = _tenBars();
        Statement memory s = _statement(1, bars);
        s.asOf = type(uint64).max;
        _refused(IVaults.FromTheFuture.selector, abi.encodeCall(this.submit, (s, _signed(s))));
        Statement memory low = _statement(1, Tree.without(bars, bars[0].key));
        Statement memory high = _statement(1, bars);
        reserve.submit(low, _signed(low));
        _refused(IVaults.NotLaterThan.selector, abi.encodeCall(this.submit, (high, _signed(high))));
    }

    function test_1_12_a_withheld_draft_forgets_no_hold() public {
        Bar[] memory bars = _tenBars();
        _wait(1 days);
        Statement memory high = _statement(1, bars);
        _wait(1 days);
        Statement memory low = _statement(1, Tree.without(bars, bars[0].key));
        vm.prank(guardians[0]);
        reserve.hold(1, 4 * BAR, EVIDENCE);
        _wait(6 days);
        reserve.submit(high, _signed(high));
        _wait(2 days);
        assertEq(reserve.counted(1), 6 * BAR);
        reserve.submit(low, _signed(low));
        assertEq(reserve.counted(1), 5 * BAR);
    }

    function test_1_13_what_an_expelled_party_signed_stops_counting_at_once() public {
        _tenBars();
        uint256 state = vm.snapshotState();
        _carryOut(_about(Kind.SuspendAuditor, auditors[1]));
        assertEq(reserve.counted(1), 0);
        vm.revertToState(state);
        _carryOut(_about(Kind.SuspendCustodian, custodians[0]));
        assertEq(reserve.counted(1), 0);
        vm.revertToState(state);
        _carryOut(_newCustodian(1, custodians[2]));
        assertEq(reserve.counted(1), 0);
    }

    function test_1_14_no_inner_node_passes_for_a_bar_and_no_sum_can_be_moved() public {
        Bar[] memory bars = _tenBars();
        _mint(alpha, holder, 10 * BAR);
        (Bar memory bar, Proof memory proof) = _proof(1, bars[0].key);
        (Bar memory next,) = _proof(1, bars[1].key);

        // an inner node shown as a leaf, the left child's hash as its key
        Bar memory inner = Bar({
            key: SumTree.leaf(bar.key, bar.fine, bar.detail),
            fine: 2 * BAR,
            detail: SumTree.leaf(next.key, next.fine, next.detail)
        });
        Proof memory shorter =
            Proof({path: proof.path >> 1, siblings: new Sibling[](proof.siblings.length - 1)});
        for (uint256 i = 0; i < shorter.siblings.length; ++i) {
            shorter.siblings[i] = proof.siblings[i + 1];
        }
        _refused(IVaults.BarNotProved.selector, abi.encodeCall(this.prove, (holder, 1, inner, shorter)));

        // Maxwell's flaw: weight moved between two siblings, their total kept
        bar.fine += 1;
        proof.siblings[0].sum -= 1;
        _refused(IVaults.BarNotProved.selector, abi.encodeCall(this.prove, (holder, 1, bar, proof)));

        // a list that is right but for its total
        _wait(1);
        Statement memory s = _statement(1, bars);
        s.fineGold = 9 * BAR;
        reserve.submit(s, _signed(s));
        _refused(IVaults.BarNotProved.selector, abi.encodeCall(this.openAs, (holder, 1, bars[0].key)));
    }

    function test_1_15_one_guardian_cannot_hold_for_ever() public {
        Bar[] memory bars = _tenBars();
        vm.prank(guardians[0]);
        reserve.hold(1, 10 * BAR, EVIDENCE);
        _attest(1, bars);
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 10 * BAR);
        _refused(IVaults.HoldRests.selector, abi.encodeCall(this.holdAs, (guardians[0], 1, 1)));
        _wait(30 days);
        vm.prank(guardians[0]);
        reserve.hold(1, 1, EVIDENCE);
    }

    function test_1_16_a_custodian_lowers_its_own_vault_whenever_it_must() public {
        _tenBars();
        for (uint256 i = 1; i <= 3; ++i) {
            vm.prank(custodians[0]);
            reserve.hold(1, BAR, EVIDENCE);
            assertEq(reserve.counted(1), (10 - i) * BAR);
        }
        _refused(IVaults.MayNotHold.selector, abi.encodeCall(this.holdAs, (custodians[2], 1, BAR)));
    }

    function test_1_17_nobody_burns_coins_past_the_books() public {
        _tenBars();
        _mint(alpha, holder, BAR);
        (bool ok,) = address(coin).call(abi.encodeWithSignature("burn(uint256)", BAR));
        assertFalse(ok);
        _refusedBy(
            holder, address(coin), ICoin.NotTheReserve.selector, abi.encodeCall(coin.burn, (holder, BAR))
        );
        _refusedBy(
            holder, address(reserve), IReserve.IssuedTooLow.selector, abi.encodeCall(reserve.retire, (BAR))
        );
        assertEq(coin.totalSupply(), reserve.liabilities(alpha).issued);
    }

    function test_1_18_a_title_keeps_its_own_figure() public {
        Bar[] memory bars = _tenBars();
        uint256 title = _titled(bars[0].key);
        Bar memory lighter = Bar({key: bars[0].key, fine: BAR - 1, detail: bars[0].detail});
        _stock(1, Tree.with(Tree.without(bars, bars[0].key), lighter));
        _refused(IReserve.BarLighter.selector, abi.encodeCall(this.closeAs, (holder, title)));
        assertEq(reserve.title(title).fine, BAR);
        assertEq(reserve.owed(alpha), BAR);
    }

    function test_1_19_an_old_approval_is_dead_when_the_bar_is_titled_again() public {
        Bar[] memory bars = _tenBars();
        uint256 title = _titled(bars[0].key);
        vm.prank(holder);
        barTitle.approve(stranger, title);
        _close(holder, title);
        uint256 again = _open(holder, 1, bars[0].key);
        assertEq(again, title + 1);
        assertEq(barTitle.getApproved(again), address(0));
    }

    function test_1_20_an_order_seen_in_the_mempool_serves_nobody_else() public {
        _tenBars();
        _stock(3, _bars("beta", 4, BAR));
        bytes32 ref = keccak256("order 1");
        Clearance memory clearance = _clearedMint(alpha, holder, BAR, ref);
        _refusedBy(
            beta,
            address(reserve),
            IVaults.BadSignature.selector,
            abi.encodeCall(reserve.mint, (holder, BAR, ref, clearance))
        );
        _refusedBy(
            alpha,
            address(reserve),
            IVaults.BadSignature.selector,
            abi.encodeCall(reserve.mint, (holder, 2 * BAR, ref, clearance))
        );
        _refusedBy(
            alpha,
            address(reserve),
            IVaults.BadSignature.selector,
            abi.encodeCall(reserve.mint, (stranger, BAR, ref, clearance))
        );
        vm.prank(alpha);
        reserve.mint(holder, BAR, ref, clearance);
        _refusedBy(
            alpha,
            address(reserve),
            IReserve.OrderUsed.selector,
            abi.encodeCall(reserve.mint, (holder, BAR, ref, clearance))
        );
    }

    function test_1_21_and_2_16_a_bar_that_counts_nothing_can_neither_be_titled_nor_withdrawn() public {
        Bar[] memory bars = _bars("alpha", 9, BAR);
        Bar memory held = _bar("held", 0, 0);
        _stock(1, Tree.with(bars, held));
        assertEq(reserve.counted(1), 9 * BAR);
        _mint(alpha, holder, BAR);
        _refused(IVaults.BarCountsNothing.selector, abi.encodeCall(this.openAs, (holder, 1, held.key)));
        _refused(IVaults.BarCountsNothing.selector, abi.encodeCall(this.withdrawAs, (alpha, 1, held.key)));
    }

    function test_1_22_a_hold_larger_than_the_gold_bricks_nothing() public {
        Bar[] memory bars = _tenBars();
        uint128 all = reserve.MAX_VAULT_GOLD();
        _refused(IVaults.TooMuchGold.selector, abi.encodeCall(this.holdAs, (custodians[0], 1, all + 1)));
        for (uint256 i = 0; i < 3; ++i) {
            this.holdAs(custodians[0], 1, all);
        }
        assertEq(reserve.counted(1), 0);
        _attest(1, bars);
        assertEq(reserve.counted(1), 0);
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 10 * BAR);
    }

    function test_1_23_admitting_an_auditor_again_revives_nothing_it_signed() public {
        _tenBars();
        _carryOut(_about(Kind.SuspendAuditor, auditors[1]));
        _carryOut(_about(Kind.AdmitAuditor, auditors[1]));
        assertTrue(reserve.isStanding(auditors[1], Role.Auditor));
        assertEq(reserve.counted(1), 0);
    }

    function test_1_23_admitting_a_custodian_again_revives_nothing_it_signed() public {
        _tenBars();
        _carryOut(_about(Kind.SuspendCustodian, custodians[0]));
        _carryOut(_about(Kind.AdmitCustodian, custodians[0]));
        assertEq(reserve.counted(1), 0);
    }

    function test_1_24_frequent_statements_do_not_starve_a_raise() public {
        Bar[] memory bars = _bars("alpha", 10, BAR);
        _stock(1, Tree.without(bars, bars[9].key));
        _attest(1, bars);
        for (uint256 hour = 0; hour < 24; ++hour) {
            _wait(1 hours);
            Statement memory s = _statement(1, bars);
            reserve.submit(s, _signed(s));
        }
        assertEq(reserve.counted(1), 10 * BAR);
    }

    function test_1_25_after_a_lapse_everything_waits() public {
        Bar[] memory bars = _tenBars();
        _wait(MAX_AGE + 1);
        assertEq(reserve.counted(1), 0);
        _attest(1, bars);
        assertEq(reserve.counted(1), 0);
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 10 * BAR);
    }

    function test_1_25_after_a_new_custodian_everything_waits() public {
        Bar[] memory bars = _tenBars();
        _carryOut(_newCustodian(1, custodians[2]));
        _attest(1, bars);
        assertEq(reserve.counted(1), 0);
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 10 * BAR);
    }
}
