// Rows between bars that are no table to Markdown, for want of a line of dashes,
// and rows of text files.
package article

import "strings"

// pipeCells gives the cells of a line that begins and ends with a bar, nil for
// other lines and for those of one cell.
func pipeCells(plain string) []Range {
	if len(plain) < 3 || plain[0] != '|' || plain[len(plain)-1] != '|' || strings.Count(plain, "|") < 3 {
		return nil
	}
	var cells []Range
	for start := 1; start < len(plain); {
		end := start + strings.IndexByte(plain[start:], '|')
		cell := plain[start:end]
		lead := len(cell) - len(strings.TrimLeft(cell, " "))
		cells = append(cells, Range{min(start+lead, end), max(start+lead, start+len(strings.TrimRight(cell, " ")))})
		start = end + 1
	}
	return cells
}

// addRow appends a line between bars as a row of cells: of the table that the
// line before it belongs to, or else of a new one.
func (p *page) addRow(b Block, cells []Range) {
	row := 0
	if last := len(p.blocks) - 1; last >= 0 && p.blocks[last].Kind == Cell && p.blocks[last].Group == p.pipeGroup && p.pipeGroup != 0 && !b.Gap {
		row = p.blocks[last].Row + 1
	} else {
		p.groups++
		p.pipeGroup = p.groups
	}
	b.Strong, b.Gap = nil, true
	for column, r := range cells {
		if r.Start == r.End {
			continue
		}
		cell := b
		cell.Text = b.Text.Slice(r.Start, r.End)
		cell.Kind, cell.Group, cell.Row, cell.Column = Cell, p.pipeGroup, row, column
		p.append(cell)
		b.Images = nil // the first one's
	}
}
