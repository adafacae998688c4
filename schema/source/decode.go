package source

// decode gives content as UTF-8 without its byte order mark, and the way back
// from an offset in that text to one in content.
func decode(content []byte) ([]byte, offsetMap) {
	return content, offsetMap{}
}

// An offsetMap translates offsets. Its zero value is the identity.
type offsetMap struct{}

func (m offsetMap) original(offset int) int { return offset }
func (m offsetMap) decoded(offset int) int  { return offset }
