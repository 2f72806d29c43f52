// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IBarTitle} from "./interfaces/IBarTitle.sol";
import {ICoin} from "./interfaces/ICoin.sol";

/// @notice The titles. What a title is of (vault, bar, weight) stands in the Reserve; here stands whose it is.
contract BarTitle is IBarTitle, ERC721 {
    /// @inheritdoc IBarTitle
    address public immutable reserve;
    /// @inheritdoc IBarTitle
    address public immutable coin;

    constructor(string memory name_, string memory symbol_, address reserve_, address coin_)
        ERC721(name_, symbol_)
    {
        reserve = reserve_;
        coin = coin_;
    }

    modifier onlyReserve() {
        require(msg.sender == reserve, NotTheReserve(msg.sender));
        _;
    }

    /// @inheritdoc IBarTitle
    function mint(address to, uint256 title) external onlyReserve {
        _mint(to, title);
    }

    /// @inheritdoc IBarTitle
    function burn(uint256 title) external onlyReserve {
        _burn(title);
    }

    /// @dev Every title changes hands here. `auth` is who carries it out; 0 when the Reserve does.
    function _update(address to, uint256 title, address auth) internal override returns (address from) {
        from = super._update(to, title, auth);
        if (from != address(0)) ICoin(coin).requireNotFrozen(from);
        if (to != address(0)) ICoin(coin).requireNotFrozen(to);
        if (auth != address(0) && auth != from) ICoin(coin).requireNotFrozen(auth);
    }
}
