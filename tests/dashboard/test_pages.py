"""Each page opens on the samples, and says so kindly where there is nothing to show."""

import os

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import BRIEFING, ROOT, SAMPLES
from views.intake import LOCAL_VARIABLE
from views.store import DATABASE_VARIABLE, open_store

PAGES = ("overview", "claims", "compare", "review", "reports", "about")
FILTERED = PAGES[:4]
pytestmark = pytest.mark.usefixtures("in_app")


def opened(page: str = "overview", **query: str | list[str]) -> AppTest:
    """The app in this process, on a page, with filters in the URL."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    return app if page == "overview" else app.switch_page(f"views/{page}.py").run()


def shown(app: AppTest) -> str:
    """How many figures the page says it shows."""
    return next(element.proto.body for element in app.get("html") if "rf-tally" in element.proto.body)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_without_an_error(page: str):
    app = opened(page)
    assert not app.exception
    assert [title.value for title in app.title]


def test_filters_in_the_url_narrow_the_view():
    everything, deaths = opened(), opened(indicator="deaths")
    assert deaths.multiselect(key="indicator").value == ["deaths"]
    assert shown(deaths) != shown(everything)
    assert " of " in shown(deaths)


def test_clearing_the_filters_brings_everything_back():
    app = opened(indicator="deaths", words="the")
    next(button for button in app.button if button.label == "Clear filters").click().run()
    assert app.multiselect(key="indicator").value == []
    assert app.text_input(key="words").value == ""
    assert shown(app) == shown(opened())


def test_a_filter_that_the_collection_does_not_know_is_ignored():
    app = opened(indicator="Nonsense", period="yesterday")
    assert not app.exception
    assert shown(app) == shown(opened())


@pytest.mark.parametrize("page", FILTERED)
def test_a_view_without_figures_says_so_and_stops(page: str):
    app = opened(page, words="zzzzzz")
    assert not app.exception
    assert [heading.value for heading in app.subheader] == ["No figure matches these filters"]


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_collection_says_what_to_do(page: str, tmp_path, monkeypatch: pytest.MonkeyPatch):
    url = f"sqlite:///{tmp_path}/empty.sqlite"
    open_store(url).create_collection(SAMPLES)
    monkeypatch.setenv(DATABASE_VARIABLE, url)
    app = opened(page)
    assert not app.exception
    empty = "No reports yet. Add some above." in [text.value for text in app.text]
    told = [heading.value for heading in app.subheader] == ["This collection holds no figures yet"]
    assert (told, empty) == (page in FILTERED, page == "reports")


def test_the_first_start_takes_in_the_samples(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(DATABASE_VARIABLE, f"sqlite:///{tmp_path}/new.sqlite")
    app = opened()
    assert not app.exception
    assert "figures" in shown(app)


def test_a_collection_in_the_url_is_the_one_that_is_shown():
    assert "4 figures from 2 reports" in shown(opened(collection=BRIEFING))


def test_the_reach_is_told_with_share_gap_and_how_the_figures_belong_together():
    app = opened(collection=BRIEFING)
    tables = [table.value for table in app.dataframe if "share" in table.value.columns]
    assert [(row.reached, row.targeted, round(row.share, 3), row.gap, row.basis) for row in tables[0].itertuples()] == [
        (280_500, 1_230_000, 0.228, 949_500, "said as part and whole")
    ]


def test_an_unknown_code_in_a_link_is_left_out_and_said_so():
    app = opened(indicator=["nonsense", "deaths"], collection=SAMPLES)
    assert app.multiselect(key="indicator").value == ["deaths"]
    told = next(one.proto.body for one in app.get("html") if "rf-warning" in one.proto.body)
    assert "The link asks for Indicator “nonsense”, which is not here." in told


def test_a_choice_stands_in_the_address_by_its_code_and_leaves_it_when_it_is_taken_away():
    app = opened()
    app.multiselect(key="indicator").set_value(["deaths"]).run()
    assert app.query_params["indicator"] == "deaths"
    app.multiselect(key="indicator").set_value([]).run()
    assert "indicator" not in app.query_params


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite:////nowhere/at/all.sqlite", "/nowhere/at/all.sqlite: cannot be opened"),
        ("mysql://host/name", "mysql is not supported"),
        ("nonsense", "is no database URL"),
    ],
)
def test_a_database_that_cannot_be_opened_is_said_calmly(url: str, said: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(DATABASE_VARIABLE, url)
    app = opened()
    assert not app.exception
    assert [title.value for title in app.title] == ["The collections cannot be opened"]
    assert said in app.text[0].value


def test_a_file_that_is_no_database_is_said_calmly(tmp_path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "notes.sqlite").write_text("a shopping list, and no database at all" * 100)
    monkeypatch.setenv(DATABASE_VARIABLE, f"sqlite:///{tmp_path}/notes.sqlite")
    app = opened()
    assert not app.exception
    assert "notes.sqlite: not a database of this app" in app.text[0].value


@pytest.mark.parametrize(("setting", "offered"), [("", False), ("0", False), ("1", True)])
def test_a_folder_of_the_app_s_machine_is_offered_only_where_its_owner_says_so(
    setting: str, offered: bool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(LOCAL_VARIABLE, setting)
    app = opened("reports")
    assert ("folder_path_text" in [field.key for field in app.text_input]) is offered


@pytest.mark.parametrize("page", FILTERED)
def test_what_is_on_the_screen_can_be_downloaded_from_every_page_of_figures(page: str):
    app = opened(page, indicator="deaths")
    frame = open_store(os.environ[DATABASE_VARIABLE]).claims(SAMPLES)
    rows = int((frame["indicator"] == "deaths").sum())
    assert f"{rows:,} figures, exactly those on the screen" in [text.value for text in app.text]
