// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ICoin} from "../../src/interfaces/ICoin.sol";
import {IRegistry, IVaults} from "../../src/interfaces/IReserve.sol";
import {Batch, ISettlement, TitleLeg} from "../../src/interfaces/ISettlement.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {Clearance, Purpose, Role} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";

/// @dev Cash that can be told to misbehave: to take a fee from either side, to lie, or to call back.
contract Cash is ERC20 {
    uint256 public feeOnReceiver;
    uint256 public feeOnSender;
    bool public lies;
    bytes public callback;
    address public callee;

    constructor() ERC20("Cash", "CSH") {}

    function give(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function misbehave(uint256 receiver, uint256 sender, bool lie) external {
        (feeOnReceiver, feeOnSender, lies) = (receiver, sender, lie);
    }

    function callBack(address to, bytes calldata data) external {
        (callee, callback) = (to, data);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        if (callee != address(0)) {
            (bool done, bytes memory answer) = callee.call(callback);
            if (!done) {
                assembly ("memory-safe") {
                    revert(add(answer, 32), mload(answer))
                }
            }
        }
        if (lies) return false;
        super.transferFrom(from, to, amount);
        if (feeOnReceiver > 0) _burn(to, feeOnReceiver);
        if (feeOnSender > 0) _burn(from, feeOnSender);
        return true;
    }
}

/// @notice All of a batch or nothing; nothing kept; every member signed the whole of it.
contract SettlementTest is Programme {
    Cash private _cash;
    address[] private _four;

    function setUp() public override {
        super.setUp();
        _cash = new Cash();
        _stock(1, _bars("alpha", 10, BAR));
        address[] memory four = new address[](4);
        (four[0], four[1]) = (members[0], members[1]);
        for (uint256 i = 2; i < 4; ++i) {
            four[i] = _actor("member", i);
            reserve.admitMember(
                four[i], _cleared(Purpose.Membership, four[i], keccak256(abi.encode(four[i])))
            );
        }
        four = _ascending(four);
        for (uint256 i = 0; i < 4; ++i) {
            _four.push(four[i]);
            _mint(alpha, four[i], 1000 * GRAM);
            _cash.give(four[i], 1e12);
            vm.startPrank(four[i]);
            coin.approve(address(settlement), type(uint256).max);
            _cash.approve(address(settlement), type(uint256).max);
            barTitle.setApprovalForAll(address(settlement), true);
            vm.stopPrank();
        }
    }

    function _batch() private view returns (Batch memory batch) {
        batch.members = _four;
        batch.assets = _ascending(_two(address(coin), address(_cash)));
        batch.nets = new int256[][](2);
        batch.nets[0] = _row(-50e6, 20e6, 40e6, -10e6);
        batch.nets[1] = _row(7e9, -2e9, -8e9, 3e9);
        batch.obligationsRoot = keccak256("obligations");
        batch.deadline = uint64(clock) + 30 minutes;
    }

    function _row(int256 a, int256 b, int256 c, int256 d) private pure returns (int256[] memory row) {
        row = new int256[](4);
        (row[0], row[1], row[2], row[3]) = (a, b, c, d);
    }

    function _totals(uint256 a, uint256 b) private pure returns (uint256[] memory totals) {
        totals = new uint256[](2);
        (totals[0], totals[1]) = (a, b);
    }

    function _signatures(Batch memory batch) private view returns (bytes[] memory signatures) {
        signatures = new bytes[](batch.members.length);
        for (uint256 i = 0; i < signatures.length; ++i) {
            signatures[i] = _sign(batch.members[i], settlement.memberDigest(batch, batch.members[i]));
        }
    }

    function _clearance(Batch memory batch) private view returns (Clearance memory) {
        return _cleared(Purpose.Settlement, address(settlement), settlement.digestOf(batch));
    }

    function _refused(Batch memory batch, bytes memory reason) private {
        bytes[] memory signatures = _signatures(batch);
        Clearance memory clearance = _clearance(batch);
        vm.expectRevert(reason);
        settlement.settle(batch, signatures, clearance);
    }

    function test_every_members_change_is_its_net() public {
        Batch memory batch = _batch();
        vm.expectEmit(address(settlement));
        emit ISettlement.Settled(
            settlement.digestOf(batch),
            batch.obligationsRoot,
            batch.members,
            batch.assets,
            _totals(60e6, 10e9),
            0,
            DECISION
        );
        _settle(batch);
        for (uint256 a = 0; a < 2; ++a) {
            ERC20 asset = ERC20(batch.assets[a]);
            uint256 start = batch.assets[a] == address(coin) ? 1000 * GRAM : 1e12;
            for (uint256 m = 0; m < 4; ++m) {
                assertEq(int256(asset.balanceOf(_four[m])), int256(start) + batch.nets[a][m]);
                assertEq(settlement.nonce(_four[m]), 1);
            }
            assertEq(asset.balanceOf(address(settlement)), 0);
        }
        assertTrue(settlement.settled(settlement.digestOf(batch)));
    }

    function test_whom_an_asset_neither_pays_nor_charges_is_left_alone() public {
        Batch memory batch = _batch();
        batch.nets[0] = _row(0, -5e6, 0, 5e6);
        batch.nets[1] = _row(0, 0, 0, 0);
        _settle(batch);
        assertEq(
            ERC20(batch.assets[0]).balanceOf(_four[0]), batch.assets[0] == address(coin) ? 1000 * GRAM : 1e12
        );
    }

    function test_a_batch_is_settled_once() public {
        Batch memory batch = _batch();
        bytes[] memory signatures = _signatures(batch);
        _settle(batch);
        Clearance memory clearance = _clearance(batch);
        bytes32 digest = settlement.digestOf(batch);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.AlreadySettled.selector, digest));
        settlement.settle(batch, signatures, clearance);
        batch.obligationsRoot = keccak256("next");
        clearance = _clearance(batch);
        vm.expectPartialRevert(ISettlement.MemberDidNotSign.selector);
        settlement.settle(batch, signatures, clearance);
    }

    function test_raising_the_nonce_cancels() public {
        Batch memory batch = _batch();
        bytes[] memory signatures = _signatures(batch);
        Clearance memory clearance = _clearance(batch);
        vm.expectEmit(address(settlement));
        emit ISettlement.NonceRaised(_four[2], 1);
        vm.prank(_four[2]);
        settlement.raiseNonce();
        bytes32 digest = settlement.memberDigest(batch, _four[2]);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.MemberDidNotSign.selector, _four[2], digest));
        settlement.settle(batch, signatures, clearance);
    }

    function test_nobody_chooses_a_part_of_it() public {
        Batch memory batch = _batch();
        bytes[] memory signatures = _signatures(batch);
        batch.nets[0] = _row(0, 0, 0, 0);
        Clearance memory clearance = _clearance(batch);
        vm.expectPartialRevert(ISettlement.MemberDidNotSign.selector);
        settlement.settle(batch, signatures, clearance);
    }

    function test_the_deadline_is_within_the_hour() public {
        Batch memory batch = _batch();
        batch.deadline = uint64(clock) - 1;
        _refused(batch, abi.encodeWithSelector(ISettlement.DeadlinePassed.selector, batch.deadline, clock));
        batch.deadline = uint64(clock) + 1 hours + 1;
        _refused(
            batch,
            abi.encodeWithSelector(ISettlement.DeadlineTooFar.selector, batch.deadline, clock + 1 hours)
        );
        batch.deadline = uint64(clock) + 1 hours;
        _settle(batch);
    }

    function test_a_batch_has_the_right_shape() public {
        Batch memory batch = _batch();
        batch.members = new address[](1);
        _shape(batch, 1, "members", 1, 64);
        batch.members = new address[](65);
        _shape(batch, 65, "members", 65, 64);
        batch = _batch();
        batch.assets = new address[](9);
        _shape(batch, 4, "assets", 9, 8);
        batch = _batch();
        batch.titleLegs = new TitleLeg[](65);
        _shape(batch, 4, "title legs", 65, 64);
        batch = _batch();
        _shape(batch, 3, "signatures", 3, 4);
        batch.nets = new int256[][](1);
        _shape(batch, 4, "nets", 1, 2);
        batch = _batch();
        batch.nets[1] = new int256[](3);
        _shape(batch, 4, "nets", 3, 4);
    }

    function _shape(Batch memory batch, uint256 signatures, string memory what, uint256 given, uint256 needed)
        private
    {
        Clearance memory none;
        bytes[] memory empty = new bytes[](signatures);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.WrongShape.selector, what, given, needed));
        settlement.settle(batch, empty, none);
    }

    function test_members_and_assets_ascend() public {
        Batch memory batch = _batch();
        batch.members[3] = batch.members[2];
        _refused(batch, abi.encodeWithSelector(ISettlement.NotAscending.selector, "members", 3));
        batch = _batch();
        (batch.assets[0], batch.assets[1]) = (batch.assets[1], batch.assets[0]);
        _refused(batch, abi.encodeWithSelector(ISettlement.NotAscending.selector, "assets", 1));
    }

    function test_nets_sum_to_nothing() public {
        Batch memory batch = _batch();
        batch.nets[1][0] += 1;
        _refused(batch, abi.encodeWithSelector(ISettlement.NotZeroSum.selector, batch.assets[1], int256(1)));
    }

    function test_a_title_does_not_pass_for_an_asset() public {
        Batch memory batch = _batch();
        batch.assets = new address[](1);
        batch.assets[0] = address(barTitle);
        batch.nets = new int256[][](1);
        batch.nets[0] = _row(-1, 1, 0, 0);
        _refused(batch, abi.encodeWithSelector(ISettlement.NotAnAsset.selector, address(barTitle)));
    }

    function test_all_are_members_and_none_is_frozen() public {
        Batch memory batch = _batch();
        _carryOut(_about(Kind.SuspendMember, _four[1]));
        _refused(
            batch, abi.encodeWithSelector(IRegistry.NotStanding.selector, _four[1], Role.Member, Role.Member)
        );
        _carryOut(_about(Kind.AdmitMember, _four[1]));
        batch.deadline = uint64(clock) + 1;
        vm.prank(officers[0]);
        coin.freeze(_four[0], EVIDENCE);
        _refused(batch, abi.encodeWithSelector(ICoin.FrozenAccount.selector, _four[0], clock, EVIDENCE));
    }

    function test_two_officers_clear_the_whole_batch() public {
        Batch memory batch = _batch();
        bytes[] memory signatures = _signatures(batch);
        Clearance memory other = _cleared(Purpose.Settlement, address(settlement), keccak256("another batch"));
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        settlement.settle(batch, signatures, other);
    }

    function test_a_short_member_reverts_all() public {
        Batch memory batch = _batch();
        batch.nets[0] = _row(-2000e9, 2000e9, 0, 0);
        batch.nets[1] = _row(-2000e9, 2000e9, 0, 0);
        uint256 has = ERC20(batch.assets[0]).balanceOf(_four[0]);
        _refused(
            batch,
            abi.encodeWithSelector(ISettlement.MemberShort.selector, batch.assets[0], _four[0], has, 2000e9)
        );
    }

    function test_an_asset_with_a_fee_on_either_side_reverts_all() public {
        Batch memory batch = _batch();
        _cash.misbehave(1, 0, false);
        bytes[] memory signatures = _signatures(batch);
        Clearance memory clearance = _clearance(batch);
        vm.expectPartialRevert(ISettlement.WrongDelta.selector);
        settlement.settle(batch, signatures, clearance);
        _cash.misbehave(0, 1, false);
        vm.expectPartialRevert(ISettlement.WrongDelta.selector);
        settlement.settle(batch, signatures, clearance);
    }

    function test_an_asset_that_lies_reverts_all() public {
        _cash.misbehave(0, 0, true);
        _refused(_batch(), abi.encodeWithSignature("SafeERC20FailedOperation(address)", address(_cash)));
    }

    function test_nobody_reenters() public {
        Batch memory batch = _batch();
        bytes[] memory signatures = _signatures(batch);
        Clearance memory clearance = _clearance(batch);
        _cash.callBack(address(settlement), abi.encodeCall(settlement.settle, (batch, signatures, clearance)));
        vm.expectRevert(abi.encodeWithSignature("ReentrancyGuardReentrantCall()"));
        settlement.settle(batch, signatures, clearance);
    }

    // ---------------------------------------------------------------- title legs

    function _titleBatch() private returns (Batch memory batch, uint256 title) {
        bytes32 key = _listOf(1)[0].key;
        _mint(alpha, _four[0], BAR);
        title = _open(_four[0], 1, key);
        batch = _batch();
        batch.titleLegs = new TitleLeg[](1);
        batch.titleLegs[0] = TitleLeg(title, _four[0], _four[3], reserve.journalLength(1));
    }

    function test_a_title_moves_with_the_money() public {
        (Batch memory batch, uint256 title) = _titleBatch();
        _settle(batch);
        assertEq(barTitle.ownerOf(title), _four[3]);
    }

    function test_a_hold_after_the_deal_is_no_surprise() public {
        (Batch memory batch, uint256 title) = _titleBatch();
        vm.prank(custodians[0]);
        reserve.hold(1, 1, EVIDENCE);
        _refused(batch, abi.encodeWithSelector(ISettlement.JournalMoved.selector, title, 0, 1));
    }

    function test_both_sides_of_a_title_leg_signed_and_the_seller_owns_it() public {
        (Batch memory batch, uint256 title) = _titleBatch();
        batch.titleLegs[0].from = _four[1];
        _refused(
            batch, abi.encodeWithSelector(ISettlement.NotTheTitlesOwner.selector, title, _four[0], _four[1])
        );
        batch.titleLegs[0].from = stranger;
        _refused(batch, abi.encodeWithSelector(ISettlement.NotInBatch.selector, title, stranger));
        batch.titleLegs[0].from = _four[0];
        batch.titleLegs[0].to = stranger;
        _refused(batch, abi.encodeWithSelector(ISettlement.NotInBatch.selector, title, stranger));
    }

    /// @dev Invariant 19, over any nets.
    function testFuzz_changes_equal_nets_and_sum_to_nothing(uint64[8] memory moves) public {
        Batch memory batch = _batch();
        for (uint256 a = 0; a < 2; ++a) {
            int256[] memory nets = _row(0, 0, 0, 0);
            for (uint256 i = 0; i < 4; ++i) {
                int256 amount = int256(uint256(moves[4 * a + i])) % 100e6;
                nets[i] -= amount;
                nets[(i + 1 + a) % 4] += amount;
            }
            batch.nets[a] = nets;
        }
        _settle(batch);
        for (uint256 a = 0; a < 2; ++a) {
            uint256 start = batch.assets[a] == address(coin) ? 1000 * GRAM : 1e12;
            for (uint256 m = 0; m < 4; ++m) {
                int256 later = int256(ERC20(batch.assets[a]).balanceOf(_four[m]));
                assertEq(later - int256(start), batch.nets[a][m]);
            }
        }
    }
}
