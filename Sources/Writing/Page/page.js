"use strict";
// The page's own script. Reports are hostile: their text reaches the document as text nodes only,
// never as markup. Data lies in compressed blocks; a report's sentences are unpacked when asked for.

const main = document.getElementById("main");
const state = { index: null, blocks: new Map(), token: 0 };

// ---- Building elements -------------------------------------------------------------------------

function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  setAttributes(node, attributes);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

function shape(name, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  setAttributes(node, attributes);
  node.append(...children.flat(Infinity));
  return node;
}

function setAttributes(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
}

const link = (href, ...children) => element("a", { href }, ...children);
const say = (text) => { document.getElementById("status").textContent = text; };

// ---- Data --------------------------------------------------------------------------------------

/** Unpacked blocks; of a thousand reports only those used last are kept, so that memory stays small. */
async function block(id) {
  const known = state.blocks.get(id) || unpack(id);
  state.blocks.delete(id);
  state.blocks.set(id, known);
  if (state.blocks.size > 250) state.blocks.delete(state.blocks.keys().next().value);
  return known;
}

async function unpack(id) {
  const text = document.getElementById(id).textContent;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}

/** Rows as objects, from a header and rows of cells. */
function records(table) {
  return table.rows.map((row) => Object.fromEntries(table.header.map((name, i) => [name, row[i]])));
}

async function load() {
  const index = await block("index");
  for (const name of ["reports", "trends", "changes", "validity", "failures", "recommendations", "peers"]) {
    index[name] = index.tables[name] ? records(index.tables[name]) : [];
  }
  index.reports.forEach((report, position) => { report.block = `r${position}`; });
  index.byID = new Map(index.reports.map((report) => [report.report_id, report]));
  index.areaByID = new Map(index.areas.map((area) => [area.id, area]));
  index.visits = index.trends.filter((row) => row.level === "authority");
  index.years = index.trends.filter((row) => row.level !== "authority");
  state.index = index;
}

/** The sentences of a report: number, page, role, section, text, sentiment, areas, marks, block, notes, and how sure an unsure one is. */
async function sentences(report) {
  const rows = await block(report.block);
  return rows.map((row) => sentenceOf(row, report));
}

function sentenceOf([number, page, role, level, section, text, sentiment, areas, marks, part, notes = 0, sure = null], report) {
  return { number, page, role, level, section, text, sentiment, areas, marks, part, isOfOtherBody: (notes & 1) !== 0, isCorrected: (notes & 2) !== 0, sure, report };
}

/** Entries by a key, in the order in which keys come first. */
function grouped(entries, key) {
  const groups = new Map();
  for (const entry of entries) {
    const name = key(entry);
    if (groups.has(name)) groups.get(name).push(entry); else groups.set(name, [entry]);
  }
  return [...groups.values()];
}

const signed = (value) => value === null ? "–" : (value > 0 ? "+" : value < 0 ? "−" : "") + Math.abs(value).toFixed(2);
const interval = (low, high) => low === null || low === undefined ? "–" : `${signed(low)} to ${signed(high)}`;
const dateOf = (report) => report.inspection_end || report.inspection_start || report.publication_date;
const kindName = (kind) => state.index.kinds[kind] || kind || "";
// The grades of a report, each with its column's own words: which there are is the pack's to say.
const grades = (report) => Object.entries(report).filter(([column]) => column.startsWith("grade_"))
  .map(([column, grade]) => [column.slice(6, 7).toUpperCase() + column.slice(7).replaceAll("_", " "), grade]);
const frameworkName = (framework) => state.index.frameworks[framework] || framework;
const unique = (values) => [...new Set(values)];
const authorities = () => unique(state.index.visits.map((row) => row.name)).sort((a, b) => a.localeCompare(b));
const labelOf = (area) => area === "all" ? "All judgements" : (state.index.areaByID.get(area) || { label: area }).label;

// ---- Heat map ----------------------------------------------------------------------------------

function shade(balance) {
  const to = balance < 0 ? [244, 106, 37] : [18, 67, 109];
  const part = Math.min(1, Math.abs(balance)) * (balance < 0 ? 0.9 : 1);
  const mixed = to.map((channel) => Math.round(255 + (channel - 255) * part));
  return { colour: `rgb(${mixed.join(",")})`, isDark: luminance(mixed) < 0.179 };
}

/** Relative luminance (WCAG 2), 0 to 1; below 0.179 white text has the greater contrast. */
function luminance(channels) {
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A table of areas by columns; each cell opens the sentences behind it. */
function heatMap(caption, columns, rows, open) {
  const cells = new Map(rows.map((row) => [`${row.area}\t${row.column}`, row]));
  const domains = [{ name: "", areas: ["all"] }];
  for (const area of state.index.areas) {
    const last = domains[domains.length - 1];
    if (last.name === area.domain) last.areas.push(area.id);
    else domains.push({ name: area.domain, areas: [area.id] });
  }
  const head = element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Practice area"),
    columns.map((column) => element("th", { scope: "col", class: column.isBreak ? "break" : null },
      element("span", { class: "whole" }, column.title), element("br"), element("span", { class: "quiet" }, column.note)))));
  const bodies = domains.map((domain) => {
    const known = domain.areas.filter((area) => columns.some((column) => cells.has(`${area}\t${column.key}`)));
    if (!known.length) return null;
    return element("tbody", {},
      domain.name ? element("tr", {}, element("th", { scope: "rowgroup", colspan: columns.length + 1 }, domain.name.replaceAll("-", " "))) : null,
      known.map((area) => element("tr", {}, element("th", { scope: "row" }, labelOf(area)),
        columns.map((column) => heatCell(cells.get(`${area}\t${column.key}`), column, open)))));
  });
  return element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    element("table", { class: "heat" }, element("caption", {}, caption), head, bodies));
}

