package movement_test

// This file holds the cases where name, heading and how-to do not say the same.

import (
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/schema/movement"
)

var witnesses = []struct{ want, name, section, positions, steps string }{
	// the name contradicts the how-to, which decides
	{"sphinx", "Cobra stretch", "", "prone", "Lie on your stomach. Prop yourself up on your forearms with elbows under your shoulders and let your belly relax."},
	{"double-knee-to-chest", "Single knee to chest", "", "supine", "Lie on your back, draw both knees to your chest and wrap your arms around your shins."},
	{"seated-figure-four", "Lying piriformis stretch ankle over knee", "", "seated-chair", "Sit on a chair. Cross one ankle over the other knee and lean forward."},
	{"cat-cow", "Camel pose", "", "quadruped", "On all fours round your spine up and tuck your chin to your chest. Then drop your belly to the floor, lifting head and tailbone. Alternate between cat and camel."},
	{"soleus-wall", "Straight-leg calf stretch", "", "standing", "Put your hands on a wall with one foot behind. Bend both knees and keep the back heel on the floor, feeling the soleus."},
	// the name alone leaves it open, the how-to or the position settles it
	{"supine-figure-four", "Piriformis stretch", "", "supine", "Cross your right ankle over the left knee."},
	{"supine-hamstring", "Hamstring stretch", "", "supine", "Hold behind one thigh and straighten the leg toward the ceiling."},
	{"standing-quad", "Quad stretch", "", "standing", "Pull your heel to your bottom."},
	{"standing-quad", "Quad stretch", "Standing stretches", "", ""},
	{"seated-chair-twist", "Seated twist", "", "seated-chair", "Turn your upper body to the left."},
	// a name with no how-to decides
	{"couch-stretch", "Couch Stretch", "", "", ""},
	{"wall-angel", "Wall Angels", "", "", "2×8"},
	{"bridge", "Glute bridges", "", "", "1×15"},
	// the heading gives the region
	{"neck-side-tilt", "Side stretch", "Neck", "", "Take your head over to one side."},
	{"wrist-circles", "Circles", "Wrist stretches", "", ""},
	// the name's family has the position described
	{"seated-cat-cow", "Cat-cow", "", "seated-chair", "Flow with the breath, arching the back and lifting the chest, then rounding the spine."},
	// a name is read with the position that rules its usual movement out
	{"standing-hip-abduction", "Side leg raises", "", "standing", "Hold on to a chair and lift one leg out to the side."},
	{"supine-hamstring", "Hamstring stretch on the floor", "", "supine", "Lift one leg and gently straighten it while keeping the other knee bent."},
	{"couch-stretch", "Deep lunge / couch stretch", "", "half-kneeling", "Sink your hips forward."},
	// and a few words of a how-to do not take its place
	{"", "90/90 stretch", "", "supine", "Let one bent knee fall out to the side."},
	// a name given in two ways is believed though the how-to wanders
	{"mountain-pose", "Mountain Pose (Tadasana)", "", "standing", "The heels root down and the bones are stacked with the shoulders over the hips. The shoulder blades slide down the back."},
	// a foot on the floor is on no knee, though a knee comes next
	{"knee-to-chest", "Knee-to-chest stretch", "", "supine", "Keep your left foot on the floor and draw your right knee to your chest."},
	// what is said for the name counts for it: hands below the shoulders start many poses
	{"downward-facing-dog", "Downward dog", "", "", "Put your hands and knees on the floor with your palms under your shoulders, then lift your knees off the floor and open your chest."},
	// a heading that names a movement is no start position
	{"plank", "Plank", "Squats", "", "Rest on your elbows and toes."},
	// half of a name may be known where the whole is not
	{"tree-pose", "Flamingo (tree pose for kids)", "", "standing", "Stand on one leg and look at one spot."},
	// what comes once both sides are done is another movement
	{"neck-side-tilt", "", "", "standing", "Let your left ear sink toward your left shoulder. Repeat on the other side. Then clasp your hands behind your back and lift them to open the chest."},
	{"knee-to-chest", "Knee-to-chest stretch", "", "supine", "Draw one knee to your chest. Change to the other leg, then bring both knees to your chest."},
	// one that lacks what the name must say, and says what it never says, contradicts it
	{"knee-to-chest", "Knees to chest", "", "supine", "Bend one knee and hug it to your chest. Relax the other leg."},
	{"easy-pose", "Lotus", "", "seated-floor", "Cross your shins and tuck each foot under the other knee."},
	// what a movement always asks for is nothing against it
	{"supine-figure-four", "Figure-four stretch", "", "supine", "Cross one ankle over the other knee, then bring both legs in toward your chest."},
	{"heel-raise", "Calf raises", "", "standing", "Lift your heels as high as you like with straight knees. For more of a challenge, do it on one leg."},
	{"walking-lunge", "Walking lunges", "", "standing", "Step forward into a lunge and lower your back knee toward the ground."},
	// what a roller does is no stretch
	{"", "Quads", "", "prone", "Lie face down with a foam roller under your thighs, propped on your forearms. Roll from the knees up to the hips."},
	// "balance" by the way is no balance exercise
	{"", "Standing thigh stretch with bend", "", "standing", "Go slowly and keep an eye on how you balance on one leg."},
	// both knees are two, whatever the name says
	{"supine-spinal-twist", "Supta Matsyendrasana", "", "supine", "Hug your knees in, then drop your knees to one side and look the other way."},
	// a pose given two names may be entered from where it does not start
	{"legs-up-the-wall", "Legs up the wall (Viparita Karani)", "", "seated-floor", "Sit sideways beside the wall. Turn and let your legs float up the wall as you lie back."},
	// a name with a movement in circles is no turn from side to side
	{"neck-circles", "Neck rotations", "", "", "Rotate your head slowly clockwise, all the way around, then back."},
	// what else the article offers is not what it describes
	{"cobra", "", "", "prone", "Lie face down with hands under your shoulders and press up to lift your chest, hips on the floor. If that is too much, stay on your forearms."},
	// the name holds a name, between words that say with what it is done
	{"standing-hip-abduction", "Standing hip abduction with resistive band", "", "standing", "Loop a band round both ankles and hold on to the worktop. Take one leg out to the side, slowly, and bring it back."},
	{"seated-hamstring-single-leg", "", "", "seated-floor", "Sit on the floor with one leg extended and the other flexed inward. Lean forward from the hips until the straight leg stretches."},
	{"cat-cow", "", "", "quadruped", "On hands and knees, go slowly between rounding and arching the spine."},
	{"dead-bug", "", "", "supine", "Lie with your arms up and your knees over your hips. Let one leg and the opposite arm sink towards the floor, and come back."},
	{"plantar-fascia-stretch", "", "", "seated-chair", "Sit and rest one ankle on the other knee. Extend your toes towards the shin with your hand until the sole feels long."},
}

