package source

import "cmp"

// A Position is one place in a file.
type Position struct {
	Offset int `json:"offset" jsonschema:"minimum=0,description=Bytes from the start of the file."`
	Line   int `json:"line" jsonschema:"minimum=1,description=Line from 1; lines end at LF or CR LF or CR."`
	Column int `json:"column" jsonschema:"minimum=1,description=Column from 1 in Unicode code points."`
}

// A Span is a stretch of a file's bytes, half open: End is the first place
// after it. It keeps line and column beside the offset so that a value read
// in one run can be reported in another without opening the file again.
type Span struct {
	Start Position `json:"start" jsonschema:"description=Where it begins."`
	End   Position `json:"end" jsonschema:"description=The first place after it."`
}

// IsZero reports whether s is no place at all.
func (s Span) IsZero() bool { return s == Span{} }

// Cover gives the smallest span that holds both; a zero span counts for nothing.
func (s Span) Cover(other Span) Span {
	switch {
	case s.IsZero():
		return other
	case other.IsZero():
		return s
	}
	if other.Start.Offset < s.Start.Offset {
		s.Start = other.Start
	}
	if other.End.Offset > s.End.Offset {
		s.End = other.End
	}
	return s
}

// Contains reports whether other lies within s.
func (s Span) Contains(other Span) bool {
	return s.Start.Offset <= other.Start.Offset && other.End.Offset <= s.End.Offset
}

// Compare orders spans by where they start, then by where they end.
func (s Span) Compare(other Span) int {
	return cmp.Or(cmp.Compare(s.Start.Offset, other.Start.Offset), cmp.Compare(s.End.Offset, other.End.Offset))
}
