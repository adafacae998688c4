package movement_test

// This file holds how-tos in the styles authors use, and the movement each one
// describes without its name.

import (
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/schema/movement"
)

var howTos = []struct{ slug, positions, steps string }{
	{"cat-cow", "quadruped", "Get on your hands and knees.|Breathing in, let your tummy sink and lift your chest and tailbone.|Breathing out, round your spine and drop your head.|Carry on with the breath."},
	{"cat-cow", "quadruped", "On all fours, slowly arch your back up towards the ceiling like a frightened cat, then let the belly sag towards the floor. Do it ten times."},
	{"seated-cat-cow", "seated-chair", "Sit near the front of a chair with your hands on your knees.|Inhale and arch your back, lifting the chest.|Exhale, round your back and tuck your chin."},
	{"cat-pose", "quadruped", "From all fours, breathe out and round your back up to the ceiling, letting your head hang."},
	{"cow-pose", "quadruped", "Start in tabletop. As you inhale, drop your belly toward the mat and lift your chest and gaze."},
	{"childs-pose", "kneeling", "Kneel with your big toes touching.|Sit back on your heels and fold forward until your forehead rests on the mat.|Stretch your arms out in front."},
	{"childs-pose", "quadruped", "Begin on all fours and ease your bottom back towards your heels, with your hands staying where they are. Rest your head on a cushion."},
	{"childs-pose-side-reach", "kneeling", "Sit back on your heels with arms long in front.|Walk both hands over to the left until you feel your right side lengthen."},
	{"extended-puppy-pose", "kneeling", "From hands and knees, walk your hands forward and keep your hips over your knees.|Let your chest melt toward the floor."},
	{"thread-the-needle", "quadruped", "On hands and knees, slide your right arm under your left arm, palm up, until your right shoulder and ear rest on the floor."},
	{"quadruped-thoracic-rotation", "quadruped", "From all fours put one hand behind your head. Turn your upper back and point the elbow at the ceiling, then bring it down to the other arm."},
	{"bird-dog", "quadruped", "On hands and knees, reach your right arm forward and your left leg back at the same time. Keep the hips level. Lower and change over."},
	{"camel-pose", "kneeling", "Kneel upright with your thighs vertical.|Place your hands on your lower back, press the hips forward and lean back.|If you can, take hold of your heels."},
	{"hero-pose", "kneeling", "Kneel with your knees together and your feet a little wider than your hips. Sit down between your feet."},
	{"toe-stretch", "kneeling", "Kneel and tuck your toes under. Slowly sit back on your heels."},
	{"frog", "quadruped", "From all fours, slide your knees wide apart with your feet turned out. Come down on your forearms and push your hips back."},
	{"kneeling-hip-flexor", "half-kneeling", "Kneel on your left knee with the right foot flat in front of you.|Tuck your pelvis under and push your hips forward until you feel it at the front of the left hip."},
	{"kneeling-hip-flexor", "half-kneeling", "Step one foot forward and lower the back knee to the floor. Sink your hips forward and down."},
	{"standing-lunge-hip-flexor", "standing", "Stand with one foot a big step ahead of the other. Keep the back leg straight, tuck your tailbone and shift your weight forward until you feel a stretch at the front of the hip of the rear leg."},
	{"kneeling-quad", "half-kneeling", "From a low lunge with your left knee on a pad, reach back with your left hand, take hold of the foot and draw the heel toward your bottom."},
	{"couch-stretch", "half-kneeling", "Kneel with your back to a wall, slide one knee into the corner and rest that shin up against the wall. Bring the other foot in front and lift your chest."},
	{"lizard", "half-kneeling", "In a low lunge bring both hands to the inside of your front foot, then lower your forearms to the floor."},
	{"half-split", "half-kneeling", "From a low lunge, shift your hips back and straighten the front leg, toes pointing up. Fold over it with a long back."},
	{"half-kneeling-adductor", "half-kneeling", "Kneel on one knee and stretch the other leg out to the side. Rock your hips back toward your heel."},
	{"pigeon-pose", "quadruped", "From hands and knees, bring your right knee forward behind your right wrist and slide the left leg straight back. Square the hips and fold forward."},
	{"ninety-ninety-hip", "seated-floor", "Sit with your front leg bent at 90 degrees and the other leg bent behind you at 90 degrees. Lean over the front shin, then swap."},
	{"knee-to-chest", "supine", "Lie flat on your back. Bend one knee and hug it in towards your chest, leaving the other leg long."},
	{"knee-to-chest", "supine", "While on your back, grasp your right leg behind the knee and gently pull it to your chest. Swap legs."},
	{"double-knee-to-chest", "supine", "Lying on your back, draw both knees up and wrap your arms around your shins. Pull them toward your chest."},
	{"seated-knee-to-chest", "seated-chair", "Sit tall on a chair. Lift one knee, hold it with both hands and bring it toward your chest."},
	{"supine-spinal-twist", "supine", "Lie on your back with your knees bent and feet together. Keeping your shoulders on the bed, let both knees roll slowly to the right, then to the left."},
	{"supine-spinal-twist", "supine", "On your back, arms out to the sides, drop your bent knees to one side and look the other way."},
	{"supine-single-leg-twist", "supine", "Lie on your back and draw one knee up. With the opposite hand guide the knee across your body towards the floor. Keep both shoulders down."},
	{"windshield-wipers", "supine", "Lie down with your feet wider than your hips, knees bent. Drop your knees from side to side like the wipers of a car."},
	{"bent-knee-fallout", "supine", "Lie with both knees bent. Slowly let your right knee fall out to the side, keeping the pelvis still, and bring it back."},
	{"pelvic-tilt", "supine", "On your back with knees bent, tighten your tummy and flatten your lower back against the floor. Relax."},
	{"pelvic-tilt", "supine", "Lie down, knees bent. Gently rock your pelvis so that the arch of your back presses into the mat."},
	{"standing-pelvic-tilt", "standing", "Stand with your back to a wall. Press your lower back flat into the wall by tilting your pelvis."},
	{"bridge", "supine", "Lie on your back, feet flat. Squeeze your buttocks and lift your hips until knees, hips and shoulders are in one line."},
	{"bridge", "supine", "Knees bent, press through your heels to raise your bottom off the floor. Lower slowly."},
	{"happy-baby", "supine", "On your back, bend your knees and take hold of the outsides of your feet. Draw the knees down beside your armpits, soles facing the ceiling."},
	{"supine-figure-four", "supine", "Lie on your back with knees bent. Rest your right ankle on your left knee, reach through and pull the left thigh towards you."},
	{"supine-figure-four", "supine", "On your back, cross one ankle over the opposite thigh so that your legs make the shape of a 4. Draw both legs in."},
	{"seated-figure-four", "seated-chair", "Sit upright on a chair and place one ankle on the other knee. Keep your back long and lean forward from the hips."},
	{"standing-figure-four", "standing", "Hold on to a counter, put your right ankle over your left knee and sit back as if into a chair."},
	{"supine-piriformis-knee-across", "supine", "Lying on your back, pull your right knee up and across towards your left shoulder."},
	{"supine-hamstring", "supine", "Lie on your back and loop a belt around one foot. Straighten that leg towards the ceiling until you feel the back of the thigh."},
	{"supine-hamstring", "supine", "Lie beside a door frame. Raise one leg and rest the heel on the wall, then slowly straighten the knee."},
	{"reclined-butterfly", "supine", "Lie on your back with the soles of your feet together and let your knees fall open."},
	{"elevated-leg-hang", "supine", "Lie on your back near the edge of the bed. Hug one knee and let the other leg hang over the side."},
	{"legs-up-the-wall", "supine", "Scoot your bottom close to the wall and rest both legs up against the wall. Let your arms relax."},
	{"curl-up", "supine", "Lie with knees bent. Curl your head and shoulders off the floor, reach for your knees, and lower."},
	{"dead-bug", "supine", "On your back, lift arms to the ceiling and knees over the hips. Lower your right arm overhead while you extend the left leg. Return and change."},
	{"heel-slide", "supine", "Lie on your back and slowly slide one heel toward your buttock, then slide it away again."},
	{"corpse-pose", "supine", "Lie flat, arms at your sides with palms facing up. Close your eyes and let your whole body relax."},
	{"cobra", "prone", "Lie on your belly with your hands under your shoulders. Press into your hands to lift your chest, hips staying on the floor."},
	{"cobra", "prone", "Face down, palms by your ribs. Slowly straighten your arms to raise your upper body and let your pelvis stay heavy on the mat."},
	{"sphinx", "prone", "Lie on your stomach and prop yourself up on your forearms, elbows below your shoulders."},
	{"upward-facing-dog", "prone", "Lie face down, hands beside your ribs. Press your hands down and straighten your arms, lifting your thighs and knees off the floor; only hands and tops of the feet touch."},
	{"superman", "prone", "Lie face down with arms stretched overhead. Raise your arms and legs off the floor together and pause."},
	{"bow-pose", "prone", "Lie on your stomach, bend your knees and take hold of both ankles. Kick your feet into your hands to lift your chest and thighs."},
	{"prone-quad", "prone", "Lie on your front. Bend one knee, reach back for the ankle and pull the heel towards your bottom."},
	{"plank", "prone", "Support yourself on forearms and toes, body in a straight line, and hold the position."},
	{"open-book", "side-lying", "Lie on your side with knees bent and arms straight out in front. Lift the top arm up and over, opening your chest until the hand nears the floor behind you."},
	{"side-lying-quad", "side-lying", "Lie on your left side. Bend your right knee, grasp the foot and pull your heel to your buttock."},
	{"side-lying-leg-lift", "side-lying", "Lying on your side, lift your top leg up toward the ceiling, then lower it with control."},
	{"clamshell", "side-lying", "On your side with hips and knees bent, keep the feet together and open the top knee."},
	{"seated-spinal-twist", "seated-floor", "Sit on the floor with legs long. Cross your left foot over the right thigh, hook your right elbow outside the left knee and turn to the left."},
	{"seated-piriformis-floor", "seated-floor", "Sit on the floor, legs in front. Place your right foot over the left leg and hug the right knee to your chest."},
	{"seated-hamstring-single-leg", "seated-floor", "Sit down with one leg straight and the sole of the other foot against your inner thigh. Lean forward over the straight leg."},
	{"seated-forward-bend", "seated-floor", "Sit on the mat with both legs straight in front of you. Hinge at the hips and reach for your toes."},
	{"wide-leg-forward-bend-seated", "seated-floor", "Sit with your legs spread wide. Walk your hands forward along the floor."},
	{"butterfly", "seated-floor", "Sit on the floor, bring the soles of your feet together and let your knees drop out to the sides."},
	{"seated-calf-strap", "seated-floor", "Sit with your leg straight and a towel around the ball of your foot. Pull the toes toward you, keeping the knee straight."},
	{"seated-chair-twist", "seated-chair", "Sitting on a chair with feet flat, hold the back of the chair and turn your upper body to the right."},
	{"seated-hamstring-chair", "seated-chair", "Sit on the edge of a chair with one leg out straight, heel on the floor and toes up. Lean forward from the hips."},
	{"seated-forward-fold-chair", "seated-chair", "Sit on a chair with feet apart. Roll down between your thighs and let your arms hang to the floor."},
	{"standing-forward-bend", "standing", "Stand with feet hip-width apart. Bend forward from the hips and let your head and arms hang toward the floor, knees soft."},
	{"wide-leg-forward-bend-standing", "standing", "Stand with your feet wide apart. Fold forward from the hips and put your hands on the floor."},
	{"standing-hamstring", "standing", "Rest one heel on a low step with the leg straight. Lean forward from the hips until the back of the thigh pulls."},
	{"standing-quad", "standing", "Hold a chair for balance. Bend one knee, take hold of that ankle and bring the heel toward your bottom."},
	{"standing-calf-wall", "standing", "Face a wall with your hands on it. Step one foot back, keep that knee straight and press the heel into the floor as you lean in."},
	{"soleus-wall", "standing", "Stand facing the wall, one foot behind the other. Bend both knees and keep the back heel down until you feel it low in the calf."},
	{"calf-step-drop", "standing", "Stand with the balls of your feet on the edge of a step. Let your heels drop below the step."},
	{"side-lunge-adductor", "standing", "Stand with feet wide. Bend the right knee and shift your weight to the right, keeping the left leg straight."},
	{"standing-side-bend", "standing", "Stand tall, raise one arm overhead and lean over to the opposite side."},
	{"it-band-standing-cross", "standing", "Cross your right foot behind the left. Push your right hip out to the side and lean to the left."},
	{"torso-twist-standing", "standing", "Stand with feet apart and hands on hips. Turn your trunk to the left and then to the right."},
	{"standing-back-extension", "standing", "Stand with your hands on your lower back and gently bend backwards."},
	{"doorway-chest", "standing", "Stand in a doorway with your forearms on either side of the frame. Step forward until your chest opens."},
	{"wall-chest", "standing", "Put your right palm on a wall at shoulder height. Turn your body away to the left until you feel your chest."},
	{"wall-l-stretch", "standing", "Put your hands on a table and walk your feet back. Lower your chest until arms and back are parallel to the floor."},
	{"tree-pose", "standing", "Shift your weight to your left leg and put the sole of the right foot against the inside of the left thigh. Bring palms together."},
	{"garland-squat", "squat", "Lower into a deep squat with your heels down. Press your elbows against the inside of your knees and stay there."},
	{"leg-swing-front-back", "standing", "Hold a wall and swing one leg forward and back like a pendulum."},
	{"leg-swing-side", "standing", "Facing a wall, swing your leg side to side across your body."},
	{"heel-raise", "standing", "Hold the counter and rise up onto your toes, then lower your heels."},
	{"hip-circles", "standing", "Hands on hips, move your hips in big circles."},
	{"high-knees", "standing", "March on the spot, lifting your knees high."},
	{"wall-sit", "standing", "Lean your back against a wall and slide down until your thighs are parallel to the floor. Hold for 30 seconds."},
	{"overhead-triceps", "standing", "Raise one arm, bend the elbow and let the hand drop behind your head. Use the other hand to press the elbow gently."},
	{"cross-body-shoulder", "standing", "Bring your left arm across your chest and use the right arm to pull it closer."},
	{"hands-clasped-behind-chest", "standing", "Interlace your fingers behind your back, straighten the arms and lift them while you open your chest."},
	{"behind-head-chest", "seated-chair", "Put your hands behind your head and draw your elbows back."},
	{"clasped-hands-forward-upper-back", "seated-chair", "Clasp your hands in front at shoulder height, push them away from you and round your upper back."},
	{"overhead-reach", "", "Interlace your fingers, turn the palms to the ceiling and stretch your arms overhead."},
	{"neck-side-tilt", "", "Let your right ear drop toward your right shoulder. Rest your right hand lightly on your head."},
	{"levator-scapulae", "seated-chair", "Turn your head to the right, then look down towards your armpit. Place your hand on the back of your head."},
	{"neck-rotation", "", "Slowly turn your head to look over your right shoulder. Return to the middle and turn to the left."},
	{"neck-flexion", "", "Lower your chin to your chest and feel the back of your neck lengthen."},
	{"neck-extension", "", "Tilt your head back slowly and look up at the ceiling."},
	{"chin-tuck", "seated-chair", "Sit tall and glide your head straight back, making a double chin."},
	{"shoulder-roll", "", "Roll your shoulders backwards in slow circles ten times."},
	{"shoulder-shrug", "", "Lift your shoulders up to your ears, hold, then let them drop."},
	{"scapular-squeeze", "seated-chair", "Sit upright and squeeze your shoulder blades together."},
	{"arm-circles", "standing", "Hold your arms out to the sides and make small circles with your arms."},
	{"wrist-flexor", "", "Hold your arm out straight with the palm up. With the other hand pull the fingers back toward the floor."},
	{"wrist-extensor", "", "Stretch your arm out in front, palm down. Bend the wrist so that the fingers point to the floor and press gently with the other hand."},
	{"prayer-stretch", "", "Press your palms together in front of your chest. Lower your hands toward your waist, keeping the palms together."},
	{"wrist-circles", "", "Make loose fists and circle your wrists in both directions."},
	{"ankle-circles", "seated-chair", "Lift one foot and draw circles with your ankle, first one way and then the other."},
	{"ankle-pumps", "seated-chair", "Point your toes away from you, then pull them up toward your shin."},
	{"single-leg-balance", "standing", "Holding a worktop, lift one foot off the floor and balance on the other."},
	{"tandem-stance", "standing", "Walk as if on a tightrope, each time setting the heel of one foot against the toes of the other."},
	{"clock-reach", "standing", "Picture a clock around you. Balance on one leg and reach your free arm to twelve, three and six."},
	{"short-arc-quad", "supine", "Put a rolled towel under your knee. Straighten the knee until the heel leaves the bed, then lower it."},
	{"bicycle-crunch", "supine", "Bring one elbow to the opposite knee while the other leg goes out, as if pedalling."},
	{"arm-wall-slide", "standing", "Facing a wall, slide both forearms up the wall and back down."},
	{"shoulder-external-rotation", "standing", "Keep your elbows bent at your sides and turn the forearms outward against a band."},
	{"gate-pose", "kneeling", "Kneel and stretch your right leg out to the side. Raise the left arm and reach over to the right."},
	{"plantar-fascia-stretch", "seated-chair", "Rest one ankle on the other knee. Grasp the toes and draw them back until the sole is taut."},
	{"seated-thoracic-rotation-hands", "seated-chair", "Cross your arms on your chest and turn your upper body to the right, then to the left."},
	{"tortoise-pose", "seated-floor", "Slide your arms under your knees and round forward."},
	{"front-raise", "standing", "Raise both arms in front of you to shoulder height and lower them slowly."},
	{"levator-scapulae", "", "Turn your face a little to one side and look down towards your arm pit."},
	{"overhead-reach", "", "Weave your fingers into each other. Push them up towards the ceiling with the palms facing upwards."},
	{"calf-step-drop", "standing", "Stand with the ball of one foot on a stair and reach for the stair below with your heel."},
	{"torso-twist-standing", "standing", "Take both arms to your left at shoulder height while you look over your right shoulder, then change."},
	{"neck-flexion-extension", "seated-chair", "Let your chin sink to your chest, then lift your head and look up."},
	{"downward-facing-dog", "quadruped", "From hands and knees tuck your toes and lift your hips up and back into an upside-down V. Press your heels toward the floor."},
}

func describedBy(name, positions, steps string) movement.Description {
	d := movement.Description{Name: name}
	if positions != "" {
		d.Positions = strings.Split(positions, " ")
	}
	if steps != "" {
		d.Steps = strings.Split(steps, "|")
	}
	return d
}

func TestHowTosWithoutNames(t *testing.T) {
	for _, h := range howTos {
		got := movement.Default().Identify(describedBy("", h.positions, h.steps))
		if got.Movement != h.slug {
			t.Errorf("%q\n\tgot %q, want %q: %s %v", h.steps, got.Movement, h.slug, got.Reason, got.Candidates)
		}
	}
}