function heatCell(row, column, open) {
  const attributes = column.isBreak ? { class: "break" } : {};
  if (!row) return element("td", attributes);
  const { colour, isDark } = shade(row.balance);
  const arrow = { improving: " ▲", declining: " ▼" }[row.direction] || "";
  const text = `${labelOf(row.area)}, ${column.title}: balance ${signed(row.balance)}, ${row.strengths} strengths, ${row.weaknesses} weaknesses${row.direction ? ", " + row.direction : ""}. Show sentences`;
  const button = element("button", {
    type: "button", class: isDark ? "cell dark" : "cell", style: `background:${colour}`, "aria-label": text,
    "aria-pressed": "false", "data-area": row.area, "data-column": column.key,
    onclick: () => {
      for (const other of main.querySelectorAll(".cell[aria-pressed=true]")) other.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-pressed", "true");
      open(row, column);
    },
  }, signed(row.balance) + arrow, element("small", {}, `${row.strengths} : ${row.weaknesses}`));
  return element("td", attributes, button);
}

function heatLegend() {
  const entry = (balance, text) => {
    const box = element("span"); box.style.background = shade(balance).colour;
    return element("li", {}, box, text);
  };
  return element("ul", { class: "legend", "aria-label": "Legend" }, entry(-1, "−1: only weaknesses"), entry(0, "0: as many of each"),
    entry(1, "+1: only strengths"), element("li", {}, "small figures: strengths : weaknesses"),
    element("li", {}, "▲ improving, ▼ declining: clearer than chance"));
}

// ---- Sentences ---------------------------------------------------------------------------------

/** Text with its judging words marked; with `needle` the hits of a search instead. */
function marked(sentence, needle) {
  const text = sentence.text;
  let marks = sentence.marks.map(([start, end, sign]) => ({ start, end, kind: sign > 0 ? "plus" : "minus" }));
  if (needle) {
    marks = [];
    const low = text.toLowerCase();
    for (let at = low.indexOf(needle); at >= 0 && low.length === text.length; at = low.indexOf(needle, at + needle.length)) {
      marks.push({ start: at, end: at + needle.length, kind: "hit" });
    }
  }
  const parts = [];
  let position = 0;
  for (const mark of marks) {
    if (mark.start < position) continue;
    parts.push(text.slice(position, mark.start), element("mark", { class: mark.kind }, text.slice(mark.start, mark.end)));
    position = mark.end;
  }
  return [...parts, text.slice(position)];
}

const sign = { strength: "▲ strength", weakness: "▼ weakness", mixed: "◆ mixed", neutral: "neutral" };

/** What is said of a label beside it: that a person put it right, or that it is unsure. */
function doubt(sentence) {
  if (sentence.isCorrected) return "put right by a person";
  return sentence.sure === null ? null : `unsure, ${sentence.sure} % likely to be right`;
}

function sentenceItem(sentence, polarity, needle) {
  const report = sentence.report;
  const place = [report.authority || report.report_id, `${kindName(report.kind)} ${dateOf(report) || ""}`,
    sentence.page ? `page ${sentence.page}` : null, sentence.section || null].filter(Boolean).join(" · ");
  const note = doubt(sentence);
  return element("li", { class: sentence.sure === null ? polarity : `${polarity} unsure` },
    element("p", {}, element("span", { class: "tag" }, sign[polarity] || polarity), note ? element("span", { class: "quiet" }, ` · ${note}`) : null),
    element("p", {}, marked(sentence, needle)),
    element("p", { class: "quiet" }, place, " · ",
      link(`#/report/${encodeURIComponent(report.report_id)}/${sentence.number}`, `sentence ${sentence.number} in the report`)));
}

/** The sentences of reports that judge an area, strengths and weaknesses apart; 50 at a time. */
async function showSentences(into, title, area, reports) {
  const token = ++state.token;
  const heading = element("h2", { tabindex: -1 }, title);
  into.replaceChildren(heading, element("p", { class: "quiet" }, "Reading …"));
  heading.focus();
  const found = [];
  for (const report of reports) {
    for (const sentence of await sentences(report)) {
      if (sentence.isOfOtherBody) continue;
      const polarity = area === "all" ? sentence.sentiment : sentence.areas[area];
      if (polarity && polarity !== "neutral") found.push([sentence, polarity]);
    }
    if (token !== state.token) return;
  }
  const list = element("ul", { class: "sentences" });
  const count = (wanted) => found.filter(([, polarity]) => polarity === wanted).length;
  into.replaceChildren(heading, element("p", {},
    `${count("strength")} strengths, ${count("weakness")} weaknesses, ${count("mixed")} mixed (counted on both sides). ${unsureCount(found.map(([sentence]) => sentence))}`), list);
  heading.focus();
  addPages(into, list, found, ([sentence, polarity]) => sentenceItem(sentence, polarity));
}

