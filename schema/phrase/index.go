// Look-ups by hash: a token and a tag carry the hashes of what they answer to,
// so that asking many tables about them hashes nothing again.
package phrase

// hashOf is FNV-1a, which is as good as any for words and the same in every
// run.
func hashOf(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// An index maps words and sections to values. It is a table with open
// addressing, at most half full.
type index[T any] struct {
	slots []slot[T]
	count int
}

type slot[T any] struct {
	key   string // "" is an empty slot
	hash  uint32
	value T
}

// find gives the slot of key, nil when there is none.
func (x *index[T]) find(key string, hash uint32) *T {
	if len(x.slots) == 0 {
		return nil
	}
	if s := x.probe(key, hash); s.key != "" {
		return &s.value
	}
	return nil
}

// at gives the value of key to change, a zero one when it is new. The next at
// may move it.
func (x *index[T]) at(key string) *T {
	if 2*x.count >= len(x.slots) {
		x.grow()
	}
	hash := hashOf(key)
	s := x.probe(key, hash)
	if s.key == "" {
		s.key, s.hash = key, hash
		x.count++
	}
	return &s.value
}

// probe gives the slot of key or the empty one where it belongs.
func (x *index[T]) probe(key string, hash uint32) *slot[T] {
	mask := uint32(len(x.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := &x.slots[i]
		if s.key == "" || s.hash == hash && s.key == key {
			return s
		}
	}
}

func (x *index[T]) grow() {
	old := x.slots
	x.slots = make([]slot[T], max(8, 2*len(old)))
	for _, s := range old {
		if s.key != "" {
			*x.probe(s.key, s.hash) = s
		}
	}
}
