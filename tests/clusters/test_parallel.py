from __future__ import annotations

import os

import pytest

from reportgen.clusters.parallel import Workers, call, one_thread_each, together


def _gathered(workers):
    return list(workers.run([call(pow, 2, i) for i in range(4)]))


def test_calls_made_together_keep_their_order():
    assert together([call(pow, 2, 3), call(max, 1, 5), call(pow, 3, 2)]) == [8, 5, 9]


@pytest.mark.parametrize("cores", [1, 2])
def test_what_is_begun_meanwhile_is_there_when_it_is_waited_for(cores):
    workers = Workers(cores=cores)
    begun = workers.meanwhile(call(_gathered, workers))
    assert _gathered(workers) == begun() == [1, 2, 4, 8]


@pytest.mark.parametrize("cores", [1, 2])
def test_what_goes_wrong_meanwhile_is_told_to_who_waits(cores):
    begun = Workers(cores=cores).meanwhile(call(int, "no number"))
    with pytest.raises(ValueError, match="no number"):
        begun()


def test_libraries_loaded_later_have_one_thread_and_the_environment_comes_back(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    with one_thread_each():
        assert os.environ["OMP_NUM_THREADS"] == os.environ["OPENBLAS_NUM_THREADS"] == "1"
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "OPENBLAS_NUM_THREADS" not in os.environ


def test_processes_that_were_ended_are_started_again():
    workers = Workers(cores=2)
    first = _gathered(workers)
    workers.end()
    assert _gathered(workers) == first
