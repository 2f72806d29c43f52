// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SumTree} from "../src/evidence/SumTree.sol";
import {Bar, Proof, Sibling} from "../src/interfaces/Types.sol";

/// @notice Builds the sum tree of a weight list and proves bars in it, as docs/formats.md section 1 says.
library Tree {
    /// @notice Root and sum over bars already sorted by key. No bar: (0, 0). One bar: its own leaf.
    function build(Bar[] memory bars) internal pure returns (bytes32 root, uint128 sum) {
        if (bars.length == 0) return (0, 0);
        Sibling[] memory level = leaves(bars);
        while (level.length > 1) level = parents(level);
        return (level[0].hash, level[0].sum);
    }

    /// @notice The way from one bar to the root.
    function prove(Bar[] memory bars, uint256 index) internal pure returns (Proof memory proof) {
        Sibling[] memory level = leaves(bars);
        uint256 depth = 0;
        for (uint256 width = level.length; width > 1; width /= 2) {
            ++depth;
        }
        proof.path = index;
        proof.siblings = new Sibling[](depth);
        for (uint256 i = 0; i < depth; ++i) {
            proof.siblings[i] = level[index ^ 1];
            level = parents(level);
            index /= 2;
        }
    }

    /// @notice Sorts by key, in place: a list is sorted strictly.
    function sort(Bar[] memory bars) internal pure returns (Bar[] memory) {
        for (uint256 i = 1; i < bars.length; ++i) {
            Bar memory bar = bars[i];
            uint256 j = i;
            for (; j > 0 && uint256(bars[j - 1].key) > uint256(bar.key); --j) {
                bars[j] = bars[j - 1];
            }
            bars[j] = bar;
        }
        return bars;
    }

    /// @notice The list without one bar.
    function without(Bar[] memory bars, bytes32 key) internal pure returns (Bar[] memory rest) {
        uint256 kept = 0;
        for (uint256 i = 0; i < bars.length; ++i) {
            if (bars[i].key != key) ++kept;
        }
        rest = new Bar[](kept);
        kept = 0;
        for (uint256 i = 0; i < bars.length; ++i) {
            if (bars[i].key != key) rest[kept++] = bars[i];
        }
    }

    /// @notice The list with one bar more, sorted.
    function with(Bar[] memory bars, Bar memory bar) internal pure returns (Bar[] memory more) {
        more = new Bar[](bars.length + 1);
        for (uint256 i = 0; i < bars.length; ++i) {
            more[i] = bars[i];
        }
        more[bars.length] = bar;
        return sort(more);
    }

    function leaves(Bar[] memory bars) private pure returns (Sibling[] memory level) {
        uint256 width = 1;
        while (width < bars.length) width *= 2;
        level = new Sibling[](width);
        for (uint256 i = 0; i < bars.length; ++i) {
            level[i] = Sibling(SumTree.leaf(bars[i].key, bars[i].fine, bars[i].detail), bars[i].fine);
        }
    }

    function parents(Sibling[] memory level) private pure returns (Sibling[] memory up) {
        up = new Sibling[](level.length / 2);
        for (uint256 i = 0; i < up.length; ++i) {
            (Sibling memory left, Sibling memory right) = (level[2 * i], level[2 * i + 1]);
            up[i] = Sibling(SumTree.node(left.hash, left.sum, right.hash, right.sum), left.sum + right.sum);
        }
    }
}
