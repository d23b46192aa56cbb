<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Carbon Desktop</source>
        <translation>关于 Carbon Desktop</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Versions, folders and licences as text</source>
        <translation>以文本形式复制版本、文件夹与许可证</translation>
    </message>
    <message>
        <source>%s: %s</source>
        <translation>%s：%s</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <source>System</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>已保存的计划</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>未保存的内容</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Carbon Desktop is under the MIT licence, Qt for Python under the LGPL 3, pyqtgraph and platformdirs under the MIT licence, numpy and msgspec under BSD licences, the Lucide icons under the ISC licence. Every figure of the catalogue names its source and licence.</source>
        <translation>Carbon Desktop 采用 MIT 许可证；Qt for Python 采用 LGPL 3；pyqtgraph 与 platformdirs 采用 MIT 许可证；numpy 与 msgspec 采用 BSD 类许可证；Lucide 图标采用 ISC 许可证。目录中的每个数值均注明来源与许可证。</translation>
    </message>
    <message>
        <source>All texts are in %s</source>
        <translation>全部许可证文本见 %s</translation>
    </message>
    <message>
        <source>It works offline: nothing is ever sent anywhere.</source>
        <translation>本程序完全离线运行：不会向任何地方发送数据。</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>&amp;Copy address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>在浏览器中打开(&amp;O)</translation>
    </message>
</context>
<context>
    <name>BreakdownPlot</name>
    <message>
        <source>Breakdown of the scenario</source>
        <translation>方案的构成</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>按阶段</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>按组成部分</translation>
    </message>
    <message>
        <source>Divide by phase</source>
        <translation>按阶段划分</translation>
    </message>
    <message>
        <source>Divide by component</source>
        <translation>按组成部分划分</translation>
    </message>
    <message>
        <source>Operational emissions</source>
        <translation>运行碳排放</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
</context>
<context>
    <name>BudgetsDialog</name>
    <message>
        <source>Budgets of the plan</source>
        <translation>计划的预算</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>无预算</translation>
    </message>
    <message>
        <source>Enter a number of at least 0, or nothing</source>
        <translation>请输入不小于 0 的数，或留空</translation>
    </message>
</context>
<context>
    <name>CompareCorner</name>
    <message>
        <source>Bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>两两比较</translation>
    </message>
    <message>
        <source>Plan order</source>
        <translation>按计划顺序</translation>
    </message>
    <message>
        <source>By emissions</source>
        <translation>按碳排放</translation>
    </message>
    <message>
        <source>By energy</source>
        <translation>按能耗</translation>
    </message>
    <message>
        <source>By favourites</source>
        <translation>重点优先</translation>
    </message>
    <message>
        <source>In which order scenarios stand below the baseline: the lowest first</source>
        <translation>各方案在基准方案之下的排列顺序，数值从低到高</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Bars, differences to the baseline, or every pair of scenarios</source>
        <translation>条形图、与基准方案之差，或方案两两比较</translation>
    </message>
    <message>
        <source>The figure in which the scenarios are compared</source>
        <translation>用于比较各方案的物理量</translation>
    </message>
</context>
<context>
    <name>ComparePlot</name>
    <message>
        <source>Comparison of the scenarios</source>
        <translation>方案比较</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>operational + embodied</source>
        <translation>运行 + 隐含</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>与基准方案相比</translation>
    </message>
</context>
<context>
    <name>CopiedText</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>cards</source>
        <translation>块</translation>
    </message>
    <message>
        <source>chips</source>
        <translation>颗</translation>
    </message>
    <message>
        <source>boards</source>
        <translation>块板卡</translation>
    </message>
    <message>
        <source>modules</source>
        <translation>块</translation>
    </message>
    <message>
        <source>computers</source>
        <translation>台</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>个设备</translation>
    </message>
</context>
<context>
    <name>DataRows</name>
    <message>
        <source>&amp;Cores</source>
        <translation>核数(&amp;C)</translation>
    </message>
    <message>
        <source>H&amp;ours</source>
        <translation>时长(&amp;O)</translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation>内存(&amp;Y)</translation>
    </message>
    <message>
        <source>Stor&amp;age</source>
        <translation>存储(&amp;A)</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>核</translation>
    </message>
</context>
<context>
    <name>DifferencePage</name>
    <message>
        <source>Enter shows the field, Delete or the arrow lets it follow the baseline</source>
        <translation>按回车键转到该字段；按 Delete 键或点箭头，恢复为跟随基准</translation>
    </message>
    <message>
        <source>baseline: %s</source>
        <translation>基准：%s</translation>
    </message>
    <message>
        <source>Nothing differs from the baseline yet.</source>
        <translation>目前与基准没有差异。</translation>
    </message>
    <message>
        <source>Differences from the baseline</source>
        <translation>与基准的差异</translation>
    </message>
</context>
<context>
    <name>DifferencePlot</name>
    <message>
        <source>Differences to the baseline</source>
        <translation>与基准方案之差</translation>
    </message>
    <message>
        <source>difference to the baseline</source>
        <translation>与基准方案之差</translation>
    </message>
    <message>
        <source>Add a scenario to see its difference to the baseline.</source>
        <translation>添加方案后即可查看其与基准方案之差。</translation>
    </message>
    <message>
        <source>At the right: the difference at best.</source>
        <translation>右侧为最佳估计的差值。</translation>
    </message>
    <message>
        <source>At the right: the difference at best, and in how many of the draws it is lower.</source>
        <translation>右侧为最佳估计的差值，以及该方案较低的抽样占比。</translation>
    </message>
