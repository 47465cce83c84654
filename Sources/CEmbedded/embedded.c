#include "embedded.h"

// Written by scripts/embed-files. The compiler copies each file in and watches it, so that a build
// after an edit of Models/ holds the edited file. A test compares this list with the folders.

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
static const unsigned char models_area_send_facts_csv[] = {
#embed "../../Models/area-send/facts.csv"
};
static const unsigned char models_area_send_frameworks_csv[] = {
#embed "../../Models/area-send/frameworks.csv"
};
static const unsigned char models_area_send_furniture_csv[] = {
#embed "../../Models/area-send/furniture.csv"
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
static const unsigned char models_area_send_matter_terms_csv[] = {
#embed "../../Models/area-send/matter-terms.csv"
};
static const unsigned char models_area_send_matters_csv[] = {
#embed "../../Models/area-send/matters.csv"
};
static const unsigned char models_area_send_measures_csv[] = {
#embed "../../Models/area-send/measures.csv"
};
static const unsigned char models_area_send_outcomes_csv[] = {
#embed "../../Models/area-send/outcomes.csv"
};
static const unsigned char models_area_send_regions_csv[] = {
#embed "../../Models/area-send/regions.csv"
};
static const unsigned char models_area_send_sentiment_csv[] = {
#embed "../../Models/area-send/sentiment.csv"
};
static const unsigned char models_area_send_subjects_csv[] = {
#embed "../../Models/area-send/subjects.csv"
};
static const unsigned char models_childrens_services_area_context_csv[] = {
#embed "../../Models/childrens-services/area-context.csv"
};
static const unsigned char models_childrens_services_area_terms_csv[] = {
#embed "../../Models/childrens-services/area-terms.csv"
};
static const unsigned char models_childrens_services_areas_csv[] = {
#embed "../../Models/childrens-services/areas.csv"
};
static const unsigned char models_childrens_services_authorities_csv[] = {
#embed "../../Models/childrens-services/authorities.csv"
};
static const unsigned char models_childrens_services_events_csv[] = {
#embed "../../Models/childrens-services/events.csv"
};
static const unsigned char models_childrens_services_facts_csv[] = {
#embed "../../Models/childrens-services/facts.csv"
};
static const unsigned char models_childrens_services_fitted_area_context_csv[] = {
#embed "../../Models/childrens-services/fitted/area-context.csv"
};
static const unsigned char models_childrens_services_fitted_area_terms_csv[] = {
#embed "../../Models/childrens-services/fitted/area-terms.csv"
};
static const unsigned char models_childrens_services_fitted_confidence_csv[] = {
#embed "../../Models/childrens-services/fitted/confidence.csv"
};
static const unsigned char models_childrens_services_fitted_sentiment_csv[] = {
#embed "../../Models/childrens-services/fitted/sentiment.csv"
};
static const unsigned char models_childrens_services_frameworks_csv[] = {
#embed "../../Models/childrens-services/frameworks.csv"
};
static const unsigned char models_childrens_services_furniture_csv[] = {
#embed "../../Models/childrens-services/furniture.csv"
};
static const unsigned char models_childrens_services_grades_csv[] = {
#embed "../../Models/childrens-services/grades.csv"
};
static const unsigned char models_childrens_services_headings_csv[] = {
#embed "../../Models/childrens-services/headings.csv"
};
static const unsigned char models_childrens_services_judgements_csv[] = {
#embed "../../Models/childrens-services/judgements.csv"
};
static const unsigned char models_childrens_services_kinds_csv[] = {
#embed "../../Models/childrens-services/kinds.csv"
};
static const unsigned char models_childrens_services_labels_csv[] = {
#embed "../../Models/childrens-services/labels.csv"
};
static const unsigned char models_childrens_services_matter_terms_csv[] = {
#embed "../../Models/childrens-services/matter-terms.csv"
};
static const unsigned char models_childrens_services_matters_csv[] = {
#embed "../../Models/childrens-services/matters.csv"
};
static const unsigned char models_childrens_services_measures_csv[] = {
#embed "../../Models/childrens-services/measures.csv"
};
static const unsigned char models_childrens_services_regions_csv[] = {
#embed "../../Models/childrens-services/regions.csv"
};
static const unsigned char models_childrens_services_sentiment_csv[] = {
#embed "../../Models/childrens-services/sentiment.csv"
};
static const unsigned char models_childrens_services_subjects_csv[] = {
#embed "../../Models/childrens-services/subjects.csv"
};
static const unsigned char models_childrens_services_themes_csv[] = {
#embed "../../Models/childrens-services/themes.csv"
};
static const unsigned char models_english_abbreviations_csv[] = {
#embed "../../Models/english/abbreviations.csv"
};
static const unsigned char models_english_area_signs_csv[] = {
#embed "../../Models/english/area-signs.csv"
};
static const unsigned char models_english_cues_csv[] = {
#embed "../../Models/english/cues.csv"
};
static const unsigned char models_english_facts_csv[] = {
#embed "../../Models/english/facts.csv"
};
static const unsigned char models_english_fitted_area_context_csv[] = {
#embed "../../Models/english/fitted/area-context.csv"
};
static const unsigned char models_english_fitted_cues_csv[] = {
#embed "../../Models/english/fitted/cues.csv"
};
static const unsigned char models_english_fitted_page_trees_csv[] = {
#embed "../../Models/english/fitted/page-trees.csv"
};
static const unsigned char models_english_fitted_sentiment_csv[] = {
#embed "../../Models/english/fitted/sentiment.csv"
};
static const unsigned char models_english_furniture_csv[] = {
#embed "../../Models/english/furniture.csv"
};
static const unsigned char models_english_headings_csv[] = {
#embed "../../Models/english/headings.csv"
};
static const unsigned char models_english_html_hints_csv[] = {
#embed "../../Models/english/html-hints.csv"
};
static const unsigned char models_english_names_csv[] = {
#embed "../../Models/english/names.csv"
};
static const unsigned char models_english_point_words_csv[] = {
#embed "../../Models/english/point-words.csv"
};
static const unsigned char models_english_sentiment_csv[] = {
#embed "../../Models/english/sentiment.csv"
};
static const unsigned char models_english_site_furniture_csv[] = {
#embed "../../Models/english/site-furniture.csv"
};
static const unsigned char models_english_unspecific_words_csv[] = {
#embed "../../Models/english/unspecific-words.csv"
};
static const unsigned char models_english_voices_csv[] = {
#embed "../../Models/english/voices.csv"
};
static const unsigned char models_starter_area_context_csv[] = {
#embed "../../Models/starter/area-context.csv"
};
static const unsigned char models_starter_area_terms_csv[] = {
#embed "../../Models/starter/area-terms.csv"
};
static const unsigned char models_starter_areas_csv[] = {
#embed "../../Models/starter/areas.csv"
};
static const unsigned char models_starter_authorities_csv[] = {
#embed "../../Models/starter/authorities.csv"
};
static const unsigned char models_starter_events_csv[] = {
#embed "../../Models/starter/events.csv"
};
static const unsigned char models_starter_facts_csv[] = {
#embed "../../Models/starter/facts.csv"
};
static const unsigned char models_starter_frameworks_csv[] = {
#embed "../../Models/starter/frameworks.csv"
};
static const unsigned char models_starter_furniture_csv[] = {
#embed "../../Models/starter/furniture.csv"
};
static const unsigned char models_starter_grades_csv[] = {
#embed "../../Models/starter/grades.csv"
};
static const unsigned char models_starter_headings_csv[] = {
#embed "../../Models/starter/headings.csv"
};
static const unsigned char models_starter_judgements_csv[] = {
#embed "../../Models/starter/judgements.csv"
};
static const unsigned char models_starter_kinds_csv[] = {
#embed "../../Models/starter/kinds.csv"
};
static const unsigned char models_starter_labels_csv[] = {
#embed "../../Models/starter/labels.csv"
};
static const unsigned char models_starter_matter_terms_csv[] = {
#embed "../../Models/starter/matter-terms.csv"
};
static const unsigned char models_starter_matters_csv[] = {
#embed "../../Models/starter/matters.csv"
};
static const unsigned char models_starter_measures_csv[] = {
#embed "../../Models/starter/measures.csv"
};
static const unsigned char models_starter_outcomes_csv[] = {
#embed "../../Models/starter/outcomes.csv"
};
static const unsigned char models_starter_regions_csv[] = {
#embed "../../Models/starter/regions.csv"
};
static const unsigned char models_starter_sentiment_csv[] = {
#embed "../../Models/starter/sentiment.csv"
};
static const unsigned char models_starter_subjects_csv[] = {
#embed "../../Models/starter/subjects.csv"
};
static const unsigned char models_starter_themes_csv[] = {
#embed "../../Models/starter/themes.csv"
};
static const unsigned char models_starter_readme_md[] = {
#embed "../../Models/starter/README.md"
};
static const unsigned char pipelines_area_send_yaml[] = {
#embed "../../Pipelines/area-send.yaml"
};
static const unsigned char pipelines_childrens_services_yaml[] = {
#embed "../../Pipelines/childrens-services.yaml"
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
    {"Models/area-send/area-context.csv", models_area_send_area_context_csv, sizeof models_area_send_area_context_csv},
    {"Models/area-send/area-terms.csv", models_area_send_area_terms_csv, sizeof models_area_send_area_terms_csv},
    {"Models/area-send/areas.csv", models_area_send_areas_csv, sizeof models_area_send_areas_csv},
    {"Models/area-send/authorities.csv", models_area_send_authorities_csv, sizeof models_area_send_authorities_csv},
    {"Models/area-send/events.csv", models_area_send_events_csv, sizeof models_area_send_events_csv},
    {"Models/area-send/facts.csv", models_area_send_facts_csv, sizeof models_area_send_facts_csv},
    {"Models/area-send/frameworks.csv", models_area_send_frameworks_csv, sizeof models_area_send_frameworks_csv},
    {"Models/area-send/furniture.csv", models_area_send_furniture_csv, sizeof models_area_send_furniture_csv},
    {"Models/area-send/grades.csv", models_area_send_grades_csv, sizeof models_area_send_grades_csv},
    {"Models/area-send/headings.csv", models_area_send_headings_csv, sizeof models_area_send_headings_csv},
    {"Models/area-send/judgements.csv", models_area_send_judgements_csv, sizeof models_area_send_judgements_csv},
    {"Models/area-send/kinds.csv", models_area_send_kinds_csv, sizeof models_area_send_kinds_csv},
    {"Models/area-send/labels.csv", models_area_send_labels_csv, sizeof models_area_send_labels_csv},
    {"Models/area-send/matter-terms.csv", models_area_send_matter_terms_csv, sizeof models_area_send_matter_terms_csv},
    {"Models/area-send/matters.csv", models_area_send_matters_csv, sizeof models_area_send_matters_csv},
    {"Models/area-send/measures.csv", models_area_send_measures_csv, sizeof models_area_send_measures_csv},
    {"Models/area-send/outcomes.csv", models_area_send_outcomes_csv, sizeof models_area_send_outcomes_csv},
    {"Models/area-send/regions.csv", models_area_send_regions_csv, sizeof models_area_send_regions_csv},
    {"Models/area-send/sentiment.csv", models_area_send_sentiment_csv, sizeof models_area_send_sentiment_csv},
    {"Models/area-send/subjects.csv", models_area_send_subjects_csv, sizeof models_area_send_subjects_csv},
    {"Models/childrens-services/area-context.csv", models_childrens_services_area_context_csv, sizeof models_childrens_services_area_context_csv},
    {"Models/childrens-services/area-terms.csv", models_childrens_services_area_terms_csv, sizeof models_childrens_services_area_terms_csv},
    {"Models/childrens-services/areas.csv", models_childrens_services_areas_csv, sizeof models_childrens_services_areas_csv},
    {"Models/childrens-services/authorities.csv", models_childrens_services_authorities_csv, sizeof models_childrens_services_authorities_csv},
    {"Models/childrens-services/events.csv", models_childrens_services_events_csv, sizeof models_childrens_services_events_csv},
    {"Models/childrens-services/facts.csv", models_childrens_services_facts_csv, sizeof models_childrens_services_facts_csv},
    {"Models/childrens-services/fitted/area-context.csv", models_childrens_services_fitted_area_context_csv, sizeof models_childrens_services_fitted_area_context_csv},
    {"Models/childrens-services/fitted/area-terms.csv", models_childrens_services_fitted_area_terms_csv, sizeof models_childrens_services_fitted_area_terms_csv},
    {"Models/childrens-services/fitted/confidence.csv", models_childrens_services_fitted_confidence_csv, sizeof models_childrens_services_fitted_confidence_csv},
    {"Models/childrens-services/fitted/sentiment.csv", models_childrens_services_fitted_sentiment_csv, sizeof models_childrens_services_fitted_sentiment_csv},
    {"Models/childrens-services/frameworks.csv", models_childrens_services_frameworks_csv, sizeof models_childrens_services_frameworks_csv},
    {"Models/childrens-services/furniture.csv", models_childrens_services_furniture_csv, sizeof models_childrens_services_furniture_csv},
    {"Models/childrens-services/grades.csv", models_childrens_services_grades_csv, sizeof models_childrens_services_grades_csv},
    {"Models/childrens-services/headings.csv", models_childrens_services_headings_csv, sizeof models_childrens_services_headings_csv},
    {"Models/childrens-services/judgements.csv", models_childrens_services_judgements_csv, sizeof models_childrens_services_judgements_csv},
    {"Models/childrens-services/kinds.csv", models_childrens_services_kinds_csv, sizeof models_childrens_services_kinds_csv},
    {"Models/childrens-services/labels.csv", models_childrens_services_labels_csv, sizeof models_childrens_services_labels_csv},
    {"Models/childrens-services/matter-terms.csv", models_childrens_services_matter_terms_csv, sizeof models_childrens_services_matter_terms_csv},
    {"Models/childrens-services/matters.csv", models_childrens_services_matters_csv, sizeof models_childrens_services_matters_csv},
    {"Models/childrens-services/measures.csv", models_childrens_services_measures_csv, sizeof models_childrens_services_measures_csv},
    {"Models/childrens-services/regions.csv", models_childrens_services_regions_csv, sizeof models_childrens_services_regions_csv},
    {"Models/childrens-services/sentiment.csv", models_childrens_services_sentiment_csv, sizeof models_childrens_services_sentiment_csv},
    {"Models/childrens-services/subjects.csv", models_childrens_services_subjects_csv, sizeof models_childrens_services_subjects_csv},
    {"Models/childrens-services/themes.csv", models_childrens_services_themes_csv, sizeof models_childrens_services_themes_csv},
    {"Models/english/abbreviations.csv", models_english_abbreviations_csv, sizeof models_english_abbreviations_csv},
    {"Models/english/area-signs.csv", models_english_area_signs_csv, sizeof models_english_area_signs_csv},
    {"Models/english/cues.csv", models_english_cues_csv, sizeof models_english_cues_csv},
    {"Models/english/facts.csv", models_english_facts_csv, sizeof models_english_facts_csv},
    {"Models/english/fitted/area-context.csv", models_english_fitted_area_context_csv, sizeof models_english_fitted_area_context_csv},
    {"Models/english/fitted/cues.csv", models_english_fitted_cues_csv, sizeof models_english_fitted_cues_csv},
    {"Models/english/fitted/page-trees.csv", models_english_fitted_page_trees_csv, sizeof models_english_fitted_page_trees_csv},
    {"Models/english/fitted/sentiment.csv", models_english_fitted_sentiment_csv, sizeof models_english_fitted_sentiment_csv},
    {"Models/english/furniture.csv", models_english_furniture_csv, sizeof models_english_furniture_csv},
    {"Models/english/headings.csv", models_english_headings_csv, sizeof models_english_headings_csv},
    {"Models/english/html-hints.csv", models_english_html_hints_csv, sizeof models_english_html_hints_csv},
    {"Models/english/names.csv", models_english_names_csv, sizeof models_english_names_csv},
    {"Models/english/point-words.csv", models_english_point_words_csv, sizeof models_english_point_words_csv},
    {"Models/english/sentiment.csv", models_english_sentiment_csv, sizeof models_english_sentiment_csv},
    {"Models/english/site-furniture.csv", models_english_site_furniture_csv, sizeof models_english_site_furniture_csv},
    {"Models/english/unspecific-words.csv", models_english_unspecific_words_csv, sizeof models_english_unspecific_words_csv},
    {"Models/english/voices.csv", models_english_voices_csv, sizeof models_english_voices_csv},
    {"Models/starter/area-context.csv", models_starter_area_context_csv, sizeof models_starter_area_context_csv},
    {"Models/starter/area-terms.csv", models_starter_area_terms_csv, sizeof models_starter_area_terms_csv},
    {"Models/starter/areas.csv", models_starter_areas_csv, sizeof models_starter_areas_csv},
    {"Models/starter/authorities.csv", models_starter_authorities_csv, sizeof models_starter_authorities_csv},
    {"Models/starter/events.csv", models_starter_events_csv, sizeof models_starter_events_csv},
    {"Models/starter/facts.csv", models_starter_facts_csv, sizeof models_starter_facts_csv},
    {"Models/starter/frameworks.csv", models_starter_frameworks_csv, sizeof models_starter_frameworks_csv},
    {"Models/starter/furniture.csv", models_starter_furniture_csv, sizeof models_starter_furniture_csv},
    {"Models/starter/grades.csv", models_starter_grades_csv, sizeof models_starter_grades_csv},
    {"Models/starter/headings.csv", models_starter_headings_csv, sizeof models_starter_headings_csv},
    {"Models/starter/judgements.csv", models_starter_judgements_csv, sizeof models_starter_judgements_csv},
    {"Models/starter/kinds.csv", models_starter_kinds_csv, sizeof models_starter_kinds_csv},
    {"Models/starter/labels.csv", models_starter_labels_csv, sizeof models_starter_labels_csv},
    {"Models/starter/matter-terms.csv", models_starter_matter_terms_csv, sizeof models_starter_matter_terms_csv},
    {"Models/starter/matters.csv", models_starter_matters_csv, sizeof models_starter_matters_csv},
    {"Models/starter/measures.csv", models_starter_measures_csv, sizeof models_starter_measures_csv},
    {"Models/starter/outcomes.csv", models_starter_outcomes_csv, sizeof models_starter_outcomes_csv},
    {"Models/starter/regions.csv", models_starter_regions_csv, sizeof models_starter_regions_csv},
    {"Models/starter/sentiment.csv", models_starter_sentiment_csv, sizeof models_starter_sentiment_csv},
    {"Models/starter/subjects.csv", models_starter_subjects_csv, sizeof models_starter_subjects_csv},
    {"Models/starter/themes.csv", models_starter_themes_csv, sizeof models_starter_themes_csv},
    {"Models/starter/README.md", models_starter_readme_md, sizeof models_starter_readme_md},
    {"Pipelines/area-send.yaml", pipelines_area_send_yaml, sizeof pipelines_area_send_yaml},
    {"Pipelines/childrens-services.yaml", pipelines_childrens_services_yaml, sizeof pipelines_childrens_services_yaml},
    {"Page/page.css", page_page_css, sizeof page_page_css},
    {"Page/page.js", page_page_js, sizeof page_page_js},
    {"Page/page.mustache", page_page_mustache, sizeof page_page_mustache},
};

struct bellwether_embedded_file bellwether_embedded_file_at(size_t position) {
  static const struct bellwether_embedded_file none = {NULL, NULL, 0};
  return position < sizeof files / sizeof *files ? files[position] : none;
}
