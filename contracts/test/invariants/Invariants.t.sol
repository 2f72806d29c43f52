// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "../Test.sol";
import {Hostile} from "./Hostile.sol";
import {Properties} from "./Properties.sol";

/// @notice A world of its own for each test, and long stories in it.
abstract contract Stories is Test {
    uint256 internal constant STEPS = 400;

    Properties internal world;

    function setUp() public virtual {
        world = Properties(vm.deployCode("Properties.sol:Properties", ""));
        world.setUp();
    }

    /// @dev Until an invariant falls, or the story ends.
    function _play(uint256 seed) internal {
        for (uint256 i = 0; i < STEPS; ++i) {
            world.step(uint256(keccak256(abi.encode(seed, i))));
            if (bytes(world.broken()).length != 0) return;
        }
    }
}

/// @notice Forge draws the steps; the invariants hold after each.
contract InvariantsTest is Stories {
    function setUp() public override {
        super.setUp();
        targetContract(address(world));
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = Properties.step.selector;
        targetSelector(FuzzSelector({addr: address(world), selectors: selectors}));
    }

    function invariant_no_coin_without_gold_whoever_acts() public view {
        assertEq(world.broken(), "");
    }
}

/// @notice Proof that the stories are about something: every permitted act came about, every forbidden one was tried.
contract LongStoriesTest is Stories {
    /// forge-config: default.fuzz.runs = 4
    function testFuzz_a_long_story_breaks_nothing(uint256 seed) public {
        _play(seed);
        assertEq(world.broken(), "");
    }

    function test_every_act_comes_about() public {
        uint256 acts = 33;
        uint256 forbidden = uint256(Hostile.Act.ForgeStatement);
        uint256[33] memory tried;
        uint256[33] memory done;
        for (uint256 story = 0; story < 6; ++story) {
            uint256 state = vm.snapshotState();
            _play(story);
            assertEq(world.broken(), "");
            for (uint256 act = 0; act < acts; ++act) {
                tried[act] += world.tried(act);
                done[act] += world.done(act);
            }
            vm.revertToState(state);
        }
        for (uint256 act = 0; act < acts; ++act) {
            assertGt(tried[act], 0, string.concat("never tried: act ", vm.toString(act)));
            if (act < forbidden) {
                assertGt(done[act], 0, string.concat("never came about: act ", vm.toString(act)));
            }
        }
    }
}

/// @notice Take one rule away, and some story breaks an invariant. A fuzzer that cannot see these proves nothing.
contract MutantsTest is Stories {
    uint256 private constant STORIES = 12;

    function test_a_list_that_shows_departed_bars_is_caught() public {
        _mustBreak(Properties.Mutant.ListShowsDepartedBars);
    }

    function test_metal_leaving_without_withdraw_is_caught() public {
        _mustBreak(Properties.Mutant.MetalLeavesUnjournalled);
    }

    function test_open_without_goneAt_is_caught() public {
        _mustBreak(Properties.Mutant.OpenForgetsDepartures);
    }

    function test_withdraw_without_titleOf_is_caught() public {
        _mustBreak(Properties.Mutant.WithdrawForgetsTitles);
    }

    function _mustBreak(Properties.Mutant mutant) private {
        world.mutate(mutant);
        for (uint256 story = 0; story < STORIES; ++story) {
            uint256 state = vm.snapshotState();
            _play(story);
            if (bytes(world.broken()).length != 0) return;
            vm.revertToState(state);
        }
        assertTrue(false, "the mutant lived");
    }
}
