"""The same seed and size give the same bytes, on every machine and with every numpy."""

import hashlib

import pytest

from reportgen.inputs.demo import demo_files, planted_segments

# Changes only when the demo export is meant to change; say so in the changelog.
CHECKSUM = "2219cea861b7e47c4f1a5b9df3c0b967174bf80cf19b72b9115b0b014aa48411"


def _checksum(files):
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return total.hexdigest()


def test_the_bytes_are_pinned(full):
    assert _checksum(full.files) == CHECKSUM


def test_two_calls_agree(full):
    assert demo_files() == full.files
    assert planted_segments() == full.planted


def test_another_seed_gives_other_customers():
    first, second = (planted_segments(seed=seed, n_customers=300) for seed in (0, 1))
    assert len(first) == len(second) == 300
    assert not set(first) & set(second)


def test_too_few_customers_are_refused():
    with pytest.raises(ValueError, match="at least 200"):
        demo_files(n_customers=199)


@pytest.mark.parametrize("seed", range(1, 6))
def test_the_smallest_export_can_be_drawn_with_any_seed(seed):
    files = demo_files(seed=seed, n_customers=200)
    assert all(files.values())
