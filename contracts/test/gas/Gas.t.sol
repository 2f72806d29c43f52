// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {Batch} from "../../src/interfaces/ISettlement.sol";
import {Bar, Clearance, Proof, Purpose, Release, Statement} from "../../src/interfaces/Types.sol";
import {Programme} from "../Programme.sol";
import {Tree} from "../Tree.sol";

/// @dev OpenZeppelin's plain ERC-20, for comparison, and the cash of the settlement.
contract Plain is ERC20 {
    constructor() ERC20("Plain", "PLN") {}

    function give(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

/// @notice What whole transactions cost: 21,000, calldata by its bytes, and execution as a transaction of its own
/// (`--isolate`). Every rule is on. Not a first time unless the name says so. Writes contracts/gas.json; fails past a target.
contract GasTest is Programme {
    string private _rows;
    Plain private _plain;
    uint256 private _rounds;

    function setUp() public override {
        super.setUp();
        _plain = new Plain();
        // 4,096 bars of vault 1 make a tree of depth 12. Kilobars, so that both vaults stay below the bounds.
        Bar[] memory bars = new Bar[](2500);
        for (uint256 i = 0; i < bars.length; ++i) {
            bars[i] = Bar({
                key: bytes32((i + 1) * (type(uint256).max / 2501)),
                fine: 1e9,
                detail: keccak256(abi.encode(i))
            });
        }
        _stock(1, bars);
        _stock(2, _bars("second", 8, BAR));
        _stock(1, bars);
        _mint(alpha, holder, 100e9);
        _mint(alpha, stranger, 100e9);
        _open(holder, 1, bars[7].key);
    }

    function test_whole_transactions() public {
        _transfers();
        _statements();
        _mints();
        _titles();
        _holds();
        _withdrawals();
        _netting();
        vm.writeFile("contracts/gas.json", string.concat("{\n", _rows, "\n}\n"));
    }

    function _transfers() private {
        address fresh = _actor("fresh", 0);
        _measure(
            "transfer", holder, address(coin), abi.encodeCall(coin.transfer, (stranger, 12_345_678)), 39_500
        );
        _measure(
            "transferToNewHolder",
            holder,
            address(coin),
            abi.encodeCall(coin.transfer, (fresh, 12_345_678)),
            56_600
        );
        _plain.give(holder, 100e9);
        _plain.give(stranger, 100e9);
        _measure(
            "plainErc20Transfer",
            holder,
            address(_plain),
            abi.encodeCall(coin.transfer, (stranger, 12_345_678)),
            0
        );
        _measure(
            "plainErc20TransferToNewHolder",
            holder,
            address(_plain),
            abi.encodeCall(coin.transfer, (fresh, 12_345_678)),
            0
        );
    }

    function _statements() private {
        _wait(1 days);
        Bar[] memory bars = _listOf(1);
        Statement memory s = _statement(1, bars);
        _measure(
            "statementThreeSignatures",
            stranger,
            address(reserve),
            abi.encodeCall(reserve.submit, (s, _signed(s))),
            90_000
        );
        _wait(1 days);
        bars = Tree.without(bars, bars[2499].key);
        s = _statement(1, bars);
        _measure(
            "statementThreeSignaturesLower",
            stranger,
            address(reserve),
            abi.encodeCall(reserve.submit, (s, _signed(s))),
            90_000
        );
        _keep(1, bars);
        s = _statement(3, _bars("beta", 8, BAR));
        _measure(
            "statementFirst", stranger, address(reserve), abi.encodeCall(reserve.submit, (s, _signed(s))), 0
        );
        _wait(1 days);
    }

    function _mints() private {
        bytes32 ref = keccak256("gas mint");
        Clearance memory c = _clearedMint(alpha, holder, 5e9, ref);
        _measure(
            "mintTwoVaultsTwoOfficers",
            alpha,
            address(reserve),
            abi.encodeCall(reserve.mint, (holder, 5e9, ref, c)),
            120_000
        );
    }

    function _titles() private {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 1234);
        require(proof.siblings.length == 12, "depth 12");
        _measure(
            "openDepth12", holder, address(reserve), abi.encodeCall(reserve.open, (1, bar, proof)), 260_000
        );
        uint256 title = reserve.lastTitle();
        _measure(
            "titleTransfer",
            holder,
            address(barTitle),
            abi.encodeCall(barTitle.transferFrom, (holder, stranger, title)),
            0
        );
        _measure(
            "closeDepth12",
            stranger,
            address(reserve),
            abi.encodeCall(reserve.close, (title, bar, proof)),
            120_000
        );
        title = _open(holder, 1, bar.key);
        Clearance memory c = _clearedDelivery(title, holder);
        Release memory r = _titleRelease(title, holder);
        _measure("deliver", holder, address(reserve), abi.encodeCall(reserve.deliver, (title, c, r)), 0);
    }

    function _holds() private {
        _measure(
            "holdByCustodian",
            custodians[0],
            address(reserve),
            abi.encodeCall(reserve.hold, (1, 1e9, EVIDENCE)),
            0
        );
        _measure(
            "holdByGuardianFirst",
            guardians[0],
            address(reserve),
            abi.encodeCall(reserve.hold, (1, 1e9, EVIDENCE)),
            0
        );
    }

    function _withdrawals() private {
        (Bar memory bar, Proof memory proof) = _proofAt(1, 99);
        Clearance memory c = _clearedWithdrawal(alpha, 1, bar.key);
        Release memory r = _barRelease(1, bar);
        _measure(
            "withdrawDepth12",
            alpha,
            address(reserve),
            abi.encodeCall(reserve.withdraw, (1, bar, proof, c, r)),
            0
        );
    }

    /// @dev Fifty obligations in coins among ten members; then fifty trades of coins against cash: a hundred obligations.
    function _netting() private {
        address[] memory ten = new address[](10);
        for (uint256 i = 0; i < 10; ++i) {
            ten[i] = _actor("netting member", i);
            reserve.admitMember(ten[i], _cleared(Purpose.Membership, ten[i], keccak256(abi.encode(ten[i]))));
            vm.prank(holder);
            coin.transfer(ten[i], 2e9);
            _plain.give(ten[i], 1000e9);
            vm.startPrank(ten[i]);
            coin.approve(address(settlement), type(uint256).max);
            _plain.approve(address(settlement), type(uint256).max);
            vm.stopPrank();
        }
        _ascending(ten);
        address[] memory coins = new address[](1);
        coins[0] = address(coin);
        _settleMeasured("netting50ObligationsOf10MembersFirst", ten, coins, 0);
        _settleMeasured("netting50ObligationsOf10Members", ten, coins, 450_000);
        _settleMeasured(
            "netting50TradesOf10Members", ten, _ascending(_two(address(coin), address(_plain))), 900_000
        );
    }

    /// @dev Fifty obligations in each asset.
    function _settleMeasured(
        string memory name,
        address[] memory ten,
        address[] memory assets,
        uint256 target
    ) private {
        Batch memory batch;
        batch.members = ten;
        batch.assets = assets;
        batch.nets = new int256[][](assets.length);
        for (uint256 a = 0; a < assets.length; ++a) {
            batch.nets[a] = _nets(++_rounds);
        }
        batch.obligationsRoot = keccak256(abi.encode("obligations", _rounds));
        batch.deadline = uint64(clock) + 30 minutes;
        bytes[] memory signatures = new bytes[](10);
        for (uint256 i = 0; i < 10; ++i) {
            signatures[i] = _sign(ten[i], settlement.memberDigest(batch, ten[i]));
        }
        Clearance memory c = _cleared(Purpose.Settlement, address(settlement), settlement.digestOf(batch));
        uint256 gasUsed = _measure(
            name,
            stranger,
            address(settlement),
            abi.encodeCall(settlement.settle, (batch, signatures, c)),
            target
        );
        _row(string.concat(name, "EachObligation"), gasUsed / (50 * assets.length));
    }

    /// @dev Fifty obligations, each from one member to another, netted.
    function _nets(uint256 round) private pure returns (int256[] memory nets) {
        nets = new int256[](10);
        for (uint256 i = 0; i < 50; ++i) {
            uint256 random = uint256(keccak256(abi.encode(round, i)));
            uint256 from = random % 10;
            uint256 to = (from + 1 + (random >> 64) % 9) % 10;
            int256 amount = int256(1e6 + (random >> 128) % 50e6);
            nets[from] -= amount;
            nets[to] += amount;
        }
    }

    /// @dev With --isolate each call is a transaction of its own, and its gas includes 21,000 and the calldata.
    function _measure(string memory name, address from, address to, bytes memory data, uint256 target)
        private
        returns (uint256 gasUsed)
    {
        vm.prank(from);
        (bool done, bytes memory answer) = to.call(data);
        gasUsed = vm.lastCallGas().gasTotalUsed;
        if (!done) {
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
        _row(name, gasUsed);
        if (target != 0) assertLe(gasUsed, target, name);
    }

    function _row(string memory name, uint256 gasUsed) private {
        string memory figure = vm.toString(gasUsed);
        if (bytes(_rows).length > 0) _rows = string.concat(_rows, ",\n");
        _rows = string.concat(_rows, '  "', name, '": ', figure);
    }
}
