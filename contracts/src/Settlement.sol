// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Signatures} from "./evidence/Signatures.sol";
import {SignedTypes} from "./evidence/SignedTypes.sol";
import {ICoin} from "./interfaces/ICoin.sol";
import {IReserve} from "./interfaces/IReserve.sol";
import {Batch, ISettlement, TitleLeg} from "./interfaces/ISettlement.sol";
import {Clearance, Purpose} from "./interfaces/Types.sol";

/// @notice Nets in, payments out, nothing kept. Every member signs the whole batch, so nobody can choose a part of it.
contract Settlement is ISettlement, EIP712, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev What all members' signatures have in common, hashed once.
    struct Hashes {
        bytes32 members;
        bytes32 assets;
        bytes32 nets;
        bytes32 obligationsRoot;
        bytes32 titleLegs;
        uint64 deadline;
    }

    /// @inheritdoc ISettlement
    uint256 public constant MAX_MEMBERS = 64;
    /// @inheritdoc ISettlement
    uint256 public constant MAX_ASSETS = 8;
    /// @inheritdoc ISettlement
    uint256 public constant MAX_TITLE_LEGS = 64;
    /// @inheritdoc ISettlement
    uint64 public constant LONGEST_DEADLINE = 1 hours;

    /// @inheritdoc ISettlement
    address public immutable reserve;
    /// @inheritdoc ISettlement
    address public immutable coin;
    /// @inheritdoc ISettlement
    address public immutable barTitle;

    /// @inheritdoc ISettlement
    mapping(address member => uint64) public nonce;
    /// @inheritdoc ISettlement
    mapping(bytes32 digest => bool) public settled;

    constructor(address reserve_, address coin_, address barTitle_) EIP712("Specie Settlement", "1") {
        reserve = reserve_;
        coin = coin_;
        barTitle = barTitle_;
    }

    /// @inheritdoc ISettlement
    function settle(Batch calldata batch, bytes[] calldata signatures, Clearance calldata clearance)
        external
        nonReentrant
    {
        address[] calldata members = batch.members;
        address[] calldata assets = batch.assets;
        uint256[] memory totals = _requireShape(batch, members, assets, signatures.length);
        Hashes memory hashes = _hash(batch, members, assets);
        bytes32 digest = _digest(batch, hashes);
        require(!settled[digest], AlreadySettled(digest));
        IReserve(reserve).requireMembers(members);
        ICoin(coin).requireNoneFrozen(members);
        IReserve(reserve).requireCleared(Purpose.Settlement, address(this), digest, clearance);

        settled[digest] = true;
        _useSignatures(hashes, members, signatures);
        emit Settled(
            digest,
            batch.obligationsRoot,
            members,
            assets,
            totals,
            batch.titleLegs.length,
            clearance.decision
        );
        for (uint256 a = 0; a < assets.length; ++a) {
            _pay(assets[a], members, batch.nets[a]);
        }
        for (uint256 i = 0; i < batch.titleLegs.length; ++i) {
            _moveTitle(batch.titleLegs[i], members);
        }
    }

    /// @inheritdoc ISettlement
    function raiseNonce() external {
        emit NonceRaised(msg.sender, ++nonce[msg.sender]);
    }

    /// @inheritdoc ISettlement
    function digestOf(Batch calldata batch) external pure returns (bytes32) {
        return _digest(batch, _hash(batch, batch.members, batch.assets));
    }

    /// @inheritdoc ISettlement
    function memberDigest(Batch calldata batch, address member) external view returns (bytes32) {
        return _memberDigest(_hash(batch, batch.members, batch.assets), member, nonce[member]);
    }

    // ---------------------------------------------------------------- payments

    /// @dev Net debtor to net creditor straight, each payment ending one of the two: at most members - 1. Every
    /// balance must then have moved by exactly its net, so that an asset with a fee, a false answer or a rebase reverts it all.
    function _pay(address asset, address[] calldata members, int256[] calldata nets) private {
        uint256[] memory expected = _expectedBalances(asset, members, nets);
        uint256 debtor = 0;
        uint256 creditor = 0;
        uint256 owed = 0;
        uint256 due = 0;
        while (true) {
            for (; owed == 0 && debtor < nets.length; ++debtor) {
                if (nets[debtor] < 0) owed = uint256(-nets[debtor]);
            }
            if (owed == 0) break;
            for (; due == 0; ++creditor) {
                if (nets[creditor] > 0) due = uint256(nets[creditor]);
            }

            uint256 amount = Math.min(owed, due);
            owed -= amount;
            due -= amount;
            IERC20(asset).safeTransferFrom(members[debtor - 1], members[creditor - 1], amount);
        }

        for (uint256 m = 0; m < nets.length; ++m) {
            if (nets[m] == 0) continue;
            uint256 balance = IERC20(asset).balanceOf(members[m]);
            require(balance == expected[m], WrongDelta(asset, members[m], expected[m], balance, nets[m]));
        }
    }

    /// @dev What each member that the batch pays or charges in this asset must have afterwards.
    function _expectedBalances(address asset, address[] calldata members, int256[] calldata nets)
        private
        view
        returns (uint256[] memory expected)
    {
        expected = new uint256[](nets.length);
        for (uint256 m = 0; m < nets.length; ++m) {
            if (nets[m] == 0) continue;
            uint256 balance = IERC20(asset).balanceOf(members[m]);
            uint256 amount = uint256(nets[m] < 0 ? -nets[m] : nets[m]);
            if (nets[m] < 0) require(balance >= amount, MemberShort(asset, members[m], balance, amount));
            expected[m] = nets[m] < 0 ? balance - amount : balance + amount;
        }
    }

    /// @dev A hold between deal and settlement lengthens the journal: the buyer's signature no longer fits.
    function _moveTitle(TitleLeg calldata leg, address[] calldata members) private {
        uint64 length = IReserve(reserve).journalLength(IReserve(reserve).title(leg.title).vault);
        address owner = IERC721(barTitle).ownerOf(leg.title);
        require(_isIn(members, leg.from), NotInBatch(leg.title, leg.from));
        require(_isIn(members, leg.to), NotInBatch(leg.title, leg.to));
        require(owner == leg.from, NotTheTitlesOwner(leg.title, owner, leg.from));
        require(length == leg.journalLength, JournalMoved(leg.title, leg.journalLength, length));

        IERC721(barTitle).transferFrom(leg.from, leg.to, leg.title);
    }

    // ---------------------------------------------------------------- checks

    /// @return totals by asset what moves
    function _requireShape(
        Batch calldata batch,
        address[] calldata members,
        address[] calldata assets,
        uint256 signatures
    ) private view returns (uint256[] memory totals) {
        int256[][] calldata nets = batch.nets;
        uint256 legs = batch.titleLegs.length;
        uint256 latest = block.timestamp + LONGEST_DEADLINE;
        require(block.timestamp <= batch.deadline, DeadlinePassed(batch.deadline, uint64(block.timestamp)));
        require(batch.deadline <= latest, DeadlineTooFar(batch.deadline, uint64(latest)));
        require(
            members.length >= 2 && members.length <= MAX_MEMBERS,
            WrongShape("members", members.length, MAX_MEMBERS)
        );
        require(assets.length <= MAX_ASSETS, WrongShape("assets", assets.length, MAX_ASSETS));
        require(legs <= MAX_TITLE_LEGS, WrongShape("title legs", legs, MAX_TITLE_LEGS));
        require(signatures == members.length, WrongShape("signatures", signatures, members.length));
        require(nets.length == assets.length, WrongShape("nets", nets.length, assets.length));
        _requireAscending("members", members);
        _requireAscending("assets", assets);
        totals = new uint256[](assets.length);
        for (uint256 a = 0; a < assets.length; ++a) {
            totals[a] = _requireZeroSum(assets[a], nets[a], members.length);
        }
    }

    /// @dev A title would pass for an asset (both have transferFrom and balanceOf) and slip past its leg's checks.
    /// @return total all nets above 0 together
    function _requireZeroSum(address asset, int256[] calldata nets, uint256 members)
        private
        view
        returns (uint256 total)
    {
        require(asset != barTitle, NotAnAsset(asset));
        require(nets.length == members, WrongShape("nets", nets.length, members));
        int256 sum = 0;
        for (uint256 m = 0; m < nets.length; ++m) {
            sum += nets[m];
            if (nets[m] > 0) total += uint256(nets[m]);
        }
        require(sum == 0, NotZeroSum(asset, sum));
    }

    function _requireAscending(string memory what, address[] calldata list) private pure {
        for (uint256 i = 1; i < list.length; ++i) {
            require(list[i - 1] < list[i], NotAscending(what, i));
        }
    }

    function _useSignatures(Hashes memory hashes, address[] calldata members, bytes[] calldata signatures)
        private
    {
        for (uint256 m = 0; m < members.length; ++m) {
            bytes32 digest = _memberDigest(hashes, members[m], nonce[members[m]]++);
            require(Signatures.isBy(members[m], digest, signatures[m]), MemberDidNotSign(members[m], digest));
        }
    }

    function _hash(Batch calldata batch, address[] calldata members, address[] calldata assets)
        private
        pure
        returns (Hashes memory)
    {
        return Hashes({
            members: keccak256(abi.encodePacked(members)),
            assets: keccak256(abi.encodePacked(assets)),
            nets: keccak256(abi.encode(batch.nets)),
            obligationsRoot: batch.obligationsRoot,
            titleLegs: keccak256(abi.encode(batch.titleLegs)),
            deadline: batch.deadline
        });
    }

    function _digest(Batch calldata batch, Hashes memory h) private pure returns (bytes32) {
        return keccak256(
            abi.encode(batch.members, batch.assets, h.nets, h.obligationsRoot, h.titleLegs, h.deadline)
        );
    }

    function _memberDigest(Hashes memory h, address member, uint64 memberNonce)
        private
        view
        returns (bytes32)
    {
        return _hashTypedDataV4(
            keccak256(
                abi.encode(
                    SignedTypes.SETTLEMENT_BATCH,
                    h.members,
                    h.assets,
                    h.nets,
                    h.obligationsRoot,
                    h.titleLegs,
                    h.deadline,
                    member,
                    memberNonce
                )
            )
        );
    }

    function _isIn(address[] calldata members, address account) private pure returns (bool found) {
        for (uint256 i = 0; i < members.length && !found; ++i) {
            found = members[i] == account;
        }
    }
}
