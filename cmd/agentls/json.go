package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// jsonFinding is one finding of the JSON output, version 1: lines and columns
// from 1, columns in characters.
type jsonFinding struct {
	Path        string    `json:"path"`
	Line        int       `json:"line"`
	Column      int       `json:"column"`
	EndLine     int       `json:"endLine"`
	EndColumn   int       `json:"endColumn"`
	Severity    string    `json:"severity"`
	Consequence string    `json:"consequence"`
	Code        string    `json:"code"`
	Message     string    `json:"message"`
	Dialect     string    `json:"dialect"`
	Fixes       []itemFix `json:"fixes"`
}

// writeJSON writes the report as one object, one finding a line, so that two
// runs can be compared with ordinary tools.
func writeJSON(out io.Writer, r *report) error {
	w := bufio.NewWriter(out)
	head, err := marshal(struct {
		Version int `json:"version"`
		Files   int `json:"files"`
		Agents  int `json:"agents"`
	}{1, r.files, r.agents})
	if err != nil {
		return err
	}
	w.Write(bytes.TrimSuffix(head, []byte("}")))
	w.WriteString(`,"findings":[`)
	rows := make([]jsonFinding, len(r.items))
	for i, it := range r.items {
		rows[i] = jsonFinding{
			it.Path, it.Line, it.Column, it.EndLine, it.EndColumn,
			it.Severity.String(), it.Consequence.String(), string(it.Code), it.Message, it.Dialect, it.Fixes,
		}
	}
	return writeRows(w, rows)
}

// writeRows writes the items of the list that an object ends in, one a line,
// and the end of both.
func writeRows[T any](w *bufio.Writer, rows []T) error {
	for i := range rows {
		if i > 0 {
			w.WriteByte(',')
		}
		line, err := marshal(rows[i])
		if err != nil {
			return err
		}
		w.WriteByte('\n')
		w.Write(line)
	}
	w.WriteString("\n]}\n")
	return w.Flush()
}

// marshal is json.Marshal without the escapes that HTML needs.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
