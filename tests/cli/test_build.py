"""``reportgen build`` from end to end, on a small export."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import duckdb
import pandas as pd
import pypdfium2
import pytest
from cli_runs import build_in_subprocess
from spreadsheet import evaluate

from reportgen.model.encode import analysis_from_json

MM = 72 / 25.4  # points
#: A page that ends above this share of its text area holds the crumbs of the page before.
NEARLY_BLANK = 0.12

FILES = {
    "analysis.json",
    "campaigns",
    "dossier.en.html",
    "dossier.en.pdf",
    "mail.en.eml",
    "model.json",
    "resellers.csv",
    "rules.sql",
    "rules.txt",
    "run.json",
    "run.log",
    "segments.csv",
    "unhappiness.csv",
}


def test_a_run_holds_exactly_its_files(finished_run: Path) -> None:
    assert {file.name for file in finished_run.iterdir()} == FILES
    assert finished_run.parent.name != "output"


def test_the_run_is_named_by_its_as_of_and_its_hash(finished_run: Path) -> None:
    record = json.loads((finished_run / "run.json").read_text())
    assert finished_run.name == f"{record['as_of'][:10]}-{record['hash'][:8]}"


def test_seconds_and_memory_stand_per_stage(finished_run: Path) -> None:
    stages = json.loads((finished_run / "run.json").read_text())["stages"]
    names = [stage["stage"] for stage in stages]
    # Too few customers for the stability study: its stage does not run.
    assert names == [
        "read", "features", "selection", "outcomes", "rivals", "relevance", "profiles",
        "assign", "write", "charts",
        "pdf", "html", "mail",
    ]  # fmt: skip
    assert all(stage["seconds"] >= 0 and stage["peak_mib"] > 0 for stage in stages)


def test_the_analysis_reads_back(finished_run: Path) -> None:
    analysis = analysis_from_json((finished_run / "analysis.json").read_text())
    assert sum(segment.n_customers for segment in analysis.segments) == (
        analysis.cleaning.n_kept_customers
    )
    assert sum(segment.revenue_share for segment in analysis.segments) == pytest.approx(1)


def test_segments_csv_ties_out_with_the_analysis(finished_run: Path) -> None:
    table = pd.read_csv(finished_run / "segments.csv", dtype={"monetary": str})
    analysis = analysis_from_json((finished_run / "analysis.json").read_text())
    cents = table["monetary"].str.replace(".", "", regex=False).astype(int)
    assert cents.sum() == round(analysis.cleaning.kept_amount * 100)
    assert len(table) == analysis.cleaning.n_customers
    assert table["segment_id"].notna().sum() == analysis.cleaning.n_kept_customers
    assert table["customer_unique_id"].is_monotonic_increasing
    assert table["customer_unique_id"].is_unique


def test_no_customer_is_named_in_the_dossier(finished_run: Path, small_export: Path) -> None:
    customers = pd.read_csv(small_export / "olist_customers_dataset.csv", dtype=str)
    html = (finished_run / "dossier.en.html").read_text()
    analysis = (finished_run / "analysis.json").read_text()
    ids = {*customers["customer_unique_id"], *customers["customer_id"]}
    assert not any(key in html or key in analysis for key in ids)


def test_the_pdf_can_be_read_and_says_that_it_is_a_draft(finished_run: Path) -> None:
    document = pypdfium2.PdfDocument(finished_run / "dossier.en.pdf")
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert 10 <= len(texts) <= 45
    assert all("Draft" in text for text in texts)


def _filled(page: pypdfium2.PdfPage) -> float:
    """Return how far down its text area a page reaches, 0–1; heads and page numbers left out."""
    words = page.get_textpage()
    top, bottom = page.get_height() - 23 * MM, 20 * MM
    lows = [words.get_rect(place)[1] for place in range(words.count_rects())]
    inside = [low for low in lows if bottom <= low <= top]
    return (top - min(inside)) / (top - bottom) if inside else 0.0


def test_no_page_is_nearly_blank(finished_run: Path) -> None:
    document = pypdfium2.PdfDocument(finished_run / "dossier.en.pdf")
    filled = [_filled(page) for page in document]
    document.close()
    assert [place for place, share in enumerate(filled, start=1) if share < NEARLY_BLANK] == []


@pytest.mark.long
def test_the_same_input_gives_the_same_bytes(
    finished_run: Path, small_export: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in sorted(small_export.iterdir()):
            packed.write(file, file.name)
    again = build_in_subprocess(archive, tmp_path / "runs", hash_seed="7")
    assert again.name == finished_run.name
    every = {file.relative_to(finished_run) for file in finished_run.rglob("*") if file.is_file()}
    assert {file.relative_to(again) for file in again.rglob("*") if file.is_file()} == every
    for name in every - {Path("run.json"), Path("run.log")}:
        assert (again / name).read_bytes() == (finished_run / name).read_bytes(), name
    records = [json.loads((run / "run.json").read_text()) for run in (again, finished_run)]
    for record in records:
        for measured in ("stages", "seconds", "peak_mib"):
            del record[measured]
    assert records[0] == records[1]


@pytest.mark.long
def test_the_demo_says_on_its_cover_that_it_is_made_up(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    from reportgen.app.demo import write_demo_export

    write_demo_export(folder)
    run = build_in_subprocess(folder, tmp_path / "runs", "--format", "html")
    shutil.rmtree(folder)
    assert "made up" in (run / "dossier.en.html").read_text()
    assert not (run / "dossier.en.pdf").exists()


def test_campaign_lists_tie_out_with_the_analysis_and_segments_csv(finished_run: Path) -> None:
    everyone = pd.read_csv(finished_run / "segments.csv").set_index("customer_unique_id")
    analysis = analysis_from_json((finished_run / "analysis.json").read_text())
    kits = {kit.segment_id: kit for kit in analysis.campaigns.kits}
    with_action = {s.segment_id for s in analysis.segments if s.actions}
    files = {file.stem: pd.read_csv(file) for file in (finished_run / "campaigns").iterdir()}
    assert set(files) == set(kits) == with_action
    assert set(analysis.campaigns.without) == {s.segment_id for s in analysis.segments} - set(files)
    for segment_id, table in files.items():
        members = everyone[everyone["segment_id"] == segment_id]
        assert table["customer_unique_id"].tolist() == members.index.tolist()
        assert set(table["group"]) <= {"campaign", "holdout"}
        counts = table["group"].value_counts().to_dict()
        kit = kits[segment_id]
        assert counts.get("campaign", 0) == kit.n_campaign
        assert counts.get("holdout", 0) == kit.n_holdout
        assert table["monetary"].tolist() == pytest.approx(members["monetary"].tolist())


def test_the_pocket_rules_place_every_customer_alike_in_sql_and_in_a_spreadsheet(
    finished_run: Path,
) -> None:
    customers = pd.read_csv(finished_run / "segments.csv")
    pocket = analysis_from_json((finished_run / "analysis.json").read_text()).explanation.pocket
    sql = (finished_run / "rules.sql").read_text()
    by_sql = dict(duckdb.sql(sql).fetchall())
    assert pocket.formula in (finished_run / "rules.txt").read_text()
    for row in customers.to_dict("records"):
        cells = dict(zip("ABCDEFGHIJKLM", row.values(), strict=True))
        told = evaluate(pocket.formula, lambda cell, cells=cells: cells[cell[0]])
        assert (told or None) == by_sql[row["customer_unique_id"]]
    placed = customers[customers["segment_id"].notna()]
    alike = placed["customer_unique_id"].map(by_sql) == placed["segment_id"]
    assert alike.mean() == pytest.approx(pocket.fidelity)
    assert customers[customers["segment_id"].isna()]["customer_unique_id"].map(by_sql).isna().all()
