// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IVaults, IRegistry} from "../../src/interfaces/IReserve.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {Bar, Role, Signed, Statement, Vault} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";
import {Wallet} from "../Wallet.sol";

/// @notice A statement counts only when custodian and quorum signed it; a raise waits, a lowering does not.
contract StatementsTest is Programme {
    function _refused(Statement memory s, bytes memory reason) private {
        Signed[] memory signatures = _signed(s);
        vm.expectRevert(reason);
        reserve.submit(s, signatures);
    }

    function _weights(uint256 count) private view returns (Statement memory) {
        return _statement(1, _bars("alpha", count, BAR));
    }

    // ---------------------------------------------------------------- who may sign

    function test_an_unknown_vault_is_refused() public {
        Statement memory s = _weights(1);
        s.vault = 9;
        Signed[] memory none = new Signed[](0);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.NoSuchVault.selector, 9));
        reserve.submit(s, none);
    }

    function test_the_custodian_must_sign() public {
        Statement memory s = _weights(1);
        Signed[] memory signatures = _signedBy(s, auditors);
        vm.expectRevert(abi.encodeWithSelector(IVaults.CustodianMissing.selector, 1, custodians[0]));
        reserve.submit(s, signatures);
    }

    function test_the_quorum_must_sign() public {
        Statement memory s = _weights(1);
        Signed[] memory signatures = _signedBy(s, _two(custodians[0], auditors[2]));
        vm.expectRevert(abi.encodeWithSelector(IVaults.QuorumMissing.selector, 1, 1, 2));
        reserve.submit(s, signatures);
    }

    function test_nobody_signs_twice() public {
        Statement memory s = _weights(1);
        Signed[] memory signatures = _signedBy(s, _three(custodians[0], auditors[0], auditors[0]));
        vm.expectRevert(abi.encodeWithSelector(IVaults.SignedTwice.selector, auditors[0]));
        reserve.submit(s, signatures);
    }

    function test_another_custodian_does_not_help() public {
        Statement memory s = _weights(1);
        Signed[] memory signatures = _signedBy(s, _three(custodians[0], auditors[0], custodians[1]));
        vm.expectRevert(
            abi.encodeWithSelector(IVaults.NotAnAttestor.selector, 1, custodians[1], Role.Custodian)
        );
        reserve.submit(s, signatures);
    }

    function test_no_other_role_signs() public {
        address[5] memory others = [alpha, guardians[0], officers[0], members[0], seats[0]];
        Statement memory s = _weights(1);
        for (uint256 i = 0; i < 5; ++i) {
            Signed[] memory signatures = _signedBy(s, _three(custodians[0], auditors[0], others[i]));
            vm.expectPartialRevert(IVaults.NotAnAttestor.selector);
            reserve.submit(s, signatures);
        }
    }

    function test_a_signature_over_something_else_is_refused() public {
        Statement memory s = _weights(1);
        Signed[] memory signatures = _signed(s);
        s.fineGold += 1;
        bytes32 digest = _statementDigest(s);
        vm.expectRevert(abi.encodeWithSelector(IVaults.BadSignature.selector, custodians[0], digest));
        reserve.submit(s, signatures);
    }

    function test_at_most_sixteen_signatures() public {
        Statement memory s = _weights(1);
        Signed[] memory signatures = new Signed[](17);
        vm.expectRevert(abi.encodeWithSelector(IVaults.TooManySignatures.selector, 17, 16));
        reserve.submit(s, signatures);
    }

    function test_a_wallet_signs_by_erc1271() public {
        Wallet wallet = new Wallet(auditors[2]);
        vm.label(address(wallet), "wallet");
        _carryOut(_about(Kind.AdmitAuditor, address(wallet)));
        Statement memory s = _weights(1);
        Signed[] memory signatures = _signedBy(s, _three(custodians[0], auditors[0], auditors[2]));
        signatures[2].signer = address(wallet);
        reserve.submit(s, signatures);
        assertEq(reserve.vault(1).asOf, s.asOf);

        _wait(1);
        s = _weights(1);
        signatures = _signedBy(s, _three(custodians[0], auditors[0], auditors[1]));
        signatures[2].signer = address(wallet);
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        reserve.submit(s, signatures);
    }

    // ---------------------------------------------------------------- what it may say

    function test_only_a_later_count_replaces_one() public {
        _attest(1, _bars("alpha", 2, BAR));
        Statement memory s = _weights(1);
        _refused(s, abi.encodeWithSelector(IVaults.NotLaterThan.selector, 1, s.asOf, s.asOf));
        s.asOf -= 1;
        _refused(s, abi.encodeWithSelector(IVaults.NotLaterThan.selector, 1, s.asOf, s.asOf + 1));
    }

    function test_no_count_is_in_the_future() public {
        Statement memory s = _weights(1);
        s.asOf = uint64(clock) + 1;
        _refused(s, abi.encodeWithSelector(IVaults.FromTheFuture.selector, s.asOf, clock));
    }

    function test_nobody_has_seen_more_than_happened() public {
        Statement memory s = _weights(1);
        s.seen = 1;
        _refused(s, abi.encodeWithSelector(IVaults.SeenBeyondJournal.selector, 1, 1, 0));
    }

    function test_absurd_gold_is_refused() public {
        Statement memory s = _weights(1);
        s.fineGold = 2000 * TONNE + 1;
        _refused(s, abi.encodeWithSelector(IVaults.TooMuchGold.selector, s.fineGold, 2000 * TONNE));
        s.fineGold = 2000 * TONNE;
        reserve.submit(s, _signed(s));
    }

    function test_the_record_says_what_was_signed() public {
        Statement memory s = _weights(3);
        vm.expectEmit(address(reserve));
        uint256 bits = (1 << reserve.party(custodians[0]).index) | (1 << reserve.party(auditors[0]).index)
            | (1 << reserve.party(auditors[1]).index);
        emit IVaults.StatementAccepted(1, s, bits, 0, 0, uint64(clock), uint64(clock) + RAISE_DELAY);
        reserve.submit(s, _signed(s));
        Vault memory v = reserve.vault(1);
        assertEq(v.root, s.barRoot);
        assertEq(v.gold, 3 * BAR);
        assertEq(v.goldAt, clock + RAISE_DELAY);
        assertEq(v.signers, bits);
        assertEq(v.custodianIndex, reserve.party(custodians[0]).index);
        assertEq(v.sponsor, alpha);
        assertTrue(v.jurisdiction == "CH");
    }

    // ---------------------------------------------------------------- when it counts

    function test_a_raise_waits_and_a_lowering_does_not() public {
        _stock(1, _bars("alpha", 10, BAR));
        assertEq(reserve.counted(1), 10 * BAR);
        _attest(1, _bars("alpha", 12, BAR));
        assertEq(reserve.counted(1), 10 * BAR);
        _wait(RAISE_DELAY - 1);
        assertEq(reserve.counted(1), 10 * BAR);
        _wait(1);
        assertEq(reserve.counted(1), 12 * BAR);
        _attest(1, _bars("alpha", 4, BAR));
        assertEq(reserve.counted(1), 4 * BAR);
    }

    function test_a_waiting_tranche_keeps_its_time_and_its_smaller_figure() public {
        _stock(1, _bars("alpha", 2, BAR));
        _attest(1, _bars("alpha", 6, BAR));
        uint256 first = clock + RAISE_DELAY;
        _wait(RAISE_DELAY / 2);
        _attest(1, _bars("alpha", 5, BAR));
        _wait(RAISE_DELAY / 4);
        _attest(1, _bars("alpha", 9, BAR));
        uint256 last = clock + RAISE_DELAY;
        assertEq(reserve.counted(1), 2 * BAR);
        _warpTo(first);
        assertEq(reserve.counted(1), 5 * BAR);
        _warpTo(last);
        assertEq(reserve.counted(1), 9 * BAR);
    }

    function test_daily_statements_do_not_starve_a_raise() public {
        for (uint256 i = 1; i <= 10; ++i) {
            _attest(1, _bars("alpha", i, BAR));
            _wait(RAISE_DELAY / 3);
        }
        assertGe(reserve.counted(1), 4 * BAR, "counted after ten statements");
    }

    function test_counted_falls_to_nothing_when_the_statement_is_too_old() public {
        _stock(1, _bars("alpha", 2, BAR));
        uint256 asOf = reserve.vault(1).asOf;
        _warpTo(asOf + MAX_AGE);
        assertEq(reserve.counted(1), 2 * BAR);
        _wait(1);
        assertEq(reserve.counted(1), 0);
    }

    function test_after_a_lapse_all_of_it_waits() public {
        _stock(1, _bars("alpha", 2, BAR));
        _wait(MAX_AGE + 1);
        _attest(1, _bars("alpha", 2, BAR));
        assertEq(reserve.counted(1), 0);
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 2 * BAR);
    }

    function test_a_suspended_auditor_counts_no_more_at_once() public {
        _stock(1, _bars("alpha", 2, BAR));
        _carryOut(_about(Kind.SuspendAuditor, auditors[0]));
        assertEq(reserve.counted(1), 0);
        _attestBy(_three(custodians[0], auditors[1], auditors[2]));
        assertEq(reserve.counted(1), 0);
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 2 * BAR);
    }

    function test_readmission_revives_no_old_signature() public {
        _stock(1, _bars("alpha", 2, BAR));
        _carryOut(_about(Kind.SuspendAuditor, auditors[0]));
        uint8 before = reserve.party(auditors[0]).index;
        _carryOut(_about(Kind.AdmitAuditor, auditors[0]));
        assertTrue(reserve.party(auditors[0]).index != before);
        assertEq(reserve.counted(1), 0);
    }

    function test_a_new_custodian_voids_what_the_old_one_signed() public {
        _stock(1, _bars("alpha", 2, BAR));
        uint256 id = _propose(_newCustodian(1, custodians[2]));
        _warpTo(council.proposal(id).opensAt);
        assertEq(reserve.counted(1), 2 * BAR);
        council.execute(id);
        assertEq(reserve.counted(1), 0);
        _attestBy(_three(custodians[2], auditors[0], auditors[1]));
        assertEq(reserve.counted(1), 0);
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 2 * BAR);
    }

    function test_a_suspended_custodian_counts_no_more_and_cannot_sign() public {
        _stock(1, _bars("alpha", 2, BAR));
        _carryOut(_about(Kind.SuspendCustodian, custodians[0]));
        assertEq(reserve.counted(1), 0);
        _wait(1);
        Statement memory s = _weights(2);
        _refused(s, abi.encodeWithSelector(IVaults.NotAnAttestor.selector, 1, custodians[0], Role.Custodian));
    }

    // ---------------------------------------------------------------- what it has seen

    function test_a_seen_hold_is_lifted_only_after_the_delay() public {
        _stock(1, _bars("alpha", 10, BAR));
        vm.prank(custodians[0]);
        reserve.hold(1, 4 * BAR, EVIDENCE);
        assertEq(reserve.counted(1), 6 * BAR);
        _attest(1, _bars("alpha", 10, BAR));
        assertEq(reserve.pending(1), 0);
        assertEq(reserve.counted(1), 6 * BAR);
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 10 * BAR);
    }

    function test_what_a_statement_has_not_seen_stays_subtracted() public {
        _stock(1, _bars("alpha", 10, BAR));
        Statement memory s = _weights(10);
        s.asOf = uint64(clock);
        vm.prank(custodians[0]);
        reserve.hold(1, 4 * BAR, EVIDENCE);
        _wait(1);
        reserve.submit(s, _signed(s));
        _wait(RAISE_DELAY);
        assertEq(reserve.counted(1), 6 * BAR);
        assertEq(reserve.pending(1), 4 * BAR);
    }

    function test_seeing_less_than_before_never_raises() public {
        _stock(1, _bars("alpha", 10, BAR));
        vm.prank(custodians[0]);
        reserve.hold(1, 4 * BAR, EVIDENCE);
        vm.prank(custodians[0]);
        reserve.hold(1, 1 * BAR, EVIDENCE);
        _stock(1, _bars("alpha", 10, BAR));
        _wait(1);
        Statement memory s = _weights(10);
        s.seen = 1;
        reserve.submit(s, _signed(s));
        assertEq(reserve.counted(1), 9 * BAR);
        assertEq(reserve.pending(1), 1 * BAR);
    }

    /// @dev Whatever is signed, in whatever order: a statement alone never raises what counts in its own transaction.
    function testFuzz_a_statement_never_raises_at_once(uint256 seed) public {
        _stock(1, _bars("alpha", 10, BAR));
        for (uint256 i = 0; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _wait(1 + seed % RAISE_DELAY);
            if (seed & 7 == 0) {
                vm.prank(custodians[0]);
                reserve.hold(1, uint128(1 + (seed >> 8) % (4 * BAR)), EVIDENCE);
            }
            Statement memory s = _weights((seed >> 16) % 14);
            s.seen = uint64((seed >> 32) % (reserve.journalLength(1) + 1));
            uint256 before = reserve.counted(1);
            reserve.submit(s, _signed(s));
            assertLe(reserve.counted(1), before, "raised at once");
            assertLe(reserve.counted(1), s.fineGold, "above the list");
            Vault memory v = reserve.vault(1);
            assertLe(v.base, v.waiting, "base above waiting");
            assertLe(v.waiting, v.gold, "waiting above gold");
            assertLe(v.waitingAt, v.goldAt, "times");
        }
    }

    function _attestBy(address[] memory signers) private {
        _wait(1);
        Statement memory s = _weights(2);
        reserve.submit(s, _signedBy(s, signers));
    }
}
