// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bitmap} from "./evidence/Bitmap.sol";
import {ICoin} from "./interfaces/ICoin.sol";
import {Change, ICouncil, Kind, Proposal, Stage} from "./interfaces/ICouncil.sol";
import {IReserve} from "./interfaces/IReserve.sol";
import {Role} from "./interfaces/Types.sol";

/// @notice Who may come in and who must go. What is not a Kind does not exist: no change touches an amount, a statement,
/// a delay, a quorum, a minter or whose a vault is.
contract Council is ICouncil {
    using Bitmap for uint256;

    /// @inheritdoc ICouncil
    uint64 public constant OPEN_FOR = 30 days;
    /// @inheritdoc ICouncil
    uint64 public constant VETO_REST = 30 days;
    /// @inheritdoc ICouncil
    uint256 public constant MAX_SEATS = 15;

    uint256 private constant MAX_SEATS_EVER = 256;

    /// @inheritdoc ICouncil
    address public immutable reserve;
    /// @inheritdoc ICouncil
    uint256 public threshold;
    /// @inheritdoc ICouncil
    uint256 public proposalCount;
    /// @inheritdoc ICouncil
    mapping(bytes32 digest => bool) public wasVetoed;

    mapping(uint256 id => Proposal) private _proposals;
    address[] private _seats;
    uint256 private _sitting;
    uint256 private _seatsEver;
    mapping(address seat => uint8) private _seatIndex;

    constructor(address reserve_, address[] memory seats_, uint256 threshold_) {
        require(reserve_ != address(0), NoReserve());
        reserve = reserve_;
        for (uint256 i = 0; i < seats_.length; ++i) {
            _sit(seats_[i]);
        }
        _setThreshold(threshold_);
    }

    modifier onlySeat() {
        require(isSeat(msg.sender), NotASeat(msg.sender));
        _;
    }

    /// @inheritdoc ICouncil
    function propose(Change calldata change) external onlySeat returns (uint256 id) {
        _requireWellFormed(change);
        bytes32 digest = keccak256(abi.encode(change));
        bool unvetoable = _raises(change.kind) && wasVetoed[digest];

        id = ++proposalCount;
        Proposal storage p = _proposals[id];
        p.change = change;
        p.digest = digest;
        p.unvetoable = unvetoable;
        p.closesAt = uint64(block.timestamp) + OPEN_FOR;
        emit Proposed(id, msg.sender, digest, change, unvetoable);
        _approve(id, p);
    }

    /// @inheritdoc ICouncil
    function approve(uint256 id) external onlySeat {
        Proposal storage p = _requireLive(id);
        require(!p.approvals.has(_seatIndex[msg.sender]), AlreadyApproved(id, msg.sender));
        _approve(id, p);
    }

    /// @inheritdoc ICouncil
    function revoke(uint256 id) external onlySeat {
        Proposal storage p = _requireLive(id);
        require(p.approvals.has(_seatIndex[msg.sender]), NotApproved(id, msg.sender));

        p.approvals = p.approvals.without(_seatIndex[msg.sender]);
        if (approvals(id) < threshold) p.opensAt = 0;
        emit ApprovalRevoked(id, msg.sender);
    }

    /// @inheritdoc ICouncil
    function veto(uint256 id) external {
        Proposal storage p = _requireLive(id);
        require(_raises(p.change.kind), LoweringHasNoVeto(id));
        require(IReserve(reserve).mayObject(msg.sender, Role.Guardian), MayNotVeto(msg.sender));
        require(p.change.party != msg.sender, NoVetoAboutOneself(id, msg.sender));
        require(!p.unvetoable, VetoSpent(id));

        p.vetoed = true;
        wasVetoed[p.digest] = true;
        emit Vetoed(id, msg.sender);
    }

    /// @inheritdoc ICouncil
    function execute(uint256 id) external {
        Proposal storage p = _proposals[id];
        require(stage(id) == Stage.Open, NotInStage(id, stage(id)));
        require(approvals(id) >= threshold, TooFewApprovals(id, approvals(id), threshold));

        p.executed = true;
        delete wasVetoed[p.digest];
        emit Executed(id, msg.sender);
        _carryOut(p.change);
    }

    // ---------------------------------------------------------------- the kinds

    function _carryOut(Change memory c) private {
        IReserve register = IReserve(reserve);
        Kind kind = c.kind;
        if (kind == Kind.SuspendAuditor) return register.suspend(c.party, Role.Auditor);
        if (kind == Kind.SuspendCustodian) return register.suspend(c.party, Role.Custodian);
        if (kind == Kind.SuspendOfficer) return register.suspend(c.party, Role.Officer);
        if (kind == Kind.SuspendSponsor) return register.suspend(c.party, Role.Sponsor);
        if (kind == Kind.SuspendMember) return register.suspend(c.party, Role.Member);
        if (kind == Kind.LowerCap) return register.lowerCap(c.party, c.amount);
        if (kind == Kind.ConfirmFreeze) return ICoin(register.coin()).confirmByCouncil(c.party);
        if (kind == Kind.AdmitSponsor) return register.admit(c.party, Role.Sponsor);
        if (kind == Kind.AdmitCustodian) return register.admit(c.party, Role.Custodian);
        if (kind == Kind.AdmitAuditor) return register.admit(c.party, Role.Auditor);
        if (kind == Kind.AdmitGuardian) return register.admit(c.party, Role.Guardian);
        if (kind == Kind.AdmitOfficer) return register.admit(c.party, Role.Officer);
        if (kind == Kind.AdmitMember) return register.admit(c.party, Role.Member);
        if (kind == Kind.RemoveGuardian) return register.suspend(c.party, Role.Guardian);
        if (kind == Kind.AddVault) return register.addVault(c.party, c.other, c.jurisdiction);
        if (kind == Kind.ReplaceCustodian) return register.replaceCustodian(c.vault, c.party);
        if (kind == Kind.RaiseCap) return register.raiseCap(c.party, c.amount);
        if (kind == Kind.LiftFreeze) return ICoin(register.coin()).liftByCouncil(c.party);
        _reseat(c);
    }

    /// @dev A seat is a role too: the register refuses whoever has another.
    function _reseat(Change memory c) private {
        if (c.kind != Kind.AddSeat) {
            address leaving = c.kind == Kind.RemoveSeat ? c.party : c.other;
            _leave(leaving);
            IReserve(reserve).suspend(leaving, Role.Seat);
        }
        if (c.kind != Kind.RemoveSeat) {
            _sit(c.party);
            IReserve(reserve).admit(c.party, Role.Seat);
        }
        _setThreshold(c.kind == Kind.ReplaceSeat ? threshold : c.amount);
    }

    function _raises(Kind kind) private pure returns (bool) {
        return kind > Kind.ConfirmFreeze;
    }

    /// @dev Needed fields are set and all others 0: the same change has one digest, by which a veto remembers it.
    function _requireWellFormed(Change calldata c) private pure {
        Kind kind = c.kind;
        require(kind != Kind.None, NotAKind());
        bool takesOther = kind == Kind.AddVault || kind == Kind.ReplaceSeat;
        bool takesVault = kind == Kind.ReplaceCustodian;
        bool takesAmount =
            kind == Kind.LowerCap || kind == Kind.RaiseCap || kind == Kind.AddSeat || kind == Kind.RemoveSeat;
        bool takesJurisdiction = kind == Kind.AddVault;

        bool complete = c.party != address(0) && (!takesOther || c.other != address(0))
            && (!takesVault || c.vault != 0) && (!takesJurisdiction || c.jurisdiction != 0);
        bool clean = (takesOther || c.other == address(0)) && (takesVault || c.vault == 0)
            && (takesAmount || c.amount == 0) && (takesJurisdiction || c.jurisdiction == 0);
        require(complete, FieldMissing(kind));
        require(clean, UnusedFieldSet(kind));
    }

    // ---------------------------------------------------------------- approvals

    /// @dev The clock starts when the threshold first stands, not at the proposal: otherwise a proposal nobody noticed could
    /// ripen with one approval and be carried out in the block in which the majority shows itself.
    function _approve(uint256 id, Proposal storage p) private {
        p.approvals = p.approvals.with(_seatIndex[msg.sender]);
        emit Approved(id, msg.sender);

        if (p.opensAt == 0 && (p.approvals & _sitting).count() >= threshold) {
            p.opensAt = uint64(block.timestamp) + _delay(p);
            p.closesAt = p.opensAt + OPEN_FOR;
            emit Ripening(id, p.opensAt, p.closesAt);
        }
    }

    function _delay(Proposal storage p) private view returns (uint64) {
        if (!_raises(p.change.kind)) return 0;
        return p.unvetoable ? VETO_REST : IReserve(reserve).changeDelay();
    }

    function _requireLive(uint256 id) private view returns (Proposal storage p) {
        p = _proposals[id];
        Stage now_ = stage(id);
        require(now_ != Stage.None, NoSuchProposal(id));
        require(now_ == Stage.Gathering || now_ == Stage.Waiting || now_ == Stage.Open, NotInStage(id, now_));
    }

    // ---------------------------------------------------------------- seats

    /// @dev Each sitting has an index that nobody had: approvals of one who left stay dead when it comes back.
    function _sit(address seat) private {
        require(seat != address(0) && !isSeat(seat), SeatTwice(seat));
        require(_seats.length < MAX_SEATS, TooManySeats(_seats.length + 1, MAX_SEATS));
        require(_seatsEver < MAX_SEATS_EVER, SeatsExhausted());

        uint8 index = uint8(_seatsEver++);
        _seatIndex[seat] = index;
        _sitting = _sitting.with(index);
        _seats.push(seat);
        emit SeatTaken(seat, index);
    }

    function _leave(address seat) private {
        require(isSeat(seat), NotASeat(seat));
        _sitting = _sitting.without(_seatIndex[seat]);
        uint256 last = _seats.length - 1;
        for (uint256 i = 0; i < last; ++i) {
            if (_seats[i] == seat) _seats[i] = _seats[last];
        }
        _seats.pop();
        emit SeatLeft(seat);
    }

    /// @dev n/2 < m < n: a majority decides, and one lost key never stops the rest.
    function _setThreshold(uint256 m) private {
        uint256 n = _seats.length;
        require(2 * m > n && m < n, ThresholdOutOfBounds(m, n));
        threshold = m;
        emit ThresholdSet(m, n);
    }

    // ---------------------------------------------------------------- views

    /// @inheritdoc ICouncil
    function stage(uint256 id) public view returns (Stage) {
        Proposal storage p = _proposals[id];
        if (p.digest == 0) return Stage.None;
        if (p.executed) return Stage.Executed;
        if (p.vetoed) return Stage.Vetoed;
        if (block.timestamp > p.closesAt) return Stage.Void;
        if (p.unvetoable && !wasVetoed[p.digest]) return Stage.Void;
        if (p.opensAt == 0) return Stage.Gathering;
        return block.timestamp < p.opensAt ? Stage.Waiting : Stage.Open;
    }

    /// @inheritdoc ICouncil
    function approvals(uint256 id) public view returns (uint256) {
        return (_proposals[id].approvals & _sitting).count();
    }

    /// @inheritdoc ICouncil
    function hasApproved(uint256 id, address seat) external view returns (bool) {
        return isSeat(seat) && _proposals[id].approvals.has(_seatIndex[seat]);
    }

    /// @inheritdoc ICouncil
    function proposal(uint256 id) external view returns (Proposal memory) {
        return _proposals[id];
    }

    /// @inheritdoc ICouncil
    function seats() external view returns (address[] memory) {
        return _seats;
    }

    /// @inheritdoc ICouncil
    /// @dev An index is 0 for the first seat and for strangers alike, so the list is asked. It has at most 15.
    function isSeat(address account) public view returns (bool sits) {
        for (uint256 i = 0; i < _seats.length && !sits; ++i) {
            sits = _seats[i] == account;
        }
    }
}
