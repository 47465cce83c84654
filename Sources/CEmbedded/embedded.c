#include "embedded.h"

// The compiler copies each file in and watches it, so that a build after an edit of Models/ holds
// the edited file. A test compares this list with the folders. Sorted by name.

static const unsigned char pipeline[] = {
#embed "../../Pipelines/childrens-services.yaml"
};
static const unsigned char abbreviations[] = {
#embed "../../Models/abbreviations.csv"
};
static const unsigned char area_context[] = {
#embed "../../Models/area-context.csv"
};
static const unsigned char area_signs[] = {
#embed "../../Models/area-signs.csv"
};
static const unsigned char area_terms[] = {
#embed "../../Models/area-terms.csv"
};
static const unsigned char areas[] = {
#embed "../../Models/areas.csv"
};
static const unsigned char authorities[] = {
#embed "../../Models/authorities.csv"
};
static const unsigned char cues[] = {
#embed "../../Models/cues.csv"
};
static const unsigned char events[] = {
#embed "../../Models/events.csv"
};
static const unsigned char facts[] = {
#embed "../../Models/facts.csv"
};
static const unsigned char frameworks[] = {
#embed "../../Models/frameworks.csv"
};
static const unsigned char furniture[] = {
#embed "../../Models/furniture.csv"
};
static const unsigned char headings[] = {
#embed "../../Models/headings.csv"
};
static const unsigned char html_hints[] = {
#embed "../../Models/html-hints.csv"
};
static const unsigned char matter_terms[] = {
#embed "../../Models/matter-terms.csv"
};
static const unsigned char matters[] = {
#embed "../../Models/matters.csv"
};
static const unsigned char measures[] = {
#embed "../../Models/measures.csv"
};
static const unsigned char point_words[] = {
#embed "../../Models/point-words.csv"
};
static const unsigned char regions[] = {
#embed "../../Models/regions.csv"
};
static const unsigned char sentiment[] = {
#embed "../../Models/sentiment.csv"
};
static const unsigned char site_furniture[] = {
#embed "../../Models/site-furniture.csv"
};
static const unsigned char unspecific_words[] = {
#embed "../../Models/unspecific-words.csv"
};
static const unsigned char voices[] = {
#embed "../../Models/voices.csv"
};
static const unsigned char page_css[] = {
#embed "../Writing/Page/page.css"
};
static const unsigned char page_js[] = {
#embed "../Writing/Page/page.js"
};
static const unsigned char page_template[] = {
#embed "../Writing/Page/page.mustache"
};

static const struct bellwether_embedded_file files[] = {
    {"Pipelines/childrens-services.yaml", pipeline, sizeof pipeline},
    {"Models/abbreviations.csv", abbreviations, sizeof abbreviations},
    {"Models/area-context.csv", area_context, sizeof area_context},
    {"Models/area-signs.csv", area_signs, sizeof area_signs},
    {"Models/area-terms.csv", area_terms, sizeof area_terms},
    {"Models/areas.csv", areas, sizeof areas},
    {"Models/authorities.csv", authorities, sizeof authorities},
    {"Models/cues.csv", cues, sizeof cues},
    {"Models/events.csv", events, sizeof events},
    {"Models/facts.csv", facts, sizeof facts},
    {"Models/frameworks.csv", frameworks, sizeof frameworks},
    {"Models/furniture.csv", furniture, sizeof furniture},
    {"Models/headings.csv", headings, sizeof headings},
    {"Models/html-hints.csv", html_hints, sizeof html_hints},
    {"Models/matter-terms.csv", matter_terms, sizeof matter_terms},
    {"Models/matters.csv", matters, sizeof matters},
    {"Models/measures.csv", measures, sizeof measures},
    {"Models/point-words.csv", point_words, sizeof point_words},
    {"Models/regions.csv", regions, sizeof regions},
    {"Models/sentiment.csv", sentiment, sizeof sentiment},
    {"Models/site-furniture.csv", site_furniture, sizeof site_furniture},
    {"Models/unspecific-words.csv", unspecific_words, sizeof unspecific_words},
    {"Models/voices.csv", voices, sizeof voices},
    {"Page/page.css", page_css, sizeof page_css},
    {"Page/page.js", page_js, sizeof page_js},
    {"Page/page.mustache", page_template, sizeof page_template},
};

struct bellwether_embedded_file bellwether_embedded_file_at(size_t position) {
  static const struct bellwether_embedded_file none = {NULL, NULL, 0};
  return position < sizeof files / sizeof *files ? files[position] : none;
}
