"""The manual's section on comparing: ways to look, favourites and groups."""

from carbon_desktop.words.language import Pair

COMPARING_SECTION: tuple[Pair, tuple[Pair, ...]] = (
    ("Comparing scenarios", "比较方案"),
    (
        (
            "Compare shows scenarios as bars, as differences to the baseline with a range of"
            " their own, or in pairs: in how many percent of the draws the scenario of a row is"
            " lower than that of a column. Point at a cell, or go to it with the arrow keys, and"
            " a sentence says by how much; Ctrl+C copies it. A star * marks figures whose grid"
            " factors are of different boundaries.",
            "“对比”页可显示条形图、与基准方案之差（差值有其自身的区间），或方案两两比较："
            "各行方案低于各列方案的抽样占比。指向单元格，或用方向键移到该处，"
            "即有一句话说明相差多少；按 Ctrl+C 可复制。星号 * 表示两者的电网排放因子口径不同。",
        ),
        (
            "Alternatives are put in order by hand: drag their names above, or press"
            " Ctrl+Shift+Left and Ctrl+Shift+Right. The list in the corner sorts the plot by"
            " emissions, energy or name, or puts your favourites (◆, Ctrl+Shift+F) first; the"
            " baseline (★) stays at the top.",
            "备选方案可手动排序：拖动上方的方案名，或按 Ctrl+Shift+左、Ctrl+Shift+右。"
            "角上的列表可使图按碳排放、能耗或名称排序，或将重点方案（◆，Ctrl+Shift+F）排在前面；"
            "基准方案（★）始终在最前。",
        ),
        (
            "Scenario > Group puts scenarios together under a name. A press on the name, above or"
            " in the plot, folds the group away; the baseline and the scenario that you look at"
            " stay in sight. Favourites and groups are kept in the plan, and change no figure.",
            "“方案 > 分组”将若干方案归为一组并命名。点击上方或图中的组名即可折叠该组；"
            "基准方案与当前方案始终可见。重点标记与分组保存在计划中，不影响任何结果。",
        ),
    ),
)
"""A heading and its paragraphs."""