/** How many of some sentences are unsure, as a sentence. */
function unsureCount(some) {
  const unsure = some.filter((sentence) => sentence.sure !== null).length;
  return unsure ? `${unsure} of them ${unsure === 1 ? "is" : "are"} unsure: paler, and to be read before they are quoted.` : "";
}

/** Fills a list, 50 entries at a time, from those on that it shows already. */
function addPages(into, list, entries, make, already = 0) {
  let shown = already;
  const more = element("button", { type: "button", onclick: () => fill() });
  const fill = () => {
    const first = shown;
    list.append(...entries.slice(shown, shown + 50).map(make));
    shown = Math.min(entries.length, shown + 50);
    more.textContent = `Show more (${entries.length - shown} left)`;
    more.hidden = shown === entries.length;
    if (first > 0) { const item = list.children[first]; item.tabIndex = -1; item.focus(); }
  };
  into.append(more);
  if (already === 0) fill();
  more.textContent = `Show more (${entries.length - shown} left)`;
  more.hidden = shown === entries.length;
}

// ---- Charts ------------------------------------------------------------------------------------

/** Balance of one area over visits, with 95 % intervals; lines never cross a framework or kind of visit. */
function balanceChart(name, area, rows) {
  const width = 760, height = 300, left = 46, right = 20, top = 34, bottom = 40;
  const days = rows.map((row) => Date.parse(row.date));
  const first = Math.min(...days) - 2e9, last = Math.max(...days) + 2e9;
  const x = (day) => left + (day - first) / Math.max(1, last - first) * (width - left - right);
  const y = (balance) => top + (1 - balance) / 2 * (height - top - bottom);
  const parts = [];
  for (const value of [-1, -0.5, 0, 0.5, 1]) {
    parts.push(shape("line", { class: value === 0 ? "zero" : "axis", x1: left, x2: width - right, y1: y(value), y2: y(value) }),
      shape("text", { x: left - 6, y: y(value) + 4, "text-anchor": "end" }, signed(value)));
  }
  for (let year = new Date(first).getUTCFullYear() + 1; Date.UTC(year, 0) < last; year += 1) {
    parts.push(shape("text", { x: x(Date.UTC(year, 0)), y: height - 14, "text-anchor": "middle" }, String(year)));
    parts.push(shape("line", { class: "axis", x1: x(Date.UTC(year, 0)), x2: x(Date.UTC(year, 0)), y1: height - bottom, y2: height - bottom + 6 }));
  }
  for (const [order, framework] of unique(rows.map((row) => row.framework)).entries()) {
    const own = rows.filter((row) => row.framework === framework);
    const start = x(Date.parse(own[0].date)) - 8;
    parts.push(shape("line", { class: "framework", x1: start, x2: start, y1: top - 12, y2: height - bottom }),
      shape("text", { x: start + 3, y: top - 18 + (order % 2 ? 10 : 0) }, frameworkName(framework)));
    for (const alike of grouped(own, (row) => row.kind)) {
      parts.push(shape("polyline", { class: "trend", points: alike.map((row) => `${x(Date.parse(row.date))},${y(row.balance)}`).join(" ") }));
    }
    for (const row of own) {
      const at = x(Date.parse(row.date));
      if (row.balance_low !== null) parts.push(shape("line", { class: "whisker", x1: at, x2: at, y1: y(row.balance_low), y2: y(row.balance_high) }));
      parts.push(shape("circle", { class: "dot", cx: at, cy: y(row.balance), r: 5 },
        shape("title", {}, `${row.date}, ${kindName(row.kind)}: ${signed(row.balance)}`)),
        shape("text", { x: at + 7, y: y(row.balance) - 6 }, signed(row.balance)));
    }
  }
  const label = `Balance over time, ${name}, ${labelOf(area)}: ` + rows.map((row) => `${row.date} ${signed(row.balance)}`).join("; ");
  return [element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Chart of balance over time" },
    shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label }, parts)),
  dataTable("The chart as a table", ["Date", "Kind", "Framework", "Strengths", "Weaknesses", "Balance", "95 % interval", "Change", "Direction"],
    rows.map((row) => [row.date, kindName(row.kind), frameworkName(row.framework), row.strengths, row.weaknesses, signed(row.balance),
      interval(row.balance_low, row.balance_high),
      row.change === null ? "–" : signed(row.change), row.direction || ""]))];
}