func TestWitnesses(t *testing.T) {
	for _, w := range witnesses {
		d := describedBy(w.name, w.positions, w.steps)
		d.Section = w.section
		got := movement.Default().Identify(d)
		if got.Movement != w.want {
			t.Errorf("%q, %q: got %q (%s), want %q", w.name, w.steps, got.Movement, got.Reason, w.want)
		}
		if got.Movement != "" && got.Reason == "" {
			t.Errorf("%q: no reason for %s", w.name, got.Movement)
		}
	}
}

// TestNamesOfWhatIsCounted: of two movements with one name the one that is not
// held is meant where it is repeated often.
func TestNamesOfWhatIsCounted(t *testing.T) {
	if got := movement.Default().Identify(movement.Description{Name: "Lunges", Counted: true}); got.Movement != "lunge" {
		t.Errorf("counted lunges: got %q (%s), want what the others are called after", got.Movement, got.Reason)
	}
	for counted, want := range map[bool]string{true: "dead-bug", false: ""} {
		if got := movement.Default().Identify(movement.Description{Name: "Dead bug", Counted: counted}); got.Movement != want {
			t.Errorf("counted %v: got %q (%s), want %q", counted, got.Movement, got.Reason, want)
		}
	}
}

func TestReasonsSayWhatDecided(t *testing.T) {
	c := movement.Default()
	against := c.Identify(describedBy("Cobra stretch", "prone", witnesses[0].steps))
	if against.NameAgrees || against.NameMovement != "cobra" || !strings.Contains(against.Reason, "though the name alone means cobra") {
		t.Errorf("a name against its how-to: %+v", against)
	}
	with := c.Identify(describedBy("Cat-Camel Stretch", "quadruped", "Round your back, then let your belly sag."))
	if !with.NameAgrees || !strings.Contains(with.Reason, `alias "cat camel stretch" of cat-cow`) || !strings.Contains(with.Reason, "position quadruped agrees") {
		t.Errorf("a name with its how-to: %+v", with)
	}
}

