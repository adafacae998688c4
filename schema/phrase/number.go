// Numbers written in words, signs and digits, joined to one value.
package phrase

// numberWords are the words that stand for a number by themselves. "A" is no
// number: only "a minute" is, and that is for a pattern to say.
var numberWords = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}

// readNumber reads the number that starts at token i and gives the token
// after it; ok is false when none does. It knows words up to 999, mixed
// fractions ("1½", "1 1/2", "one and a half") and digits with their words
// ("10 (ten)", "ten (10)").
func readNumber(tokens []Token, i int) (value float64, end int, ok bool) {
	value, end, ok = readPlain(tokens, i)
	if !ok {
		return 0, i, false
	}
	if again, after, ok := readBracketed(tokens, end); ok && again == value {
		end = after
	}
	return value, end, true
}

func readPlain(tokens []Token, i int) (value float64, end int, ok bool) {
	switch {
	case i >= len(tokens) || tokens[i].Value == 0:
		return 0, i, false
	case tokens[i].Kind == Number:
		return readDigits(tokens, i)
	}
	return readWords(tokens, i)
}

// readDigits reads "30", "1½", "1/2" and "1 1/2".
func readDigits(tokens []Token, i int) (value float64, end int, ok bool) {
	value, end = tokens[i].Value, i+1
	if f, after, ok := fraction(tokens, i); ok {
		return f, after, true
	}
	if end < len(tokens) && tokens[end].Kind == Number {
		if f := tokens[end].Value; 0 < f && f < 1 && tokens[end].Word[0] > '9' {
			return value + f, end + 1, true
		}
		if f, after, ok := fraction(tokens, end); ok {
			return value + f, after, true
		}
	}
	if isWords(tokens, end, "and", "a", "half") {
		return value + 0.5, end + 3, true
	}
	return value, end, true
}

// fraction reads "1/2", "3/4", "2/3": other numbers about a slash are a range
// or two sides.
func fraction(tokens []Token, i int) (value float64, end int, ok bool) {
	if i+2 >= len(tokens) || tokens[i+1].Word != "/" || tokens[i+2].Kind != Number {
		return 0, i, false
	}
	over, under := tokens[i].Value, tokens[i+2].Value
	if over != 0 && over < under && under <= 4 && under > 1 && tokens[i].Kind == Number {
		return over / under, i + 3, true
	}
	return 0, i, false
}

// readWords reads number words up to 999: "twenty-five", "one hundred and ten".
func readWords(tokens []Token, i int) (value float64, end int, ok bool) {
	value, end = belowHundred(tokens, i)
	if end < len(tokens) && tokens[end].Word == "hundred" && value < 10 {
		value, end = value*100, end+1
		next := end
		if next < len(tokens) && tokens[next].Word == "and" {
			next++
		}
		if next < len(tokens) && tokens[next].Kind == Word && tokens[next].Value > 0 {
			var rest float64
			rest, end = belowHundred(tokens, next)
			value += rest
		}
	}
	if isWords(tokens, end, "and", "a", "half") {
		return value + 0.5, end + 3, true
	}
	return value, end, true
}

func belowHundred(tokens []Token, i int) (value float64, end int) {
	value, end = tokens[i].Value, i+1
	if value < 20 {
		return value, end
	}
	next := end
	if next < len(tokens) && tokens[next].Word == "-" {
		next++
	}
	if next < len(tokens) && tokens[next].Kind == Word && 0 < tokens[next].Value && tokens[next].Value < 10 {
		return value + tokens[next].Value, next + 1
	}
	return value, end
}

// readBracketed reads a number in parentheses at i.
func readBracketed(tokens []Token, i int) (value float64, end int, ok bool) {
	if i+2 >= len(tokens) || tokens[i].Word != "(" {
		return 0, i, false
	}
	value, end, ok = readPlain(tokens, i+1)
	if !ok || end >= len(tokens) || tokens[end].Word != ")" {
		return 0, i, false
	}
	return value, end + 1, true
}

// isWords reports whether these words stand at token i.
func isWords(tokens []Token, i int, words ...string) bool {
	if i+len(words) > len(tokens) {
		return false
	}
	for k, w := range words {
		if tokens[i+k].Word != w {
			return false
		}
	}
	return true
}
