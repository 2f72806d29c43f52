// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Change, Kind} from "../../src/interfaces/ICouncil.sol";
import {
    Bar,
    Clearance,
    Proof,
    Purpose,
    Release,
    Signed,
    Statement,
    Title
} from "../../src/interfaces/Types.sol";
import {World} from "./World.sol";

/// @notice Everybody at once, in any order, at any time: a thieving sponsor, withheld drafts, a lying custodian, a
/// careless auditor (the third signs anything), a bad officer, a bad council majority, holders, the passage of time. Each step
/// draws one act from a seed. Acts above FORBIDDEN must never succeed.
abstract contract Hostile is World {
    enum Act {
        Draft,
        Submit,
        Mint,
        Pay,
        Open,
        Close,
        Deliver,
        Withdraw,
        Carry,
        Deposit,
        Doubt,
        Hold,
        HoldWithConsent,
        WithdrawSignature,
        Wait,
        Freeze,
        Lift,
        Retire,
        Assume,
        MoveTitle,
        Propose,
        Execute,
        // forbidden from here on
        ForgeStatement,
        Twice,
        ResubmitOld,
        MintBeyondFree,
        MintAgain,
        MintOnAnothersGold,
        MintWithOneOfficer,
        MintPastTheReserve,
        OpenGone,
        WithdrawTitled,
        DeliverUnreleased
    }

    uint256 internal constant ACTS = 33;
    Act internal constant FIRST_FORBIDDEN = Act.ForgeStatement;

    /// @dev Mutants of the contract: `open` without `goneAt`, `withdraw` without `titleOf`.
    bool internal openForgetsDepartures;
    bool internal withdrawForgetsTitles;

    /// @notice How often each act was tried and how often it went through.
    uint256[ACTS] public tried;
    uint256[ACTS] public done;

    struct Order {
        address sponsor;
        address to;
        uint128 amount;
        bytes32 ref;
    }

    Order[] private _orders;
    uint256[] private _proposals;

    modifier self() {
        require(msg.sender == address(this), "only a step");
        _;
    }

    /// @dev Some acts are drawn more often than others, so that long stories come about.
    function _draw(uint256 seed) internal pure returns (Act) {
        uint256 die = seed % 100;
        if (die < 8) return Act.Wait;
        if (die < 18) return Act.Draft;
        if (die < 28) return Act.Submit;
        if (die < 38) return Act.Mint;
        if (die < 48) return Act.Open;
        if (die < 53) return Act.Deliver;
        if (die < 61) return Act.Withdraw;
        if (die < 66) return Act.Carry;
        if (die < 68) return Act.Execute;
        return Act((seed >> 8) % ACTS);
    }

    function perform(Act act, uint256 seed) external self {
        if (act == Act.Draft) _actDraft(seed);
        else if (act == Act.Submit) _submit(_pick(seed, drafts.length));
        else if (act == Act.Mint) _actMint(seed);
        else if (act == Act.Pay) _actPay(seed);
        else if (act == Act.Open) _actOpen(seed);
        else if (act == Act.Close) _actClose(seed);
        else if (act == Act.Deliver) _actDeliver(seed);
        else if (act == Act.Withdraw) _actWithdraw(seed);
        else if (act == Act.Carry) _actCarry(seed);
        else if (act == Act.Deposit) _actDeposit(seed);
        else if (act == Act.Doubt) _actDoubt(seed);
        else if (act == Act.Hold) _actHold(seed);
        else if (act == Act.HoldWithConsent) _actHoldWithConsent(seed);
        else if (act == Act.WithdrawSignature) _actWithdrawSignature(seed);
        else if (act == Act.Wait) _actWait(seed);
        else if (act == Act.Freeze) _actFreeze(seed);
        else if (act == Act.Lift) _actLift(seed);
        else if (act == Act.Retire) _actRetire(seed);
        else if (act == Act.Assume) _actAssume(seed);
        else if (act == Act.MoveTitle) _actMoveTitle(seed);
        else if (act == Act.Propose) _actPropose(seed);
        else if (act == Act.Execute) _actExecute(seed);
        else _performForbidden(act, seed);
    }

    function _performForbidden(Act act, uint256 seed) private {
        if (act == Act.ForgeStatement) _forgeStatement(seed);
        else if (act == Act.Twice) _twice(seed);
        else if (act == Act.ResubmitOld) _resubmitOld(seed);
        else if (act == Act.MintBeyondFree) _mintBeyondFree(seed);
        else if (act == Act.MintAgain) _mintAgain(seed);
        else if (act == Act.MintOnAnothersGold) _mintOnAnothersGold(seed);
        else if (act == Act.MintWithOneOfficer) _mintWithOneOfficer(seed);
        else if (act == Act.MintPastTheReserve) _mintPastTheReserve(seed);
        else if (act == Act.OpenGone) _openGone(seed);
        else if (act == Act.WithdrawTitled) _withdrawTitled(seed);
        else _deliverUnreleased(seed);
    }

    // ---------------------------------------------------------------- statements

    /// @dev As of now, having seen any part of the journal: also an older part, which subtracts twice but never too little.
    function _actDraft(uint256 seed) private {
        require(drafts.length < MOST_DRAFTS * 16, "enough drafts");
        uint256 v = _vaultOf(seed);
        uint256 length = reserve.journalLength(v);
        bool whole = (seed >> 16) % 4 != 0;
        _draft(v, uint64(whole ? length : (seed >> 24) % (length + 1)));
    }

    function _forgeStatement(uint256 seed) private {
        uint256 v = _vaultOf(seed);
        Statement memory s = _statement(v, _listOf(v));
        s.fineGold = uint128(bound(seed >> 16, s.fineGold + 1, 300e12));
        address custodian = reserve.vault(v).custodian;
        uint256 trick = (seed >> 8) % 4;
        if (trick == 0) reserve.submit(s, _signedBy(s, _two(custodian, auditors[2])));
        else if (trick == 1) reserve.submit(s, _signedBy(s, _three(custodian, auditors[2], auditors[2])));
        else if (trick == 2) reserve.submit(s, _signedBy(s, _three(custodian, auditors[2], officers[0])));
        else reserve.submit(s, _signedBy(s, _three(custodians[0], custodians[1], custodians[2])));
    }

    function _resubmitOld(uint256 seed) private {
        uint256 id = _pick(seed, drafts.length);
        Statement storage s = drafts[id].statement;
        require(s.asOf <= reserve.vault(s.vault).asOf, "this one is newer");
        _submit(id);
    }

    /// @dev Honest lists may both show a bar that moved, but one of their journals says that it left: nobody can be accused.
    function _twice(uint256 seed) private {
        uint256 v = _vaultOf(seed);
        (Bar memory bar, Proof memory proof) = _proofAt(v, _pick(seed >> 8, listOf[v].length));
        for (uint256 w = 1; w <= VAULTS; ++w) {
            if (w == v) continue;
            for (uint256 i = 0; i < listOf[w].length; ++i) {
                if (listOf[w][i].key != bar.key) continue;
                (Bar memory twin, Proof memory other) = _proofAt(w, i);
                reserve.twice(v, bar, proof, w, twin, other);
                return;
            }
        }
        revert("no twin");
    }

    function _actWithdrawSignature(uint256 seed) private {
        vm.prank(auditors[seed % 3]);
        reserve.withdrawSignature(_vaultOf(seed >> 8));
    }

    // ---------------------------------------------------------------- coins

    function _actMint(uint256 seed) private {
        address sponsor = _sponsorOf(seed);
        uint128 amount = uint128(bound(seed >> 16, 1, uint256(reserve.free(sponsor)) + 1));
        Order memory order = Order(sponsor, _person(seed >> 8), amount, _freshRef());
        _place(order);
        _orders.push(order);
    }

    function _mintBeyondFree(uint256 seed) private {
        address sponsor = _sponsorOf(seed);
        uint128 amount = uint128(bound(seed >> 16, uint256(reserve.free(sponsor)) + 1, 300e12));
        _place(Order(sponsor, _person(seed >> 8), amount, _freshRef()));
    }

    function _mintAgain(uint256 seed) private {
        _place(_orders[_pick(seed, _orders.length)]);
    }

    /// @dev One sponsor with nothing free takes a clearance that was given for another's order.
    function _mintOnAnothersGold(uint256 seed) private {
        (address thief, address other) = (sponsors[seed % 3], sponsors[(seed + 1) % 3]);
        uint128 amount = uint128(bound(seed >> 16, 1, 1000 * GRAM));
        bytes32 ref = _freshRef();
        Clearance memory clearance = _clearedMint(other, thief, amount, ref);
        vm.prank(thief);
        reserve.mint(thief, amount, ref, clearance);
    }

    function _mintWithOneOfficer(uint256 seed) private {
        (address sponsor, uint128 amount, bytes32 ref) = (_sponsorOf(seed), GRAM, _freshRef());
        bytes32 order = keccak256(abi.encode(sponsor, holder, amount, ref));
        address second = (seed >> 8) % 2 == 0 ? officers[2] : auditors[0];
        Clearance memory clearance = _clearedBy(Purpose.Mint, holder, order, officers[2], second);
        vm.prank(sponsor);
        reserve.mint(holder, amount, ref, clearance);
    }

    function _mintPastTheReserve(uint256 seed) private {
        address[4] memory callers = [seats[0], officers[0], alpha, address(council)];
        uint256 title = reserve.lastTitle() + 1 + (seed >> 16) % 100_000;
        vm.prank(callers[seed % 4]);
        if ((seed >> 8) % 2 == 0) coin.mint(holder, 300e12);
        else barTitle.mint(holder, title);
    }

    function _actPay(uint256 seed) private {
        address from = _person(seed);
        uint256 amount = bound(seed >> 24, 0, coin.balanceOf(from));
        address to = _person(seed >> 8);
        if ((seed >> 16) % 2 == 0) {
            vm.prank(from);
            coin.transfer(to, amount);
        } else {
            vm.prank(from);
            coin.approve(stranger, amount);
            vm.prank(stranger);
            coin.transferFrom(from, to, amount);
        }
    }

    function _actRetire(uint256 seed) private {
        address sponsor = _sponsorOf(seed);
        uint256 most = coin.balanceOf(sponsor);
        vm.prank(sponsor);
        reserve.retire(uint128(bound(seed >> 8, 1, most + 1)));
    }

    function _actAssume(uint256 seed) private {
        address to = sponsors[(seed >> 8) % 3];
        uint128 amount = uint128(bound(seed >> 16, 1, uint256(reserve.free(to)) / 2 + 1));
        _assume(sponsors[seed % 3], to, amount);
    }

    function _actFreeze(uint256 seed) private {
        vm.prank(officers[seed % 3]);
        if ((seed >> 8) % 3 == 0) coin.confirm(_person(seed >> 16));
        else coin.freeze(_person(seed >> 16), EVIDENCE);
    }

    function _actLift(uint256 seed) private {
        vm.prank(officers[seed % 3]);
        coin.lift(_person(seed >> 8));
    }

    // ---------------------------------------------------------------- titles and metal

    function _actOpen(uint256 seed) private {
        uint256 v = _vaultOf(seed);
        (Bar memory bar, Proof memory proof) = _proofAt(v, _pick(seed >> 8, listOf[v].length));
        address owner = _richest();
        bytes32 slot = keccak256(abi.encode(bar.key, keccak256(abi.encode(v, uint256(9)))));
        if (openForgetsDepartures) vm.store(address(reserve), slot, 0);
        vm.prank(owner);
        reserve.open(v, bar, proof);
    }

    function _openGone(uint256 seed) private {
        uint256 v = _vaultOf(seed);
        (Bar memory bar, Proof memory proof) = _proofAt(v, _pick(seed >> 8, listOf[v].length));
        require(reserve.goneAt(v, bar.key) > reserve.vault(v).seen, "this one is there");
        address owner = _richest();
        vm.prank(owner);
        reserve.open(v, bar, proof);
    }

    function _actClose(uint256 seed) private {
        uint256 title = _liveTitle(seed);
        _close(barTitle.ownerOf(title), title);
    }

    function _actDeliver(uint256 seed) private {
        uint256 title = _liveTitle(seed);
        Title memory t = reserve.title(title);
        _deliver(barTitle.ownerOf(title), title);
        _mayLeave(t.vault, t.barKey);
    }

    /// @dev The owner and the officers agree; the release is by another vault's custodian, or for another owner.
    function _deliverUnreleased(uint256 seed) private {
        uint256 title = _liveTitle(seed);
        Title memory t = reserve.title(title);
        address owner = barTitle.ownerOf(title);
        Clearance memory clearance = _clearedDelivery(title, owner);
        Release memory release = _titleRelease(title, address(0xdead));
        if ((seed >> 8) % 2 == 0) {
            release = _titleRelease(title, owner);
            address custodian = reserve.vault(t.vault).custodian;
            address other = custodians[0] == custodian ? custodians[1] : custodians[0];
            release.signature = _sign(other, keccak256(abi.encode(title)));
        }
        vm.prank(owner);
        reserve.deliver(title, clearance, release);
    }

    function _actMoveTitle(uint256 seed) private {
        uint256 title = _liveTitle(seed);
        address owner = barTitle.ownerOf(title);
        vm.prank(owner);
        barTitle.transferFrom(owner, _person(seed >> 8), title);
    }

    /// @dev A lying custodian signs a release for whatever the thieving sponsor names.
    function _actWithdraw(uint256 seed) private {
        uint256 v = _vaultOf(seed);
        (Bar memory bar,) = _proofAt(v, _pick(seed >> 8, listOf[v].length));
        bytes32 slot = keccak256(abi.encode(bar.key, uint256(12)));
        bytes32 title = vm.load(address(reserve), slot);
        if (withdrawForgetsTitles) vm.store(address(reserve), slot, 0);
        _withdraw(reserve.vault(v).sponsor, v, bar.key);
        if (withdrawForgetsTitles) vm.store(address(reserve), slot, title);
        _mayLeave(v, bar.key);
    }

    function _withdrawTitled(uint256 seed) private {
        Title memory t = reserve.title(_liveTitle(seed));
        _withdraw(t.sponsor, t.vault, t.barKey);
    }

    /// @dev Metal that the journal lets go leaves the shelf.
    function _actCarry(uint256 seed) private {
        uint256 first = seed % pieces.length;
        for (uint256 i = 0; i < pieces.length; ++i) {
            Piece storage piece = pieces[(first + i) % pieces.length];
            bool goes = piece.leavingAt != 0 || (metalLeavesUnjournalled && piece.vault != 0);
            if (!goes) continue;
            (piece.vault, piece.leavingAt) = (0, 0);
            return;
        }
        revert("nothing to carry");
    }

    /// @dev A bar from outside, or one that left earlier, is put into some vault.
    function _actDeposit(uint256 seed) private {
        uint256 v = _vaultOf(seed);
        for (uint256 i = 0; i < pieces.length; ++i) {
            if (pieces[i].vault != 0) continue;
            pieces[i].vault = v;
            return;
        }
        require(pieces.length < MOST_PIECES, "the world is full");
        _arrive(v, BAR + uint128(seed % GRAM));
    }

    function _actDoubt(uint256 seed) private {
        Piece storage piece = pieces[seed % pieces.length];
        piece.doubted = !piece.doubted;
    }

    // ---------------------------------------------------------------- holds, time, council

    function _actHold(uint256 seed) private {
        uint256 v = _vaultOf(seed);
        uint128 amount =
            (seed >> 16) % 5 == 0 ? reserve.MAX_VAULT_GOLD() : uint128(1 + (seed >> 24) % (3 * BAR));
        address by = (seed >> 8) % 3 == 0 ? reserve.vault(v).custodian : guardians[(seed >> 12) % 2];
        vm.prank(by);
        reserve.hold(v, amount, EVIDENCE);
    }

    function _actHoldWithConsent(uint256 seed) private {
        uint256 v = _vaultOf(seed);
        uint128 amount = uint128(1 + (seed >> 24) % BAR);
        Signed memory consent = _holdConsent(v, amount, EVIDENCE, auditors[(seed >> 12) % 3]);
        vm.prank(guardians[(seed >> 8) % 2]);
        reserve.holdWithConsent(v, amount, EVIDENCE, consent);
    }

    function _actWait(uint256 seed) private {
        uint256 die = seed % 24;
        if (die < 12) _wait(1 + (seed >> 8) % 1 days);
        else if (die < 23) _wait(1 + (seed >> 8) % 9 days);
        else _wait(1 + (seed >> 8) % 40 days);
    }

    /// @dev A bad majority, but for admitting invented attestors: with custodian, quorum and sponsor together gold can be
    /// invented, and the trust model says so.
    function _actPropose(uint256 seed) private {
        uint256 die = (seed >> 8) % 12;
        Change memory change;
        if (die == 0) {
            change = _about(Kind.SuspendAuditor, auditors[seed % 3]);
        } else if (die == 1) {
            change = _about(Kind.SuspendCustodian, custodians[seed % 3]);
        } else if (die == 2) {
            change = _about(Kind.SuspendOfficer, officers[seed % 3]);
        } else if (die == 3) {
            change = _about(Kind.SuspendSponsor, sponsors[seed % 3]);
        } else if (die == 4) {
            change = _cap(Kind.LowerCap, sponsors[seed % 3], uint128((seed >> 16) % TONNE));
        } else if (die == 5) {
            change = _cap(Kind.RaiseCap, sponsors[seed % 3], 10 * TONNE + uint128((seed >> 16) % TONNE));
        } else if (die == 6) {
            change = _newCustodian(_vaultOf(seed >> 16), custodians[seed % 3]);
        } else if (die == 7) {
            change = _about(Kind.AdmitCustodian, custodians[seed % 3]);
        } else if (die == 8) {
            change = _about(Kind.AdmitSponsor, sponsors[seed % 3]);
        } else if (die == 9) {
            change = _about(Kind.AdmitOfficer, officers[seed % 3]);
        } else if (die == 10) {
            change = _about(Kind.ConfirmFreeze, _person(seed));
        } else {
            change = _about(Kind.AdmitAuditor, auditors[seed % 3]);
        }
        uint256 id = _propose(change);
        if (change.kind <= Kind.ConfirmFreeze) council.execute(id);
        else _proposals.push(id);
    }

    function _actExecute(uint256 seed) private {
        uint256 id = _proposals[_pick(seed, _proposals.length)];
        if ((seed >> 8) % 6 == 0) {
            vm.prank(guardians[seed % 2]);
            council.veto(id);
        } else {
            council.execute(id);
        }
    }

    // ---------------------------------------------------------------- who and which

    function _place(Order memory order) private {
        Clearance memory clearance = _clearedMint(order.sponsor, order.to, order.amount, order.ref);
        vm.prank(order.sponsor);
        reserve.mint(order.to, order.amount, order.ref, clearance);
    }

    function _pick(uint256 seed, uint256 count) internal pure returns (uint256) {
        require(count > 0, "nothing to pick");
        return seed % count;
    }

    function _vaultOf(uint256 seed) internal pure returns (uint256) {
        return 1 + seed % VAULTS;
    }

    function _sponsorOf(uint256 seed) internal view returns (address) {
        return sponsors[seed % sponsors.length];
    }

    function _person(uint256 seed) internal view returns (address) {
        return people[seed % people.length];
    }

    function _richest() internal view returns (address who) {
        who = people[0];
        for (uint256 i = 1; i < people.length; ++i) {
            if (coin.balanceOf(people[i]) > coin.balanceOf(who)) who = people[i];
        }
    }

    function _liveTitle(uint256 seed) internal view returns (uint256) {
        uint256 last = reserve.lastTitle();
        for (uint256 i = 0; i < last; ++i) {
            uint256 id = 1 + (seed + i) % last;
            if (reserve.title(id).fine != 0) return id;
        }
        revert("no live title");
    }
}
