// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {SignedTypes} from "./evidence/SignedTypes.sol";
import {IBarTitle} from "./interfaces/IBarTitle.sol";
import {ICoin} from "./interfaces/ICoin.sol";
import {ICouncil} from "./interfaces/ICouncil.sol";
import {IReserve} from "./interfaces/IReserve.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {
    Bar,
    Clearance,
    Contracts,
    EntryKind,
    Proof,
    Purpose,
    Release,
    Role,
    Rules,
    Title
} from "./interfaces/Types.sol";
import {Vaults} from "./reserve/Vaults.sol";

/// @notice The journey of a gram: minted, turned into the title of a bar and back, delivered, withdrawn, retired, taken over.
/// What a sponsor owes is issued + titled; what it has is the counted gold of its vaults. A title is a liability
/// like a coin, so turning one into the other moves a number between two columns and never raises what is owed.
contract Reserve is Vaults {
    struct TitleRecord {
        uint64 fine;
        uint32 vault;
        bytes32 barKey;
    }

    mapping(uint256 id => TitleRecord) private _titles;

    /// @inheritdoc IReserve
    mapping(bytes32 barKey => uint256) public titleOf;
    /// @inheritdoc IReserve
    mapping(bytes32 order => bool) public usedOrder;
    /// @inheritdoc IReserve
    mapping(bytes32 subject => bool) public usedAssumption;
    /// @inheritdoc IReserve
    uint256 public lastTitle;

    /// @dev Made last: the four others already point at this address, or the programme does not come to be.
    constructor(Rules memory rules, Contracts memory contracts)
        EIP712("Specie Reserve", "1")
        Vaults(rules, contracts)
    {
        _requireWired(contracts.coin, ICoin(contracts.coin).reserve(), address(this));
        _requireWired(contracts.barTitle, IBarTitle(contracts.barTitle).reserve(), address(this));
        _requireWired(contracts.barTitle, IBarTitle(contracts.barTitle).coin(), contracts.coin);
        _requireWired(contracts.council, ICouncil(contracts.council).reserve(), address(this));
        _requireWired(contracts.settlement, ISettlement(contracts.settlement).reserve(), address(this));
        _requireWired(contracts.settlement, ISettlement(contracts.settlement).coin(), contracts.coin);
        _requireWired(contracts.settlement, ISettlement(contracts.settlement).barTitle(), contracts.barTitle);
    }

    // ---------------------------------------------------------------- coins come to be

    /// @inheritdoc IReserve
    function mint(address to, uint128 amount, bytes32 ref, Clearance calldata clearance) external {
        bytes32 order = keccak256(abi.encode(msg.sender, to, amount, ref));
        _requireStanding(msg.sender, Role.Sponsor);
        require(amount > 0, AmountMissing());
        require(!usedOrder[order], OrderUsed(order));
        _requireRoom(msg.sender, amount);
        requireCleared(Purpose.Mint, to, order, clearance);

        usedOrder[order] = true;
        _sponsors[msg.sender].issued += uint64(amount);
        emit Minted(msg.sender, to, order, amount, ref, clearance.decision);
        ICoin(coin).mint(to, amount);
    }

    // ---------------------------------------------------------------- a coin becomes a title, a title a coin

    /// @inheritdoc IReserve
    function open(uint256 id, Bar calldata bar, Proof calldata proof) external returns (uint256 number) {
        VaultRecord storage v = _vault(id);
        Sponsor storage s = _sponsors[v.sponsor];
        _requireOnShelf(id, v, bar, proof);
        _requireYoung(id, v);
        _requireCounted(id, v, bar.fine);
        require(titleOf[bar.key] == 0, BarTitled(bar.key, titleOf[bar.key]));
        require(s.issued >= bar.fine, IssuedTooLow(v.sponsor, s.issued, bar.fine));

        number = ++lastTitle;
        s.issued -= uint64(bar.fine);
        s.titled += uint64(bar.fine);
        _titles[number] = TitleRecord({fine: uint64(bar.fine), vault: uint32(id), barKey: bar.key});
        titleOf[bar.key] = number;
        emit TitleOpened(number, id, msg.sender, v.sponsor, bar.key, bar.fine, bar.detail);
        ICoin(coin).burn(msg.sender, bar.fine);
        IBarTitle(barTitle).mint(msg.sender, number);
    }

    /// @inheritdoc IReserve
    function close(uint256 number, Bar calldata bar, Proof calldata proof) external {
        TitleRecord memory t = _requireOwner(number);
        VaultRecord storage v = _vaults[t.vault];
        Sponsor storage s = _sponsors[v.sponsor];
        require(bar.key == t.barKey, NotTheSameBar(t.barKey, bar.key));
        _requireProved(t.vault, v, bar, proof);
        _requireNotChallenged(t.vault, v, bar.key);
        _requireYoung(t.vault, v);
        require(bar.fine >= t.fine, BarLighter(bar.key, bar.fine, t.fine));
        _requireCounted(t.vault, v, t.fine);
        _requireSolvent(v.sponsor);

        s.titled -= t.fine;
        s.issued += t.fine;
        _end(number, t.barKey);
        emit TitleClosed(number, t.vault, msg.sender, t.barKey, t.fine);
        IBarTitle(barTitle).burn(number);
        ICoin(coin).mint(msg.sender, t.fine);
    }

    // ---------------------------------------------------------------- metal leaves

    /// @inheritdoc IReserve
    function ask(uint256 number) external {
        TitleRecord memory t = _requireOwner(number);
        emit DeliveryAsked(number, t.vault, msg.sender);
    }

    /// @inheritdoc IReserve
    function deliver(uint256 number, Clearance calldata clearance, Release calldata release) external {
        TitleRecord memory t = _requireOwner(number);
        VaultRecord storage v = _vaults[t.vault];
        requireCleared(Purpose.Delivery, msg.sender, keccak256(abi.encode(number, msg.sender)), clearance);
        _requireReleased(
            v, SignedTypes.titleRelease(t.vault, number, msg.sender, t.fine, release.expiry), release
        );

        _sponsors[v.sponsor].titled -= t.fine;
        _end(number, t.barKey);
        uint64 entry = _depart(t.vault, v, EntryKind.Delivery, t.barKey, t.fine);
        emit Delivered(number, t.vault, msg.sender, t.barKey, t.fine, entry, clearance.decision);
        IBarTitle(barTitle).burn(number);
    }

    /// @inheritdoc IReserve
    function withdraw(
        uint256 id,
        Bar calldata bar,
        Proof calldata proof,
        Clearance calldata clearance,
        Release calldata release
    ) external {
        VaultRecord storage v = _vault(id);
        uint64 gone = goneAt(id, bar.key);
        require(msg.sender == v.sponsor, NotTheSponsor(id, v.sponsor, msg.sender));
        _requireOnShelf(id, v, bar, proof);
        require(titleOf[bar.key] == 0, BarTitled(bar.key, titleOf[bar.key]));
        _requireFree(msg.sender, bar.fine);
        requireCleared(Purpose.Withdrawal, msg.sender, keccak256(abi.encode(id, bar.key, gone)), clearance);
        _requireReleased(v, SignedTypes.barRelease(id, bar.key, bar.fine, gone, release.expiry), release);

        uint64 entry = _depart(id, v, EntryKind.Withdrawal, bar.key, bar.fine);
        emit Withdrawn(id, msg.sender, bar.key, bar.fine, entry, clearance.decision);
    }

    // ---------------------------------------------------------------- winding down

    /// @inheritdoc IReserve
    function retire(uint128 amount) external {
        Sponsor storage s = _sponsors[msg.sender];
        require(amount > 0, AmountMissing());
        require(amount <= s.issued, IssuedTooLow(msg.sender, s.issued, amount));

        s.issued -= uint64(amount);
        emit Retired(msg.sender, amount);
        ICoin(coin).burn(msg.sender, amount);
    }

    /// @inheritdoc IReserve
    /// @dev Whoever takes over must be in good standing, as if it minted; whoever is relieved may be suspended, or a
    /// leaving sponsor could never wind down.
    function assume(
        address from,
        address to,
        uint128 amount,
        bytes32 ref,
        uint64 expiry,
        bytes calldata fromSignature,
        bytes calldata toSignature,
        Clearance calldata clearance
    ) external {
        Sponsor storage s = _sponsors[from];
        bytes32 subject = keccak256(abi.encode(from, to, amount, ref));
        require(from != to, SameSponsor(from));
        _requireStanding(to, Role.Sponsor);
        require(amount > 0, AmountMissing());
        require(block.timestamp <= expiry, Expired(expiry, uint64(block.timestamp)));
        require(!usedAssumption[subject], OrderUsed(subject));
        require(amount <= s.issued, IssuedTooLow(from, s.issued, amount));
        _requireRoom(to, amount);
        requireCleared(Purpose.Assumption, to, subject, clearance);
        bytes32 digest = _hashTypedDataV4(SignedTypes.assumption(from, to, amount, ref, expiry));
        _requireSigned(from, digest, fromSignature);
        _requireSigned(to, digest, toSignature);

        usedAssumption[subject] = true;
        s.issued -= uint64(amount);
        _sponsors[to].issued += uint64(amount);
        emit Assumed(from, to, amount, ref, clearance.decision);
    }

    // ---------------------------------------------------------------- what is owed

    /// @inheritdoc IReserve
    function owed(address sponsor) public view returns (uint128) {
        Sponsor storage s = _sponsors[sponsor];
        return uint128(s.issued) + s.titled;
    }

    /// @inheritdoc IReserve
    function free(address sponsor) public view returns (uint128) {
        (uint128 has, uint128 owes) = (assets(sponsor), owed(sponsor));
        return has > owes ? has - owes : 0;
    }

    /// @inheritdoc IReserve
    function title(uint256 number) external view returns (Title memory) {
        TitleRecord storage t = _titles[number];
        return Title({sponsor: _vaults[t.vault].sponsor, vault: t.vault, barKey: t.barKey, fine: t.fine});
    }

    /// @dev Inside the free gold and inside the cap: the two limits on whoever comes to owe more coins.
    function _requireRoom(address sponsor, uint128 amount) private view {
        Sponsor storage s = _sponsors[sponsor];
        _requireFree(sponsor, amount);
        require(s.issued + amount <= s.cap, CapExceeded(sponsor, s.cap, s.issued + amount));
    }

    function _requireFree(address sponsor, uint128 amount) private view {
        uint128 available = free(sponsor);
        require(amount <= available, NotEnoughFree(sponsor, available, amount));
    }

    function _requireSolvent(address sponsor) private view {
        (uint128 has, uint128 owes) = (assets(sponsor), owed(sponsor));
        require(has >= owes, SponsorShort(sponsor, has, owes));
    }

    function _requireCounted(uint256 id, VaultRecord storage v, uint256 fine) private view {
        uint256 counts = _counted(v);
        require(counts >= fine, NotEnoughCounted(id, uint128(counts), uint128(fine)));
    }

    function _requireYoung(uint256 id, VaultRecord storage v) private view {
        uint256 lapsesAt = uint256(v.asOf) + maxAge;
        require(block.timestamp <= lapsesAt, StatementLapsed(id, uint64(lapsesAt)));
    }

    /// @dev Only the owner itself: whom it merely approved cannot give its bar away.
    function _requireOwner(uint256 number) private view returns (TitleRecord memory t) {
        t = _titles[number];
        require(t.fine != 0, NoSuchTitle(number));
        address owner = IERC721(barTitle).ownerOf(number);
        require(msg.sender == owner, NotTheOwner(number, owner, msg.sender));
    }

    /// @dev The word of the vault's custodian of today, who must stand: a suspended one stops its own vaults only.
    function _requireReleased(VaultRecord storage v, bytes32 structHash, Release calldata release)
        private
        view
    {
        address custodian = v.custodian;
        require(block.timestamp <= release.expiry, Expired(release.expiry, uint64(block.timestamp)));
        _requireStanding(custodian, Role.Custodian);
        _requireSigned(custodian, _hashTypedDataV4(structHash), release.signature);
    }

    function _end(uint256 number, bytes32 barKey) private {
        delete _titles[number];
        delete titleOf[barKey];
    }

    function _requireWired(address part, address actual, address expected) private pure {
        require(actual == expected, NotWired(part, actual));
    }
}
