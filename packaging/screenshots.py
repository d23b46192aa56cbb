"""Take the pictures of the README: the window in both languages and both modes, without a screen.

python packaging/screenshots.py [FOLDER]    by default resources/screenshots
"""

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
SIZE = (1280, 800)
NAMES = {
    "en": ("7B model, trained and served", "Virginia", "Québec", "H200, fewer cards",
           "Half the tokens"),
    "zh": ("7B 模型，训练与服务", "弗吉尼亚", "魁北克", "H200，用卡更少", "词元减半"),
}  # fmt: skip
PHASES = {"en": ("Pilot runs", "Pre-training", "Serving"), "zh": ("试验", "预训练", "推理服务")}
SHOWN = "training"
"""The phase whose form is in the pictures."""

START = "2027-03-01"
BUDGETS = {"fits": {"total_emissions": 30_000.0}}
"""The budgets of the plan, by the page that is about them."""

PAGES = {
    "breakdown": ("en", "light"),
    "over_time": ("zh", "light"),
    "uncertainty": ("en", "light"),
    "fits": ("zh", "dark"),
    "figures": ("en", "dark"),
}
"""The further pages, each in one language and one mode."""


def main(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from carbon_desktop.i18n.translation import Translation
    from carbon_desktop.ui import theme

    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["carbon-desktop"])
    translation = Translation(app)
    for language in NAMES:
        translation.switch(language)
        for tokens in (theme.LIGHT, theme.DARK):
            theme.apply(app, tokens)
            mode = "dark" if tokens.dark else "light"
            take(app, language, folder / f"window-{language}-{mode}.png")
            for page in (name for name, shown in PAGES.items() if shown == (language, mode)):
                take(app, language, folder / f"{page}-{language}-{mode}.png", page)


def take(app, language: str, path: Path, page: str = "compare") -> None:
    """Open the window on a page of a plan, let it settle and keep its picture."""
    from carbon_desktop.catalogue.catalogue import load
    from carbon_desktop.ui.main_window import MainWindow
    from carbon_desktop.workspace.documents import Documents
    from carbon_desktop.workspace.shelf import Shelf
    from carbon_desktop.workspace.workspace import Workspace

    workspace = Workspace(load(), language)
    window = MainWindow(workspace, Documents(workspace), Shelf(load()))
    workspace.show_plan(replace(plan(language), budgets=BUDGETS.get(page, {})))
    workspace.select_phase(SHOWN)
    workspace.estimate_now()
    window.resize(*SIZE)
    window.show()
    app.processEvents()
    window.form.begin()
    window.views.turn_to(page)
    ranges = workspace.ranges
    while ranges.is_busy or ranges.drivers.is_busy or ranges.fits.is_busy:
        app.processEvents()
    app.processEvents()
    if not window.grab().save(str(path)):
        raise OSError(f"{path} cannot be written")
    window.hide()
    window.deleteLater()


def plan(language: str):
    """Return a plan of four scenarios of three phases: another grid, other cards, fewer tokens."""
    from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting

    name, virginia, quebec, cards, shorter = NAMES[language]
    pilots, training, serving = PHASES[language]
    served = {
        "requests_per_day": Setting(2e6),
        "period_days": Setting(90.0),
        "input_tokens": Setting(500.0),
        "output_tokens": Setting(300.0),
    }
    phases = (
        Phase("pilots", pilots, "model_training", True,
              {"run_share": Setting(0.02), "repeats": Setting(8.0)}),
        Phase(SHOWN, training, "model_training"),
        Phase("serving", serving, "serving", True, served),
    )  # fmt: skip
    base = {
        "model": Setting("llama-2-7b"),
        "accelerator": Setting("nvidia-h100-sxm5-80gb"),
        "count": Setting(256.0),
        "region": Setting("US-VA"),
        "pue": Setting(1.15),
        "electricity_price_per_kwh": Setting(0.09),
        "currency": Setting("USD"),
    }
    h200 = {"accelerator": Setting("nvidia-h200-sxm-141gb"), "count": Setting(192.0)}
    fewer = (Phase(SHOWN, settings={"tokens": Setting(1e12)}),)
    return Plan(
        name,
        (
            Scenario("baseline", virginia, base, phases),
            Scenario("quebec", quebec, {"region": Setting("CA-QC")}),
            Scenario("cards", cards, h200),
            Scenario("shorter", shorter, {}, fewer),
        ),
        start=START,
    )


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    sys.path.insert(0, str(TOP))
    with tempfile.TemporaryDirectory() as home:
        os.environ["CARBON_DESKTOP_HOME"] = home
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / "resources" / "screenshots")
