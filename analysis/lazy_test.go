package analysis_test

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// An expression that is compiled on first use would not fail before then.
func TestLazyExpressionsCompile(t *testing.T) {
	seen := 0
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path.Join(root, name), nil, 0)
		if err != nil {
			return nil // the compiler says it better
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); !ok || f.Sel.Name != "Lazy" {
				return true
			}
			seen++
			src, ok := literal(call.Args[0])
			if !ok {
				t.Errorf("%s: not a literal, so that nobody can look at it before it is used", name)
			} else if _, err := regexp.Compile(src); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			return true
		})
		return nil
	})
	if err != nil || seen < 20 {
		t.Fatalf("%d expressions were found, %v", seen, err)
	}
}

// literal returns the value of a string literal, of several that are joined, or of
// a constant of the same file.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		return constant.StringVal(constant.MakeFromLiteral(e.Value, e.Kind, 0)), e.Kind == token.STRING
	case *ast.Ident:
		if e.Obj == nil || e.Obj.Kind != ast.Con {
			return "", false
		}
		spec, ok := e.Obj.Decl.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return "", false
		}
		return literal(spec.Values[0])
	case *ast.BinaryExpr:
		a, left := literal(e.X)
		b, right := literal(e.Y)
		return a + b, left && right && e.Op == token.ADD
	}
	return "", false
}
