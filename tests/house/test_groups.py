"""Tests that share one site or one browser stay on one process, or each process would load the demo for itself."""

import os

import pytest


@pytest.mark.xdist_group("guard")
def test_whoever_deals_out_the_tests_knows_the_groups(request: pytest.FixtureRequest) -> None:
    assert "PYTEST_XDIST_WORKER" not in os.environ or request.node.nodeid.endswith("@guard")
