package movement

// This file remembers what names were found to mean.

import (
	"strings"
	"sync"
)

// A memory holds answers about names. It is emptied when it is full: what is
// asked often is soon there again.
type memory struct {
	mu    sync.RWMutex
	known map[string]NameMatch
}

// mostRemembered bounds a memory to about a megabyte; longestRemembered is in
// bytes, and longer than any name.
const (
	mostRemembered    = 1 << 12
	longestRemembered = 100
)

// of gives the answer about a name, found or remembered.
func (m *memory) of(name string, find func(string) NameMatch) NameMatch {
	if len(name) > longestRemembered {
		return find(name)
	}
	m.mu.RLock()
	match, ok := m.known[name]
	m.mu.RUnlock()
	if ok {
		return match
	}
	name = strings.Clone(name) // the answer quotes it, and would keep its article
	match = find(name)
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.known == nil || len(m.known) == mostRemembered {
		m.known = map[string]NameMatch{}
	}
	m.known[name] = match
	return match
}
