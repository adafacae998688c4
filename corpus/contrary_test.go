package corpus

import "testing"

func TestContrary(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"preacher curl internally rotated", "preacher curl externally rotated", true},
		{"externally rotated curl", "internally rotated curl", true},
		{"one handed curl", "curl with two hands", true},
		{"right neck stretch", "left neck stretch", false},
		{"front neck stretch", "neck stretch", false},
		{"upper and lower back twist", "lower back twist", false},
		{"", "", false},
	} {
		if words, got := contrary(test.a, test.b); got != test.want {
			t.Errorf("%q and %q: %v %v, want %v", test.a, test.b, got, words, test.want)
		}
	}
}
