// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Bitmap} from "../evidence/Bitmap.sol";
import {Signatures} from "../evidence/Signatures.sol";
import {SignedTypes} from "../evidence/SignedTypes.sol";
import {ICouncil} from "../interfaces/ICouncil.sol";
import {IRegistry, IReserve, IVaults} from "../interfaces/IReserve.sol";
import {Clearance, Contracts, Liabilities, Party, Purpose, Role, Signed} from "../interfaces/Types.sol";

/// @notice Who is what, and what two officers cleared. The register stands in the Reserve and not in the Council: a mint reads
/// it six times, and each read through another contract would cost 2,600 gas for the call on top.
abstract contract Registry is IReserve, EIP712 {
    using Bitmap for uint256;

    /// @dev What a sponsor owes and the vaults it owns. Three uint64 hold 18,000 t each; a sponsor's vaults hold 16,000 t at most.
    struct Sponsor {
        uint64 issued;
        uint64 titled;
        uint64 cap;
        uint8 vaultCount;
        uint32[8] vaults;
    }

    /// @dev In the order in which the figures are read together: a mint reads the first three words of each vault.
    struct VaultRecord {
        uint64 base;
        uint64 waiting;
        uint64 gold;
        uint40 asOf;
        uint8 custodianIndex;
        // ---
        uint88 journalTotal;
        uint88 seenTotal;
        uint40 waitingAt;
        uint40 goldAt;
        // ---
        uint256 signers;
        // ---
        bytes32 root;
        // ---
        address sponsor;
        bytes2 jurisdiction;
        uint40 journalLength;
        uint40 seen;
        // ---
        address custodian;
    }

    /// @inheritdoc IRegistry
    uint256 public constant MAX_VAULTS = 8;
    /// @inheritdoc IRegistry
    uint128 public constant MAX_VAULT_GOLD = 2000 * 1e6 * 1e6; // 2000 t in micrograms

    uint256 private constant MAX_ADMISSIONS = 256;

    /// @inheritdoc IReserve
    address public immutable coin;
    /// @inheritdoc IReserve
    address public immutable barTitle;
    /// @inheritdoc IRegistry
    address public immutable council;
    /// @inheritdoc IReserve
    address public immutable settlement;

    mapping(address account => Party) private _parties;
    mapping(address account => Sponsor) internal _sponsors;
    mapping(uint256 vault => VaultRecord) internal _vaults;

    /// @inheritdoc IRegistry
    uint256 public accredited;
    /// @inheritdoc IRegistry
    uint256 public admissions;
    /// @inheritdoc IRegistry
    uint256 public vaultCount;

    constructor(Contracts memory contracts) {
        coin = contracts.coin;
        barTitle = contracts.barTitle;
        council = contracts.council;
        settlement = contracts.settlement;

        address[] memory seats = ICouncil(contracts.council).seats();
        for (uint256 i = 0; i < seats.length; ++i) {
            _admit(seats[i], Role.Seat);
        }
    }

    /// @inheritdoc IRegistry
    function admit(address account, Role role) external {
        _requireCouncil();
        require(
            role != Role.Member || _parties[account].role == Role.Member,
            NotStanding(account, role, Role.None)
        );
        _admit(account, role);
    }

    /// @inheritdoc IRegistry
    function suspend(address account, Role role) external {
        _requireCouncil();
        Party storage p = _parties[account];
        require(p.role == role && p.standing, NotStanding(account, role, p.role));

        p.standing = false;
        p.suspendedAt = uint64(block.timestamp);
        if (_attests(role)) accredited = accredited.without(p.index);
        emit PartySuspended(account, role);
    }

    /// @inheritdoc IRegistry
    function addVault(address sponsor, address custodian, bytes2 jurisdiction) external {
        _requireCouncil();
        _requireStanding(sponsor, Role.Sponsor);
        _requireStanding(custodian, Role.Custodian);
        require(_isLetter(jurisdiction[0]) && _isLetter(jurisdiction[1]), NotAJurisdiction(jurisdiction));
        Sponsor storage s = _sponsors[sponsor];
        require(s.vaultCount < MAX_VAULTS, TooManyVaults(sponsor, MAX_VAULTS));

        uint256 id = ++vaultCount;
        s.vaults[s.vaultCount++] = uint32(id);
        VaultRecord storage v = _vaults[id];
        v.sponsor = sponsor;
        v.jurisdiction = jurisdiction;
        v.custodian = custodian;
        emit VaultAdded(id, sponsor, custodian, jurisdiction);
    }

    /// @inheritdoc IRegistry
    function replaceCustodian(uint256 id, address custodian) external {
        _requireCouncil();
        VaultRecord storage v = _vault(id);
        address previous = v.custodian;
        require(previous != custodian, CustodianUnchanged(id, custodian));
        _requireStanding(custodian, Role.Custodian);

        v.custodian = custodian;
        v.signers = 0;
        emit CustodianReplaced(id, previous, custodian);
    }

    /// @inheritdoc IRegistry
    function lowerCap(address sponsor, uint128 cap) external {
        _requireCouncil();
        uint128 previous = _sponsors[sponsor].cap;
        require(cap < previous, CapNotLower(sponsor, previous, cap));
        _setCap(sponsor, previous, cap);
    }

    /// @inheritdoc IRegistry
    function raiseCap(address sponsor, uint128 cap) external {
        _requireCouncil();
        uint128 limit = uint128(MAX_VAULTS) * MAX_VAULT_GOLD;
        uint128 previous = _sponsors[sponsor].cap;
        _requireStanding(sponsor, Role.Sponsor);
        require(cap > previous, CapNotHigher(sponsor, previous, cap));
        require(cap <= limit, CapTooHigh(cap, limit));
        _setCap(sponsor, previous, cap);
    }

    /// @inheritdoc IRegistry
    function admitMember(address member, Clearance calldata clearance) external {
        Role role = _parties[member].role;
        require(role == Role.None, RoleTaken(member, role));
        requireCleared(Purpose.Membership, member, keccak256(abi.encode(member)), clearance);
        _admit(member, Role.Member);
    }

    /// @inheritdoc IRegistry
    function party(address account) external view returns (Party memory) {
        return _parties[account];
    }

    /// @inheritdoc IRegistry
    function isStanding(address account, Role role) public view returns (bool) {
        Party storage p = _parties[account];
        return p.standing && p.role == role;
    }

    /// @inheritdoc IRegistry
    function mayObject(address account, Role role) public view returns (bool) {
        Party storage p = _parties[account];
        if (p.role != role) return false;
        return p.standing || block.timestamp < uint256(p.suspendedAt) + changeDelay();
    }

    /// @inheritdoc IRegistry
    function requireMembers(address[] calldata members) external view {
        for (uint256 i = 0; i < members.length; ++i) {
            _requireStanding(members[i], Role.Member);
        }
    }

    /// @inheritdoc IRegistry
    function vaultsOf(address sponsor) external view returns (uint256[] memory ids) {
        Sponsor storage s = _sponsors[sponsor];
        ids = new uint256[](s.vaultCount);
        for (uint256 i = 0; i < ids.length; ++i) {
            ids[i] = s.vaults[i];
        }
    }

    /// @inheritdoc IReserve
    function liabilities(address sponsor) external view returns (Liabilities memory) {
        Sponsor storage s = _sponsors[sponsor];
        return Liabilities({issued: s.issued, titled: s.titled, cap: s.cap});
    }

    /// @inheritdoc IRegistry
    function isProgramme(address account) public view returns (bool) {
        return account == address(this) || account == coin || account == barTitle || account == council
            || account == settlement;
    }

    /// @inheritdoc IReserve
    /// @dev A clearance carries no nonce: each subject can be used only once (an order, a title's number, a bar's
    /// departure, a new member, a batch).
    function requireCleared(Purpose purpose, address account, bytes32 subject, Clearance calldata clearance)
        public
        view
    {
        Signed calldata first = clearance.first;
        Signed calldata second = clearance.second;
        require(clearance.decision != 0, DecisionMissing());
        require(block.timestamp <= clearance.expiry, Expired(clearance.expiry, uint64(block.timestamp)));
        require(first.signer != second.signer, OneOfficerTwice(first.signer));
        _requireStanding(first.signer, Role.Officer);
        _requireStanding(second.signer, Role.Officer);

        bytes32 digest = _hashTypedDataV4(
            SignedTypes.clearance(account, purpose, subject, clearance.decision, clearance.expiry)
        );
        _requireSigned(first.signer, digest, first.signature);
        _requireSigned(second.signer, digest, second.signature);
    }

    /// @inheritdoc IRegistry
    function changeDelay() public view virtual returns (uint64);

    function _requireCouncil() private view {
        require(msg.sender == council, NotTheCouncil(msg.sender));
    }

    function _vault(uint256 id) internal view returns (VaultRecord storage v) {
        v = _vaults[id];
        require(v.sponsor != address(0), NoSuchVault(id));
    }

    function _party(address account) internal view returns (Party storage) {
        return _parties[account];
    }

    function _requireStanding(address account, Role role) internal view {
        Party storage p = _parties[account];
        require(p.standing && p.role == role, NotStanding(account, role, p.role));
    }

    function _requireSigned(address signer, bytes32 digest, bytes calldata signature) internal view {
        require(Signatures.isBy(signer, digest, signature), BadSignature(signer, digest));
    }

    /// @dev A custodian or auditor gets an index that nobody had: what it signed under an older one stays dead.
    function _admit(address account, Role role) private {
        Party storage p = _parties[account];
        require(account != address(0) && !isProgramme(account), RoleTaken(account, Role.None));
        require(p.role == Role.None || p.role == role, RoleTaken(account, p.role));
        require(!p.standing, AlreadyStanding(account));

        uint8 index = 0;
        if (_attests(role)) {
            require(admissions < MAX_ADMISSIONS, AdmissionsExhausted());
            index = uint8(admissions++);
            accredited = accredited.with(index);
        }
        p.role = role;
        p.standing = true;
        p.index = index;
        p.admittedAt = uint64(block.timestamp);
        emit PartyAdmitted(account, role, index);
    }

    function _setCap(address sponsor, uint128 previous, uint128 cap) private {
        _sponsors[sponsor].cap = uint64(cap);
        emit CapSet(sponsor, previous, cap);
    }

    function _attests(Role role) private pure returns (bool) {
        return role == Role.Custodian || role == Role.Auditor;
    }

    function _isLetter(bytes1 letter) private pure returns (bool) {
        return letter >= "A" && letter <= "Z";
    }
}
