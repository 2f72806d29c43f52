// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SignedTypes} from "../../src/evidence/SignedTypes.sol";
import {SumTree} from "../../src/evidence/SumTree.sol";
import {Bar, Proof, Purpose, Sibling, Statement} from "../../src/interfaces/Types.sol";
import {Test} from "../Test.sol";
import {Tree} from "../Tree.sol";

/// @dev Cheatcodes that only vectors need.
interface VmArrays {
    function parseJsonUintArray(string calldata json, string calldata key) external pure returns (uint256[] memory);
    function parseJsonBytes32Array(string calldata json, string calldata key)
        external
        pure
        returns (bytes32[] memory);
    function parseJsonAddress(string calldata json, string calldata key) external pure returns (address);
}

/// @notice Solidity and TypeScript agree: the same trees, proofs and struct hashes come out of the vectors that
/// packages/evidence/test/vectors.ts writes, and none of its hostile proofs is let through.
contract VectorsTest is Test {
    VmArrays private constant ARRAYS = VmArrays(address(vm));

    function test_TreesHaveTheSameRootsAndTheirProofsLeadThere() public view {
        string memory json = vm.readFile("contracts/test/vectors/sum-tree.json");
        uint256 trees = 0;
        for (; vm.keyExistsJson(json, item(".trees", trees, "")); ++trees) {
            string memory tree = item(".trees", trees, "");
            Bar[] memory bars = barsOf(json, tree);
            (bytes32 root, uint128 sum) = Tree.build(bars);
            vm.assertEq(root, vm.parseJsonBytes32(json, string.concat(tree, ".root")), "root");
            vm.assertEq(sum, vm.parseJsonUint(json, string.concat(tree, ".sum")), "sum");

            for (uint256 i = 0; vm.keyExistsJson(json, item(string.concat(tree, ".proofs"), i, "")); ++i) {
                (Bar memory bar, Proof memory proof) = proofOf(json, item(string.concat(tree, ".proofs"), i, ""));
                (bytes32 proved, uint128 total) = this.rootOf(bar, proof);
                vm.assertEq(proved, root, "proved root");
                vm.assertEq(total, sum, "proved sum");
            }
        }
        vm.assertEq(trees, 8, "trees");
    }

    function test_NoHostileProofIsLetThrough() public view {
        string memory json = vm.readFile("contracts/test/vectors/hostile-proofs.json");
        uint256 proofs = 0;
        for (; vm.keyExistsJson(json, item(".proofs", proofs, "")); ++proofs) {
            string memory vector = item(".proofs", proofs, "");
            bytes32 root = vm.parseJsonBytes32(json, string.concat(vector, ".root"));
            uint256 sum = vm.parseJsonUint(json, string.concat(vector, ".sum"));
            (Bar memory bar, Proof memory proof) = proofOf(json, vector);
            try this.rootOf(bar, proof) returns (bytes32 proved, uint128 total) {
                vm.assertTrue(
                    proved != root || total != sum, vm.parseJsonString(json, string.concat(vector, ".trick"))
                );
            } catch {
                // An overflow reverts: that is a refusal too.
            }
        }
        vm.assertEq(proofs, 14, "hostile proofs");
    }

    function test_SignedTypesHashTheSame() public view {
        string memory json = vm.readFile("contracts/test/vectors/typed-data.json");
        bytes32[7] memory typeHashes = [
            SignedTypes.STATEMENT,
            SignedTypes.CLEARANCE,
            SignedTypes.HOLD_CONSENT,
            SignedTypes.TITLE_RELEASE,
            SignedTypes.BAR_RELEASE,
            SignedTypes.ASSUMPTION,
            SignedTypes.SETTLEMENT_BATCH
        ];
        for (uint256 i = 0; i < typeHashes.length; ++i) {
            vm.assertEq(typeHashes[i], vm.parseJsonBytes32(json, item(".examples", i, ".typeHash")), "type hash");
        }
        vm.assertEq(this.statementHash(statementOf(json)), structHashAt(json, 0), "statement");
        vm.assertEq(
            SignedTypes.clearance(
                addressAt(json, 1, "party"),
                Purpose(uintAt(json, 1, "purpose")),
                wordAt(json, 1, "subject"),
                wordAt(json, 1, "decision"),
                uint64(uintAt(json, 1, "expiry"))
            ),
            structHashAt(json, 1),
            "clearance"
        );
        vm.assertEq(
            SignedTypes.holdConsent(
                uintAt(json, 2, "vault"),
                uint128(uintAt(json, 2, "amount")),
                wordAt(json, 2, "evidence"),
                uint64(uintAt(json, 2, "entry"))
            ),
            structHashAt(json, 2),
            "hold consent"
        );
        vm.assertEq(
            SignedTypes.titleRelease(
                uintAt(json, 3, "vault"),
                uintAt(json, 3, "title"),
                addressAt(json, 3, "owner"),
                uint128(uintAt(json, 3, "fine")),
                uint64(uintAt(json, 3, "expiry"))
            ),
            structHashAt(json, 3),
            "title release"
        );
        vm.assertEq(
            SignedTypes.barRelease(
                uintAt(json, 4, "vault"),
                wordAt(json, 4, "barKey"),
                uint128(uintAt(json, 4, "fine")),
                uint64(uintAt(json, 4, "goneAt")),
                uint64(uintAt(json, 4, "expiry"))
            ),
            structHashAt(json, 4),
            "bar release"
        );
        vm.assertEq(
            SignedTypes.assumption(
                addressAt(json, 5, "from"),
                addressAt(json, 5, "to"),
                uint128(uintAt(json, 5, "amount")),
                wordAt(json, 5, "ref"),
                uint64(uintAt(json, 5, "expiry"))
            ),
            structHashAt(json, 5),
            "assumption"
        );
    }

    /// @dev For calldata.
    function rootOf(Bar calldata bar, Proof calldata proof) external pure returns (bytes32, uint128) {
        return SumTree.rootOf(bar, proof);
    }

    /// @dev For calldata.
    function statementHash(Statement calldata statement) external pure returns (bytes32) {
        return SignedTypes.statement(statement);
    }

    function statementOf(string memory json) private pure returns (Statement memory) {
        return Statement({
            vault: uintAt(json, 0, "vault"),
            asOf: uint64(uintAt(json, 0, "asOf")),
            seen: uint64(uintAt(json, 0, "seen")),
            barCount: uint32(uintAt(json, 0, "barCount")),
            fineGold: uint128(uintAt(json, 0, "fineGold")),
            barRoot: wordAt(json, 0, "barRoot"),
            listDigest: wordAt(json, 0, "listDigest")
        });
    }

    function barsOf(string memory json, string memory tree) private pure returns (Bar[] memory bars) {
        bytes32[] memory keys = ARRAYS.parseJsonBytes32Array(json, string.concat(tree, ".barKeys"));
        uint256[] memory counted = ARRAYS.parseJsonUintArray(json, string.concat(tree, ".counted"));
        bytes32[] memory details = ARRAYS.parseJsonBytes32Array(json, string.concat(tree, ".details"));
        bars = new Bar[](keys.length);
        for (uint256 i = 0; i < keys.length; ++i) bars[i] = Bar(keys[i], uint128(counted[i]), details[i]);
    }

    function proofOf(string memory json, string memory place) private pure returns (Bar memory bar, Proof memory proof) {
        bar = Bar({
            key: vm.parseJsonBytes32(json, string.concat(place, ".barKey")),
            fine: uint128(vm.parseJsonUint(json, string.concat(place, ".counted"))),
            detail: vm.parseJsonBytes32(json, string.concat(place, ".detail"))
        });
        bytes32[] memory hashes = ARRAYS.parseJsonBytes32Array(json, string.concat(place, ".siblingHashes"));
        uint256[] memory sums = ARRAYS.parseJsonUintArray(json, string.concat(place, ".siblingSums"));
        proof.path = vm.parseJsonUint(json, string.concat(place, ".path"));
        proof.siblings = new Sibling[](hashes.length);
        for (uint256 i = 0; i < hashes.length; ++i) proof.siblings[i] = Sibling(hashes[i], uint128(sums[i]));
    }

    function uintAt(string memory json, uint256 example, string memory field) private pure returns (uint256) {
        return vm.parseJsonUint(json, item(".examples", example, string.concat(".message.", field)));
    }

    function wordAt(string memory json, uint256 example, string memory field) private pure returns (bytes32) {
        return vm.parseJsonBytes32(json, item(".examples", example, string.concat(".message.", field)));
    }

    function addressAt(string memory json, uint256 example, string memory field) private pure returns (address) {
        return ARRAYS.parseJsonAddress(json, item(".examples", example, string.concat(".message.", field)));
    }

    function structHashAt(string memory json, uint256 example) private pure returns (bytes32) {
        return vm.parseJsonBytes32(json, item(".examples", example, ".structHash"));
    }

    function item(string memory list, uint256 index, string memory field) private pure returns (string memory) {
        return string.concat(list, "[", vm.toString(index), "]", field);
    }
}
