// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
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
        _requireShape(batch, signatures);
        bytes32 digest = digestOf(batch);
        require(!settled[digest], AlreadySettled(digest));
        IReserve(reserve).requireMembers(batch.members);
        ICoin(coin).requireNoneFrozen(batch.members);
        IReserve(reserve).requireCleared(Purpose.Settlement, address(this), digest, clearance);

        settled[digest] = true;
        _useSignatures(batch, signatures);
        emit Settled(digest, batch.obligationsRoot, batch.members, clearance.decision);
        for (uint256 a = 0; a < batch.assets.length; ++a) _pay(batch.assets[a], batch.members, batch.nets[a]);
        for (uint256 i = 0; i < batch.titleLegs.length; ++i) _moveTitle(batch.titleLegs[i], batch.members);
    }

    /// @inheritdoc ISettlement
    function raiseNonce() external {
        emit NonceRaised(msg.sender, ++nonce[msg.sender]);
    }

    /// @inheritdoc ISettlement
    function digestOf(Batch calldata batch) public pure returns (bytes32) {
        return keccak256(
            abi.encode(
                batch.members,
                batch.assets,
                keccak256(abi.encode(batch.nets)),
                batch.obligationsRoot,
                keccak256(abi.encode(batch.titleLegs)),
                batch.deadline
            )
        );
    }

    /// @inheritdoc ISettlement
    function memberDigest(Batch calldata batch, address member) external view returns (bytes32) {
        return _memberDigest(_commonHashes(batch), member, nonce[member]);
    }

    // ---------------------------------------------------------------- payments

    /// @dev Net debtor to net creditor straight, each payment ending one of the two: at most members - 1. Every
    /// balance must then have moved by exactly its net, so that an asset with a fee, a false answer or a rebase reverts it all.
    function _pay(address asset, address[] calldata members, int256[] calldata nets) private {
        uint256[] memory before = _balances(asset, members, nets);
        int256[] memory open = nets;

        uint256 debtor = 0;
        uint256 creditor = 0;
        while (true) {
            while (debtor < open.length && open[debtor] >= 0) ++debtor;
            while (creditor < open.length && open[creditor] <= 0) ++creditor;
            if (debtor == open.length) break;

            int256 amount = open[creditor] < -open[debtor] ? open[creditor] : -open[debtor];
            open[debtor] += amount;
            open[creditor] -= amount;
            IERC20(asset).safeTransferFrom(members[debtor], members[creditor], uint256(amount));
        }

        uint256[] memory later = _balances(asset, members, nets);
        for (uint256 m = 0; m < members.length; ++m) {
            bool exact = nets[m] >= 0
                ? later[m] == before[m] + uint256(nets[m])
                : before[m] == later[m] + uint256(-nets[m]);
            require(exact, WrongDelta(asset, members[m], before[m], later[m], nets[m]));
        }
    }

    /// @dev Of whom the batch pays or charges in this asset; the others are not touched.
    function _balances(address asset, address[] calldata members, int256[] calldata nets)
        private
        view
        returns (uint256[] memory balances)
    {
        balances = new uint256[](members.length);
        for (uint256 m = 0; m < members.length; ++m) {
            if (nets[m] != 0) balances[m] = IERC20(asset).balanceOf(members[m]);
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

    function _requireShape(Batch calldata batch, bytes[] calldata signatures) private view {
        uint256 members = batch.members.length;
        uint256 latest = block.timestamp + LONGEST_DEADLINE;
        require(block.timestamp <= batch.deadline, DeadlinePassed(batch.deadline, uint64(block.timestamp)));
        require(batch.deadline <= latest, DeadlineTooFar(batch.deadline, uint64(latest)));
        require(members >= 2 && members <= MAX_MEMBERS, WrongShape("members", members, MAX_MEMBERS));
        require(batch.assets.length <= MAX_ASSETS, WrongShape("assets", batch.assets.length, MAX_ASSETS));
        require(
            batch.titleLegs.length <= MAX_TITLE_LEGS, WrongShape("title legs", batch.titleLegs.length, MAX_TITLE_LEGS)
        );
        require(signatures.length == members, WrongShape("signatures", signatures.length, members));
        require(
            batch.nets.length == batch.assets.length, WrongShape("nets", batch.nets.length, batch.assets.length)
        );
        _requireAscending("members", batch.members);
        _requireAscending("assets", batch.assets);
        for (uint256 a = 0; a < batch.assets.length; ++a) {
            _requireZeroSum(batch.assets[a], batch.nets[a], members);
        }
    }

    /// @dev A title would pass for an asset (both have transferFrom and balanceOf) and slip past its leg's checks.
    function _requireZeroSum(address asset, int256[] calldata nets, uint256 members) private view {
        require(asset != barTitle, NotAnAsset(asset));
        require(nets.length == members, WrongShape("nets", nets.length, members));
        int256 sum = 0;
        for (uint256 m = 0; m < nets.length; ++m) sum += nets[m];
        require(sum == 0, NotZeroSum(asset, sum));
    }

    function _requireAscending(string memory what, address[] calldata list) private pure {
        for (uint256 i = 1; i < list.length; ++i) require(list[i - 1] < list[i], NotAscending(what, i));
    }

    function _useSignatures(Batch calldata batch, bytes[] calldata signatures) private {
        bytes memory common = _commonHashes(batch);
        for (uint256 m = 0; m < batch.members.length; ++m) {
            address member = batch.members[m];
            bytes32 digest = _memberDigest(common, member, nonce[member]++);
            require(Signatures.isBy(member, digest, signatures[m]), MemberDidNotSign(member, digest));
        }
    }

    /// @dev What all members' signatures have in common, hashed once.
    function _commonHashes(Batch calldata batch) private pure returns (bytes memory) {
        return abi.encode(
            SignedTypes.SETTLEMENT_BATCH,
            keccak256(abi.encodePacked(batch.members)),
            keccak256(abi.encodePacked(batch.assets)),
            keccak256(abi.encode(batch.nets)),
            batch.obligationsRoot,
            keccak256(abi.encode(batch.titleLegs)),
            uint256(batch.deadline)
        );
    }

    function _memberDigest(bytes memory common, address member, uint64 memberNonce) private view returns (bytes32) {
        return _hashTypedDataV4(keccak256(bytes.concat(common, abi.encode(member, memberNonce))));
    }

    function _isIn(address[] calldata members, address account) private pure returns (bool) {
        for (uint256 i = 0; i < members.length; ++i) {
            if (members[i] == account) return true;
        }
        return false;
    }
}
