// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Purpose, Statement} from "../interfaces/Types.sol";

/// @notice The signed types of docs/formats.md, section 2, and their EIP-712 struct hashes. What is sworn stands in the type's name.
library SignedTypes {
    bytes32 internal constant STATEMENT = keccak256(
        "AllocatedUnencumberedGold(uint256 vault,uint64 asOf,uint64 seen,uint32 barCount,uint128 fineGold,bytes32 barRoot,bytes32 listDigest)"
    );
    bytes32 internal constant CLEARANCE =
        keccak256("Clearance(address party,uint8 purpose,bytes32 subject,bytes32 decision,uint64 expiry)");
    bytes32 internal constant HOLD_CONSENT =
        keccak256("HoldConsent(uint256 vault,uint128 amount,bytes32 evidence,uint64 entry)");
    bytes32 internal constant TITLE_RELEASE =
        keccak256("TitleRelease(uint256 vault,uint256 title,address owner,uint128 fine,uint64 expiry)");
    bytes32 internal constant BAR_RELEASE =
        keccak256("BarRelease(uint256 vault,bytes32 barKey,uint128 fine,uint64 goneAt,uint64 expiry)");
    bytes32 internal constant ASSUMPTION =
        keccak256("Assumption(address from,address to,uint128 amount,bytes32 ref,uint64 expiry)");
    bytes32 internal constant SETTLEMENT_BATCH = keccak256(
        "SettlementBatch(address[] members,address[] assets,bytes32 nets,bytes32 obligationsRoot,bytes32 titleLegs,uint64 deadline,address member,uint64 nonce)"
    );

    function statement(Statement calldata s) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(STATEMENT, s.vault, s.asOf, s.seen, s.barCount, s.fineGold, s.barRoot, s.listDigest)
        );
    }

    function clearance(address party, Purpose purpose, bytes32 subject, bytes32 decision, uint64 expiry)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(CLEARANCE, party, purpose, subject, decision, expiry));
    }

    function holdConsent(uint256 vault, uint128 amount, bytes32 evidence, uint64 entry)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(HOLD_CONSENT, vault, amount, evidence, entry));
    }

    function titleRelease(uint256 vault, uint256 title, address owner, uint128 fine, uint64 expiry)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(TITLE_RELEASE, vault, title, owner, fine, expiry));
    }

    function barRelease(uint256 vault, bytes32 barKey, uint128 fine, uint64 goneAt, uint64 expiry)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(BAR_RELEASE, vault, barKey, fine, goneAt, expiry));
    }

    function assumption(address from, address to, uint128 amount, bytes32 ref, uint64 expiry)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(ASSUMPTION, from, to, amount, ref, expiry));
    }
}