function dataTable(title, header, rows) {
  return element("details", {}, element("summary", {}, title),
    element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": title }, plainTable(title, header, rows)));
}

function plainTable(caption, header, rows) {
  return element("table", {}, element("caption", {}, caption),
    element("thead", {}, element("tr", {}, header.map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, rows.map((row) => element("tr", {}, row.map((cell) =>
      element("td", { class: typeof cell === "number" ? "number" : /^[\d-]{10}$/.test(cell) ? "whole" : null }, cell instanceof Node ? cell : String(cell ?? "")))))));
}

function choice(id, label, options, chosen, change) {
  const select = element("select", { id, onchange: () => change(select.value) },
    options.map(([value, text]) => element("option", { value, selected: value === chosen }, text)));
  return element("div", {}, element("label", { for: id }, label), select);
}

// ---- Views -------------------------------------------------------------------------------------

const views = {
  changes(name) {
    const all = state.index.changes;
    if (!all.length) return show("Since the last inspection", [element("p", {}, "No inspection of an authority was read.")]);
    const names = unique(all.map((row) => row.authority)).sort((a, b) => a.localeCompare(b));
    const chosen = names.includes(name) ? name : "";
    const rows = all.filter((row) => chosen ? row.authority === chosen : row.area === "all");
    const picker = element("div", { class: "controls" }, choice("authority", "Authority", [["", "All authorities"], ...names.map((entry) => [entry, entry])], chosen,
      (value) => { location.hash = `#/changes/${encodeURIComponent(value)}`; }));
    if (!chosen) return show("Since the last inspection", [
      element("p", {}, "Each authority’s last inspection beside the one before under the same framework. A change is called where it is clearer than chance; the official grade may still have moved otherwise."),
      picker, region("Changes", changeList(rows))]);
    show(`${chosen} since the last inspection`, [picker,
      grouped(rows, (row) => row.framework).map((own) => [element("h2", {}, frameworkName(own[0].framework)), changeHead(own[0]), region("Changes", changeTable(own))])]);
  },

  overview() {
    const { index } = state;
    const dates = index.reports.map(dateOf).filter(Boolean).sort();
    const sum = (name) => index.reports.reduce((total, report) => total + report[name], 0);
    const card = (value, text) => element("li", {}, element("b", {}, value), text);
    show("What was read", [
      element("ul", { class: "cards" },
        card(index.reports.length.toLocaleString("en-GB"), "reports"),
        card(unique(index.reports.map((report) => report.authority).filter(Boolean)).length, "authorities"),
        card(dates.length ? `${dates[0].slice(0, 4)}–${dates.at(-1).slice(0, 4)}` : "–", "dates of visits"),
        card(sum("strengths").toLocaleString("en-GB"), "strengths"),
        card(sum("weaknesses").toLocaleString("en-GB"), "weaknesses"),
        card(index.failures.length, "inputs not read, or in part")),
      element("p", {}, "Balance is (strengths − weaknesses) ÷ (strengths + weaknesses), from −1 to +1."),
      index.failures.length ? [element("h2", {}, "Not read, or only in part"), region("Failures",
        plainTable("Inputs and what to do about them", ["File", "Stage", "What is wrong", "What to do"],
          index.failures.map((row) => [row.file, row.stage, row.reason, row.remedy])))] : null,
      element("h2", {}, "Reports"), reportList(index.reports),
      element("h2", {}, "What these numbers are worth"), region("Checks", plainTable("Checks on these reports; beside each a naive way to the same", ["What is checked", "Kind", "Area", "Cases", "Value", "95 % interval", "Naive way", "Its value", "In words"],
        index.validity.filter((row) => row.area === "all").map((row) => [row.check, kindName(row.kind), labelOf(row.area), row.n, decimals(row.value),
          row.low === null ? "–" : `${decimals(row.low)} to ${decimals(row.high)}`, row.rival || "", decimals(row.rival_value), row.note]))),
      index.warnings.length ? element("details", {}, element("summary", {}, `Warnings (${index.warnings.length})`),
        element("ul", {}, index.warnings.map((text) => element("li", {}, text)))) : null,
    ]);
  },

  authority(name, area) {
    const names = authorities();
    if (!names.length) return show("An authority", [element("p", {}, "No report has both an authority and a date.")]);
    const chosen = names.includes(name) ? name : names[0];
    const rows = state.index.visits.filter((row) => row.name === chosen);
    const visit = (row) => `${row.date} ${row.kind} ${row.framework}`;
    const seen = unique(rows.map(visit)).map((key) => rows.find((row) => visit(row) === key)).sort((a, b) => a.date < b.date ? -1 : 1);
    const columns = seen.map((row, i) => ({ key: visit(row), title: row.date, note: `${kindName(row.kind)}, ${frameworkName(row.framework)}`, isBreak: i > 0 && seen[i - 1].framework !== row.framework }));
    const areas = ["all", ...state.index.areas.map((entry) => entry.id)].filter((id) => rows.some((row) => row.area === id));
    const shown = areas.includes(area) ? area : "all";
    const below = element("section", { "aria-label": "Sentences" });
    const go = (a, b) => { location.hash = `#/authority/${encodeURIComponent(a)}/${b}`; };
    show(chosen, [
      element("div", { class: "controls" },
        choice("authority", "Authority", names.map((entry) => [entry, entry]), chosen, (value) => go(value, shown)),
        choice("area", "Area of the chart", areas.map((id) => [id, labelOf(id)]), shown, (value) => go(chosen, value))),
      heatLegend(),
      heatMap(`Balance by practice area and visit: ${chosen}`, columns, rows.map((row) => ({ ...row, column: visit(row) })), (row, column) =>
        showSentences(below, `${labelOf(row.area)}, ${column.title}`, row.area, state.index.reports.filter((report) =>
          report.in_trends && report.authority === chosen && dateOf(report) === row.date && report.kind === row.kind && report.framework === row.framework))),
      below,
      element("h2", {}, `Balance over time: ${labelOf(shown)}`),
      balanceChart(chosen, shown, rows.filter((row) => row.area === shown).sort((a, b) => a.date < b.date ? -1 : 1)),
    ]);
  },

  all(place) {
    const places = unique(state.index.years.map((row) => row.name));
    if (!places.length) return show("All reports read", [element("p", {}, "Years are shown where at least ten authorities contribute; there are none.")]);
    const chosen = places.includes(place) ? place : places.includes("All reports read") ? "All reports read" : places[0];
    const rows = state.index.years.filter((row) => row.name === chosen).map((row) => ({ ...row, column: `${row.framework} ${row.kind} ${row.period}` }));
    const part = (row) => `${row.framework} ${row.kind}`;
    const began = new Map();
    for (const row of rows) if (!(began.get(part(row)) <= row.period)) began.set(part(row), row.period);
    const order = (row) => `${began.get(part(row))} ${part(row)} ${row.period}`;
    const periods = grouped(rows, (row) => row.column).map((group) => group[0]).sort((a, b) => order(a) < order(b) ? -1 : 1);
    const columns = periods.map((row, i) => ({ key: row.column, title: row.period, note: `${kindName(row.kind)}, ${frameworkName(row.framework)}`, isBreak: i > 0 && part(periods[i - 1]) !== part(row) }));
    const below = element("section", { "aria-label": "Sentences" });
    show(chosen, [
      element("div", { class: "controls" }, choice("place", "Place", places.map((entry) => [entry, entry]), chosen, (value) => { location.hash = `#/all/${encodeURIComponent(value)}`; })),
      heatLegend(),
      heatMap(`Balance by practice area and year: ${chosen}`, columns, rows, (row, column) =>
        showSentences(below, `${labelOf(row.area)}, ${column.title}`, row.area, state.index.reports.filter((report) =>
          report.in_trends && report.framework === row.framework && report.kind === row.kind && (dateOf(report) || "").startsWith(row.period) && (row.level === "all" || report.region === chosen)))),
      below,
    ]);
  },

  async report(id, number) {
    const report = state.index.byID.get(id);
    if (!report) return show("No such report", []);
    const rows = await sentences(report);
    const facts = [["Authority", report.authority], ["Kind", kindName(report.kind)], ["Framework", frameworkName(report.framework)], ["Visited", [report.inspection_start, report.inspection_end].filter(Boolean).join(" to ")],
      ["Published", report.publication_date], ["Inspectors", report.inspectors], ["Inspectorates", report.inspectorates], ["Theme", report.theme], ["Outcome", report.outcome], ...grades(report), ["File", report.file]].filter(([, value]) => value);
    const body = element("article", { class: "report" }, reportText(rows, number));
    show(report.title || report.report_id, [
      element("dl", { class: "facts" }, facts.map(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])),
      element("ul", { class: "legend", "aria-label": "Legend" }, ["strength", "weakness", "mixed"].map((kind) =>
        element("li", { class: "report" }, element("span", { class: kind, style: "width:auto;height:auto;border-width:0 0 2px" }, sign[kind])))),
      body,
    ]);
    const target = body.querySelector(".target");
    if (target) { target.scrollIntoView({ block: "center" }); target.focus({ preventScroll: true }); }
  },

  search(query = "") {
    const wanted = decodeURIComponent(query);
    const input = element("input", { id: "query", type: "search", value: wanted, minlength: 2, required: true });
    const results = element("section", { "aria-label": "Results" });
    show("Search in all sentences", [
      element("form", { role: "search", onsubmit: (event) => {
        event.preventDefault();
        const hash = `#/search/${encodeURIComponent(input.value.trim())}`;
        if (location.hash === hash) search(input.value.trim(), results); else location.hash = hash;
      } }, element("div", {}, element("label", { for: "query" }, "Words"), input), element("button", {}, "Search")), results]);
    if (wanted.length > 1) search(wanted, results);
  },

  recommendations(name, status) {
    const all = state.index.recommendations;
    const names = unique(all.map((row) => row.authority)).sort((a, b) => a.localeCompare(b));
    const chosen = names.includes(name) ? name : "";
    const statuses = unique(all.map((row) => row.status)).sort();
    const kept = all.filter((row) => (!chosen || row.authority === chosen) && (!status || row.status === status));
    const go = (a, b) => { location.hash = `#/recommendations/${encodeURIComponent(a)}/${encodeURIComponent(b)}`; };
    const asked = grouped(kept, (row) => `${row.report_id}\t${row.sentence}\t${row.status}`);
    const list = element("ul", { class: "sentences" });
    const below = element("div", {}, list);
    show("Recommendations and what became of them", [
      element("p", {}, "What a report asks for, the newest first, and what the next full inspection (or the next two visits) of the same authority says about the same matter."),
      strangersShare(),
      element("div", { class: "controls" },
        choice("authority", "Authority", [["", "All"], ...names.map((entry) => [entry, entry])], chosen, (value) => go(value, status || "")),
        choice("outcome", "What became of it", [["", "All"], ...statuses.map((entry) => [entry, entry])], status || "", (value) => go(chosen, value))),
      element("p", {}, `${asked.length.toLocaleString("en-GB")} recommendations.`), below]);
    addPages(below, list, asked, (rows) => recommendationItem(rows));
  },

  peers(name) {
    const all = state.index.peers;
    const names = unique(all.map((row) => row.authority)).sort((a, b) => a.localeCompare(b));
    if (!names.length) return show("Peers", [element("p", {}, "No authority has others to be compared with.")]);
    const chosen = names.includes(name) ? name : names[0];
    const rows = all.filter((row) => row.authority === chosen);
    show(`${chosen} beside its peers`, [
      element("div", { class: "controls" }, choice("authority", "Authority", names.map((entry) => [entry, entry]), chosen, (value) => { location.hash = `#/peers/${encodeURIComponent(value)}`; })),
      element("p", {}, "The latest balance by area beside statistical neighbours, the region and all reports read, within one framework and kind of visit. Bars are 95 % intervals; “one more like them” in the table is where 95 of 100 such authorities would stand. It ranks nobody: visits differ in date and topic."),
      element("p", { class: "quiet" }, unique(rows.map((row) => row.neighbours_edition).filter(Boolean)).map((edition) => `Lists of neighbours: ${edition}.`).join(" ")),
      unique(rows.map((row) => row.framework)).map((framework) => [element("h2", {}, frameworkName(framework)), peerChart(rows.filter((row) => row.framework === framework))]),
    ]);
  },
};

const decimals = (value) => value === null || value === undefined ? "–" : value.toFixed(2);
const arrows = { improving: "▲ improving", declining: "▼ declining" };

/** One row an authority and framework: the last inspection, the one before, and what was called. */
function changeList(rows) {
  return plainTable("All judgements, last inspection and the one before", ["Authority", "Framework", "Before", "Balance", "Last inspection", "Balance", "Change", "Direction", "Visits since"],
    rows.map((row) => [link(`#/changes/${encodeURIComponent(row.authority)}`, row.authority), frameworkName(row.framework), row.before_date || "none read", signed(row.before_balance),
      row.after_date, signed(row.after_balance), signed(row.change), arrows[row.direction] || row.direction, row.visits_since ? row.visits_since.split("; ").length : 0]));
}

const sideWords = (balance, strengths, weaknesses) => balance === null || balance === undefined ? "–" : [signed(balance), element("br"), element("span", { class: "quiet whole" }, `${strengths} : ${weaknesses}`)];

/** The areas of one authority and framework, those that were called first. */
function changeTable(rows) {
  const called = (row) => arrows[row.direction] ? 0 : 1;
  const sorted = rows.map((row, i) => [row, i]).sort((a, b) => called(a[0]) - called(b[0]) || a[1] - b[1]).map(([row]) => row);
  const said = (row, side) => row[`said_${side}`] ? element("ul", { class: "said" }, row[`said_${side}`].split(" | ").map((text) => {
    const [number, ...words] = text.split(": ");
    return element("li", {}, words.join(": "), " ", link(`#/report/${encodeURIComponent(row[`${side}_report_id`])}/${number}`, "in the report"));
  })) : "";
  return element("table", { class: "changes" }, element("caption", {}, "Areas of practice; small figures: strengths : weaknesses"),
    element("thead", {}, element("tr", {}, ["Practice area", "Before", "Last", "Change", "Direction", "Clearest sentences before", "Clearest sentences now", "Visits since"].map((text) => element("th", { scope: "col" }, text)))),
    element("tbody", {}, sorted.map((row) => element("tr", {}, element("th", { scope: "row" }, labelOf(row.area)),
      element("td", { "data-label": "Before" }, sideWords(row.before_balance, row.before_strengths, row.before_weaknesses)),
      element("td", { "data-label": "Last" }, sideWords(row.after_balance, row.after_strengths, row.after_weaknesses)),
      element("td", { class: "number", "data-label": "Change" }, signed(row.change)), element("td", { class: "whole", "data-label": "Direction" }, arrows[row.direction] || row.direction),
      element("td", { "data-label": "Said before" }, said(row, "before")), element("td", { "data-label": "Said now" }, said(row, "after")),
      element("td", { "data-label": "Visits since" }, (row.visits_since || "").split("; ").filter(Boolean).map((text) => [text, element("br")]))))));
}

function changeHead(row) {
  const report = (id, date) => id ? link(`#/report/${encodeURIComponent(id)}`, date) : "none read";
  return element("p", {}, "Before: ", report(row.before_report_id, row.before_date), ". Last inspection: ", report(row.after_report_id, row.after_date), ".");
}

/** The table of reports with a box that filters it; 200 rows at a time. */
function reportList(reports) {
  const input = element("input", { id: "filter", type: "search", oninput: () => fill(200) });
  const count = element("p", { class: "quiet", role: "status" });
  const more = element("button", { type: "button", onclick: () => fill(shown + 200) });
  const holder = element("div");
  const words = (report) => [report.report_id, report.authority, report.region, kindName(report.kind), dateOf(report), report.grade_overall || report.outcome].join(" ").toLowerCase();
  const known = reports.map((report) => [report, words(report)]);
  let shown = 0;
  const fill = (limit) => {
    const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kept = known.filter(([, text]) => wanted.every((word) => text.includes(word))).map(([report]) => report);
    shown = Math.min(limit, kept.length);
    holder.replaceChildren(region("Reports", plainTable("Every report read", ["Report", "Authority", "Kind", "Date", "Overall grade", "Strengths", "Weaknesses", "Balance", "In trends"],
      kept.slice(0, shown).map((report) => [link(`#/report/${encodeURIComponent(report.report_id)}`, report.report_id), report.authority, kindName(report.kind),
        dateOf(report), report.grade_overall || report.outcome, report.strengths, report.weaknesses, signed(report.balance),
        report.in_trends ? "yes" : `no: ${report.left_out_because || ""}`]))));
    count.textContent = kept.length === reports.length ? `${kept.length} reports.` : `${kept.length} of ${reports.length} reports.`;
    more.textContent = `Show more (${kept.length - shown} left)`;
    more.hidden = shown === kept.length;
  };
  fill(200);
  return [element("div", { class: "controls" }, element("div", {}, element("label", { for: "filter" }, "Filter: words of name, authority, region, kind, date or grade"), input)), count, holder, more];
}

const region = (label, child) => element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label }, child);

