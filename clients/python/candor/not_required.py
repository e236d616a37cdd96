"""`NotRequired`, which `typing` has from Python 3.11 on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import NotRequired
else:
    try:
        from typing import NotRequired
    except ImportError:

        class NotRequired:
            """Stands in, so that whoever resolves the types of a member gets the member's own."""

            def __class_getitem__(cls, item: Any) -> Any:
                return item


__all__ = ["NotRequired"]
