// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IERC3009, IERC3009Cancel} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {Signatures} from "./evidence/Signatures.sol";
import {ICoin} from "./interfaces/ICoin.sol";
import {IReserve} from "./interfaces/IReserve.sol";
import {Role} from "./interfaces/Types.sol";

/// @notice Grams of gold that move. Every balance changes in `_update`, and there the freeze is asked: whoever gives,
/// whoever receives and whoever carries it out.
contract Coin is ICoin, ERC20Permit, IERC3009, IERC3009Cancel, IERC165 {
    /// @inheritdoc ICoin
    uint64 public constant FREEZE_LAPSE = 14 days;
    /// @inheritdoc ICoin
    uint64 public constant FREEZE_REST = 60 days;

    bytes32 private constant TRANSFER = keccak256(
        "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant RECEIVE = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant CANCEL = keccak256("CancelAuthorization(address authorizer,bytes32 nonce)");

    /// @inheritdoc ICoin
    address public immutable reserve;

    mapping(address account => Freeze) private _freezes;

    /// @inheritdoc ICoin
    mapping(address officer => mapping(address account => uint64)) public lastLoneFreeze;

    /// @inheritdoc IERC3009
    mapping(address authorizer => mapping(bytes32 nonce => bool)) public authorizationState;

    constructor(string memory name_, string memory symbol_, address reserve_)
        ERC20(name_, symbol_)
        ERC20Permit(name_)
    {
        reserve = reserve_;
    }

    modifier onlyReserve() {
        require(msg.sender == reserve, NotTheReserve(msg.sender));
        _;
    }

    modifier onlyOfficer() {
        require(IReserve(reserve).isStanding(msg.sender, Role.Officer), NotAnOfficer(msg.sender));
        _;
    }

    modifier onlyCouncil() {
        require(msg.sender == IReserve(reserve).council(), NotTheCouncil(msg.sender));
        _;
    }

    /// @notice Grams with six decimals: one unit is a microgram.
    function decimals() public pure override returns (uint8) {
        return 6;
    }

    /// @inheritdoc ICoin
    function mint(address to, uint256 amount) external onlyReserve {
        _mint(to, amount);
    }

    /// @inheritdoc ICoin
    function burn(address from, uint256 amount) external onlyReserve {
        _burn(from, amount);
    }

    // ---------------------------------------------------------------- freezing

    /// @inheritdoc ICoin
    function freeze(address account, bytes32 evidence) external onlyOfficer {
        uint64 last = lastLoneFreeze[msg.sender][account];
        require(account != address(0) && !IReserve(reserve).isProgramme(account), CannotFreeze(account));
        require(evidence != 0, FreezeEvidenceMissing());
        require(!isFrozen(account), AlreadyFrozen(account, _freezes[account].officer));
        require(
            last == 0 || block.timestamp >= last + FREEZE_REST,
            FreezeRests(account, msg.sender, last + FREEZE_REST)
        );

        lastLoneFreeze[msg.sender][account] = uint64(block.timestamp);
        _freezes[account] = Freeze({
            since: uint64(block.timestamp),
            officer: msg.sender,
            confirmed: false,
            lifting: address(0),
            evidence: evidence
        });
        emit AccountFrozen(account, msg.sender, evidence, uint64(block.timestamp) + FREEZE_LAPSE);
    }

    /// @inheritdoc ICoin
    function confirm(address account) external onlyOfficer {
        require(msg.sender != _freezes[account].officer, SecondOfficerNeeded(msg.sender));
        _confirm(account);
    }

    /// @inheritdoc ICoin
    function confirmByCouncil(address account) external onlyCouncil {
        _confirm(account);
    }

    /// @inheritdoc ICoin
    function lift(address account) external onlyOfficer {
        Freeze storage f = _freezes[account];
        address first = f.lifting;
        require(isFrozen(account), NotFrozen(account));

        bool firstStands = IReserve(reserve).isStanding(first, Role.Officer);
        if (firstStands && first != msg.sender) {
            _lift(account);
        } else {
            f.lifting = msg.sender;
            emit LiftAsked(account, msg.sender);
        }
    }

    /// @inheritdoc ICoin
    function liftByCouncil(address account) external onlyCouncil {
        require(isFrozen(account), NotFrozen(account));
        _lift(account);
    }

    /// @inheritdoc ICoin
    function isFrozen(address account) public view returns (bool) {
        Freeze storage f = _freezes[account];
        return f.since != 0 && (f.confirmed || block.timestamp < f.since + FREEZE_LAPSE);
    }

    /// @inheritdoc ICoin
    function requireNotFrozen(address account) public view {
        // Not `require`: it would read the evidence, another 2,100 gas, for an account that is free.
        if (isFrozen(account)) {
            revert FrozenAccount(account, _freezes[account].since, _freezes[account].evidence);
        }
    }

    /// @inheritdoc ICoin
    function requireNoneFrozen(address[] calldata accounts) external view {
        for (uint256 i = 0; i < accounts.length; ++i) {
            requireNotFrozen(accounts[i]);
        }
    }

    /// @inheritdoc ICoin
    function frozen(address account) external view returns (Freeze memory) {
        return _freezes[account];
    }

    /// @dev A confirmed freeze was not alone: its officer may freeze this account again without rest.
    function _confirm(address account) private {
        Freeze storage f = _freezes[account];
        require(isFrozen(account), NotFrozen(account));
        require(!f.confirmed, AlreadyConfirmed(account));

        f.confirmed = true;
        delete lastLoneFreeze[f.officer][account];
        emit FreezeConfirmed(account, msg.sender);
    }

    function _lift(address account) private {
        delete _freezes[account];
        emit FreezeLifted(account, msg.sender);
    }

    // ---------------------------------------------------------------- moving

    /// @dev No pause, no fee, no hook. Who carries it out is asked too: a spender, or who brings an authorization.
    function _update(address from, address to, uint256 value) internal override {
        if (from != address(0)) requireNotFrozen(from);
        if (to != address(0)) requireNotFrozen(to);
        if (msg.sender != from && msg.sender != reserve) requireNotFrozen(msg.sender);
        super._update(from, to, value);
    }

    /// @dev A frozen account neither allows nor is allowed, by approval or by permit; taking an allowance back stays possible.
    function _approve(address owner, address spender, uint256 value, bool emitEvent) internal override {
        if (emitEvent && value > 0) {
            requireNotFrozen(owner);
            requireNotFrozen(spender);
        }
        super._approve(owner, spender, value, emitEvent);
    }

    // ---------------------------------------------------------------- ERC-3009

    /// @inheritdoc IERC3009
    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        bytes32 structHash = keccak256(abi.encode(TRANSFER, from, to, value, validAfter, validBefore, nonce));
        _requireInTime(validAfter, validBefore);
        _useAuthorization(from, nonce, structHash, v, r, s);
        emit AuthorizationUsed(from, nonce);
        _transfer(from, to, value);
    }

    /// @inheritdoc IERC3009
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        bytes32 structHash = keccak256(abi.encode(RECEIVE, from, to, value, validAfter, validBefore, nonce));
        require(msg.sender == to, CallerIsNotPayee(to, msg.sender));
        _requireInTime(validAfter, validBefore);
        _useAuthorization(from, nonce, structHash, v, r, s);
        emit AuthorizationUsed(from, nonce);
        _transfer(from, to, value);
    }

    /// @inheritdoc IERC3009Cancel
    function cancelAuthorization(address authorizer, bytes32 nonce, uint8 v, bytes32 r, bytes32 s) external {
        _useAuthorization(authorizer, nonce, keccak256(abi.encode(CANCEL, authorizer, nonce)), v, r, s);
        emit AuthorizationCanceled(authorizer, nonce);
    }

    function _requireInTime(uint256 validAfter, uint256 validBefore) private view {
        require(block.timestamp > validAfter, AuthorizationNotYetValid(validAfter, block.timestamp));
        require(block.timestamp < validBefore, AuthorizationExpired(validBefore, block.timestamp));
    }

    function _useAuthorization(
        address authorizer,
        bytes32 nonce,
        bytes32 structHash,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) private {
        bytes32 digest = _hashTypedDataV4(structHash);
        require(!authorizationState[authorizer][nonce], AuthorizationAlreadyUsed(authorizer, nonce));
        require(Signatures.isBy(authorizer, digest, v, r, s), AuthorizationNotSigned(authorizer));
        authorizationState[authorizer][nonce] = true;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IERC165).interfaceId || interfaceId == type(IERC20).interfaceId
            || interfaceId == type(IERC20Metadata).interfaceId
            || interfaceId == type(IERC20Permit).interfaceId || interfaceId == type(IERC3009).interfaceId
            || interfaceId == type(IERC3009Cancel).interfaceId;
    }
}
