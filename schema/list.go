package schema

// This file keeps null out of the lists of a document: an empty list is
// written as [], whether the slice behind it was made or not.

import (
	"bytes"
	"encoding/json"
)

// list gives s, or an empty list in place of nil.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// Encode gives v as JSON in one line. Unlike json.Marshal it leaves "<", ">"
// and "&" as they are: the documents are read by people, not by browsers.
func Encode(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

// MarshalJSON writes empty lists as [].
func (a Article) MarshalJSON() ([]byte, error) {
	type plain Article
	a.Safety, a.Stretches = list(a.Safety), list(a.Stretches)
	return Encode(plain(a))
}

// MarshalJSON writes empty lists as [].
func (e Entry) MarshalJSON() ([]byte, error) {
	type plain Entry
	e.Equipment, e.Targets, e.Steps = list(e.Equipment), list(e.Targets), list(e.Steps)
	e.Breathing, e.Benefits, e.Cautions = list(e.Breathing), list(e.Benefits), list(e.Cautions)
	e.Modifications, e.Media, e.AlsoAt = list(e.Modifications), list(e.Media), list(e.AlsoAt)
	return Encode(plain(e))
}

// MarshalJSON writes empty lists as [].
func (p Places) MarshalJSON() ([]byte, error) {
	type plain Places
	p.Name, p.Position, p.Sides = list(p.Name), list(p.Position), list(p.Sides)
	p.Equipment, p.Targets = list(p.Equipment), list(p.Targets)
	return Encode(plain(p))
}

// MarshalJSON writes empty lists as [].
func (r Record) MarshalJSON() ([]byte, error) {
	type plain Record
	r.Aliases, r.Accounts = list(r.Aliases), list(r.Accounts)
	return Encode(plain(r))
}

// MarshalJSON writes empty lists as [].
func (s Summary) MarshalJSON() ([]byte, error) {
	type plain Summary
	s.Aliases, s.Positions, s.Equipment = list(s.Aliases), list(s.Positions), list(s.Equipment)
	s.Targets, s.Cautions = list(s.Targets), list(s.Cautions)
	return Encode(plain(s))
}

// MarshalJSON writes empty lists as [].
func (c Claim) MarshalJSON() ([]byte, error) {
	type plain Claim
	c.Sources = list(c.Sources)
	return Encode(plain(c))
}

// MarshalJSON writes empty lists as [].
func (c Choice) MarshalJSON() ([]byte, error) {
	type plain Choice
	c.Sources, c.Others = list(c.Sources), list(c.Others)
	return Encode(plain(c))
}

// MarshalJSON writes empty lists as [].
func (d DosageSummary) MarshalJSON() ([]byte, error) {
	type plain DosageSummary
	d.Hold, d.Reps, d.Sets = list(d.Hold), list(d.Reps), list(d.Sets)
	d.Frequency, d.Rest, d.Duration = list(d.Frequency), list(d.Rest), list(d.Duration)
	return Encode(plain(d))
}

// MarshalJSON writes empty lists as [].
func (e Envelope) MarshalJSON() ([]byte, error) {
	type plain Envelope
	e.Claims = list(e.Claims)
	return Encode(plain(e))
}

// MarshalJSON writes empty lists as [].
func (s StepsSummary) MarshalJSON() ([]byte, error) {
	type plain StepsSummary
	s.Sources, s.Steps = list(s.Sources), list(s.Steps)
	return Encode(plain(s))
}
