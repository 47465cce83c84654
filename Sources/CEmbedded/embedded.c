#include "embedded.h"

// The compiler copies each file in and watches it, so that a build after an edit of Models/ holds
// the edited file. A test compares this list with the folders.

static const unsigned char pipeline[] = {
#embed "../../Pipelines/childrens-services.yaml"
};
static const unsigned char areas[] = {
#embed "../../Models/areas.csv"
};

static const struct bellwether_embedded_file files[] = {
    {"Pipelines/childrens-services.yaml", pipeline, sizeof pipeline},
    {"Models/areas.csv", areas, sizeof areas},
};

struct bellwether_embedded_file bellwether_embedded_file_at(size_t position) {
  static const struct bellwether_embedded_file none = {NULL, NULL, 0};
  return position < sizeof files / sizeof *files ? files[position] : none;
}
