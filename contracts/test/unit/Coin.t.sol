// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IERC3009, IERC3009Cancel} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {ICoin} from "../../src/interfaces/ICoin.sol";
import {Programme} from "../Programme.sol";
import {Wallet} from "../Wallet.sol";

/// @notice The coin by itself: ERC-20, ERC-2612, ERC-3009; no path around a freeze.
contract CoinTest is Programme {
    bytes32 private constant NONCE = keccak256("nonce");
    string private constant ARGUMENTS =
        "(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)";

    address private _payee;

    function setUp() public override {
        super.setUp();
        _payee = _actor("payee", 0);
        _stock(1, _bars("alpha", 10, BAR));
        _mint(alpha, holder, 5 * BAR);
    }

    function _typedCoin(bytes32 structHash) private view returns (bytes32) {
        return _typedFor("Meridian Gold", address(coin), structHash);
    }

    function _authorization(
        string memory kind,
        address from,
        address to,
        uint256 value,
        uint256 from_,
        uint256 until
    ) private view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 typeHash = keccak256(bytes(string.concat(kind, ARGUMENTS)));
        return vm.sign(
            keyOf[from], _typedCoin(keccak256(abi.encode(typeHash, from, to, value, from_, until, NONCE)))
        );
    }

    function _permit(address owner, address spender, uint256 value) private {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(
            keyOf[owner],
            _typedCoin(keccak256(abi.encode(typeHash, owner, spender, value, coin.nonces(owner), clock)))
        );
        coin.permit(owner, spender, value, clock, v, r, s);
    }

    function test_only_the_reserve_mints_and_burns() public {
        address[4] memory others = [address(this), alpha, address(council), address(barTitle)];
        for (uint256 i = 0; i < 4; ++i) {
            vm.startPrank(others[i]);
            vm.expectRevert(abi.encodeWithSelector(ICoin.NotTheReserve.selector, others[i]));
            coin.mint(holder, 1);
            vm.expectRevert(abi.encodeWithSelector(ICoin.NotTheReserve.selector, others[i]));
            coin.burn(holder, 1);
            vm.stopPrank();
        }
    }

    function test_it_says_what_it_is() public view {
        assertEq(coin.name(), "Meridian Gold");
        assertEq(coin.symbol(), "MGG");
        assertEq(coin.reserve(), address(reserve));
        assertTrue(coin.supportsInterface(type(IERC20).interfaceId));
        assertTrue(coin.supportsInterface(type(IERC165).interfaceId));
        assertTrue(coin.supportsInterface(type(IERC3009).interfaceId));
        assertTrue(coin.supportsInterface(type(IERC3009Cancel).interfaceId));
        assertFalse(coin.supportsInterface(0xffffffff));
    }

    function test_a_permit_lets_a_spender_pay() public {
        _permit(holder, stranger, BAR);
        vm.prank(stranger);
        coin.transferFrom(holder, _payee, BAR);
        assertEq(coin.balanceOf(_payee), BAR);
        assertEq(coin.allowance(holder, stranger), 0);
    }

    // ---------------------------------------------------------------- ERC-3009

    function test_a_signed_transfer_is_carried_out_once() public {
        (uint8 v, bytes32 r, bytes32 s) =
            _authorization("TransferWithAuthorization", holder, _payee, BAR, clock - 1, clock + 10);
        vm.expectEmit(address(coin));
        emit IERC3009.AuthorizationUsed(holder, NONCE);
        vm.prank(stranger);
        coin.transferWithAuthorization(holder, _payee, BAR, clock - 1, clock + 10, NONCE, v, r, s);
        assertEq(coin.balanceOf(_payee), BAR);
        assertTrue(coin.authorizationState(holder, NONCE));
        vm.expectRevert(abi.encodeWithSelector(ICoin.AuthorizationAlreadyUsed.selector, holder, NONCE));
        coin.transferWithAuthorization(holder, _payee, BAR, clock - 1, clock + 10, NONCE, v, r, s);
    }

    function test_a_signed_transfer_keeps_its_times() public {
        (uint256 from, uint256 until) = (clock + 10, clock + 20);
        (uint8 v, bytes32 r, bytes32 s) =
            _authorization("TransferWithAuthorization", holder, _payee, BAR, from, until);
        _warpTo(from);
        vm.expectRevert(abi.encodeWithSelector(ICoin.AuthorizationNotYetValid.selector, from, from));
        coin.transferWithAuthorization(holder, _payee, BAR, from, until, NONCE, v, r, s);
        _warpTo(until);
        vm.expectRevert(abi.encodeWithSelector(ICoin.AuthorizationExpired.selector, until, until));
        coin.transferWithAuthorization(holder, _payee, BAR, from, until, NONCE, v, r, s);
        _warpTo(from + 1);
        coin.transferWithAuthorization(holder, _payee, BAR, from, until, NONCE, v, r, s);
        assertEq(coin.balanceOf(_payee), BAR);
    }

    function test_a_signed_transfer_cannot_be_changed() public {
        (uint8 v, bytes32 r, bytes32 s) =
            _authorization("TransferWithAuthorization", holder, _payee, BAR, 0, clock + 10);
        vm.expectRevert(abi.encodeWithSelector(ICoin.AuthorizationNotSigned.selector, holder));
        coin.transferWithAuthorization(holder, _payee, BAR + 1, 0, clock + 10, NONCE, v, r, s);
        vm.expectRevert(abi.encodeWithSelector(ICoin.AuthorizationNotSigned.selector, holder));
        coin.transferWithAuthorization(holder, stranger, BAR, 0, clock + 10, NONCE, v, r, s);
        vm.prank(_payee);
        vm.expectRevert(abi.encodeWithSelector(ICoin.AuthorizationNotSigned.selector, holder));
        coin.receiveWithAuthorization(holder, _payee, BAR, 0, clock + 10, NONCE, v, r, s);
    }

    function test_only_the_payee_takes_what_is_for_it() public {
        (uint8 v, bytes32 r, bytes32 s) =
            _authorization("ReceiveWithAuthorization", holder, _payee, BAR, 0, clock + 10);
        vm.expectRevert(abi.encodeWithSelector(ICoin.CallerIsNotPayee.selector, _payee, stranger));
        vm.prank(stranger);
        coin.receiveWithAuthorization(holder, _payee, BAR, 0, clock + 10, NONCE, v, r, s);
        vm.prank(_payee);
        coin.receiveWithAuthorization(holder, _payee, BAR, 0, clock + 10, NONCE, v, r, s);
        assertEq(coin.balanceOf(_payee), BAR);
    }

    function test_a_cancelled_authorization_is_dead() public {
        (uint8 v, bytes32 r, bytes32 s) =
            _authorization("TransferWithAuthorization", holder, _payee, BAR, 0, clock + 10);
        bytes32 cancel = keccak256(
            abi.encode(keccak256("CancelAuthorization(address authorizer,bytes32 nonce)"), holder, NONCE)
        );
        (uint8 cv, bytes32 cr, bytes32 cs) = vm.sign(keyOf[holder], _typedCoin(cancel));
        vm.expectEmit(address(coin));
        emit IERC3009Cancel.AuthorizationCanceled(holder, NONCE);
        coin.cancelAuthorization(holder, NONCE, cv, cr, cs);
        vm.expectRevert(abi.encodeWithSelector(ICoin.AuthorizationAlreadyUsed.selector, holder, NONCE));
        coin.transferWithAuthorization(holder, _payee, BAR, 0, clock + 10, NONCE, v, r, s);
    }

    function test_a_wallet_authorizes_by_erc1271() public {
        Wallet wallet = new Wallet(holder);
        vm.prank(holder);
        coin.transfer(address(wallet), BAR);
        keyOf[address(wallet)] = keyOf[holder];
        (uint8 v, bytes32 r, bytes32 s) =
            _authorization("TransferWithAuthorization", address(wallet), _payee, BAR, 0, clock + 10);
        coin.transferWithAuthorization(address(wallet), _payee, BAR, 0, clock + 10, NONCE, v, r, s);
        assertEq(coin.balanceOf(_payee), BAR);
    }

    // ---------------------------------------------------------------- no path around a freeze

    function _freeze(address account) private returns (bytes memory) {
        vm.prank(officers[0]);
        coin.freeze(account, EVIDENCE);
        return abi.encodeWithSelector(ICoin.FrozenAccount.selector, account, clock, EVIDENCE);
    }

    function test_the_frozen_neither_send_nor_receive() public {
        bytes memory reason = _freeze(holder);
        vm.expectRevert(reason);
        vm.prank(holder);
        coin.transfer(stranger, 1);
        reason = _freeze(_payee);
        _mint(alpha, stranger, BAR);
        vm.expectRevert(reason);
        vm.prank(stranger);
        coin.transfer(_payee, 1);
    }

    function test_a_frozen_spender_moves_nothing() public {
        vm.prank(holder);
        coin.approve(stranger, BAR);
        bytes memory reason = _freeze(stranger);
        vm.expectRevert(reason);
        vm.prank(stranger);
        coin.transferFrom(holder, _payee, 1);
    }

    function test_the_frozen_neither_allow_nor_are_allowed() public {
        vm.prank(holder);
        coin.approve(stranger, BAR);
        bytes memory reason = _freeze(holder);
        vm.startPrank(holder);
        vm.expectRevert(reason);
        coin.approve(_payee, 1);
        coin.approve(stranger, 0);
        assertEq(coin.allowance(holder, stranger), 0);
        vm.stopPrank();
        vm.expectRevert(reason);
        vm.prank(stranger);
        coin.approve(holder, 1);
    }

    function test_a_frozen_account_gives_no_permit() public {
        bytes memory reason = _freeze(holder);
        vm.expectRevert(reason);
        this.permit();
    }

    function permit() external {
        _permit(holder, stranger, BAR);
    }

    function test_neither_side_nor_bearer_of_an_authorization_may_be_frozen() public {
        (uint8 v, bytes32 r, bytes32 s) =
            _authorization("TransferWithAuthorization", holder, _payee, BAR, 0, clock + 10);
        address[3] memory sides = [holder, _payee, stranger];
        for (uint256 i = 0; i < 3; ++i) {
            uint256 before = vm.snapshotState();
            bytes memory reason = _freeze(sides[i]);
            vm.expectRevert(reason);
            vm.prank(stranger);
            coin.transferWithAuthorization(holder, _payee, BAR, 0, clock + 10, NONCE, v, r, s);
            vm.revertToState(before);
        }
    }

    function test_a_frozen_sponsor_retires_nothing() public {
        vm.prank(holder);
        coin.transfer(alpha, BAR);
        bytes memory reason = _freeze(alpha);
        vm.expectRevert(reason);
        vm.prank(alpha);
        reserve.retire(BAR);
    }

    function testFuzz_transfers_keep_the_supply(uint128 amount, address to) public {
        vm.assume(to != address(0) && to != holder);
        amount = uint128(bound(amount, 0, 5 * BAR));
        uint256 before = coin.balanceOf(to);
        vm.prank(holder);
        coin.transfer(to, amount);
        assertEq(coin.balanceOf(to), before + amount);
        assertEq(coin.balanceOf(holder), 5 * BAR - amount);
        assertEq(coin.totalSupply(), 5 * BAR);
    }
}
