// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ICoin} from "../../src/interfaces/ICoin.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {IRegistry, IVaults} from "../../src/interfaces/IReserve.sol";
import {Batch, ISettlement, TitleLeg} from "../../src/interfaces/ISettlement.sol";
import {Clearance, Purpose} from "../../src/interfaces/Types.sol";
import {Deeds} from "../Deeds.sol";

/// @notice A payment token that works.
contract Cash is ERC20 {
    constructor() ERC20("Cash", "CASH") {}

    function give(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

/// @notice Keeps one unit of each payment.
contract FeeCash is Cash {
    function _update(address from, address to, uint256 value) internal override {
        if (from == address(0) || value == 0) return super._update(from, to, value);
        super._update(from, to, value - 1);
        super._update(from, address(this), 1);
    }
}

/// @notice Says no without reverting.
contract SilentCash is Cash {
    function transferFrom(address, address, uint256) public pure override returns (bool) {
        return false;
    }
}

/// @notice Says yes and moves nothing.
contract LyingCash is Cash {
    function transferFrom(address, address, uint256) public pure override returns (bool) {
        return true;
    }
}

/// @notice Calls back into the settlement while it pays.
contract ReentrantCash is Cash {
    address private immutable _settlement;
    bytes public again;

    constructor(address settlement_) {
        _settlement = settlement_;
    }

    function arm(bytes calldata call_) external {
        again = call_;
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (again.length == 0) return;
        (bool ok, bytes memory reason) = _settlement.call(again);
        if (!ok) {
            assembly {
                revert(add(reason, 0x20), mload(reason))
            }
        }
    }
}

/// @notice docs/attacks.md, section 4: what could be done to members who settle. Each attack under its number fails.
contract SettlementAttacksTest is Deeds {
    Cash private _cash;

    function setUp() public override {
        super.setUp();
        _tenBars();
        members = _ascending(members);
        _mint(alpha, members[0], 3 * BAR);
        _cash = new Cash();
        _cash.give(members[1], 1000);
        _allow(address(coin));
        _allow(address(_cash));
    }

    function test_a_batch_of_two_settles_gold_against_cash() public {
        Batch memory batch = _goldForCash(BAR, 700);
        _settle(batch);
        assertEq(coin.balanceOf(members[1]), BAR);
        assertEq(_cash.balanceOf(members[0]), 700);
        assertEq(coin.balanceOf(address(settlement)), 0);
    }

    function test_4_1_nobody_nets_a_part_of_what_members_signed() public {
        Batch memory batch = _goldForCash(BAR, 700);
        bytes[] memory signatures = _signatures(batch);
        Batch memory part = _goldForCash(BAR, 0);
        Clearance memory clearance =
            _cleared(Purpose.Settlement, address(settlement), settlement.digestOf(part));
        _refusedBy(
            stranger,
            address(settlement),
            ISettlement.MemberDidNotSign.selector,
            abi.encodeCall(settlement.settle, (part, signatures, clearance))
        );
        signatures[1] = signatures[0];
        clearance = _cleared(Purpose.Settlement, address(settlement), settlement.digestOf(batch));
        _refusedBy(
            stranger,
            address(settlement),
            ISettlement.MemberDidNotSign.selector,
            abi.encodeCall(settlement.settle, (batch, signatures, clearance))
        );
    }

    function test_4_2_no_batch_settles_twice_nor_elsewhere() public {
        Batch memory batch = _goldForCash(BAR, 300);
        bytes[] memory signatures = _signatures(batch);
        Clearance memory clearance =
            _cleared(Purpose.Settlement, address(settlement), settlement.digestOf(batch));
        settlement.settle(batch, signatures, clearance);
        _refusedBy(
            stranger,
            address(settlement),
            ISettlement.AlreadySettled.selector,
            abi.encodeCall(settlement.settle, (batch, signatures, clearance))
        );

        batch.obligationsRoot = keccak256("the next batch");
        signatures = _signatures(batch);
        clearance = _cleared(Purpose.Settlement, address(settlement), settlement.digestOf(batch));
        vm.chainId(block.chainid + 1);
        (bool ok,) =
            address(settlement).call(abi.encodeCall(settlement.settle, (batch, signatures, clearance)));
        assertFalse(ok, "signed for another chain");
    }

    function test_4_3_a_frozen_or_short_member_leaves_everything_as_it_was() public {
        vm.prank(officers[0]);
        coin.freeze(members[1], EVIDENCE);
        _refused(ICoin.FrozenAccount.selector, abi.encodeCall(this.settle, (_goldForCash(BAR, 700))));
        _wait(14 days);
        (bool ok,) = address(this).call(abi.encodeCall(this.settle, (_goldForCash(BAR, 1001))));
        assertFalse(ok, "short of cash");
        assertEq(coin.balanceOf(members[0]), 3 * BAR);
        assertEq(_cash.balanceOf(members[1]), 1000);
    }

    function test_4_4_an_asset_that_takes_a_fee_lies_or_calls_back_reverts_the_batch() public {
        bytes4 wrong = ISettlement.WrongDelta.selector;
        _refused(wrong, abi.encodeCall(this.settle, (_pay(_given(new FeeCash()), 700))));
        _refused(wrong, abi.encodeCall(this.settle, (_pay(_given(new LyingCash()), 700))));
        bytes4 failed = bytes4(keccak256("SafeERC20FailedOperation(address)"));
        _refused(failed, abi.encodeCall(this.settle, (_pay(_given(new SilentCash()), 700))));

        ReentrantCash hook = new ReentrantCash(address(settlement));
        _given(hook);
        Batch memory inner = _goldForCash(BAR, 1);
        Clearance memory clearance =
            _cleared(Purpose.Settlement, address(settlement), settlement.digestOf(inner));
        hook.arm(abi.encodeCall(settlement.settle, (inner, _signatures(inner), clearance)));
        _refused(
            bytes4(keccak256("ReentrancyGuardReentrantCall()")),
            abi.encodeCall(this.settle, (_pay(address(hook), 700)))
        );
    }

    function test_4_5_a_hold_between_deal_and_settlement_voids_the_title_leg() public {
        uint256 title = _open(members[0], 1, listOf[1][0].key);
        Batch memory batch = _titleForCash(title, 900);
        this.holdAs(guardians[0], 1, BAR);
        _refused(ISettlement.JournalMoved.selector, abi.encodeCall(this.settle, (batch)));
        assertEq(barTitle.ownerOf(title), members[0]);
        batch.titleLegs[0].journalLength = reserve.journalLength(1);
        _settle(batch);
        assertEq(barTitle.ownerOf(title), members[1]);
        assertEq(_cash.balanceOf(members[0]), 900);
    }

    function test_4_6_the_last_signers_option_ends_within_the_hour_and_a_nonce_cancels() public {
        Batch memory batch = _goldForCash(BAR, 700);
        batch.deadline = uint64(clock) + 1 hours + 1;
        _refused(ISettlement.DeadlineTooFar.selector, abi.encodeCall(this.settle, (batch)));
        batch.deadline = uint64(clock) - 1;
        _refused(ISettlement.DeadlinePassed.selector, abi.encodeCall(this.settle, (batch)));

        batch = _goldForCash(BAR, 700);
        bytes[] memory signatures = _signatures(batch);
        Clearance memory clearance =
            _cleared(Purpose.Settlement, address(settlement), settlement.digestOf(batch));
        vm.prank(members[1]);
        settlement.raiseNonce();
        _refusedBy(
            stranger,
            address(settlement),
            ISettlement.MemberDidNotSign.selector,
            abi.encodeCall(settlement.settle, (batch, signatures, clearance))
        );
    }

    function test_4_7_no_leg_settles_unscreened() public {
        Batch memory batch = _goldForCash(BAR, 700);
        bytes[] memory signatures = _signatures(batch);
        Clearance memory other = _cleared(Purpose.Settlement, address(settlement), keccak256("another batch"));
        _refusedBy(
            stranger,
            address(settlement),
            IVaults.BadSignature.selector,
            abi.encodeCall(settlement.settle, (batch, signatures, other))
        );
        _carryOut(_about(Kind.SuspendMember, members[1]));
        _refused(IRegistry.NotStanding.selector, abi.encodeCall(this.settle, (_goldForCash(BAR, 700))));
    }

    /// @dev A front-runner may use a member's permit first; the batch asks for no permit and finds the allowance.
    function test_4_8_a_permit_used_early_does_not_stop_a_batch() public {
        vm.prank(members[0]);
        coin.approve(address(settlement), 0);
        uint256 deadline = clock + 1 hours;
        bytes32 domain = coin.DOMAIN_SEPARATOR();
        bytes32 permit =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 structHash = keccak256(
            abi.encode(permit, members[0], address(settlement), BAR, coin.nonces(members[0]), deadline)
        );
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(keyOf[members[0]], keccak256(abi.encodePacked(hex"1901", domain, structHash)));
        vm.prank(stranger);
        coin.permit(members[0], address(settlement), BAR, deadline, v, r, s);
        _settle(_goldForCash(BAR, 700));
        assertEq(coin.balanceOf(members[1]), BAR);
    }

    /// @dev 19: for each asset the changes sum to 0, each member's is its net, and nothing stays behind.
    function testFuzz_19_members_change_by_their_nets_and_nothing_stays(
        uint256 gold,
        uint256 cash,
        bool turned
    ) public {
        gold = bound(gold, 0, 3 * BAR);
        cash = bound(cash, 0, 1000);
        Batch memory batch = _goldForCash(gold, cash);
        if (turned) batch.nets[_coinRow(batch)][0] -= 1;
        uint256[4] memory before = _four();
        (bool ok,) = address(this).call(abi.encodeCall(this.settle, (batch)));
        uint256[4] memory later = _four();
        assertEq(ok, !turned);
        uint256 movedGold = ok ? gold : 0;
        uint256 movedCash = ok ? cash : 0;
        assertEq(before[0] - later[0], movedGold);
        assertEq(later[1] - before[1], movedGold);
        assertEq(later[2] - before[2], movedCash);
        assertEq(before[3] - later[3], movedCash);
        assertEq(coin.balanceOf(address(settlement)) + _cash.balanceOf(address(settlement)), 0);
    }

    // ---------------------------------------------------------------- batches

    function _goldForCash(uint256 gold, uint256 cash) private view returns (Batch memory batch) {
        batch = _empty(_ascending(_two(address(coin), address(_cash))));
        uint256 row = _coinRow(batch);
        (batch.nets[row][0], batch.nets[row][1]) = (-int256(gold), int256(gold));
        (batch.nets[1 - row][0], batch.nets[1 - row][1]) = (int256(cash), -int256(cash));
    }

    function _pay(address asset, uint256 amount) private view returns (Batch memory batch) {
        address[] memory assets = new address[](1);
        assets[0] = asset;
        batch = _empty(assets);
        (batch.nets[0][0], batch.nets[0][1]) = (int256(amount), -int256(amount));
    }

    function _titleForCash(uint256 title, uint256 cash) private view returns (Batch memory batch) {
        batch = _pay(address(_cash), cash);
        batch.titleLegs = new TitleLeg[](1);
        batch.titleLegs[0] =
            TitleLeg(title, members[0], members[1], reserve.journalLength(reserve.title(title).vault));
    }

    function _empty(address[] memory assets) private view returns (Batch memory batch) {
        batch.members = members;
        batch.assets = assets;
        batch.nets = new int256[][](assets.length);
        for (uint256 a = 0; a < assets.length; ++a) {
            batch.nets[a] = new int256[](members.length);
        }
        batch.obligationsRoot = keccak256("obligations");
        batch.deadline = uint64(clock) + 30 minutes;
    }

    function _coinRow(Batch memory batch) private view returns (uint256) {
        return batch.assets[0] == address(coin) ? 0 : 1;
    }

    function _signatures(Batch memory batch) private view returns (bytes[] memory signatures) {
        signatures = new bytes[](members.length);
        for (uint256 i = 0; i < members.length; ++i) {
            signatures[i] = _sign(members[i], settlement.memberDigest(batch, members[i]));
        }
    }

    function _given(Cash asset) private returns (address) {
        asset.give(members[1], 1000);
        _allow(address(asset));
        return address(asset);
    }

    function _allow(address asset) private {
        for (uint256 i = 0; i < members.length; ++i) {
            vm.prank(members[i]);
            (bool ok,) = asset.call(abi.encodeCall(coin.approve, (address(settlement), type(uint256).max)));
            assertTrue(ok);
            vm.prank(members[i]);
            barTitle.setApprovalForAll(address(settlement), true);
        }
    }

    function _four() private view returns (uint256[4] memory) {
        return [
            coin.balanceOf(members[0]),
            coin.balanceOf(members[1]),
            _cash.balanceOf(members[0]),
            _cash.balanceOf(members[1])
        ];
    }
}
