package extract

// Tables and captions that only lay a page out: they hold text as the page would
// without them.

import "github.com/stretchlint/stretchlint/extract/article"

// cellAt is one cell of a table.
type cellAt struct{ group, row, column int }

// plainCells gives the blocks with the cells of layout tables, and captions that
// are cards, made paragraphs. A table with headers, or whose cells are a line
// each, is one of data.
func plainCells(blocks []article.Block) []article.Block {
	layout := layoutTables(blocks)
	plain := make([]article.Block, len(blocks))
	for i, b := range blocks {
		if isProseCaption(blocks, i) {
			b.Kind = article.Paragraph
		}
		if b.Kind == article.Cell && layout[b.Group] {
			b.Kind = article.Paragraph
			b.Gap = b.Gap || i == 0 || blocks[i-1].Column != b.Column || blocks[i-1].Row != b.Row
		}
		plain[i] = b
	}
	return plain
}

// isProseCaption reports whether a caption has several lines and reads as
// prose: a card's name and its how-to.
func isProseCaption(blocks []article.Block, i int) bool {
	caption := func(j int) bool { return j >= 0 && j < len(blocks) && blocks[j].Kind == article.Caption }
	if !caption(i) {
		return false
	}
	goesOn := func(j int) bool { return caption(j) && !blocks[j].Gap && endsSentence(blocks[j].Text.Plain) }
	return goesOn(i+1) || caption(i-1) && goesOn(i)
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
	for group := range oneColumned(blocks) {
		layout[group] = true
	}
	for group := range layout {
		if headed[group] {
			delete(layout, group)
		}
	}
	return layout
}

// oneColumned finds the tables whose words all stand in one column and read as
// prose: pictures stand beside them.
func oneColumned(blocks []article.Block) map[int]bool {
	column, prose, several := map[int]int{}, map[int]bool{}, map[int]bool{}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != article.Cell || b.Text.IsEmpty() {
			continue
		}
		if first, met := column[b.Group]; met && first != b.Column {
			several[b.Group] = true
		}
		column[b.Group] = b.Column
		prose[b.Group] = prose[b.Group] || endsSentence(b.Text.Plain)
	}
	for group := range prose {
		if !prose[group] || several[group] {
			delete(prose, group)
		}
	}
	return prose
}
