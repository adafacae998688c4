package movement

import (
	"errors"
	"strings"
	"testing"
)

// pillowHug is a movement no catalogue has.
var pillowHug = Movement{Slug: "pillow-hug", Name: "Pillow hug", Aliases: []string{"the sleepy bear"}, Positions: []string{"side-lying"}, Kind: "static", Targets: []string{"upper-back"}}

func extended(t *testing.T, add func(*Extension) error) *Catalogue {
	t.Helper()
	x := Extend()
	if err := add(x); err != nil {
		t.Fatal(err)
	}
	c, err := x.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestExtendedMovement: a house's movement is known by its names and by what
// its how-to says, and the built-in catalogue does not learn it.
func TestExtendedMovement(t *testing.T) {
	c := extended(t, func(x *Extension) error {
		if err := x.AddMovement(pillowHug); err != nil {
			return err
		}
		return errors.Join(x.AddCue("pillow-hug", Speaks, "hug|squeeze ~3 pillow"), x.AddCue("pillow-hug", Denies, "LIFT ~3 PART=leg"))
	})
	for _, name := range []string{"Pillow hug", "Sleepy bear stretch"} {
		if got := c.ByName(name).Movement; got != "pillow-hug" {
			t.Errorf("%q means %q, want pillow-hug", name, got)
		}
	}
	if got := Default().ByName("Pillow hug").Movement; got != "" {
		t.Errorf("the built-in catalogue takes it for %q", got)
	}
	lying := Description{Name: "Good night", Positions: []string{"side-lying"}}
	for step, want := range map[string]string{
		"Hug a pillow tightly.":                    "pillow-hug",
		"Hug a pillow tightly and lift your legs.": "",
	} {
		lying.Steps = []string{step}
		if got := c.Identify(lying).Movement; got != want {
			t.Errorf("%q describes %q, want %q", step, got, want)
		}
	}
}

// TestExtendedName: a house's name settles what the catalogue leaves open.
func TestExtendedName(t *testing.T) {
	c := extended(t, func(x *Extension) error {
		for _, name := range []string{"piriformis stretch", "angry armadillo"} {
			if err := x.AddName("supine-figure-four", name); err != nil {
				return err
			}
		}
		return nil
	})
	for _, name := range []string{"Piriformis stretch", "The angry armadillo"} {
		if got := c.ByName(name).Movement; got != "supine-figure-four" {
			t.Errorf("%q means %q, want supine-figure-four", name, got)
		}
	}
	if got := Default().ByName("Piriformis stretch").Movement; got != "" {
		t.Errorf("the built-in catalogue takes it for %q", got)
	}
}

// TestExtendedWord: cues and how-tos are read with the house's words.
func TestExtendedWord(t *testing.T) {
	c := extended(t, func(x *Extension) error { return x.Words.Add("EQUIPMENT", "strap", "gym ribbon", "house.yaml", 1) })
	if got := c.Vocabulary.Read("Take a gym ribbon.").All("EQUIPMENT"); len(got) != 1 {
		t.Errorf("read %v, want a strap", got)
	}
}

// TestExtendRefuses says what is wrong with what a house adds.
func TestExtendRefuses(t *testing.T) {
	with := func(change func(*Movement)) func(*Extension) error {
		return func(x *Extension) error {
			m := pillowHug
			change(&m)
			return x.AddMovement(m)
		}
	}
	for want, add := range map[string]func(*Extension) error{
		"there is a movement cobra already":       with(func(m *Movement) { m.Slug = "cobra" }),
		`"Pillow Hug" is no slug`:                 with(func(m *Movement) { m.Slug = "Pillow Hug" }),
		"a movement needs a name":                 with(func(m *Movement) { m.Name = "" }),
		"there is no movement bear":               with(func(m *Movement) { m.VariantOf = "bear" }),
		`kind "slow" is none of static`:           with(func(m *Movement) { m.Kind = "slow" }),
		`position has no "upside-down"`:           with(func(m *Movement) { m.Positions = []string{"upside-down"} }),
		"there is no movement no-such":            func(x *Extension) error { return x.AddName("no-such", "bear") },
		`"Cat camel" is a name of cat-cow`:        func(x *Extension) error { return x.AddName("cobra", "Cat camel") },
		`"of the" names no movement`:              func(x *Extension) error { return x.AddName("cobra", "of the") },
		`pattern "(lift"`:                         func(x *Extension) error { return x.AddCue("cobra", Speaks, "(lift") },
		"no vocabulary file has a section NOSUCH": func(x *Extension) error { return x.AddCue("cobra", Denies, "NOSUCH hip") },
	} {
		if err := add(Extend()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
