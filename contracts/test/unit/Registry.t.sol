// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRegistry, IVaults} from "../../src/interfaces/IReserve.sol";
import {Kind} from "../../src/interfaces/ICouncil.sol";
import {Clearance, Party, Purpose, Role} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";

/// @notice One role per address, for ever; only the council writes, and only these things.
contract RegistryTest is Programme {
    function test_nobody_but_the_council_writes() public {
        bytes memory reason = abi.encodeWithSelector(IRegistry.NotTheCouncil.selector, stranger);
        vm.startPrank(stranger);
        vm.expectRevert(reason);
        reserve.admit(stranger, Role.Auditor);
        vm.expectRevert(reason);
        reserve.suspend(auditors[0], Role.Auditor);
        vm.expectRevert(reason);
        reserve.addVault(alpha, custodians[0], "CH");
        vm.expectRevert(reason);
        reserve.replaceCustodian(1, custodians[1]);
        vm.expectRevert(reason);
        reserve.lowerCap(alpha, 0);
        vm.expectRevert(reason);
        reserve.raiseCap(alpha, 20 * TONNE);
    }

    function _executionRefused(uint256 id, bytes memory reason) private {
        _wait(CHANGE_DELAY);
        vm.expectRevert(reason);
        council.execute(id);
    }

    function test_one_role_per_address_for_ever() public {
        _carryOut(_about(Kind.SuspendAuditor, auditors[0]));
        _executionRefused(
            _propose(_about(Kind.AdmitCustodian, auditors[0])),
            abi.encodeWithSelector(IRegistry.RoleTaken.selector, auditors[0], Role.Auditor)
        );
    }

    function test_nobody_is_admitted_twice() public {
        _executionRefused(
            _propose(_about(Kind.AdmitAuditor, auditors[0])),
            abi.encodeWithSelector(IRegistry.AlreadyStanding.selector, auditors[0])
        );
    }

    function test_no_part_of_the_programme_is_a_party() public {
        _executionRefused(
            _propose(_about(Kind.AdmitSponsor, address(settlement))),
            abi.encodeWithSelector(IRegistry.RoleTaken.selector, address(settlement), Role.None)
        );
    }

    function test_only_who_stands_in_a_role_is_suspended_from_it() public {
        uint256 id = _propose(_about(Kind.SuspendAuditor, custodians[0]));
        vm.expectRevert(
            abi.encodeWithSelector(
                IRegistry.NotStanding.selector, custodians[0], Role.Auditor, Role.Custodian
            )
        );
        council.execute(id);
        _carryOut(_about(Kind.SuspendMember, members[0]));
        id = _propose(_about(Kind.SuspendMember, members[0]));
        vm.expectRevert(
            abi.encodeWithSelector(IRegistry.NotStanding.selector, members[0], Role.Member, Role.Member)
        );
        council.execute(id);
    }

    function test_the_register_remembers() public {
        Party memory p = reserve.party(auditors[1]);
        assertTrue(p.role == Role.Auditor && p.standing && p.suspendedAt == 0 && p.admittedAt != 0);
        uint256 admissions = reserve.admissions();
        assertEq(admissions, 6);
        assertEq(reserve.accredited(), 63);
        _carryOut(_about(Kind.SuspendAuditor, auditors[1]));
        assertEq(reserve.party(auditors[1]).suspendedAt, clock);
        assertEq(reserve.accredited(), 63 - (1 << p.index));
        _carryOut(_about(Kind.AdmitAuditor, auditors[1]));
        assertEq(reserve.party(auditors[1]).index, 6);
        assertEq(reserve.admissions(), 7);
    }

    function test_there_are_256_admissions_of_those_who_attest() public {
        uint256 free = 256 - reserve.admissions();
        vm.startPrank(address(council));
        for (uint256 i = 0; i < free; ++i) {
            reserve.admit(address(uint160(1000 + i)), Role.Auditor);
        }
        assertEq(reserve.party(address(uint160(1000 + free - 1))).index, 255);
        vm.expectRevert(IRegistry.AdmissionsExhausted.selector);
        reserve.admit(address(999), Role.Custodian);
        reserve.admit(address(999), Role.Officer);
    }

    // ---------------------------------------------------------------- vaults and caps

    function test_a_vault_is_numbered_and_listed() public {
        uint256 id = _propose(_newVault(beta, custodians[2], "GB"));
        _wait(CHANGE_DELAY);
        vm.expectEmit(address(reserve));
        emit IRegistry.VaultAdded(5, beta, custodians[2], "GB");
        council.execute(id);
        assertEq(reserve.vaultCount(), 5);
        uint256[] memory ids = reserve.vaultsOf(beta);
        assertTrue(ids.length == 2 && ids[0] == 3 && ids[1] == 5);
        assertEq(reserve.vaultsOf(stranger).length, 0);
    }

    function test_a_vault_needs_a_sponsor_a_custodian_and_a_jurisdiction() public {
        uint256 sponsor = _propose(_newVault(stranger, custodians[0], "CH"));
        uint256 custodian = _propose(_newVault(alpha, auditors[0], "CH"));
        uint256 lower = _propose(_newVault(alpha, custodians[0], "cH"));
        uint256 digit = _propose(_newVault(alpha, custodians[0], "C1"));
        _executionRefused(
            sponsor, abi.encodeWithSelector(IRegistry.NotStanding.selector, stranger, Role.Sponsor, Role.None)
        );
        _executionRefused(
            custodian,
            abi.encodeWithSelector(IRegistry.NotStanding.selector, auditors[0], Role.Custodian, Role.Auditor)
        );
        _executionRefused(lower, abi.encodeWithSelector(IRegistry.NotAJurisdiction.selector, bytes2("cH")));
        vm.expectRevert(abi.encodeWithSelector(IRegistry.NotAJurisdiction.selector, bytes2("C1")));
        council.execute(digit);
    }

    function test_a_sponsor_has_eight_vaults_at_most() public {
        vm.startPrank(address(council));
        for (uint256 i = 0; i < 6; ++i) {
            reserve.addVault(alpha, custodians[0], "CH");
        }
        vm.expectRevert(abi.encodeWithSelector(IRegistry.TooManyVaults.selector, alpha, 8));
        reserve.addVault(alpha, custodians[0], "CH");
        assertEq(reserve.vaultsOf(alpha).length, 8);
        assertEq(reserve.assets(alpha), 0);
    }

    function test_a_new_custodian_is_another_one_in_standing() public {
        uint256 same = _propose(_newCustodian(1, custodians[0]));
        uint256 auditor = _propose(_newCustodian(1, auditors[0]));
        uint256 none = _propose(_newCustodian(77, custodians[1]));
        _wait(CHANGE_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.CustodianUnchanged.selector, 1, custodians[0]));
        council.execute(same);
        vm.expectRevert(
            abi.encodeWithSelector(IRegistry.NotStanding.selector, auditors[0], Role.Custodian, Role.Auditor)
        );
        council.execute(auditor);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.NoSuchVault.selector, 77));
        council.execute(none);
    }

    function test_caps_move_in_the_direction_that_their_kind_says() public {
        uint256 first = _propose(_cap(Kind.LowerCap, alpha, TONNE));
        vm.expectEmit(address(reserve));
        emit IRegistry.CapSet(alpha, 10 * TONNE, TONNE);
        council.execute(first);
        assertEq(reserve.liabilities(alpha).cap, TONNE);
        uint256 lower = _propose(_cap(Kind.LowerCap, alpha, TONNE));
        vm.expectRevert(abi.encodeWithSelector(IRegistry.CapNotLower.selector, alpha, TONNE, TONNE));
        council.execute(lower);
        uint256 raise = _propose(_cap(Kind.RaiseCap, alpha, TONNE));
        uint256 absurd = _propose(_cap(Kind.RaiseCap, alpha, 16_000 * TONNE + 1));
        uint256 nobody = _propose(_cap(Kind.RaiseCap, stranger, TONNE));
        uint256 most = _propose(_cap(Kind.RaiseCap, alpha, 16_000 * TONNE));
        _wait(CHANGE_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.CapNotHigher.selector, alpha, TONNE, TONNE));
        council.execute(raise);
        vm.expectRevert(
            abi.encodeWithSelector(IRegistry.CapTooHigh.selector, 16_000 * TONNE + 1, 16_000 * TONNE)
        );
        council.execute(absurd);
        vm.expectRevert(
            abi.encodeWithSelector(IRegistry.NotStanding.selector, stranger, Role.Sponsor, Role.None)
        );
        council.execute(nobody);
        council.execute(most);
        assertEq(reserve.liabilities(alpha).cap, 16_000 * TONNE);
    }

    // ---------------------------------------------------------------- members

    function test_two_officers_admit_a_member() public {
        address member = _actor("new member", 0);
        Clearance memory c = _cleared(Purpose.Membership, member, keccak256(abi.encode(member)));
        vm.expectEmit(address(reserve));
        emit IRegistry.PartyAdmitted(member, Role.Member, 0);
        reserve.admitMember(member, c);
        assertTrue(reserve.isStanding(member, Role.Member));
        vm.expectRevert(abi.encodeWithSelector(IRegistry.RoleTaken.selector, member, Role.Member));
        reserve.admitMember(member, c);
    }

    function test_a_member_is_cleared_by_name() public {
        address member = _actor("new member", 0);
        Clearance memory c = _cleared(Purpose.Membership, stranger, keccak256(abi.encode(stranger)));
        vm.expectPartialRevert(IVaults.BadSignature.selector);
        reserve.admitMember(member, c);
        c = _cleared(Purpose.Membership, alpha, keccak256(abi.encode(alpha)));
        vm.expectRevert(abi.encodeWithSelector(IRegistry.RoleTaken.selector, alpha, Role.Sponsor));
        reserve.admitMember(alpha, c);
    }

    function test_an_old_clearance_undoes_no_suspension() public {
        Clearance memory c = _cleared(Purpose.Membership, members[0], keccak256(abi.encode(members[0])));
        _carryOut(_about(Kind.SuspendMember, members[0]));
        vm.expectRevert(abi.encodeWithSelector(IRegistry.RoleTaken.selector, members[0], Role.Member));
        reserve.admitMember(members[0], c);
        _carryOut(_about(Kind.AdmitMember, members[0]));
        assertTrue(reserve.isStanding(members[0], Role.Member));
    }

    function test_the_council_admits_no_stranger_as_a_member() public {
        _executionRefused(
            _propose(_about(Kind.AdmitMember, stranger)),
            abi.encodeWithSelector(IRegistry.NotStanding.selector, stranger, Role.Member, Role.None)
        );
    }

    function test_all_must_be_members() public {
        reserve.requireMembers(members);
        address[] memory list = _two(members[0], stranger);
        vm.expectRevert(
            abi.encodeWithSelector(IRegistry.NotStanding.selector, stranger, Role.Member, Role.None)
        );
        reserve.requireMembers(list);
    }
}
