package movement

import "testing"

// A how-to that fits a movement is none of it when its name says that something
// else is done, when it asks for a load the movement is done without, or when
// it stands among strength work and its name is not like the movement's.
func TestSaysAnotherDeed(t *testing.T) {
	circles := Description{Name: "The big O", Positions: []string{"standing"}, Steps: []string{"Stand tall.", "Circle both arms backward in large circles."}}
	plank := Description{Name: "Long line", Positions: []string{"prone"}, Steps: []string{"Rest on your forearms and toes and hold your body in a straight line."}}
	row := Description{Name: "Row", Positions: []string{"standing"}, Steps: []string{"Hinge forward and pull your elbows back."}}
	for _, test := range []struct {
		says   string
		what   Description
		change func(*Description)
		reads  string // before the change
		after  string
	}{
		{"a hop", plank, func(d *Description) { d.Name = "Bunny hops" }, "plank", ""},
		{"the same deed", plank, func(d *Description) { d.Name = "Long plank" }, "plank", "plank"},
		{"a stretch", circles, func(d *Description) { d.Name = "Curl stretch" }, "arm-circles", "arm-circles"},
		{"a weight", circles, func(d *Description) { d.Steps = append(d.Steps, "Hold a dumbbell in each hand.") }, "arm-circles", ""},
		{"a weight the movement has", row, func(d *Description) { d.Steps = append(d.Steps, "Hold a dumbbell in each hand.") }, "bent-over-row", "bent-over-row"},
		{"another person", row, func(d *Description) { d.Steps = append(d.Steps, "Your partner holds your wrists.") }, "bent-over-row", ""},
		{"strength work", circles, func(d *Description) { d.Exercise = true }, "arm-circles", ""},
		{"strength work of a like name", circles, func(d *Description) { d.Name, d.Exercise = "Big arm circles", true }, "arm-circles", "arm-circles"},
		{"a part of the name", Description{}, func(d *Description) { d.Name = "Lat pulldown - cross body" }, "", ""},
	} {
		before := Default().Identify(test.what)
		test.change(&test.what)
		after := Default().Identify(test.what)
		if before.Movement != test.reads || after.Movement != test.after {
			t.Errorf("%s: %q, then %q (%s), want %q, then %q", test.says, before.Movement, after.Movement, after.Reason, test.reads, test.after)
		}
	}
}
