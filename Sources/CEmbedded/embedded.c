#include "embedded.h"

// Written by scripts/embed-files. The compiler copies each file in and watches it, so that a build
// after an edit of Models/ holds the edited file. A test compares this list with the folders.

static const unsigned char models_abbreviations_csv[] = {
#embed "../../Models/abbreviations.csv"
};
static const unsigned char models_area_context_csv[] = {
#embed "../../Models/area-context.csv"
};
static const unsigned char models_area_send_area_context_csv[] = {
#embed "../../Models/area-send/area-context.csv"
};
static const unsigned char models_area_send_area_terms_csv[] = {
#embed "../../Models/area-send/area-terms.csv"
};
static const unsigned char models_area_send_areas_csv[] = {
#embed "../../Models/area-send/areas.csv"
};
static const unsigned char models_area_send_authorities_csv[] = {
#embed "../../Models/area-send/authorities.csv"
};
static const unsigned char models_area_send_events_csv[] = {
#embed "../../Models/area-send/events.csv"
};
static const unsigned char models_area_send_frameworks_csv[] = {
#embed "../../Models/area-send/frameworks.csv"
};
static const unsigned char models_area_send_grades_csv[] = {
#embed "../../Models/area-send/grades.csv"
};
static const unsigned char models_area_send_headings_csv[] = {
#embed "../../Models/area-send/headings.csv"
};
static const unsigned char models_area_send_judgements_csv[] = {
#embed "../../Models/area-send/judgements.csv"
};
static const unsigned char models_area_send_kinds_csv[] = {
#embed "../../Models/area-send/kinds.csv"
};
static const unsigned char models_area_send_labels_csv[] = {
#embed "../../Models/area-send/labels.csv"
};
static const unsigned char models_area_send_outcomes_csv[] = {
#embed "../../Models/area-send/outcomes.csv"
};
static const unsigned char models_area_send_regions_csv[] = {
#embed "../../Models/area-send/regions.csv"
};
static const unsigned char models_area_signs_csv[] = {
#embed "../../Models/area-signs.csv"
};
static const unsigned char models_area_terms_csv[] = {
#embed "../../Models/area-terms.csv"
};
static const unsigned char models_areas_csv[] = {
#embed "../../Models/areas.csv"
};
static const unsigned char models_authorities_csv[] = {
#embed "../../Models/authorities.csv"
};
static const unsigned char models_cues_csv[] = {
#embed "../../Models/cues.csv"
};
static const unsigned char models_events_csv[] = {
#embed "../../Models/events.csv"
};
static const unsigned char models_facts_csv[] = {
#embed "../../Models/facts.csv"
};
static const unsigned char models_frameworks_csv[] = {
#embed "../../Models/frameworks.csv"
};
static const unsigned char models_furniture_csv[] = {
#embed "../../Models/furniture.csv"
};
static const unsigned char models_grades_csv[] = {
#embed "../../Models/grades.csv"
};
static const unsigned char models_headings_csv[] = {
#embed "../../Models/headings.csv"
};
static const unsigned char models_html_hints_csv[] = {
#embed "../../Models/html-hints.csv"
};
static const unsigned char models_judgements_csv[] = {
#embed "../../Models/judgements.csv"
};
static const unsigned char models_kinds_csv[] = {
#embed "../../Models/kinds.csv"
};
static const unsigned char models_labels_csv[] = {
#embed "../../Models/labels.csv"
};
static const unsigned char models_regions_csv[] = {
#embed "../../Models/regions.csv"
};
static const unsigned char models_sentiment_csv[] = {
#embed "../../Models/sentiment.csv"
};
static const unsigned char models_site_furniture_csv[] = {
#embed "../../Models/site-furniture.csv"
};
static const unsigned char models_subjects_csv[] = {
#embed "../../Models/subjects.csv"
};
static const unsigned char models_unspecific_words_csv[] = {
#embed "../../Models/unspecific-words.csv"
};
static const unsigned char models_voices_csv[] = {
#embed "../../Models/voices.csv"
};
static const unsigned char pipelines_childrens_services_yaml[] = {
#embed "../../Pipelines/childrens-services.yaml"
};
static const unsigned char page_deflated_swift[] = {
#embed "../../Sources/Writing/Page/Deflated.swift"
};
static const unsigned char page_page_swift[] = {
#embed "../../Sources/Writing/Page/Page.swift"
};
static const unsigned char page_pagedata_swift[] = {
#embed "../../Sources/Writing/Page/PageData.swift"
};
static const unsigned char page_page_css[] = {
#embed "../../Sources/Writing/Page/page.css"
};
static const unsigned char page_page_js[] = {
#embed "../../Sources/Writing/Page/page.js"
};
static const unsigned char page_page_mustache[] = {
#embed "../../Sources/Writing/Page/page.mustache"
};