</context>
<context>
    <name>DifferenceRows</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>计量依据</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>%s (catalogue)</source>
        <translation>%s（目录值）</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>DrawsDialog</name>
    <message>
        <source>Draws of the plan</source>
        <translation>计划的抽样设置</translation>
    </message>
    <message>
        <source>&amp;Another seed</source>
        <translation>换一个种子(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Draws</source>
        <translation>抽样次数(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>随机种子(&amp;S)</translation>
    </message>
    <message>
        <source>How often every uncertain number is drawn. More draws make the ends of the ranges steadier and take longer; below 1,000 they are rough.</source>
        <translation>每个不确定数值的抽样次数。次数越多，区间上下限越稳定，但计算越慢；少于 1,000 次时结果较粗略。</translation>
    </message>
    <message>
        <source>The same seed gives the same draws: whoever opens the plan sees the same ranges. Another seed shows how much of a range is chance.</source>
        <translation>相同的种子产生相同的抽样：任何人打开该计划都会看到相同的区间。换一个种子可以看出区间中有多少来自随机波动。</translation>
    </message>
    <message>
        <source>Draws: a whole number from 1 to {most}</source>
        <translation>抽样次数：请输入 1 至 {most} 之间的整数</translation>
    </message>
    <message>
        <source>Seed: a whole number from 0 to {most}</source>
        <translation>随机种子：请输入 0 至 {most} 之间的整数</translation>
    </message>
</context>
<context>
    <name>DriverMenu</name>
    <message>
        <source>Go to the &amp;field</source>
        <translation>转到该字段(&amp;F)</translation>
    </message>
    <message>
        <source>Edit the &amp;range…</source>
        <translation>编辑区间(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>Echo</name>
    <message>
        <source>Click to set it yourself</source>
        <translation>点击即可自行设定</translation>
    </message>
</context>
<context>
    <name>ExampleView</name>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布值</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我们的结果</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Published and ours</source>
        <translation>公布值与我们的结果</translation>
    </message>
</context>
<context>
    <name>ExamplesDialog</name>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>&amp;Open as a new plan</source>
        <translation>作为新计划打开(&amp;O)</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Time and compute</source>
        <translation>时间与计算</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>用水</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>推理服务</translation>
    </message>
    <message>
        <source>Derived figures</source>
        <translation>派生指标</translation>
    </message>
    <message>
        <source>Final run</source>
        <translation>最终训练</translation>
    </message>
    <message>
        <source>In everyday terms</source>
        <translation>日常类比</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>%s, published</source>
        <translation>%s，已发表值</translation>
    </message>
    <message>
        <source>%s, ours over published</source>
        <translation>%s，本工具与已发表值之比</translation>
    </message>
    <message>
        <source>Published (ours ×)</source>
        <translation>已发表（倍数）</translation>
    </message>
    <message>
        <source>%s, difference to the baseline (%%)</source>
        <translation>%s，与基准之差（%%）</translation>
    </message>
    <message>
        <source>Choose a figure to see what it means and how it is worked out.</source>
        <translation>选择一项指标，查看其含义与计算过程。</translation>
    </message>
    <message>
        <source>Figures of every scenario</source>
        <translation>各方案的全部指标</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a plan</source>
        <translation>打开计划</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Export a copy of the plan</source>
        <translation>导出计划副本</translation>
    </message>
    <message>
        <source>Rename the plan</source>
        <translation>重命名计划</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>计划名称</translation>
    </message>
    <message>
        <source>Notes of the plan</source>
        <translation>计划备注</translation>
    </message>
    <message>
        <source>What is planned, for whom, what is still open</source>
        <translation>计划做什么、为谁做、还有哪些待定</translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation>计划文件 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FitControls</name>
    <message>
        <source>Input</source>
        <translation>调整项</translation>
    </message>
    <message>
        <source>against</source>
        <translation>取舍项</translation>
    </message>
    <message>
        <source>Budge&amp;t</source>
        <translation>预算(&amp;T)</translation>
    </message>
    <message>
        <source>The figure that has a budget</source>
        <translation>设有预算的指标</translation>
    </message>
    <message>
        <source>The budget of the plan; a unit may be typed as well</source>
        <translation>计划的预算；也可连同单位输入</translation>
    </message>
    <message>
        <source>How sure it should be that the budget is kept</source>
        <translation>不超出预算须有多大把握</translation>
    </message>
    <message>
        <source>The input that is turned until the budget is kept</source>
        <translation>为不超出预算而调整的输入</translation>
    </message>
    <message>
        <source>The phases in which the input is turned</source>
        <translation>调整该输入的阶段</translation>
    </message>
    <message>
        <source>A second input: what of one fits with what of the other</source>
        <translation>另一项输入：两者如何取舍才不超出预算</translation>
    </message>
</context>
<context>
    <name>FitPlot</name>
    <message>
        <source>What fits the budget</source>
        <translation>符合预算的取值</translation>
    </message>
    <message>
        <source>Make it a scenario</source>
        <translation>设为新方案</translation>
    </message>
    <message>
        <source>Add an alternative with the value that fits</source>
        <translation>以可行值新建一个备选方案</translation>
    </message>
</context>
<context>
    <name>FitsPage</name>
    <message>
        <source>What fits</source>
        <translation>按预算测算</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Use the &amp;catalogue&apos;s range</source>
        <translation>使用目录的区间(&amp;C)</translation>
    </message>
    <message>
        <source>Take the &amp;range back</source>
        <translation>撤回区间(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing in the catalogue matches</source>
        <translation>数据目录中没有匹配项</translation>
    </message>
</context>
<context>
    <name>Further</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Model: for compute and the derived figures</source>
        <translation>模型：用于计算量与派生指标</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>推理服务</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Electricity and water</source>
        <translation>电力与用水</translation>
    </message>
    <message>
        <source>Rental</source>
        <translation>租用</translation>
    </message>
</context>
<context>
    <name>GroupHandle</name>
    <message>
        <source>Unfold the group</source>
        <translation>展开分组</translation>
    </message>
    <message>
        <source>Fold the group away</source>
        <translation>折叠分组</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>展开(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>折叠(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Rename group</source>
        <translation>重命名分组(&amp;R)</translation>
    </message>
    <message>
        <source>Move group &amp;left</source>
        <translation>分组左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move group ri&amp;ght</source>
        <translation>分组右移(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Dissolve group</source>
        <translation>解散分组(&amp;D)</translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Gr&amp;oup</source>
        <translation>分组(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;No group</source>
        <translation>不分组(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;group…</source>
        <translation>新建分组(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>New group</source>
        <translation>新建分组</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>重命名分组</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>分组名称</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Guide me in &amp;three steps</source>
        <translation>三步入门引导(&amp;T)</translation>
    </message>
    <message>
        <source>Open an e&amp;xample…</source>
        <translation>打开示例(&amp;X)…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>No guide</source>
        <translation>不再引导</translation>
    </message>
    <message>
        <source>1 of 3: What runs, how long? Enter the hours.</source>
        <translation>1/3 跑什么，跑多久？请输入时长。</translation>
    </message>
    <message>
        <source>2 of 3: On what? Pick an accelerator and a count.</source>
        <translation>2/3 用什么硬件？请选择加速器和数量。</translation>
    </message>
    <message>
        <source>3 of 3: Where? Pick a region; it brings its grid.</source>
        <translation>3/3 在哪里？请选择地区，电网数据随之带出。</translation>
    </message>
    <message>
        <source>Click a figure to see its working; + adds an alternative.</source>
        <translation>点击任一数值可看计算过程，点“+”可添加备选方案。</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>初次使用？</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Follows the baseline in everything</source>
        <translation>全部跟随基准</translation>
    </message>
    <message>
        <source>{count} of its own</source>
        <translation>{count} 项自有设置</translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>显示全部字段</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>仅看差异</translation>
    </message>
    <message>
        <source>Show only what this alternative says itself</source>
        <translation>只显示该备选方案自己设置的内容</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>within budget</source>
        <translation>不超预算</translation>
    </message>
    <message>
        <source>Energy, facility</source>
        <translation>设施能耗</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>用水</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Show the working: %s</source>
        <translation>计算过程：%s</translation>
    </message>
    <message>
        <source>IT equipment</source>
        <translation>IT 设备</translation>
    </message>
    <message>
        <source>accelerators</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>operational</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>operational only</source>
        <translation>仅运行</translation>
    </message>
    <message>
        <source>embodied</source>
        <translation>隐含</translation>
    </message>
    <message>
        <source>embodied only</source>
        <translation>仅隐含</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>on site only</source>
        <translation>仅现场</translation>
    </message>
    <message>
        <source>off site</source>
        <translation>发电侧</translation>
    </message>
    <message>
        <source>off site only</source>
        <translation>仅发电侧</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>电费</translation>
    </message>
    <message>
        <source>rental</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>device-hours</source>
        <translation>设备小时</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>算力</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>在本页中查找</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>本页中没有</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Follow the baseline again</source>
        <translation>恢复为跟随基准</translation>
    </message>
    <message>
        <source>Follow the baseline: %s</source>
        <translation>跟随基准：%s</translation>
    </message>
    <message>
        <source>As in the other phases: %s</source>
        <translation>与其他阶段一致：%s</translation>
    </message>
    <message>
        <source>Take the catalogue&apos;s value again</source>
        <translation>恢复为目录中的值</translation>
    </message>
</context>
<context>
    <name>HoursRows</name>
    <message>
        <source>H&amp;ours</source>
        <translation>时长(&amp;O)</translation>
    </message>
</context>
<context>
    <name>KeepBanner</name>
    <message>
        <source>In the baseline, one phase has its own value of “{field}”: {names}.</source>
        <translation>基准中有一个阶段自行设置了“{field}”：{names}。</translation>
    </message>
    <message>
        <source>In the baseline, {count} phases have their own “{field}”: {names}.</source>
        <translation>基准中有 {count} 个阶段自行设置了“{field}”：{names}。</translation>
    </message>
    <message>
        <source>They follow this value</source>
        <translation>改随此值</translation>
    </message>
    <message>
        <source>They keep theirs</source>
        <translation>保留原值</translation>
    </message>
</context>
<context>
    <name>LimitLine</name>
    <message>
        <source>“%s” is not a budget: enter a number of at least 0</source>
        <translation>“%s”不是有效的预算：请输入不小于 0 的数</translation>
    </message>
</context>
<context>
    <name>MakeupPage</name>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>分布形状</translation>
    </message>
    <message>
        <source>Low without it</source>
        <translation>除去后的下限</translation>
    </message>
    <message>
        <source>High without it</source>
        <translation>除去后的上限</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Range without it</source>
        <translation>除去后的区间</translation>
    </message>
    <message>
        <source>Its range</source>
        <translation>自身区间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>各方案</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>除去(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>放回(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Untie the scenarios</source>
        <translation>解除方案关联(&amp;U)</translation>
    </message>
    <message>
        <source>Tie the sce&amp;narios</source>
        <translation>关联各方案(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>更改(&amp;H)</translation>
    </message>
    <message>
        <source>Edit the &amp;range…</source>
        <translation>编辑区间(&amp;R)…</translation>
    </message>
    <message>
        <source>I &amp;know this value</source>
        <translation>我确知此值(&amp;K)</translation>
    </message>
    <message>
        <source>What the range is made of</source>
        <translation>区间的构成</translation>
    </message>
    <message>
        <source>The range, and what is left of it</source>
        <translation>区间及其余下部分</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>I know the unticked ones</source>
        <translation>未勾选的均已确知</translation>
    </message>
    <message>
        <source>Their values become exact in the plan</source>
        <translation>其数值将在计划中成为确定值</translation>
    </message>
</context>
<context>
    <name>MeasuredRows</name>
    <message>
        <source>Energ&amp;y</source>
        <translation>能耗(&amp;Y)</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>计量范围(&amp;L)</translation>
    </message>
    <message>
        <source>Accelerators only</source>
        <translation>仅加速器</translation>
    </message>
    <message>
        <source>IT equipment</source>
        <translation>IT 设备</translation>
    </message>
    <message>
        <source>Whole facility</source>
        <translation>整个设施</translation>
    </message>
    <message>
        <source>H&amp;ours</source>
        <translation>时长(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>方案(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Pro&amp;files…</source>
        <translation>已保存的计划(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Export a &amp;copy…</source>
        <translation>导出副本(&amp;C)…</translation>
    </message>
    <message>
        <source>Rename &amp;plan…</source>
        <translation>重命名计划(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate plan</source>
        <translation>创建计划副本(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete plan…</source>
        <translation>删除计划(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit the range…</source>
        <translation>编辑区间(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;LaTeX</source>
        <translation>复制为 LaTeX(&amp;L)</translation>
    </message>
    <message>
        <source>Copy for &amp;Hugging Face</source>
        <translation>复制为 Hugging Face 格式(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Words for the paper…</source>
        <translation>论文用文字(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Add scenario</source>
        <translation>添加方案(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
    <message>
        <source>Make &amp;baseline</source>
        <translation>设为基准(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>标为重点(&amp;F)</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move ri&amp;ght</source>
        <translation>右移(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Differences only</source>
        <translation>仅看差异(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Examples…</source>
        <translation>示例(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Guided first plan</source>
        <translation>入门引导(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>Agreement &amp;with measurements…</source>
        <translation>与实测结果的吻合程度(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;About Carbon Desktop</source>
        <translation>关于 Carbon Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ModelRows</name>
    <message>
        <source>M&amp;odel</source>
        <translation>模型(&amp;O)</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量(&amp;Z)</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>MORE ASSUMPTIONS</source>
        <translation>更多假设</translation>
    </message>
    <message>
        <source>MORE ASSUMPTIONS · {count} set</source>
        <translation>更多假设 · 已设 {count} 项</translation>
    </message>
    <message>
        <source>Every further number that goes in, with its source</source>
        <translation>其余参与计算的各项数值及其来源</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Restore &amp;unsaved work</source>
        <translation>恢复未保存内容(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新载入(&amp;L)</translation>
    </message>
    <message>
        <source>Keep m&amp;ine</source>
        <translation>保留此处的(&amp;I)</translation>
    </message>
    <message>
        <source>Open a cop&amp;y</source>
        <translation>打开副本(&amp;Y)</translation>
    </message>
    <message>
        <source>Read o&amp;n</source>
        <translation>继续查看(&amp;N)</translation>
    </message>
    <message>
        <source>Hi&amp;de</source>
        <translation>隐藏(&amp;D)</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Notices</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>catalogue %s · offline</source>
        <translation>数据目录 %s · 离线</translation>
    </message>
    <message>
        <source>1 notice: %s</source>
        <translation>1 条提示：%s</translation>
    </message>
    <message>
        <source>{count} notices: {first}</source>
        <translation>{count} 条提示：{first}</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>“%s” is not a number</source>
        <translation>“%s”不是数字</translation>
    </message>
    <message>
        <source>“{text}” is not clear: write {first}</source>
        <translation>“{text}”有歧义：请写作 {first}</translation>
    </message>
    <message>
        <source>“{text}” is not clear: write {first} or {second}</source>
        <translation>“{text}”有歧义：请写作 {first} 或 {second}</translation>
    </message>
</context>
<context>
    <name>OverTimePlot</name>
    <message>
        <source>Energy and emissions over time</source>
        <translation>能耗与碳排放的时间进程</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>From (h)</source>
        <translation>开始（小时）</translation>
    </message>
    <message>
        <source>To (h)</source>
        <translation>结束（小时）</translation>
    </message>
    <message>
        <source>operational only, cumulative</source>
        <translation>仅运行，累计</translation>
    </message>
    <message>
        <source>embodied only, cumulative</source>
        <translation>仅隐含，累计</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>facility, cumulative</source>
        <translation>设施，累计</translation>
    </message>
</context>
<context>
    <name>Own</name>
    <message>
        <source>Edit “%s”…</source>
        <translation>编辑“%s”…</translation>
    </message>
    <message>
        <source>Remove “%s” from the list</source>
        <translation>从列表中移除“%s”</translation>
    </message>
</context>
<context>
    <name>OwnAcceleratorDialog</name>
    <message>
        <source>Add your own accelerator</source>
        <translation>添加自有加速器</translation>
    </message>
    <message>
        <source>&amp;TDP, W</source>
        <translation>&amp;TDP，W</translation>
    </message>
    <message>
        <source>&amp;Memory, GB</source>
        <translation>显存(&amp;M)，GB</translation>
    </message>
    <message>
        <source>&amp;Embodied, kg CO₂e each</source>
        <translation>单个隐含碳(&amp;E)，kg CO₂e</translation>
    </message>
    <message>
        <source>Edit your accelerator</source>
        <translation>编辑自有加速器</translation>
    </message>
</context>
<context>
    <name>OwnEntryDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>data sheet, meter, contract …</source>
        <translation>数据手册、电表、合同等</translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>%s: enter a number that is possible</source>
        <translation>%s：请输入合理的数值</translation>
    </message>
    <message>
        <source>Still needed: %s</source>
        <translation>还需填写：%s</translation>
    </message>
</context>
<context>
    <name>OwnSiteDialog</name>
    <message>
        <source>Add your own site</source>
        <translation>添加自有站点</translation>
    </message>
    <message>
        <source>&amp;Grid, gCO₂e/kWh</source>
        <translation>电网碳强度(&amp;G)，gCO₂e/kWh</translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation>核算边界(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;PUE</source>
        <translation>&amp;PUE</translation>
    </message>
    <message>
        <source>&amp;WUE, L/kWh</source>
        <translation>&amp;WUE，L/kWh</translation>
    </message>
    <message>
        <source>Edit your site</source>
        <translation>编辑自有站点</translation>
    </message>
</context>
<context>
    <name>PairsPage</name>
    <message>
        <source>Save the comparison</source>
        <translation>保存比较结果</translation>
    </message>
    <message>
        <source>Show the &amp;working</source>
        <translation>显示计算过程(&amp;W)</translation>
    </message>
    <message>
        <source>Copy the &amp;sentence</source>
        <translation>复制该句(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>复制数据(&amp;D)</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>另存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Every pair of scenarios</source>
        <translation>方案两两比较</translation>
    </message>
    <message>
        <source>What the cell says</source>
        <translation>单元格的含义</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Copied as text</source>
        <translation>已复制为文本</translation>
    </message>
    <message>
        <source>Copied as LaTeX, with the BibTeX of its sources</source>
        <translation>已复制为 LaTeX，附来源的 BibTeX</translation>
    </message>
    <message>
        <source>Copied for a Hugging Face model card</source>
        <translation>已复制为 Hugging Face 模型卡片格式</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Words for the paper</source>
        <translation>论文用文字</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>方案(&amp;S)</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the text</source>
        <translation>文字语言(&amp;G)</translation>
    </message>
    <message>
        <source>In &amp;full</source>
        <translation>完整说明(&amp;F)</translation>
    </message>
    <message>
        <source>Tells every assumption with its source.</source>
        <translation>列出每项假设及其来源。</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;LaTeX and BibTeX</source>
        <translation>LaTeX 与 BibTeX(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Hugging Face</source>
        <translation>Hugging Face(&amp;H)</translation>
    </message>
    <message>
        <source>For the paper, sources named in brackets</source>
        <translation>论文用文字，来源注于括号内</translation>
    </message>
    <message>
        <source>The same in LaTeX, with citations</source>
        <translation>同一段落的 LaTeX，含引用</translation>
    </message>
    <message>
        <source>The sources for the .bib file</source>
        <translation>.bib 文件的来源条目</translation>
    </message>
    <message>
        <source>Copy &amp;BibTeX</source>
        <translation>复制 BibTeX(&amp;B)</translation>
    </message>
    <message>
        <source>Front matter (emissions in grams) and section of the card</source>
        <translation>卡片的元数据（排放以克计）与正文段落</translation>
    </message>
</context>
<context>
    <name>PhaseList</name>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制(&amp;D)</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>停用(&amp;O)</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>启用(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Follow the baseline</source>
        <translation>跟随基准(&amp;F)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
    <message>
        <source>Switched off: it adds nothing</source>
        <translation>已停用：不计入结果</translation>
    </message>
    <message>
        <source>Its share is not known yet</source>
        <translation>占比尚不可知</translation>
    </message>
    <message>
        <source>%s of the scenario&apos;s emissions</source>
        <translation>占方案碳排放的 %s</translation>
    </message>
    <message>
        <source>%s of the scenario&apos;s operational emissions</source>
        <translation>占方案运行碳排放的 %s</translation>
    </message>
    <message>
        <source>%s of the scenario&apos;s energy: emissions are not known</source>
        <translation>占方案能耗的 %s（碳排放未知）</translation>
    </message>
    <message>
        <source>PHASES</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>+ Add phase</source>
        <translation>＋ 添加阶段</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Follow the baseline again</source>
        <translation>恢复为跟随基准</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Nothing of that name</source>
        <translation>没有此名称的条目</translation>
    </message>
    <message>
        <source>Nothing of that name. Add your own…</source>
        <translation>没有同名条目，添加自有条目…</translation>
    </message>
    <message>
        <source>Add your own…</source>
        <translation>添加自有条目…</translation>
    </message>
</context>
<context>
    <name>PlanMenu</name>
    <message>
        <source>&amp;Plan</source>
        <translation>计划(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Add phase</source>
        <translation>添加阶段(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Duplicate phase</source>
        <translation>复制阶段(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename phase</source>
        <translation>重命名阶段(&amp;R)</translation>
    </message>
    <message>
        <source>Switch phase &amp;off</source>
        <translation>停用阶段(&amp;O)</translation>
    </message>
    <message>
        <source>Switch phase &amp;on</source>
        <translation>启用阶段(&amp;O)</translation>
    </message>
    <message>
        <source>Move phase &amp;up</source>
        <translation>上移阶段(&amp;U)</translation>
    </message>
    <message>
        <source>Move phase do&amp;wn</source>
        <translation>下移阶段(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;move phase</source>
        <translation>删除阶段(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Notes…</source>
        <translation>备注(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Budgets…</source>
        <translation>预算(&amp;B)…</translation>
    </message>
    <message>
        <source>Draws and &amp;seed…</source>
        <translation>抽样次数与种子(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>Show the &amp;working</source>
        <translation>显示计算过程(&amp;W)</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>复制数据(&amp;D)</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>Save as P&amp;NG…</source>
        <translation>另存为 PNG(&amp;N)…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>另存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>Published prices on offer</source>
        <translation>可选用的公开电价</translation>
    </message>
    <message>
        <source>Wholesale</source>
        <translation>批发</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Non-household</source>
        <translation>非居民</translation>
    </message>
    <message>
        <source>{kind} {year}: {price} ({source})</source>
        <translation>{kind}，{year} 年：{price}（{source}）</translation>
    </message>
</context>
<context>
    <name>ProfileFoot</name>
    <message>
        <source>U&amp;ndo</source>
        <translation>撤销(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>重命名(&amp;M)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>已保存的计划</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>按名称搜索</translation>
    </message>
    <message>
        <source>&amp;Saved</source>
        <translation>已保存(&amp;S)</translation>
    </message>
    <message>
        <source>Dele&amp;ted</source>
        <translation>已删除(&amp;T)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Last saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation>导入计划</translation>
    </message>
    <message>
        <source>Export the profile</source>
        <translation>导出计划</translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation>计划文件 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>QuestionChoice</name>
    <message>
        <source>Emissions</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>用水</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>指标(&amp;Q)</translation>
    </message>
    <message>
        <source>The figure whose range is shown</source>
        <translation>显示哪项指标的区间</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>“%s” has changes that are not saved.</source>
        <translation>“%s”有尚未保存的修改。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>另存副本(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>覆盖(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reload, give up mine</source>
        <translation>重新载入，放弃此处更改(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>保留此处的(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新载入(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>I &amp;know this value</source>
        <translation>我确知此值(&amp;K)</translation>
    </message>
    <message>
        <source>Above the best value</source>
        <translation>高于最佳估计</translation>
    </message>
    <message>
        <source>Below the best value</source>
        <translation>低于最佳估计</translation>
    </message>
    <message>
        <source>“%s” is not a number</source>
        <translation>“%s”不是数字</translation>
    </message>
    <message>
        <source>Enter a number</source>
        <translation>请输入数字</translation>
    </message>
    <message>
        <source>Enter %s</source>
        <translation>请输入%s</translation>
    </message>
    <message>
        <source>The best value holds exactly: it has no range any more</source>
        <translation>最佳估计即为确定值，不再带有区间</translation>
    </message>
    <message>
        <source>Range of ± %s about the best value</source>
        <translation>最佳估计上下各 %s 的区间</translation>
    </message>
    <message>
        <source>&amp;Low (5 %)</source>
        <translation>下限（5%）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Best (median)</source>
        <translation>最佳估计（中位数）(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;High (95 %)</source>
        <translation>上限（95%）(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Shape</source>
        <translation>分布形状(&amp;S)</translation>
    </message>
    <message>
        <source>Exact: no range</source>
        <translation>确定值：无区间</translation>
    </message>
    <message>
        <source>Picture of the range</source>
        <translation>区间分布图</translation>
    </message>
</context>
<context>
    <name>ReportProblem</name>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your plan is still open: save it.</source>
        <translation>程序出错了。您的计划仍然打开着：请先保存。</translation>
    </message>
    <message>
        <source>This is what helps to find a problem. Add what you did and expected.</source>
        <translation>以下内容有助于查找问题。请补充您做了什么操作、预期的结果是什么。</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>&amp;With the plan: its names, numbers and notes</source>
        <translation>附上计划：其名称、数值和备注(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Nothing is sent: copy the text and send it as you like. The log is in %s</source>
        <translation>程序不会发送任何内容：请复制文本，自行发送。日志位于 %s</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>&amp;Open as a plan</source>
        <translation>作为计划打开(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ScatterMenu</name>
    <message>
        <source>Copy &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>Save as P&amp;NG…</source>
        <translation>另存为 PNG(&amp;N)…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>另存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>ScenarioBar</name>
    <message>
        <source>Scenario name</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>标为重点(&amp;F)</translation>
    </message>
    <message>
        <source>Make &amp;baseline</source>
        <translation>设为基准(&amp;B)</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move ri&amp;ght</source>
        <translation>右移(&amp;G)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
    <message>
        <source>A favourite</source>
        <translation>重点方案</translation>
    </message>
    <message>
        <source>Make it the baseline</source>
        <translation>设为基准</translation>
    </message>
    <message>
        <source>The baseline</source>
        <translation>基准方案</translation>
    </message>
    <message>
        <source>Add a scenario that follows the baseline</source>
        <translation>添加一个跟随基准的方案</translation>
    </message>
    <message>
        <source>The scenarios that have no room here</source>
        <translation>此处放不下的方案</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>For &amp;all phases</source>
        <translation>用于所有阶段(&amp;A)</translation>
    </message>
    <message>
        <source>For &amp;this phase only</source>
        <translation>仅用于本阶段(&amp;T)</translation>
    </message>
    <message>
        <source>this phase only</source>
        <translation>仅本阶段</translation>
    </message>
    <message>
        <source>as in the baseline</source>
        <translation>同基准</translation>
    </message>
    <message>
        <source>for all phases</source>
        <translation>所有阶段</translation>
    </message>
    <message>
        <source>Whether these fields hold for all phases or for this one alone</source>
        <translation>这些字段用于所有阶段，还是仅用于本阶段</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>HARDWARE</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>SITE</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>&amp;Accelerator</source>
        <translation>加速器(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>数量(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Mean power</source>
        <translation>平均功率(&amp;M)</translation>
    </message>
    <message>
        <source>of TDP</source>
        <translation>占 TDP</translation>
    </message>
    <message>
        <source>W each</source>
        <translation>瓦/台</translation>
    </message>
    <message>
        <source>Mean power of the accelerator as a share of its TDP, or watts of one device with its share of the node</source>
        <translation>加速器平均功率：占其 TDP 的比例，或单个设备（含所摊节点功耗）的瓦数</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>地区(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>电网(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation>核算边界(&amp;B)</translation>
    </message>
    <message>
        <source>Life-cycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>直接排放</translation>
    </message>
    <message>
        <source>P&amp;UE</source>
        <translation>P&amp;UE</translation>
    </message>
    <message>
        <source>&amp;WUE</source>
        <translation>&amp;WUE</translation>
    </message>
    <message>
        <source>Pr&amp;ice</source>
        <translation>电价(&amp;I)</translation>
    </message>
    <message>
        <source>Where is it &amp;from?…</source>
        <translation>数值来源(&amp;F)…</translation>
    </message>
    <message>
        <source>Edit the &amp;range…</source>
        <translation>编辑区间(&amp;R)…</translation>
    </message>
    <message>
        <source>Take the catalogue&apos;s value</source>
        <translation>采用目录中的值</translation>
    </message>
</context>
<context>
    <name>ServingRows</name>
    <message>
        <source>Re&amp;quests</source>
        <translation>请求数(&amp;Q)</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>tokens a day</source>
        <translation>词元/日</translation>
    </message>
    <message>
        <source>Requests over the whole period or a day, or output tokens a day</source>
        <translation>整个周期的请求数、每日请求数，或每日输出词元数</translation>
    </message>
    <message>
        <source>Perio&amp;d</source>
        <translation>周期(&amp;D)</translation>
    </message>
    <message>
        <source>I&amp;nput</source>
        <translation>输入长度(&amp;N)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出长度(&amp;J)</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小(&amp;L)</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>数值精度(&amp;Y)</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>tokens each</source>
        <translation>词元/请求</translation>
    </message>
    <message>
        <source>at a time</source>
        <translation>并发请求</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>No assumption is like that.</source>
        <translation>没有符合条件的假设。</translation>
    </message>
    <message>
        <source>Nothing differs from the baseline yet.</source>
        <translation>目前与基准没有差异。</translation>
    </message>
    <message>
        <source>Nothing is assumed yet.</source>
        <translation>尚无假设。</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>更改(&amp;H)</translation>
    </message>
    <message>
        <source>Edit the &amp;range…</source>
        <translation>编辑区间(&amp;R)…</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>This scenario</source>
        <translation>当前方案</translation>
    </message>
    <message>
        <source>All scenarios</source>
        <translation>全部方案</translation>
    </message>
    <message>
        <source>Other than the baseline</source>
        <translation>与基准不同者</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Filter: name, place, source, year …</source>
        <translation>筛选：名称、地点、来源、年份……</translation>
    </message>
    <message>
        <source>Scenarios shown</source>
        <translation>显示的方案</translation>
    </message>
    <message>
        <source>Status shown</source>
        <translation>显示的状态</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Assumptions and their sources</source>
        <translation>假设及其来源</translation>
    </message>
</context>
<context>
    <name>StartDate</name>
    <message>
        <source>Set the start &amp;date</source>
        <translation>设定开始日期(&amp;D)</translation>
    </message>
    <message>
        <source>Begi&amp;ns</source>
        <translation>开始(&amp;N)</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>The day on which the experiment starts</source>
        <translation>实验开始的日期</translation>
    </message>
    <message>
        <source>Remove the start date</source>
        <translation>移除开始日期</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>另存为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>Sort &amp;up by %s</source>
        <translation>按“%s”升序排列(&amp;U)</translation>
    </message>
    <message>
        <source>Sort &amp;down by %s</source>
        <translation>按“%s”降序排列(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Order of reading</source>
        <translation>恢复原有顺序(&amp;O)</translation>
    </message>
</context>
<context>
    <name>TemplateMenu</name>
    <message>
        <source>&amp;Pre-training</source>
        <translation>预训练(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fine-tuning</source>
        <translation>微调(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;LoRA</source>
        <translation>LoRA 微调(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Evaluation</source>
        <translation>评测(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Hyper-parameter search</source>
        <translation>超参数搜索(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Data preparation</source>
        <translation>数据准备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Serving</source>
        <translation>推理服务(&amp;S)</translation>
    </message>
    <message>
        <source>Add a phase for a common purpose</source>
        <translation>按常见用途添加阶段</translation>
    </message>
</context>
<context>
    <name>TodayDialog</name>
    <message>
        <source>Saved with other values</source>
        <translation>保存时所用数据不同</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>变化的数据</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>对结果的影响</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>When saved</source>
        <translation>保存时</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Source today</source>
        <translation>现在的来源</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计项</translation>
    </message>
    <message>
        <source>With its values</source>
        <translation>沿用原数据</translation>
    </message>
    <message>
        <source>With today&apos;s</source>
        <translation>采用新数据</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>&amp;Keep its values</source>
        <translation>沿用原数据(&amp;K)</translation>
    </message>
    <message>
        <source>Take &amp;today&apos;s values</source>
        <translation>采用新数据(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The selected scenario in words for a paper</source>
        <translation>将所选方案写成论文用的文字</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>TrainingRows</name>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>FLOP in all</source>
        <translation>总 FLOP</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>每样本(&amp;N)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度(&amp;J)</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>HFU</source>
        <translation>HFU</translation>
    </message>
    <message>
        <source>model TFLOP/s</source>
        <translation>模型 TFLOP/s</translation>
    </message>
    <message>
        <source>hardw. TFLOP/s</source>
        <translation>硬件 TFLOP/s</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <source>Model or hardware FLOP/s of one device, as a share of its peak or as they are; or the tokens of all devices a second. Hardware FLOP count recomputation.</source>
        <translation>单个设备的模型或硬件算力，可为占峰值的比例或绝对值；也可填全部设备每秒处理的词元数。硬件算力包含重计算。</translation>
    </message>
    <message>
        <source>Dead&amp;line</source>
        <translation>期限(&amp;L)</translation>
    </message>
    <message>
        <source>Left empty, the count gives the time; a deadline gives the count</source>
        <translation>留空时由数量得出时间；填写期限则得出所需数量</translation>
    </message>
</context>
<context>
    <name>UncertaintyPage</name>
    <message>
        <source>Assumptions</source>
        <translation>假设清单</translation>
    </message>
    <message>
        <source>All that the range is made of, in a list</source>
        <translation>以清单列出区间的全部构成</translation>
    </message>
</context>
<context>
    <name>UncertaintyPlot</name>
    <message>
        <source>Uncertainty of a figure, and what drives it</source>
        <translation>指标的不确定性及其来源</translation>
    </message>
    <message>
        <source>assumption at its low</source>
        <translation>假设取下限</translation>
    </message>
    <message>
        <source>at its high</source>
        <translation>假设取上限</translation>
    </message>
    <message>
        <source>histogram, cumulative share, range</source>
        <translation>直方图、累积占比、区间</translation>
    </message>
    <message>
        <source>histogram, range</source>
        <translation>直方图、区间</translation>
    </message>
    <message>
        <source>What drives it</source>
        <translation>不确定性来源</translation>
    </message>
</context>
<context>
    <name>ValueSourceDialog</name>
    <message>
        <source>Where is it from?</source>
        <translation>数值来源</translation>
    </message>
    <message>
        <source>data sheet, meter, contract …</source>
        <translation>数据手册、电表、合同等</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Enter a year, such as 2025</source>
        <translation>请输入年份，例如 2025</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Breakdown</source>
        <translation>构成(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Over time</source>
        <translation>时间进程(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Uncertainty</source>
        <translation>不确定性(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;What fits</source>
        <translation>按预算测算(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>指标(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>来源(&amp;S)</translation>
    </message>
</context>
<context>
    <name>WorkingPanel</name>
    <message>
        <source>Show the working</source>
        <translation>计算过程</translation>
    </message>
    <message>
        <source>Copy the working</source>
        <translation>复制计算过程</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>enter</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>WorkingTree</name>
    <message>
        <source>C&amp;hange</source>
        <translation>更改(&amp;H)</translation>
    </message>
    <message>
        <source>Edit the &amp;range…</source>
        <translation>编辑区间(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Copy the line</source>
        <translation>复制此行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>全部展开(&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;ollapse</source>
        <translation>收起(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Workload</name>
    <message>
        <source>WORKLOAD</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>&amp;Known by</source>
        <translation>计量依据(&amp;K)</translation>
    </message>
    <message>
        <source>Device-hours</source>
        <translation>设备小时</translation>
    </message>
    <message>
        <source>Measured energy</source>
        <translation>实测能耗</translation>
    </message>
    <message>
        <source>Model training</source>
        <translation>模型训练</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>推理服务</translation>
    </message>
    <message>
        <source>Data preparation</source>
        <translation>数据准备</translation>
    </message>
    <message>
        <source>Follow the baseline: %s</source>
        <translation>跟随基准：%s</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>Show its field</source>
        <translation>转到该字段</translation>
    </message>
</context>
</TS>
