#include "embedded.h"

// The compiler copies each file in and watches it, so that a build after an edit of Models/ holds
// the edited file. A test compares this list with the folders.

static const unsigned char pipeline[] = {
#embed "../../Pipelines/childrens-services.yaml"
};
static const unsigned char areas[] = {
#embed "../../Models/areas.csv"
};

static const unsigned char furniture[] = {
#embed "../../Models/furniture.csv"
};

static const unsigned char sentiment[] = {
#embed "../../Models/sentiment.csv"
};

static const unsigned char cues[] = {
#embed "../../Models/cues.csv"
};

static const unsigned char headings[] = {
#embed "../../Models/headings.csv"
};

static const unsigned char abbreviations[] = {
#embed "../../Models/abbreviations.csv"
};

static const struct bellwether_embedded_file files[] = {
    {"Pipelines/childrens-services.yaml", pipeline, sizeof pipeline},
    {"Models/abbreviations.csv", abbreviations, sizeof abbreviations},
    {"Models/areas.csv", areas, sizeof areas},
    {"Models/furniture.csv", furniture, sizeof furniture},
    {"Models/sentiment.csv", sentiment, sizeof sentiment},
    {"Models/cues.csv", cues, sizeof cues},
    {"Models/headings.csv", headings, sizeof headings},
};

struct bellwether_embedded_file bellwether_embedded_file_at(size_t position) {
  static const struct bellwether_embedded_file none = {NULL, NULL, 0};
  return position < sizeof files / sizeof *files ? files[position] : none;
}
