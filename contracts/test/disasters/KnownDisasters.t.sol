// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";
import {ICoin} from "../../src/interfaces/ICoin.sol";
import {ICouncil} from "../../src/interfaces/ICouncil.sol";
import {IRegistry, IReserve, IVaults} from "../../src/interfaces/IReserve.sol";
import {Bar, Contracts, Proof, Rules, Sibling, Signed, Statement} from "../../src/interfaces/Types.sol";
import {Deeds} from "../Deeds.sol";
import {Tree} from "../Tree.sol";

/// @notice A receiver that calls back when it is given a title.
contract Grasping is IERC721Receiver {
    address private immutable _target;
    bytes private _call;
    bool public tried;
    bool public succeeded;

    constructor(address target, bytes memory call_) {
        _target = target;
        _call = call_;
    }

    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4) {
        tried = true;
        (succeeded,) = _target.call(_call);
        return this.onERC721Received.selector;
    }
}

/// @notice What has gone wrong in systems like this one, replayed here and refused.
contract KnownDisastersTest is Deeds {
    /// @dev A sister coin of the largest gold token was minted by 300 trillion in one slip: its mint asks no reserve.
    function test_a_mint_of_300_trillion() public {
        _tenBars();
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.mintAs, (alpha, holder, 300e12 * 1e6)));
        assertEq(coin.totalSupply(), 0);
    }

    /// @dev A feed that goes on showing its last value.
    function test_a_stale_proof() public {
        Bar[] memory bars = _tenBars();
        _mint(alpha, holder, BAR);
        _wait(MAX_AGE - RAISE_DELAY);
        assertEq(reserve.counted(1), 10 * BAR);
        _wait(1);
        assertEq(reserve.counted(1), 0);
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.mintAs, (alpha, holder, 1)));
        _refused(IReserve.StatementLapsed.selector, abi.encodeCall(this.openAs, (holder, 1, bars[0].key)));
    }

    /// @dev A proof of reserve that a zero switches off.
    function test_a_zero_threshold() public {
        Rules[4] memory zeros = [
            Rules({maxAge: 35 days, raiseDelay: 1 days, changeDelay: 7 days, quorum: 0}),
            Rules({maxAge: 0, raiseDelay: 1 days, changeDelay: 7 days, quorum: 2}),
            Rules({maxAge: 35 days, raiseDelay: 0, changeDelay: 7 days, quorum: 2}),
            Rules({maxAge: 35 days, raiseDelay: 1 days, changeDelay: 0, quorum: 2})
        ];
        Contracts memory parts =
            Contracts(address(coin), address(barTitle), address(council), address(settlement));
        for (uint256 i = 0; i < zeros.length; ++i) {
            _refused(
                IReserve.RuleOutOfBounds.selector,
                abi.encodeCall(this.create, ("Reserve.sol:Reserve", abi.encode(zeros[i], parts)))
            );
        }
        _refused(
            ICouncil.ThresholdOutOfBounds.selector,
            abi.encodeCall(
                this.create, ("Council.sol:Council", abi.encode(address(reserve), seats, uint256(0)))
            )
        );

        Statement memory s = _statement(1, _bars("alpha", 10, BAR));
        _refused(IVaults.CustodianMissing.selector, abi.encodeCall(this.submit, (s, new Signed[](0))));
    }

    /// @dev A default used when the answer is missing: here a missing answer is none.
    function test_a_fallback_number() public {
        assertEq(reserve.counted(1), 0);
        assertEq(reserve.free(alpha), 0);
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.mintAs, (alpha, holder, 1)));
        _refusedBy(
            stranger,
            address(reserve),
            IVaults.NoStatement.selector,
            abi.encodeCall(reserve.open, (1, _bar("none", 0, BAR), Proof(0, _none())))
        );
        _refusedBy(
            stranger, address(reserve), IRegistry.NoSuchVault.selector, abi.encodeCall(reserve.counted, (99))
        );
    }

    /// @dev A margin that went below zero and lifted the limit: here short is zero, and zero mints nothing.
    function test_a_negative_margin() public {
        _tenBars();
        _mint(alpha, holder, 10 * BAR);
        this.holdAs(guardians[0], 1, 4 * BAR);
        assertEq(reserve.assets(alpha), 6 * BAR);
        assertEq(reserve.owed(alpha), 10 * BAR);
        assertEq(reserve.free(alpha), 0);
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.mintAs, (alpha, holder, 1)));
    }

    /// @dev A weight that some reporter wrote and nobody signed.
    function test_a_reported_weight_that_nobody_signed() public {
        Statement memory s = _statement(1, _bars("alpha", 10, BAR));
        Signed[] memory honest = _signed(s);
        s.fineGold = 100 * BAR;
        _refused(IVaults.BadSignature.selector, abi.encodeCall(this.submit, (s, honest)));
        _refused(
            IVaults.QuorumMissing.selector,
            abi.encodeCall(this.submit, (s, _signedBy(s, _two(custodians[0], auditors[0]))))
        );
        _refused(
            IVaults.CustodianMissing.selector,
            abi.encodeCall(this.submit, (s, _signedBy(s, _two(auditors[0], auditors[1]))))
        );
        _refused(
            IVaults.SignedTwice.selector,
            abi.encodeCall(this.submit, (s, _signedBy(s, _three(custodians[0], auditors[0], auditors[0]))))
        );
        _refused(
            IVaults.NotAnAttestor.selector,
            abi.encodeCall(this.submit, (s, _signedBy(s, _three(custodians[0], auditors[0], stranger))))
        );
        _refused(
            IVaults.NotAnAttestor.selector,
            abi.encodeCall(this.submit, (s, _signedBy(s, _three(custodians[0], auditors[0], custodians[1]))))
        );
    }

    function test_a_replayed_statement() public {
        Bar[] memory bars = _bars("alpha", 10, BAR);
        Statement memory old = _statement(1, bars);
        reserve.submit(old, _signed(old));
        _attest(1, Tree.without(bars, bars[0].key));
        _refused(IVaults.NotLaterThan.selector, abi.encodeCall(this.submit, (old, _signed(old))));
        Statement memory elsewhere = old;
        elsewhere.vault = 2;
        Signed[] memory signatures = _signedBy(old, _three(custodians[1], auditors[0], auditors[1]));
        elsewhere.asOf += 1;
        _refused(IVaults.BadSignature.selector, abi.encodeCall(this.submit, (elsewhere, signatures)));
    }

    function test_a_bar_proved_twice() public {
        Bar[] memory bars = _tenBars();
        _mint(alpha, holder, 2 * BAR);
        _open(holder, 1, bars[0].key);
        _refused(IReserve.BarTitled.selector, abi.encodeCall(this.openAs, (holder, 1, bars[0].key)));
    }

    /// @dev Metal that leaves while the coins on it are still out.
    function test_gold_withdrawn_before_coins_are_burnt() public {
        Bar[] memory bars = _tenBars();
        _mint(alpha, holder, 10 * BAR);
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.withdrawAs, (alpha, 1, bars[0].key)));
        this.payAs(holder, alpha, BAR);
        vm.prank(alpha);
        reserve.retire(BAR);
        _withdraw(alpha, 1, bars[0].key);
        assertEq(reserve.assets(alpha), reserve.owed(alpha));
    }

    function test_a_mint_against_another_sponsors_gold() public {
        _tenBars();
        _refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.mintAs, (beta, holder, 1)));
        _refused(IRegistry.NotStanding.selector, abi.encodeCall(this.mintAs, (stranger, holder, 1)));
    }

    function test_a_signature_for_another_chain() public {
        Statement memory s = _statement(1, _bars("alpha", 10, BAR));
        Signed[] memory signatures = _signed(s);
        vm.chainId(1);
        _refused(IVaults.BadSignature.selector, abi.encodeCall(this.submit, (s, signatures)));
        vm.chainId(31_337);
        this.submit(s, signatures);
    }

    /// @dev (r, n - s, v') recovers the same account; only one of the two is a signature.
    function test_a_malleated_signature() public {
        Statement memory s = _statement(1, _bars("alpha", 10, BAR));
        Signed[] memory signatures = _signed(s);
        (bytes32 r, bytes32 half, uint8 v) = _parts(signatures[0].signature);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        signatures[0].signature =
            abi.encodePacked(r, bytes32(order - uint256(half)), v == 27 ? uint8(28) : uint8(27));
        _refused(IVaults.BadSignature.selector, abi.encodeCall(this.submit, (s, signatures)));
        signatures[0].signature = abi.encodePacked(r, half);
        _refused(IVaults.BadSignature.selector, abi.encodeCall(this.submit, (s, signatures)));
    }

    function test_a_re_entrant_receiver() public {
        Bar[] memory bars = _tenBars();
        uint256 title = _titled(bars[0].key);
        (Bar memory bar, Proof memory proof) = _proof(1, bars[0].key);
        Grasping receiver = new Grasping(address(reserve), abi.encodeCall(reserve.close, (title, bar, proof)));
        vm.prank(holder);
        barTitle.safeTransferFrom(holder, address(receiver), title);
        assertTrue(receiver.tried());
        // It owned the title by then and turned it into coins: once, whole, on the books.
        assertTrue(receiver.succeeded());
        assertEq(coin.balanceOf(address(receiver)), BAR);
        assertEq(reserve.owed(alpha), BAR);
        assertEq(coin.totalSupply(), BAR);
        assertEq(barTitle.balanceOf(address(receiver)), 0);
    }

    function test_a_frozen_account_through_every_path() public {
        Bar[] memory bars = _tenBars();
        uint256 title = _titled(bars[0].key);
        _mint(alpha, holder, 3 * BAR);
        vm.prank(holder);
        coin.approve(stranger, BAR);
        vm.prank(stranger);
        coin.approve(holder, BAR);
        vm.prank(officers[0]);
        coin.freeze(holder, EVIDENCE);
        bytes4 no = ICoin.FrozenAccount.selector;

        _refused(no, abi.encodeCall(this.payAs, (holder, stranger, 1)));
        _refused(no, abi.encodeCall(this.payAs, (alpha, holder, 0)));
        _refusedBy(stranger, address(coin), no, abi.encodeCall(coin.transferFrom, (holder, stranger, 1)));
        _refusedBy(holder, address(coin), no, abi.encodeCall(coin.transferFrom, (stranger, alpha, 0)));
        _refusedBy(holder, address(coin), no, abi.encodeCall(coin.approve, (stranger, 5)));
        _permitRefused(no);
        _authorizationRefused(no);
        _refused(no, abi.encodeCall(this.openAs, (holder, 1, bars[1].key)));
        _refused(no, abi.encodeCall(this.closeAs, (holder, title)));
        _refused(no, abi.encodeCall(this.deliverAs, (holder, title)));
        _refusedBy(
            holder, address(barTitle), no, abi.encodeCall(barTitle.transferFrom, (holder, stranger, title))
        );
        _refused(no, abi.encodeCall(this.mintAs, (alpha, holder, 1)));
        assertEq(coin.balanceOf(holder), 3 * BAR);
        assertEq(barTitle.ownerOf(title), holder);
        assertEq(reserve.counted(1), 10 * BAR);
    }

    function _permitRefused(bytes4 no) private {
        uint256 deadline = clock + 1 hours;
        bytes32 kind =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        (uint8 v, bytes32 r, bytes32 s) = _coinSigned(
            keccak256(abi.encode(kind, holder, stranger, uint256(9), coin.nonces(holder), deadline))
        );
        _refusedBy(
            stranger, address(coin), no, abi.encodeCall(coin.permit, (holder, stranger, 9, deadline, v, r, s))
        );
    }

    function _authorizationRefused(bytes4 no) private {
        bytes32 kind = keccak256(
            "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
        );
        uint256 before = clock + 1 hours;
        (uint8 v, bytes32 r, bytes32 s) = _coinSigned(
            keccak256(abi.encode(kind, holder, stranger, uint256(9), uint256(0), before, EVIDENCE))
        );
        _refusedBy(
            stranger,
            address(coin),
            no,
            abi.encodeCall(
                coin.transferWithAuthorization, (holder, stranger, 9, 0, before, EVIDENCE, v, r, s)
            )
        );
    }

    function _coinSigned(bytes32 structHash) private view returns (uint8 v, bytes32 r, bytes32 s) {
        return
            vm.sign(
                keyOf[holder], keccak256(abi.encodePacked(hex"1901", coin.DOMAIN_SEPARATOR(), structHash))
            );
    }

    function _parts(bytes memory signature) private pure returns (bytes32 r, bytes32 s, uint8 v) {
        assembly {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
            v := byte(0, mload(add(signature, 0x60)))
        }
    }

    function _none() private pure returns (Sibling[] memory) {
        return new Sibling[](0);
    }
}
