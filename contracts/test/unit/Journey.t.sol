// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Programme} from "../Programme.sol";
import {Bar} from "../../src/interfaces/Types.sol";
import {Tree} from "../Tree.sol";

/// @notice A gram's journey, whole: attested, minted, paid, turned into a title and back, delivered, withdrawn, retired.
contract JourneyTest is Programme {
    function test_a_gram_goes_the_whole_way() public {
        Bar[] memory bars = _bars("alpha", 10, BAR);
        _attest(1, bars);
        assertEq(reserve.counted(1), 0);
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 10 * BAR);

        _mint(alpha, holder, 6 * BAR);
        assertEq(coin.balanceOf(holder), 6 * BAR);
        assertEq(reserve.free(alpha), 4 * BAR);

        uint256 title = _open(holder, 1, bars[3].key);
        assertEq(barTitle.ownerOf(title), holder);
        assertEq(reserve.owed(alpha), 6 * BAR);
        _close(holder, title);
        assertEq(coin.balanceOf(holder), 6 * BAR);

        title = _open(holder, 1, bars[3].key);
        assertEq(title, 2);
        _deliver(holder, title);
        assertEq(reserve.counted(1), 9 * BAR);
        assertEq(reserve.owed(alpha), 5 * BAR);

        _withdraw(alpha, 1, bars[0].key);
        assertEq(reserve.counted(1), 8 * BAR);
        _attest(1, Tree.without(Tree.without(bars, bars[0].key), bars[3].key));
        assertEq(reserve.counted(1), 8 * BAR);

        vm.prank(holder);
        coin.transfer(alpha, BAR);
        vm.prank(alpha);
        reserve.retire(BAR);
        assertEq(coin.totalSupply(), 4 * BAR);
        assertEq(reserve.free(alpha), 4 * BAR);
    }
}