function recommendationItem(rows) {
  const first = rows[0];
  const kind = { "repeated": "weakness", "praised since": "strength", "mixed since": "mixed" }[first.status] || "neutral";
  return element("li", { class: kind },
    element("p", {}, element("span", { class: "tag" }, first.status), ` · ${(first.areas || "").split(";").filter(Boolean).map(labelOf).join("; ") || "no area"} · ${first.authority}, ${first.date}`, first.priority ? element("strong", {}, " · priority action") : null),
    element("p", {}, first.text, " ", link(`#/report/${encodeURIComponent(first.report_id)}/${first.sentence}`, "in the report")),
    first.later_text ? element("ul", {}, grouped(rows.filter((row) => row.later_text), (row) => `${row.later_report_id}\t${row.later_sentence}`).map(([row]) => element("li", {},
      element("span", { class: "quiet" }, `${row.later_date}, ${row.later_sentiment}: `), row.later_text, " ",
      link(`#/report/${encodeURIComponent(row.later_report_id)}/${row.later_sentence}`, "in the report"),
      element("span", { class: "quiet" }, ` (both about ${row.shared}; similarity ${decimals(row.similarity)})`)))) : null);
}

/** How often a report that has nothing to do with a recommendation would seem to take it up too. */
function strangersShare() {
  const row = state.index.validity.find((entry) => entry.check === "recommendations linked");
  if (!row || row.value === null || row.rival_value === null) return null;
  const percent = (share) => `${Math.round(share * 100)} of 100`;
  return element("p", { class: "quiet" }, `${percent(row.value)} recommendations with a later report are taken up in it. A report of another authority, of the same kind and time, seems to take up ${percent(row.rival_value)}: much is spoken of everywhere, so read the sentences before you trust a status.`);
}

