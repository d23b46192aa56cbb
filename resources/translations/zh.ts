<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>About Carbon Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue %s, Qt %s.

It works offline: nothing is ever sent anywhere.

Carbon Desktop is under the MIT licence, Qt for Python under the LGPL 3, pyqtgraph and platformdirs under the MIT licence, numpy and msgspec under BSD licences, the Lucide icons under the ISC licence. Every figure of the catalogue names its source and licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePlot</name>
    <message>
        <source>Copy &amp;data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;NG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plot was not saved: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison of the scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operational + embodied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operational only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embodied only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong in the program. Your plan is still open: save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are in %s; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Nothing in the catalogue matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WORKLOAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HARDWARE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SITE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mean power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of TDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean power of the accelerator as a share of its TDP, or watts of one device with its share of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;WUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;ice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the baseline again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the catalogue&apos;s value again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>devices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Further</name>
    <message>
        <source>ALSO SET</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>Energy, facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the working: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accelerators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operational only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embodied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embodied only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on site only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off site only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename &amp;plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Carbon Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>catalogue %s · offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 notice: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notices: {first}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>“%s” is not a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnAcceleratorDialog</name>
    <message>
        <source>Add your own accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;TDP, W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory, GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Embodied, kg CO₂e each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnEntryDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data sheet, meter, contract …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: enter a number that is possible</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnSiteDialog</name>
    <message>
        <source>Add your own site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid, gCO₂e/kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;WUE, L/kWh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Add your own…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>“%s” has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since this plan was saved, facts have changed that change its results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep its values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;today&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScenarioBar</name>
    <message>
        <source>Scenario name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a scenario that follows the baseline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkingPanel</name>
    <message>
        <source>Show the working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