// What must stay open: an article's loose words are no movement.
var open = []struct{ name, positions, steps string }{
	{"Hamstring stretch", "", ""},
	{"Piriformis stretch", "", "Hold for 30 seconds on each side."},
	{"Figure four", "", ""},
	{"", "", "Hold for 30 seconds. Repeat three times."},
	{"", "", "Breathe slowly and relax."},
	{"", "", "Stretching regularly keeps your back flexible and may ease pain."},
	{"Why stretching helps", "", "Tight hips and hamstrings pull on the lower back."},
	{"Tips", "", "Warm up first. Do not bounce. Stop if it hurts."},
	{"Eye break", "", "Look at something far away for twenty seconds."},
	{"", "supine", "Lie on your back and stay there."},
	{"", "standing", "Stand up and walk about every half hour."},
	{"", "seated-chair", "Sit with your feet flat and your back against the backrest."},
	{"Drinking", "", "Drink a glass of water before you start."},
	{"Cobra", "standing", ""},
	{"Knee rehabilitation", "", "Your knee may feel stiff after the operation."},
	{"", "quadruped", "Get onto your hands and knees with your wrists below your shoulders."},
	{"", "", "Do not arch your back. Avoid rounding your shoulders."},
	// what the words speak against, or leave between siblings
	{"Reach for the sky", "", "Stretch one hand up and bend to the other side."},
	{"Lunge with rotation", "", ""},
	{"Hip opener", "", "Ankle over the opposite knee, press gently."},
	{"", "", "Begin in a neutral position, facing straight ahead."},
	{"", "supine", "Place a cushion under your knee."},
	{"", "standing", "Stand with your feet hip-width apart."},
}

func TestOpenDescriptionsStayOpen(t *testing.T) {
	for _, o := range open {
		if got := movement.Default().Identify(describedBy(o.name, o.positions, o.steps)); got.Movement != "" {
			t.Errorf("%q, %q: got %q (%s), want it left open", o.name, o.steps, got.Movement, got.Reason)
		} else if got.Reason == "" {
			t.Errorf("%q, %q: no reason why it is open", o.name, o.steps)
		}
	}
}

// TestLeftOpenForAReason: what is left open names movements that the how-to or
// the name speak for, and none for a word or two.
func TestLeftOpenForAReason(t *testing.T) {
	breathing := describedBy("Bee breath", "", "Sit upright and close your eyes. Put your thumbs over your ears and hum as you breathe out.")
	if got := movement.Default().Identify(breathing); got.Movement != "" || len(got.Candidates) > 0 || strings.Contains(got.Reason, "may be") {
		t.Errorf("bee breath: got %q (%s) %v, want no movement and none suspected", got.Movement, got.Reason, got.Candidates)
	}
	calf := describedBy("Calf stretch", "", "Hold for half a minute.")
	if got := movement.Default().Identify(calf); len(got.Candidates) == 0 || !strings.Contains(got.Reason, "standing-calf-wall") {
		t.Errorf("calf stretch: got %s %v, want the movements it may be", got.Reason, got.Candidates)
	}
}
