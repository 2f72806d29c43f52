// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The title of one bar
/// @notice ERC-721. Only the Reserve makes and ends titles, and never uses a number again. Neither side of a transfer,
/// nor who carries it out, may be frozen in the Coin.
interface IBarTitle {
    error NotTheReserve(address caller);

    /// @notice Makes a title. Without a receiver's hook: nobody can re-enter or refuse. Only the Reserve.
    function mint(address to, uint256 title) external;

    /// @notice Ends a title. Only the Reserve.
    function burn(uint256 title) external;

    function reserve() external view returns (address);
    function coin() external view returns (address);
}
