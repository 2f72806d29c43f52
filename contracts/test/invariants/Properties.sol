// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Entry, Liabilities, Role, Title, Vault} from "../../src/interfaces/Types.sol";
import {Hostile} from "./Hostile.sol";

/// @notice The invariants of docs/mechanism.md, under their numbers. `broken` says which one fell first, and how. Those that
/// compare before and after are looked at around every step; those of a state, after it. Tests make one by `vm.deployCode`.
contract Properties is Hostile {
    enum Mutant {
        None,
        ListShowsDepartedBars,
        MetalLeavesUnjournalled,
        OpenForgetsDepartures,
        WithdrawForgetsTitles
    }

    struct Before {
        Act act;
        uint256 time;
        uint256 supply;
        uint256 lastTitle;
        uint128[4] counted;
        Vault[4] vaults;
        uint128[3] assets;
        Liabilities[3] owed;
        uint256[7] balances;
        uint256[7] titles;
        bool[7] frozen;
    }

    /// @notice Empty while every invariant holds.
    string public broken;

    /// @dev When each guardian last held each vault alone, as the world saw it.
    mapping(bytes32 => uint256) private _loneHold;

    /// @notice Takes one rule away: the fuzzer must notice.
    function mutate(Mutant mutant) external {
        listsShowDepartedBars = mutant == Mutant.ListShowsDepartedBars;
        metalLeavesUnjournalled = mutant == Mutant.MetalLeavesUnjournalled;
        openForgetsDepartures = mutant == Mutant.OpenForgetsDepartures;
        withdrawForgetsTitles = mutant == Mutant.WithdrawForgetsTitles;
    }

    /// @notice One act of somebody, and what it must not have done.
    function step(uint256 seed) public {
        if (bytes(broken).length != 0) return;
        Before memory b = _look();
        b.act = _draw(seed);
        (bool ok, bytes memory reason) = address(this).call(abi.encodeCall(this.perform, (b.act, seed >> 16)));
        ++tried[uint256(b.act)];
        if (ok) ++done[uint256(b.act)];

        if (ok && b.act >= FIRST_FORBIDDEN) {
            _fall(string.concat("forbidden act ", vm.toString(uint256(b.act))));
        }
        if (!ok && reason.length == 36 && bytes4(reason) == bytes4(0x4e487b71)) {
            // 14: nobody is stopped by an arithmetic panic.
            _fall(string.concat("14: a panic in act ", vm.toString(uint256(b.act))));
        }
        _compare(b, ok);
        _hold();
    }

    function _look() private view returns (Before memory b) {
        b.time = clock;
        b.supply = coin.totalSupply();
        b.lastTitle = reserve.lastTitle();
        for (uint256 v = 0; v < VAULTS; ++v) {
            b.counted[v] = reserve.counted(v + 1);
            b.vaults[v] = reserve.vault(v + 1);
        }
        for (uint256 s = 0; s < 3; ++s) {
            b.assets[s] = reserve.assets(sponsors[s]);
            b.owed[s] = reserve.liabilities(sponsors[s]);
        }
        for (uint256 p = 0; p < people.length; ++p) {
            b.balances[p] = coin.balanceOf(people[p]);
            b.titles[p] = barTitle.balanceOf(people[p]);
            b.frozen[p] = coin.isFrozen(people[p]);
        }
    }

    // ---------------------------------------------------------------- before and after

    function _compare(Before memory b, bool ok) private {
        Before memory a = _look();
        for (uint256 v = 0; v < VAULTS; ++v) {
            _compareCounted(b, a, v);
            _compareJournal(b, a, v);
        }
        for (uint256 s = 0; s < 3; ++s) {
            _compareSponsor(b, a, s);
        }
        for (uint256 p = 0; p < people.length; ++p) {
            _compareFrozen(b, a, p);
        }
        if (b.act == Act.Propose || b.act == Act.Execute) _compareCouncil(b, a);
        if (ok && (b.act == Act.Hold || b.act == Act.HoldWithConsent)) _compareHold(b, a);
    }

    /// @dev 7: no call raises what counts; time alone does, at waitingAt and goldAt, never above `gold`.
    function _compareCounted(Before memory b, Before memory a, uint256 v) private {
        if (a.counted[v] > a.vaults[v].gold) _fall("7: more counts than the statement has");
        if (a.counted[v] <= b.counted[v]) return;
        bool ripened =
            _within(b.time, a.vaults[v].waitingAt, a.time) || _within(b.time, a.vaults[v].goldAt, a.time);
        if (b.act != Act.Wait || !ripened) _fall("7: a call raised what counts");
    }

    /// @dev 9: the journal only grows, `seen` stays inside it, and a new statement is later than the old one.
    function _compareJournal(Before memory b, Before memory a, uint256 v) private {
        (Vault memory was, Vault memory now_) = (b.vaults[v], a.vaults[v]);
        if (now_.journalLength < was.journalLength) _fall("9: the journal shrank");
        if (now_.seen > now_.journalLength) _fall("9: seen beyond the journal");
        if (now_.root != was.root && now_.asOf <= was.asOf) _fall("9: an older statement came into force");
        Entry memory last = reserve.journal(v + 1, was.journalLength);
        if (last.total != was.journalTotal) _fall("9: a journal entry changed");
        if (now_.sponsor != was.sponsor || now_.jurisdiction != was.jurisdiction) {
            _fall("1.9: a vault changed hands");
        }
    }

    /// @dev 5: issued rises only in mint, close and assume; 6: a mint leaves owed within assets; 11, 12: by act.
    function _compareSponsor(Before memory b, Before memory a, uint256 s) private {
        uint256 owedBefore = uint256(b.owed[s].issued) + b.owed[s].titled;
        uint256 owedAfter = uint256(a.owed[s].issued) + a.owed[s].titled;
        bool mayIssue = b.act == Act.Mint || b.act == Act.Close || b.act == Act.Assume;
        if (a.owed[s].issued > b.owed[s].issued && !mayIssue) {
            _fall("5: issued rose outside mint, close and assume");
        }
        if (owedAfter > owedBefore) {
            if (b.act != Act.Mint && b.act != Act.Assume) _fall("5: owed rose outside mint and assume");
            if (owedAfter > a.assets[s]) _fall("6: more is owed than counts, after a mint");
        }
        if (b.act == Act.Open || b.act == Act.Close) {
            if (owedAfter != owedBefore) _fall("11: open or close changed what is owed");
        }
        if (b.act == Act.Deliver && owedAfter < owedBefore) {
            uint256 fine = owedBefore - owedAfter;
            uint256 lost = b.assets[s] - a.assets[s];
            if (lost > fine) _fall("12: a delivery took more than its bar");
        }
    }

    /// @dev 17: a frozen account keeps its coins and titles.
    function _compareFrozen(Before memory b, Before memory a, uint256 p) private {
        if (!b.frozen[p] || b.act == Act.Lift || b.act == Act.Wait) return;
        if (a.balances[p] != b.balances[p]) _fall("17: a frozen account's coins moved");
        if (a.titles[p] != b.titles[p]) _fall("17: a frozen account's titles moved");
    }

    /// @dev 15: the council touches no amount, statement, journal or coin.
    function _compareCouncil(Before memory b, Before memory a) private {
        if (a.supply != b.supply || a.lastTitle != b.lastTitle) _fall("15: the council made or took coins");
        for (uint256 s = 0; s < 3; ++s) {
            if (a.owed[s].issued != b.owed[s].issued || a.owed[s].titled != b.owed[s].titled) {
                _fall("15: the council changed what is owed");
            }
        }
        for (uint256 v = 0; v < VAULTS; ++v) {
            if (a.vaults[v].root != b.vaults[v].root || a.vaults[v].gold != b.vaults[v].gold) {
                _fall("15: the council changed a statement");
            }
            if (a.vaults[v].journalTotal != b.vaults[v].journalTotal) {
                _fall("15: the council wrote a journal");
            }
        }
    }

    /// @dev 8: a hold lowers what counts by its amount at once; 16: one guardian alone, once in its rest.
    function _compareHold(Before memory b, Before memory a) private {
        for (uint256 v = 0; v < VAULTS; ++v) {
            if (a.vaults[v].journalLength == b.vaults[v].journalLength) continue;
            uint256 amount = a.vaults[v].journalTotal - b.vaults[v].journalTotal;
            uint256 fell = b.counted[v] - a.counted[v];
            uint256 most = amount < b.counted[v] ? amount : b.counted[v];
            if (fell < most && b.counted[v] + _pendingOf(b, v) <= _ripeOf(b, v)) {
                _fall("8: a hold lowered too little");
            }
            if (b.act != Act.Hold) continue;
            for (uint256 g = 0; g < guardians.length; ++g) {
                if (reserve.lastHold(guardians[g], v + 1) != clock) continue;
                bytes32 place = keccak256(abi.encode(guardians[g], v));
                uint256 last = _loneHold[place];
                if (last != 0 && last != clock && clock < last + 30 days) {
                    _fall("16: a guardian held again within its rest");
                }
                _loneHold[place] = clock;
            }
        }
    }

    // ---------------------------------------------------------------- of the state

    function _hold() private {
        if (_sumOfIssued() != coin.totalSupply()) _fall("1: supply is not the sum of issued");
        for (uint256 s = 0; s < sponsors.length; ++s) {
            Liabilities memory l = reserve.liabilities(sponsors[s]);
            if (_titlesOf(sponsors[s]) != l.titled) _fall("2: titled is not the sum of live titles");
            if (_metalOf(sponsors[s]) < uint256(l.issued) + l.titled) _fall("3: less metal than is owed");
        }
        uint256 last = reserve.lastTitle();
        for (uint256 id = 1; id <= last; ++id) {
            Title memory t = reserve.title(id);
            if (t.fine == 0) continue;
            if (reserve.titleOf(t.barKey) != id) _fall("2: a bar has two titles");
            if (!_isThere(t.vault, t.barKey)) _fall("4: a titled bar is not in its vault");
        }
    }

    function _sumOfIssued() private view returns (uint256 sum) {
        for (uint256 s = 0; s < sponsors.length; ++s) {
            sum += reserve.liabilities(sponsors[s]).issued;
        }
    }

    function _titlesOf(address sponsor) private view returns (uint256 sum) {
        uint256 last = reserve.lastTitle();
        for (uint256 id = 1; id <= last; ++id) {
            Title memory t = reserve.title(id);
            if (t.fine != 0 && t.sponsor == sponsor) sum += t.fine;
        }
    }

    function _pendingOf(Before memory b, uint256 v) private pure returns (uint256) {
        return b.vaults[v].journalTotal - b.vaults[v].seenTotal;
    }

    function _ripeOf(Before memory b, uint256 v) private pure returns (uint256) {
        if (b.time >= b.vaults[v].goldAt) return b.vaults[v].gold;
        return b.time >= b.vaults[v].waitingAt ? b.vaults[v].waiting : b.vaults[v].base;
    }

    function _within(uint256 before, uint256 moment, uint256 later) private pure returns (bool) {
        return before < moment && moment <= later;
    }

    function _fall(string memory what) internal {
        if (bytes(broken).length == 0) broken = what;
    }
}
