// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bar, Statement} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";
import {Tree} from "../Tree.sol";

/// @notice What really lies on the shelves, beside what the contracts believe, and the honest people who count it. A
/// piece of metal is in one vault or outside; once journalled as gone it may stay on the shelf for a while. Honest
/// custodian and auditors sign a draft by the list rule: every bar on the shelf except those journalled as
/// departed at index <= seen, a doubted bar with weight 0. Drafts are kept, and may be submitted by anyone, later, in any order.
abstract contract World is Programme {
    struct Piece {
        bytes32 key;
        uint128 fine;
        uint256 vault;
        uint64 leavingAt;
        bool doubted;
    }

    struct Draft {
        Statement statement;
        address custodian;
        Bar[] bars;
    }

    uint256 internal constant VAULTS = 4;
    uint256 internal constant MOST_PIECES = 32;
    uint256 internal constant MOST_DRAFTS = 40;

    Piece[] internal pieces;
    Draft[] internal drafts;
    address[] internal people;

    /// @dev Mutants of the world: a list that still shows departed bars; metal that leaves without `withdraw`.
    bool internal listsShowDepartedBars;
    bool internal metalLeavesUnjournalled;

    function setUp() public virtual override {
        super.setUp();
        people.push(holder);
        people.push(stranger);
        for (uint256 i = 0; i < members.length; ++i) {
            people.push(members[i]);
        }
        for (uint256 i = 0; i < sponsors.length; ++i) {
            people.push(sponsors[i]);
        }

        for (uint256 i = 0; i < 16; ++i) {
            _arrive(1 + i % VAULTS, BAR + uint128(i * GRAM));
        }
        for (uint256 v = 1; v <= VAULTS; ++v) {
            _submit(_draft(v, 0));
        }
        _wait(RAISE_DELAY);
    }

    // ---------------------------------------------------------------- metal

    function _arrive(uint256 vault, uint128 fine) internal {
        bytes32 key = keccak256(abi.encode("piece", pieces.length));
        pieces.push(Piece({key: key, fine: fine, vault: vault, leavingAt: 0, doubted: false}));
    }

    /// @dev Journalled as gone: the metal may be carried out from now on.
    function _mayLeave(uint256 vault, bytes32 key) internal {
        for (uint256 i = 0; i < pieces.length; ++i) {
            Piece storage piece = pieces[i];
            if (piece.key == key && piece.vault == vault) piece.leavingAt = reserve.journalLength(vault);
        }
    }

    /// @notice Fine gold physically in a sponsor's vaults and not journalled as departed.
    function _metalOf(address sponsor) internal view returns (uint256 sum) {
        for (uint256 i = 0; i < pieces.length; ++i) {
            Piece storage piece = pieces[i];
            if (piece.vault == 0 || piece.leavingAt != 0) continue;
            if (reserve.vault(piece.vault).sponsor == sponsor) sum += piece.fine;
        }
    }

    function _isThere(uint256 vault, bytes32 key) internal view returns (bool) {
        for (uint256 i = 0; i < pieces.length; ++i) {
            Piece storage piece = pieces[i];
            if (piece.key == key) return piece.vault == vault && piece.leavingAt == 0;
        }
        return false;
    }

    // ---------------------------------------------------------------- counting and signing

    /// @notice The honest list of a vault as of now, reflecting the journal up to `seen`.
    function _draft(uint256 vault, uint64 seen) internal returns (uint256 id) {
        Bar[] memory bars = _shelf(vault, seen);
        Statement memory s = _statement(vault, bars);
        s.seen = seen;
        s.listDigest = keccak256(abi.encode(drafts.length, clock));

        id = drafts.length;
        drafts.push();
        Draft storage draft = drafts[id];
        draft.statement = s;
        draft.custodian = reserve.vault(vault).custodian;
        for (uint256 i = 0; i < bars.length; ++i) {
            draft.bars.push(bars[i]);
        }
    }

    /// @notice Puts a draft in force, whenever it was signed. The signatures are those of the day of the draft.
    function _submit(uint256 id) internal {
        Draft storage draft = drafts[id];
        Statement memory s = draft.statement;
        reserve.submit(s, _signedBy(s, _three(draft.custodian, auditors[0], auditors[1])));
        _keep(s.vault, draft.bars);
    }

    function _shelf(uint256 vault, uint64 seen) private view returns (Bar[] memory bars) {
        uint256 count = 0;
        for (uint256 i = 0; i < pieces.length; ++i) {
            if (_listed(pieces[i], vault, seen)) ++count;
        }
        bars = new Bar[](count);
        for (uint256 i = 0; i < pieces.length; ++i) {
            Piece storage piece = pieces[i];
            if (!_listed(piece, vault, seen)) continue;
            uint128 counts = piece.doubted ? 0 : piece.fine;
            bars[--count] =
                Bar({key: piece.key, fine: counts, detail: keccak256(abi.encode(piece.key, counts))});
        }
        return Tree.sort(bars);
    }

    function _listed(Piece storage piece, uint256 vault, uint64 seen) private view returns (bool) {
        if (piece.vault != vault) return false;
        return piece.leavingAt == 0 || piece.leavingAt > seen || listsShowDepartedBars;
    }
}
