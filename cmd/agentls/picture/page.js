(() => {
  const graph = JSON.parse(document.getElementById("graph").textContent);
  const byID = new Map(graph.nodes.map(n => [n.id, n]));
  const svg = document.getElementById("map"), panel = document.getElementById("panel"), search = document.getElementById("search");
  const make = (tag, attrs, ...inside) => build(document.createElementNS("http://www.w3.org/2000/svg", tag), attrs, inside);
  const html = (tag, attrs, ...inside) => build(document.createElement(tag), attrs, inside);
  function build(el, attrs, inside) {
    for (const [k, v] of Object.entries(attrs || {})) if (k.startsWith("on")) el.addEventListener(k.slice(2), v); else if (v !== undefined && v !== false) el.setAttribute(k, v === true ? "" : v);
    el.append(...inside.filter(x => x !== null && x !== undefined));
    return el;
  }

  const off = { product: new Set(), kind: new Set(), broken: false };
  const brush = document.createElement("canvas").getContext("2d");
  const sub = n => n.missing ? "defined nowhere" : n.builtin ? "built in" : [n.kind === "agent" ? "" : n.kind, n.model, n.scope === "project" || n.scope === "collection" ? "" : n.scope].filter(Boolean).join(" · ") || n.productName || n.kind;
  const widths = new Map();
  function width(n) {
    if (!widths.has(n.id)) {
      brush.font = "600 12.5px system-ui, sans-serif";
      const name = brush.measureText(n.name).width;
      brush.font = "10.5px system-ui, sans-serif";
      widths.set(n.id, Math.min(400, Math.max(name, brush.measureText(sub(n)).width) + 30));
    }
    return widths.get(n.id);
  }

  function captionWidth(text) {
    brush.font = "600 12px system-ui, sans-serif";
    return brush.measureText(text).width;
  }

  const shown = n => !off.product.has(n.product || "") && !off.kind.has(n.kind) && (!off.broken || broken.has(n.id));
  const broken = new Set();
  for (const e of graph.edges) if (byID.get(e.to).missing) { broken.add(e.from); broken.add(e.to); }
  for (const n of graph.nodes) if (n.fails) broken.add(n.id);

  let view = { x: 0, y: 0, k: 1 }, size = { w: 1, h: 1 }, chosen = null, drawnNodes = new Map(), drawnEdges = [];
  const world = make("g", {});
  svg.append(make("defs", {}, ...["edge", "bad", "warn", "ink"].map(c =>
    make("marker", { id: "to-" + c, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" }, make("path", { d: "M0 0.5 L7 4 L0 7.5 z", style: `fill:var(--${c})` })))), world);

  function draw() {
    const nodes = graph.nodes.filter(shown), ids = new Set(nodes.map(n => n.id));
    const edges = graph.edges.filter(e => ids.has(e.from) && ids.has(e.to));
    const frame = svg.getBoundingClientRect();
    const plan = layout.arrange(nodes, edges, width, captionWidth, frame.width / Math.max(1, frame.height) || 1.6);
    size = plan;
    drawnNodes = new Map(); drawnEdges = [];
    const lines = make("g", {}), boxes = make("g", {});
    for (const b of plan.blocks) {
      const at = `translate(${b.x},${b.y})`;
      const l = make("g", { transform: at }), g = make("g", { transform: at });
      if (b.caption) g.append(make("text", { class: "caption", x: 0, y: 12 }, b.caption));
      for (const { e, points, faint } of b.edges) if (points) l.append(line(e, points, faint));
      for (const p of b.nodes) g.append(box(p));
      lines.append(l); boxes.append(g);
    }
    world.replaceChildren(lines, boxes);
    document.getElementById("empty").hidden = nodes.length > 0;
    mark();
  }

  function line(e, points, faint) {
    let d = `M${points[0].x},${points[0].y}`;
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]], bend = (b.x - a.x) / 2;
      d += ` C${a.x + bend},${a.y} ${b.x - bend},${b.y} ${b.x},${b.y}`;
    }
    const bad = byID.get(e.to).missing;
    const el = make("path", { d, class: "edge" + (bad ? " missing" : e.cycle ? " cycle" : "") + (e.denied ? " denied" : "") + (faint ? " faint" : ""), "marker-end": `url(#to-${bad ? "bad" : e.cycle ? "warn" : "edge"})` },
      make("title", {}, `${byID.get(e.from).name} → ${byID.get(e.to).name}: ${e.form}${e.count > 1 ? ", " + e.count + " times" : ""}${e.denied ? ", denied" : ""}`));
    drawnEdges.push({ e, el });
    return el;
  }

  function box(p) {
    const n = p.n, colour = graph.colours[n.product] || "var(--edge)";
    const name = clipped(n.name, p.w - 24);
    const shape = n.kind === "server" ? cylinder(p) : make("rect", { x: p.x, y: p.y, width: p.w, height: p.h, rx: n.kind === "skill" ? p.h / 2 : n.kind === "command" ? 1 : 7 });
    const bar = n.kind === "skill" ? make("circle", { class: "bar", cx: p.x + 13, cy: p.y + p.h / 2, r: 4.5, style: `fill:${colour}` }) : make("rect", { class: "bar", x: p.x + 5, y: p.y + 8, width: 4, height: p.h - 16, rx: 2, style: `fill:${colour};stroke:none` });
    const left = p.x + (n.kind === "skill" ? 24 : 16);
    const el = make("a", {
      class: "node" + (n.missing ? " missing" : "") + (n.builtin ? " builtin" : "") + (n.fails ? " fails" : ""), href: n.link || "#", tabindex: 0,
      onclick: e => { if (e.metaKey || e.ctrlKey || e.shiftKey) return; e.preventDefault(); if (!moved) choose(n.id); },
    }, shape, bar, make("text", { x: left, y: p.y + 17 }, name), make("text", { class: "sub", x: left, y: p.y + 31 }, clipped(sub(n), p.w - 24, true)), make("title", {}, [n.name, n.description].filter(Boolean).join("\n")));
    drawnNodes.set(n.id, { el, p });
    return el;
  }

  function cylinder(p) {
    const r = 5;
    return make("path", { d: `M${p.x},${p.y + r} a${p.w / 2},${r} 0 0 1 ${p.w},0 v${p.h - 2 * r} a${p.w / 2},${r} 0 0 1 ${-p.w},0 z` });
  }

  function clipped(text, room, small) {
    brush.font = small ? "10.5px system-ui, sans-serif" : "600 12.5px system-ui, sans-serif";
    if (brush.measureText(text).width <= room) return text;
    while (text.length > 1 && brush.measureText(text + "…").width > room) text = text.slice(0, -1);
    return text + "…";
  }

  // mark shows what is searched for and what is chosen, and dims the rest.
  function mark() {
    const word = search.value.trim().toLowerCase();
    const hits = word ? new Set(graph.nodes.filter(n => (n.name + " " + (n.description || "") + " " + (n.path || "")).toLowerCase().includes(word)).map(n => n.id)) : null;
    const near = chosen ? new Set([chosen]) : null;
    if (near) for (const e of graph.edges) { if (e.from === chosen) near.add(e.to); if (e.to === chosen) near.add(e.from); }
    for (const [id, { el }] of drawnNodes) {
      el.classList.toggle("hit", !!hits && hits.has(id));
      el.classList.toggle("chosen", id === chosen);
      el.classList.toggle("dim", !!hits && !hits.has(id) || !hits && !!near && !near.has(id));
    }
    for (const { e, el } of drawnEdges) {
      const mine = !!near && (e.from === chosen || e.to === chosen);
      el.classList.toggle("chosen", mine);
      el.classList.toggle("dim", hits ? !(hits.has(e.from) && hits.has(e.to)) : !!near && !mine);
    }
    return hits;
  }

  function choose(id) {
    chosen = id === chosen ? null : id;
    tell();
    mark();
  }

  const namesakes = n => graph.nodes.filter(o => o.kind === n.kind && o.name === n.name && o.product === n.product && !o.missing).length;

  function tell() {
    panel.hidden = !chosen;
    if (!chosen) return;
    const n = byID.get(chosen);
    const row = (k, v) => v ? [html("dt", {}, k), html("dd", {}, v)] : [];
    const list = (title, found, other) => found.length ? [html("h3", {}, `${title} (${found.length})`), html("ul", {}, ...found.map(e => {
      const o = byID.get(e[other]);
      return html("li", {}, html("button", { type: "button", class: o.missing ? "bad" : "", onclick: () => { choose(o.id); centre(o.id); } }, o.name), ` ${e.form}${e.denied ? ", denied" : ""}`);
    }))] : [];
    panel.replaceChildren(...[
      html("button", { id: "close", type: "button", "aria-label": "Close", onclick: () => choose(chosen) }, "×"),
      html("h2", {}, n.name),
      html("div", { class: "kind" + (n.missing ? " bad" : "") }, n.missing ? `${n.kind}: named, and defined nowhere` : [n.productName || n.product, n.kind, n.scope, n.builtin ? "built in" : ""].filter(Boolean).join(" · ")),
      namesakes(n) > 1 ? html("p", {}, `One of ${namesakes(n)} of this name.`) : null,
      n.fails ? html("p", { class: "bad" }, "Does not load: " + n.fails) : null,
      n.description ? html("p", {}, n.description.length > 700 ? n.description.slice(0, 700) + "…" : n.description) : null,
      html("dl", {},
        ...row("File", n.path ? html("a", { href: n.link || "#" }, n.path + (n.line > 1 ? ":" + n.line : "")) : null),
        ...row("Model", n.model), ...row("Tools", (n.tools || []).join(", ")), ...row("Prompt", n.tokens ? `about ${n.tokens.toLocaleString("en")} tokens` : "")),
      ...list("Names", graph.edges.filter(e => e.from === chosen), "to"),
      ...list("Named by", graph.edges.filter(e => e.to === chosen), "from"),
    ].filter(Boolean));
  }

  function place() { world.setAttribute("transform", `translate(${view.x},${view.y}) scale(${view.k})`); }
  function fit() {
    const { width: w, height: h } = svg.getBoundingClientRect(), room = 24;
    view.k = Math.min(1.25, (w - 2 * room) / size.w, (h - 2 * room) / size.h) || 1;
    view.x = (w - size.w * view.k) / 2; view.y = Math.max(room, (h - size.h * view.k) / 2);
    place();
  }
  function centre(id) {
    const found = drawnNodes.get(id);
    if (!found) return;
    const a = found.el.getBoundingClientRect(), s = svg.getBoundingClientRect();
    view.x += s.x + s.width / 2 - (a.x + a.width / 2); view.y += s.y + s.height / 2 - (a.y + a.height / 2);
    place();
  }

  let grip = null, moved = false;
  svg.addEventListener("pointerdown", e => { grip = { x: e.clientX - view.x, y: e.clientY - view.y, sx: e.clientX, sy: e.clientY }; moved = false; });
  window.addEventListener("pointermove", e => {
    if (!grip) return;
    if (Math.hypot(e.clientX - grip.sx, e.clientY - grip.sy) > 4) { moved = true; svg.classList.add("moving"); }
    if (moved) { view.x = e.clientX - grip.x; view.y = e.clientY - grip.y; place(); }
  });
  window.addEventListener("pointerup", () => { grip = null; svg.classList.remove("moving"); });
  svg.addEventListener("dragstart", e => e.preventDefault());
  svg.addEventListener("click", e => { if (!moved && !e.target.closest(".node") && chosen) choose(chosen); });
  svg.addEventListener("wheel", e => {
    e.preventDefault();
    const s = svg.getBoundingClientRect(), x = e.clientX - s.x, y = e.clientY - s.y;
    const k = Math.max(0.03, Math.min(4, view.k * Math.exp(-e.deltaY * 0.0015)));
    view.x = x - (x - view.x) * k / view.k; view.y = y - (y - view.y) * k / view.k; view.k = k;
    place();
  }, { passive: false });
  search.addEventListener("input", mark);
  search.addEventListener("keydown", e => {
    if (e.key !== "Enter") return;
    const named = id => byID.get(id).name.toLowerCase().includes(search.value.trim().toLowerCase());
    const hits = [...(mark() || [])].filter(id => drawnNodes.has(id)).sort((a, b) => named(b) - named(a));
    if (!hits.length) return;
    const next = hits[(hits.indexOf(chosen) + 1) % hits.length];
    if (next !== chosen) choose(next);
    if (view.k < 0.6) { view.k = 0.9; place(); }
    centre(next);
  });
  window.addEventListener("keydown", e => {
    if (e.key === "/" && e.target !== search) { e.preventDefault(); search.focus(); search.select(); }
    if (e.key === "Escape") { search.value = ""; if (chosen) choose(chosen); mark(); }
  });
  document.getElementById("fit").addEventListener("click", fit);
  window.addEventListener("resize", fit);

  // the legend switches products, kinds and all that is sound
  const legend = document.getElementById("legend");
  const toggle = (label, mark, on, set) => legend.append(html("label", {}, html("input", { type: "checkbox", checked: on, onchange: e => { set(e.target.checked); draw(); fit(); } }), mark, label));
  const flip = (from, name) => on => { if (on) from.delete(name); else from.add(name); };
  const products = new Map(); // ids by name: what a product calls agents and commands is one product
  for (const n of graph.nodes) if (n.product) products.set(n.productName || n.product, (products.get(n.productName || n.product) || new Set()).add(n.product));
  if (products.size > 1) for (const [name, ids] of [...products].sort((a, b) => a[0] < b[0] ? -1 : 1)) toggle(name, html("i", { style: `background:${graph.colours[[...ids][0]]}` }), true, on => { for (const id of ids) flip(off.product, id)(on); });
  const plural = { agent: "agents", skill: "skills", command: "commands", server: "servers" };
  const kinds = [...new Set(graph.nodes.map(n => n.kind))];
  if (kinds.length > 1) for (const k of Object.keys(plural).filter(k => kinds.includes(k))) toggle(plural[k], null, true, flip(off.kind, k));
  if (broken.size) toggle("only what is broken", html("i", { style: "background:var(--bad)" }), false, on => { off.broken = on; });

  const missing = graph.nodes.filter(n => n.missing).length;
  const circled = new Set(graph.edges.filter(e => e.cycle).flatMap(e => [e.from, e.to])).size;
  document.getElementById("counts").append(
    Object.entries(plural).map(([k, many]) => [graph.nodes.filter(n => n.kind === k && !n.missing && !n.builtin).length, k, many]).filter(c => c[0]).map(c => `${c[0]} ${c[0] === 1 ? c[1] : c[2]}`).join(" · ") || "no agents", missing ? " · " : "", missing ? html("span", { class: "bad" }, `${missing} ${missing === 1 ? "name" : "names"} defined nowhere`) : "",
    circled ? " · " : "", circled ? html("span", { class: "warn" }, `${circled} in circles of delegation`) : "");
  draw();
  fit();
})();
