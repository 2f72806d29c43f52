// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICoin} from "../../src/interfaces/ICoin.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {IRegistry, IReserve, IVaults} from "../../src/interfaces/IReserve.sol";
import {Bar, Clearance, Proof, Purpose, Release} from "../../src/interfaces/Types.sol";
import {Deeds} from "../Deeds.sol";

/// @notice docs/attacks.md, section 2: what could be done to holders. Each attack under its number fails.
contract HolderAttacksTest is Deeds {
    Bar[] private _list;
    uint256 private _title;

    function setUp() public override {
        super.setUp();
        Bar[] memory bars = _tenBars();
        _keepBars(bars);
        _title = _titled(bars[0].key);
    }

    function test_2_1_only_the_owner_burns_a_title_and_only_with_the_custodians_release() public {
        Clearance memory clearance = _clearedDelivery(_title, holder);
        Release memory release = _titleRelease(_title, holder);
        address[3] memory others = [alpha, custodians[0], officers[0]];
        for (uint256 i = 0; i < others.length; ++i) {
            _refusedBy(
                others[i],
                address(reserve),
                IReserve.NotTheOwner.selector,
                abi.encodeCall(reserve.deliver, (_title, clearance, release))
            );
        }
        release.signature = _sign(custodians[1], keccak256("no release"));
        _refusedBy(
            holder,
            address(reserve),
            IVaults.BadSignature.selector,
            abi.encodeCall(reserve.deliver, (_title, clearance, release))
        );
    }

    function test_2_2_after_the_counter_there_is_no_way_back_to_coins() public {
        (Bar memory bar, Proof memory proof) = _proof(1, _list[0].key);
        Clearance memory clearance = _clearedDelivery(_title, holder);
        Release memory release = _titleRelease(_title, holder);
        _deliver(holder, _title);
        bytes4 no = IReserve.NoSuchTitle.selector;
        _refusedBy(holder, address(reserve), no, abi.encodeCall(reserve.close, (_title, bar, proof)));
        _refusedBy(
            holder, address(reserve), no, abi.encodeCall(reserve.deliver, (_title, clearance, release))
        );
        assertEq(coin.balanceOf(holder), 0);
    }

    function test_2_3_a_silent_or_suspended_sponsor_stops_no_holder() public {
        _mint(alpha, holder, BAR);
        _carryOut(_about(Kind.SuspendSponsor, alpha));
        _refused(IRegistry.NotStanding.selector, abi.encodeCall(this.mintAs, (alpha, holder, 1)));
        uint256 other = _open(holder, 1, _list[1].key);
        _close(holder, other);
        vm.prank(holder);
        reserve.ask(_title);
        _deliver(holder, _title);
    }

    function test_2_4_and_2_6_a_title_is_no_put_on_the_coin_holders() public {
        _stock(2, _bars("second", 3, BAR));
        this.holdAs(guardians[0], 1, reserve.MAX_VAULT_GOLD());
        _refused(IReserve.NotEnoughCounted.selector, abi.encodeCall(this.closeAs, (holder, _title)));
        _mint(alpha, stranger, BAR);
        _open(stranger, 2, listOf[2][0].key);
    }

    function test_2_4_no_close_while_the_sponsor_is_short() public {
        _mint(alpha, holder, 9 * BAR);
        this.holdAs(guardians[0], 1, 2 * BAR);
        _refused(IReserve.SponsorShort.selector, abi.encodeCall(this.closeAs, (holder, _title)));
    }

    function test_2_5_a_sponsor_draws_on_anothers_bars_at_most_what_that_one_issued_and_issues_within_its_cap()
        public
    {
        Bar[] memory betas = _bars("beta", 4, BAR);
        _stock(3, betas);
        _mint(alpha, holder, 8 * BAR);
        _mint(beta, stranger, BAR);
        _open(holder, 3, betas[0].key);
        _refused(IReserve.IssuedTooLow.selector, abi.encodeCall(this.openAs, (holder, 3, betas[1].key)));
        _carryOut(_cap(Kind.LowerCap, beta, BAR));
        _mint(beta, stranger, BAR);
        _refused(IReserve.CapExceeded.selector, abi.encodeCall(this.mintAs, (beta, stranger, 1)));
    }

    function test_2_7_a_leaving_sponsor_winds_down_to_nothing() public {
        Bar[] memory betas = _bars("beta", 20, BAR);
        _stock(3, betas);
        _mint(alpha, holder, 5 * BAR);
        _carryOut(_about(Kind.SuspendSponsor, alpha));
        vm.prank(holder);
        coin.transfer(alpha, 2 * BAR);
        vm.prank(alpha);
        reserve.retire(2 * BAR);
        _deliver(holder, _title);
        _assume(alpha, beta, 3 * BAR);
        assertEq(reserve.owed(alpha), 0);
        assertEq(reserve.liabilities(beta).issued, 3 * BAR);
        assertEq(coin.totalSupply(), 3 * BAR);
    }

    function test_2_9_minting_stops_by_a_hold_and_transfers_go_on() public {
        _mint(alpha, holder, BAR);
        this.holdAs(guardians[0], 1, reserve.MAX_VAULT_GOLD());
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.mintAs, (alpha, holder, 1)));
        this.payAs(holder, stranger, BAR);
        (bool ok,) = address(coin).call(abi.encodeWithSignature("pause()"));
        assertFalse(ok);
    }

    function test_2_10_one_officer_freezes_no_contract_of_ours_and_nobody_for_long() public {
        address[5] memory ours =
            [address(reserve), address(coin), address(barTitle), address(council), address(settlement)];
        for (uint256 i = 0; i < ours.length; ++i) {
            _refusedBy(
                officers[0],
                address(coin),
                ICoin.CannotFreeze.selector,
                abi.encodeCall(coin.freeze, (ours[i], EVIDENCE))
            );
        }
        _mint(alpha, holder, BAR);
        vm.prank(officers[0]);
        coin.freeze(holder, EVIDENCE);
        _refused(ICoin.FrozenAccount.selector, abi.encodeCall(this.payAs, (holder, stranger, 1)));
        _wait(14 days);
        this.payAs(holder, stranger, 1);
        _refusedBy(
            officers[0],
            address(coin),
            ICoin.FreezeRests.selector,
            abi.encodeCall(coin.freeze, (holder, EVIDENCE))
        );
    }

    function test_2_13_any_two_of_several_officers_clear() public {
        Clearance memory clearance = _clearedBy(
            Purpose.Delivery, holder, keccak256(abi.encode(_title, holder)), officers[2], officers[1]
        );
        Release memory release = _titleRelease(_title, holder);
        vm.prank(holder);
        reserve.deliver(_title, clearance, release);
    }

    function test_2_14_one_rogue_officer_clears_nobody() public {
        bytes32 ref = keccak256("rogue");
        bytes32 order = keccak256(abi.encode(alpha, stranger, BAR, ref));
        Clearance memory twice = _clearedBy(Purpose.Mint, stranger, order, officers[0], officers[0]);
        _refusedBy(
            alpha,
            address(reserve),
            IReserve.OneOfficerTwice.selector,
            abi.encodeCall(reserve.mint, (stranger, BAR, ref, twice))
        );
        Clearance memory friend = _clearedBy(Purpose.Mint, stranger, order, officers[0], auditors[0]);
        _refusedBy(
            alpha,
            address(reserve),
            IRegistry.NotStanding.selector,
            abi.encodeCall(reserve.mint, (stranger, BAR, ref, friend))
        );
        Clearance memory bare = _clearedBy(Purpose.Mint, stranger, order, officers[0], officers[1]);
        bare.decision = 0;
        _refusedBy(
            alpha,
            address(reserve),
            IReserve.DecisionMissing.selector,
            abi.encodeCall(reserve.mint, (stranger, BAR, ref, bare))
        );
    }

    function test_2_15_assuming_and_withdrawing_are_screened() public {
        _stock(3, _bars("beta", 4, BAR));
        _mint(alpha, holder, BAR);
        uint64 expiry = uint64(clock) + 1 hours;
        (bytes memory from, bytes memory to, Clearance memory clearance) =
            _assumption(alpha, beta, BAR, EVIDENCE, expiry);
        clearance.second = clearance.first;
        _refusedBy(
            stranger,
            address(reserve),
            IReserve.OneOfficerTwice.selector,
            abi.encodeCall(reserve.assume, (alpha, beta, BAR, EVIDENCE, expiry, from, to, clearance))
        );

        (Bar memory bar,) = _proof(1, _list[4].key);
        Release memory release = _barRelease(1, bar);
        Clearance memory other = _clearedWithdrawal(alpha, 1, _list[5].key);
        (, Proof memory proof) = _proof(1, bar.key);
        _refusedBy(
            alpha,
            address(reserve),
            IVaults.BadSignature.selector,
            abi.encodeCall(reserve.withdraw, (1, bar, proof, other, release))
        );
    }

    function _keepBars(Bar[] memory bars) private {
        for (uint256 i = 0; i < bars.length; ++i) {
            _list.push(bars[i]);
        }
    }
}
