package extract

// Tables that only lay a page out: their cells hold text as the page would
// without them.

import "github.com/stretchlint/stretchlint/extract/article"

// cellAt is one cell of a table.
type cellAt struct{ group, row, column int }

// plainCells gives the blocks with the cells of layout tables made paragraphs.
// A table with headers, or whose cells are a line each, is one of data.
func plainCells(blocks []article.Block) []article.Block {
	layout := layoutTables(blocks)
	if len(layout) == 0 {
		return blocks
	}
	plain := make([]article.Block, len(blocks))
	for i, b := range blocks {
		if b.Kind == article.Cell && layout[b.Group] {
			b.Kind = article.Paragraph
			b.Gap = b.Gap || i == 0 || blocks[i-1].Column != b.Column || blocks[i-1].Row != b.Row
		}
		plain[i] = b
	}
	return plain
}

// layoutTables finds the tables without a header in which a cell holds several
// blocks and reads as prose.
func layoutTables(blocks []article.Block) map[int]bool {
	lines, layout, headed := map[cellAt]int{}, map[int]bool{}, map[int]bool{}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != article.Cell {
			continue
		}
		headed[b.Group] = headed[b.Group] || b.Header
		at := cellAt{b.Group, b.Row, b.Column}
		if lines[at]++; lines[at] > 1 && endsSentence(b.Text.Plain) {
			layout[b.Group] = true
		}
	}
	for group := range layout {
		if headed[group] {
			delete(layout, group)
		}
	}
	return layout
}
