// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The coin
/// @notice One coin is one gram of fine gold, one unit a microgram. ERC-20, ERC-2612, ERC-3009. Only the Reserve
/// mints and burns. No fee, no hook, no pause. A frozen account neither sends nor receives nor spends for others;
/// its coins stay backed.
interface ICoin {
    /// @param since when it was frozen; 0: not
    /// @param officer who froze it
    /// @param confirmed by a second officer or the council: it no longer lapses
    /// @param lifting the officer who asked to lift it; 0: none
    /// @param evidence digest of the lawful order behind it
    struct Freeze {
        uint64 since;
        address officer;
        bool confirmed;
        address lifting;
        bytes32 evidence;
    }

    event AccountFrozen(address indexed account, address indexed officer, bytes32 evidence, uint64 lapsesAt);
    /// @param by the second officer, or the council
    event FreezeConfirmed(address indexed account, address indexed by);
    event LiftAsked(address indexed account, address indexed officer);
    /// @param by the second officer, or the council
    event FreezeLifted(address indexed account, address indexed by);

    error NotTheReserve(address caller);
    error NotAnOfficer(address caller);
    error NotTheCouncil(address caller);
    /// @notice A frozen account neither sends nor receives nor spends.
    error FrozenAccount(address account, uint64 since, bytes32 evidence);
    error NotFrozen(address account);
    error AlreadyFrozen(address account, address officer);
    error AlreadyConfirmed(address account);
    error SecondOfficerNeeded(address officer);
    error CannotFreeze(address account);
    error FreezeEvidenceMissing();
    /// @notice An officer whose lone freeze of this account was not confirmed freezes it alone again only after 60 days.
    error FreezeRests(address account, address officer, uint64 until);
    error AuthorizationNotYetValid(uint256 validAfter, uint256 time);
    error AuthorizationExpired(uint256 validBefore, uint256 time);
    error AuthorizationAlreadyUsed(address authorizer, bytes32 nonce);
    error AuthorizationNotSigned(address authorizer);
    error CallerIsNotPayee(address payee, address caller);

    /// @notice Issues coins. Only the Reserve.
    function mint(address to, uint256 amount) external;

    /// @notice Destroys an account's coins, by its own call to the Reserve. Only the Reserve.
    function burn(address from, uint256 amount) external;

    /// @notice An officer freezes an account, not one of the programme's contracts. Lapses after FREEZE_LAPSE
    /// unless confirmed.
    function freeze(address account, bytes32 evidence) external;

    /// @notice A second officer makes a freeze last.
    function confirm(address account) external;

    /// @notice Two officers lift a freeze: the first call asks, the second one, by another officer, does it.
    function lift(address account) external;

    /// @notice The council makes a freeze last.
    function confirmByCouncil(address account) external;

    /// @notice The council lifts a freeze.
    function liftByCouncil(address account) external;

    function isFrozen(address account) external view returns (bool);

    /// @notice Reverts with the facts when this account is frozen.
    function requireNotFrozen(address account) external view;

    /// @notice Reverts with the facts when one of these accounts is frozen.
    function requireNoneFrozen(address[] calldata accounts) external view;

    /// @notice The record of the last freeze, lapsed ones too; all 0 once lifted.
    function frozen(address account) external view returns (Freeze memory);

    /// @notice When this officer last froze this account without being confirmed; 0: never.
    function lastLoneFreeze(address officer, address account) external view returns (uint64);
    function reserve() external view returns (address);
    // solhint-disable-next-line func-name-mixedcase
    function FREEZE_LAPSE() external view returns (uint64);
    // solhint-disable-next-line func-name-mixedcase
    function FREEZE_REST() external view returns (uint64);
}
