// Draws each chart from the table that its data-chart names, so that the numbers stand on the page once.
"use strict";
for (const place of document.querySelectorAll("[data-chart]")) {
  const rows = [...document.querySelectorAll(`#${place.dataset.chart} tbody tr`)].map(row => [...row.cells].map(cell => cell.textContent.trim()));
  const style = getComputedStyle(document.body);
  const ink = style.color;
  const red = style.getPropertyValue("--tblr-primary") || "#b8141c";
  const chart = echarts.init(place, null, { renderer: "canvas" });
  chart.setOption({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    textStyle: { fontFamily: style.fontFamily, color: ink },
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: { type: "category", data: rows.map(r => r[0]), axisLabel: { color: ink } },
    yAxis: { type: "value", name: place.dataset.unit, nameTextStyle: { color: ink }, axisLabel: { color: ink } },
    series: [{ type: "line", showSymbol: rows.length < 40, itemStyle: { color: red }, lineStyle: { width: 2 }, data: rows.map(r => (r[1] === "—" ? null : Number(r[1].replaceAll(",", "")))) }],
  });
  addEventListener("resize", () => chart.resize());
}
