import csv
import io

import pytest

from reportgen.inputs.demo import demo_files, planted_segments


class Export:
    """The demo export of one size, read with nothing but the csv module."""

    def __init__(self, n_customers):
        self.files = demo_files(seed=0, n_customers=n_customers)
        self.planted = planted_segments(seed=0, n_customers=n_customers)
        self.n_customers = n_customers

    def text(self, stem):
        return self.files[f"{stem}.csv"].decode("utf-8")

    def rows(self, stem):
        return list(csv.DictReader(io.StringIO(self.text(stem), newline="")))

    def __getattr__(self, name):
        stem = {
            "items": "olist_order_items_dataset",
            "payments": "olist_order_payments_dataset",
            "reviews": "olist_order_reviews_dataset",
        }.get(name, f"olist_{name}_dataset")
        value = self.rows(stem)
        setattr(self, name, value)
        return value


@pytest.fixture(scope="session", params=[300, 5000])
def export(request):
    return Export(request.param)


@pytest.fixture(scope="session")
def full():
    return Export(5000)
