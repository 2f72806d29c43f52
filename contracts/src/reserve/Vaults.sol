// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Bitmap} from "../evidence/Bitmap.sol";
import {SignedTypes} from "../evidence/SignedTypes.sol";
import {SumTree} from "../evidence/SumTree.sol";
import {IVaults} from "../interfaces/IReserve.sol";
import {
    Bar,
    Contracts,
    Entry,
    EntryKind,
    Party,
    Proof,
    Role,
    Rules,
    Signed,
    Statement,
    Vault
} from "../interfaces/Types.sol";
import {Registry} from "./Registry.sol";

/// @notice What lies in each vault and how much of it counts. Four properties hold here:
/// - only custodian and quorum together raise what counts, and only after raiseDelay;
/// - any single hold lowers it in the same transaction;
/// - the journal only grows, and a statement says how much of it it has seen: no clock is compared with another;
/// - what counts falls to 0 when the statement is older than maxAge or its signers no longer stand.
abstract contract Vaults is Registry {
    using Bitmap for uint256;
    using Math for uint256;

    /// @dev A bar's last departure from a vault, and the date of the statement for which it was proved in two vaults.
    struct Mark {
        uint40 goneAt;
        uint40 challengedFor;
    }

    struct JournalRecord {
        uint88 amount;
        uint88 total;
        EntryKind kind;
    }

    /// @inheritdoc IVaults
    uint64 public constant HOLD_REST = 30 days;

    /// @dev Custodian, the quorum of at most 9, and some more so that one withdrawn signature does not stop a vault.
    uint256 private constant MAX_SIGNATURES = 16;

    /// @inheritdoc IVaults
    uint64 public immutable maxAge;
    /// @inheritdoc IVaults
    uint64 public immutable raiseDelay;
    /// @inheritdoc IVaults
    uint8 public immutable quorum;

    uint64 private immutable _changeDelay;

    mapping(uint256 vault => mapping(uint256 entry => JournalRecord)) private _journal;
    mapping(uint256 vault => mapping(bytes32 barKey => Mark)) private _marks;
    mapping(address party => mapping(uint256 vault => uint64)) public lastHold;

    constructor(Rules memory rules, Contracts memory contracts) Registry(contracts) {
        _requireWithin("maxAge", rules.maxAge, 10 days, 45 days);
        _requireWithin("raiseDelay", rules.raiseDelay, 1 hours, 3 days);
        _requireWithin("quorum", rules.quorum, 2, 9);
        // A lost attestor can be replaced before statements lapse: 3 x changeDelay <= maxAge.
        _requireWithin("changeDelay", rules.changeDelay, 3 days, Math.min(14 days, rules.maxAge / 3));

        maxAge = rules.maxAge;
        raiseDelay = rules.raiseDelay;
        quorum = rules.quorum;
        _changeDelay = rules.changeDelay;
    }

    // ---------------------------------------------------------------- a statement

    /// @inheritdoc IVaults
    function submit(Statement calldata s, Signed[] calldata signatures) external {
        VaultRecord storage v = _vault(s.vault);
        require(s.asOf > v.asOf, NotLaterThan(s.vault, s.asOf, v.asOf));
        require(s.asOf <= block.timestamp, FromTheFuture(s.asOf, uint64(block.timestamp)));
        require(s.seen <= v.journalLength, SeenBeyondJournal(s.vault, s.seen, v.journalLength));
        require(s.fineGold <= MAX_VAULT_GOLD, TooMuchGold(s.fineGold, MAX_VAULT_GOLD));
        (uint256 signers, uint8 custodianIndex) = _requireQuorum(s, v.custodian, signatures);

        uint256 seenTotal = s.seen == v.journalLength ? v.journalTotal : _journal[s.vault][s.seen].total;
        (uint256 base, uint256 waiting, uint256 waitingAt) =
            _stagger(v, seenTotal.saturatingSub(v.seenTotal), s.fineGold);
        uint256 goldAt = block.timestamp + raiseDelay;

        v.base = uint64(base);
        v.waiting = uint64(waiting);
        v.gold = uint64(s.fineGold);
        v.asOf = uint40(s.asOf);
        v.custodianIndex = custodianIndex;
        v.seenTotal = uint88(seenTotal);
        v.waitingAt = uint40(waitingAt);
        v.goldAt = uint40(goldAt);
        v.signers = signers;
        v.root = s.barRoot;
        v.seen = uint40(s.seen);
        emit StatementAccepted(
            s.vault, s, signers, uint128(base), uint128(waiting), uint64(waitingAt), uint64(goldAt)
        );
    }

    /// @dev What counts before the statement goes on counting, less what it newly reflects and never above its own
    /// weight. A tranche that already waits keeps its time and its smaller figure; whatever is newer gathers behind
    /// it, so that frequent statements never starve a raise. After a lapse, or a change of custodian or of the
    /// signers' standing, nothing counts and nothing waits: all of the statement waits anew.
    function _stagger(VaultRecord storage v, uint256 reflected, uint256 fineGold)
        private
        view
        returns (uint256 base, uint256 waiting, uint256 waitingAt)
    {
        if (!_stands(v)) return (0, 0, block.timestamp);

        base = _ripe(v);
        if (block.timestamp < v.waitingAt) (waiting, waitingAt) = (v.waiting, v.waitingAt);
        else if (block.timestamp < v.goldAt) (waiting, waitingAt) = (v.gold, v.goldAt);
        else (waiting, waitingAt) = (base, block.timestamp);

        base = base.saturatingSub(reflected).min(fineGold);
        waiting = waiting.saturatingSub(reflected).min(fineGold);
    }

    /// @dev The custodian's bit and those of at least `quorum` auditors. Whoever holds another role, or none, is refused.
    function _requireQuorum(Statement calldata s, address custodian, Signed[] calldata signatures)
        private
        view
        returns (uint256 signers, uint8 custodianIndex)
    {
        require(signatures.length <= MAX_SIGNATURES, TooManySignatures(signatures.length, MAX_SIGNATURES));
        bytes32 digest = _hashTypedDataV4(SignedTypes.statement(s));
        uint256 auditors = 0;
        bool custodianSigned = false;

        for (uint256 i = 0; i < signatures.length; ++i) {
            address signer = signatures[i].signer;
            Party memory p = _party(signer);
            require(
                p.standing && (p.role == Role.Auditor || signer == custodian),
                NotAnAttestor(s.vault, signer, p.role)
            );
            require(!signers.has(p.index), SignedTwice(signer));
            _requireSigned(signer, digest, signatures[i].signature);

            signers = signers.with(p.index);
            if (p.role == Role.Auditor) ++auditors;
            else (custodianSigned, custodianIndex) = (true, p.index);
        }

        require(custodianSigned, CustodianMissing(s.vault, custodian));
        require(auditors >= quorum, QuorumMissing(s.vault, auditors, quorum));
    }

    // ---------------------------------------------------------------- lowering, by any one of the trusted

    /// @inheritdoc IVaults
    function hold(uint256 id, uint128 amount, bytes32 evidence) external {
        VaultRecord storage v = _vault(id);
        if (msg.sender == v.custodian) {
            require(mayObject(msg.sender, Role.Custodian), MayNotHold(id, msg.sender));
        } else {
            require(mayObject(msg.sender, Role.Guardian), MayNotHold(id, msg.sender));
            uint64 last = lastHold[msg.sender][id];
            require(
                last == 0 || block.timestamp >= last + HOLD_REST, HoldRests(id, msg.sender, last + HOLD_REST)
            );
            lastHold[msg.sender][id] = uint64(block.timestamp);
        }
        _hold(id, v, amount, evidence);
    }

    /// @inheritdoc IVaults
    /// @dev MECHANISM leaves open who the other kind is: those who speak about the gold of this vault (its custodian, an
    /// auditor) or for the law (an officer). Sponsors and members have an interest, seats have the council.
    function holdWithConsent(uint256 id, uint128 amount, bytes32 evidence, Signed calldata consent) external {
        VaultRecord storage v = _vault(id);
        require(mayObject(msg.sender, Role.Guardian), MayNotHold(id, msg.sender));
        require(_mayConsent(v, consent.signer), NotOfAnotherKind(msg.sender, consent.signer));
        bytes32 digest = _hashTypedDataV4(SignedTypes.holdConsent(id, amount, evidence, v.journalLength));
        _requireSigned(consent.signer, digest, consent.signature);

        lastHold[msg.sender][id] = uint64(block.timestamp);
        uint64 entry = _hold(id, v, amount, evidence);
        emit CoSigned(id, entry, consent.signer);
    }

    /// @inheritdoc IVaults
    function withdrawSignature(uint256 id) external {
        VaultRecord storage v = _vault(id);
        Party memory p = _party(msg.sender);
        require(p.role == Role.Auditor && v.signers.has(p.index), NotASigner(id, msg.sender));

        uint256 signers = v.signers.without(p.index);
        v.signers = signers;
        emit SignatureWithdrawn(id, msg.sender, signers);
    }

    /// @inheritdoc IVaults
    /// @dev The twin is a bar of its own: a list that differs in a digit of the bar's line must not shield it. Only its
    /// weight in the losing list matters: a bar that counts nothing there has nothing to lose.
    function twice(
        uint256 id,
        Bar calldata bar,
        Proof calldata proof,
        uint256 other,
        Bar calldata twin,
        Proof calldata otherProof
    ) external {
        VaultRecord storage v = _vault(id);
        VaultRecord storage w = _vault(other);
        require(id != other, SameVault(id));
        require(bar.key == twin.key, NotTheSameBar(bar.key, twin.key));
        require(v.asOf <= w.asOf, NotTheOlder(id, v.asOf, w.asOf));
        _requireOnShelf(id, v, bar, proof);
        _requireProved(other, w, twin, otherProof);
        _requireNotGone(other, w, twin.key);

        _challenge(id, v, bar);
        bool bothLose = v.asOf == w.asOf && twin.fine > 0 && _marks[other][twin.key].challengedFor != w.asOf;
        if (bothLose) _challenge(other, w, twin);
    }

    // ---------------------------------------------------------------- what counts

    /// @inheritdoc IVaults
    function counted(uint256 id) public view returns (uint128) {
        return uint128(_counted(_vault(id)));
    }

    /// @inheritdoc IVaults
    function pending(uint256 id) external view returns (uint128) {
        return uint128(_pending(_vault(id)));
    }

    /// @inheritdoc IVaults
    function assets(address sponsor) public view returns (uint128) {
        Sponsor storage s = _sponsors[sponsor];
        uint256 vaults = s.vaultCount;
        uint256 sum = 0;
        for (uint256 i = 0; i < vaults; ++i) {
            sum += _counted(_vaults[s.vaults[i]]);
        }
        return uint128(sum);
    }

    function _counted(VaultRecord storage v) internal view returns (uint256) {
        return _stands(v) ? _ripe(v).saturatingSub(_pending(v)) : 0;
    }

    /// @dev Young, signed by the custodian, and by at least the quorum of auditors, all of whom stand now.
    function _stands(VaultRecord storage v) private view returns (bool) {
        if (block.timestamp > uint256(v.asOf) + maxAge) return false;
        uint256 standing = v.signers & accredited;
        return standing.has(v.custodianIndex) && standing.count() > quorum;
    }

    /// @dev What has waited long enough, before pending entries.
    function _ripe(VaultRecord storage v) private view returns (uint256) {
        if (block.timestamp >= v.goldAt) return v.gold;
        return block.timestamp >= v.waitingAt ? v.waiting : v.base;
    }

    function _pending(VaultRecord storage v) private view returns (uint256) {
        return v.journalTotal - v.seenTotal;
    }

    // ---------------------------------------------------------------- the journal

    /// @dev `by` is who called: the party that held, the owner who took delivery, the sponsor who withdrew, whoever proved a bar twice.
    function _append(uint256 id, VaultRecord storage v, EntryKind kind, uint256 amount, bytes32 evidence)
        internal
        returns (uint64 entry)
    {
        entry = v.journalLength + 1;
        uint88 total = v.journalTotal + uint88(amount);

        v.journalLength = uint40(entry);
        v.journalTotal = total;
        _journal[id][entry] = JournalRecord({amount: uint88(amount), total: total, kind: kind});
        emit Journalled(id, entry, kind, uint128(amount), total, evidence, msg.sender);
    }

    /// @dev A departure: until a statement has seen this entry the bar can neither be titled nor leave again.
    function _depart(uint256 id, VaultRecord storage v, EntryKind kind, bytes32 barKey, uint256 fine)
        internal
        returns (uint64 entry)
    {
        entry = _append(id, v, kind, fine, barKey);
        _marks[id][barKey].goneAt = uint40(entry);
    }

    function _hold(uint256 id, VaultRecord storage v, uint128 amount, bytes32 evidence)
        private
        returns (uint64)
    {
        require(evidence != 0, EvidenceMissing());
        require(amount > 0, AmountMissing());
        require(amount <= MAX_VAULT_GOLD, TooMuchGold(amount, MAX_VAULT_GOLD));
        return _append(id, v, EntryKind.Hold, amount, evidence);
    }

    function _challenge(uint256 id, VaultRecord storage v, Bar calldata bar) private {
        _marks[id][bar.key].challengedFor = v.asOf;
        _append(id, v, EntryKind.Duplicate, bar.fine, bar.key);
    }

    function _mayConsent(VaultRecord storage v, address consenting) private view returns (bool) {
        return isStanding(consenting, Role.Auditor) || isStanding(consenting, Role.Officer)
            || (consenting == v.custodian && isStanding(consenting, Role.Custodian));
    }

    // ---------------------------------------------------------------- a bar

    /// @dev The bar is in the list in force, counts something, has not left since, and was not proved in another vault.
    /// The last is stricter than MECHANISM: a bar that two lists claim may not lie here, so nothing may hang on it.
    function _requireOnShelf(uint256 id, VaultRecord storage v, Bar calldata bar, Proof calldata proof)
        internal
        view
    {
        _requireProved(id, v, bar, proof);
        require(bar.fine > 0, BarCountsNothing(id, bar.key));
        _requireNotGone(id, v, bar.key);
        _requireNotChallenged(id, v, bar.key);
    }

    function _requireProved(uint256 id, VaultRecord storage v, Bar calldata bar, Proof calldata proof)
        internal
        view
    {
        (bytes32 root, uint128 sum) = SumTree.rootOf(bar, proof);
        require(v.asOf != 0, NoStatement(id));
        require(root == v.root && sum == v.gold, BarNotProved(id, bar.key, root, sum));
    }

    function _requireNotGone(uint256 id, VaultRecord storage v, bytes32 barKey) private view {
        uint64 gone = _marks[id][barKey].goneAt;
        require(gone <= v.seen, BarGone(id, barKey, gone, v.seen));
    }

    function _requireNotChallenged(uint256 id, VaultRecord storage v, bytes32 barKey) internal view {
        require(_marks[id][barKey].challengedFor != v.asOf, BarChallenged(id, barKey, v.asOf));
    }

    // ---------------------------------------------------------------- views

    /// @inheritdoc IVaults
    function vault(uint256 id) external view returns (Vault memory) {
        VaultRecord storage v = _vault(id);
        return Vault({
            sponsor: v.sponsor,
            jurisdiction: v.jurisdiction,
            custodian: v.custodian,
            custodianIndex: v.custodianIndex,
            asOf: v.asOf,
            seen: v.seen,
            journalLength: v.journalLength,
            journalTotal: v.journalTotal,
            seenTotal: v.seenTotal,
            base: v.base,
            waiting: v.waiting,
            waitingAt: v.waitingAt,
            gold: v.gold,
            goldAt: v.goldAt,
            root: v.root,
            signers: v.signers
        });
    }

    /// @inheritdoc IVaults
    function journal(uint256 id, uint256 entry) external view returns (Entry memory) {
        JournalRecord storage r = _journal[id][entry];
        return Entry({kind: r.kind, amount: r.amount, total: r.total});
    }

    /// @inheritdoc IVaults
    function journalLength(uint256 id) external view returns (uint64) {
        return _vault(id).journalLength;
    }

    /// @inheritdoc IVaults
    function goneAt(uint256 id, bytes32 barKey) public view returns (uint64) {
        return _marks[id][barKey].goneAt;
    }

    /// @inheritdoc IVaults
    function challengedFor(uint256 id, bytes32 barKey) external view returns (uint64) {
        return _marks[id][barKey].challengedFor;
    }

    /// @inheritdoc Registry
    function changeDelay() public view override returns (uint64) {
        return _changeDelay;
    }

    function _requireWithin(string memory rule, uint256 value, uint256 lowest, uint256 highest) private pure {
        require(value >= lowest && value <= highest, RuleOutOfBounds(rule, value, lowest, highest));
    }
}
