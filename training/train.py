"""Build the encoder that ships from the CSVs of ESCO and KldB.

    python training/train.py --esco DIR --kldb DIR --out matcher/weights

The same seed gives the same weights on the same machine.
"""

import argparse
import sys
import time
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
from sentence_transformers.util import cos_sim
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).parents[1]))  # as a script it sees its own folder only

from batches import Batch, Batches, Shares
from knowledge import read_knowledge
from matcher.job_module import JobModule
from start import start_weights

ROWS, COLUMNS, WORDS_SHARE = 200_000, 128, 0.4
TEMPERATURE = 0.07
DENSE_RATE, ROWS_RATE = 5e-4, 3e-3
WARM_UP, LAST_RATE = 20, 0.05
NEVER = -1e4


def main() -> int:
    """Train and write `job.npz`; 1 if a CSV is not there."""
    arguments = _arguments()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    try:
        occupations = read_knowledge(arguments.esco, arguments.kldb)
    except OSError as error:
        print(f"{error.filename}: not found; give the folders that hold the CSVs, see --help", file=sys.stderr)
        return 1
    module = JobModule(start_weights(ROWS, COLUMNS, WORDS_SHARE, seed=arguments.seed))
    batches = Batches(occupations, arguments.clusters, Shares(), arguments.seed)
    train(module, batches, arguments.steps)
    arguments.out.mkdir(parents=True, exist_ok=True)
    np.savez(arguments.out / "job.npz", **module.packed())
    return 0


def train(module: JobModule, batches: Batches, steps: int) -> None:
    """In-batch negatives in both directions; the rate rises for 20 steps and falls in a line."""
    model = SentenceTransformer(modules=[module], device="cpu")
    model.train()
    similarity = UnrelatedSimilarity()
    loss = MultipleNegativesRankingLoss(
        model,
        scale=1 / TEMPERATURE,
        similarity_fct=similarity,
        directions=("query_to_doc", "doc_to_query"),
        partition_mode="per_direction",
    )
    optimizers = (
        torch.optim.AdamW(module.dense.parameters(), lr=DENSE_RATE, weight_decay=0.0),
        torch.optim.SparseAdam([module.rows], lr=ROWS_RATE),
    )
    schedules = [
        torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, steps)) for optimizer in optimizers
    ]
    losses: list[float] = []
    started = time.monotonic()
    for step in range(1, steps + 1):
        losses.append(_step(model, loss, similarity, batches.next(), optimizers))
        for schedule in schedules:
            schedule.step()
        if step % 100 == 0:
            print(f"step {step}: loss {np.mean(losses[-100:]):.3f}, {time.monotonic() - started:.0f} s", flush=True)


class UnrelatedSimilarity:
    """Cosine, but next to nothing between pairs that are known to be related: they are no negatives."""

    related: Tensor

    def __call__(self, left: Tensor, right: Tensor) -> Tensor:
        """(n, d) and (n, d) to (n, n)."""
        return cos_sim(left, right).masked_fill(self.related, NEVER)


def _step(
    model: SentenceTransformer,
    loss: nn.Module,
    similarity: UnrelatedSimilarity,
    batch: Batch,
    optimizers: tuple[torch.optim.Optimizer, ...],
) -> float:
    similarity.related = batch.related
    value = loss([model.preprocess(batch.left), model.preprocess(batch.right)], None)
    for optimizer in optimizers:
        optimizer.zero_grad()
    value.backward()
    for optimizer in optimizers:
        optimizer.step()
    return float(value.detach())


def _rate(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / WARM_UP) * max(LAST_RATE, 1 - step / steps)


def _arguments() -> argparse.Namespace:
    lines = (__doc__ or "").splitlines()
    parser = argparse.ArgumentParser(description=lines[0], epilog=f"example:{lines[2]}")
    parser.add_argument("--esco", metavar="DIR", type=Path, required=True, help="occupations, ISCO groups, skills")
    parser.add_argument("--kldb", metavar="DIR", type=Path, required=True, help="vam_beruf_kurz.csv")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="where job.npz goes")
    parser.add_argument("--steps", type=int, default=1000, help="batches to learn from (1000)")
    parser.add_argument("--clusters", type=int, default=190, help="clusters of siblings in a batch (190)")
    parser.add_argument("--threads", type=int, default=1, help="of torch (1)")
    parser.add_argument("--seed", type=int, default=0, help="0")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
