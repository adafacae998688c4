package extract

// Labels by their wording.

import "strings"

// labelRows are the wordings of labels that have too many forms to list: the
// vocabulary's LABEL section has the others.
var labelRows = []struct {
	says string
	form string
	use  use
}{
	{"how to perform the pose", "^ how (to | do|should|can|would you|i|we) do|perform|practice|practise|execute|try|use|complete|master|stretch IT?", how},
	{"how do you get into it", "^ how (to | do|should|can you|i|we) get|come|move|go into|in|out (of IT | IT)?", how},
	{"how the pose is done", "^ how IT is done|performed|practiced|practised|executed", how},
	{"performing the exercise", "^ (to | let's)? do|doing|perform|performing|practice|practicing|practise|practising|execute|executing|try|trying IT", how},
	{"coming out of the pose", "^ (to)? enter|entering|exit|exiting|leave|leaving|release|releasing|finish|finishing IT", how},
	{"moving into the pose", "^ (to)? get|getting|come|coming|move|moving|go|going into|out|in (of IT | IT)", how},
	{"into the pose", "^ into|entering|leaving IT", how},
	{"steps to perform it", "^ (the | simple | easy | basic)? steps|instructions|directions|procedure|method|technique|guide|way (to | for | of) do|doing|perform|performing|practice|practicing|practise|practising|follow|following IT?", how},
	{"instructions for the stretch", "^ steps|instructions|directions|procedure|method|technique|guide for|of IT", how},
	{"exercise description", "^ the|your|our|quick|simple|basic|easy|detailed|stretch|stretching|exercise|pose|movement|practice|execution|action|how-to|main|key steps|instructions|directions|procedure|technique|method|description|how-to|guide|movement|action", how},
	{"steps involved", "^ (the)? steps involved|required", how},
	{"here's how to do it", "^ (here's | here is) how|what (to do IT? | you do)?", how},
	{"what you'll do", "^ what (you'll | you will | you | to) do", how},
	{"final position", "^ (the)? start|starting|begin|beginning|initial|end|ending|final|finish|finishing position|posture|pose|stance", how},

	{"main benefits", "^ (the | its)? main|key|top|primary|physical|mental|emotional|health|potential|therapeutic|other benefit|benefits|advantage|advantages|purpose|effects", benefit},
	{"benefits of the pose", "^ (the)? benefit|benefits|advantages|purpose|effects of IT", benefit},
	{"why you should do it", "^ why (do | you should do | should you do | you need | you'll love | try | it's | does | is)? IT (works|helps|good|great|important|matters|work|help)?", benefit},
	{"what it is good for", "^ (what | what's) (does | is)? IT (is)? (for | do | does | helps | good for)", benefit},
	{"who is it for", "^ who (is | should do)? IT (for | helps | suits)?", benefit},

	{"contract phase", "^ (the)? contract|contraction|relax|relaxation|stretch|stretching|hold|push|pull|active|passive|isometric|eccentric|concentric|lowering|lifting|first|second|third|final phase|part|stage", how},

	{"safety precautions", "^ safety|medical|health advice|advisory|precaution|precautions|consideration|considerations|note|notes|warning|warnings|reminder|reminders|concern|concerns", caution},
	{"important precautions", "^ important|special|key warning|warnings|precaution|precautions|caution|cautions|safety (note | notes | tip | tips)?", caution},
	{"who should not do it", "^ who should|must|can (avoid|skip | not do|try|practice|practise|perform|attempt|use) IT?", caution},
	{"who shouldn't do it", "^ who shouldn't|can't|cannot|mustn't do|try|practice|practise|perform|attempt|use IT?", caution},
	{"when not to do it", "^ when (should|must you|i)? (not to? do|try|practice|practise|perform|attempt | to? avoid|skip) IT?", caution},
	{"don't do this if", "^ (do not | don't | never) do|try|perform|practice|practise|attempt IT? if|when", caution},
	{"avoid this pose if", "^ avoid|skip|stop IT? (if | when | in case of)", caution},
	{"not suitable for", "^ (not | isn't | never) IT? suitable|recommended|advised|advisable|safe for|if|in", caution},

	{"make it easier", "^ (to)? make|making it|this|IT (easy|easier|gentle|gentler|hard|harder|tougher|deeper|simpler|accessible|challenging | more|less challenging|difficult|intense|accessible|comfortable|gentle)", modification},
	{"gentler option", "^ (a | an | the)? gentle|gentler|easier|easy|simpler|harder|deeper|intermediate|modified|alternate|alternative|supported|prenatal|pregnancy|beginner|beginners|advanced|props option|options|version|versions|variation|variations|alternative|alternatives|modification|modifications|progression|progressions|adaptation|adaptations|adjustment|adjustments", modification},
	{"modifications for common limitations", "^ modifications|modification|variations|adaptations|adjustments for ~4 $", modification},
	{"for more challenge", "^ for (a | an)? more|less|greater|extra|deeper|gentler|bigger|stronger|easier|harder challenge|difficulty|intensity|depth|support|comfort|stretch|version|option|variation", modification},
	{"to deepen the stretch", "^ (to)? deepen|deepening|intensify|increase|increasing|ease|easing|modify|modifying|adapt|adapting|progress|progressing|regress IT", modification},
	{"take it further", "^ (to)? take|taking|step|stepping|bring|bringing IT? (further|deeper|up | to the next level)", modification},
	{"to go deeper", "^ (to)? go|going deeper|further", modification},
	{"more challenging", "^ more|less challenging|difficult|advanced|intense|support", modification},
	{"using props", "^ using|use|with props", modification},

	{"pro tips", "^ (a | an | our | my | one | the)? pro|top|quick|expert|extra|bonus|helpful|handy|useful|final|additional|coaching|coach|coach's|trainer|trainer's|teacher|teacher's|teaching|instructor|instructor's|physio|physio's|therapist|therapist's|form|technique|alignment|our|my tip|tips|hint|hints|cue|cues|pointer|pointers|reminder|reminders|note|notes|check|checks", tip},
	{"note from the physio", "^ (a)? tip|tips|note|notes|hint|hints from (the | our | your)? physio|physiotherapist|therapist|trainer|teacher|instructor|coach|doctor|team|author|expert|experts", tip},
	{"tips for success", "^ tip|tips|hint|hints for (success | best results | good|better|proper form)", tip},
	{"points to remember", "^ (key | important)? points|things to note|remember|consider|watch", tip},
	{"coaching points", "^ coaching|teaching|focus|form|technique points|point", tip},

	{"recommended hold time", "^ (the | your)? suggested|recommended|target|ideal|typical|total|required|optimal|optimum|usual|default|minimum|hold|holding|rep|repetition|set|stretch|stretching (hold|holding)? time|times|duration|dose|dosage|reps|repetitions|sets|rounds|breaths|frequency|hold|range|length|count", dose},
	{"sets x reps", "^ sets|reps|repetitions|rounds|time|duration|length|frequency|hold and|&|/|x|×|, sets|reps|repetitions|rounds|time|duration|length|frequency|hold", dose},
	{"how long to hold it", "^ how long (to | should|do|can you|i|we)? (hold|stay|keep|do IT?)?", dose},
	{"how often should I do it", "^ how often (to | should|do|can you|i|we)? do|repeat|practice|practise|stretch|perform IT?", dose},
	{"how many times", "^ how many times|reps|repetitions|sets|rounds|breaths", dose},
	{"number of sets", "^ number of (sets | reps | repetitions | rounds | times | breaths)", dose},

	{"breathing pattern", "^ breathing|breath tip|tips|pattern|patterns|technique|instruction|instructions|cues|focus|note|notes|guide|rhythm", breathing},
	{"how to breathe", "^ how (to | do|should you|i) breathe", breathing},
}

// labelTable finds the rows. IT stands for what a label is about: "it", "this
// pose", "the exercise".
var labelTable = newTable(len(labelRows), func(i int) string {
	return strings.ReplaceAll(labelRows[i].form, "IT", "(it | them | this | (the|this|that|these|each|a|your)? ABOUT)")
})
