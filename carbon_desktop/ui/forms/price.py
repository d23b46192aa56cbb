"""The row of the electricity price, in a currency that is chosen beside it."""

from PySide6.QtCore import QLocale, QObject, Signal

from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.row import Choice
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields

PRICE, CURRENCY = "electricity_price_per_kwh", "currency"
CURRENCIES = (
    "EUR", "USD", "CNY", "GBP", "JPY", "INR", "KRW", "CHF", "SEK", "NOK", "DKK", "PLN", "CAD",
    "AUD", "BRL", "SGD", "HKD", "TWD",
)  # fmt: skip


class Price(QObject):
    """A price and its currency: the first price takes the currency that stands beside it."""

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
        self.currency.activated.connect(self._choose_currency)

    def turn_to(self, fields: Fields) -> str:
        """Show the currency that is set and return the key of the price."""
        chosen = fields.field(CURRENCY).value
        if isinstance(chosen, str) and chosen:
            self._choose(chosen)
        return PRICE

    def _enter(self, number: float | None) -> None:
        if number is None:
            self.edited.emit({PRICE: None})
        else:
            self.edited.emit({PRICE: Setting(number), CURRENCY: Setting(self._code())})

    def _choose_currency(self) -> None:
        self.edited.emit({CURRENCY: Setting(self._code())})

    def _code(self) -> str:
        return str(self.currency.currentData())

    def _choose(self, code: str) -> None:
        at = self.currency.findData(code)
        if at < 0:
            self._add(code)
            at = self.currency.count() - 1
        self.currency.setCurrentIndex(at)

    def _add(self, code: str) -> None:
        self.currency.addItem(f"{code}/kWh", code)


def _own_currency() -> str:
    """Return the currency of the user's country where we list it, to start from."""
    code = QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return code if code in CURRENCIES else CURRENCIES[0]
