#!/bin/sh
# Fetches dagre, which lays out the graph of the page, and checks that it is the
# release whose sum is written here.
set -eu
version=3.1.3
sum=824f4220fa918d5c3f024a0354d954ba787edd075a0dd46c9ed64e32d1cddab6
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm pack --silent --pack-destination "$work" "@dagrejs/dagre@$version" >/dev/null
tar -xzf "$work"/*.tgz -C "$work"
{
	echo "/*! @dagrejs/dagre $version"
	cat "$work/package/LICENSE"
	echo "*/"
	grep -v '^//# sourceMappingURL' "$work/package/dist/dagre.min.js"
} >"$work/dagre.js"
found=$(sha256sum "$work/dagre.js" | cut -d ' ' -f 1)
if [ "$found" != "$sum" ]; then
	echo "dagre $version is not the release that was expected: its sum is $found" >&2
	exit 1
fi
mv "$work/dagre.js" dagre.js
