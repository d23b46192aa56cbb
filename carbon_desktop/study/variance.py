"""Variance: how much of the spread of a figure each column of draws accounts for.

First-order shares, from draws that are there anyway: what the figure follows of each column alone
is a curve of straight pieces, all curves fitted together by least squares. So what two columns
happen to have in common in these draws is counted once, and what no column alone accounts for,
their interactions, is left over.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from carbon_desktop.study.distribution import Draws, stratified

_PIECES = 8
"""Straight pieces of a curve, where there are draws enough."""

_DRAWS_A_PIECE = 8
"""With fewer draws for each piece of all curves, the curves have fewer pieces."""

_TIMES_NOISE = 2.0
"""A share is told if it is so many times what a column without any effect would show."""

LEAST_SHARE = 0.005
"""The smallest share that is told however many draws there are."""


class Shares(NamedTuple):
    """Shares of a variance, one a column in their order, each at least 0, and the rest.

    Together they are 1. A share below `noise` cannot be told from none. Where nothing varies or
    there are too few draws, all is rest.
    """

    first: tuple[float, ...]
    rest: float
    noise: float


def shares(values: Draws, columns: Sequence[Draws]) -> Shares:
    """Return the share of the variance of values that each column alone accounts for.

    `values` and each column, normal deviates, have one entry a draw.
    """
    draws = len(values)
    centred = values - values.mean()
    pieces = min(_PIECES, draws // (_DRAWS_A_PIECE * max(len(columns), 1)))
    if not columns or pieces < 1 or not centred.any():
        return Shares((0.0,) * len(columns), 1.0, 1.0)
    basis = np.concatenate([_basis(column, pieces) for column in columns])
    curves = _fitted(basis, centred, len(columns))
    left = centred - curves.sum(axis=0)
    unexplained = float(left @ left) / (draws - len(basis) - 1)
    # A column without effect would be fitted to the noise, too: so much is taken off.
    by_chance = unexplained * pieces / draws
    explained = np.maximum((curves**2).mean(axis=1) - by_chance, 0.0)
    total = float(explained.sum()) + unexplained
    first = tuple((explained / total).tolist())
    return Shares(first, unexplained / total, max(LEAST_SHARE, _TIMES_NOISE * by_chance / total))


def normal_scores(values: Draws) -> Draws:
    """Return the normal deviates of the ranks of values; what is equal has one score."""
    distinct, place, count = np.unique(values, return_inverse=True, return_counts=True)
    summed = np.concatenate([[0.0], np.cumsum(stratified(len(values)).deviates)])
    ends = np.cumsum(count)
    means = (summed[ends] - summed[ends - count]) / count
    return np.asarray(means[place.reshape(values.shape)]) if len(distinct) > 1 else 0.0 * values


def _basis(column: Draws, pieces: int) -> Draws:
    """Return a column with a bend at the ends of each piece, all with a mean of 0."""
    ordered = np.sort(column)
    bends = ordered[[len(column) * one // pieces for one in range(1, pieces)]]
    functions = np.stack([column, *(np.maximum(column - bend, 0.0) for bend in bends)])
    return np.asarray(functions - functions.mean(axis=1, keepdims=True))


def _fitted(basis: Draws, centred: Draws, columns: int) -> Draws:
    """Return the curve of each column, as its values at the draws: a row a column."""
    scaled = basis / np.sqrt((basis**2).mean(axis=1, keepdims=True))
    # Not by the linear algebra library: its threads would wait for those that paint.
    squares = np.einsum("id,jd->ij", scaled, scaled)
    squares[np.diag_indices_from(squares)] += 1e-9 * len(centred)
    weights = np.linalg.solve(squares, scaled @ centred)
    weighted = scaled * weights[:, np.newaxis]
    return np.asarray(weighted.reshape(columns, -1, len(centred)).sum(axis=1))
