package syntax

// jsonSeeds are files of JSON, good and broken, as people write them.
var jsonSeeds = []string{
	"", " \n", "{}", "[]", "null", `"x"`, "-0.5e+3", "tru", "\ufeff{}",
	`{"name": "reviewer", "tools": ["read", "write"], "depth": 3, "ok": true, "none": null, "n": -1.5E-7}`,
	"{\n  \"name\": \"reviewer\",\n  \"prompt\": \"Line one.\\nLine \\\"two\\\".\\u00e9 \\ud83d\\ude00 \\ud800\",\n  \"hooks\": {\"pre\": [{\"command\": \"x\"}]}\n}\n",
	"{\n  // comment\n  \"a\": 1, /* more\n lines */ \"b\": [1, 2,], // end\n}\n// last\n",
	"{\n  \"name\": \"reviewer,\n  \"model\": \"x\"\n}\n",
	"{\n  \"name\": \"reviewer\"\n  \"model\" \"x\"\n  \"t\":\n  \"u\": ,\n}\n",
	"{\n  na\n  \"model\": 1,\n  \"half\n  'single': 'it',\n  bare: word,\n  \"x\" = 3\n}\n",
	"{\"tools\": [\"read, \"write\"], \"b\": 1}",
	"{\"tools\": [\"read\", \"write\"\n \"b\": 1}",
	"{\n  \"prompt\": \"You are\na reviewer.\n\nSay \"hi\".\",\n  \"b\": 1\n}\n",
	"{\n  \"agent\": {\n    \"a\": {\n    \"b\": { \"mode\": \"x\" }\n  },\n  \"m\": 1\n}\n",
	"{\n  \"agent\": {\n    \"a\": {\n      \"mode\": \"x\"\n    }}\n  },\n  \"m\": 1\n}\n",
	"{\n  \"a\": [1 2 x],, \"b\": {]},\n  }\n]\n",
	"{ \"a\": 01, \"b\": .5, \"c\": \"\\q\\u12\", \"d\": \"\t\x01\", \"e\": +1, \"f\": 1., \"g\": True }",
	"{\"a\":{\"b\":{\"c\":[[[[{\"d\":\"e\"}]]]]}}}", "[[[[[[", "{{{{", "]}]}", "{\"", "{\"a\":\"", "{:1, {}:2, [1]: 3}", "/*", "{//\n}", "{\"a\" /* x */ : /* y */ 1 /* z */ , // e\r\n\"b\":2\r}",
	"{\"a\": 1, \"a\": 2}", "{\"a\": \"x\"y\", \"b\": 1}", "{name\": \"y\", \"name: \"x\"}", "{\"a\": [\n  \"x\", // one\n  \"y\" // two\n]}",
}

// tomlSeeds are files of TOML, good and broken.
var tomlSeeds = []string{
	"", "\n# only a comment\n", "\ufeffa = 1\n",
	"name = \"reviewer\"\ndescription = 'Reviews.'\nmodel_reasoning_effort = \"high\" # c\ntools = [\"a\", 'b', # c\n  \"c\",\n]\n",
	"developer_instructions = \"\"\"\nYou are \\\n   a reviewer.\nSay \"hi\"\"\"\"\nl = '''\nraw\\'''\nm = \"\"\"x\"\"\"\r\nn = ''''a'''''\n",
	"a.b.c = 1\na.\"x y\".d = true\n[t]\nk = 1_000\n[t.u]\nf = -1.5e3\ng = inf\nh = 0xdead_beef\ni = 0o7\nj = 0b1\n",
	"d = 1979-05-27T07:32:00Z\ne = 1979-05-27 07:32:00.999-07:00\nf = 1979-05-27\ng = 07:32:00\nh = 1979-02-30\n",
	"[mcp_servers.docs]\nurl = \"u\"\nenv.A = 1\n\n[mcp_servers.\"x y\"]\nargs = []\n[[skills.config]]\np = 1\n[[skills.config]]\np=2\n[skills.config.more]\nq = { a = 1, b = [2, {c = 3}] }\n",
	"name \"x\"\nmodel: \"y\"\nfoo\nbar =\nbaz = opus\nq = \"unclosed\nr = [\"a, \"b\"]\ns = \"say \"hi\" now\"\nt = True\nu = 'it's'\nv = [1 2]\nw = 01\n",
	"a = [\n  \"x\",\n  \"y\"\nb = 1\n", "a = \"\"\"\nfoo\nb = \"x\"\n[c]\nd = 1\n", "a = \"\"\"\nfoo\nb = \"\"\"\nmore\n\"\"\"\n", "a = \"one\ntwo\nthree\"\nb = 1\n",
	"a = { x = 1,\n  y = 2, }\nc = { x: 1 }\nd = { x = 1\ne = 2\n", "a = 1\na = 2\n[t]\n[t]\nx = 1\n[t.x]\n[[t]]\n",
	"[a\nb = 1\n[a b]\n[]\n[[x]\n[a.]\n=1\n]\n", "a", "a =", "a = \"", "[", "[[", "\"a", "my key = 1\n", "a = 'x' y\n", "a = 1 b = 2\n", "é = 1\n", "a = [1,,2]\n", "a = {,}\n",
	"[a.b.c]\nz = 9\n[a]\nb.c.t = 1\n", "[fruit]\napple.color = 1\n[fruit.apple.taste]\nx = 1\n[fruit.apple]\n", "a = {b = 1}\na.c = 2\n[a.d]\n",
	"a = \"\\u00e9\\U0001F600\\e\\x41\\q\\ud800\"\nb = \"\x01\"\nc = \xff\n\"\" = 1\n'' = 2\n", "a = \"b\"\rc = 1\n", "a\r\n=1\r\n", "x = +0\ny = -0.0\nz = +nan\nw = 1e06\nv = 1_\nu = 1__0\n",
}

// yamlSeeds are whole files of YAML, good and broken.
var yamlSeeds = []string{
	"", "# c\n", "---\n", "--- # c\na: 1\n...\nx: 2\n", "a: 1\n---\nb: 2\n", "%YAML 1.2\n---\na: 1\n",
	"customModes:\n  - slug: test\n    name: \"\U0001F9EA Test\"\n    roleDefinition: >-\n      You are Roo.\n      A tester.\n\n      More.\n    groups:\n      - read\n      - - edit\n        - fileRegex: \\.test$\n          description: x\n    customInstructions: |\n      Do.\n  # c\n  - slug: b\n    name: B\n",
	"customModes:\n  - slug: \"test\n    name: \"x\"\n    groups: [read\n    foo\n    desc: a: b\n  - slug: b\n    bar: @x\n    name: B\n",
	"customModes:\n- slug: a\n  groups:\n  - read\n  text: |2\n      x\n    y\n  quoted: 'it''s\n    here'\n  d: \"a \\\n    b\\n\n\n    c\\u00e9\"\n",
	"{\"customModes\": [\n  {\"slug\": \"a\", \"groups\": [\"read\", [\"edit\", {\"fileRegex\": \"x\"}]]},\n]}\n", "{customModes: [{slug: a}]}\n", "{'a': b, \"c\": d\n", "[a, b\n", "- a\n- b: 1\n", "foo", "a: 1\n b: 2\n", "a: &x 1\nb: *x\nc: *y\n", "\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n",
	"0000: {0: 0", "a:\n- b:\n  - c\n  d: |1\n   e\n    f\n  g: !0\nh",
	"a: |+#c\n\n", "a: |+", "a: |+ # c\n",
	"a:\n  b: \"x\n  c: y\"\n", "a: >\n  x\n   y\n  z\n\n\n\nb: |+\n  x\n\n\n",
}