function peerChart(rows) {
  const areas = ["all", ...state.index.areas.map((area) => area.id)].filter((id) => rows.some((row) => row.area === id));
  const groups = ["neighbours", "region", "all"];
  const width = 560, left = 120, line = 20;
  const x = (balance) => left + (balance + 1) / 2 * (width - left - 60);
  const parts = [-1, 0, 1].map((value) => [shape("text", { x: x(value), y: 14, "text-anchor": "middle" }, signed(value))]);
  let top = 24;
  for (const area of areas) {
    const own = rows.filter((row) => row.area === area);
    const height = line * (own.length + 1) + 8;
    parts.push(shape("text", { x: 4, y: top + 14, "font-weight": 700 }, labelOf(area)), shape("line", { class: "zero", x1: x(0), x2: x(0), y1: top, y2: top + height - 8 }));
    const mark = (at, name, balance, low, high, isOwn) => {
      parts.push(shape("text", { x: left - 8, y: at + 4, "text-anchor": "end" }, name));
      if (low !== null) parts.push(shape("line", { class: isOwn ? "whisker" : "peer-whisker", x1: x(low), x2: x(high), y1: at, y2: at }));
      parts.push(isOwn ? shape("circle", { class: "dot", cx: x(balance), cy: at, r: 5 }) : shape("rect", { class: "peer", x: x(balance) - 4, y: at - 4, width: 8, height: 8 }),
        shape("text", { x: Math.min(x(balance) + 9, width - 34), y: at - 5 }, signed(balance)));
    };
    top += 6;
    mark(top + line, `itself, ${own[0].date.slice(0, 4)}`, own[0].balance, own[0].balance_low, own[0].balance_high, true);
    groups.forEach((group) => {
      const row = own.find((entry) => entry.group === group);
      if (!row) return;
      top += line;
      mark(top + line, `${group} (${row.n_peers})`, row.peer_balance, row.peer_balance_low, row.peer_balance_high, false);
    });
    top += line + 14;
  }
  return [element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Chart of peers" },
    shape("svg", { viewBox: `0 0 ${width} ${top + 10}`, width, height: top + 10, role: "img", "aria-label": "Balance of the authority and of its peers by area; the table below holds the same figures" }, parts)),
  dataTable("The chart as a table", ["Area", "Date", "Kind", "Balance", "95 % interval", "Compared with", "Authorities", "Their balance", "95 % interval", "One more like them", "Who they are"],
    rows.map((row) => [labelOf(row.area), row.date, kindName(row.kind), signed(row.balance), interval(row.balance_low, row.balance_high), row.group, row.n_peers, signed(row.peer_balance),
      interval(row.peer_balance_low, row.peer_balance_high), interval(row.prediction_low, row.prediction_high), row.peers || ""]))];
}

