// Sources of the rules about doses, sides and safety.

package rules

var (
	feland2001 = &Source{
		Title:   "The effect of duration of stretching of the hamstring muscle group in people aged 65 years or older",
		Body:    "Physical Therapy (Feland et al.)",
		Year:    "2001",
		Address: "https://pubmed.ncbi.nlm.nih.gov/11319936",
		Seen:    Read,
	}
	bandy1997 = &Source{
		Title:   "The effect of time and frequency of static stretching on flexibility of the hamstring muscles",
		Body:    "Physical Therapy (Bandy et al.)",
		Year:    "1997",
		Address: "https://pubmed.ncbi.nlm.nih.gov/9327823",
		Seen:    Read,
	}
	behm2016 = &Source{
		Title:   "Acute effects of muscle stretching on physical performance, range of motion, and injury incidence",
		Body:    "Applied Physiology, Nutrition, and Metabolism (Behm et al.)",
		Year:    "2016",
		Address: "https://cdnsciencepub.com/doi/10.1139/apnm-2015-0235",
		Seen:    Read,
	}
	kay2012 = &Source{
		Title:   "Effect of acute static stretch on maximal muscle performance: a systematic review",
		Body:    "Medicine and Science in Sports and Exercise (Kay and Blazevich)",
		Year:    "2012",
		Address: "https://doi.org/10.1249/MSS.0b013e318225cb27",
		Seen:    Read,
	}
	thomas2018 = &Source{
		Title:   "The relation between stretching typology and stretching duration: the effects on range of motion",
		Body:    "International Journal of Sports Medicine (Thomas et al.)",
		Year:    "2018",
		Address: "https://hdl.handle.net/10447/293353",
		Seen:    Read,
	}
	nhsOlder = &Source{
		Title:   "Exercises for older people: sitting",
		Body:    "NHS",
		Year:    "no date",
		Address: "https://www.nhs.uk/exercises-for-older-people",
		Seen:    Copy,
	}
	aaosSpine = &Source{
		Title:   "Spine conditioning program",
		Body:    "American Academy of Orthopaedic Surgeons, OrthoInfo",
		Year:    "no date",
		Address: "https://orthoinfo.aaos.org/en/recovery/spine-conditioning-program",
		Seen:    Copy,
	}
	backUrgent = &Source{
		Title:   "Lower back self-help",
		Body:    "NHS Greater Glasgow and Clyde",
		Year:    "no date",
		Address: "https://www.nhsggc.scot",
		Seen:    Read,
	}
	jasien2015 = &Source{
		Title:   "Intraocular pressure rise in subjects with and without glaucoma during four common yoga positions",
		Body:    "PLoS ONE (Jasien et al.)",
		Year:    "2015",
		Address: "https://doi.org/10.1371/journal.pone.0144505",
		Seen:    Read,
	}
	cramer2013 = &Source{
		Title:   "Adverse events associated with yoga: a systematic review of published case reports and case series",
		Body:    "PLoS ONE (Cramer et al.)",
		Year:    "2013",
		Address: "https://doi.org/10.1371/journal.pone.0075515",
		Seen:    Read,
	}
	sinaki1984 = &Source{
		Title:   "Postmenopausal spinal osteoporosis: flexion versus extension exercises",
		Body:    "Archives of Physical Medicine and Rehabilitation (Sinaki and Mikkelsen)",
		Year:    "1984",
		Address: "https://pubmed.ncbi.nlm.nih.gov/6487063",
		Seen:    Read,
	}
	strongSteady = &Source{
		Title:   "Strong, steady and straight: UK consensus statement on physical activity and exercise for osteoporosis",
		Body:    "British Journal of Sports Medicine (Brooke-Wavell et al.)",
		Year:    "2022",
		Address: "https://doi.org/10.1136/bjsports-2021-104634",
		Seen:    Read,
	}
	hipPrecautions = &Source{
		Title:   "Hip precautions",
		Body:    "London Health Sciences Centre",
		Year:    "no date",
		Address: "https://www.lhsc.on.ca/joint-replacement-surgery/hip-precautions",
		Seen:    Read,
	}
	pregnancyWales = &Source{
		Title:   "Exercise in pregnancy",
		Body:    "NHS 111 Wales",
		Year:    "no date",
		Address: "https://111.wales.nhs.uk/doityourself/pregnancy/Exercise",
		Seen:    Read,
	}
	hypermobility = &Source{
		Title:   "Exercise and movement for adults with hypermobile Ehlers-Danlos syndrome",
		Body:    "Ehlers-Danlos Support UK (Parry)",
		Year:    "no date",
		Address: "https://www.ehlers-danlos.org",
		Seen:    Read,
	}
	neckAgainst = &Source{
		Title:   "Neck circles",
		Body:    "Chicago Tribune",
		Year:    "1994",
		Address: "https://www.chicagotribune.com",
		Seen:    Read,
	}
	neckFor = &Source{
		Title:   "Neck circles",
		Body:    "PainScience",
		Year:    "no date",
		Address: "https://www.painscience.com/exercise.php?nc",
		Seen:    Read,
	}
	govWriting = &Source{
		Title:   "Writing for GOV.UK",
		Body:    "Government Digital Service",
		Year:    "no date",
		Address: "https://www.gov.uk/guidance/content-design/writing-for-gov-uk",
		Seen:    Read,
	}
)
