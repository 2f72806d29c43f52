// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICoin} from "../../src/interfaces/ICoin.sol";
import {IRegistry, IReserve, IVaults} from "../../src/interfaces/IReserve.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {Clearance, Purpose, Role} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";
import {Wallet} from "../Wallet.sol";

/// @notice No coin without gold: inside the sponsor's free gold and cap, once per order, cleared by two officers.
contract MintTest is Programme {
    bytes32 private constant REF = keccak256("ref");

    function setUp() public override {
        super.setUp();
        _stock(1, _bars("alpha", 10, BAR));
    }

    function _refused(address sponsor, address to, uint128 amount, bytes memory reason) private {
        Clearance memory clearance = _clearedMint(sponsor, to, amount, REF);
        vm.expectRevert(reason);
        vm.prank(sponsor);
        reserve.mint(to, amount, REF, clearance);
    }

    function test_a_mint_raises_issued_and_supply_alike() public {
        Clearance memory clearance = _clearedMint(alpha, holder, 3 * BAR, REF);
        bytes32 order = keccak256(abi.encode(alpha, holder, 3 * BAR, REF));
        vm.expectEmit(address(reserve));
        emit IReserve.Minted(alpha, holder, order, 3 * BAR, REF, DECISION);
        vm.prank(alpha);
        reserve.mint(holder, 3 * BAR, REF, clearance);
        assertEq(reserve.liabilities(alpha).issued, 3 * BAR);
        assertEq(coin.totalSupply(), 3 * BAR);
        assertEq(coin.balanceOf(holder), 3 * BAR);
        assertTrue(reserve.usedOrder(order));
    }

    function test_only_a_sponsor_in_standing_mints() public {
        _refused(
            stranger,
            holder,
            BAR,
            abi.encodeWithSelector(IRegistry.NotStanding.selector, stranger, Role.Sponsor, Role.None)
        );
        _carryOut(_about(Kind.SuspendSponsor, alpha));
        _refused(
            alpha,
            holder,
            BAR,
            abi.encodeWithSelector(IRegistry.NotStanding.selector, alpha, Role.Sponsor, Role.Sponsor)
        );
    }

    function test_nothing_is_no_order() public {
        _refused(alpha, holder, 0, abi.encodeWithSelector(IVaults.AmountMissing.selector));
    }

    function test_never_above_the_free_gold() public {
        _refused(
            alpha,
            holder,
            10 * BAR + 1,
            abi.encodeWithSelector(IReserve.NotEnoughFree.selector, alpha, 10 * BAR, 10 * BAR + 1)
        );
        _mint(alpha, holder, 10 * BAR);
        _refused(alpha, holder, 1, abi.encodeWithSelector(IReserve.NotEnoughFree.selector, alpha, 0, 1));
    }

    function test_never_on_another_sponsors_gold() public {
        _refused(beta, holder, 1, abi.encodeWithSelector(IReserve.NotEnoughFree.selector, beta, 0, 1));
    }

    function test_never_above_the_cap() public {
        _carryOut(_cap(Kind.LowerCap, alpha, BAR));
        _refused(
            alpha, holder, BAR + 1, abi.encodeWithSelector(IReserve.CapExceeded.selector, alpha, BAR, BAR + 1)
        );
        _mint(alpha, holder, BAR);
        _refused(alpha, holder, 1, abi.encodeWithSelector(IReserve.CapExceeded.selector, alpha, BAR, BAR + 1));
    }

    function test_an_order_is_used_once() public {
        Clearance memory clearance = _clearedMint(alpha, holder, BAR, REF);
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, clearance);
        _refused(
            alpha,
            holder,
            BAR,
            abi.encodeWithSelector(
                IReserve.OrderUsed.selector, keccak256(abi.encode(alpha, holder, BAR, REF))
            )
        );
    }

    function test_a_frozen_party_receives_nothing() public {
        vm.prank(officers[0]);
        coin.freeze(holder, EVIDENCE);
        _refused(
            alpha, holder, BAR, abi.encodeWithSelector(ICoin.FrozenAccount.selector, holder, clock, EVIDENCE)
        );
    }

    function test_gold_of_several_vaults_adds_up() public {
        _stock(2, _bars("second", 3, BAR));
        assertEq(reserve.assets(alpha), 13 * BAR);
        _mint(alpha, holder, 13 * BAR);
        assertEq(reserve.free(alpha), 0);
    }

    // ---------------------------------------------------------------- clearance

    function test_a_clearance_names_a_decision() public {
        Clearance memory c = _clearedMint(alpha, holder, BAR, REF);
        c.decision = 0;
        vm.expectRevert(IReserve.DecisionMissing.selector);
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, c);
    }

    function test_a_clearance_expires() public {
        Clearance memory c = _clearedMint(alpha, holder, BAR, REF);
        _warpTo(c.expiry + 1);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Expired.selector, c.expiry, clock));
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, c);
        _warpTo(c.expiry);
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, c);
    }

    function test_two_different_officers_clear() public {
        bytes32 order = keccak256(abi.encode(alpha, holder, BAR, REF));
        Clearance memory c = _clearedBy(Purpose.Mint, holder, order, officers[1], officers[1]);
        vm.expectRevert(abi.encodeWithSelector(IReserve.OneOfficerTwice.selector, officers[1]));
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, c);
    }

    function test_both_must_be_officers_in_standing() public {
        bytes32 order = keccak256(abi.encode(alpha, holder, BAR, REF));
        Clearance memory c = _clearedBy(Purpose.Mint, holder, order, officers[0], stranger);
        vm.expectRevert(
            abi.encodeWithSelector(IRegistry.NotStanding.selector, stranger, Role.Officer, Role.None)
        );
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, c);
        c = _clearedBy(Purpose.Mint, holder, order, alpha, officers[0]);
        vm.expectRevert(
            abi.encodeWithSelector(IRegistry.NotStanding.selector, alpha, Role.Officer, Role.Sponsor)
        );
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, c);
        _carryOut(_about(Kind.SuspendOfficer, officers[0]));
        _refused(
            alpha,
            holder,
            BAR,
            abi.encodeWithSelector(IRegistry.NotStanding.selector, officers[0], Role.Officer, Role.Officer)
        );
    }

    function test_a_clearance_serves_no_other_party_purpose_order_or_amount() public {
        Clearance memory good = _clearedMint(alpha, holder, BAR, REF);
        vm.startPrank(alpha);
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        reserve.mint(stranger, BAR, REF, good);
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        reserve.mint(holder, BAR + 1, REF, good);
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        reserve.mint(holder, BAR, keccak256("other"), good);
        Clearance memory other =
            _cleared(Purpose.Delivery, holder, keccak256(abi.encode(alpha, holder, BAR, REF)));
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        reserve.mint(holder, BAR, REF, other);
    }

    function test_the_second_signature_is_checked_too() public {
        Clearance memory c = _clearedMint(alpha, holder, BAR, REF);
        c.second.signature = c.first.signature;
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, c);
    }

    function test_a_malleated_signature_is_refused() public {
        Clearance memory c = _clearedMint(alpha, holder, BAR, REF);
        (bytes32 r, bytes32 s, uint8 v) = _parts(c.first.signature);
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        c.first.signature = abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, c);
    }

    function test_a_signature_for_another_chain_is_refused() public {
        Clearance memory c = _clearedMint(alpha, holder, BAR, REF);
        vm.chainId(1);
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, c);
    }

    function test_an_officer_may_be_a_wallet() public {
        Wallet wallet = new Wallet(stranger);
        _carryOut(_about(Kind.AdmitOfficer, address(wallet)));
        Clearance memory c = _clearedBy(
            Purpose.Mint, holder, keccak256(abi.encode(alpha, holder, BAR, REF)), officers[0], stranger
        );
        c.second.signer = address(wallet);
        vm.prank(alpha);
        reserve.mint(holder, BAR, REF, c);
        assertEq(coin.balanceOf(holder), BAR);
    }

    function testFuzz_owed_never_passes_assets_by_minting(uint8 bars, uint128 first, uint128 second) public {
        uint128 gold = uint128(bound(bars, 1, 12)) * BAR;
        _stock(1, _bars("alpha", gold / BAR, BAR));
        if (reserve.counted(1) != gold) _wait(RAISE_DELAY);
        first = uint128(bound(first, 1, gold));
        second = uint128(bound(second, 1, gold));
        _mint(alpha, holder, first);
        if (second > gold - first) {
            _refused(
                alpha,
                holder,
                second,
                abi.encodeWithSelector(IReserve.NotEnoughFree.selector, alpha, gold - first, second)
            );
        } else {
            _mint(alpha, holder, second);
        }
        assertLe(reserve.owed(alpha), reserve.assets(alpha), "owed above assets");
        assertEq(coin.totalSupply(), reserve.liabilities(alpha).issued);
    }

    function _parts(bytes memory signature) private pure returns (bytes32 r, bytes32 s, uint8 v) {
        assembly ("memory-safe") {
            r := mload(add(signature, 32))
            s := mload(add(signature, 64))
            v := byte(0, mload(add(signature, 96)))
        }
    }
}
