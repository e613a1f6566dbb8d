package prose

// Plain reads a text that is prose and no document: a description. It is one
// chunk, read by our own scanner in time linear in its length, with mentions.
// References between brackets are text in it.
func Plain(src string) *Chunk {
	d := &draft{Chunk: &Chunk{Len: len(src), hash: textHash(src), Guarded: true}, src: src}
	guard(d)
	d.finish()
	d.mentions()
	return d.Chunk
}
