// Runs the latency client on agentls and on the floor, push and pull, on an
// 8 KB and a 1 MB agent file, and prints the medians beside their budgets.
// node latency.mjs CLIENT DIR RUNS, where DIR holds the two binaries.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [given, dir, runs] = process.argv.slice(2);

// The given client announces what editors did before LSP 3.17. It opens the large
// file; the small one is opened by a client that lets the items of a list share
// their range, as editors do today. So completion is measured with both.
const at = 'completion: {', newer = join(dir, 'client.mjs'), source = readFileSync(given, 'utf8');
if (!source.includes(at)) throw new Error(`${given} announces no completion`);
writeFileSync(newer, source.replace(at, `${at} completionList: { itemDefaults: ['editRange', 'insertTextFormat', 'insertTextMode', 'data'] },`));

const agents = join(dir, 'ws', '.claude', 'agents');
mkdirSync(agents, { recursive: true });

// An agent file of about `size` bytes, with a mistake or two.
function agent(name, size) {
  const head = `---\nname: ${name}\ndescription: Reviews changes to the storage layer. Use it before a merge.\ntools: Read, Grep, Raed\nmodel: sonnet\n---\n\n# Role\n\nYou review changes to the storage layer.\n\n`;
  const section = i => `## Step ${i}\n\nRead the diff and name each place that \`store.go\` writes without a lock.\nAsk for a test where there is none, and [say why](#step-${i}).\n\n- one finding a line\n- the file, then the line\n\n`;
  let text = head;
  for (let i = 1; text.length < size; i++) text += section(i);
  return text;
}

const files = { '8 KB': join(agents, 'small.md'), '1 MB': join(agents, 'large.md') };
writeFileSync(files['8 KB'], agent('small', 8 << 10));
writeFileSync(files['1 MB'], agent('large', 1 << 20));

const median = list => list.filter(Number.isFinite).sort((a, b) => a - b)[list.length >> 1];

// One run of one server. A pushing server is one that may not be pulled from.
function once(server, channel, file) {
  const init = join(dir, `${channel}.json`);
  writeFileSync(init, JSON.stringify({ diagnostics: channel }));
  const args = server === 'agentls' ? [join(dir, 'agentls'), 'serve'] : [join(dir, 'floor'), channel];
  const out = join(dir, 'out.json');
  // The edit removes and restores a line that is wrong, so that each one changes the findings.
  execFileSync('node', [file === files['8 KB'] ? newer : given, '--n', '40', '--root', join(dir, 'ws'), '--init', init, '--bad', 'zzunknown: {', '--edit', 'frontmatter',
    '--pos', '3:9:tools', '--json', out, file, '--', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const r = JSON.parse(readFileSync(out));
  return {
    start: r.initialize_ms, open: r.open_diag_ms ?? r.open_pull_ms, change: r.change_diag_ms?.median, missed: r.change_missed,
    hover: r.hover_ms?.tools?.median, completion: r.completion_ms?.tools?.median, rss: r.after_open?.rss_mb, peak: r.end?.peak_mb,
  };
}

const budgets = [ // measure, file, what agentls may take over the floor (or in all)
  ['start', '8 KB', 4], ['open', '8 KB', 1.5], ['change', '8 KB', 0.3], ['change', '1 MB', 0.6],
  ['hover', '8 KB', 0.2], ['completion', '8 KB', 0.2], ['completion', '1 MB', 0.2], ['rss', '8 KB', 15, 'all'],
];

let failed = false;
for (const channel of ['push', 'pull']) {
  const figures = {};
  for (const size of Object.keys(files)) {
    const all = { agentls: [], floor: [] };
    for (let i = 0; i < runs; i++) for (const server of ['floor', 'agentls']) all[server].push(once(server, channel, files[size]));
    figures[size] = {};
    for (const server of ['floor', 'agentls']) {
      figures[size][server] = {};
      for (const key of Object.keys(all[server][0])) figures[size][server][key] = median(all[server].map(r => r[key]));
    }
  }
  console.log(`\n${channel}, medians of ${runs} runs${' '.repeat(8)}floor   agentls   over   budget`);
  for (const [key, size, most, kind] of budgets) {
    const f = figures[size].floor[key], a = figures[size].agentls[key], over = kind ? a : a - f;
    const ok = over <= most + 0.005;
    failed ||= !ok;
    console.log(`${(key + ' ' + size).padEnd(28)}${[f, a, over].map(x => (x ?? NaN).toFixed(2).padStart(9)).join('')}   ${kind ? '' : '+'}${most}${kind ? ' MB' : ' ms'} ${ok ? '' : '  OVER'}`);
  }
  for (const size of Object.keys(files)) if (figures[size].agentls.missed) { failed = true; console.log(`${figures[size].agentls.missed} changes were not answered (${size})`); }
}
process.exit(failed ? 1 : 0);
