"""The window of agreement: what it says, shows and opens, by mouse, keyboard and screen reader."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from carbon_desktop.study.validation.run_plan import plan_of
from carbon_desktop.ui import theme
from carbon_desktop.ui.agreement.frame import Frame, decades
from carbon_desktop.ui.agreement.scatter_ink import ScatterInk
from carbon_desktop.ui.agreement.window import AgreementWindow
from carbon_desktop.ui.plots.export import png, svg

MODEL = "Falcon 180B"


def texts(table, column):
    return [table.rows.cell(table.rows.index(row, column)).text
            for row in range(len(table.rows.rows))]  # fmt: skip


def titles(table):
    return [one.title for one in table.rows.columns]


def test_that_before_everything_is_compared_it_says_so(light, qtbot, catalogue) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = AgreementWindow(parent, catalogue, lambda: "en")
    window.resize(900, 600)
    assert window.met.text() == "Comparing every run …"
    assert not window.pages.isVisibleTo(window)


def test_that_it_says_whether_the_bars_are_met_and_how_well_each_comparison_agrees(shown) -> None:
    assert shown.met.text() == "All 14 bars are met."
    assert shown.hours.summary.text().startswith("Given the hardware and the hours of 27")
    assert "TDP × hours × PUE" in shown.hours.summary.text()
    assert "Falcon 180B" in shown.tokens.outside.text()
    assert "EcoLogits" in shown.serving.summary.text()


def test_that_the_bar_stands_beneath_ours(shown) -> None:
    assert texts(shown.hours.scores, 0)[:2] == ["Ours, run left out", "Bar"]
    assert texts(shown.hours.scores, 1)[:2] == ["5.5 %", "≤ 13 %"]
    assert texts(shown.serving.scores, 0)[0] == "Ours, model left out"


def test_that_every_run_stands_in_the_table_with_its_source(shown, found) -> None:
    for page, bar in ((shown.hours, found.hours), (shown.tokens, found.tokens)):
        assert texts(page.table, 0) == [one.run.model for one in bar.rows]
        assert all(texts(page.table, len(titles(page.table)) - 1))
    assert "Boundary" in titles(shown.hours.table)
    assert "Boundary" not in titles(shown.tokens.table)


def test_that_runs_left_out_are_listed_with_the_reason(shown, found) -> None:
    page = shown.hours
    page.which.setCurrentIndex(1)
    assert len(texts(page.table, 0)) == len(found.hours.unused) == 75
    assert "the energy is arithmetic, not metered" in texts(page.table, 3)
    assert page.which.currentText() == "Left out · 75"
    page.table.setCurrentIndex(page.table.rows.index(0, 0))
    assert not page.open_button.isEnabled()
    assert page.scatter.selected == ""


def test_that_a_row_and_its_point_are_selected_together(shown) -> None:
    page = shown.tokens
    shown.tabs.setCurrentIndex(1)
    place = texts(page.table, 0).index(MODEL)
    page.table.setCurrentIndex(page.table.rows.index(place, 0))
    assert page.scatter.selected == "falcon-180b"
    QTest.mouseClick(
        page.scatter, Qt.MouseButton.LeftButton, pos=page.scatter.place_of("llama32-1b")
    )
    assert page.table.row().id == ("llama32-1b",)
    assert page.scatter.selected == "llama32-1b"


def test_that_a_point_is_found_even_when_the_table_was_narrowed(shown) -> None:
    page = shown.tokens
    page.needle.setText("pythia")
    assert page.count.text() == "6 of 34 runs"
    page.scatter.looked_at.emit("falcon-180b")
    assert page.table.row().id == ("falcon-180b",)
    page.which.setCurrentIndex(1)
    page.scatter.looked_at.emit("openba-15b")
    assert page.table.row().id == ("openba-15b",)


def test_that_selection_outlives_sorting(shown) -> None:
    page = shown.hours
    page.scatter.looked_at.emit("dodge-vit-base")
    ratio = titles(page.table).index("Ratio")
    page.table.sortByColumn(ratio, Qt.SortOrder.AscendingOrder)
    assert texts(page.table, ratio)[0] == "× 0.556"
    assert page.table.row().id == ("dodge-vit-base",)


def test_that_arrow_keys_walk_the_points_from_the_smallest_and_return_opens(shown, qtbot) -> None:
    page = shown.hours
    QTest.keyClick(page.scatter, Qt.Key.Key_Right)
    assert page.scatter.selected == "dodge-dense121"
    QTest.keyClick(page.scatter, Qt.Key.Key_Right)
    QTest.keyClick(page.scatter, Qt.Key.Key_Left)
    assert page.table.row().id == ("dodge-dense121",)
    with qtbot.waitSignal(shown.plan_wanted) as wanted:
        QTest.keyClick(page.scatter, Qt.Key.Key_Return)
    assert wanted.args[0].name == "DenseNet-121 MNIST"


def test_that_button_double_click_and_menu_open_a_run_as_a_plan(shown, qtbot, found) -> None:
    page = shown.tokens
    shown.tabs.setCurrentIndex(1)
    assert not page.open_button.isEnabled()
    page.scatter.looked_at.emit("falcon-180b")
    run = next(one.run for one in found.tokens.rows if one.run.id == "falcon-180b")
    row = page.table.row()
    for do in (
        page.open_button.click,
        lambda: page.table.chosen.emit(row, 0),
        page.table.menu().actions()[0].trigger,
        lambda: QTest.mouseDClick(
            page.scatter, Qt.MouseButton.LeftButton, pos=page.scatter.place_of("falcon-180b")
        ),
    ):
        with qtbot.waitSignal(shown.plan_wanted) as wanted:
            do()
        assert wanted.args[0] == plan_of(run, "tokens")


def test_that_the_tip_of_a_point_tells_both_figures_with_the_range(shown) -> None:
    tip = shown.hours.scatter._tips["mlperf-v4.0-smc-ac-power-512xH100-gpt3"]
    assert "Published: 415 kWh" in tip
    assert "Ours: 421 kWh (345 to 480 kWh)" in tip
    assert "TDP × hours × PUE: 340 kWh" in tip


def test_that_rows_are_copied_in_full(shown) -> None:
    page = shown.hours
    page.scatter.looked_at.emit("patterson-gpt3")
    page.table.copy()
    head, row = QGuiApplication.clipboard().text().splitlines()
    cells = dict(zip(head.split("\t"), row.split("\t"), strict=True))
    assert cells["Published, kWh"] == "1287000"
    assert float(cells["Low, kWh"]) < float(cells["Ours, kWh"]) < float(cells["High, kWh"])
    assert cells["Source"].startswith("Patterson et al. 2021")


def test_that_the_plot_is_saved_as_a_picture_without_its_focus(shown) -> None:
    scatter = shown.hours.scatter
    scatter.setFocus()
    assert png(scatter).startswith(b"\x89PNG")
    drawn = svg(scatter).decode()
    assert "Our energy" in drawn
    assert theme.current().accent.lower() not in drawn.lower()


def test_that_ours_can_be_shown_over_the_published_figure(shown) -> None:
    page = shown.hours
    page.upwards.setCurrentIndex(1)
    assert page.scatter.as_ratio
    above, below = (page.scatter.place_of(id) for id in ("dodge-dense121", "dodge-vit-base"))
    assert above.y() < below.y()
    page.upwards.setCurrentIndex(0)
    assert not page.scatter.as_ratio


def test_that_an_equal_pair_lies_on_the_identity_of_both_frames() -> None:
    from PySide6.QtCore import QRectF

    area = QRectF(0, 0, 100, 100)
    figures, ratios = Frame(area, 0, 2), Frame(area, 0, 2, 2)
    assert figures.at(10, 10).toPoint() == QPoint(50, 50)
    assert ratios.at(10, 10).toPoint() == QPoint(50, 50)
    assert ratios.at(10, 40).y() == pytest.approx(0)
    assert ratios.height_of(0.25) == pytest.approx(100)
    assert decades([30, 4000]) == (1, 4)
    assert decades([10, 10]) == (1, 2)


def test_that_everything_has_a_name_and_the_plot_a_description(shown) -> None:
    for page in (shown.hours, shown.tokens):
        for one in (page.scatter, page.table, page.scores, page.which, page.needle, page.upwards):
            assert one.accessibleName(), one
        assert "27" in shown.hours.scatter.accessibleDescription()
    assert shown.tabs.accessibleName()
    assert shown.serving.groups.accessibleName()


def test_that_it_follows_the_language(shown, languages) -> None:
    languages[0] = "zh"
    QApplication.sendEvent(shown, QEvent(QEvent.Type.LanguageChange))
    assert shown.windowTitle() == "与实测结果的吻合程度"
    assert shown.met.text() == "14 项目标全部达到。"
    assert texts(shown.tokens.scores, 0)[1] == "目标"
    assert titles(shown.hours.table)[:2] == ["运行", "硬件"]
    assert "激活参数低于 100 亿" in texts(shown.serving.groups, 1)


@pytest.mark.parametrize("tokens", [theme.DARK, theme.HIGH_LIGHT, theme.HIGH_DARK, theme.LIGHT])
def test_that_it_is_drawn_in_every_mode(shown, light, tokens) -> None:
    theme.apply(light, tokens)
    shown.hours.scatter.looked_at.emit("patterson-gpt3")
    image = shown.hours.scatter.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2)
               for y in range(0, image.height(), 2)}  # fmt: skip
    assert tokens.scenario(0).lower() in colours
    theme.apply(light, theme.LIGHT)


def test_that_serving_stands_beside_the_usual_rule_group_by_group(shown) -> None:
    groups = shown.serving.groups
    assert titles(groups)[-2:] == ["EcoLogits: half", "EcoLogits: 9 in 10"]
    assert {"Task", "Card", "Size", "Model"} == set(texts(groups, 0))
    assert "licence" in shown.serving.remark.text()


def test_that_a_choice_is_as_wide_as_its_words(shown) -> None:
    for page in (shown.hours, shown.tokens):
        for choice in (page.which, page.upwards):
            words = choice.fontMetrics().horizontalAdvance(choice.currentText())
            assert choice.width() > words


@pytest.mark.parametrize(("width", "is_beside"), [(420.0, True), (330.0, False)])
def test_that_the_key_stands_beside_the_points_where_the_panel_is_wide(
    light, width, is_beside
) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    frame = Frame(QRectF(60.0, 26.0, 200.0, 200.0), 1, 7)
    at = ScatterInk(painter, theme.LIGHT).key_at(frame, ("in our range", "TDP × hours"), width)
    painter.end()
    assert (at.x() > frame.area.right()) == is_beside
    assert frame.area.top() < at.y() < frame.area.bottom()
