// Look-ups by hash: a token and a tag carry the hashes of what they answer to,
// so that asking many tables about them hashes nothing again.
package phrase

import "math/bits"

// hashOf is FNV-1a, which is as good as any for words and the same in every
// run.
func hashOf(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// An index maps words and sections to values. Its slots are small, so that a
// look-up that fails, as most do, touches little memory.
type index[T any] struct {
	slots   []slot // open addressing, at most half full
	entries []entry[T]
}

// A slot is the hash of a key and the number of its entry, from 1.
type slot struct {
	hash  uint32
	entry int32
}

type entry[T any] struct {
	key   string
	value T
}

// find gives the value of key, nil when there is none.
func (x *index[T]) find(key string, hash uint32) *T {
	if len(x.slots) == 0 {
		return nil
	}
	if s := x.probe(key, hash); s.entry != 0 {
		return &x.entries[s.entry-1].value
	}
	return nil
}

// at gives the value of key to change, a zero one when it is new. The next at
// may move it.
func (x *index[T]) at(key string, hash uint32) *T {
	if 2*len(x.entries) >= len(x.slots) {
		x.grow()
	}
	s := x.probe(key, hash)
	if s.entry == 0 {
		x.entries = append(x.entries, entry[T]{key: key})
		*s = slot{hash, int32(len(x.entries))}
	}
	return &x.entries[s.entry-1].value
}

// probe gives the slot of key or the empty one where it belongs.
func (x *index[T]) probe(key string, hash uint32) *slot {
	mask := uint32(len(x.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := &x.slots[i]
		if s.entry == 0 || s.hash == hash && x.entries[s.entry-1].key == key {
			return s
		}
	}
}

// reserve makes room for so many keys in an empty index.
func (x *index[T]) reserve(keys int) {
	x.entries = make([]entry[T], 0, keys)
	x.slots = make([]slot, 1<<bits.Len(uint(2*keys)))
}

func (x *index[T]) grow() {
	before := x.slots
	x.slots = make([]slot, max(8, 2*len(before)))
	for _, s := range before {
		if s.entry != 0 {
			*x.probe(x.entries[s.entry-1].key, s.hash) = s
		}
	}
}