/** A report's text, block by block, strengths and weaknesses marked in place. */
function reportText(rows, number) {
  const parts = [];
  let page = null, list = null, part = null, paragraph = null;
  for (const row of rows) {
    if (row.page && row.page !== page) {
      page = row.page; list = null; paragraph = null;
      parts.push(element("p", { class: "page" }, `Page ${page}`));
    }
    const isTarget = String(row.number) === number;
    const tag = row.sentiment !== "neutral" ? row.sentiment : null;
    const note = doubt(row);
    const span = element("span", { class: [tag, tag && row.sure !== null ? "unsure" : null, isTarget ? "target" : null].filter(Boolean).join(" ") || null, tabindex: isTarget ? -1 : null,
      title: tag ? `${tag}${note ? ` (${note})` : ""}: ${Object.entries(row.areas).map(([area, polarity]) => `${labelOf(area)} ${polarity}`).join(", ")}` : null },
      tag ? element("span", { class: "tag", "aria-hidden": "true" }, { strength: "▲", weakness: "▼", mixed: "◆" }[tag] + " ") : null, row.text,
      tag && note ? element("span", { class: "note" }, ` [${note}]`) : null);
    if (paragraph && part === row.part) { paragraph.append(" ", span); continue; }
    part = row.part;
    if (row.role === "bullet") {
      if (!list) { list = element("ul"); parts.push(list); }
      paragraph = element("li", {}, span); list.append(paragraph); continue;
    }
    list = null;
    const name = row.role === "heading" ? `h${Math.min(6, (row.level || 1) + 1)}` : "p";
    paragraph = element(name, { class: row.role === "furniture" ? "furniture" : null }, span);
    parts.push(paragraph);
  }
  return parts;
}

