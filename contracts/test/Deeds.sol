// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Change} from "../src/interfaces/ICouncil.sol";
import {Batch} from "../src/interfaces/ISettlement.sol";
import {Bar, Proof, Signed, Statement} from "../src/interfaces/Types.sol";
import {Programme} from "./Programme.sol";

/// @notice Whole deeds, each one call, so that a test can say what refuses it:
/// `_refused(IReserve.NotEnoughFree.selector, abi.encodeCall(this.mintAs, (alpha, holder, 1)))`.
abstract contract Deeds is Programme {
    function mintAs(address sponsor, address to, uint128 amount) external {
        _mint(sponsor, to, amount);
    }

    function openAs(address owner, uint256 vault, bytes32 key) external {
        _open(owner, vault, key);
    }

    function closeAs(address owner, uint256 title) external {
        _close(owner, title);
    }

    function deliverAs(address owner, uint256 title) external {
        _deliver(owner, title);
    }

    function withdrawAs(address sponsor, uint256 vault, bytes32 key) external {
        _withdraw(sponsor, vault, key);
    }

    function assumeBetween(address from, address to, uint128 amount) external {
        _assume(from, to, amount);
    }

    function submit(Statement calldata s, Signed[] calldata signatures) external {
        reserve.submit(s, signatures);
    }

    function prove(address owner, uint256 vault, Bar calldata bar, Proof calldata proof) external {
        vm.prank(owner);
        reserve.open(vault, bar, proof);
    }

    function holdAs(address party, uint256 vault, uint128 amount) external {
        vm.prank(party);
        reserve.hold(vault, amount, EVIDENCE);
    }

    function payAs(address from, address to, uint256 amount) external {
        vm.prank(from);
        coin.transfer(to, amount);
    }

    function settle(Batch calldata batch) external {
        _settle(batch);
    }

    function changeBy(Change calldata change) external {
        _carryOut(change);
    }

    /// @dev A creation, whose refusal is told as it came.
    function create(string calldata artifact, bytes calldata args) external returns (address made) {
        bytes memory code = bytes.concat(vm.getCode(artifact), args);
        assembly {
            made := create(0, add(code, 0x20), mload(code))
            if iszero(made) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }

    /// @dev The deed reverts, with this error and no other.
    function _refused(bytes4 error_, bytes memory deed) internal {
        _refusedBy(address(this), address(this), error_, deed);
    }

    /// @dev The same for one bare call by somebody.
    function _refusedBy(address caller, address target, bytes4 error_, bytes memory call_) internal {
        if (caller != address(this)) vm.prank(caller);
        (bool ok, bytes memory reason) = target.call(call_);
        assertFalse(ok, "it went through");
        assertEq(bytes32(bytes4(reason)), bytes32(error_), "refused, but for another reason");
    }

    /// @dev Ten bars of alpha in vault 1, all counted.
    function _tenBars() internal returns (Bar[] memory bars) {
        bars = _bars("alpha", 10, BAR);
        _stock(1, bars);
    }

    /// @dev The holder has the title of this bar of vault 1.
    function _titled(bytes32 key) internal returns (uint256 title) {
        _mint(alpha, holder, BAR);
        return _open(holder, 1, key);
    }
}
