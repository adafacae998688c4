package schema

// This file keeps null out of the lists of a document wherever it is written
// from: encoding/json asks our types, and they are written by their shape.

// MarshalJSON writes empty lists as [].
func (a Article) MarshalJSON() ([]byte, error) { return Encode(a) }

// MarshalJSON writes empty lists as [].
func (e Entry) MarshalJSON() ([]byte, error) { return Encode(e) }

// MarshalJSON writes empty lists as [].
func (p Places) MarshalJSON() ([]byte, error) { return Encode(p) }

// MarshalJSON writes empty lists as [].
func (r Record) MarshalJSON() ([]byte, error) { return Encode(r) }

// MarshalJSON writes empty lists as [].
func (s Summary) MarshalJSON() ([]byte, error) { return Encode(s) }

// MarshalJSON writes empty lists as [].
func (c Claim) MarshalJSON() ([]byte, error) { return Encode(c) }

// MarshalJSON writes empty lists as [].
func (c Choice) MarshalJSON() ([]byte, error) { return Encode(c) }

// MarshalJSON writes empty lists as [].
func (d DosageSummary) MarshalJSON() ([]byte, error) { return Encode(d) }

// MarshalJSON writes empty lists as [].
func (e Envelope) MarshalJSON() ([]byte, error) { return Encode(e) }

// MarshalJSON writes empty lists as [].
func (s StepsSummary) MarshalJSON() ([]byte, error) { return Encode(s) }
