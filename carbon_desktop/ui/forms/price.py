"""The row of the electricity price, in a currency that is chosen beside it."""

from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.records import Price as Known
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.choice import Choice
from carbon_desktop.ui.forms.number_field import NumberField
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.ui.theme import current, icon
from carbon_desktop.words import plain, source_text

PRICE, CURRENCY = "electricity_price_per_kwh", "currency"
CURRENCIES = (
    "EUR", "USD", "CNY", "GBP", "JPY", "INR", "KRW", "CHF", "SEK", "NOK", "DKK", "PLN", "CAD",
    "AUD", "BRL", "SGD", "HKD", "TWD",
)  # fmt: skip


class Price(QObject):
    """A price and its currency: the first price takes the currency that stands beside it.

    Published prices of the region's country are offered by an arrow in the field.
    """

    edited = Signal(object)

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self.currency = Choice("Currency")
        for code in CURRENCIES:
            self._add(code)
        self._choose(_own_currency())
        self.row = section.number_row("Electricity price", self.currency)
        self.row.number_entered.connect(self._enter)
        self.row.reset.connect(lambda: self._enter(None))
        self.row.menu_wanted.connect(self.fill)
        self.currency.activated.connect(self._choose_currency)
        self.offers: tuple[Known, ...] = ()
        self._words: tuple[str, Catalogue] | None = None
        self._arrow: QAction | None = None

    def turn_to(self, fields: Fields) -> str:
        """Show the currency that is set and return the key of the price."""
        chosen = fields.field(CURRENCY).value
        if isinstance(chosen, str) and chosen:
            self._choose(chosen)
        return PRICE

    def offer(self, fields: Fields, language: str, catalogue: Catalogue) -> None:
        """Offer the published prices of the region's country; none is applied by itself."""
        region = catalogue.regions.get(str(fields.field("region").value))
        zones = {region.zone, region.country} if region is not None else set()
        self._words = (language, catalogue)
        self.offers = tuple(one for one in catalogue.prices if one.zone in zones)
        if self.offers and self._arrow is None:
            self._make_arrow()
        if self._arrow is not None:
            self._arrow.setVisible(bool(self.offers))
            self._arrow.setToolTip(self.tr("Published prices on offer"))

    def follow_theme(self) -> None:
        """Draw the arrow in the colours of the present mode."""
        if self._arrow is not None:
            self._arrow.setIcon(_chevron())

    def fill(self, menu: QMenu) -> None:
        """Add an entry for each price on offer to a menu."""
        for one in self.offers:
            menu.addAction(self._text(one), partial(self._take, one))

    def _make_arrow(self) -> None:
        """Add the arrow to the field when it is first wanted."""
        field = self.row.field
        assert isinstance(field, NumberField)  # What `number_row` makes.
        where = QLineEdit.ActionPosition.LeadingPosition
        self._arrow = field.addAction(_chevron(), where)
        for button in field.findChildren(QToolButton):  # The one that the line made of the arrow.
            button.setAccessibleName("Published prices")
        self._arrow.triggered.connect(self._open)
        field.list_wanted.connect(self._open)

    def _open(self) -> None:
        if self.offers:
            field = self.row.field
            menu = QMenu(field)
            self.fill(menu)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(field.mapToGlobal(field.rect().bottomLeft()))

    def _text(self, one: Known) -> str:
        assert self._words is not None  # Offers come with them.
        language, catalogue = self._words
        kind = {
            "wholesale": self.tr("Wholesale"),
            "household": self.tr("Household"),
            "non_household": self.tr("Non-household"),
        }[one.kind]
        figure = one.figure
        source = source_text(figure.source, language, catalogue)
        price = f"{plain(figure.value)} {figure.unit}"
        return self.tr("{kind} {year}: {price} ({source})").format(
            kind=kind, year=figure.year, price=price, source=source
        )

    def _take(self, one: Known) -> None:
        figure = one.figure
        code = figure.unit.partition("/")[0]
        self.edited.emit(
            {PRICE: Setting(figure.value, figure.source, figure.year), CURRENCY: Setting(code)}
        )

    def _enter(self, setting: Setting | None) -> None:
        if setting is None:
            self.edited.emit({PRICE: None})
        else:
            self.edited.emit({PRICE: setting, **self.in_currency()})

    def in_currency(self) -> dict[str, Setting]:
        """Return what sets the currency that is shown: the first price of all takes it."""
        return {CURRENCY: Setting(str(self.currency.currentData()))}

    def _choose_currency(self) -> None:
        self.edited.emit(self.in_currency())

    def _choose(self, code: str) -> None:
        at = self.currency.findData(code)
        if at < 0:
            self._add(code)
            at = self.currency.count() - 1
        self.currency.setCurrentIndex(at)

    def _add(self, code: str) -> None:
        self.currency.addItem(f"{code}/kWh", code)


def _chevron() -> QIcon:
    """Return an arrow as quiet as that of a list."""
    tokens = current()
    return icon("chevron-down", tokens._replace(text=tokens.secondary))


def _own_currency() -> str:
    """Return the currency of the user's country where we list it, to start from."""
    code = QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return code if code in CURRENCIES else CURRENCIES[0]
