// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BarTitle} from "../src/BarTitle.sol";
import {Coin} from "../src/Coin.sol";
import {Council} from "../src/Council.sol";
import {Reserve} from "../src/Reserve.sol";
import {Settlement} from "../src/Settlement.sol";
import {SignedTypes} from "../src/evidence/SignedTypes.sol";
import {Change, Kind} from "../src/interfaces/ICouncil.sol";
import {Batch} from "../src/interfaces/ISettlement.sol";
import {
    Bar, Clearance, Contracts, Proof, Purpose, Release, Rules, Signed, Statement, Title, Vault
} from "../src/interfaces/Types.sol";
import {Test} from "./Test.sol";
import {Tree} from "./Tree.sol";

/// @notice A whole programme to test in: three sponsors, four vaults in three jurisdictions, three custodians, three
/// auditors (quorum 2), two guardians, three officers, a council of five with threshold three, two members. Nothing
/// is attested yet: `_stock` fills a vault and lets it ripen. The clock is a storage variable, because the
/// optimizer keeps block.timestamp across a warp.
abstract contract Programme is Test {
    uint64 internal constant MAX_AGE = 35 days;
    uint64 internal constant RAISE_DELAY = 24 hours;
    uint64 internal constant CHANGE_DELAY = 7 days;
    uint8 internal constant QUORUM = 2;
    uint64 internal constant START = 1_750_000_000;

    /// @dev One bar of 400 fine ounces, near enough: 12,441.390720 g.
    uint128 internal constant BAR = 12_441_390_720;
    uint128 internal constant GRAM = 1e6;
    uint128 internal constant TONNE = 1e12;
    bytes32 internal constant DECISION = keccak256("decision");
    bytes32 internal constant EVIDENCE = keccak256("evidence");

    Reserve internal reserve;
    Coin internal coin;
    BarTitle internal barTitle;
    Council internal council;
    Settlement internal settlement;

    uint256 internal clock;
    mapping(address => uint256) internal keyOf;
    mapping(uint256 vault => Bar[]) internal listOf;

    address[] internal seats;
    address internal alpha;
    address internal beta;
    address internal gamma;
    address[] internal sponsors;
    address[] internal custodians;
    address[] internal auditors;
    address[] internal guardians;
    address[] internal officers;
    address[] internal members;
    address internal holder;
    address internal stranger;
    uint256 private _refs;

    /// @dev Vaults: 1 and 2 of alpha (CH custodian 0, CH custodian 1), 3 of beta (SG, custodian 1), 4 of gamma (AE, custodian 2).
    function setUp() public virtual {
        _warpTo(START);
        _castParties();
        _deploy(Rules({maxAge: MAX_AGE, raiseDelay: RAISE_DELAY, changeDelay: CHANGE_DELAY, quorum: QUORUM}));
        _admitEverybody();
    }

    // ---------------------------------------------------------------- who there is

    function _castParties() internal {
        for (uint256 i = 0; i < 5; ++i) seats.push(_actor("seat", i));
        for (uint256 i = 0; i < 3; ++i) sponsors.push(_actor("sponsor", i));
        for (uint256 i = 0; i < 3; ++i) custodians.push(_actor("custodian", i));
        for (uint256 i = 0; i < 3; ++i) auditors.push(_actor("auditor", i));
        for (uint256 i = 0; i < 2; ++i) guardians.push(_actor("guardian", i));
        for (uint256 i = 0; i < 3; ++i) officers.push(_actor("officer", i));
        for (uint256 i = 0; i < 2; ++i) members.push(_actor("member", i));
        (alpha, beta, gamma) = (sponsors[0], sponsors[1], sponsors[2]);
        holder = _actor("holder", 0);
        stranger = _actor("stranger", 0);
    }

    /// @dev An account whose key the test knows.
    function _actor(string memory name, uint256 number) internal returns (address account) {
        uint256 key = uint256(keccak256(abi.encode(name, number)));
        account = vm.addr(key);
        keyOf[account] = key;
        vm.label(account, string.concat(name, " ", vm.toString(number)));
    }

    /// @dev From the artifacts, not with `new`: a test that carries all five contracts in its own code takes the compiler a minute.
    function _deploy(Rules memory rules) internal {
        address reserveAt = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 4);
        coin = Coin(vm.deployCode("Coin.sol:Coin", abi.encode("Meridian Gold", "MGG", reserveAt)));
        barTitle = BarTitle(
            vm.deployCode("BarTitle.sol:BarTitle", abi.encode("Meridian Bar Title", "MGB", reserveAt, address(coin)))
        );
        council = Council(vm.deployCode("Council.sol:Council", abi.encode(reserveAt, seats, uint256(3))));
        settlement = Settlement(
            vm.deployCode("Settlement.sol:Settlement", abi.encode(reserveAt, address(coin), address(barTitle)))
        );
        Contracts memory parts = Contracts({
            coin: address(coin),
            barTitle: address(barTitle),
            council: address(council),
            settlement: address(settlement)
        });
        reserve = Reserve(vm.deployCode("Reserve.sol:Reserve", abi.encode(rules, parts)));
    }

    function _admitEverybody() internal {
        uint256[] memory first = new uint256[](14);
        uint256 n = 0;
        for (uint256 i = 0; i < 3; ++i) first[n++] = _propose(_about(Kind.AdmitSponsor, sponsors[i]));
        for (uint256 i = 0; i < 3; ++i) first[n++] = _propose(_about(Kind.AdmitCustodian, custodians[i]));
        for (uint256 i = 0; i < 3; ++i) first[n++] = _propose(_about(Kind.AdmitAuditor, auditors[i]));
        for (uint256 i = 0; i < 2; ++i) first[n++] = _propose(_about(Kind.AdmitGuardian, guardians[i]));
        for (uint256 i = 0; i < 3; ++i) first[n++] = _propose(_about(Kind.AdmitOfficer, officers[i]));
        uint256[] memory then = new uint256[](7);
        then[0] = _propose(_newVault(alpha, custodians[0], "CH"));
        then[1] = _propose(_newVault(alpha, custodians[1], "CH"));
        then[2] = _propose(_newVault(beta, custodians[1], "SG"));
        then[3] = _propose(_newVault(gamma, custodians[2], "AE"));
        for (uint256 i = 0; i < 3; ++i) then[4 + i] = _propose(_cap(Kind.RaiseCap, sponsors[i], 10 * TONNE));
        _wait(CHANGE_DELAY);
        for (uint256 i = 0; i < first.length; ++i) council.execute(first[i]);
        for (uint256 i = 0; i < then.length; ++i) council.execute(then[i]);
        for (uint256 i = 0; i < members.length; ++i) {
            reserve.admitMember(members[i], _cleared(Purpose.Membership, members[i], keccak256(abi.encode(members[i]))));
        }
    }

    // ---------------------------------------------------------------- the clock

    function _warpTo(uint256 time) internal {
        clock = time;
        vm.warp(time);
    }

    function _wait(uint256 duration) internal {
        _warpTo(clock + duration);
    }

    // ---------------------------------------------------------------- the council

    function _about(Kind kind, address party) internal pure returns (Change memory change) {
        change.kind = kind;
        change.party = party;
    }

    function _newVault(address sponsor, address custodian, bytes2 jurisdiction)
        internal
        pure
        returns (Change memory change)
    {
        change.kind = Kind.AddVault;
        change.party = sponsor;
        change.other = custodian;
        change.jurisdiction = jurisdiction;
    }

    /// @dev Also a seat added or removed with a new threshold.
    function _cap(Kind kind, address party, uint128 amount) internal pure returns (Change memory change) {
        change.kind = kind;
        change.party = party;
        change.amount = amount;
    }

    function _newCustodian(uint256 vault, address custodian) internal pure returns (Change memory change) {
        change.kind = Kind.ReplaceCustodian;
        change.vault = vault;
        change.party = custodian;
    }

    /// @dev Proposed and approved by three seats.
    function _propose(Change memory change) internal returns (uint256 id) {
        vm.prank(seats[0]);
        id = council.propose(change);
        for (uint256 i = 1; i < 3; ++i) {
            vm.prank(seats[i]);
            council.approve(id);
        }
    }

    /// @dev Proposed, approved, waited for where it raises, carried out.
    function _carryOut(Change memory change) internal returns (uint256 id) {
        id = _propose(change);
        if (change.kind > Kind.ConfirmFreeze) _warpTo(council.proposal(id).opensAt);
        council.execute(id);
    }

    // ---------------------------------------------------------------- lists and statements

    /// @dev Bars of equal weight with keys that only this seed makes, sorted.
    function _bars(string memory seed, uint256 count, uint128 fine) internal pure returns (Bar[] memory bars) {
        bars = new Bar[](count);
        for (uint256 i = 0; i < count; ++i) bars[i] = _bar(seed, i, fine);
        return Tree.sort(bars);
    }

    function _bar(string memory seed, uint256 number, uint128 fine) internal pure returns (Bar memory) {
        bytes32 key = keccak256(abi.encode("bar", seed, number));
        return Bar({key: key, fine: fine, detail: keccak256(abi.encode("detail", key, fine))});
    }

    function _listOf(uint256 vault) internal view returns (Bar[] memory bars) {
        return listOf[vault];
    }

    function _keep(uint256 vault, Bar[] memory bars) internal {
        delete listOf[vault];
        for (uint256 i = 0; i < bars.length; ++i) listOf[vault].push(bars[i]);
    }

    /// @dev As of now, having seen the whole journal.
    function _statement(uint256 vault, Bar[] memory bars) internal view returns (Statement memory s) {
        (bytes32 root, uint128 sum) = Tree.build(bars);
        s = Statement({
            vault: vault,
            asOf: uint64(clock),
            seen: reserve.journalLength(vault),
            barCount: uint32(bars.length),
            fineGold: sum,
            barRoot: root,
            listDigest: keccak256(abi.encode(bars))
        });
    }

    function _statementDigest(Statement memory s) internal view returns (bytes32) {
        return _typed(
            keccak256(
                abi.encode(
                    SignedTypes.STATEMENT, s.vault, s.asOf, s.seen, s.barCount, s.fineGold, s.barRoot, s.listDigest
                )
            )
        );
    }

    /// @dev By the vault's custodian and the first two auditors.
    function _signed(Statement memory s) internal view returns (Signed[] memory) {
        return _signedBy(s, _three(reserve.vault(s.vault).custodian, auditors[0], auditors[1]));
    }

    function _signedBy(Statement memory s, address[] memory signers)
        internal
        view
        returns (Signed[] memory signatures)
    {
        bytes32 digest = _statementDigest(s);
        signatures = new Signed[](signers.length);
        for (uint256 i = 0; i < signers.length; ++i) signatures[i] = _signedAs(signers[i], digest);
    }

    /// @dev A new list in force; what it raises still waits.
    function _attest(uint256 vault, Bar[] memory bars) internal {
        if (clock <= reserve.vault(vault).asOf) _wait(1);
        Statement memory s = _statement(vault, bars);
        reserve.submit(s, _signed(s));
        _keep(vault, bars);
    }

    /// @dev A new list in force, and all of it counts.
    function _stock(uint256 vault, Bar[] memory bars) internal {
        _attest(vault, bars);
        _wait(RAISE_DELAY);
    }

    function _proof(uint256 vault, bytes32 key) internal view returns (Bar memory bar, Proof memory proof) {
        Bar[] memory bars = listOf[vault];
        for (uint256 i = 0; i < bars.length; ++i) {
            if (bars[i].key == key) return (bars[i], Tree.prove(bars, i));
        }
        revert("no such bar in the list");
    }

    function _proofAt(uint256 vault, uint256 index) internal view returns (Bar memory bar, Proof memory proof) {
        Bar[] memory bars = listOf[vault];
        return (bars[index], Tree.prove(bars, index));
    }

    // ---------------------------------------------------------------- signatures

    function _sign(address signer, bytes32 digest) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf[signer], digest);
        return abi.encodePacked(r, s, v);
    }

    function _signedAs(address signer, bytes32 digest) internal view returns (Signed memory) {
        return Signed({signer: signer, signature: _sign(signer, digest)});
    }

    /// @dev EIP-712 in the Reserve's domain.
    function _typed(bytes32 structHash) internal view returns (bytes32) {
        return _typedFor("Specie Reserve", address(reserve), structHash);
    }

    function _typedFor(string memory name, address verifying, bytes32 structHash) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(name)),
                keccak256("1"),
                block.chainid,
                verifying
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    /// @dev Two officers' clearance, good for an hour.
    function _cleared(Purpose purpose, address party, bytes32 subject) internal view returns (Clearance memory) {
        return _clearedBy(purpose, party, subject, officers[0], officers[1]);
    }

    function _clearedBy(Purpose purpose, address party, bytes32 subject, address first, address second)
        internal
        view
        returns (Clearance memory)
    {
        uint64 expiry = uint64(clock) + 1 hours;
        bytes32 digest =
            _typed(keccak256(abi.encode(SignedTypes.CLEARANCE, party, purpose, subject, DECISION, expiry)));
        return Clearance({
            decision: DECISION,
            expiry: expiry,
            first: _signedAs(first, digest),
            second: _signedAs(second, digest)
        });
    }

    function _clearedMint(address sponsor, address to, uint128 amount, bytes32 ref)
        internal
        view
        returns (Clearance memory)
    {
        return _cleared(Purpose.Mint, to, keccak256(abi.encode(sponsor, to, amount, ref)));
    }

    function _clearedDelivery(uint256 title, address owner) internal view returns (Clearance memory) {
        return _cleared(Purpose.Delivery, owner, keccak256(abi.encode(title, owner)));
    }

    function _clearedWithdrawal(address sponsor, uint256 vault, bytes32 barKey)
        internal
        view
        returns (Clearance memory)
    {
        uint64 gone = reserve.goneAt(vault, barKey);
        return _cleared(Purpose.Withdrawal, sponsor, keccak256(abi.encode(vault, barKey, gone)));
    }

    /// @dev By the custodian of the title's vault, good for an hour.
    function _titleRelease(uint256 title, address owner) internal view returns (Release memory) {
        Title memory t = reserve.title(title);
        uint64 expiry = uint64(clock) + 1 hours;
        bytes32 digest =
            _typed(keccak256(abi.encode(SignedTypes.TITLE_RELEASE, t.vault, title, owner, t.fine, expiry)));
        return Release({expiry: expiry, signature: _sign(reserve.vault(t.vault).custodian, digest)});
    }

    function _barRelease(uint256 vault, Bar memory bar) internal view returns (Release memory) {
        uint64 expiry = uint64(clock) + 1 hours;
        uint64 gone = reserve.goneAt(vault, bar.key);
        bytes32 digest =
            _typed(keccak256(abi.encode(SignedTypes.BAR_RELEASE, vault, bar.key, bar.fine, gone, expiry)));
        return Release({expiry: expiry, signature: _sign(reserve.vault(vault).custodian, digest)});
    }

    function _holdConsent(uint256 vault, uint128 amount, bytes32 evidence, address consenting)
        internal
        view
        returns (Signed memory)
    {
        uint64 entry = reserve.journalLength(vault);
        bytes32 digest = _typed(keccak256(abi.encode(SignedTypes.HOLD_CONSENT, vault, amount, evidence, entry)));
        return _signedAs(consenting, digest);
    }

    function _assumption(address from, address to, uint128 amount, bytes32 ref, uint64 expiry)
        internal
        view
        returns (bytes memory fromSignature, bytes memory toSignature, Clearance memory clearance)
    {
        bytes32 digest = _typed(keccak256(abi.encode(SignedTypes.ASSUMPTION, from, to, amount, ref, expiry)));
        clearance = _cleared(Purpose.Assumption, to, keccak256(abi.encode(from, to, amount, ref)));
        return (_sign(from, digest), _sign(to, digest), clearance);
    }

    // ---------------------------------------------------------------- what people do

    function _freshRef() internal returns (bytes32) {
        return keccak256(abi.encode("ref", ++_refs));
    }

    function _mint(address sponsor, address to, uint128 amount) internal {
        bytes32 ref = _freshRef();
        Clearance memory clearance = _clearedMint(sponsor, to, amount, ref);
        vm.prank(sponsor);
        reserve.mint(to, amount, ref, clearance);
    }

    function _open(address owner, uint256 vault, bytes32 key) internal returns (uint256 title) {
        (Bar memory bar, Proof memory proof) = _proof(vault, key);
        vm.prank(owner);
        return reserve.open(vault, bar, proof);
    }

    function _close(address owner, uint256 title) internal {
        Title memory t = reserve.title(title);
        (Bar memory bar, Proof memory proof) = _proof(t.vault, t.barKey);
        vm.prank(owner);
        reserve.close(title, bar, proof);
    }

    function _deliver(address owner, uint256 title) internal {
        Clearance memory clearance = _clearedDelivery(title, owner);
        Release memory release = _titleRelease(title, owner);
        vm.prank(owner);
        reserve.deliver(title, clearance, release);
    }

    function _withdraw(address sponsor, uint256 vault, bytes32 key) internal {
        (Bar memory bar, Proof memory proof) = _proof(vault, key);
        Clearance memory clearance = _clearedWithdrawal(sponsor, vault, key);
        Release memory release = _barRelease(vault, bar);
        vm.prank(sponsor);
        reserve.withdraw(vault, bar, proof, clearance, release);
    }

    function _assume(address from, address to, uint128 amount) internal {
        bytes32 ref = _freshRef();
        uint64 expiry = uint64(clock) + 1 hours;
        (bytes memory fromSignature, bytes memory toSignature, Clearance memory clearance) =
            _assumption(from, to, amount, ref, expiry);
        reserve.assume(from, to, amount, ref, expiry, fromSignature, toSignature, clearance);
    }

    /// @dev All members of the batch sign, two officers clear it.
    function _settle(Batch memory batch) internal {
        bytes[] memory signatures = new bytes[](batch.members.length);
        for (uint256 i = 0; i < signatures.length; ++i) {
            signatures[i] = _sign(batch.members[i], settlement.memberDigest(batch, batch.members[i]));
        }
        Clearance memory clearance =
            _cleared(Purpose.Settlement, address(settlement), settlement.digestOf(batch));
        settlement.settle(batch, signatures, clearance);
    }

    // ---------------------------------------------------------------- short lists

    function _two(address a, address b) internal pure returns (address[] memory list) {
        list = new address[](2);
        (list[0], list[1]) = (a, b);
    }

    function _three(address a, address b, address c) internal pure returns (address[] memory list) {
        list = new address[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }

    function _ascending(address[] memory list) internal pure returns (address[] memory) {
        for (uint256 i = 1; i < list.length; ++i) {
            for (uint256 j = i; j > 0 && list[j - 1] > list[j]; --j) (list[j - 1], list[j]) = (list[j], list[j - 1]);
        }
        return list;
    }

    /// @dev What the vault's record says; short for tests.
    function _record(uint256 vault) internal view returns (Vault memory) {
        return reserve.vault(vault);
    }
}
