"use strict";
// Where everything stands. Each connected piece is laid out by dagre alone; what
// names nobody and is named by nobody stands in a grid below its folder's name.
const layout = (() => {
  const height = 40, gap = 26;

  // arrange places all nodes; width gives that of a node, captionWidth that of a
  // group's name, and aspect is the shape of the screen.
  function arrange(nodes, edges, width, captionWidth, aspect) {
    const blocks = pieces(nodes, edges).map(p => p.nodes.length === 1 ? null : drawn(p, width)).filter(Boolean);
    const single = alone(nodes, edges);
    blocks.sort((a, b) => b.w * b.h - a.w * a.h);
    const grids = grouped(single).map(([name, list]) => grid(name, list, width, captionWidth));
    return shelves([...blocks, ...grids], aspect);
  }

  function alone(nodes, edges) {
    const tied = new Set();
    for (const e of edges) if (e.from !== e.to) { tied.add(e.from); tied.add(e.to); }
    return nodes.filter(n => !tied.has(n.id));
  }

  function grouped(nodes) {
    const groups = new Map();
    for (const n of nodes) {
      const name = n.group || "";
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(n);
    }
    return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  }

  // pieces are the connected parts, whatever the direction of the edges.
  function pieces(nodes, edges) {
    const root = new Map(nodes.map(n => [n.id, n.id]));
    const find = id => { while (root.get(id) !== id) { root.set(id, root.get(root.get(id))); id = root.get(id); } return id; };
    for (const e of edges) root.set(find(e.from), find(e.to));
    const found = new Map();
    for (const n of nodes) {
      const r = find(n.id);
      if (!found.has(r)) found.set(r, { nodes: [], edges: [] });
      found.get(r).nodes.push(n);
    }
    for (const e of edges) found.get(find(e.from)).edges.push(e);
    return [...found.values()];
  }

  // What dagre takes grows with the edges that cross a column: about a second
  // at this many.
  const crowded = piece => piece.nodes.length > 700 || piece.edges.length ** 2 / piece.nodes.length > 1200;

  function drawn(piece, width) {
    return crowded(piece) ? ranked(piece, width) : byDagre(piece, width);
  }

  function byDagre(piece, width) {
    const g = new dagre.graphlib.Graph({ multigraph: true });
    g.setGraph({ rankdir: "LR", nodesep: 12, ranksep: 64, edgesep: 8, ranker: piece.nodes.length > 250 ? "longest-path" : "network-simplex" });
    g.setDefaultEdgeLabel(() => ({}));
    for (const n of piece.nodes) g.setNode(n.id, { width: width(n), height });
    piece.edges.forEach((e, i) => { if (e.from !== e.to) g.setEdge(e.from, e.to, {}, String(i)); });
    dagre.layout(g);
    const nodes = piece.nodes.map(n => { const at = g.node(n.id); return { n, x: at.x - at.width / 2, y: at.y - height / 2, w: at.width, h: height }; });
    const at = new Map(nodes.map(p => [p.n.id, p]));
    const edges = piece.edges.map((e, i) => ({ e, points: e.from === e.to ? null : sideways(g.edge(e.from, e.to, String(i)).points, at.get(e.from), at.get(e.to)) }));
    return boxed(nodes, edges, "");
  }

  // sideways lets an edge leave and meet the middle of a side; dagre aims at the
  // centres. Of what lies between, only edges across several columns have need.
  function sideways(points, a, b) {
    const ends = straight(a, b);
    return points.length > 3 ? [ends[0], ...points.slice(1, -1), ends[1]] : ends;
  }

  // ranked is a plain layout for pieces that would keep dagre busy for long:
  // columns by distance from those that nobody names.
  function ranked(piece, width) {
    const out = new Map(), into = new Map(piece.nodes.map(n => [n.id, 0]));
    for (const e of piece.edges) {
      if (e.from === e.to) continue;
      if (!out.has(e.from)) out.set(e.from, []);
      out.get(e.from).push(e.to);
      into.set(e.to, into.get(e.to) + 1);
    }
    const rank = new Map();
    const walk = starts => {
      let front = starts.filter(id => !rank.has(id));
      for (const id of front) rank.set(id, 0);
      while (front.length) {
        const next = [];
        for (const id of front) for (const to of out.get(id) || []) if (!rank.has(to)) { rank.set(to, rank.get(id) + 1); next.push(to); }
        front = next;
      }
    };
    walk(piece.nodes.filter(n => into.get(n.id) === 0).map(n => n.id));
    for (const n of piece.nodes) walk([n.id]);
    const columns = [];
    for (const n of piece.nodes) (columns[rank.get(n.id)] ||= []).push(n);
    const rows = Math.max(20, Math.ceil(Math.sqrt(piece.nodes.length) * 1.6));
    const nodes = [];
    let x = 0;
    for (const column of columns) for (let i = 0; i < column.length; i += rows) {
      const part = column.slice(i, i + rows), w = Math.max(...part.map(width));
      part.forEach((n, row) => nodes.push({ n, x, y: row * (height + 10), w: width(n), h: height }));
      x += w + 60;
    }
    const at = new Map(nodes.map(p => [p.n.id, p]));
    return boxed(nodes, piece.edges.map(e => ({ e, points: e.from === e.to ? null : straight(at.get(e.from), at.get(e.to)), faint: true })), "");
  }

  function straight(a, b) {
    const forth = a.x < b.x;
    return [{ x: forth ? a.x + a.w : a.x, y: a.y + a.h / 2 }, { x: forth ? b.x : b.x + b.w, y: b.y + b.h / 2 }];
  }

  function grid(name, list, width, captionWidth) {
    const w = Math.max(...list.map(width)), columns = Math.max(1, Math.min(list.length, Math.round(Math.sqrt(list.length * (height + 12) * 2.4 / (w + 14)))));
    const nodes = list.map((n, i) => ({ n, x: (i % columns) * (w + 14), y: Math.floor(i / columns) * (height + 12), w, h: height }));
    const block = boxed(nodes, [], name);
    block.w = Math.max(block.w, captionWidth(name));
    return block;
  }

  function boxed(nodes, edges, caption) {
    const xs = nodes.flatMap(p => [p.x, p.x + p.w]), ys = nodes.flatMap(p => [p.y, p.y + p.h]);
    for (const { points } of edges) for (const p of points || []) { xs.push(p.x); ys.push(p.y); }
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (const x of xs) { left = Math.min(left, x); right = Math.max(right, x); }
    for (const y of ys) { top = Math.min(top, y); bottom = Math.max(bottom, y); }
    const head = caption ? 22 : 0;
    for (const p of nodes) { p.x -= left; p.y -= top - head; }
    for (const { points } of edges) for (const p of points || []) { p.x -= left; p.y -= top - head; }
    return { nodes, edges, caption, w: right - left, h: bottom - top + head };
  }

  // shelves packs the blocks into rows of about the shape of a screen.
  function shelves(blocks, aspect) {
    const area = blocks.reduce((sum, b) => sum + (b.w + gap) * (b.h + gap), 0);
    const most = Math.max(Math.sqrt(area * aspect * 1.1), ...blocks.map(b => b.w));
    let x = 0, y = 0, row = 0, right = 0;
    for (const b of blocks) {
      if (x > 0 && x + b.w > most) { x = 0; y += row + gap; row = 0; }
      b.x = x; b.y = y;
      x += b.w + gap; row = Math.max(row, b.h); right = Math.max(right, x - gap);
    }
    return { blocks, w: right, h: y + row };
  }

  return { arrange };
})();