/** Looks through all reports, some at once, and shows what is found while it goes on. */
async function search(query, results) {
  const token = ++state.token;
  const needle = query.toLowerCase();
  const found = [];
  const list = element("ul", { class: "sentences" });
  const count = element("p", { role: "status" }, "Searching …");
  results.replaceChildren(count, list);
  const item = (sentence) => sentenceItem(sentence, sentence.sentiment, needle);
  let shown = 0;
  const { reports } = state.index;
  for (let start = 0; start < reports.length; start += 16) {
    const some = reports.slice(start, start + 16);
    const blocks = await Promise.all(some.map((report) => block(report.block)));
    if (token !== state.token) return;
    blocks.forEach((rows, i) => {
      for (const row of rows) {
        if (row[2] !== "furniture" && row[5].toLowerCase().includes(needle)) found.push(sentenceOf(row, some[i]));
      }
    });
    const ready = found.slice(shown, 50);
    list.append(...ready.map(item));
    shown += ready.length;
    if (start % 160 === 0) count.textContent = `Searching … ${found.length.toLocaleString("en-GB")} in ${start + some.length} of ${reports.length} reports`;
  }
  count.textContent = `${found.length.toLocaleString("en-GB")} sentences hold “${query}”.`;
  addPages(results, list, found, item, shown);
}

// ---- Routing -----------------------------------------------------------------------------------

const menu = [["changes", "Since the last inspection"], ["overview", "What was read"], ["authority", "An authority"], ["all", "All reports read"], ["search", "Search"], ["recommendations", "Recommendations"], ["peers", "Peers"]];

function show(title, children) {
  document.title = `${title} · Bellwether`;
  main.replaceChildren(element("h1", { tabindex: -1 }, title), ...children.flat(Infinity).filter(Boolean));
}

async function route() {
  state.token += 1;
  const [name, ...rest] = location.hash.replace(/^#\/?/, "").split("/");
  const view = views[name] ? name : state.index.changes.length ? "changes" : "overview";
  document.getElementById("views").replaceChildren(...menu.map(([id, text]) => element("li", {},
    element("a", { href: `#/${id}`, "aria-current": id === view ? "page" : null }, text))));
  const focused = document.activeElement && document.activeElement.id;
  await views[view](...(view === "search" ? rest : rest.map(decodeURIComponent)));
  const again = focused && focused !== "main" && document.getElementById(focused);
  if (again) again.focus();
  else if (route.wasHere && document.activeElement === document.body) main.querySelector("h1").focus();
  route.wasHere = true;
}

document.querySelector(".skip").addEventListener("click", (event) => { event.preventDefault(); main.focus(); });
addEventListener("hashchange", route);
load().then(route, (error) => {
  main.replaceChildren(element("p", {}, `The data could not be unpacked (${error.message}). A browser of 2023 or later is needed; the CSV files beside this page hold the same data.`));
});