static const struct bellwether_embedded_file files[] = {
    {"Models/abbreviations.csv", models_abbreviations_csv, sizeof models_abbreviations_csv},
    {"Models/area-context.csv", models_area_context_csv, sizeof models_area_context_csv},
    {"Models/area-send/area-context.csv", models_area_send_area_context_csv, sizeof models_area_send_area_context_csv},
    {"Models/area-send/area-terms.csv", models_area_send_area_terms_csv, sizeof models_area_send_area_terms_csv},
    {"Models/area-send/areas.csv", models_area_send_areas_csv, sizeof models_area_send_areas_csv},
    {"Models/area-send/authorities.csv", models_area_send_authorities_csv, sizeof models_area_send_authorities_csv},
    {"Models/area-send/events.csv", models_area_send_events_csv, sizeof models_area_send_events_csv},
    {"Models/area-send/frameworks.csv", models_area_send_frameworks_csv, sizeof models_area_send_frameworks_csv},
    {"Models/area-send/grades.csv", models_area_send_grades_csv, sizeof models_area_send_grades_csv},
    {"Models/area-send/headings.csv", models_area_send_headings_csv, sizeof models_area_send_headings_csv},
    {"Models/area-send/judgements.csv", models_area_send_judgements_csv, sizeof models_area_send_judgements_csv},
    {"Models/area-send/kinds.csv", models_area_send_kinds_csv, sizeof models_area_send_kinds_csv},
    {"Models/area-send/labels.csv", models_area_send_labels_csv, sizeof models_area_send_labels_csv},
    {"Models/area-send/outcomes.csv", models_area_send_outcomes_csv, sizeof models_area_send_outcomes_csv},
    {"Models/area-send/regions.csv", models_area_send_regions_csv, sizeof models_area_send_regions_csv},
    {"Models/area-signs.csv", models_area_signs_csv, sizeof models_area_signs_csv},
    {"Models/area-terms.csv", models_area_terms_csv, sizeof models_area_terms_csv},
    {"Models/areas.csv", models_areas_csv, sizeof models_areas_csv},
    {"Models/authorities.csv", models_authorities_csv, sizeof models_authorities_csv},
    {"Models/cues.csv", models_cues_csv, sizeof models_cues_csv},
    {"Models/events.csv", models_events_csv, sizeof models_events_csv},
    {"Models/facts.csv", models_facts_csv, sizeof models_facts_csv},
    {"Models/frameworks.csv", models_frameworks_csv, sizeof models_frameworks_csv},
    {"Models/furniture.csv", models_furniture_csv, sizeof models_furniture_csv},
    {"Models/grades.csv", models_grades_csv, sizeof models_grades_csv},
    {"Models/headings.csv", models_headings_csv, sizeof models_headings_csv},
    {"Models/html-hints.csv", models_html_hints_csv, sizeof models_html_hints_csv},
    {"Models/judgements.csv", models_judgements_csv, sizeof models_judgements_csv},
    {"Models/kinds.csv", models_kinds_csv, sizeof models_kinds_csv},
    {"Models/labels.csv", models_labels_csv, sizeof models_labels_csv},
    {"Models/regions.csv", models_regions_csv, sizeof models_regions_csv},
    {"Models/sentiment.csv", models_sentiment_csv, sizeof models_sentiment_csv},
    {"Models/site-furniture.csv", models_site_furniture_csv, sizeof models_site_furniture_csv},
    {"Models/subjects.csv", models_subjects_csv, sizeof models_subjects_csv},
    {"Models/unspecific-words.csv", models_unspecific_words_csv, sizeof models_unspecific_words_csv},
    {"Models/voices.csv", models_voices_csv, sizeof models_voices_csv},
    {"Pipelines/childrens-services.yaml", pipelines_childrens_services_yaml, sizeof pipelines_childrens_services_yaml},
    {"Page/Deflated.swift", page_deflated_swift, sizeof page_deflated_swift},
    {"Page/Page.swift", page_page_swift, sizeof page_page_swift},
    {"Page/PageData.swift", page_pagedata_swift, sizeof page_pagedata_swift},
    {"Page/page.css", page_page_css, sizeof page_page_css},
    {"Page/page.js", page_page_js, sizeof page_page_js},
    {"Page/page.mustache", page_page_mustache, sizeof page_page_mustache},
};

struct bellwether_embedded_file bellwether_embedded_file_at(size_t position) {
  static const struct bellwether_embedded_file none = {NULL, NULL, 0};
  return position < sizeof files / sizeof *files ? files[position] : none;
}
