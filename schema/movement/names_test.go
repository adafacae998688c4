package movement_test

// This file holds names and the movements they mean by themselves.

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/stretchlint/stretchlint/schema/movement"
)

func TestByName(t *testing.T) {
	for name, want := range map[string]string{
		"Cat-Camel Stretch":                     "cat-cow",
		"Cobra to open your chest":              "cobra",
		"Child's pose for back pain":            "childs-pose",
		"Childs Pose":                           "childs-pose",
		"Child’s Pose (Balasana)":               "childs-pose",
		"CHILD'S POSE WITH SIDE REACH":          "childs-pose-side-reach",
		"Adho Mukha Śvānāsana":                  "downward-facing-dog",
		"Adhomukha Svansana":                    "downward-facing-dog",
		"Pascimotanasana":                       "seated-forward-bend",
		"Bujangasana":                           "cobra",
		"Viparita Kirani":                       "legs-up-the-wall",
		"Virabhadrasana 2":                      "warrior-two",
		"Warrior II":                            "warrior-two",
		"Warrior One Pose":                      "warrior-one",
		"Garudasana":                            "eagle-pose",
		"Navasana":                              "boat-pose",
		"Savasana":                              "corpse-pose",
		"Piriformis stretch, seated on a chair": "seated-figure-four",
		"Figure 4 stretch (lying)":              "supine-figure-four",
		"Reclined figure four":                  "supine-figure-four",
		"Bridge (Setu Bandhasana)":              "bridge",
		"Chair Pose (Utkatasana)":               "chair-pose",
		"10 Push-Ups":                           "push-up", "10x cat-cow": "cat-cow", "90 90 hip stretch": "ninety-ninety-hip",
		"Isometric quad set":              "quad-set",
		"Thoracic extension over roller":  "thoracic-extension-foam-roller",
		"Overhead reach with deep breath": "overhead-reach",
		"Push-ups":                        "push-up", "Sit ups": "sit-up",
		"Glute bridges":                               "bridge",
		"Knees to chest":                              "double-knee-to-chest",
		"Knee to chest – left":                        "knee-to-chest",
		"Lying knee-to-chest stretch":                 "knee-to-chest",
		"3. Standing quad stretch":                    "standing-quad",
		"Standing quadriceps stretch (R)":             "standing-quad",
		"Quad stretch, lying on your side":            "side-lying-quad",
		"One-leg heel cord stretch":                   "standing-calf-wall",
		"Soleus stretch":                              "soleus-wall",
		"Pectoral doorway stretch":                    "doorway-chest",
		"Upper trap stretch":                          "neck-side-tilt",
		"Chin tucks":                                  "chin-tuck",
		"90/90 hip stretch":                           "ninety-ninety-hip",
		"World’s Greatest Stretch":                    "worlds-greatest-stretch",
		"Hamstrng stretch lying":                      "supine-hamstring",
		"Seated cat-cow":                              "seated-cat-cow",
		"Gentle seated side bend":                     "seated-side-bend",
		"Half-kneeling hip flexor stretch":            "kneeling-hip-flexor",
		"Pigeon pose":                                 "pigeon-pose",
		"Tree Pose / Vrksasana":                       "tree-pose",
		"Modified cobra":                              "",
		"Piriformis stretch":                          "",
		"Thread the needle":                           "",
		"Hamstring stretch":                           "",
		"Figure four":                                 "",
		"Neck rolls":                                  "",
		"Runner's stretch":                            "",
		"Standing cobra":                              "",
		"Revolved half pretzel":                       "",
		"Stretch":                                     "",
		"":                                            "",
		"Cow pose":                                    "cow-pose",
		"Camel pose":                                  "camel-pose",
		"Standing trunk rotation":                     "torso-twist-standing",
		"Trunk rotation (lying down)":                 "supine-spinal-twist",
		"Wrist extensor stretch - left arm":           "wrist-extensor",
		"Hip flexor stretch while half kneeling":      "",
		"Utanasana":                                   "standing-forward-bend",
		"Utkatasana":                                  "chair-pose",
		"Salamba Bhujangasana":                        "sphinx",
		"Eka Pada Rajakapotasana":                     "pigeon-pose",
		"Jathara Parivartanasana (lying, both knees)": "supine-spinal-twist",
	} {
		if got := movement.Default().ByName(name); got.Movement != want {
			t.Errorf("%q: got %q (%s), want %q", name, got.Movement, got.Reason, want)
		}
	}
}

// Names outside the catalogue still meet by their key; names that leave it
// open never do.
func TestKeysOfNames(t *testing.T) {
	key := func(name string) string { return movement.Default().ByName(name).Key }
	same := [][2]string{
		{"Toe Extensor Stretch", "stretch of the toe extensors"}, {"Hamstring-SMR", "Hamstrings foam rolling"},
		{"Left ukulele twist", "Ukulele Twists (right)"}, {"Flying Saucer Pose", "flying saucer"},
	}
	for _, pair := range same {
		if key(pair[0]) != key(pair[1]) || key(pair[0]) == "" {
			t.Errorf("%q has the key %q, %q has %q, want the same", pair[0], key(pair[0]), pair[1], key(pair[1]))
		}
	}
	differ := [][2]string{
		{"Front leg raise", "Side leg raise"}, {"Neck rotation", "Neck circles"}, {"Cat pose", "Cow pose"},
		{"Calf foam rolling", "Standing calf stretch"}, {"Crescent lunge", "Revolved crescent lunge"},
		{"Malasana", "Balasana"}, {"Halasana", "Balasana"}, {"Single knee to chest", "Double knee to chest"},
		{"Bridge pose", "Single-leg bridge"}, {"Cobra", "Camel pose"}, {"Wrist flexor stretch", "Hip flexor stretch, half kneeling"},
	}
	for _, pair := range differ {
		if key(pair[0]) == key(pair[1]) {
			t.Errorf("%q and %q share the key %q", pair[0], pair[1], key(pair[0]))
		}
	}
	if k := key("Calf stretch"); k != "" {
		t.Errorf("an ambiguous name has the key %q", k)
	}
}

func TestByNameTakesAnyText(t *testing.T) {
	c := movement.Default()
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.String().Draw(t, "name")
		got := c.ByName(name)
		if got.Movement != "" && got.Key != got.Movement {
			t.Fatalf("%q: movement %q but key %q", name, got.Movement, got.Key)
		}
		if again := c.ByName(name); again.Key != got.Key || again.Movement != got.Movement {
			t.Fatalf("%q: two answers", name)
		}
	})
}
