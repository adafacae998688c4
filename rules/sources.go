// Sources of the rules about words, editing and corpora.

package rules

var (
	ftc2022 = &Source{
		Title:   "Health products compliance guidance",
		Body:    "US Federal Trade Commission",
		Year:    "2022",
		Address: "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
		Seen:    Copy,
	}
	owen2020 = &Source{
		Title:   "Which specific modes of exercise training are most effective for treating low back pain? Network meta-analysis",
		Body:    "British Journal of Sports Medicine (Owen et al.)",
		Year:    "2020",
		Address: "Br J Sports Med 54:1279",
		Seen:    Read,
	}
	herbert2011 = &Source{
		Title:   "Stretching to prevent or reduce muscle soreness after exercise",
		Body:    "Cochrane (Herbert et al.)",
		Year:    "2011",
		Address: "https://doi.org/10.1002/14651858.CD004577.pub3",
		Seen:    Read,
	}
	lauersen2014 = &Source{
		Title:   "The effectiveness of exercise interventions to prevent sports injuries",
		Body:    "British Journal of Sports Medicine (Lauersen et al.)",
		Year:    "2014",
		Address: "https://doi.org/10.1136/bjsports-2013-092538",
		Seen:    Read,
	}
	twists = &Source{
		Title:   "Do twists really wring out toxins?",
		Body:    "Yoga Journal (Grasser)",
		Year:    "no date",
		Address: "https://www.yogajournal.com",
		Seen:    Read,
	}
	hon = &Source{
		Title:   "The eight principles of the Health On the Net Foundation (closed in 2022)",
		Body:    "Health On the Net Foundation",
		Year:    "2022",
		Address: "https://en.wikipedia.org/wiki/Health_On_the_Net_Foundation",
		Seen:    Read,
	}
	pifTick = &Source{
		Title:   "PIF TICK criteria",
		Body:    "Patient Information Forum",
		Year:    "2022",
		Address: "https://pifonline.org.uk/news/pif-tick-criteria-update",
		Seen:    Read,
	}
	jama1997 = &Source{
		Title:   "Assessing, controlling, and assuring the quality of medical information on the Internet",
		Body:    "JAMA (Silberg et al.)",
		Year:    "1997",
		Address: "https://doi.org/10.1001/jama.1997.03540390074039",
		Seen:    Unchecked,
	}
	santos2022 = &Source{
		Title:   "Patients should not rely on low back pain information from Brazilian official websites",
		Body:    "Brazilian Journal of Physical Therapy (Santos et al.)",
		Year:    "2022",
		Address: "Braz J Phys Ther 26:100389",
		Seen:    Read,
	}
	ferreira2019 = &Source{
		Title:   "Credibility, accuracy, and comprehensiveness of internet-based information about low back pain",
		Body:    "Journal of Medical Internet Research (Ferreira et al.)",
		Year:    "2019",
		Address: "J Med Internet Res 21(5):e13357",
		Seen:    Read,
	}
	eltorai2014 = &Source{
		Title:   "Most AAOS online patient education material exceeds average patient reading level",
		Body:    "Clinical Orthopaedics and Related Research (Eltorai et al.)",
		Year:    "2014",
		Address: "https://doi.org/10.1007/s11999-014-4071-2",
		Seen:    Read,
	}
	linskens2023 = &Source{
		Title:   "Negative language use of the physiotherapist in low back pain education",
		Body:    "Patient Education and Counseling (Linskens et al.)",
		Year:    "2023",
		Address: "Patient Educ Couns 110:107649",
		Seen:    Read,
	}
	googleSpam = &Source{
		Title:   "Spam policies for web search and search quality rater guidelines",
		Body:    "Google",
		Year:    "no date",
		Address: "https://developers.google.com/search/docs/essentials/spam-policies",
		Seen:    Copy,
	}
	wcag22 = &Source{
		Title:   "Web Content Accessibility Guidelines 2.2, understanding 1.1.1 Non-text content",
		Body:    "W3C",
		Year:    "2023",
		Address: "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content",
		Seen:    Copy,
	}
	nhsReading = &Source{
		Title:   "Reading age, discussion in the digital service manual's community backlog",
		Body:    "NHS",
		Year:    "no date",
		Address: "https://github.com/nhsuk/nhsuk-service-manual-community-backlog/issues/258",
		Seen:    Read,
	}
	harvard2025 = &Source{
		Title:   "The ideal stretching routine",
		Body:    "Harvard Health Publishing",
		Year:    "2025",
		Address: "https://www.health.harvard.edu/staying-healthy/the-ideal-stretching-routine",
		Seen:    Copy,
	}
)
