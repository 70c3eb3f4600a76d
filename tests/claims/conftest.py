from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # lexicon.py
sys.path.insert(0, str(HERE.parent / "dossier"))  # sample_analysis.py, variants.py
